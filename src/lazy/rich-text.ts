/**
 * What an interview of plain text does not need: rich text, images and recordings. Fetched before the first render where needed.
 *
 * Like all of lazy/ it shares no module with the script that loads it. Otherwise its file would have to import that script by name,
 * and get a second copy wherever a page loads it under another name, such as `interview-card.js?v=2`.
 */
import { allowedAttributes, allowedElements, unwrappedElements } from '../interview/rich-text.js';
import type { Image, Interview, Media } from '../interview/schema.js';
import type { Links } from '../view.js';

/** The absolute form of a URL, empty where the URL is not a safe one. */
type Url = (relative: string) => string;

const elements = [...allowedElements, ...unwrappedElements];

/** Turns markup from anywhere into a fragment of allowed elements and attributes, in a document where nothing loads or runs. */
let sanitize =
  'setHTML' in Element.prototype
    ? (markup: string) => {
        const template = document.createElement('template');
        template.setHTML(markup, { sanitizer: { elements, attributes: [...allowedAttributes] } });
        return template.content;
      }
    : undefined;

/**
 * To be awaited before the first use: DOMPurify does what `setHTML` does in Safari up to 26.
 *
 * Not a top-level await: up to Safari 26 that ends too early when several cards import at once (https://webkit.org/b/242740).
 */
export async function prepare(): Promise<void> {
  sanitize ??= (await import('./purify.js')).purifier(elements, [...allowedAttributes]);
}

/** Rich text as nodes that are safe to put on the page. */
export function richText(markup: string, url: Url): DocumentFragment {
  const fragment = sanitize!(markup);
  for (const each of fragment.querySelectorAll(unwrappedElements.join())) each.replaceWith(...each.childNodes);
  for (const name of ['href', 'src', 'cite']) {
    for (const each of fragment.querySelectorAll(`[${name}]`)) {
      const value = each.getAttribute(name)!;
      // A link within the text stays one.
      const safe = value.startsWith('#') ? value : url(value);
      if (safe) each.setAttribute(name, safe);
      else each.removeAttribute(name);
    }
  }
  for (const each of fragment.querySelectorAll('img')) each.loading = 'lazy';
  return fragment;
}

const create = (name: string, attributes: Readonly<Record<string, unknown>>, ...children: (Node | string | undefined)[]) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, `${value}`);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

/** An image with its caption and its maker. */
export function figure({ src, alt = '', width, height, caption, credit }: Image, part: string, url: Url): HTMLElement {
  const image = create('img', { alt, width, height, loading: 'lazy', decoding: 'async', src: url(src) });
  const texts = [caption, credit && create('small', {}, credit)].filter((text) => text !== undefined);
  return create('figure', { part }, image, texts.length ? create('figcaption', {}, ...texts) : undefined);
}

/** The browser's own player; nothing is fetched before it is asked to play. */
export function player({ type, src, poster, captions }: Media, label: string, lang: string, url: Url): HTMLElement {
  const track = captions && create('track', { kind: 'captions', default: '', srclang: lang, src: url(captions) });
  const attributes = { controls: '', preload: 'none', 'aria-label': label, src: url(src), poster: poster && url(poster) };
  return create(type, attributes, track);
}

/** What has been mended since, with links to the questions concerned; undefined where nothing has. */
export function corrections(
  { corrections, questions }: Interview,
  level: number,
  title: string,
  date: (iso: string) => string,
  { linkTo, reveal }: Links,
): HTMLElement | undefined {
  if (!corrections.length) return undefined;
  const entries = corrections.map((correction) => {
    const question = questions.find(({ id }) => id === correction.question);
    const time = create('time', { part: 'date', datetime: correction.date }, date(correction.date));
    const link = question && create('a', { href: linkTo(question.id) }, question.question);
    // A second click would not change the page's fragment, and so not lead there.
    link?.addEventListener('click', () => reveal(question!.id));
    return create('p', {}, time, ' ', link, ' ', create('span', {}, correction.text));
  });
  return create('section', { part: 'corrections', 'aria-labelledby': 'corrections' }, create(`h${level}`, { id: 'corrections' }, title), ...entries);
}
