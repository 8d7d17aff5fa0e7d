import { limits } from '../interview/schema.js';
import type { LoadProblemCode, Problem } from '../interview/problems.js';

/** Why there is no interview: problems for developers, and the error behind them. */
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

/** Reads JSON text. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw failure('invalid-json', {}, 'JSON', `${(cause as Error).message}: ${text.slice(0, 40)}`, cause);
  }
}

/** The body as text, given up as soon as it is larger than we take. */
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
    // Offline, CORS, CSP, a broken connection, or `AbortSignal.timeout`: browsers tell scripts no more than the error says.
    throw failure('no-response', {}, `an answer within ${limits.time / 1000} seconds`, `${cause as Error}`, cause);
  }
}

interface Shared {
  readonly answer: ReturnType<typeof request>;
  /** Aborted once the answer has come, or nobody needs it. */
  readonly call: AbortController;
  users: number;
}

const requests = new Map<string, Shared>();

/**
 * Fetches JSON once for all cards that show the same URL.
 *
 * @param signal - aborted when the caller no longer needs the answer; once nobody does, the request ends and the answer is forgotten
 * @param anew - does not take an answer that has come already
 * @returns the data and the URL that it came from in the end
 * @throws LoadError
 */
export function fetchJson(url: string, signal: AbortSignal, anew: boolean): ReturnType<typeof request> {
  signal.throwIfAborted();
  let shared = requests.get(url);
  if (!shared || (anew && shared.call.signal.aborted)) {
    const call = new AbortController();
    // Ending the call in any case closes the connection of an answer that is not read to its end.
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
  // A failure is not kept: the next try is a new request.
  mine.answer.catch(forget);
  return mine.answer;
}
