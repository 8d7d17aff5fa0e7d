import { escapeAttribute, escapeText } from '../../../interview/escape-html.js';
import { allowedAttributes, allowedElements, replacements } from '../../../interview/rich-text.js';
import { isSafeUrl } from '../../../interview/links.js';
import type { Image } from '../../../interview/schema.js';
import { isBoxHeading } from '../../text/boilerplate.js';
import { collapsed, factsOf, hasWord, headings, holds, isIn, kinds, remembered, textUpTo } from './element-facts.js';
import {
  childrenOf,
  countAsking,
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

/** An element whose tags are written around a run, and those around it. */
interface Written {
  readonly element: Element;
  readonly outer: Written | undefined;
  readonly depth: number;
}

/** What an inline element and those around it say about the text in it. */
interface Inline {
  readonly written: Written | undefined;
  /** Whether one of them is bold, or in italics. */
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Whether one of them says something about its text: one that is bold, another one. */
  readonly hasBoldTag: boolean;
  readonly hasOtherTag: boolean;
}

/** A run of text, and the inline element that it is in. */
interface Run {
  readonly text: string;
  readonly within: Inline | undefined;
}

/**
 * More inline elements in each other are not written, as each line within would repeat all their tags. Editors nest a few, unclosed ones
 * may be any number.
 */
const deepestInline = 32;

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
  element.localName === 'b' ||
  element.localName === 'strong' ||
  /(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i.test(element.getAttribute('style') ?? '');

const isOblique = (element: Element) =>
  element.localName === 'em' ||
  element.localName === 'i' ||
  /(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i.test(element.getAttribute('style') ?? '');

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

const bases = new WeakMap<Document, string>();

/** The address that those of a page are relative to. jsdom looks for it in all of the page, each time. */
function baseOf(document: Document): string {
  let base = bases.get(document);
  if (base === undefined) bases.set(document, (base = document.baseURI));
  return base;
}

/** The absolute form of an address of the page, or nothing where it is one that no interview may have. */
export function addressIn(document: Document, address: string | null | undefined): string | undefined {
  const href = address?.trim();
  const base = baseOf(document);
  if (!href || !URL.canParse(href, base)) return href && base === 'about:blank' && isSafeUrl(href) ? href : undefined;
  const { href: absolute, protocol } = new URL(href, base);
  // A page that was saved has no address of its own: what is relative to it stays so.
  if (protocol === 'file:') return isSafeUrl(href) ? href : undefined;
  return isSafeUrl(absolute) ? absolute : undefined;
}

/** Word names the language of every other run, which is that of the page. */
function isInherited(element: Element, key: string): boolean {
  if (key !== 'lang' && key !== 'dir') return false;
  const { langHolder, dirHolder } = factsOf(element);
  const [own, around] = [element, key === 'lang' ? langHolder : dirHolder].map((each) =>
    each?.getAttribute(key)?.toLowerCase().replace(/-.*/, ''),
  );
  return own === around;
}

/** The tag that an inline element opens with; empty where it says nothing about its text. */
const tagOf = remembered((element): string => {
  const name = replacementOf(element.localName);
  if (name === undefined) return '';
  const attributes = [...element.attributes].flatMap(({ name: key, value }) => {
    if (!(allowedAttributes as readonly string[]).includes(key) || isInherited(element, key)) return [];
    const kept = key === 'href' || key === 'src' || key === 'cite' ? addressIn(element.ownerDocument, value) : value;
    return kept === undefined ? [] : ` ${key}="${escapeAttribute(kept)}"`;
  });
  if ((name === 'span' || name === 'font' || name === 'a' || name === 'div') && attributes.length === 0) return '';
  return `<${name}${attributes.join('')}>`;
});

const closing = (tag: string) => tag.replace(/^<(\w+).*$/s, '</$1>');

/** What holds within an inline element, also by those around it. */
function inlineIn(element: Element, outer: Inline | undefined): Inline {
  const isOwnBold = isBold(element);
  const depth = (outer?.written?.depth ?? 0) + 1;
  const hasTag = tagOf(element) !== '' && depth <= deepestInline;
  return {
    written: hasTag ? { element, outer: outer?.written, depth } : outer?.written,
    isBold: isOwnBold || outer?.isBold === true,
    isItalic: isOblique(element) || outer?.isItalic === true,
    hasBoldTag: (hasTag && isOwnBold) || outer?.hasBoldTag === true,
    hasOtherTag: (hasTag && !isOwnBold) || outer?.hasOtherTag === true,
  };
}

/** Runs as markup, with elements opened and closed where neighboring runs differ. */
function markupOf(runs: readonly Run[]): string {
  let html = '';
  let open: Written | undefined;
  const change = (to: Written | undefined) => {
    const opened: Element[] = [];
    for (let next = to; open !== next;) {
      if (open && open.depth >= (next?.depth ?? 0)) {
        html += closing(tagOf(open.element));
        open = open.outer;
      } else {
        opened.push(next!.element);
        next = next!.outer;
      }
    }
    for (const element of opened.reverse()) html += tagOf(element);
    open = to;
  };
  for (const { text, within } of runs) {
    change(within?.written);
    html += escapeText(text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' '));
  }
  change(undefined);
  return html.replace(/ +/g, ' ').trim();
}

/** A list, table or quotation as markup, of allowed elements only. What is left out parts the words beside it, as a line would. */
function markupOfStructure(root: Element, isLeftOut: (element: Element) => boolean): string {
  const markupIn = (node: Node): string => {
    if (isText(node)) return escapeText(node.data.replace(/[\s\u00a0\u200b\ufeff]+/g, ' '));
    if (!isElement(node) || isUnread(node)) return '';
    if (isLeftOut(node)) return ' ';
    const tag = node.localName === 'br' ? '<br>' : tagOf(node);
    let inner = '';
    for (let child = node.firstChild; child; child = child.nextSibling) inner += markupIn(child);
    if (node.localName === 'li' && inner.trim() === '') return '';
    if (/^<(?:br|hr|img|wbr)/.test(tag)) return tag;
    return `${tag}${isBlock(node) ? inner.trim() : inner}${closing(tag)}`;
  };
  // Spaces between rows and items are only the page's own indentation.
  return markupIn(root)
    .replace(/> </g, (_, at: number, all: string) => (isBetweenItems(all, at) ? '><' : '> <'))
    .trim();
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
  const firstPlain = runs.findIndex(({ text, within }) => hasWords(text) && within?.isBold !== true);
  const label = runs
    .slice(0, firstPlain)
    .map(({ text }) => text)
    .join('');
  const isLabel = firstPlain > 0 && (/[:：]\s*$/.test(label) || /^\s*[:：]/.test(runs[firstPlain]!.text));
  return runs.some(
    ({ text, within }, index) =>
      within !== undefined &&
      hasWords(text) &&
      (within.hasOtherTag || (within.hasBoldTag && !isStrong && !(isLabel && index < firstPlain))),
  );
}

const isStrongRun = ({ text, within }: Run) => !hasWords(text) || within?.isBold === true;
const isItalicRun = ({ text, within }: Run) => !hasWords(text) || within?.isItalic === true;

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
    (each) => (factsOf(each).around & kinds.blockquote) === 0,
  );
  const lengthOf = (element: Element) => factsOf(element).length;
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
        html: markupOfStructure(element, isLeftOut),
        role: role ?? 'paragraph',
        ...(isBoxed === true ? { isBoxed } : {}),
      });
    omitWithin(element);
  };

  const visitImage = (element: Element, context: Context) => {
    const { firstImage, firstCaption } = factsOf(element);
    const img = element.localName === 'img' ? element : firstImage!;
    const textOf = (each: Element) => linesWithout(each, isLeftOut).join(' ');
    const caption = element === img ? undefined : firstCaption;
    const image = imageOf(img, caption && !isLeftOut(caption) ? textOf(caption) : '');
    const text = textOf(element);
    if (image) blocks.push({ text, image, role: context.role === 'answer' ? 'answer' : 'paragraph' });
    else if (text) omissions.push({ text, code: 'caption-without-image' });
    omitWithin(element);
  };

  const visit = (node: Node, context: Context, within?: Inline) => {
    if (isText(node)) {
      const lines =
        within === undefined && node.parentElement && isIn(node.parentElement, kinds.pre)
          ? node.data.split(/\n/)
          : [node.data];
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
    } else if (node.localName === 'br') {
      flush(context);
    } else if (node.localName === 'img' || isFigure(node)) {
      flush(context);
      visitImage(node, context);
    } else if (!isBlock(node)) {
      const inline = inlineIn(node, within);
      for (let child = node.firstChild; child; child = child.nextSibling) visit(child, context, inline);
    } else {
      flush(context);
      const own = inner(node, context, areAnswers);
      if (isWhole(node)) addWhole(node, own);
      else visitChildren(node, own);
    }
  };
  const visitChildren = (element: Element, context: Context) => {
    for (let child = element.firstChild; child; child = child.nextSibling) visit(child, context);
    flush(context);
  };
  visitChildren(root, {});
  return { blocks, omissions };
}

