import { isSafeUrl } from './interview/links.js';
import { allowedAttributes, allowedElements, unwrappedElements } from './interview/rich-text.js';

/** Turns markup from anywhere into a fragment of allowed elements and attributes, in a document where nothing loads or runs. */
type Sanitizer = (html: string) => DocumentFragment;

const native: Sanitizer = (html) => {
  const template = document.createElement('template');
  template.setHTML(html, { sanitizer: { elements: [...allowedElements, ...unwrappedElements], attributes: [...allowedAttributes] } });
  return template.content;
};

let sanitizer: Sanitizer | undefined = 'setHTML' in Element.prototype ? native : undefined;

/** Fetches DOMPurify for a browser without `setHTML` (Safari up to 26); to be awaited before rich text is made. */
export async function loadSanitizer(): Promise<void> {
  sanitizer ??= (await import('./lazy/purify.js')).purify;
}

/** Whether rich text can be made at once. */
export const hasSanitizer = () => !!sanitizer;

/**
 * Rich text as nodes that are safe to put on the page.
 *
 * @param url - makes URLs absolute
 */
export function richText(html: string, url: (relative: string) => string): DocumentFragment {
  const fragment = sanitizer!(html);
  for (const each of fragment.querySelectorAll(unwrappedElements.join())) each.replaceWith(...each.childNodes);
  for (const name of ['href', 'src', 'cite']) {
    for (const each of fragment.querySelectorAll(`[${name}]`)) {
      const value = each.getAttribute(name)!;
      if (isSafeUrl(value)) each.setAttribute(name, url(value));
      else each.removeAttribute(name);
    }
  }
  for (const each of fragment.querySelectorAll('img')) each.loading = 'lazy';
  return fragment;
}
