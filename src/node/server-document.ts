/** What stands in for a browser's document on a server, so that the functions that make a card there make it here. */
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { allowedNodes, attributes, elements, pageOf, type Url } from '../lazy/allowed-nodes.js';
import { purifier } from '../lazy/purify.js';

const { window } = new JSDOM();

/**
 * Runs a function that makes DOM with the global `document`. It must not be asynchronous: elsewhere in the process, packages tell by
 * that global whether they are in a browser, so it is there only meanwhile.
 */
export function withDocument<Result>(run: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', { value: window.document, configurable: true });
  try {
    return run();
  } finally {
    if (before) Object.defineProperty(globalThis, 'document', before);
    else Reflect.deleteProperty(globalThis, 'document');
  }
}

// jsdom is the one DOM in Node that DOMPurify takes for safe: https://github.com/cure53/DOMPurify#running-dompurify-on-the-server
const sanitize = purifier(elements, attributes, createDOMPurify(window));

/** Rich text as nodes, the same as in a browser; to be called within `withDocument`. */
export const richText = (markup: string, url: Url): DocumentFragment => allowedNodes(sanitize(pageOf(markup)), url);
