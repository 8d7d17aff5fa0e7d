import {
  detectFormat,
  importData,
  importPage,
  importPost,
  importText,
  isPost,
  NotAnInterview,
  postAddressOf,
  postIn,
  problem,
  readHtml,
  warning,
  type Page,
  type Warning,
} from '../../import/index.js';
// From its own file: the types of the entry need DOM types, which users of `interview-card/node` may not have.
import type { Imported } from '../../import/model.js';
import { CommandError } from '../cli/command.js';
import { en } from '../cli/messages/en.js';
import { readSource, type Read, type ReadOptions } from './source.js';
import { processTerminal } from '../cli/terminal.js';

export type { Imported };

/** The input formats. */
export const formats = ['text', 'html', 'wordpress', 'json-ld'] as const;

export interface ImportOptions extends Omit<ReadOptions, 'terminal'> {
  /** Receives progress and provides standard input. Default: no progress, and the standard input of the process. */
  readonly terminal?: ReadOptions['terminal'];
  /** BCP 47. Default: what the source says, or what its text looks like. */
  readonly lang?: string;
  /** The input format. Default: detected. */
  readonly as?: (typeof formats)[number];
  /** What relative URLs of links and images are resolved against. Default: the URL of the source. */
  readonly base?: string;
}

type Options = ImportOptions & ReadOptions;

const silentTerminal: ReadOptions['terminal'] = {
  progress: () => undefined,
  read: (sizeLimit) => processTerminal().read(sizeLimit),
};

/**
 * Converts a text, a page, a WordPress post or JSON-LD to an interview.
 *
 * URLs, also those of redirects, are requested from this process. On a server, do not pass URLs from untrusted users: they
 * could point at hosts that only the server can reach.
 *
 * @param name - a file, an http or https address, or `-` for standard input
 * @throws {CommandError} if the source cannot be read
 * @throws {NotAnInterview} if no interview was found
 */
export async function importInterview(
  name: string,
  { terminal = silentTerminal, ...rest }: ImportOptions = {},
): Promise<Imported> {
  const options: Options = { terminal, ...rest };
  const read = await readSource(name, options);
  switch (options.as ?? detectFormat(read.text, read.contentType)) {
    case 'text':
      return importText(read.text, options);
    case 'html':
      return fromPage(read, options);
    case 'wordpress':
    case 'json-ld':
    case 'json':
      return fromJson(read, options);
  }
}

async function fromJson({ name, text }: Read, options: Options): Promise<Imported> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new NotAnInterview(problem('not-json', { name, reason: (error as Error).message }), { cause: error });
  }
  const post = postIn(data);
  if (post) {
    const { parseHtml } = await import('./dom.js');
    return importPost(post, { parseHtml }, { ...options, siteName: await siteNameAt(name, options) });
  }
  if (options.as === 'wordpress') throw new NotAnInterview(problem('not-a-post'));
  return importData(data, options);
}

/** The name of a site, which is not part of its posts, from the root of the REST API. Undefined if it cannot be read. */
async function siteNameAt(postAddress: string, options: Options): Promise<string | undefined> {
  const [root] = /^https?:.*?(?=wp\/v2\/|wp%2Fv2%2F)/.exec(postAddress) ?? [];
  if (root === undefined) return undefined;
  try {
    const { name } = JSON.parse((await readSource(root, options)).text) as { name?: unknown };
    return typeof name === 'string' && name.trim() ? name.trim() : undefined;
  } catch {
    return undefined;
  }
}

async function fromPage(read: Read, options: Options): Promise<Imported> {
  const [{ parseHtml }, { Readability }] = await Promise.all([import('./dom.js'), import('@mozilla/readability')]);
  const page = readHtml(read.text, { parseHtml, Readability }, options.base ?? read.url);
  const address =
    read.url?.startsWith('http') && options.as === undefined
      ? postAddressOf(page.document, read.url, read.headers.get('link'))
      : undefined;
  const warnings: Warning[] = [];
  if (address !== undefined) {
    try {
      return await fromPostOf(page, address, { parseHtml }, options);
    } catch (error) {
      if (!(error instanceof CommandError || error instanceof NotAnInterview || error instanceof SyntaxError))
        throw error;
      options.terminal.progress();
      warnings.push(warning('wordpress-unavailable', { reason: error.message.replace(/\.$/, '') }));
    }
  }
  const { interview, report } = importPage(page, options);
  return { interview, report: { ...report, warnings: [...warnings, ...report.warnings] } };
}

/** The post that a page shows, from the REST API of its site: its text without the rest of the page. */
async function fromPostOf(
  { source: { metadata } }: Page,
  address: string,
  tools: Parameters<typeof importPost>[1],
  options: Options,
): Promise<Imported> {
  options.terminal.progress((options.messages ?? en).askingForPost(address));
  const post: unknown = JSON.parse((await readSource(address, options)).text);
  options.terminal.progress();
  if (!isPost(post) || !post.content.rendered) throw new NotAnInterview(problem('not-a-post'));
  const siteName = metadata.source ? undefined : await siteNameAt(address, options);
  return importPost(post, tools, { ...options, page: metadata, siteName });
}
