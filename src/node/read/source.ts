import { createReadStream } from 'node:fs';
import { readFile as readPlainFile, stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { limits } from '../../interview/schema.js';
import { CommandError } from '../cli/command.js';
import type { Terminal } from '../cli/terminal.js';

/** A file, an address or standard input, as it is stored. */
/** The part of `Headers` that is used here; the type itself comes with the DOM. */
interface ResponseHeaders extends Iterable<[name: string, value: string]> {
  get(name: string): string | null;
}

export interface Raw {
  /** As it was asked for; `standard input` for `-`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it was found in the end, after redirects; a `file:` URL for a file, none for standard input. */
  readonly url?: string;
  /** Such as `text/html`: what the server says, or what a file's extension stands for. */
  readonly contentType?: string;
  /** The character set that the server names. */
  readonly charset?: string;
  /** What the server says of it; empty for a file. */
  readonly headers: ResponseHeaders;
}

/** The same as text. */
export interface Read extends Raw {
  /** In the character set that its byte order mark, its server or its own markup names, otherwise UTF-8. Without a byte order mark. */
  readonly text: string;
}

export interface ReadOptions {
  readonly terminal: Pick<Terminal, 'progress' | 'read'>;
  /** How long a server may take for all of it, redirects included, in milliseconds. Default: 30 s. */
  readonly timeLimit?: number;
  /** How much it may be once it is unpacked, in bytes. Default: 16 MiB, what an interview may have. */
  readonly sizeLimit?: number;
}

/** As many as browsers follow (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
const maxRedirects = 20;

/** From here on reading is worth a line of progress, in bytes. */
const large = 1_048_576;

const contentTypes: Readonly<Record<string, string>> = {
  '.htm': 'text/html',
  '.html': 'text/html',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.txt': 'text/plain',
  '.xhtml': 'application/xhtml+xml',
};

const problemsOfFiles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'that is a directory. Name the files in it',
  ENOTDIR: 'a part of the path is not a directory',
  EACCES: 'you may not read it. Ask for the permission, or copy it to where you may',
  EPERM: 'you may not read it. Ask for the permission, or copy it to where you may',
};

const problemsOfServers: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'no server answers there. Check the address and the port',
  ENOTFOUND: 'there is no server of that name. Check the address for typing errors',
  EAI_AGAIN: 'the name of the server cannot be looked up. Check the connection to the network',
  ECONNRESET: 'the server broke the connection off. Try again later',
  UND_ERR_SOCKET: 'the server broke the connection off. Try again later',
  UND_ERR_CONNECT_TIMEOUT: 'the server does not answer. Try again later',
  CERT_HAS_EXPIRED: 'the certificate of the server has expired. Tell whoever runs it',
  ERR_SSL_WRONG_VERSION_NUMBER: 'the server does not speak https there. Try the address with http',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'the server does not speak https there. Try the address with http',
};

/** What files begin with that are no text, in ISO 8859-1, and how their text is got. */
const otherFiles: readonly (readonly [start: string, advice: string])[] = [
  ['%PDF-', 'it is a PDF. Open it, copy the text into a file, and name that'],
  [
    'PK\x03\x04',
    'it is a ZIP file, as documents of Word and LibreOffice are. Open it there, and save it as a web page or as plain text in UTF-8',
  ],
  [
    '\xd0\xcf\x11\xe0',
    'it is an old document of Word. Open it there, and save it as a web page or as plain text in UTF-8',
  ],
  ['{\\rtf', 'it is Rich Text. Open it in a word processor, and save it as a web page or as plain text in UTF-8'],
  ['\x89PNG', 'it is an image'],
  ['\xff\xd8\xff', 'it is an image'],
];

/**
 * Reads the text of what a command is given.
 *
 * @param name - a file, an http or https address, or `-` for standard input
 * @throws {CommandError} in one line with what to do, where it cannot be read
 */
export async function readSource(name: string, options: ReadOptions): Promise<Read> {
  const raw = await readBytes(name, options);
  return { ...raw, text: await decode(raw) };
}

/** Reads what a command is given, whatever it is, in the same way. */
export async function readBytes(name: string, options: ReadOptions): Promise<Raw> {
  if (name === '-') {
    const bytes = await options.terminal.read();
    const { sizeLimit = limits.bytes } = options;
    if (bytes.length > sizeLimit) throw tooLarge('standard input', sizeLimit);
    return { name: 'standard input', bytes, headers: new Headers() };
  }
  // At least two letters: `C:` is a drive.
  return /^[a-z][a-z\d+.-]+:\/\//i.test(name) ? readAddress(name, options) : readFile(name, options);
}

async function readFile(name: string, { terminal, sizeLimit = limits.bytes }: ReadOptions): Promise<Raw> {
  try {
    const info = await stat(name);
    if (info.size > sizeLimit) throw tooLarge(name, sizeLimit);
    // What is no plain file, such as a pipe, tells no size. The others are read at once, which is faster for thousands of them.
    const bytes = info.isFile()
      ? await readPlainFile(name)
      : await collect(createReadStream(name), name, terminal, sizeLimit);
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
    throw notRead(name, error);
  }
}

/** Why a file or a directory cannot be read, in one line with what to do. */
export function notRead(name: string, error: unknown): CommandError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new CommandError(`Cannot read ${name}: ${problemsOfFiles[code] ?? message}.`, 2, { cause: error });
}

