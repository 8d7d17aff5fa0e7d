/** Documents in Node. jsdom is large: only commands that need one load this file. */
import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * Parses HTML as browsers do. Runs no script and fetches nothing.
 *
 * @param url - the URL of the document: what its relative URLs are resolved against
 */
export function parseHtml(html: string, url?: string): Document {
  // Style sheets that jsdom cannot parse do not matter for the text.
  const virtualConsole = new VirtualConsole();
  const { document } = new JSDOM(html, { virtualConsole, ...(url === undefined ? {} : { url }) }).window;
  // Word writes <o:p>, an unknown element in HTML, which jsdom's selectors mistake for a <p>: only its text counts.
  for (const element of [...document.querySelectorAll('*')])
    if (element.localName.includes(':')) element.replaceWith(...element.childNodes);
  return document;
}
