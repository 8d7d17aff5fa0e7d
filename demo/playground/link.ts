/** Stores a state in the fragment of a URL, compressed. Fragments are never sent to a server. */
import { maxTextLength, readState, type State } from './state.js';

/** The version of the encoding. A new encoding gets a new version, and old links stay valid. */
const version = 'v1.';

/** Chats, mail programs and address bars cut or refuse longer URLs. */
export const maxLinkLength = 16_000;

/** UTF-8 takes at most three bytes for a UTF-16 code unit; the rest of a state is small. */
const maxBytes = maxTextLength * 3 + 10_000;

/** @returns the fragment without `#` */
export async function fragmentOf(state: State): Promise<string> {
  const stream = new Blob([JSON.stringify(state)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return version + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether a fragment looks like a state, valid or not. */
export const isState = (fragment: string): boolean => /^#?v\d+\./.test(fragment);

/**
 * @param fragment - with or without `#`
 * @returns undefined for a fragment without a state, or with one above the limits; never throws
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

/** A few bytes can decompress to gigabytes, so reading stops at the maximum size of a state. */
async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      throw new RangeError('The state is too large.');
    }
    text += decoder.decode(value, { stream: true });
  }
}
