import { createReadStream } from 'node:fs';
import { readFile as readPlainFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visible } from '../../interview/message.js';
import { limits } from '../../interview/schema.js';
import { CommandError } from '../cli/command.js';
import type { Messages, ReadErrorCode } from '../cli/messages/index.js';
import { en } from '../cli/messages/en.js';
import type { Terminal } from '../cli/terminal.js';
import { timeoutOf, untilAborted, type Signal } from '../worker/limits.js';

/** The part of `Headers` that is used here; the type itself comes with the DOM. */
interface ResponseHeaders extends Iterable<[name: string, value: string]> {
  get(name: string): string | null;
}

export interface Raw {
  /** As it was given; for `-`, `standard input` in the language of the messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The URL after redirects, or the `file:` URL of a file. None for standard input. */
  readonly url?: string;
  /** Such as `text/html`: from the server, or from a file's extension. */
  readonly contentType?: string;
  /** The character encoding that the server names. */
  readonly charset?: string;
  /** The headers of the response; empty for a file. */
  readonly headers: ResponseHeaders;
}

/** A source decoded as text. */
export interface Read extends Raw {
  /** Decoded as its byte order mark, server or markup says, otherwise as UTF-8. Without the byte order mark. */
  readonly text: string;
}

export interface ReadOptions {
  readonly terminal: Pick<Terminal, 'progress' | 'read'>;
  /** Aborts reading. */
  readonly signal?: Signal | undefined;
  /** The message catalog for progress. Default: English. */
  readonly messages?: Messages;
  /** The total time for a response, including redirects, in milliseconds. Default: 30 s. */
  readonly timeLimit?: number | undefined;
  /** The largest size, uncompressed, in bytes. Default: 16 MiB, the limit of interviews. */
  readonly sizeLimit?: number;
  /**
   * Called for every request and for every redirect, which it must not follow by itself (`redirect: 'manual'`). It may throw to refuse an
   * address, and decide which hosts are connected to. Default: the global `fetch`.
   */
  readonly fetch?: Fetch;
}

/** The type of the global `fetch`, for projects with the types of the DOM or of Node. */
export type Fetch = typeof globalThis extends { fetch: infer Type }
  ? Type
  : (url: string, options: object) => Promise<object>;

/** The limit of browsers (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
const maxRedirects = 20;

/** The size above which progress is shown, in bytes. */
const progressThreshold = 1_048_576;

const contentTypes: Readonly<Record<string, string>> = {
  '.htm': 'text/html',
  '.html': 'text/html',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.txt': 'text/plain',
  '.xhtml': 'application/xhtml+xml',
};

const fileErrors: Readonly<Record<string, ReadErrorCode>> = {
  ENOENT: 'no-such-file',
  EISDIR: 'is-directory',
  ENOTDIR: 'not-a-directory',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};

const serverErrors: Readonly<Record<string, ReadErrorCode>> = {
  ECONNREFUSED: 'no-server',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'no-network',
  ECONNRESET: 'connection-lost',
  UND_ERR_SOCKET: 'connection-lost',
  UND_ERR_CONNECT_TIMEOUT: 'no-response',
  CERT_HAS_EXPIRED: 'certificate-expired',
  ERR_SSL_WRONG_VERSION_NUMBER: 'not-https',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'not-https',
};

