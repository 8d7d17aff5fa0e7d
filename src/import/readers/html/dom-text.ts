/** What of a document is text, and where its lines end. Node types by number: there is no global `Node` outside of browsers. */
const elementNode = 1;
const textNode = 3;

export const isElement = (node: Node): node is Element => node.nodeType === elementNode;
export const isText = (node: Node): node is Text => node.nodeType === textNode;

/** The elements right within an element. jsdom looks through all of `children` for each step that one goes through it. */
export const childrenOf = (element: Element): readonly Element[] => [...element.childNodes].filter(isElement);

/** Elements that begin and end a line, as style sheets of browsers have it (https://html.spec.whatwg.org/#rendering), and buttons. */
const blockElements =
  'address,article,aside,blockquote,body,button,caption,center,dd,details,dialog,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,' +
  'h1,h2,h3,h4,h5,h6,header,hgroup,hr,legend,li,main,menu,nav,ol,option,p,pre,search,section,select,summary,table,tbody,td,tfoot,th,thead,tr,ul';

/** What editors' tools for questions and answers write around them. */
const questions = 'summary,dt,.schema-faq-question,.rank-math-question';
const answers = 'dd,.schema-faq-answer,.rank-math-answer,[itemprop~="acceptedAnswer"],[itemprop~="suggestedAnswer"]';

/** The buttons of a document that open something to read, and what they open. They are asked for with every element. */
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
  const pairs = [...document.querySelectorAll('[aria-expanded][aria-controls]')].flatMap((button) => {
    const panel = document.getElementById(button.getAttribute('aria-controls')!);
    // Menus open in the same way.
    return panel && !panel.closest('nav') && !panel.contains(button) && !isLinks(panel) ? { button, panel } : [];
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

/** Mostly links: a menu, a list of other articles, buttons to share. */
export function isLinks(element: Element): boolean {
  const lengthOf = (each: Element) => collapsed(each.textContent).length;
  return (
    [...element.querySelectorAll('a[href]')].reduce((sum, link) => sum + lengthOf(link), 0) > lengthOf(element) / 2
  );
}

/** In microdata the name of a question's author is a name too (https://html.spec.whatwg.org/#microdata). */
const isNameOfQuestion = (element: Element) =>
  element.matches('[itemprop~="name"]') &&
  element.parentElement!.closest('[itemscope]')?.matches('[itemtype$="schema.org/Question"]') === true;

/** Simple accordions have a button with the question, directly followed by the content that it opens. */
const isAskingButton = (element: Element) =>
  element.matches('button') &&
  /[?؟]$/.test(collapsed(element.textContent)) &&
  !element.closest('nav,form') &&
  element.nextElementSibling?.matches('div,p,section') === true;

/** What the markup says that an element is: a question, its answer, or nothing of the kind. */
export function roleOf(element: Element): 'question' | 'answer' | undefined {
  const { buttons, opened } = panelsOf(element.ownerDocument);
  if (element.matches(questions) || isNameOfQuestion(element) || buttons.has(element) || isAskingButton(element))
    return 'question';
  return element.matches(answers) ||
    element.parentElement?.localName === 'details' ||
    opened.has(element) ||
    (element.previousElementSibling !== null && isAskingButton(element.previousElementSibling))
    ? 'answer'
    : undefined;
}

/** Whether an element is, or has in it, a part of the structure of questions and answers. */
export const hasRoles = (element: Element): boolean =>
  roleOf(element) !== undefined ||
  element.querySelector(`${questions},${answers},[itemtype$="schema.org/Question"]`) !== null ||
  panelsOf(element.ownerDocument).holders.has(element);

/** Whether an element is in lines of its own: by its kind, its part in the interview, or what is in it. */
export const isBlock = (element: Element): boolean =>
  element.matches(blockElements) || element.querySelector(blockElements) !== null || roleOf(element) !== undefined;

/** Elements whose text no reader sees. */
export const isUnread = (element: Element): boolean =>
  element.matches(
    'script,style,template,noscript,iframe,object,svg,canvas,audio,video,textarea,datalist,rp,head,title',
  );

/** Whether an element is not shown, and nothing on the page opens it. */
export const isHidden = (element: Element): boolean =>
  (element.matches('[hidden],[aria-hidden="true"],dialog:not([open])') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')) &&
  roleOf(element) === undefined;

/** White space as readers see it: runs of it are one space, at the ends there is none. Zero-width spaces and marks of byte order are none. */
export const collapsed = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

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
    const isLine = isBlock(node) || node.matches('br,img');
    if (isLine) lines.push('');
    node.childNodes.forEach(visit);
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
