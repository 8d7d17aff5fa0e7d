/**
 * Sanitizes rich text. Loaded before the first render of an interview that has any.
 *
 * Like all of lazy/, this chunk shares no module with the main script. Otherwise it would have to import that script by name, and would
 * get a second copy if the page loads it under another URL, such as `interview-card.js?v=2`.
 */
import { faultsOfMarkup } from '../interview/markup-limits.js';
import type { Interview } from '../interview/schema.js';
import { stylesAdder } from './css.js';
import { styles } from './rich-text.styles.js';
import { allowedNodes, attributes, elements, pageOf, type Url } from './allowed-nodes.js';

/** Missing in TypeScript's DOM library: https://wicg.github.io/sanitizer-api/#dom-document-parsehtml */
const { parseHTML } = Document as { parseHTML?(html: string, options: Parameters<Element['setHTML']>[1]): Document };

const options = { sanitizer: { elements: ['html', 'head', 'body', ...elements], attributes } };

/**
 * Parses untrusted HTML and keeps only allowed elements and attributes. Nothing in the result loads or runs.
 *
 * Prefers `parseHTML` to `setHTML`: in Firefox, at least up to 153, `setHTML` moves misplaced text in a table behind the table instead
 * of before it.
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
 * Loads DOMPurify in browsers without `setHTML` (Safari up to 26). Must be awaited before the first call of `richText`.
 *
 * Not a top-level await: in Safari up to 26 it resolves too early if several cards import the module at once
 * (https://webkit.org/b/242740).
 *
 * @param data - what the interview was read from
 * @returns with the places where rich text is beyond the limits
 * @throws if the page's Trusted Types do not allow DOMPurify
 */
export async function prepare(interview: Interview, data: unknown) {
  sanitize ??= (await import('./purify.js')).purifier(elements, attributes);
  // Fail early if Trusted Types do not allow DOMPurify, so that the card can fall back to the text of answers.
  sanitize('');
  return { richText, addStyles, faults: faultsOfMarkup(interview, data) };
}

/** Parses rich text to nodes that are safe to insert into the page. `url` resolves and checks URLs. */
export const richText = (markup: string, url: Url): DocumentFragment => allowedNodes(sanitize!(pageOf(markup)), url);
