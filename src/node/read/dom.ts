/** Documents in Node. jsdom is large: only commands that need one load this file. */
import { JSDOM, VirtualConsole } from 'jsdom';

/**
 * Reads HTML as browsers do. No script runs, and nothing is fetched.
 *
 * @param url - where it was found: what its relative addresses start from
 */
export function parseHtml(html: string, url?: string): Document {
  // Style sheets that jsdom cannot read say nothing about the text.
  const virtualConsole = new VirtualConsole();
  const { document } = new JSDOM(html, { virtualConsole, ...(url === undefined ? {} : { url }) }).window;
  // Word writes <o:p>, which to HTML is an unknown element, but jsdom's selectors take for a <p>: its text alone counts.
  for (const element of [...document.querySelectorAll('*')])
    if (element.localName.includes(':')) element.replaceWith(...element.childNodes);
  return document;
}
