/** Limits of one call: an `AbortSignal` and a time limit. */
import { CommandError } from '../cli/command.js';

/** `AbortSignal`, for projects with the types of the DOM or of Node. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Type } }
  ? Type
  : { readonly aborted: boolean; readonly reason: unknown };

/**
 * Limits of a call. With either of them its work is done in a worker (`node:worker_threads`), because nothing else can stop code that is
 * running, and with at most 512 MiB of memory.
 */
export interface WorkOptions {
  /** Aborts the call, which then rejects with the signal's `reason`. */
  readonly signal?: Signal | undefined;
  /**
   * The time for the whole call in milliseconds, including the wait for a free worker. When it is up, the call rejects with a
   * `CommandError` whose code is `time-limit`. Pass it for the input of strangers.
   */
  readonly timeLimit?: number | undefined;
}

export const isLimited = ({ signal, timeLimit }: WorkOptions): boolean => !!signal || timeLimit !== undefined;

/** The longest delay of a timer: longer ones end at once. */
const maxDelay = 2 ** 31 - 1;

/** The signal of a number of milliseconds, which may be infinite. */
export const timeoutOf = (milliseconds: number): Signal => AbortSignal.timeout(Math.min(milliseconds, maxDelay));

/**
 * Runs work with a signal that is aborted as the limits say.
 *
 * @param work - must end soon after its signal is aborted
 * @throws {RangeError} if the time limit is not a number from 0
 */
export async function withinLimits<Result>(
  { signal, timeLimit }: WorkOptions,
  work: (signal: Signal) => Promise<Result>,
): Promise<Result> {
  if (timeLimit !== undefined && !(timeLimit >= 0))
    throw new RangeError(`timeLimit must be a number from 0: ${timeLimit}`);
  const controller = new AbortController();
  const abort = () => controller.abort(signal?.reason);
  if (signal?.aborted) abort();
  controller.signal.throwIfAborted();
  // `AbortSignal.any` would keep something for each call as long as the caller's signal lives: https://github.com/nodejs/node/issues/54614
  signal?.addEventListener('abort', abort, { once: true });
  const timer =
    timeLimit === undefined
      ? undefined
      : setTimeout(
          () => controller.abort(new CommandError('time-limit', { seconds: timeLimit / 1000 })),
          Math.min(timeLimit, maxDelay),
        );
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** A promise that rejects with the signal's reason, if that comes first. For work that cannot be stopped, such as opening a pipe. */
export async function untilAborted<Result>(promise: Promise<Result>, signal: Signal | undefined): Promise<Result> {
  if (!signal) return promise;
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort!);
  }
}
