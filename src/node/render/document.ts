/** A DOM on the server, so that the same functions create a card in the browser and in Node.js. */
import createDOMPurify from 'dompurify';
import { JSDOM, type DOMWindow } from 'jsdom';
import { allowedNodes, attributes, elements, pageOf, type Url } from '../../lazy/allowed-nodes.js';
import { purifier } from '../../lazy/purify.js';

/** Created on first use, because creating a jsdom window is slow. */
let made: DOMWindow | undefined;
const windowOf = () => (made ??= new JSDOM().window);

/**
 * Runs a function with a global `document`, which is removed afterwards: other packages in the process use it to detect a browser.
 *
 * @param run - must be synchronous
 */
export function withDocument<Result>(run: () => Result): Result {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'document');
  Object.defineProperty(globalThis, 'document', { value: windowOf().document, configurable: true });
  try {
    return run();
  } finally {
    if (before) Object.defineProperty(globalThis, 'document', before);
    else Reflect.deleteProperty(globalThis, 'document');
  }
}

/** Parses HTML into a new document, in which scripts do not run and nothing is fetched. */
export const parseHtml = (html: string): Document => new (windowOf().DOMParser)().parseFromString(html, 'text/html');

// DOMPurify considers only jsdom safe in Node.js: https://github.com/cure53/DOMPurify#running-dompurify-on-the-server
const sanitizer = () => purifier(elements, attributes, createDOMPurify(windowOf()));
let sanitize: ReturnType<typeof sanitizer> | undefined;

/**
 * Parses rich text to safe nodes, as in the browser. Must be called within `withDocument`.
 *
 * Differs from the browser only where a DOM cannot be serialized faithfully, such as a list item directly within a block of another one:
 * parsed again, its tags would end other elements.
 */
export function richText(markup: string, url: Url): DocumentFragment {
  const block = document.createElement('div');
  block.append(allowedNodes((sanitize ??= sanitizer())(pageOf(markup)), url));
  // Parse again what browsers will parse. It is already sanitized; this only changes how elements are nested.
  const markupAgain = block.innerHTML;
  block.innerHTML = markupAgain;
  const fragment = document.createDocumentFragment();
  fragment.append(...block.childNodes);
  return fragment;
}
