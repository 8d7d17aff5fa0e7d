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
const attributes = [...allowedAttributes];

/** Turns markup from anywhere into nodes that are allowed, in a document where nothing loads or runs. */
let sanitize: ((markup: string) => HTMLElement) | undefined =
  'setHTML' in Element.prototype
    ? (markup) => {
        const { body } = document.implementation.createHTMLDocument();
        body.setHTML(markup, { sanitizer: { elements, attributes } });
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

/** Rich text as nodes that are safe to put on the page. */
export function richText(markup: string, url: Url): DocumentFragment {
  const body = sanitize!(markup);
  for (const [name, replaced] of Object.entries(replacements)) {
    for (const each of body.querySelectorAll(replaced.join())) {
      const replacement = document.createElement(name);
      replacement.append(...each.childNodes);
      // Its language and direction are those of its text.
      for (const attribute of each.attributes) replacement.setAttribute(attribute.name, attribute.value);
      each.replaceWith(replacement);
    }
  }
  for (const name of ['href', 'src', 'cite']) {
    for (const each of body.querySelectorAll(`[${name}]`)) {
      const value = each.getAttribute(name)!;
      // A link within the page, such as one to another question, stays one.
      const safe = /^\s*#/.test(value) ? value.trim() : url(value);
      if (safe) each.setAttribute(name, safe);
      else each.removeAttribute(name);
    }
  }
  for (const each of body.querySelectorAll('img')) each.loading = 'lazy';
  const fragment = document.createDocumentFragment();
  fragment.append(...body.childNodes);
  return fragment;
}
