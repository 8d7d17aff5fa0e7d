/**
 * What rich text may contain. The browser's own sanitizer and DOMPurify both follow these lists; anything else is removed together
 * with its content.
 */
export const allowedElements = [
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'blockquote',
    'br',
    'caption',
    'cite',
    'code',
    'dd',
    'del',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
  ],
  ...[
    'figcaption',
    'figure',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    'rp',
    'rt',
    'ruby',
  ],
  ...[
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'time',
    'tr',
    'u',
    'ul',
  ],
  ...['var', 'wbr'],
] as const;

/**
 * Elements whose text matters but that are not allowed in an answer: each becomes the element before its list, so that no two
 * paragraphs run together. Headings become lower than the question's own, which usually has level 3.
 */
export const replacements = {
  div: [
    'address',
    'article',
    'aside',
    'center',
    'details',
    'footer',
    'header',
    'hgroup',
    'main',
    'nav',
    'section',
    'summary',
  ],
  h4: ['h1', 'h2', 'h3'],
  s: ['strike'],
  span: ['acronym', 'big', 'data', 'font', 'label', 'picture', 'tt'],
} as const;

/** The allowed attributes whose values are URLs. */
export const addressAttributes = ['href', 'src', 'cite'] as const;

export const allowedAttributes = [
  'alt',
  'cite',
  'colspan',
  'datetime',
  'dir',
  'height',
  'href',
  'lang',
  'rowspan',
  'src',
  'start',
  'title',
  'width',
] as const;
