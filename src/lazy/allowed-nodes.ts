/** Rebuilds sanitized rich text from an allowlist. Works with any sanitizer: the browser's, or DOMPurify in a browser or in Node.js. */
import { addressAttributes, allowedAttributes, allowedElements, replacements } from '../interview/rich-text.js';

/** Resolves a URL. Returns an empty string if the URL is not safe. */
export type Url = (relative: string) => string;

/** Elements that the sanitizer must keep, including those that are replaced by others. */
export const elements: string[] = [...allowedElements, ...Object.values(replacements).flat()];
export const attributes: string[] = [...allowedAttributes];

/** `Node.TEXT_NODE`: there is no global `Node` in Node.js. */
const TEXT_NODE = 3;
const addresses: readonly string[] = addressAttributes;

/** The resulting element name for each kept one: usually the same. */
const results = new Map<string, string>([
  ...allowedElements.map((name) => [name, name] as const),
  ...Object.entries(replacements).flatMap(([result, names]) => names.map((name) => [name, result] as const)),
]);

/**
 * Wraps rich text in a page for the sanitizer.
 *
 * The doctype selects standards mode; the letter after it opens the body, so that neither `<head>` nor `<frameset>` can follow.
 * Parsers differ on U+0000, and on whether `<noscript>` contains markup or text. `<noembed>` always contains text.
 */
export const pageOf = (markup: string): string =>
  `<!doctype html>x${markup.replaceAll('\0', '').replace(/<(\/?)noscript/gi, '<$1noembed')}`;

/**
 * Copies the allowed nodes of a sanitized page into new elements. So the result has nothing that is not on the lists, such as a shadow
 * tree, and nothing is fetched before its URL has been checked.
 *
 * @param body - the body of a page created by `pageOf`
 * @param url - resolves and checks URLs in attributes
 */
export function allowedNodes(body: HTMLElement, url: Url): DocumentFragment {
  const first = body.firstChild as Partial<Text> | null;
  // Remove the letter added by `pageOf`. happy-dom drops it by itself.
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
  // Set before `src`, which starts the request.
  if (name === 'img') element.setAttribute('loading', 'lazy');
  for (const { name: key, value } of given) {
    if (!attributes.includes(key)) continue;
    // DOMPurify trims values, so always do it.
    const text = value.trim();
    // Keep links within the page, such as one to another question, relative.
    const isAddress = addresses.includes(key) && !text.startsWith('#');
    const result = isAddress && text ? url(text) : text;
    if (result || !isAddress) element.setAttribute(key, result);
  }
  return element;
}
