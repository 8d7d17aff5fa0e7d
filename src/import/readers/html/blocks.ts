import { escapeAttribute, escapeText } from '../../../interview/escape-html.js';
import { allowedAttributes, allowedElements, replacements } from '../../../interview/rich-text.js';
import { isSafeUrl } from '../../../interview/links.js';
import type { Image } from '../../../interview/schema.js';
import { isAsking } from '../../text/characters.js';
import { isBoxHeading } from '../../text/boilerplate.js';
import {
  childrenOf,
  collapsed,
  hasRoles,
  isBlock,
  isElement,
  isText,
  isUnread,
  linesOf,
  linesWithout,
  roleOf,
} from './dom-text.js';
import type { OmissionCode } from '../../messages/index.js';
import type { Block, Omission } from '../../model.js';

/** A run of text with the inline elements that it is in, the outermost first. */
interface Run {
  readonly text: string;
  readonly within: readonly Element[];
}

/** What holds for all of an element's text. */
interface Context {
  readonly role?: 'question' | 'answer';
  readonly sharesAnswer?: boolean;
  readonly level?: number;
  readonly isStrong?: boolean;
  readonly isItalic?: boolean;
  /** It describes a person, next to the interview. */
  readonly isBoxed?: boolean;
  /** Around each of its paragraphs of rich text. */
  readonly isQuotation?: boolean;
}

const isAllowed = (name: string) => (allowedElements as readonly string[]).includes(name);

const replacementOf = (name: string) =>
  Object.entries(replacements).find(([, names]) => (names as readonly string[]).includes(name))?.[0] ??
  (isAllowed(name) ? name : undefined);

const isBold = (element: Element) =>
  element.matches('b,strong') ||
  /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i.test(element.getAttribute('style') ?? '');

const isOblique = (element: Element) =>
  element.matches('em,i') || /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i.test(element.getAttribute('style') ?? '');

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** The absolute form of an address of the page, or nothing where it is one that no interview may have. */
export function addressIn(document: Document, address: string | null | undefined): string | undefined {
  const href = address?.trim();
  if (!href || !URL.canParse(href, document.baseURI))
    return href && document.baseURI === 'about:blank' && isSafeUrl(href) ? href : undefined;
  const { href: absolute, protocol } = new URL(href, document.baseURI);
  // A page that was saved has no address of its own: what is relative to it stays so.
  if (protocol === 'file:') return isSafeUrl(href) ? href : undefined;
  return isSafeUrl(absolute) ? absolute : undefined;
}

/** Word names the language of every other run, which is that of the page. */
function isInherited(element: Element, key: string): boolean {
  if (key !== 'lang' && key !== 'dir') return false;
  const [own, around] = [element, element.parentElement?.closest(`[${key}]`)].map((each) =>
    each?.getAttribute(key)?.toLowerCase().replace(/-.*/, ''),
  );
  return own === around;
}

/** The tag that an inline element opens with; empty where it says nothing about its text. */
function tagOf(element: Element): string {
  const name = replacementOf(element.localName);
  if (name === undefined) return '';
  const attributes = [...element.attributes].flatMap(({ name: key, value }) => {
    if (!(allowedAttributes as readonly string[]).includes(key) || isInherited(element, key)) return [];
    const kept = key === 'href' || key === 'src' || key === 'cite' ? addressIn(element.ownerDocument, value) : value;
    return kept === undefined ? [] : ` ${key}="${escapeAttribute(kept)}"`;
  });
  if ((name === 'span' || name === 'font' || name === 'a' || name === 'div') && attributes.length === 0) return '';
  return `<${name}${attributes.join('')}>`;
}

const closing = (tag: string) => tag.replace(/^<(\w+).*$/s, '</$1>');

/** Runs as markup, with elements opened and closed where neighboring runs differ. */
function markupOf(runs: readonly Run[]): string {
  let html = '';
  let open: readonly Element[] = [];
  const change = (within: readonly Element[]) => {
    let shared = 0;
    while (shared < open.length && open[shared] === within[shared]) shared++;
    for (const element of open.slice(shared).reverse()) html += closing(tagOf(element));
    for (const element of within.slice(shared)) html += tagOf(element);
    open = within;
  };
  for (const { text, within } of runs) {
    change(within);
    html += escapeText(text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' '));
  }
  change([]);
  return html.replace(/ +/g, ' ').trim();
}

/** A list, table or quotation as markup, of allowed elements only. What is left out parts the words beside it, as a line would. */
function structureOf(node: Node, isLeftOut: (element: Element) => boolean): string {
  if (isText(node)) return escapeText(node.data.replace(/[\s\u00a0\u200b\ufeff]+/g, ' '));
  if (!isElement(node) || isUnread(node)) return '';
  if (isLeftOut(node)) return ' ';
  const tag = node.matches('br') ? '<br>' : tagOf(node);
  const inner = [...node.childNodes].map((child) => structureOf(child, isLeftOut)).join('');
  if (node.matches('li') && inner.trim() === '') return '';
  if (/^<(?:br|hr|img|wbr)/.test(tag)) return tag;
  // Spaces between rows and items are only the page's own indentation.
  return `${tag}${isBlock(node) ? inner.trim().replace(/> </g, (_, at: number, all: string) => (isBetweenItems(all, at) ? '><' : '> <')) : inner}${closing(tag)}`;
}

