import DOMPurify from 'dompurify';

/** What `setHTML` does, for browsers that do not have it yet. */
export const purifier =
  (elements: string[], attributes: string[]) =>
  (markup: string): DocumentFragment =>
    DOMPurify.sanitize(markup, {
      ALLOWED_TAGS: elements,
      ALLOWED_ATTR: attributes,
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      // A forbidden element goes with its content, as setHTML has it.
      KEEP_CONTENT: false,
      RETURN_DOM_FRAGMENT: true,
    });
