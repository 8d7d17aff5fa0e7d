import { checkInterview as check, type CheckOptions, type Diagnostic } from '../check/index.js';
import { isLimited, withinLimits, type Signal, type WorkOptions } from './worker/limits.js';
import { runInWorker } from './worker/pool.js';

/** Options with a limit. */
export type LimitedCheckOptions = CheckOptions &
  WorkOptions &
  ({ readonly signal: Signal } | { readonly timeLimit: number });

/**
 * Checks a file: is it a valid interview, in our format or in JSON-LD, and what could be improved?
 *
 * @param content - a text, or bytes, which are also checked to be UTF-8
 * @returns all diagnostics in the order of the file, with warnings about the content only if there are no errors. With a limit it is a
 *   promise, which rejects if the limit is reached; without one the function never throws
 */
export function checkInterview(content: string | Uint8Array, options: LimitedCheckOptions): Promise<Diagnostic[]>;
export function checkInterview(
  content: string | Uint8Array,
  options?: CheckOptions & { readonly signal?: undefined; readonly timeLimit?: undefined },
): Diagnostic[];
export function checkInterview(
  content: string | Uint8Array,
  options?: CheckOptions & WorkOptions,
): Diagnostic[] | Promise<Diagnostic[]>;
export function checkInterview(
  content: string | Uint8Array,
  { signal, timeLimit, ...options }: CheckOptions & WorkOptions = {},
): Diagnostic[] | Promise<Diagnostic[]> {
  const limits = { signal, timeLimit };
  if (!isLimited(limits)) return check(content, options);
  return withinLimits(limits, (aborted) => runInWorker('check', [content, options], aborted));
}
