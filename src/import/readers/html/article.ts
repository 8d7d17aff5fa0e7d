import type { Readability } from '@mozilla/readability';
import type { OmissionCode } from '../../messages/index.js';
import { dateOf } from '../../text/dates.js';
import { interviewIn } from './question-container.js';
import { collapsed, hasRoles, isBlock, isHidden, isLinks, isUnread, linesOf, roleOf } from './dom-text.js';

/** An article may be short: an interview of three questions is one. Readability's own threshold is 500 characters. */
const charThreshold = 140;

/** Themes write author, date and section into it. */
const metaLine =
  '[class~="meta"],[class*="entry-meta" i],[class*="post-meta" i],[class*="article-meta" i],[class*="post-info" i]';

/** Says what an omitted element is. It does not decide what is omitted. */
const codes: readonly (readonly [selector: string, code: OmissionCode])[] = [
  ['[class*="cookie" i],[id*="cookie" i],[class*="consent" i],[id*="consent" i]', 'cookie-notice'],
  ['[class*="comment" i],[id*="comment" i],#respond', 'comments'],
  ['[class*="share" i],[class*="social" i]', 'share-buttons'],
  ['[class*="related" i],[class*="recommend" i]', 'related-articles'],
  ['[class*="newsletter" i],[class*="subscri" i]', 'newsletter-box'],
  [metaLine, 'byline-and-date'],
  ['address,[class*="byline" i],[class*="author" i],[rel~="author"]', 'byline'],
  ['td,nav,[role="navigation"],[class*="menu" i],[class*="breadcrumb" i]', 'navigation'],
  ['form,fieldset,input,select,option,label', 'form'],
  ['button', 'button'],
  ['aside,[role="complementary"],[class*="sidebar" i]', 'sidebar'],
  ['footer,[role="contentinfo"]', 'page-footer'],
  ['header,[role="banner"]', 'page-header'],
];

/** Some sites open a box with the day of the last change: no question and answer. */
const isDates = (element: Element) =>
  element.matches('details') && linesOf(element).every((line) => dateOf(line) !== undefined);

export const codeOf = (element: Element): OmissionCode =>
  isHidden(element)
    ? 'hidden'
    : isDates(element)
      ? 'byline-and-date'
      : (codes.find(([selector]) => element.matches(selector))?.[1] ?? 'not-in-article');

/** What systems call the lines between title and article, as a word of a class. */
const isStandfirst = (element: Element) =>
  /(?:^|[\s_-])(?:standfirst|dek|lede|lead|intro|introduction|subtitle|chapo|chapeau|desc|vorspann|entradilla|bajada)(?:$|[\s_-])/i.test(
    element.className,
  );

/** What is boilerplate wherever it is: controls, the line of author and date that themes write, the column of links of old pages. */
const isFixture = (element: Element) =>
  (element.matches('nav,form,button,select') && !hasRoles(element)) ||
  isDates(element) ||
  (element.matches(metaLine) &&
    element.querySelector('a[href],time') !== null &&
    !element.querySelector('h1,h2') &&
    textOf(element).length < 200) ||
  (element.matches('td') &&
    element.querySelectorAll('a[href]').length > 1 &&
    isLinks(element) &&
    !/[?؟]/.test(textOf(element)));

const textOf = (element: Element) => collapsed(element.textContent);

/** Paragraphs and the like, which Readability drops only for being short, or for how many of a kind there are. */
const isProse = (element: Element) =>
  element.matches('p,h1,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,pre,table,figure,details') || isLine(element);

/** Word processors paste each paragraph as a `<div>`. */
const isLine = (element: Element) =>
  element.matches('div') && [...element.querySelectorAll('*')].every((each) => !isBlock(each));

/**
 * Renders a copy in elements that Readability keeps and measures: it neither scores definition lists and `<details>`, nor keeps what is
 * hidden until a button opens it.
 */
function plain(copy: Document) {
  const rename = (element: Element, name: string) => {
    const renamed = copy.createElement(name);
    // An attribute as a node: the parser accepts names, such as a stray quote, that setAttribute() refuses.
    for (const attribute of element.attributes)
      if (!/^(?:hidden|aria-hidden|style|class|id|role)$/.test(attribute.name))
        renamed.setAttributeNode(attribute.cloneNode() as Attr);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  };
  const parts = [...copy.body.querySelectorAll('*')].map((element) => ({ element, role: roleOf(element) }));
  for (const { element, role } of parts) {
    if (role !== undefined)
      rename(element, element.querySelector('p,div,ul,ol,h1,h2,h3,h4,h5,h6,button') ? 'section' : 'p');
    else if (element.matches('h1')) rename(element, 'h2');
  }
}

