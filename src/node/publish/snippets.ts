/** HTML for partner sites that show an interview: one snippet for each kind of page. */
import { element } from '../../element.js';
import { withAbsoluteUrls } from '../../embed/absolute-urls.js';
import { frameAttributes } from '../../embed/frame.js';
import { en } from '../cli/messages/en.js';
import type { Messages } from '../cli/messages/index.js';
import { inlineJson, renderCard } from '../render/card.js';
import { parseHtml, withDocument } from '../render/document.js';
import { withoutBlankLines } from '../render/markdown.js';
import { entry, helper } from './files.js';

export interface Snippet {
  readonly name: 'page' | 'script' | 'latest' | 'inline' | 'prerendered' | 'iframe' | 'iframe-helper' | 'wordpress';
  /** What the snippet is for, and what it needs. */
  readonly about: string;
  readonly code: string;
}

export interface SnippetOptions {
  /** URL of the folder that the files are published in, with a slash at its end. */
  readonly base: string;
  /**
   * Path of the folder of this version's scripts, relative to `base`, with a slash at its end.
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
  /** Width of frames, in CSS pixels, for sites that require one. */
  readonly width: number;
  /** Height of frames, in CSS pixels, until the height of their content is known. */
  readonly height: number;
  /**
   * Whether prerendered HTML also contains its text as fallback content, for reading modes and text extractors.
   * @default true
   */
  readonly fallback?: boolean;
}

const scriptTag = (attributes: Readonly<Record<string, string>>): string =>
  withDocument(() => element('script', { ...attributes, crossorigin: 'anonymous' }).outerHTML).replace(/=""/g, '');

/**
 * The iframe of an interview.
 *
 * @param isMarked - for pages with the script for hosts
 */
export function iframeTag({ base, name, title, lang, width, height }: SnippetOptions, isMarked = false): string {
  const src = `${base}embed.html?src=${encodeURIComponent(`${encodeURIComponent(name)}.json`)}`;
  const frame = { src, title, lang, fixedHeight: height, ...(isMarked ? { markedAs: name } : { width, height }) };
  const tag = withDocument(() => element('iframe', frameAttributes(frame)).outerHTML);
  return withoutBlankLines(tag.replace('data-interview-card=""', 'data-interview-card'));
}

/**
 * Creates all snippets of an interview.
 *
 * @param data - the interview in our format
 * @param texts - the descriptions of the snippets. Default: in English
 */
export async function snippetsOf(
  data: unknown,
  options: SnippetOptions,
  texts: Messages['snippets'] = en.snippets,
): Promise<Snippet[]> {
  const { base, scripts = '', name, title, lang, integrity, helperIntegrity, fallback } = options;
  const json = `${base}${encodeURIComponent(name)}.json`;
  const page = `${base}${encodeURIComponent(name)}.html`;
  const script = scriptTag({ type: 'module', src: `${base}${scripts}${entry}`, integrity });
  // First, because it refuses interviews that are nested too deeply for the others.
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
      about: texts.page(),
      code: page,
    },
    {
      name: 'script',
      about: texts.script(),
      code: `${script}\n\n${card}`,
    },
    {
      name: 'latest',
      about: texts.latest(),
      code: `${scriptTag({ type: 'module', src: `${base}${entry}` })}\n\n${card}`,
    },
    {
      name: 'inline',
      about: texts.inline(),
      code: `${script}\n\n${inline}`,
    },
    {
      name: 'prerendered',
      about: texts.prerendered({ styleSources: styleSources.join(' ') }),
      code: `${script}\n\n${html.trim()}`,
    },
    {
      name: 'iframe',
      about: texts.iframe(),
      code: iframeTag(options),
    },
    {
      name: 'iframe-helper',
      about: texts['iframe-helper'](),
      code: `${iframeTag(options, true)}\n${scriptTag({ async: '', src: `${base}${scripts}${helper}`, integrity: helperIntegrity })}`,
    },
    {
      name: 'wordpress',
      about: texts.wordpress({ origin: new URL(base).origin }),
      code: `[interview-card src="${json}"]`,
    },
  ];
}
