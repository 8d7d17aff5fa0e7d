import { isAsking } from './characters.js';
import { hasRoles, isBlock, isHidden, isLinks, isUnread, linesOf, roleOf } from './html-text.js';

/** Names that themes and plug-ins give to what is no text of an article. */
const names = [
  ...['cookie', 'consent', 'comment', 'share', 'sharing', 'social', 'related', 'recommend', 'newsletter', 'subscribe', 'sidebar', 'breadcrumb', 'menu', 'footer'],
  ...['promo', 'advert', 'nav-links', 'pagination', 'author-box', 'author-bio', 'author-card', 'author-info', 'about-author', 'tags'],
];

/** What by its kind or its name is no text of an article, wherever it stands. */
const furniture =
  'nav,aside,form,footer,header,button,select,[role="navigation"],[role="complementary"],[role="contentinfo"],[role="banner"],' +
  names.flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]).join(',');

/** Of the lines that ask, an element that holds so many holds the interview. Others stand in teasers and boxes. */
const most = 0.8;

/** Whether all of a paragraph, or most of a bigger element, is links. */
function isTeaser(element: Element): boolean {
  if (!element.matches('p,li')) return isLinks(element);
  const linked = [...element.querySelectorAll('a[href]')].map(({ textContent }) => textContent).join('');
  return linked !== '' && linked.replace(/\s/g, '').length > element.textContent.replace(/\s/g, '').length * 0.9;
}

/** The elements of one line or more, with how many of their lines ask. */
function askingLines(root: Element): { element: Element; count: number }[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) => {
    if (!isBlock(element) || [...element.children].some((child) => !child.matches('br') && isBlock(child))) return [];
    const count = roleOf(element) === 'question' ? 1 : linesOf(element).filter(isAsking).length;
    return count > 0 ? { element, count } : [];
  });
}

/**
 * The text of the smallest element that holds the questions of a page. Tools that weigh prose take short answers for furniture; but what
 * stands in one element with the questions belongs to them, unless its kind or its name says that it is something else.
 *
 * @param isKept - whether an element was taken for the article already, which decides where questions stand elsewhere too
 * @returns the elements that belong to the interview, and the one that holds them; nothing where hardly anything asks
 */
export function interviewIn(body: Element, isKept: (element: Element) => boolean): { container: Element; elements: readonly Element[] } | undefined {
  const asking = askingLines(body);
  const total = (list: typeof asking, within = body) => list.reduce((sum, { element, count }) => sum + (within.contains(element) ? count : 0), 0);
  const isFurniture = (element: Element) => element.matches(furniture) && !hasRoles(element) && total(asking, element) < total(asking) / 2;
  const isOut = (element: Element): boolean => isUnread(element) || isHidden(element) || isFurniture(element);
  const isWithinFurniture = (element: Element) => {
    for (let each: Element | null = element; each && each !== body; each = each.parentElement) if (isOut(each)) return true;
    return false;
  };
  const open = asking.filter(({ element }) => !isWithinFurniture(element));
  const kept = open.filter(({ element }) => isKept(element));
  const candidates = total(kept) >= total(open) / 2 ? kept : open;
  if (total(candidates) < 2) return undefined;

  let container = body;
  for (let next: Element | undefined = body; next; ) {
    container = next;
    next = [...container.children].find((child) => total(candidates, child) >= total(candidates) * most && isBlock(child));
  }
  const elements: Element[] = [];
  const take = (element: Element) => {
    elements.push(element);
    for (const child of element.children) if (!isOut(child) && !(isBlock(child) && isTeaser(child))) take(child);
  };
  take(container);
  return { container, elements };
}
