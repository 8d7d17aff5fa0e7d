/**
 * What the importer asks about elements, computed once for all of a document. To ask the DOM again for each element would take as many steps
 * as all its parents have descendants: a few kilobytes of nested tags would take minutes.
 */

/** Kinds of elements, as bits. */
export const kinds = {
  /** Elements that begin and end a line. */
  block: 1,
  /** What editors' tools for questions and answers write around them. */
  structure: 2,
  h1: 4,
  h2: 8,
  h3To6: 16,
  /** With an address. */
  link: 32,
  time: 64,
  p: 128,
  div: 256,
  list: 512,
  button: 1024,
  figure: 2048,
  img: 4096,
  table: 8192,
  blockquote: 16_384,
  form: 32_768,
  nav: 65_536,
  aside: 131_072,
  footer: 262_144,
  pre: 524_288,
} as const;
export const headings = kinds.h1 | kinds.h2 | kinds.h3To6;

/** As style sheets of browsers have it (https://html.spec.whatwg.org/#rendering), and buttons. */
const blockElements: ReadonlySet<string> = new Set(
  (
    'address,article,aside,blockquote,body,button,caption,center,dd,details,dialog,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,' +
    'h1,h2,h3,h4,h5,h6,header,hgroup,hr,legend,li,main,menu,nav,ol,option,p,pre,search,section,select,summary,table,tbody,td,tfoot,th,thead,tr,ul'
  ).split(','),
);

const kindsByName: Readonly<Record<string, number>> = {
  h1: kinds.h1,
  h2: kinds.h2,
  h3: kinds.h3To6,
  h4: kinds.h3To6,
  h5: kinds.h3To6,
  h6: kinds.h3To6,
  time: kinds.time,
  p: kinds.p,
  div: kinds.div,
  ul: kinds.list,
  ol: kinds.list,
  button: kinds.button,
  figure: kinds.figure,
  img: kinds.img,
  table: kinds.table,
  blockquote: kinds.blockquote,
  form: kinds.form,
  nav: kinds.nav,
  aside: kinds.aside,
  footer: kinds.footer,
  pre: kinds.pre,
  summary: kinds.structure,
  dt: kinds.structure,
  dd: kinds.structure,
};

export interface Facts {
  readonly element: Element;
  readonly parent: Facts | undefined;
  /** The elements right within it. */
  readonly children: Facts[];
  /** The element itself, as bits of `kinds`. */
  readonly kind: number;
  /** All elements that it is in. */
  readonly around: number;
  /** All elements in it. */
  within: number;
  /** The place in the document, and that of the last element in it. */
  readonly place: number;
  last: number;
  /** The text with white space collapsed: its length, its last character. */
  length: number;
  end: string;
  /** White space before and after the text, or in an element without text. */
  hasSpaceBefore: boolean;
  hasSpaceAfter: boolean;
  /** Characters of the text, with and without white space. */
  characters: number;
  solid: number;
  /** Links in it: how many, and their texts. */
  links: number;
  linkedLength: number;
  linkedCharacters: number;
  linkedSolid: number;
  images: number;
  articles: number;
  paragraphs: number;
  firstHeading: Element | undefined;
  firstImage: Element | undefined;
  firstCaption: Element | undefined;
  /** Whether a row in it has two cells. */
  hasColumns: boolean;
  /** The first child with text, or a comment with text. */
  firstWithText: Node | undefined;
  /** Whether the nearest item of microdata around it is a question. */
  readonly isInQuestion: boolean;
  /** The nearest elements around it: a paragraph or cell; `article`, `main` or `body`; one with a language, or a direction. */
  readonly paragraph: Facts | undefined;
  readonly container: Facts | undefined;
  readonly langHolder: Element | undefined;
  readonly dirHolder: Element | undefined;
}

/** The value of an attribute that is a list of words has one of them. */
export const hasWord = (list: string | null, ...words: readonly string[]): boolean =>
  list?.split(/[\t\n\f\r ]+/).some((each) => words.includes(each)) === true;

const isQuestionItem = (element: Element): boolean =>
  element.getAttribute('itemtype')?.endsWith('schema.org/Question') === true;

