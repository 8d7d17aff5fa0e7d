import DOMPurify from 'dompurify';

/**
 * Replacement for `parseHTML` and `setHTML` in browsers without them, and on the server. Returns the same DOM for any input.
 *
 * Does not check URLs: the caller does, for all sanitizers.
 *
 * @param elements - names of the elements to keep
 * @param attributes - names of the attributes to keep
 * @param purify - a DOMPurify instance. Default: one for the page's own window
 */
export const purifier =
  (elements: string[], attributes: string[], purify = DOMPurify) =>
  (page: string): HTMLElement =>
    purify.sanitize(page, {
      ALLOWED_TAGS: ['#text', ...elements],
      // DOMPurify would remove elements with a forbidden `is`. The caller drops the attribute when it copies the elements.
      ALLOWED_ATTR: [...attributes, 'is'],
      ADD_URI_SAFE_ATTR: [...attributes, 'is'],
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      // Remove forbidden elements with their content.
      KEEP_CONTENT: false,
      // Only needed if the result is serialized and parsed again. Here it stays a DOM.
      SAFE_FOR_XML: false,
      RETURN_DOM: true,
    }) as HTMLElement;
