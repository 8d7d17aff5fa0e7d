import { isSafeUrl } from './interview/links.js';
import { directionOf, formatFor, languageOf, type Direction, type Format } from './interview/locale-format.js';
import type { Interview, Person } from './interview/schema.js';
import { placeholder, type Locale, type Strings } from './loading/strings.js';

/** Settings of the page that the view depends on. */
export interface Settings {
  readonly headingLevel: number;
  readonly numerals: string;
  readonly exclusive: boolean;
  /** The strings of the interview's language. */
  readonly locale: Locale;
  /** Strings of the page that replace those of the locale. */
  readonly strings?: Partial<Strings> | undefined;
  /**
   * Whether dates and lists are formatted yet. Creating a browser's first `Intl` formatter takes 10 ms or more, so the first paint does
   * not wait for it.
   */
  readonly hasFormatters: boolean;
}

/** A loaded interview, its language and the chunks that it needs. */
export interface Loaded {
  readonly interview: Interview;
  readonly lang: string;
  /** Base of relative URLs in the interview. */
  readonly base: string;
  /** Sanitizer of rich text. Undefined if the interview has none, or if the chunk failed to load. */
  readonly rich?:
    Pick<Awaited<ReturnType<typeof import('./lazy/rich-text.js').prepare>>, 'richText' | 'addStyles'> | undefined;
  /** Templates of images, media and corrections. Undefined if the interview has none, or if the chunk failed to load. */
  readonly extras?: typeof import('./lazy/extras.js') | undefined;
}

/** The strings of the user interface, and their language. */
export interface Wording {
  readonly strings: Strings;
  /** Attributes of strings that are hidden, or in another language than the surrounding text; otherwise undefined. */
  readonly foreign: { readonly lang: string; readonly dir: Direction; readonly class: string | undefined } | undefined;
}

/** Everything that the card's markup depends on. Views are immutable: any change creates a new one. */
export interface View extends Omit<Settings, 'strings'>, Loaded, Wording {
  readonly dir: Direction;
  readonly format: Format;
  /** Interviewees and interviewers by id. */
  readonly people: ReadonlyMap<string | undefined, Person>;
  /** The plural category of a count. */
  plural(count: number): Intl.LDMLPluralRule;
  /** Resolves a URL of the interview. Returns an empty string if it is not safe (see `isSafeUrl`). */
  url(relative: string): string;
}

/**
 * Merges the strings of the page into those of a locale. Strings of the page are assumed to be in the language of the surrounding text.
 * Plural forms that the page leaves out come from the locale.
 *
 * @param lang - BCP 47 tag of the surrounding text
 */
export const wordingFor = (lang: string, locale: Locale, page?: Partial<Strings>): Wording => {
  const isPending = locale === placeholder;
  return {
    strings: { ...locale.strings, ...page, questions: { ...locale.strings.questions, ...page?.questions } },
    foreign:
      locale.lang === languageOf(lang) || (page && !isPending)
        ? undefined
        : { lang: locale.lang, dir: directionOf(locale.lang), class: isPending ? 'pending' : undefined },
  };
};

export function createView(loaded: Loaded, { strings, ...settings }: Settings): View {
  const { interview, lang, base } = loaded;
  const { locale } = settings;
  return {
    ...loaded,
    ...settings,
    ...wordingFor(lang, locale, strings),
    // The page may supply strings for a language that has no locale.
    plural:
      locale.lang === languageOf(lang) || locale === placeholder
        ? locale.plural
        : (count) => new Intl.PluralRules(lang).select(count),
    dir: interview.dir ?? directionOf(lang),
    format: formatFor(lang, settings.numerals),
    people: new Map([...interview.interviewees, ...interview.interviewers].map((person) => [person.id, person])),
    url: (relative) => (isSafeUrl(relative) && URL.canParse(relative, base) ? new URL(relative, base).href : ''),
  };
}
