import { countries } from './countries.js';
import { wordsOf } from './split-words.js';

/** Words that every text of a language has, and hardly one of the others. */
const functionWords: Readonly<Record<string, string>> = {
  en: 'the of and to is that was for with you are it this have not but what they from be',
  fr: 'le la les des est que et dans une pour pas vous nous qui sur avec ce il du au je',
  es: 'el la los las que de y en un una por con no se para es como más su lo del pero',
  de: 'der die das und ist nicht ich zu den von mit sie ein eine es auf wir für auch dem wie',
};

const scripts = { Arab: /\p{Script=Arabic}/gu, Hebr: /\p{Script=Hebrew}/gu, Latn: /\p{Script=Latin}/gu };

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Persian and Urdu have letters that Arabic has not, and Urdu some that Persian has not. */
function ofArabicScript(text: string, letters: number): string {
  const urdu = count(text, /[ٹڈڑںےہھ]/g);
  const persian = count(text, /[پچژگکی]/g);
  if (urdu > letters * 0.03) return 'ur';
  return persian > letters * 0.03 ? 'fa' : 'ar';
}

function ofLatinScript(text: string): string | undefined {
  const words = wordsOf(text.toLowerCase());
  const [first, second] = Object.entries(functionWords)
    .map(([lang, list]) => {
      const known = new Set(list.split(' '));
      return { lang, hits: words.filter((word) => known.has(word)).length };
    })
    .sort((a, b) => b.hits - a.hits);
  // Other languages share a word here and there.
  return first!.hits >= 3 && first!.hits >= words.length * 0.1 && first!.hits > second!.hits * 1.2
    ? first!.lang
    : undefined;
}

/** The language of a text, of the eight that are read: a BCP 47 tag, or undefined where none fits. */
export function languageOf(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  const share = (script: keyof typeof scripts) => count(text, scripts[script]);
  if (letters === 0) return undefined;
  if (share('Arab') > letters / 2) return ofArabicScript(text, share('Arab'));
  if (share('Hebr') > letters / 2) return 'he';
  return share('Latn') > letters / 2 ? ofLatinScript(text) : undefined;
}

/** A country in which the text might have been written, and the words that make it likely. */
export interface Region {
  /** ISO 3166-1, such as `MA`. */
  readonly code: string;
  readonly words: readonly string[];
}

/**
 * The country that a text speaks of most, of those with its language: one that it names three times, and at least twice as often as any
 * other. A guess. Countries that write Latin digits are not thought of where a text has others.
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
