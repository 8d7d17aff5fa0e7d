import { boundedMarkup } from './html/bounded-markup.js';
import { readFragment } from './html/read-html.js';
import { collapsed } from './html/element-facts.js';
import { problem } from '../messages/index.js';
import { NotAnInterview, type Block, type Source } from '../model.js';
import { wordsOf } from '../text/split-words.js';

/** What is used of a post of WordPress' REST interface (https://developer.wordpress.org/rest-api/reference/posts/). */
export interface Post {
  readonly title: { readonly rendered: string };
  readonly content: { readonly rendered: string; readonly protected?: boolean };
  readonly excerpt?: { readonly rendered?: string };
  /** In UTC, without the Z that would say so. */
  readonly date_gmt?: string | null;
  readonly modified_gmt?: string | null;
  readonly link?: string;
  /** Only where the request asks for it with `_embed`. */
  readonly _embedded?: {
    readonly 'wp:featuredmedia'?: readonly {
      readonly source_url?: string;
      readonly alt_text?: string;
      readonly caption?: { readonly rendered?: string };
      readonly media_details?: { readonly width?: number; readonly height?: number };
    }[];
    readonly 'wp:term'?: readonly (readonly {
      readonly taxonomy?: string;
      readonly name?: string;
      readonly slug?: string;
    }[])[];
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isRendered = (value: unknown) => isObject(value) && typeof value['rendered'] === 'string';

/** Whether something is a post as WordPress' REST interface answers it. */
export const isPost = (value: unknown): value is Post =>
  isObject(value) && isRendered(value['title']) && isRendered(value['content']);

/**
 * The post in an answer of the REST API, which is a post or a list of posts.
 *
 * @returns undefined if there is none
 * @throws {NotAnInterview} if there is more than one
 */
export function postIn(data: unknown): Post | undefined {
  const all = (Array.isArray(data) ? (data as unknown[]) : [data]).filter(isPost);
  if (all.length > 1) throw new NotAnInterview(problem('several-posts', { count: all.length }));
  return all[0];
}

/**
 * Splits a post. Everything in it belongs to the article, since WordPress keeps the page around it elsewhere.
 *
 * @param parse - reads HTML as browsers do; relative addresses start from `url`
 */
export function readPost(post: Post, parse: (html: string, url?: string) => Document): Source {
  const parseHtml = (html: string, address?: string) => parse(boundedMarkup(html), address);
  const url = post.link;
  const textOf = (html = '') => collapsed(parseHtml(html).body.textContent);
  const title = textOf(post.title.rendered);
  const content = readFragment(parseHtml(post.content.rendered, url).body);
  const excerpt = textOf(post.excerpt?.rendered);
  const summary = isWritten(excerpt, content.blocks) ? excerpt : '';
  const head: Block[] = [
    ...(title ? [{ text: title, role: 'heading', level: 1 } as const] : []),
    ...(summary ? [{ text: summary, role: 'paragraph' } as const] : []),
  ];
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
  const published = momentOf(post.date_gmt);
  const updated = momentOf(post.modified_gmt);
  const image = imageOf(post, textOf);
  const section = (post._embedded?.['wp:term'] ?? [])
    .flat()
    // WordPress puts posts without a category into this one.
    .find(({ taxonomy, slug }) => taxonomy === 'category' && slug !== 'uncategorized')?.name;
  return {
    format: 'wordpress',
    blocks: [...head, ...content.blocks],
    omissions: content.omissions,
    words: head.reduce((sum, { text }) => sum + wordsOf(text).length, content.words),
    metadata: {
      ...(title ? { title } : {}),
      ...(section === undefined ? {} : { section: textOf(section) }),
      ...(summary ? { summary } : {}),
      ...(published === undefined ? {} : { published }),
      ...(updated === undefined || updated === published ? {} : { updated }),
      ...(host === undefined ? {} : { source: { name: host, url: url! } }),
      ...(image === undefined ? {} : { image }),
    },
  };
}

/** An excerpt that somebody wrote; where nobody did, WordPress makes one of the beginning of the text. */
function isWritten(excerpt: string, blocks: readonly Block[]): boolean {
  const start = wordsOf(excerpt).slice(0, 12).join(' ');
  return (
    start !== '' &&
    !wordsOf(blocks.map(({ text }) => text).join(' '))
      .join(' ')
      .startsWith(start)
  );
}

/** Nothing for drafts, whose date is full of zeros. */
const momentOf = (gmt: string | null | undefined) => (gmt && !gmt.startsWith('0000') ? `${gmt}Z` : undefined);

function imageOf(post: Post, textOf: (html?: string) => string) {
  const [media] = post._embedded?.['wp:featuredmedia'] ?? [];
  if (!media?.source_url) return undefined;
  const { width = 0, height = 0 } = media.media_details ?? {};
  const caption = textOf(media.caption?.rendered);
  return {
    src: media.source_url,
    ...(media.alt_text ? { alt: media.alt_text } : {}),
    ...(width > 0 && height > 0 ? { width, height } : {}),
    ...(caption ? { caption } : {}),
  };
}

/**
 * Where the REST interface has the post that a page shows.
 *
 * @param links - the values of the HTTP header `Link` (https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/)
 * @returns an address of the page's own origin, or nothing where WordPress does not name one
 */
export function postAddressOf(document: Document, url: string, links: string | null): string | undefined {
  const address = (href: string | null | undefined) =>
    href && URL.canParse(href, url) ? new URL(href, url) : undefined;
  const header = [...(links ?? '').matchAll(/<([^>]*)>([^<]*)/g)].map(([, href, parameters]) => ({
    href,
    parameters: parameters!,
  }));
  const inHeader = (pattern: RegExp) => header.find(({ parameters }) => pattern.test(parameters))?.href;
  const inPage = (selector: string) => document.querySelector(`link${selector}`)?.getAttribute('href');

  const root = address(inPage('[rel="https://api.w.org/"]') ?? inHeader(/rel="?https:\/\/api\.w\.org\//));
  if (!root) return undefined;
  const alternate = address(
    inPage('[rel~="alternate"][type="application/json"]') ?? inHeader(/rel="?alternate"?.*type="?application\/json/),
  );
  const id = /[?&]p=(\d+)/.exec(inPage('[rel~="shortlink"]') ?? inHeader(/rel="?shortlink/) ?? url)?.[1];
  const post =
    alternate && isOfPost(alternate) ? alternate : id === undefined ? undefined : atRoot(root, `wp/v2/posts/${id}`);
  // A page could otherwise make this program ask servers that only it can reach.
  if (post?.origin !== new URL(url).origin) return undefined;
  post.searchParams.set('_embed', '1');
  return post.href;
}

/** Sites without fine addresses name the route in `?rest_route=`. */
const isOfPost = ({ pathname, searchParams }: URL) =>
  /\/wp\/v2\/[\w-]+\/\d+$/.test(searchParams.get('rest_route') ?? pathname);

function atRoot(root: URL, route: string): URL {
  const url = new URL(root);
  const restRoute = url.searchParams.get('rest_route');
  if (restRoute !== null) url.searchParams.set('rest_route', `/${route}`);
  else url.pathname = `${url.pathname.replace(/\/$/, '')}/${route}`;
  return url;
}