/** The first bytes of files that are not text, in ISO 8859-1. */
const otherFiles: readonly (readonly [start: string, reason: ReadErrorCode])[] = [
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['\xd0\xcf\x11\xe0', 'old-word'],
  ['{\\rtf', 'rich-text'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
];

/**
 * Reads a source as text.
 *
 * @param name - a file, an http or https address, or `-` for standard input
 * @throws {CommandError} if it cannot be read; its message says what to do
 */
export async function readSource(name: string, options: ReadOptions): Promise<Read> {
  const raw = await readBytes(name, options);
  return { ...raw, text: await decode(raw) };
}

/**
 * Requests an address that was named by content, and not by the user: its redirects must not lead to another site, which may be one that
 * only this computer can reach.
 */
export async function requestNamed(address: string, options: ReadOptions): Promise<string> {
  return decode(await orTooSlow(address, readAddress(address, options, true), options));
}

/** Reads a source as bytes, whatever its type. */
export async function readBytes(name: string, options: ReadOptions): Promise<Raw> {
  if (name === '-') {
    const { messages = en } = options;
    return orTooSlow(messages.standardInput, readInput(options), options);
  }
  // At least two letters: `C:` is a drive.
  const isAddress = /^[a-z][a-z\d+.-]+:\/\//i.test(name);
  return orTooSlow(name, isAddress ? readAddress(name, options) : readFile(name, options), options);
}

/** Rejects as soon as reading is aborted; if time is up, with an error that says what took so long. */
async function orTooSlow<Result>(name: string, reading: Promise<Result>, { signal }: ReadOptions): Promise<Result> {
  try {
    return await untilAborted(reading, signal);
  } catch (error) {
    if (!signal?.aborted) throw error;
    if (isTimeUp(signal.reason))
      throw new CommandError('too-slow', { name, ...signal.reason.data }, 2, { cause: error });
    throw signal.reason;
  }
}

const isTimeUp = (reason: unknown): reason is CommandError<'time-limit'> =>
  reason instanceof CommandError && reason.code === 'time-limit';

async function readInput({ terminal, messages = en, sizeLimit = limits.bytes, signal }: ReadOptions): Promise<Raw> {
  const bytes = await terminal.read(sizeLimit, signal);
  if (bytes.length > sizeLimit) throw tooLarge(messages.standardInput, sizeLimit);
  return { name: messages.standardInput, bytes, headers: new Headers() };
}

async function readFile(name: string, options: ReadOptions): Promise<Raw> {
  const { sizeLimit = limits.bytes, signal } = options;
  try {
    const info = await stat(name);
    if (info.size > sizeLimit) throw tooLarge(name, sizeLimit);
    // Pipes have no size. Regular files are read in one call, which is faster for thousands of them.
    const bytes = info.isFile()
      ? await readPlainFile(name, { signal })
      : await collect(createReadStream(name, signal && { signal }), name, options);
    const contentType = contentTypes[extname(name).toLowerCase()];
    return {
      name,
      bytes,
      url: pathToFileURL(resolve(name)).href,
      ...(contentType && { contentType }),
      headers: new Headers(),
    };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw readError(name, error);
  }
}

/** The error for a file or directory that cannot be read. */
export function readError(name: string, error: unknown): CommandError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return cannotRead(name, fileErrors[code], message, error);
}

/** @param detail - the reason in the system's words, for errors without a code of ours */
function cannotRead(name: string, reason: ReadErrorCode | undefined, detail: string, cause: unknown): CommandError {
  return reason === undefined
    ? new CommandError('cannot-read-for', { name, detail }, 2, { cause })
    : new CommandError('cannot-read', { name, reason }, 2, { cause });
}

/** @param isNamed - whether content has named the address */
async function readAddress(name: string, options: ReadOptions, isNamed = false): Promise<Raw> {
  const { timeLimit = limits.time, sizeLimit = limits.bytes } = options;
  const timeout = timeoutOf(timeLimit);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const { response, url } = await request(name, { fetch: options.fetch ?? fetch, signal, isNamed });
    const { body, headers } = response;
    // The server's size is trusted only to stop early.
    if (Number(headers.get('content-length')) > sizeLimit) {
      await body?.cancel();
      throw tooLarge(name, sizeLimit);
    }
    const bytes = body ? await collect(body, name, options) : new Uint8Array();
    const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';').map((part) => part.trim());
    const contentType = type.toLowerCase();
    const charset = parameters
      .find((part) => /^charset=/i.test(part))
      ?.slice('charset='.length)
      .replace(/^(["'])(.*)\1$/, '$2');
    return { name, bytes, url, ...(contentType && { contentType }), ...(charset && { charset }), headers };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    if (error instanceof Error && error.name === 'TimeoutError') {
      throw new CommandError('too-slow', { name, seconds: timeLimit / 1000 }, 2, { cause: error });
    }
    const { cause = error } = error as Error;
    const { code = '', message } = cause as NodeJS.ErrnoException;
    // OpenSSL has messages of several lines.
    throw cannotRead(name, serverErrors[code], message.trim().replace(/\s+/g, ' '), error);
  }
}

/** Follows redirects one by one, because each may lead to a URL that must not be requested. */
async function request(
  name: string,
  { fetch: send, signal, isNamed }: { fetch: typeof fetch; signal: Signal; isNamed: boolean },
): Promise<{ response: Response; url: string }> {
  let url = allowedUrl(name, name);
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await send(url, {
      signal,
      redirect: 'manual',
      headers: {
        // Some servers answer only clients that claim to be a browser; crawlers identify themselves this way.
        'User-Agent': 'Mozilla/5.0 (compatible; interview-card)',
        Accept: 'text/html, application/ld+json, application/json, text/plain;q=0.9, */*;q=0.5',
      },
    });
    if (response.ok) return { response, url };
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) throw badStatus(name, response);
    if (!URL.canParse(location, url)) throw new CommandError('bad-redirect', { name, location });
    const target = allowedUrl(new URL(location, url).href, name);
    if (isNamed && new URL(target).origin !== new URL(url).origin)
      throw new CommandError('foreign-redirect', { name, location: target });
    url = target;
  }
  throw new CommandError('too-many-redirects', { name, max: maxRedirects });
}