async function readAddress(
  name: string,
  { terminal, timeLimit = limits.time, sizeLimit = limits.bytes }: ReadOptions,
): Promise<Raw> {
  try {
    const { body, headers, url } = await request(name, AbortSignal.timeout(timeLimit));
    // A server that tells a size is taken at its word only when that spares us reading.
    if (Number(headers.get('content-length')) > sizeLimit) {
      await body?.cancel();
      throw tooLarge(name, sizeLimit);
    }
    const bytes = body ? await collect(body, name, terminal, sizeLimit) : new Uint8Array();
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
      throw new CommandError(
        `Cannot read ${name}: it took longer than ${timeLimit / 1000} seconds. Try again later, or save the page and name the file.`,
        2,
        {
          cause: error,
        },
      );
    }
    const { cause = error } = error as Error;
    const { code = '', message } = cause as NodeJS.ErrnoException;
    // OpenSSL says what it has to say in more than one line.
    throw new CommandError(
      `Cannot read ${name}: ${problemsOfServers[code] ?? message.trim().replace(/\s+/g, ' ')}.`,
      2,
      { cause: error },
    );
  }
}

/** Follows redirects one by one, since each may lead to somewhere that must not be read. */
async function request(name: string, signal: AbortSignal): Promise<Response> {
  let url = checked(name, name);
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const response = await fetch(url, {
      signal,
      redirect: 'manual',
      headers: {
        // Some servers answer only what calls itself a browser; this is how crawlers say both.
        'User-Agent': 'Mozilla/5.0 (compatible; interview-card)',
        Accept: 'text/html, application/ld+json, application/json, text/plain;q=0.9, */*;q=0.5',
      },
    });
    if (response.ok) return response;
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) throw refused(name, response);
    if (!URL.canParse(location, url))
      throw new CommandError(`Cannot read ${name}: it redirects to "${location}", which is no address.`);
    url = checked(new URL(location, url).href, name);
  }
  throw new CommandError(
    `Cannot read ${name}: it redirects more than ${maxRedirects} times. Open it in a browser and copy the address that you end at.`,
  );
}

/** An address that may be requested. */
function checked(address: string, name: string): string {
  if (!URL.canParse(address))
    throw new CommandError(
      `Cannot read ${name}: that is not an address. One looks like https://example.org/interview.`,
    );
  const { protocol, username, password } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') {
    throw new CommandError(
      address === name
        ? `Cannot read ${name}: only files, http and https addresses are read.`
        : `Cannot read ${name}: it redirects to ${address}, and only http and https addresses are read.`,
    );
  }
  if (username || password) {
    throw new CommandError(
      `Cannot read ${new URL(address).host}: an address with a user name or password is not requested. Save the page and name the file.`,
    );
  }
  return address;
}

function refused(name: string, { status, statusText }: Response): CommandError {
  const advice =
    status === 404 || status === 410
      ? 'Check the address for typing errors'
      : status === 401 || status === 403
        ? 'It is not for everyone: open it in a browser, save it, and name the file'
        : status === 429 || status >= 500
          ? 'Try again later'
          : 'Open it in a browser to see what it is';
  return new CommandError(`Cannot read ${name}: the server answers ${`${status} ${statusText}`.trim()}. ${advice}.`);
}

const mebibytes = (bytes: number) => `${Number((bytes / 1_048_576).toPrecision(3))} MiB`;

const tooLarge = (name: string, sizeLimit: number) =>
  new CommandError(`Cannot read ${name}: it is larger than ${mebibytes(sizeLimit)}, which no interview should be.`);

/** All of a stream, given up as soon as it is too much. */
async function collect(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  terminal: Pick<Terminal, 'progress'>,
  sizeLimit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > sizeLimit) throw tooLarge(name, sizeLimit);
    if (size > large) terminal.progress(`Reading ${name}: ${mebibytes(size)}`);
  }
  if (size > large) terminal.progress();
  return Buffer.concat(chunks);
}

/**
 * The text that bytes stand for, found as browsers do (https://html.spec.whatwg.org/#determining-the-character-encoding): by its byte
 * order mark, what the server says, and what the markup says. Then it must be UTF-8: browsers would guess, and a wrong guess loses text.
 */
async function decode({ name, bytes, contentType = '', charset }: Raw): Promise<string> {
  const isHtml =
    contentType.includes('html') ||
    (!contentType && /^\s*</.test(Buffer.from(bytes.subarray(0, 100)).toString('latin1')));
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const other = otherFiles.find(([known]) => start.startsWith(known));
  if (other) throw new CommandError(`Cannot read ${name}: ${other[1]}.`);
  const { default: sniff } = await import('html-encoding-sniffer');
  // What is not HTML has no `<meta>`, which is all that counting it as XML means here.
  const encoding = sniff(bytes, { xml: !isHtml, transportLayerEncodingLabel: charset, defaultEncoding: '' });
  try {
    if (encoding === 'UTF-8') return new TextDecoder().decode(bytes);
    if (!encoding) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Node's own takes windows-1252 for ISO 8859-1 and so loses quotation marks and dashes: https://github.com/nodejs/node/issues/56542
    const { TextDecoder: Decoder } = await import('@exodus/bytes/encoding.js');
    return new Decoder(encoding).decode(bytes);
  } catch (error) {
    const named =
      charset === undefined ? 'names no other character set' : `its character set "${charset}" is not a known one`;
    throw new CommandError(
      encoding
        ? `Cannot read ${name}: its character set is one that browsers do not read either. Save it as UTF-8.`
        : `Cannot read ${name}: it is not in UTF-8, and ${named}. Save it as UTF-8.`,
      2,
      { cause: error },
    );
  }
}
