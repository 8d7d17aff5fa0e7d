/** What a partner site pastes to show an interview: one snippet for each kind of page. */
import { element } from '../element.js';
import { isSafeUrl } from '../interview/links.js';
import { inlineJson, renderCard } from './render.js';
import { withDocument } from './server-document.js';

export interface Snippet {
  readonly name: 'page' | 'script' | 'inline' | 'prerendered' | 'iframe' | 'iframe-helper' | 'wordpress';
  /** What it is for, and what it needs, in a line or two. */
  readonly about: string;
  readonly code: string;
}

export interface SnippetOptions {
  /** Of the folder that the files are published in, with a slash at its end. */
  readonly base: string;
  /** Of the interview's files, without their endings. */
  readonly name: string;
  readonly title: string;
  /** Language of the interview. */
  readonly lang: string;
  /** What interview-card.js is held against. */
  readonly integrity: string;
  /** What embed-host.js is held against. */
  readonly helperIntegrity: string;
  /** Of frames, in CSS pixels, until they know better. */
  readonly width: number;
  /** In the same way. */
  readonly height: number;
}

/** Keys of the format whose values are URLs. */
const urlKeys = new Set(['src', 'url', 'poster', 'captions']);

/** The same interview with absolute addresses, for pages elsewhere. Rich text stays as it is. */
export function withAbsoluteUrls(data: unknown, base: string): unknown {
  if (Array.isArray(data)) return data.map((each) => withAbsoluteUrls(each, base));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]: [string, unknown]) => [
      key,
      urlKeys.has(key) && typeof value === 'string' && isSafeUrl(value) && URL.canParse(value, base) ? new URL(value, base).href : withAbsoluteUrls(value, base),
    ]),
  );
}

const scriptTag = (src: string, integrity: string, attributes: Record<string, string> = {}): string =>
  withDocument(() => element('script', { ...attributes, src, integrity, crossorigin: 'anonymous' }).outerHTML).replace(/=""/g, '');

/**
 * The iframe of an interview. Its sizes, and that it has no border, are in attributes too: many a CMS takes styles away.
 *
 * @param isMarked - for pages with the helper
 */
export function iframeTag({ base, name, title, lang, width, height }: SnippetOptions, isMarked = false): string {
  const src = `${base}embed.html?src=${encodeURIComponent(`${encodeURIComponent(name)}.json`)}`;
  return withDocument(() =>
    element('iframe', {
      id: isMarked ? name : undefined,
      'data-interview-card': isMarked ? '' : undefined,
      src,
      title,
      lang,
      width: isMarked ? undefined : width,
      height: isMarked ? undefined : height,
      frameborder: 0,
      loading: 'lazy',
      allow: 'clipboard-write',
      // The last is for browsers that give frames the height of their content: https://drafts.csswg.org/css-sizing-4/#responsive-iframes
      style: `width: 100%; height: auto; min-height: ${height}px; border: 0; frame-sizing: content-height`,
    }).outerHTML,
  ).replace('data-interview-card=""', 'data-interview-card');
}

/**
 * Makes all snippets of an interview.
 *
 * @param data - the interview in our format
 */
export async function snippetsOf(data: unknown, options: SnippetOptions): Promise<Snippet[]> {
  const { base, name, title, lang, integrity, helperIntegrity } = options;
  const json = `${base}${encodeURIComponent(name)}.json`;
  const page = `${base}${encodeURIComponent(name)}.html`;
  const script = scriptTag(`${base}interview-card.js`, integrity, { type: 'module' });
  const [card, inline] = withDocument(() => [
    element('interview-card', { src: json }, '\n  ', element('a', { href: page, lang }, title), '\n').outerHTML,
    element('interview-card', {}, '\n  ', element('script', { type: 'application/json' }, inlineJson(withAbsoluteUrls(data, json))), '\n').outerHTML,
  ]);
  const { html, styleSources } = await renderCard(data, { src: json });
  return [
    {
      name: 'page',
      about: 'The address of its own page. Sites that know oEmbed, WordPress among them, make an iframe of it in a line of its own.',
      code: page,
    },
    { name: 'script', about: 'Script tag and element: the page’s own fonts, colours, search and print.', code: `${script}\n\n${card}` },
    { name: 'inline', about: 'The same with the interview in the page: no request for it, and no changes to it later.', code: `${script}\n\n${inline}` },
    {
      name: 'prerendered',
      about: `The same as HTML that is complete without script. A Content-Security-Policy has to allow style-src ${styleSources.join(' ')}.`,
      code: `${script}\n\n${html.trim()}`,
    },
    {
      name: 'iframe',
      about: 'For pages that allow no foreign script. It has the height of its content in Chrome from 154, and scrolls inside elsewhere.',
      code: iframeTag(options),
    },
    {
      name: 'iframe-helper',
      about: 'The iframe with a script of less than 1 KB, one for any number of them: the height of its content everywhere, and links to questions.',
      code: `${iframeTag(options, true)}\n${scriptTag(`${base}embed-host.js`, helperIntegrity, { async: '' })}`,
    },
    { name: 'wordpress', about: `Shortcode for WordPress with the plugin interview-card, whose settings have to list ${new URL(base).origin} unless that is the site itself.`, code: `[interview-card src="${json}"]` },
  ];
}
