import { countries } from './countries.js';

/** A country in which the text might have been written, and the words that make it likely. */
export interface Region {
  /** ISO 3166-1, such as `MA`. */
  readonly code: string;
  readonly words: readonly string[];
}

/**
 * The country that a text mentions most, of those with its language: at least three times, and twice as often as any other. Countries that
 * use Latin digits are not considered if the text has others.
 *
 * It is a guess, and a warning says so. It is kept because digits and names of months differ between countries with one language (`ar-EG` has
 * ١٢ مارس, `ar-MA` 12 مارس), desks do not know tags such as `ar-MA`, and a text that mentions its country often is nearly always from there.
 */
export function regionOf(text: string, lang: string): Region | undefined {
  const hasArabicDigits = /[٠-٩]/.test(text);
  const [first, second] = (countries[lang] ?? [])
    .map(({ code, names, hasLatinDigits }) => {
      const words = text.match(new RegExp(`(?<![\\p{L}\\p{M}])(?:${names})(?![\\p{L}\\p{M}])`, 'gu')) ?? [];
      return { code, words: hasLatinDigits === true && hasArabicDigits ? [] : words };
    })
    .sort((a, b) => b.words.length - a.words.length);
  if (!first || first.words.length < 3 || first.words.length < (second?.words.length ?? 0) * 2) return undefined;
  return { code: first.code, words: [...new Set(first.words)] };
}
