/** What of a document is text, and where its lines end. Node types by number: there is no global `Node` outside of browsers. */
import { isAsking } from '../../text/characters.js';
import { dateOf } from '../../text/dates.js';
import { collapsed, factsOf, hasWord, holds, isIn, isLinks, kinds, remembered, structureOf } from './element-facts.js';

const elementNode = 1;
const textNode = 3;

export const isElement = (node: Node): node is Element => node.nodeType === elementNode;
export const isText = (node: Node): node is Text => node.nodeType === textNode;

/** The elements right within an element. */
export const childrenOf = (element: Element): readonly Element[] =>
  factsOf(element).children.map((child) => child.element);

/** The buttons of a document that open something to read, and what they open. */
interface Panels {
  readonly buttons: ReadonlySet<Element>;
  readonly opened: ReadonlySet<Element>;
  /** The elements that have such a button in them, and the buttons. */
  readonly holders: ReadonlySet<Element>;
}

const panels = new WeakMap<Document, Panels>();

function panelsOf(document: Document): Panels {
  const known = panels.get(document);
  if (known) return known;
  const contains = (panel: Element, button: Element) => {
    const [{ place, last }, inner] = [factsOf(panel), factsOf(button)];
    return inner.place >= place && inner.place <= last;
  };
  const pairs = [...document.querySelectorAll('[aria-expanded][aria-controls]')].flatMap((button) => {
    const panel = document.getElementById(button.getAttribute('aria-controls')!);
    // Menus open in the same way.
    return panel && !isIn(panel, kinds.nav) && !contains(panel, button) && !isLinks(panel) ? { button, panel } : [];
  });
  const holders = new Set<Element>();
  for (const { button } of pairs)
    for (let each: Element | null = button; each && !holders.has(each); each = each.parentElement) holders.add(each);
  const made = {
    buttons: new Set(pairs.map(({ button }) => button)),
    opened: new Set(pairs.map(({ panel }) => panel)),
    holders,
  };
  panels.set(document, made);
  return made;
}

/** In microdata the name of a question's author is a name too (https://html.spec.whatwg.org/#microdata). */
const isNameOfQuestion = (element: Element) =>
  factsOf(element).isInQuestion && hasWord(element.getAttribute('itemprop'), 'name');

const opensBelow: ReadonlySet<string> = new Set(['div', 'p', 'section']);

/** Simple accordions have a button with the question, directly followed by the content that it opens. */
const isAskingButton = remembered(
  (element) =>
    element.localName === 'button' &&
    /[?؟]/.test(factsOf(element).end) &&
    !isIn(element, kinds.nav | kinds.form) &&
    opensBelow.has(element.nextElementSibling?.localName ?? ''),
);

/** What the markup says that an element is: a question, its answer, or nothing of the kind. */
export const roleOf = remembered((element): 'question' | 'answer' | undefined => {
  const { buttons, opened } = panelsOf(element.ownerDocument);
  const structure = structureOf(element);
  if (structure === 'question' || isNameOfQuestion(element) || buttons.has(element) || isAskingButton(element))
    return 'question';
  return structure === 'answer' ||
    element.parentElement?.localName === 'details' ||
    opened.has(element) ||
    (element.previousElementSibling !== null && isAskingButton(element.previousElementSibling))
    ? 'answer'
    : undefined;
});

/** Whether an element is, or has in it, a part of the structure of questions and answers. */
export const hasRoles = (element: Element): boolean =>
  roleOf(element) !== undefined ||
  holds(element, kinds.structure) ||
  panelsOf(element.ownerDocument).holders.has(element);

/** Whether an element is in lines of its own: by its kind, its part in the interview, or what is in it. */
export const isBlock = (element: Element): boolean => {
  const { kind, within } = factsOf(element);
  return ((kind | within) & kinds.block) !== 0 || roleOf(element) !== undefined;
};

/** Whether one of the elements in an element is in lines of its own. */
export const holdsBlocks: (element: Element) => boolean = remembered(
  (element) =>
    holds(element, kinds.block) ||
    childrenOf(element).some((child) => roleOf(child) !== undefined || holdsBlocks(child)),
);

const unread: ReadonlySet<string> = new Set(
  'script,style,template,noscript,iframe,object,svg,canvas,audio,video,textarea,datalist,rp,head,title'.split(','),
);

/** Elements whose text no reader sees. */
export const isUnread = (element: Element): boolean => unread.has(element.localName);

/** Whether an element is not shown, and nothing on the page opens it. */
export const isHidden = remembered(
  (element) =>
    (element.hasAttribute('hidden') ||
      element.getAttribute('aria-hidden') === 'true' ||
      (element.localName === 'dialog' && !element.hasAttribute('open')) ||
      /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')) &&
    roleOf(element) === undefined,
);

/** The lines of an element and what is in it, down to the elements that are apart: these are left to the caller, who adds their lines or none. */
function readLines(
  root: Element,
  isApart: (element: Element) => boolean,
  readApart: (element: Element) => readonly string[],
): readonly string[] {
  const lines = [''];
  const visit = (node: Node) => {
    if (isText(node)) lines.push((lines.pop() ?? '') + node.data);
    if (!isElement(node) || isUnread(node)) return;
    if (node !== root && isApart(node)) {
      lines.push(...readApart(node), '');
      return;
    }
    const isLine = isBlock(node) || node.localName === 'br' || node.localName === 'img';
    if (isLine) lines.push('');
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (isLine) lines.push('');
  };
  visit(root);
  return lines.map(collapsed).filter((line) => line !== '');
}

/**
 * All text of an element that can be read, each line for itself, so that words of two lines do not run into one.
 *
 * @param isLeftOut - whether an element is reported separately, together with its words
 */
export const linesOf = (root: Element, isLeftOut = (_: Element) => false): readonly string[] =>
  readLines(root, isLeftOut, (element) => linesOf(element));

/** The text of an element as `linesOf` reads it, but for what is left out. */
export const linesWithout = (root: Element, isLeftOut: (element: Element) => boolean): readonly string[] =>
  readLines(root, isLeftOut, () => []);

/** The lines that are right in an element, and the elements in it that have lines of their own, in the order of reading. */
const flowOf = remembered((element): readonly (string | Element)[] => {
  if (isUnread(element)) return [];
  const flow: (string | Element)[] = [];
  let line = '';
  const end = () => {
    const text = collapsed(line);
    if (text !== '') flow.push(text);
    line = '';
  };
  const visit = (parent: Element) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (isText(node)) line += node.data;
      if (!isElement(node) || isUnread(node)) continue;
      if (isBlock(node)) {
        end();
        flow.push(node);
      } else if (node.localName === 'br' || node.localName === 'img') end();
      else visit(node);
    }
  };
  visit(element);
  end();
  return flow;
});

/** How many lines of `linesOf` ask. */
export const countAsking: (element: Element) => number = remembered((element) =>
  flowOf(element).reduce(
    (sum, each) => sum + (typeof each === 'string' ? (isAsking(each) ? 1 : 0) : countAsking(each)),
    0,
  ),
);

/** The first line of `linesOf`. */
export const firstLineOf: (element: Element) => string | undefined = remembered((element) => {
  for (const each of flowOf(element)) {
    const line = typeof each === 'string' ? each : firstLineOf(each);
    if (line !== undefined) return line;
  }
  return undefined;
});

/** Whether each line of `linesOf` is a date. */
export const hasOnlyDates: (element: Element) => boolean = remembered((element) =>
  flowOf(element).every((each) => (typeof each === 'string' ? dateOf(each) !== undefined : hasOnlyDates(each))),
);
