import { isAsking } from '../../text/characters.js';
import { boilerplateOf } from '../../text/boilerplate.js';
import {
  childrenOf,
  hasRoles,
  isBlock,
  isElement,
  isHidden,
  isLinks,
  isText,
  isUnread,
  linesOf,
  roleOf,
} from './dom-text.js';

/** Names that themes and plug-ins give to what is no text of an article. */
const names = [
  ...[
    'cookie',
    'consent',
    'comment',
    'share',
    'sharing',
    'social',
    'related',
    'recommend',
    'newsletter',
    'subscribe',
    'sidebar',
    'breadcrumb',
    'menu',
    'footer',
  ],
  ...[
    'promo',
    'advert',
    'subscription',
    'post-footer',
    'entry-footer',
    'nav-links',
    'pagination',
    'author-box',
    'author-bio',
    'author-card',
    'author-info',
    'about-author',
    'tags',
  ],
];

/** What by its kind or its name is no text of an article, wherever it is. */
const boilerplate =
  'nav,aside,form,footer,body > header,button,select,[role="navigation"],[role="complementary"],[role="contentinfo"],[role="banner"],' +
  names.flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]).join(',');

/** An element with this share of the questions is the container. The other questions are in teasers and boxes. */
const minShareOfQuestions = 0.8;

/** A paragraph without a link may have any name, as tools that set colors give them. */
const isSentence = (element: Element) => element.matches('p') && element.querySelector('a[href],form') === null;

/** Whether all of a paragraph, or most of a bigger element, is links. */
function isTeaser(element: Element): boolean {
  if (!element.matches('p,li')) return isLinks(element);
  const linked = [...element.querySelectorAll('a[href]')].map(({ textContent }) => textContent).join('');
  return linked !== '' && linked.replace(/\s/g, '').length > element.textContent.replace(/\s/g, '').length * 0.9;
}

/** "Related articles", as the first heading of an element says. */
function isListOfArticles(element: Element): boolean {
  if (!element.matches('div,section,aside')) return false;
  const heading = element.querySelector('h1,h2,h3,h4,h5,h6');
  return (
    heading !== null &&
    linesOf(element)[0] === linesOf(heading)[0] &&
    boilerplateOf(linesOf(heading)[0] ?? '') === 'article-links'
  );
}

/** The elements that have lines of their own, with how many of these ask. */
function askingLines(root: Element): { element: Element; count: number }[] {
  const asking = (element: Element) => linesOf(element).filter(isAsking).length;
  return [root, ...root.querySelectorAll('*')].flatMap((element) => {
    if (!isBlock(element) || isUnread(element)) return [];
    const blocks = childrenOf(element).filter((child) => !child.matches('br') && isBlock(child));
    const within = new Set(blocks);
    const hasOwn = [...element.childNodes].some(
      (node) => (isText(node) || (isElement(node) && !within.has(node))) && /\S/.test(node.textContent),
    );
    const count =
      roleOf(element) === 'question'
        ? 1
        : hasOwn
          ? asking(element) - blocks.reduce((sum, block) => sum + asking(block), 0)
          : 0;
    return count > 0 ? [{ element, count }] : [];
  });
}

/** How many asking lines there are in an element, with all in it: counted once, since every element of a long page is asked for. */
function totalsOf(asking: ReturnType<typeof askingLines>): (element: Element) => number {
  const totals = new Map<Element, number>();
  for (const { element, count } of asking) {
    for (let each: Element | null = element; each; each = each.parentElement)
      totals.set(each, (totals.get(each) ?? 0) + count);
  }
  return (element) => totals.get(element) ?? 0;
}

/** An answer to a question about an element that is asked more than once. */
function remembered(isSo: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const answer = known.get(element) ?? isSo(element);
    known.set(element, answer);
    return answer;
  };
}

/**
 * The text of the smallest element that holds the questions of a page. Tools that weigh prose take short answers for boilerplate; but what
 * is in one element with the questions belongs to them, unless its kind or its name says that it is something else.
 *
 * @param isKept - whether an element already belongs to the article, which decides if there are questions in several places
 * @returns the elements that belong to the interview, and those within that do not, with all in them; nothing where hardly anything asks
 */
export function interviewIn(
  body: Element,
  isKept: (element: Element) => boolean,
): { elements: readonly Element[]; left: readonly Element[] } | undefined {
  const asking = askingLines(body);
  const total = totalsOf(asking);
  const isSmall = (element: Element) => total(element) < total(body) / 2;
  const isBoilerplate = (element: Element) =>
    element.matches(boilerplate) && !isSentence(element) && !hasRoles(element) && isSmall(element);
  const isOther = (element: Element) =>
    isListOfArticles(element) ||
    (element.matches('article') &&
      element.parentElement!.closest('article,main,body')!.querySelectorAll('article').length > 1);
  const isOtherArticle = remembered((element) => isSmall(element) && isOther(element));
  const isOut = (element: Element): boolean =>
    isUnread(element) || isHidden(element) || isBoilerplate(element) || isOtherArticle(element);
  const isWithinBoilerplate: (element: Element) => boolean = remembered(
    (element) =>
      element !== body &&
      (isOut(element) || (element.parentElement !== null && isWithinBoilerplate(element.parentElement))),
  );
  const open = asking.filter(({ element }) => !isWithinBoilerplate(element));
  const kept = open.filter(({ element }) => isKept(element));
  const [ofOpen, ofKept] = [totalsOf(open), totalsOf(kept)];
  const ofCandidates = ofKept(body) >= ofOpen(body) / 2 ? ofKept : ofOpen;
  if (ofCandidates(body) < 2) return undefined;

  let container = body;
  for (let next: Element | undefined = body; next;) {
    container = next;
    next = childrenOf(container).find(
      (child) => ofCandidates(child) >= ofCandidates(body) * minShareOfQuestions && isBlock(child),
    );
  }
  const elements: Element[] = [];
  const left: Element[] = [];
  const take = (element: Element) => {
    elements.push(element);
    for (const child of childrenOf(element)) {
      if (isBoilerplate(child) || isOtherArticle(child)) left.push(child);
      else if (!isOut(child) && !(isBlock(child) && isTeaser(child))) take(child);
    }
  };
  take(container);
  // Below the container, its parents contain the footer of the post and links to other articles.
  for (let each = container; each !== body && each.parentElement; each = each.parentElement) {
    for (let next = each.nextElementSibling; next; next = next.nextElementSibling)
      if (isBoilerplate(next) || isOtherArticle(next)) left.push(next);
  }
  return { elements, left };
}