const isBetweenItems = (html: string, at: number) =>
  /^> <\/?(?:li|tr|td|th|thead|tbody|tfoot|caption|p|ul|ol|dd|dt)\b/.test(html.slice(at));

function imageOf(img: Element, caption: string): Image | undefined {
  const attribute = (...names: string[]) =>
    names.map((name) => img.getAttribute(name)?.trim()).find((value) => value && !value.startsWith('data:'));
  const fromSet = (set: string | undefined) => set?.split(/,\s+/).at(-1)?.trim().split(/\s/)[0];
  const src = addressIn(
    img.ownerDocument,
    attribute('data-src', 'data-lazy-src', 'data-original', 'src') ?? fromSet(attribute('srcset', 'data-srcset')),
  );
  const [width, height] = ['width', 'height'].map((name) => Number.parseInt(img.getAttribute(name) ?? '', 10));
  // A pixel that counts visits.
  if (src === undefined || width! <= 2 || height! <= 2) return undefined;
  const alt = collapsed(img.getAttribute('alt') ?? '');
  return {
    src,
    ...(alt ? { alt } : {}),
    ...(width! > 0 && height! > 0 ? { width: width!, height: height! } : {}),
    ...(caption ? { caption } : {}),
  };
}

/** Whether a paragraph has markup that plain text would lose; bold that marks a question or a speaker says nothing more. */
function hasMarkup(runs: readonly Run[], isStrong: boolean): boolean {
  const firstPlain = runs.findIndex(({ text, within }) => hasWords(text) && !within.some(isBold));
  const label = runs
    .slice(0, firstPlain)
    .map(({ text }) => text)
    .join('');
  const isLabel = firstPlain > 0 && (/[:：]\s*$/.test(label) || /^\s*[:：]/.test(runs[firstPlain]!.text));
  return runs.some(
    ({ text, within }, index) =>
      hasWords(text) &&
      within.some(
        (element) => !(isBold(element) && (isStrong || (isLabel && index < firstPlain))) && tagOf(element) !== '',
      ),
  );
}

const isStrongRun = ({ text, within }: Run) => !hasWords(text) || within.some(isBold);
const isItalicRun = ({ text, within }: Run) => !hasWords(text) || within.some(isOblique);

