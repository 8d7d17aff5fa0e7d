import DOMPurify from 'dompurify';

/**
 * What `setHTML` does, for browsers that do not have it yet: the same DOM for the same markup, whatever that is.
 *
 * Addresses are left to the caller, which checks them for both.
 */
export const purifier =
  (elements: string[], attributes: string[]) =>
  (markup: string): HTMLElement => {
    // `setHTML` reads markup as a part of a page in standards mode: DOMPurify's whole document becomes the same by a doctype, and
    // by a letter before which no `<frameset>` or `<head>` can stand.
    const body = DOMPurify.sanitize(`<!doctype html>x${markup}`, {
      ALLOWED_TAGS: ['#text', ...elements],
      ALLOWED_ATTR: attributes,
      ADD_URI_SAFE_ATTR: attributes,
      ALLOW_ARIA_ATTR: false,
      ALLOW_DATA_ATTR: false,
      // A forbidden element goes with its content.
      KEEP_CONTENT: false,
      // What is made for text that is parsed again: these are nodes, and stay nodes.
      SAFE_FOR_XML: false,
      RETURN_DOM: true,
    }) as HTMLElement;
    (body.firstChild as Text).deleteData(0, 1);
    return body;
  };
