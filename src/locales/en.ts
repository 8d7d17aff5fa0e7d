/**
 * The words of the interface. In a pattern, a word in braces stands for what comes there; a pattern without its word is followed by
 * it, after a space.
 */
export interface Strings {
  /** How many questions there are: a form for each plural of the language (https://cldr.unicode.org/index/cldr-spec/plural-rules), with `{n}`. */
  readonly questions: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly backToTop: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** Announced to screen readers while the interview is on its way. */
  readonly loading: string;
  /** What readers see when the interview cannot be shown. */
  readonly error: string;
  readonly retry: string;
  /** Pattern with `{names}`: those of the interviewers. */
  readonly interviewers: string;
  /** Pattern with `{date}`. */
  readonly published: string;
  /** Pattern with `{date}`. */
  readonly updated: string;
  /** Pattern with `{name}`: that of the publisher. */
  readonly source: string;
  /** Heading of the corrections. */
  readonly corrections: string;
}

/** What the card knows of one language. */
export interface Locale {
  /** BCP 47, without a region. */
  readonly lang: string;
  /** The plural form (CLDR) that a whole number up to 999,999 takes: the same as in `Intl.PluralRules`, which costs 1 ms and more. */
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