/** Whether tools for questions and answers made an element, and of which of the two. */
export function structureOf(element: Element): 'question' | 'answer' | undefined {
  const name = element.localName;
  if (name === 'summary' || name === 'dt') return 'question';
  const classes = element.getAttribute('class');
  if (classes !== null && hasWord(classes, 'schema-faq-question', 'rank-math-question')) return 'question';
  if (
    name === 'dd' ||
    (classes !== null && hasWord(classes, 'schema-faq-answer', 'rank-math-answer')) ||
    hasWord(element.getAttribute('itemprop'), 'acceptedAnswer', 'suggestedAnswer')
  )
    return 'answer';
  return undefined;
}

function kindOf(element: Element, hasAttributes: boolean): number {
  const name = element.localName;
  let kind = (blockElements.has(name) ? kinds.block : 0) | (Object.hasOwn(kindsByName, name) ? kindsByName[name]! : 0);
  if (!hasAttributes) return kind;
  if (name === 'a' && element.hasAttribute('href')) kind |= kinds.link;
  if (isQuestionItem(element) || structureOf(element) !== undefined) kind |= kinds.structure;
  return kind;
}

const space = /[\s\u00a0\u200b\ufeff]+/g;
const isSpace = (character: string) => /[\s\u00a0\u200b\ufeff]/.test(character);

/** White space as readers see it: runs of it are one space, at the ends there is none. Zero-width spaces and marks of byte order are none. */
export const collapsed = (text: string): string => text.replace(space, ' ').trim();

type TextFacts = Pick<Facts, 'length' | 'end' | 'hasSpaceBefore' | 'hasSpaceAfter' | 'characters' | 'solid'>;

function textFactsOf(data: string): TextFacts {
  const text = collapsed(data);
  return {
    length: text.length,
    end: text.slice(-1),
    hasSpaceBefore: data !== '' && isSpace(data.charAt(0)),
    hasSpaceAfter: data !== '' && isSpace(data.charAt(data.length - 1)),
    characters: data.length,
    solid: data.replace(/\s+/g, '').length,
  };
}

/** Adds the text of a child to that of the children before it. */
function addText(facts: Facts, text: TextFacts) {
  facts.characters += text.characters;
  facts.solid += text.solid;
  if (text.length === 0) {
    if (facts.length === 0) facts.hasSpaceBefore ||= text.hasSpaceBefore;
    facts.hasSpaceAfter ||= text.hasSpaceBefore;
    return;
  }
  if (facts.length === 0) facts.hasSpaceBefore ||= text.hasSpaceBefore;
  else if (facts.hasSpaceAfter || text.hasSpaceBefore) facts.length += 1;
  facts.length += text.length;
  facts.hasSpaceAfter = text.hasSpaceAfter;
  facts.end = text.end;
}

/** Adds what is in a child, when all of it has been read. */
function addChild(facts: Facts, child: Facts) {
  const { element } = child;
  const isLink = (child.kind & kinds.link) !== 0;
  addText(facts, child);
  facts.within |= child.kind | child.within;
  facts.last = child.last;
  facts.links += child.links + (isLink ? 1 : 0);
  facts.linkedLength += child.linkedLength + (isLink ? child.length : 0);
  facts.linkedCharacters += child.linkedCharacters + (isLink ? child.characters : 0);
  facts.linkedSolid += child.linkedSolid + (isLink ? child.solid : 0);
  facts.images += child.images + (child.kind & kinds.img ? 1 : 0);
  facts.articles += child.articles + (element.localName === 'article' ? 1 : 0);
  facts.paragraphs += child.paragraphs + (child.kind & (kinds.p | kinds.div) ? 1 : 0);
  facts.firstHeading ??= child.kind & headings ? element : child.firstHeading;
  facts.firstImage ??= child.kind & kinds.img ? element : child.firstImage;
  facts.firstCaption ??= isCaption(element) ? element : child.firstCaption;
  facts.hasColumns ||= child.hasColumns || (element.localName === 'tr' && child.children.length > 1);
  if (child.length > 0) facts.firstWithText ??= element;
}

