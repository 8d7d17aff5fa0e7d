/**
 * Rich text, fetched before the first render of an interview that has any.
 *
 * Like all of lazy/ it shares no module with the script that loads it. Otherwise its file would have to import that script by name,
 * and get a second copy wherever a page loads it under another name, such as `interview-card.js?v=2`.
 */
import { allowedAttributes, allowedElements, replacements } from '../interview/rich-text.js';

/** The absolute form of a URL, empty where the URL is not a safe one. */
type Url = (relative: string) => string;

const elements = [...allowedElements, ...Object.values(replacements).flat()];
const attributes: string[] = [...allowedAttributes];
const addresses = ['href', 'src', 'cite'];

/** What TypeScript's library does not know yet: https://wicg.github.io/sanitizer-api/#dom-document-parsehtml */
const { parseHTML } = Document as { parseHTML?(html: string, options: Parameters<Element['setHTML']>[1]): Document };

const options = { sanitizer: { elements: ['html', 'head', 'body', ...elements], attributes } };

/**
 * Turns a page from anywhere into one of allowed elements and attributes, where nothing loads or runs.
 *
 * `parseHTML` does for a page what `setHTML` does for its body. Up to Firefox 153 at least, which has both, `setHTML` puts text that
 * stands astray in a table behind it and not before.
 */
let sanitize: ((page: string) => HTMLElement) | undefined =
  'setHTML' in Element.prototype
    ? (page) => {
        if (parseHTML) return parseHTML(page, options).body;
        const { body } = document.implementation.createHTMLDocument();
        body.setHTML(page, options);
        return body;
      }
    : undefined;

/**
 * To be awaited before the first use: DOMPurify does what `setHTML` does in Safari up to 26.
 *
 * Not a top-level await: up to Safari 26 that ends too early when several cards import at once (https://webkit.org/b/242740).
 */
export async function prepare(): Promise<void> {
  sanitize ??= (await import('./purify.js')).purifier(elements, attributes);
  // Throws where the page's Trusted Types do not allow DOMPurify: an interview that says so is better than one without its answers.
  sanitize('');
}

/** The element that each allowed one becomes: mostly itself. */
const results = new Map<string, string>([
  ...allowedElements.map((name) => [name, name] as const),
  ...Object.entries(replacements).flatMap(([result, names]) => names.map((name) => [name, result] as const)),
]);

/**
 * Rich text as nodes that are safe to put on the page.
 *
 * They are made anew after the sanitiser's. So nothing comes along that the lists do not name, such as a shadow tree, and nothing is
 * fetched before its address is checked.
 */
export function richText(markup: string, url: Url): DocumentFragment {
  // The doctype makes a page in standards mode, and the letter one in which neither `<head>` nor `<frameset>` can follow.
  // Browsers do not agree whether there is markup in `<noscript>`; in `<noembed>` there is none.
  const body = sanitize!(`<!doctype html>x${markup.replace(/<(\/?)noscript/gi, '<$1noembed')}`);
  (body.firstChild as Text).deleteData(0, 1);
  const fragment = document.createDocumentFragment();
  const pairs: [given: Node, result: Node][] = [[body, fragment]];
  for (const [parent, result] of pairs) {
    for (const node of parent.childNodes) {
      const name = node instanceof Element && results.get(node.localName);
      if (node instanceof Text) result.appendChild(document.createTextNode(node.data));
      else if (name) pairs.push([node, result.appendChild(made(name, node, url))]);
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
