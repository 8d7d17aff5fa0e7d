import { explain, type Problem } from './problems.js';
import { readInterview } from './validate.js';
import type { Interview } from './schema.js';

export type { Problem };

export type ParseResult =
  | { readonly interview: Interview; readonly problems?: undefined }
  | { readonly interview?: undefined; readonly problems: readonly Problem[] };

/**
 * Checks an interview in the format's own shape and fills in what is left out.
 *
 * @param data - anything: a parsed JSON file, an object of the page
 * @returns the interview, or all problems with it; never throws
 */
export function parseInterview(data: unknown): ParseResult {
  const { interview, faults } = readInterview(data);
  return interview ? { interview } : { problems: explain(faults) };
}
