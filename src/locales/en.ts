/** The words of the interface. `{n}` stands for a number. */
export interface Strings {
  /** How many questions there are, a form for each plural of the language (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
  readonly questions: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
  readonly expandAll: string;
  readonly collapseAll: string;
  readonly backToTop: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly loading: string;
  /** Said to readers when the interview cannot be shown. */
  readonly error: string;
  readonly retry: string;
  /** Before the interviewers' names. */
  readonly interviewers: string;
  readonly published: string;
  readonly updated: string;
  readonly source: string;
  readonly corrections: string;
}

export const en: Strings = {
  questions: { one: '{n} question', other: '{n} questions' },
  expandAll: 'Open all answers',
  collapseAll: 'Close all answers',
  backToTop: 'Back to top',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  loading: 'Loading the interview',
  error: 'The interview could not be loaded.',
  retry: 'Try again',
  interviewers: 'Interview by',
  published: 'Published',
  updated: 'Updated',
  source: 'Source',
  corrections: 'Corrections',
};
