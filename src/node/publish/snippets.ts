/** What a partner site pastes to show an interview: one snippet for each kind of page. */
import { element } from '../../element.js';
import { withAbsoluteUrls } from '../../embed/absolute-urls.js';
import { frameAttributes } from '../../embed/frame.js';
import { inlineJson, renderCard } from '../render/card.js';
import { parseHtml, withDocument } from '../render/document.js';
import { withoutBlankLines } from '../render/markdown.js';
import { entry, helper } from './files.js';

export interface Snippet {
  readonly name: 'page' | 'script' | 'latest' | 'inline' | 'prerendered' | 'iframe' | 'iframe-helper' | 'wordpress';
  /** What it is for, and what it needs, in a line or two. */
  readonly about: string;
  readonly code: string;
}

export interface SnippetOptions {
  /** URL of the folder that the files are published in, with a slash at its end. */
  readonly base: string;
  /**
   * Path of the folder of this version's scripts, from `base`, with a slash at its end.
   * @default ''
   */
  readonly scripts?: string;
  /** Name of the interview's files, without extension. */
  readonly name: string;
  readonly title: string;
  /** Language of the interview. */
  readonly lang: string;
  /** Of interview-card.js. */
  readonly integrity: string;
  /** Of embed-host.js. */
  readonly helperIntegrity: string;
  /** Width of frames, in CSS pixels, for sites that ask. */
  readonly width: number;
  /** Height of frames, in CSS pixels, until their content's is known. */
  readonly height: number;
  /**
   * Whether prerendered HTML holds its text as fallback content too, for reading modes and text extractors.
   * @default true
   */
  readonly fallback?: boolean;
}

const scriptTag = (attributes: Readonly<Record<string, string>>): string =>
  withDocument(() => element('script', { ...attributes, crossorigin: 'anonymous' }).outerHTML).replace(/=""/g, '');

/**
 * The iframe of an interview.
 *
 * @param isMarked - for pages with the helper
 */
export function iframeTag({ base, name, title, lang, width, height }: SnippetOptions, isMarked = false): string {
  const src = `${base}embed.html?src=${encodeURIComponent(`${encodeURIComponent(name)}.json`)}`;
  const frame = { src, title, lang, fixedHeight: height, ...(isMarked ? { markedAs: name } : { width, height }) };
  const tag = withDocument(() => element('iframe', frameAttributes(frame)).outerHTML);
  return withoutBlankLines(tag.replace('data-interview-card=""', 'data-interview-card'));
}

/**
 * Makes all snippets of an interview.
 *
 * @param data - the interview in our format
 */
export async function snippetsOf(data: unknown, options: SnippetOptions): Promise<Snippet[]> {
  const { base, scripts = '', name, title, lang, integrity, helperIntegrity, fallback } = options;
  const json = `${base}${encodeURIComponent(name)}.json`;
  const page = `${base}${encodeURIComponent(name)}.html`;
  const script = scriptTag({ type: 'module', src: `${base}${scripts}${entry}`, integrity });
  // First, since it refuses what nests too deep for the others.
  const { html, styleSources } = await renderCard(data, { src: json, ...(fallback !== undefined && { fallback }) });
  const [card, inline] = withDocument(() =>
    [
      element('interview-card', { src: json }, '\n  ', element('a', { href: page, lang }, title), '\n'),
      element(
        'interview-card',
        {},
        '\n  ',
        element('script', { type: 'application/json' }, inlineJson(withAbsoluteUrls(data, json, parseHtml))),
        '\n',
      ),
    ].map(({ outerHTML }) => withoutBlankLines(outerHTML)),
  );
  return [
    {
      name: 'page',
      about:
        'The address of its own page. Sites that know oEmbed, WordPress among them, make an iframe of it in a line of its own.',
      code: page,
    },
    {
      name: 'script',
      about: 'Script tag and element: the page’s own fonts, colours, search and print.',
      code: `${script}\n\n${card}`,
    },
    {
      name: 'latest',
      about:
        'The same without integrity: the page gets each new version of the card as soon as it is published, and trusts this server with it.',
      code: `${scriptTag({ type: 'module', src: `${base}${entry}` })}\n\n${card}`,
    },
    {
      name: 'inline',
      about: 'The same with the interview in the page: no request for it, and no changes to it later.',
      code: `${script}\n\n${inline}`,
    },
    {
      name: 'prerendered',
      about: `The same as HTML that is complete without script. A Content-Security-Policy has to allow style-src ${styleSources.join(' ')}.`,
      code: `${script}\n\n${html.trim()}`,
    },
    {
      name: 'iframe',
      about:
        'For pages that allow no foreign script. It has the height of its content in Chrome from 154, and scrolls inside elsewhere.',
      code: iframeTag(options),
    },
    {
      name: 'iframe-helper',
      about:
        'The iframe with a script of less than 1 KB, one for any number of them: the height of its content everywhere, and links to questions.',
      code: `${iframeTag(options, true)}\n${scriptTag({ async: '', src: `${base}${scripts}${helper}`, integrity: helperIntegrity })}`,
    },
    {
      name: 'wordpress',
      about: `Shortcode for WordPress with the plugin interview-card, whose settings have to list ${new URL(base).origin} unless that is the site itself.`,
      code: `[interview-card src="${json}"]`,
    },
  ];
}
