/** A state as the fragment of an address, and back: compressed, and never sent to a server. */
import { longestText, readState, type State } from './state.js';

/** Names the way in which the rest is written. A new way gets a new name, and old links stay good. */
const version = 'v1.';

/** Longer addresses are cut or refused on their way, by chats, mail programs and address bars. */
export const longestLink = 16_000;

/** Text takes three bytes a letter at most; the rest is small. */
const mostBytes = longestText * 3 + 10_000;

/**
 * @returns what stands behind `#`
 */
export async function fragmentOf(state: State): Promise<string> {
  const stream = new Blob([JSON.stringify(state)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return version + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether a fragment wants to be a state, be it a good one or not. */
export const isState = (fragment: string): boolean => /^#?v\d+\./.test(fragment);

/**
 * @param fragment - with or without `#`
 * @returns nothing where it holds no state, or more than a state may hold; never throws
 */
export async function stateOf(fragment: string): Promise<State | undefined> {
  const [, code] = /^#?v1\.([\w-]+)$/.exec(fragment) ?? [];
  if (code === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return readState(JSON.parse(await textOf(stream)));
  } catch {
    return undefined;
  }
}

/** A few bytes can be made to unfold into gigabytes: reading ends where no state goes on. */
async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new RangeError('More than a state holds');
    }
    text += decoder.decode(value, { stream: true });
  }
}
