/** Extracts HTML from the clipboard if it has structure that the importer can use and the plain text does not have. */
import { parseHtml } from './parse-html.js';
import { detectFormat } from '../../src/import/detect-format.js';

/** Markup that plain text lacks. Code editors use only spans; word processors use bold spans in paragraphs. */
const structure = 'h1,h2,h3,h4,h5,h6,b,strong,i,em,li,dt,td,blockquote,a[href],img[src],p [style]';

/** Attributes that the importer reads, except the style of bold text. */
const attributes = new Set(['alt', 'class', 'dir', 'height', 'href', 'id', 'lang', 'role', 'src', 'width']);

const bold = /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i;

/**
 * @param html - the clipboard's `text/html`
 * @param plain - its `text/plain`
 * @returns HTML without its look; undefined if the plain text has the same information, or is JSON or HTML itself
 */
export function structureOf(html: string, plain: string): string | undefined {
  if (!html || !plain.trim().includes('\n') || detectFormat(plain) !== 'text') return undefined;
  const { body } = parseHtml(html);
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const unread: ChildNode[] = [...body.querySelectorAll('style,script,meta,link,title,template')];
  while (comments.nextNode()) unread.push(comments.currentNode as Comment);
  for (const node of unread) node.remove();
  // Google Docs wraps everything in a <b> that is not bold.
  for (const element of body.querySelectorAll('b[style]'))
    if (/font-weight\s*:\s*(?:normal|400)/i.test(element.getAttribute('style')!))
      element.replaceWith(...element.childNodes);
  for (const element of body.querySelectorAll('*')) {
    const isBold = bold.test(element.getAttribute('style') ?? '');
    for (const { name } of [...element.attributes])
      if (!attributes.has(name) && !(name === 'style' && isBold)) element.removeAttribute(name);
    if (isBold) element.setAttribute('style', 'font-weight: bold');
  }
  if (![...body.querySelectorAll(structure)].some((element) => !element.closest('pre,code'))) return undefined;
  const text = body.innerHTML
    .trim()
    .replace(/<\/(?:p|h[1-6]|li|ul|ol|dt|dd|dl|div|blockquote|tr|table|figure)>(?!\n)/g, '$&\n');
  return text.startsWith('<') ? text : `<div>${text}</div>\n`;
}
