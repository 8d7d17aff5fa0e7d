/**
 * What may stand in rich text. The browser's own sanitiser and DOMPurify both follow these lists, and anything else goes together
 * with what is in it.
 */
export const allowedElements = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'cite', 'code', 'dd', 'del', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption'],
  ...['figure', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp'],
  ...['small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'u', 'ul', 'var', 'wbr'],
] as const;

/** Elements whose text matters and whose box does not: they are allowed through the sanitiser and then replaced by what is in them. */
export const unwrappedElements = [
  ...['address', 'article', 'aside', 'big', 'center', 'details', 'font', 'footer', 'h1', 'h2', 'h3', 'header', 'label', 'main', 'nav'],
  ...['section', 'strike', 'summary', 'tt'],
] as const;

export const allowedAttributes = ['alt', 'cite', 'colspan', 'datetime', 'dir', 'height', 'href', 'lang', 'rowspan', 'src', 'start', 'title', 'width'] as const;