/** A bold question and the answer after it, in one paragraph, are two. */
function split(runs: readonly Run[]): readonly (readonly Run[])[] {
  const end = runs.findIndex((run) => !isStrongRun(run));
  if (end < 1) return [runs];
  const before = runs
    .slice(0, end)
    .map(({ text }) => text)
    .join('')
    .trim();
  return /[?؟]["'”»)]*$/.test(before) && hasWords(before) ? [runs.slice(0, end), runs.slice(end)] : [runs];
}

export interface BlocksOptions {
  /** Why an element, with all in it, is left out; nothing where it is not. */
  readonly omissionOf: (element: Element) => OmissionCode | undefined;
}

/**
 * Splits the text of an element, in the order of reading. Each word goes either into a block or into an omission.
 *
 * @param root - such as the body of a page
 */
export function blocksOf(
  root: Element,
  { omissionOf }: BlocksOptions,
): { blocks: readonly Block[]; omissions: readonly Omission[] } {
  const blocks: Block[] = [];
  const omissions: Omission[] = [];
  let runs: Run[] = [];
  const quotations = [...root.querySelectorAll('blockquote')].filter(
    (each) => !each.parentElement!.closest('blockquote'),
  );
  const lengthOf = (element: Element) => collapsed(element.textContent).length;
  // Where answers are set as quotations, a quotation is nothing but an answer.
  const areAnswers =
    quotations.length > 1 && quotations.reduce((sum, each) => sum + lengthOf(each), 0) > lengthOf(root) / 2;

  const add = (
    part: readonly Run[],
    {
      role,
      sharesAnswer,
      level,
      isStrong: isAllStrong = false,
      isItalic: isAllItalic = false,
      isQuotation = false,
      isBoxed,
    }: Context,
  ) => {
    const text = collapsed(part.map((run) => run.text).join(''));
    if (text === '') return;
    const isStrong = hasWords(text) && (isAllStrong || part.every(isStrongRun));
    const isItalic = hasWords(text) && (isAllItalic || part.every(isItalicRun));
    const isRich = role !== 'question' && level === undefined && (isQuotation || hasMarkup(part, isStrong));
    const paragraph = isRich ? `<p>${markupOf(part)}</p>` : '';
    blocks.push({
      text,
      ...(isRich ? { html: isQuotation ? `<blockquote>${paragraph}</blockquote>` : paragraph } : {}),
      role: role ?? (level === undefined ? 'paragraph' : 'heading'),
      ...(sharesAnswer === true ? { sharesAnswer } : {}),
      ...(level === undefined ? {} : { level }),
      ...(isStrong && level === undefined ? { isStrong } : {}),
      ...(isItalic && level === undefined ? { isItalic } : {}),
      ...(isBoxed === true ? { isBoxed } : {}),
    });
  };
  const flush = (context: Context) => {
    const parts = context.role === 'question' || context.level !== undefined ? [runs] : split(runs);
    for (const part of parts) add(part, context);
    runs = [];
  };
  const isLeftOut = (element: Element) => omissionOf(element) !== undefined;
  const omit = (element: Element, code: OmissionCode) => {
    const text = linesOf(element).join('\n');
    if (text !== '') omissions.push({ text, code });
  };
  const omitWithin = (element: Element) => {
    for (const child of childrenOf(element)) {
      const code = isUnread(child) ? undefined : omissionOf(child);
      if (code === undefined) omitWithin(child);
      else omit(child, code);
    }
  };
  const addWhole = (element: Element, { role, isBoxed }: Context) => {
    const text = linesWithout(element, isLeftOut).join(' ');
    if (text !== '')
      blocks.push({
        text,
        html: structureOf(element, isLeftOut).trim(),
        role: role ?? 'paragraph',
        ...(isBoxed === true ? { isBoxed } : {}),
      });
    omitWithin(element);
  };

  const visitImage = (element: Element, context: Context) => {
    const img = element.matches('img') ? element : element.querySelector('img')!;
    const textOf = (each: Element) => linesWithout(each, isLeftOut).join(' ');
    const caption = element === img ? null : element.querySelector('figcaption,.wp-caption-text');
    const image = imageOf(img, caption && !isLeftOut(caption) ? textOf(caption) : '');
    const text = textOf(element);
    if (image) blocks.push({ text, image, role: context.role === 'answer' ? 'answer' : 'paragraph' });
    else if (text) omissions.push({ text, code: 'caption-without-image' });
    omitWithin(element);
  };

  const visit = (node: Node, context: Context, within: readonly Element[]) => {
    if (isText(node)) {
      const lines = within.length === 0 && node.parentElement?.closest('pre') ? node.data.split(/\n/) : [node.data];
      lines.forEach((text, index) => {
        if (index > 0) flush(context);
        runs.push({ text, within });
      });
    }
    if (!isElement(node) || isUnread(node)) return;
    const code = omissionOf(node);
    if (code !== undefined) {
      flush(context);
      omit(node, code);
    } else if (node.matches('br')) {
      flush(context);
    } else if (
      node.matches('img') ||
      (node.matches('figure,.wp-caption') &&
        node.querySelectorAll('img').length === 1 &&
        !node.querySelector('blockquote,table'))
    ) {
      flush(context);
      visitImage(node, context);
    } else if (!isBlock(node)) {
      node.childNodes.forEach((child) => visit(child, context, [...within, node]));
    } else {
      flush(context);
      const own = inner(node, context, areAnswers);
      if (isWhole(node)) addWhole(node, own);
      else visitChildren(node, own);
    }
  };
  const visitChildren = (element: Element, context: Context) => {
    element.childNodes.forEach((child) => visit(child, context, []));
    flush(context);
  };
  visitChildren(root, {});
  return { blocks, omissions };
}

function inner(element: Element, context: Context, areAnswers: boolean): Context {
  // All of it answers but the summary, text without an element of its own too.
  const role = roleOf(element) ?? (element.matches('details') ? 'answer' : context.role);
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  return {
    ...context,
    ...(role === undefined ? {} : { role }),
    ...(element.matches('dt') && element.nextElementSibling?.matches('dt') === true ? { sharesAnswer: true } : {}),
    ...(level === undefined || role === 'question' ? {} : { level: Number(level) }),
    ...(isBold(element) ? { isStrong: true } : {}),
    ...(isOblique(element) ? { isItalic: true } : {}),
    ...(isBox(element) ? { isBoxed: true } : {}),
    ...(element.matches('blockquote') && !areAnswers ? { isQuotation: true } : {}),
  };
}

/** Whether an element begins with "Zur Person" or the like, and has nothing in it that asks: then all of it is the box. */
const isBox = (element: Element): boolean =>
  element.matches('div,section,aside') &&
  isBoxHeading(collapsed(element.firstElementChild?.textContent ?? '')) &&
  !linesOf(element).some(isAsking);

/** Whether a list or table is one thing: not a frame around questions and answers, or around all of a page as in old ones. */
function isWhole(element: Element): boolean {
  if (
    !element.matches('ul,ol,table') ||
    element.querySelector('h1,h2,h3,h4,h5,h6,figure,img') ||
    childrenOf(element).some(hasRoles)
  )
    return false;
  if (element.matches('table'))
    return element.querySelector('p,div,table') === null && element.querySelector('tr > :nth-child(2)') !== null;
  const items = [...element.querySelectorAll('li')];
  const isMarked = (item: Element) => {
    const first = [...item.childNodes].find((node) => collapsed(node.textContent ?? '') !== '');
    return (
      (first !== undefined && isElement(first) && isBold(first) && /[?؟]\s*$/.test(collapsed(first.textContent))) ||
      item.querySelectorAll('p,div').length > 1
    );
  };
  return !items.some(isMarked);
}
