import { boilerplateOf } from '../../text/boilerplate.js';
import { factsOf, holds, isLinks, kinds, remembered } from './element-facts.js';
import {
  childrenOf,
  countAsking,
  firstLineOf,
  hasRoles,
  isBlock,
  isElement,
  isHidden,
  isText,
  isUnread,
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

const boilerplateElements: ReadonlySet<string> = new Set(['nav', 'aside', 'form', 'footer', 'button', 'select']);
const boilerplateRoles: ReadonlySet<string> = new Set(['navigation', 'complementary', 'contentinfo', 'banner']);
const boilerplateName = new RegExp(names.join('|'), 'i');

/** What by its kind or its name is no text of an article, wherever it is. */
const isNamedBoilerplate = (element: Element): boolean =>
  boilerplateElements.has(element.localName) ||
  (element.localName === 'header' && element.parentElement?.localName === 'body') ||
  boilerplateRoles.has(element.getAttribute('role') ?? '') ||
  boilerplateName.test(element.getAttribute('class') ?? '') ||
  boilerplateName.test(element.getAttribute('id') ?? '');

/** An element with this share of the questions is the container. The other questions are in teasers and boxes. */
const minShareOfQuestions = 0.8;

/** A paragraph without a link may have any name, as tools that set colors give them. */
const isSentence = (element: Element) => element.localName === 'p' && !holds(element, kinds.link | kinds.form);

/** Whether all of a paragraph, or most of a bigger element, is links. */
function isTeaser(element: Element): boolean {
  if (element.localName !== 'p' && element.localName !== 'li') return isLinks(element);
  const { linkedCharacters, linkedSolid, solid } = factsOf(element);
  return linkedCharacters > 0 && linkedSolid > solid * 0.9;
}

/** "Related articles", as the first heading of an element says. */
function isListOfArticles(element: Element): boolean {
  if (!['div', 'section', 'aside'].includes(element.localName)) return false;
  const { firstHeading } = factsOf(element);
  if (!firstHeading) return false;
  const line = firstLineOf(firstHeading);
  return firstLineOf(element) === line && boilerplateOf(line ?? '') === 'article-links';
}

/** The elements that have lines of their own, with how many of these ask. */
function askingLines(elements: readonly Element[]): { element: Element; count: number }[] {
  return elements.flatMap((element) => {
    if (!isBlock(element) || isUnread(element)) return [];
    const blocks = childrenOf(element).filter((child) => child.localName !== 'br' && isBlock(child));
    const hasOwn = () => {
      for (let node = element.firstChild; node; node = node.nextSibling) {
        if (isText(node) && /\S/.test(node.data)) return true;
        if (isElement(node) && factsOf(node).solid > 0 && !isBlock(node)) return true;
      }
      return false;
    };
    const count =
      roleOf(element) === 'question'
        ? 1
        : hasOwn()
          ? countAsking(element) - blocks.reduce((sum, block) => sum + countAsking(block), 0)
          : 0;
    return count > 0 ? [{ element, count }] : [];
  });
}

/**
 * How many asking lines there are in an element, with all in it.
 *
 * @param elements - all, each after the one that it is in
 */
function totalsOf(elements: readonly Element[], asking: ReturnType<typeof askingLines>): (element: Element) => number {
  const totals = new Map<Element, number>();
  const add = (element: Element, count: number) => totals.set(element, (totals.get(element) ?? 0) + count);
  for (const { element, count } of asking) add(element, count);
  for (const element of elements.toReversed()) {
    const count = totals.get(element);
    if (count !== undefined && element.parentElement) add(element.parentElement, count);
  }
  return (element) => totals.get(element) ?? 0;
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
  const all = [body, ...body.querySelectorAll('*')];
  const asking = askingLines(all);
  const total = totalsOf(all, asking);
  const isSmall = (element: Element) => total(element) < total(body) / 2;
  const isBoilerplate = remembered(
    (element) => isNamedBoilerplate(element) && !isSentence(element) && !hasRoles(element) && isSmall(element),
  );
  const isOther = (element: Element) =>
    isListOfArticles(element) || (element.localName === 'article' && factsOf(element).container!.articles > 1);
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
  const [ofOpen, ofKept] = [totalsOf(all, open), totalsOf(all, kept)];
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
