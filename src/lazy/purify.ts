import DOMPurify from 'dompurify';
import { allowedAttributes, allowedElements, unwrappedElements } from '../interview/rich-text.js';

/** What `setHTML` does, for browsers that do not have it yet. */
export const purify = (html: string): DocumentFragment =>
  DOMPurify.sanitize(html, {
    ALLOWED_TAGS: [...allowedElements, ...unwrappedElements],
    ALLOWED_ATTR: [...allowedAttributes],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    // A forbidden element goes with its content, as setHTML has it.
    KEEP_CONTENT: false,
    RETURN_DOM_FRAGMENT: true,
  });
