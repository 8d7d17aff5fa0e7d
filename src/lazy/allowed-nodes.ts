/** What rich text may become, for a document from any sanitizer: the one of the browser, or DOMPurify here or on a server. */
import { addressAttributes, allowedAttributes, allowedElements, replacements } from '../interview/rich-text.js';

/** The absolute form of a URL, empty where the URL is not a safe one. */
export type Url = (relative: string) => string;

/** What the sanitizer is to leave: also the elements that become others. */
export const elements: string[] = [...allowedElements, ...Object.values(replacements).flat()];
export const attributes: string[] = [...allowedAttributes];

/** `Node.TEXT_NODE`, which Node.js does not have. */
const TEXT_NODE = 3;
const addresses: readonly string[] = addressAttributes;

/** The element that each allowed one becomes: mostly itself. */
const results = new Map<string, string>([
  ...allowedElements.map((name) => [name, name] as const),
  ...Object.entries(replacements).flatMap(([result, names]) => names.map((name) => [name, result] as const)),
]);

/**
 * The page that a sanitizer is given for a piece of rich text.
 *
 * The doctype makes a page in standards mode, and the letter one in which neither `<head>` nor `<frameset>` can follow.
 * Parsers do not agree whether there is markup in `<noscript>`, and what becomes of U+0000. In `<noembed>` there is none.
 */
export const pageOf = (markup: string): string =>
  `<!doctype html>x${markup.replaceAll('\0', '').replace(/<(\/?)noscript/gi, '<$1noembed')}`;

/**
 * The nodes of a sanitized page, made anew. So nothing comes along that the lists do not name, such as a shadow tree, and nothing is
 * fetched before its address is checked.
 *
 * @param body - of a page that `pageOf` began
 */
export function allowedNodes(body: HTMLElement, url: Url): DocumentFragment {
  const first = body.firstChild as Partial<Text> | null;
  // happy-dom loses it by itself.
  if (first?.data !== undefined) first.data = first.data.slice(1);
  const fragment = document.createDocumentFragment();
  const pairs: [given: Node, result: Node][] = [[body, fragment]];
  for (const [parent, result] of pairs) {
    for (const node of parent.childNodes) {
      const name = results.get((node as Partial<Element>).localName!);
      if (node.nodeType === TEXT_NODE) result.appendChild(document.createTextNode((node as Text).data));
      else if (name) pairs.push([node, result.appendChild(made(name, node as Element, url))]);
    }
  }
  return fragment;
}

function made(name: string, { attributes: given }: Element, url: Url): Element {
  const element = document.createElement(name);
  // Before the address: an image is fetched as soon as it has one.
  if (name === 'img') element.setAttribute('loading', 'lazy');
  for (const { name: key, value } of given) {
    if (!attributes.includes(key)) continue;
    // DOMPurify takes the space at the ends away.
    const text = value.trim();
    // A link within the page, such as one to another question, stays one.
    const isAddress = addresses.includes(key) && !text.startsWith('#');
    const result = isAddress && text ? url(text) : text;
    if (result || !isAddress) element.setAttribute(key, result);
  }
  return element;
}
