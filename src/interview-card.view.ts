import { isSafeUrl } from './interview/links.js';
import { directionOf, formatFor, type Direction, type Format } from './interview/locale-format.js';
import type { Interview, Person } from './interview/schema.js';
import type { Locale, Strings } from './loading/strings.js';

/** How a page wants its interviews shown. */
export interface Settings {
  readonly headingLevel: number;
  readonly numerals: string;
  readonly exclusive: boolean;
  /** The page's own words, which replace the card's. */
  readonly strings?: Partial<Strings> | undefined;
  /**
   * Whether dates and lists are formatted yet. The browser's first formatter takes 10 ms and more, so a page's first card is painted
   * without it.
   */
  readonly hasFormatters: boolean;
}

/** What is known once an interview is loaded. */
export interface Loaded {
  readonly interview: Interview;
  readonly lang: string;
  /** The URL that the interview's relative URLs start from. */
  readonly base: string;
  readonly words: Locale;
  /** Sanitizes rich text; there when the interview has any. */
  readonly rich?: Awaited<ReturnType<typeof import('./lazy/rich-text.js').prepare>> | undefined;
  /** Templates of the parts that few interviews have; there when this one has any. */
  readonly extras?: typeof import('./lazy/extras.js') | undefined;
}

/** The card's own words for an interview, or for a page without one. */
export interface Wording {
  readonly strings: Strings;
  /** What the words say of themselves where they are in another language than the text around them. */
  readonly foreign: { readonly lang: string; readonly dir: Direction } | undefined;
}

/** Everything that the card's markup depends on, worked out once. A change of any of it makes a new view. */
export interface View extends Omit<Settings, 'strings'>, Omit<Loaded, 'words'>, Wording {
  readonly dir: Direction;
  readonly format: Format;
  /** Interviewees and interviewers by their ids. */
  readonly people: ReadonlyMap<string | undefined, Person>;
  /** The plural form that a count of the language takes. */
  plural(count: number): Intl.LDMLPluralRule;
  /** The absolute form of a URL of the interview, empty where the URL is not a safe one. */
  url(relative: string): string;
}

const isOf = (tag: string, { lang }: Locale) => lang === tag.split('-')[0];

/**
 * The words of a language with those of the page in their place, which are in the language of the text around them. A plural form that the
 * page leaves out is the language's.
 *
 * @param lang - of the text around the words
 */
export const wordingFor = (lang: string, words: Locale, page?: Partial<Strings>): Wording => ({
  strings: { ...words.strings, ...page, questions: { ...words.strings.questions, ...page?.questions } },
  foreign: page || isOf(lang, words) ? undefined : { lang: words.lang, dir: directionOf(words.lang) },
});

export function createView({ words, ...loaded }: Loaded, { strings, ...settings }: Settings): View {
  const { interview, lang, base } = loaded;
  return {
    ...loaded,
    ...settings,
    ...wordingFor(lang, words, strings),
    // The page may have given words of a language that the card has none of.
    plural: isOf(lang, words) ? words.plural : (count) => new Intl.PluralRules(lang).select(count),
    dir: interview.dir ?? directionOf(lang),
    format: formatFor(lang, settings.numerals),
    people: new Map([...interview.interviewees, ...interview.interviewers].map((person) => [person.id, person])),
    url: (relative) => (isSafeUrl(relative) && URL.canParse(relative, base) ? new URL(relative, base).href : ''),
  };
}
