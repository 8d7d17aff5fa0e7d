/** Makes the URLs of an interview absolute, for pages on other sites. */
import { isSafeUrl } from '../interview/links.js';
import { addressAttributes } from '../interview/rich-text.js';

/** Keys of the format whose values are URLs. */
const urlKeys = new Set(['src', 'url', 'poster', 'captions']);

/**
 * The same interview with absolute URLs, also in its rich text. Links within the page and absolute URLs stay unchanged.
 *
 * @param base - absolute: what relative URLs are resolved against
 * @param parse - parses HTML into a document that runs and fetches nothing
 */
export function withAbsoluteUrls(data: unknown, base: string, parse: (html: string) => Document): unknown {
  const absolute = (address: string) =>
    URL.canParse(address) || !isSafeUrl(address) || !URL.canParse(address, base)
      ? address
      : new URL(address, base).href;

  const richText = (html: string) => {
    const { body } = parse(html);
    let isChanged = false;
    for (const element of body.querySelectorAll(addressAttributes.map((name) => `[${name}]`).join())) {
      for (const name of addressAttributes) {
        const given = element.getAttribute(name)?.trim();
        // As in the card: a fragment, such as a link to another question, stays a link within the page.
        if (!given || given.startsWith('#') || absolute(given) === given) continue;
        element.setAttribute(name, absolute(given));
        isChanged = true;
      }
    }
    return isChanged ? body.innerHTML : html;
  };

  const convert = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => convert(each));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, each]: [string, unknown]) => [name, convert(each, name)]),
      );
    if (typeof value !== 'string' || key === undefined) return value;
    return urlKeys.has(key) ? absolute(value) : key === 'html' ? richText(value) : value;
  };
  return convert(data);
}
