import { limits } from '../interview/schema.js';
import type { LoadProblemCode, Problem } from '../interview/problems.js';

/** The interview cannot be loaded. `problems` say why, for developers; `cause` is the underlying error, if any. */
export class LoadError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    cause?: unknown,
  ) {
    super(problems[0]?.found, { cause });
  }
}

export const failure = (
  code: LoadProblemCode,
  data: Problem['data'],
  expected: string,
  found: string,
  cause?: unknown,
): LoadError => new LoadError([{ path: '', code, data, expected, found }], cause);

/**
 * Parses JSON.
 *
 * @throws {LoadError} with the code `invalid-json`
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw failure('invalid-json', {}, 'JSON', `${(cause as Error).message}: ${text.slice(0, 40)}`, cause);
  }
}

/**
 * Reads the body as text. Stops as soon as it is larger than `limits.bytes`, without downloading the rest.
 *
 * @throws {LoadError} with the code `too-large`
 */
async function read(response: Response): Promise<string> {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > limits.bytes) throw failure('too-large', { max: limits.bytes }, `at most ${limits.bytes} bytes`, 'more');
    text += decoder.decode(value, { stream: true });
  }
}

async function request(url: string, signal: AbortSignal): Promise<{ data: unknown; url: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(limits.time)]) });
    if (!response.ok)
      throw failure('bad-status', { status: response.status }, 'status 200', `status ${response.status}`);
    return { data: parseJson(await read(response)), url: response.url };
  } catch (cause) {
    if (cause instanceof LoadError) throw cause;
    // Offline, CORS, CSP, a broken connection or a timeout: browsers do not reveal more to scripts than this error.
    throw failure('no-response', {}, `an answer within ${limits.time / 1000} seconds`, `${cause as Error}`, cause);
  }
}

interface Shared {
  readonly answer: ReturnType<typeof request>;
  /** Aborted once the request has completed, or no caller needs it any more. */
  readonly call: AbortController;
  users: number;
}

const requests = new Map<string, Shared>();

/**
 * Fetches JSON. All cards with the same URL share one request.
 *
 * @param url - an absolute URL
 * @param signal - aborted when the caller no longer needs the response; once no caller does, the request is canceled and the response
 *   is dropped
 * @param anew - whether to ignore a completed response and request the URL again
 * @returns the data, and its URL after redirects
 * @throws {LoadError} if there is no successful response within `limits.time` milliseconds, it is too large, or it is not JSON
 */
export function fetchJson(url: string, signal: AbortSignal, anew: boolean): ReturnType<typeof request> {
  signal.throwIfAborted();
  let shared = requests.get(url);
  if (!shared || (anew && shared.call.signal.aborted)) {
    const call = new AbortController();
    // Always abort: it closes the connection if the body was not read to its end.
    shared = { call, answer: request(url, call.signal).finally(() => call.abort()), users: 0 };
    requests.set(url, shared);
  }
  const mine = shared;
  const forget = () => {
    if (requests.get(url) === mine) requests.delete(url);
  };
  mine.users++;
  signal.addEventListener('abort', () => {
    if (--mine.users) return;
    mine.call.abort();
    forget();
  });
  // Do not cache failures: the next call must send a new request.
  mine.answer.catch(forget);
  return mine.answer;
}
