import type { Catalog } from '../../interview/message.js';
import type { ProblemData } from '../../interview/messages/codes.js';
import type { CheckData, RuleName } from './codes.js';

/** All texts of the check in one language. */
export interface Messages {
  /** Problems of the interview format, each a sentence. */
  readonly problems: Catalog<ProblemData>;
  /** Everything else: what was found, and what to do about it. */
  readonly texts: Catalog<CheckData, readonly [found: string, expected: string]>;
  /** Joins the two parts of a text into one sentence. */
  readonly sentence: (found: string, expected: string) => string;
  /** A short description of each rule. */
  readonly rules: Readonly<Record<RuleName, string>>;
}
