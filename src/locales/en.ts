/**
 * The strings of the user interface. Some are patterns with a placeholder in braces; without its placeholder, a pattern is followed by a
 * space and the value.
 */
export interface Strings {
  /** Number of questions: a pattern with `{n}` for each plural category (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
  readonly questions: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly backToTop: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** Announced to screen readers while the interview is loading. */
  readonly loading: string;
  /** Shown when the interview cannot be loaded. */
  readonly error: string;
  readonly retry: string;
  /** Pattern with `{names}`: the names of the interviewers. */
  readonly interviewers: string;
  /** Pattern with `{date}`. */
  readonly published: string;
  /** Pattern with `{date}`. */
  readonly updated: string;
  /** Pattern with `{name}`: the name of the publisher. */
  readonly source: string;
  /** Heading of the corrections. */
  readonly corrections: string;
}

/** The strings and plural rules of one language. */
export interface Locale {
  /** BCP 47 language subtag, without a region. */
  readonly lang: string;
  /** The CLDR plural category of an integer from 0 to 999,999. Same as `Intl.PluralRules`, which takes 1 ms or more to create. */
  readonly plural: (count: number) => Intl.LDMLPluralRule;
  readonly strings: Strings;
}

export const en: Locale = {
  lang: 'en',
  plural: (count) => (count === 1 ? 'one' : 'other'),
  strings: {
    questions: { one: '{n} question', other: '{n} questions' },
    expandAll: 'Open all answers',
    collapseAll: 'Close all answers',
    backToTop: 'Back to top',
    copyLink: 'Copy link',
    linkCopied: 'Link copied',
    loading: 'Loading the interview',
    error: 'The interview could not be loaded.',
    retry: 'Try again',
    interviewers: 'Interview by {names}',
    published: 'Published {date}',
    updated: 'Updated {date}',
    source: 'Source: {name}',
    corrections: 'Corrections',
  },
};
