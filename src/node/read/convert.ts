/** Converts content that has been read to an interview. Runs in the main thread or in a worker: whatever it asks for is requested elsewhere. */
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
import type { Imported } from '../../import/model.js';
import { CommandError } from '../cli/command.js';

/** The input formats. */
export const formats = ['text', 'html', 'wordpress', 'json-ld'] as const;

export interface ConvertOptions {
  /** BCP 47. Default: what the source says, or what its text looks like. */
  readonly lang?: string;
  /** The input format. Default: detected. */
  readonly as?: (typeof formats)[number];
  /** What relative URLs of links and images are resolved against. Default: the URL of the source. */
  readonly base?: string;
}

export interface Content {
  /** For messages. */
  readonly name: string;
  readonly text: string;
  /** Missing if it is unknown. */
  readonly url?: string | undefined;
  /** Such as `text/html`. */
  readonly contentType?: string | undefined;
  /** The header `Link` of a response. */
  readonly link?: string | null;
}

/** Requests an address that the content names: that of a post, or of the root of the REST API that says the name of the site. */
export type Ask = (address: string, wanted: 'post' | 'site') => Promise<string>;

/**
 * @throws {NotAnInterview} if no interview was found
 */
export async function convert(content: Content, options: ConvertOptions, ask: Ask): Promise<Imported> {
  switch (options.as ?? detectFormat(content.text, content.contentType)) {
    case 'text':
      return importText(content.text, options);
    case 'html':
      return fromPage(content, options, ask);
    case 'wordpress':
    case 'json-ld':
    case 'json':
      return fromJson(content, options, ask);
  }
}

async function fromJson({ name, text }: Content, options: ConvertOptions, ask: Ask): Promise<Imported> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new NotAnInterview(problem('not-json', { name, reason: (error as Error).message }), { cause: error });
  }
  const post = postIn(data);
  if (post) {
    const { parseHtml } = await import('./dom.js');
    return importPost(post, { parseHtml }, { ...options, siteName: await siteNameAt(name, ask) });
  }
  if (options.as === 'wordpress') throw new NotAnInterview(problem('not-a-post'));
  return importData(data, options);
}

/** The name of a site, which is not part of its posts, from the root of the REST API. Undefined if it cannot be read. */
async function siteNameAt(postAddress: string, ask: Ask): Promise<string | undefined> {
  const [root] = /^https?:.*?(?=wp\/v2\/|wp%2Fv2%2F)/.exec(postAddress) ?? [];
  // Of https://news.examplewp/v2/ the root would be on another host.
  if (root === undefined || !URL.canParse(root) || new URL(root).origin !== new URL(postAddress).origin)
    return undefined;
  try {
    const { name } = JSON.parse(await ask(root, 'site')) as { name?: unknown };
    return typeof name === 'string' && name.trim() ? name.trim() : undefined;
  } catch {
    return undefined;
  }
}

async function fromPage(content: Content, options: ConvertOptions, ask: Ask): Promise<Imported> {
  const { text, url, link = null } = content;
  const [{ parseHtml }, { Readability }] = await Promise.all([import('./dom.js'), import('@mozilla/readability')]);
  const page = readHtml(text, { parseHtml, Readability }, options.base ?? url);
  const address =
    url?.startsWith('http') && options.as === undefined ? postAddressOf(page.document, url, link) : undefined;
  const warnings: Warning[] = [];
  if (address !== undefined) {
    try {
      return await fromPostOf(page, address, { parseHtml }, options, ask);
    } catch (error) {
      if (!(error instanceof CommandError || error instanceof NotAnInterview || error instanceof SyntaxError))
        throw error;
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
  options: ConvertOptions,
  ask: Ask,
): Promise<Imported> {
  const post: unknown = JSON.parse(await ask(address, 'post'));
  if (!isPost(post) || !post.content.rendered) throw new NotAnInterview(problem('not-a-post'));
  const siteName = metadata.source ? undefined : await siteNameAt(address, ask);
  return importPost(post, tools, { ...options, page: metadata, siteName });
}
