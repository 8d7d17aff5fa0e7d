/**
 * The interview format without any DOM: for servers, build scripts and editors. Published as `interview-card/interview`.
 */
import { fromJsonLd } from './from-json-ld.js';
import { faultsOfMarkup } from './markup-limits.js';
import { problemsOf, type InterviewProblem } from './problems.js';
import { readInterview } from './validate.js';
import type { Interview } from './schema.js';

export type { ProblemCode, ProblemData } from './messages/codes.js';
export type { InterviewProblem, Problem } from './problems.js';
export {
  limits,
  schema,
  type Correction,
  type Image,
  type Interview,
  type InterviewInput,
  type Media,
  type Passage,
  type Person,
  type Question,
  type Source,
} from './schema.js';
export { toJsonLd, type JsonLdContext } from './to-json-ld.js';

export type ParseResult =
  | { readonly interview: Interview; readonly problems?: undefined }
  | { readonly interview?: undefined; readonly problems: readonly InterviewProblem[] };

/**
 * Validates an interview and fills in defaults.
 *
 * @param data - anything: a parsed JSON file in the interview format, or JSON-LD of schema.org
 * @returns the interview, or all problems with it; never throws
 */
export function parse(data: unknown): ParseResult {
  const input = fromJsonLd(data);
  const { interview, faults } = readInterview(input);
  const all = interview ? faultsOfMarkup(interview, input) : faults;
  return interview && !all.length ? { interview } : { problems: problemsOf(all) };
}
