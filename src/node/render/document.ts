/** What stands in for a browser's document on a server, so that the functions that make a card there make it here. */
import createDOMPurify from 'dompurify';
import { JSDOM, type DOMWindow } from 'jsdom';
import { allowedNodes, attributes, elements, pageOf, type Url } from '../../lazy/allowed-nodes.js';
import { purifier } from '../../lazy/purify.js';

/** Made when it is needed first: it takes longer than most of what else this package does. */
let made: DOMWindow | undefined;
const windowOf = () => (made ??= new JSDOM().window);

/**
 * Runs a function that makes DOM with the global `document`. It must not be asynchronous: elsewhere in the process, packages tell by
 * that global whether they are in a browser, so it is there only meanwhile.
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

/** A document of its own, in which nothing runs and nothing is fetched. */
export const parseHtml = (html: string): Document => new (windowOf().DOMParser)().parseFromString(html, 'text/html');

// jsdom is the one DOM in Node that DOMPurify takes for safe: https://github.com/cure53/DOMPurify#running-dompurify-on-the-server
const sanitizer = () => purifier(elements, attributes, createDOMPurify(windowOf()));
let sanitize: ReturnType<typeof sanitizer> | undefined;

/**
 * Rich text as nodes, the same as in a browser but for what markup cannot say, such as a list item directly within another one's block: its
 * tags would end other elements than it began, and those around it too. To be called within `withDocument`.
 */
export function richText(markup: string, url: Url): DocumentFragment {
  const block = document.createElement('div');
  block.append(allowedNodes((sanitize ??= sanitizer())(pageOf(markup)), url));
  // As browsers will read what is written. All of it is safe by now; reading it changes only where it stands.
  const markupAgain = block.innerHTML;
  block.innerHTML = markupAgain;
  const fragment = document.createDocumentFragment();
  fragment.append(...block.childNodes);
  return fragment;
}