const isCaption = (element: Element) =>
  element.localName === 'figcaption' || hasWord(element.getAttribute('class'), 'wp-caption-text');

const paragraphs: ReadonlySet<string> = new Set('p,li,h1,h2,h3,h4,h5,h6,dt,dd,td,th,div'.split(','));
const containers: ReadonlySet<string> = new Set(['article', 'main', 'body']);

function begin(element: Element, parent: Facts | undefined, place: number): Facts {
  const hasAttributes = element.hasAttributes();
  const above = parent?.element;
  return {
    element,
    parent,
    children: [],
    kind: kindOf(element, hasAttributes),
    around: parent ? parent.around | parent.kind : 0,
    within: 0,
    place,
    last: place,
    length: 0,
    end: '',
    hasSpaceBefore: false,
    hasSpaceAfter: false,
    characters: 0,
    solid: 0,
    links: 0,
    linkedLength: 0,
    linkedCharacters: 0,
    linkedSolid: 0,
    images: 0,
    articles: 0,
    paragraphs: 0,
    firstHeading: undefined,
    firstImage: undefined,
    firstCaption: undefined,
    hasColumns: false,
    firstWithText: undefined,
    isInQuestion: above?.hasAttribute('itemscope') ? isQuestionItem(above) : parent?.isInQuestion === true,
    paragraph: above && paragraphs.has(above.localName) ? parent : parent?.paragraph,
    container: above && containers.has(above.localName) ? parent : parent?.container,
    langHolder: above?.hasAttribute('lang') ? above : parent?.langHolder,
    dirHolder: above?.hasAttribute('dir') ? above : parent?.dirHolder,
  };
}

const known = new WeakMap<Element, Facts>();

/** Reads all elements within one, without recursion: a document may be deep. */
function read(root: Element) {
  let place = 0;
  let facts = begin(root, undefined, place);
  known.set(root, facts);
  let node: Node | null = root.firstChild;
  for (;;) {
    while (node) {
      if (node.nodeType === 1) {
        place += 1;
        const child = begin(node as Element, facts, place);
        facts.children.push(child);
        known.set(node as Element, child);
        facts = child;
        node = node.firstChild;
        continue;
      }
      if (node.nodeType === 3 || node.nodeType === 4) {
        const text = textFactsOf((node as Text).data);
        addText(facts, text);
        if (text.length > 0) facts.firstWithText ??= node;
      } else if (node.nodeType === 8 && collapsed((node as Comment).data) !== '') facts.firstWithText ??= node;
      node = node.nextSibling;
    }
    const done = facts;
    if (!done.parent) return;
    facts = done.parent;
    addChild(facts, done);
    node = done.element.nextSibling;
  }
}

/** The facts about an element. They stay those of the first time: documents do not change while they are read. */
export function factsOf(element: Element): Facts {
  const facts = known.get(element);
  if (facts) return facts;
  let root = element;
  while (root.parentElement) root = root.parentElement;
  read(root);
  return known.get(element)!;
}

/** An answer that is found once for each element. */
export function remembered<T>(answerFor: (element: Element) => T): (element: Element) => T {
  const answers = new WeakMap<Element, { readonly answer: T }>();
  return (element) => {
    let found = answers.get(element);
    if (!found) answers.set(element, (found = { answer: answerFor(element) }));
    return found.answer;
  };
}

/** Mostly links: a menu, a list of other articles, buttons to share. */
export function isLinks(element: Element): boolean {
  const { linkedLength, length } = factsOf(element);
  return linkedLength > length / 2;
}

/** Whether one of the elements in an element is of one of the kinds. */
export const holds = (element: Element, kind: number): boolean => (factsOf(element).within & kind) !== 0;

/** Whether an element, or one that it is in, is of one of the kinds. */
export function isIn(element: Element, kind: number): boolean {
  const { around, kind: own } = factsOf(element);
  return ((around | own) & kind) !== 0;
}

/** The text as readers see it, or undefined if it is longer. */
export const textUpTo = (element: Element, longest: number): string | undefined =>
  factsOf(element).length <= longest ? collapsed(element.textContent) : undefined;
