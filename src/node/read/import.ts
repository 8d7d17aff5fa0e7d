import { fromData, type Imported } from '../../import/readers/json.js';
import { fromHtml, jsonLdOf } from '../../import/readers/html/html.js';
import { recognisePage } from '../../import/readers/from-page.js';
import { recognise } from '../../import/assemble/assemble.js';
import { isOverflow, NotAnInterview, tooDeep, type Source } from '../../import/model.js';
import { fromText } from '../../import/readers/plain-text.js';
import { fromPost, isPost, postAddressOf } from '../../import/readers/wordpress.js';
import { CommandError } from '../cli/command.js';
import { readSource, type Read, type ReadOptions } from './source.js';
import { processTerminal } from '../cli/terminal.js';

export type { Imported };

/** What a source may be taken for. */
export const formats = ['text', 'html', 'wordpress', 'json-ld'] as const;

export interface ImportOptions extends Omit<ReadOptions, 'terminal'> {
  /** Where progress is shown and standard input comes from. Default: nowhere, and that of the process. */
  readonly terminal?: ReadOptions['terminal'];
  /** BCP 47. Default: what the source says of itself, or what its text looks like. */
  readonly lang?: string;
  /** What to take it for. Default: what it looks like. */
  readonly as?: (typeof formats)[number];
  /** The address that links and images of a file start from. Default: where it was read from. */
  readonly base?: string;
}

type Options = ImportOptions & ReadOptions;

const quiet: ReadOptions['terminal'] = { progress: () => undefined, read: () => processTerminal().read() };

/**
 * Turns a text, a page, a post of WordPress or JSON-LD into an interview.
 *
 * An address is asked from where this runs, and so are those that it redirects to: on a server, do not take addresses from strangers, who
 * could name hosts that only the server reaches.
 *
 * @param name - a file, an http or https address, or `-` for standard input
 * @throws {CommandError} where it cannot be read
 * @throws {NotAnInterview} where no interview could be made out
 */
export async function importInterview(
  name: string,
  { terminal = quiet, ...rest }: ImportOptions = {},
): Promise<Imported> {
  const options: Options = { terminal, ...rest };
  const read = await readSource(name, options);
  const as = options.as ?? formatOf(read);
  switch (as) {
    case 'text':
      return recognised(fromText(read.text), options);
    case 'html':
      try {
        return await fromPage(read, options);
      } catch (error) {
        // Browsers stop at 512 elements within each other, jsdom does not.
        if (isOverflow(error)) throw new NotAnInterview(tooDeep, { cause: error });
        throw error;
      }
    case 'wordpress':
    case 'json-ld':
      return fromJson(read, options);
  }
}

/** What a source looks like. Servers name types wrongly, so what it begins with decides. */
export function formatOf({ text, contentType = '' }: Pick<Read, 'text' | 'contentType'>): (typeof formats)[number] {
  if (/^\s*[[{]/.test(text) && isJson(text)) return 'json-ld';
  if (/^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(text)) return 'html';
  if (contentType.includes('json')) return 'json-ld';
  return contentType.includes('html') || /^\s*<([a-z][a-z\d]*)\b[^>]*>[^]*<\/\1>/i.test(text) ? 'html' : 'text';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const inLanguage = (source: Source, { lang }: ImportOptions): Source =>
  lang === undefined ? source : { ...source, known: { ...source.known, lang } };

const recognised = (source: Source, options: ImportOptions): Imported => recognise(inLanguage(source, options));

async function fromJson({ name, text }: Read, options: Options): Promise<Imported> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new NotAnInterview(`${name} is not JSON: ${(error as Error).message}.`, { cause: error });
  }
  const post = Array.isArray(data) && data.length === 1 ? (data as unknown[])[0] : data;
  if (isPost(post)) {
    const { parseHtml } = await import('./dom.js');
    if (post.content.protected && !post.content.rendered)
      throw new NotAnInterview(
        'The post is protected by a password. Open it in a browser, save the page, and name the file.',
      );
    return recognised(await withSite(fromPost(post, parseHtml), name, options), options);
  }
  if (Array.isArray(data) && data.some(isPost)) {
    throw new NotAnInterview(
      `These are ${data.length} posts of WordPress. Name one of them: its address ends in /posts/ and a number.`,
    );
  }
  if (options.as === 'wordpress')
    throw new NotAnInterview(
      'It is not a post as WordPress\' REST interface answers it: it lacks "title" and "content".',
    );
  const { interview, report } = fromData(data);
  return { interview: options.lang === undefined ? interview : { ...interview, lang: options.lang }, report };
}

/** The name of the site is not part of its posts: the root of the REST interface tells it. */
async function withSite(source: Source, address: string, options: Options): Promise<Source> {
  const [root] = /^https?:.*?(?=wp\/v2\/|wp%2Fv2%2F)/.exec(address) ?? [];
  if (root === undefined || !source.known.source) return source;
  try {
    const { name: site } = JSON.parse((await readSource(root, options)).text) as { name?: unknown };
    return typeof site === 'string' && site.trim()
      ? { ...source, known: { ...source.known, source: { ...source.known.source, name: site.trim() } } }
      : source;
  } catch {
    // The name of its host is good enough.
    return source;
  }
}

async function fromPage(read: Read, options: Options): Promise<Imported> {
  const [{ parseHtml }, { Readability }] = await Promise.all([import('./dom.js'), import('@mozilla/readability')]);
  const document = parseHtml(read.text, options.base ?? read.url);
  const doubts: string[] = [];
  const address =
    read.url?.startsWith('http') && options.as === undefined
      ? postAddressOf(document, read.url, read.headers.get('link'))
      : undefined;
  const page = fromHtml(read.text, document, { Readability });
  if (address !== undefined) {
    try {
      options.terminal.progress(`Asking WordPress for the post: ${address}`);
      const post: unknown = JSON.parse((await readSource(address, options)).text);
      options.terminal.progress();
      if (!isPost(post) || !post.content.rendered) throw new NotAnInterview('it does not answer with the post');
      const source = fromPost(post, parseHtml);
      // The page knows its language and often its site's name, which the post does not.
      return recognised(
        page.known.source
          ? { ...source, known: { ...page.known, ...source.known, source: page.known.source } }
          : await withSite({ ...source, known: { ...page.known, ...source.known } }, address, options),
        options,
      );
    } catch (error) {
      if (!(error instanceof CommandError || error instanceof NotAnInterview || error instanceof SyntaxError))
        throw error;
      options.terminal.progress();
      doubts.push(
        `The page itself was read, since WordPress' REST interface was of no use (${error.message.replace(/\.$/, '')}).`,
      );
    }
  }
  const { interview, report } = recognisePage(inLanguage(page, options), jsonLdOf(document));
  return {
    interview: options.lang === undefined ? interview : { ...interview, lang: options.lang },
    report: { ...report, doubts: [...doubts, ...report.doubts] },
  };
}
