/**
 * Rich text, fetched before the first render of an interview that has any.
 *
 * Like all of lazy/ it shares no module with the script that loads it. Otherwise its file would have to import that script by name,
 * and get a second copy wherever a page loads it under another name, such as `interview-card.js?v=2`.
 */
import { stylesAdder } from './css.js';
import { styles } from './rich-text.styles.js';
import { allowedNodes, attributes, elements, pageOf, type Url } from './allowed-nodes.js';

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

const addStyles = stylesAdder(styles);

/**
 * To be awaited before the first use: DOMPurify does what `setHTML` does in Safari up to 26.
 *
 * Not a top-level await: up to Safari 26 that ends too early when several cards import at once (https://webkit.org/b/242740).
 */
export async function prepare() {
  sanitize ??= (await import('./purify.js')).purifier(elements, attributes);
  // Throws where the page's Trusted Types do not allow DOMPurify: an interview that says so is better than one without its answers.
  sanitize('');
  return { richText, addStyles };
}

/** Rich text as nodes that are safe to put on the page. */
export const richText = (markup: string, url: Url): DocumentFragment => allowedNodes(sanitize!(pageOf(markup)), url);
