import DOMPurify from 'dompurify';

/**
 * What `parseHTML` and `setHTML` do, for browsers that do not have them yet and for servers: the same DOM for the same page, whatever
 * that is.
 *
 * Addresses are left to the caller, which checks them for all.
 *
 * @param purify - DOMPurify for a document other than the page's own
 */
export const purifier =
  (elements: string[], attributes: string[], purify = DOMPurify) =>
  (page: string): HTMLElement =>
    purify.sanitize(page, {
      ALLOWED_TAGS: ['#text', ...elements],
      // `is` would take its element away, not only itself. The caller, who makes elements anew, leaves it behind.
      ALLOWED_ATTR: [...attributes, 'is'],
      ADD_URI_SAFE_ATTR: [...attributes, 'is'],
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      // A forbidden element goes with its content.
      KEEP_CONTENT: false,
      // What is made for text that is parsed again: these are nodes, and stay nodes.
      SAFE_FOR_XML: false,
      RETURN_DOM: true,
    }) as HTMLElement;