/** Checks that a URL may be requested. */
function allowedUrl(address: string, name: string): string {
  if (!URL.canParse(address)) throw new CommandError('cannot-read', { name, reason: 'not-an-address' });
  const { protocol, username, password } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:')
    throw address === name
      ? new CommandError('cannot-read', { name, reason: 'unsupported-protocol' })
      : new CommandError('unsupported-redirect', { name, location: address });
  // The message must not contain the password.
  if (username || password)
    throw new CommandError('cannot-read', { name: new URL(address).host, reason: 'has-password' });
  return address;
}

const badStatus = (name: string, { status, statusText }: Response): CommandError =>
  new CommandError('bad-status', { name, status, text: statusText });

const mebibytes = (bytes: number) => Number((bytes / 1_048_576).toPrecision(3));

const tooLarge = (name: string, sizeLimit: number) =>
  new CommandError('too-large', { name, mebibytes: mebibytes(sizeLimit) });

/** Reads a stream to its end; stops as soon as it is too large. */
async function collect(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  { terminal, messages = en, sizeLimit = limits.bytes }: ReadOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > sizeLimit) throw tooLarge(name, sizeLimit);
    if (size > progressThreshold) terminal.progress(messages.reading(visible(name), mebibytes(size)));
  }
  if (size > progressThreshold) terminal.progress();
  return Buffer.concat(chunks);
}

/**
 * Decodes bytes as browsers do (https://html.spec.whatwg.org/#determining-the-character-encoding): by byte
 * order mark, server and markup. Otherwise they must be UTF-8: browsers would guess, and a wrong guess loses text.
 */
async function decode({ name, bytes, contentType = '', charset }: Raw): Promise<string> {
  const isHtml =
    contentType.includes('html') ||
    (!contentType && /^\s*</.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1')));
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const other = otherFiles.find(([known]) => start.startsWith(known));
  if (other) throw new CommandError('cannot-read', { name, reason: other[1] });
  const { default: sniff } = await import('html-encoding-sniffer');
  // Other types have no `<meta>`. Calling them XML turns off only that search.
  const encoding = sniff(bytes, { xml: !isHtml, transportLayerEncodingLabel: charset, defaultEncoding: '' });
  try {
    if (encoding === 'UTF-8') return new TextDecoder().decode(bytes);
    if (!encoding) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Node's TextDecoder treats windows-1252 as ISO 8859-1 and so loses quotation marks and dashes: https://github.com/nodejs/node/issues/56542
    const { TextDecoder: Decoder } = await import('@exodus/bytes/encoding.js');
    return new Decoder(encoding).decode(bytes);
  } catch (error) {
    const options = { cause: error };
    if (encoding) throw new CommandError('cannot-read', { name, reason: 'unsupported-encoding' }, 2, options);
    if (charset === undefined) throw new CommandError('cannot-read', { name, reason: 'not-utf-8' }, 2, options);
    throw new CommandError('unknown-encoding', { name, charset }, 2, options);
  }
}