function inner(element: Element, context: Context, areAnswers: boolean): Context {
  // All of it answers but the summary, text without an element of its own too.
  const role = roleOf(element) ?? (element.localName === 'details' ? 'answer' : context.role);
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  return {
    ...context,
    ...(role === undefined ? {} : { role }),
    ...(element.localName === 'dt' && element.nextElementSibling?.localName === 'dt' ? { sharesAnswer: true } : {}),
    ...(level === undefined || role === 'question' ? {} : { level: Number(level) }),
    ...(isBold(element) ? { isStrong: true } : {}),
    ...(isOblique(element) ? { isItalic: true } : {}),
    ...(isBox(element) ? { isBoxed: true } : {}),
    ...(element.localName === 'blockquote' && !areAnswers ? { isQuotation: true } : {}),
  };
}

/** An image with its caption. */
const isFigure = (element: Element): boolean =>
  factsOf(element).images === 1 &&
  (element.localName === 'figure' || hasWord(element.getAttribute('class'), 'wp-caption')) &&
  !holds(element, kinds.blockquote | kinds.table);

/** No heading of a box is longer. */
const longestHeading = 200;

/** Whether an element begins with "Zur Person" or the like, and has nothing in it that asks: then all of it is the box. */
const isBox = (element: Element): boolean => {
  if (!['div', 'section', 'aside'].includes(element.localName)) return false;
  const [first] = childrenOf(element);
  return isBoxHeading((first && textUpTo(first, longestHeading)) ?? '') && countAsking(element) === 0;
};

/** Whether an item of a list is bold to its question mark, or has paragraphs: a question and its answer. */
const isMarked = (item: Element): boolean => {
  const { firstWithText, paragraphs } = factsOf(item);
  return (
    paragraphs > 1 ||
    (firstWithText !== undefined &&
      isElement(firstWithText) &&
      /[?؟]/.test(factsOf(firstWithText).end) &&
      isBold(firstWithText))
  );
};

/** Whether one of the items in an element is such a one. */
const holdsMarked: (element: Element) => boolean = remembered((element) =>
  childrenOf(element).some((child) => (child.localName === 'li' && isMarked(child)) || holdsMarked(child)),
);

/** Whether a list or table is one thing: not a frame around questions and answers, or around all of a page as in old ones. */
function isWhole(element: Element): boolean {
  const isTable = element.localName === 'table';
  if (
    (!isTable && element.localName !== 'ul' && element.localName !== 'ol') ||
    holds(element, headings | kinds.figure | kinds.img) ||
    childrenOf(element).some(hasRoles)
  )
    return false;
  return isTable
    ? !holds(element, kinds.p | kinds.div | kinds.table) && factsOf(element).hasColumns
    : !holdsMarked(element);
}
