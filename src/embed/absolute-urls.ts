/** An interview for pages elsewhere, where relative addresses would start from the wrong folder. */
import { isSafeUrl } from '../interview/links.js';
import { addressAttributes } from '../interview/rich-text.js';

/** Keys of the format whose values are URLs. */
const urlKeys = new Set(['src', 'url', 'poster', 'captions']);

/**
 * The same interview with absolute addresses, those in its rich text too. Links within the page and what is absolute stay as they are.
 *
 * @param base - absolute: what the addresses start from
 * @param parse - reads HTML into a document that runs and fetches nothing
 */
export function withAbsoluteUrls(data: unknown, base: string, parse: (html: string) => Document): unknown {
  const absolute = (address: string) =>
    URL.canParse(address) || !isSafeUrl(address) || !URL.canParse(address, base)
      ? address
      : new URL(address, base).href;

  const richText = (html: string) => {
    const { body } = parse(html);
    let isOther = false;
    for (const element of body.querySelectorAll(addressAttributes.map((name) => `[${name}]`).join())) {
      for (const name of addressAttributes) {
        const given = element.getAttribute(name)?.trim();
        // As the card has it: a link within the page, such as one to another question, stays one.
        if (!given || given.startsWith('#') || absolute(given) === given) continue;
        element.setAttribute(name, absolute(given));
        isOther = true;
      }
    }
    return isOther ? body.innerHTML : html;
  };

  const made = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => made(each));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, each]: [string, unknown]) => [name, made(each, name)]),
      );
    if (typeof value !== 'string' || key === undefined) return value;
    return urlKeys.has(key) ? absolute(value) : key === 'html' ? richText(value) : value;
  };
  return made(data);
}