/**
 * Finds what of a page is the article, with Mozilla's Readability, and then what Readability loses of an interview: its title, short
 * questions, and lists of questions and answers.
 *
 * @param isKnown - whether this is the title or the summary that the page gives itself
 * @returns whether an element, with all in it, is boilerplate of the page
 */
export function boilerplateIn(
  document: Document,
  ReadabilityClass: typeof Readability,
  isKnown: (text: string) => boolean,
): (element: Element) => boolean {
  const elements = [...document.body.querySelectorAll('*')];
  const copy = document.cloneNode(true) as Document;
  // Names of attributes and not values: Readability merges the attributes of elements that it makes one.
  copy.body.querySelectorAll('*').forEach((element, index) => element.setAttribute(`data-place-${index}`, ''));
  plain(copy);
  const article = new ReadabilityClass<Node>(copy, {
    charThreshold,
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  if (!article?.content || !textOf(article.content as Element))
    return (element) => isFixture(element) || isHidden(element);

  const kept = new Set<Element>();
  const keep = (element: Element) => {
    for (let each: Element | null = element; each && !kept.has(each); each = each.parentElement) kept.add(each);
  };
  const places = [...(article.content as Element).querySelectorAll('*')].flatMap(({ attributes }) =>
    [...attributes].flatMap(({ name }) =>
      name.startsWith('data-place-') ? Number(name.slice('data-place-'.length)) : [],
    ),
  );
  for (const place of places) keep(elements[place]!);
  const interview = interviewIn(document.body, (element) => kept.has(element));
  for (const element of interview?.elements ?? []) keep(element);
  const left = new Set(
    (interview?.left ?? [])
      .filter((element) => !element.querySelector('h1'))
      .flatMap((element) => [element, ...element.querySelectorAll('*')]),
  );
  for (const element of left) kept.delete(element);

  let [first, last] = [Infinity, -Infinity];
  /** The elements that have a paragraph among their children which was kept. */
  const holders = new Set<Element | null>();
  for (const [place, element] of elements.entries()) {
    if (!kept.has(element)) continue;
    if (textOf(element) === '' || !(isProse(element) || element.matches('li,dt,dd,summary,td'))) continue;
    [first, last] = [Math.min(first, place), Math.max(last, place)];
    holders.add(element.parentElement);
  }
  // What is between the title and the article introduces it.
  first =
    elements.findLastIndex((element, index) => index < first && element.matches('h1,h2') && isKnown(textOf(element))) +
      1 || first;
  const keepAll = (element: Element) => {
    keep(element);
    for (const each of element.querySelectorAll('*')) if (!each.closest('nav,form,aside')) keep(each);
  };
  elements.forEach((element, index) => {
    if (
      kept.has(element) ||
      left.has(element) ||
      isUnread(element) ||
      isHidden(element) ||
      textOf(element) === '' ||
      isFixture(element)
    )
      return;
    const isWithin = kept.has(element.parentElement!) && !element.closest('nav,form,aside,footer');
    const isBetween = index >= first && index < last;
    const isBeside = holders.has(element.parentElement) && (element.matches('p') || isLine(element));
    const isLost =
      hasRoles(element) ||
      (isProse(element) && (isBetween || isBeside)) ||
      (isBetween && /[?؟]$/.test(textOf(element)));
    const isHead = index < last && isProse(element) && isKnown(textOf(element)) && !element.closest('nav,aside');
    const isIntroduction =
      isBetween &&
      isStandfirst(element) &&
      textOf(element).length < 500 &&
      !element.closest('nav,aside,footer') &&
      !isLinks(element);
    if (isHead || isIntroduction || (isLost && isWithin && (hasRoles(element) || !isLinks(element)))) keepAll(element);
  });
  // A link within a sentence belongs to it, also where Readability takes the link away and leaves its text.
  const isInSentence = (element: Element) =>
    !isBlock(element) && isKeptParagraph(element.parentElement!.closest('p,li,h1,h2,h3,h4,h5,h6,dt,dd,td,th,div'));
  const isKeptParagraph = (element: Element | null) =>
    element !== null && kept.has(element) && (isProse(element) || !element.matches('div'));
  return (element) => (!kept.has(element) && !isInSentence(element)) || isHidden(element) || isFixture(element);
}
