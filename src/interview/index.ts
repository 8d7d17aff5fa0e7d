/**
 * The interview format without any DOM: for servers, build scripts and editors. Published as `interview-card/interview`.
 */
import { fromJsonLd } from './from-json-ld.js';
import { parseInterview, type ParseResult } from './parse.js';

export type { ParseResult, Problem } from './parse.js';
export * from './schema.js';
export { toJsonLd, type JsonLdContext } from './to-json-ld.js';

/**
 * Checks an interview and fills in what is left out.
 *
 * @param data - anything: a parsed JSON file in the interview format, or JSON-LD of schema.org
 * @returns the interview, or all problems with it; never throws
 */
export const parse = (data: unknown): ParseResult => parseInterview(fromJsonLd(data));
