import type { Readability } from '@mozilla/readability';
import type { OmissionCode } from '../../messages/index.js';
import { interviewIn } from './question-container.js';
import { factsOf, headings, holds, isIn, isLinks, kinds, remembered, textUpTo } from './element-facts.js';
import { hasOnlyDates, hasRoles, holdsBlocks, isBlock, isElement, isHidden, isUnread, roleOf } from './dom-text.js';

/** `Node.COMMENT_NODE`: there is no global `Node` in Node.js. */
const COMMENT_NODE = 8;

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
const isDates = (element: Element) => element.localName === 'details' && hasOnlyDates(element);

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
const isFixture = remembered((element) => {
  const { localName } = element;
  return (
    (fixtures.has(localName) && !hasRoles(element)) ||
    isDates(element) ||
    (factsOf(element).length < 200 &&
      holds(element, kinds.link | kinds.time) &&
      !holds(element, kinds.h1 | kinds.h2) &&
      element.matches(metaLine)) ||
    (localName === 'td' && factsOf(element).links > 1 && isLinks(element) && !/[?؟]/.test(element.textContent))
  );
});

const fixtures: ReadonlySet<string> = new Set(['nav', 'form', 'button', 'select']);

const items: ReadonlySet<string> = new Set(['li', 'dt', 'dd', 'summary', 'td']);

const prose: ReadonlySet<string> = new Set(
  'p,h1,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,pre,table,figure,details'.split(','),
);

/** Paragraphs and the like, which Readability drops only for being short, or for how many of a kind there are. */
const isProse = (element: Element) => prose.has(element.localName) || isLine(element);

/** Word processors paste each paragraph as a `<div>`. */
const isLine = (element: Element) => element.localName === 'div' && !holdsBlocks(element);

/** These lose in Readability what they are. */
const dropped: ReadonlySet<string> = new Set(['hidden', 'aria-hidden', 'style', 'class', 'id', 'role']);

/** The name under which Readability keeps and measures an element: it neither scores definition lists and `<details>`. */
function plainName(element: Element): string {
  const role = roleOf(element);
  if (role !== undefined)
    return holds(element, kinds.p | kinds.div | kinds.list | headings | kinds.button) ? 'section' : 'p';
  return element.localName === 'h1' ? 'h2' : element.localName;
}

/**
 * Readability takes the square of the depth for each element: what is deeper in its copy becomes a sibling. Pages of newspapers are some 40
 * levels deep.
 */
const mostSteps = 40_000_000;
const leastDepth = 32;
const mostDepth = 128;

/**
 * Copies a document in elements that Readability keeps and measures. What is hidden until a button opens it is visible in the copy.
 *
 * Elements in the body have the attribute `data-place-N`. Names of attributes and not values: Readability merges the attributes of
 * elements that it makes one.
 */
function plainCopy(document: Document): Document {
  const copy = document.cloneNode(false) as Document;
  const elements = factsOf(document.documentElement).last;
  const deepest = Math.max(leastDepth, Math.min(mostDepth, Math.sqrt(mostSteps / elements)));
  let place = 0;
  const copyInto = (parent: Node, original: Node, isInBody: boolean, depth = 0) => {
    for (let node = original.firstChild; node; node = node.nextSibling) {
      if (!isElement(node)) {
        // Readability removes comments one by one, which takes long beside many others.
        if (node.nodeType !== COMMENT_NODE) parent.appendChild(node.cloneNode(true));
        continue;
      }
      const name = isInBody ? plainName(node) : node.localName;
      const isRenamed = isInBody && (name !== node.localName || roleOf(node) !== undefined);
      const element = isRenamed ? copy.createElement(name) : copy.importNode(node, false);
      if (isRenamed) {
        // An attribute as a node: the parser accepts names, such as a stray quote, that setAttribute() refuses.
        for (const attribute of node.attributes)
          if (!dropped.has(attribute.name)) element.setAttributeNode(attribute.cloneNode() as Attr);
      }
      if (isInBody) {
        element.setAttribute(`data-place-${place}`, '');
        place += 1;
      }
      parent.appendChild(element);
      copyInto(depth < deepest ? element : parent, node, isInBody || node === document.body, depth + 1);
    }
  };
  copyInto(copy, document, false);
  return copy;
}

/**
 * Finds what of a page is the article, with Mozilla's Readability, and then what Readability loses of an interview: its title, short
 * questions, and lists of questions and answers.
 *
 * @param given - the title and the summary that the page gives itself
 * @returns whether an element, with all in it, is boilerplate of the page
 */
export function boilerplateIn(
  document: Document,
  ReadabilityClass: typeof Readability,
  given: readonly (string | null | undefined)[],
): (element: Element) => boolean {
  const elements = [...document.body.querySelectorAll('*')];
  const longest = Math.max(...given.map((text) => text?.length ?? 0));
  const isGiven = (element: Element) => {
    const text = textUpTo(element, longest);
    return text !== undefined && given.includes(text);
  };
  const copy = plainCopy(document);
  const article = new ReadabilityClass<Node>(copy, {
    charThreshold,
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  if (!article?.content || !/[^\s\u00a0\u200b\ufeff]/.test((article.content as Element).textContent))
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
      .filter((element) => !holds(element, kinds.h1))
      .flatMap((element) => [element, ...element.querySelectorAll('*')]),
  );
  for (const element of left) kept.delete(element);

  let [first, last] = [Infinity, -Infinity];
  /** The elements that have a paragraph among their children which was kept. */
  const holders = new Set<Element | null>();
  for (const [place, element] of elements.entries()) {
    if (!kept.has(element)) continue;
    if (factsOf(element).length === 0 || !(isProse(element) || items.has(element.localName))) continue;
    [first, last] = [Math.min(first, place), Math.max(last, place)];
    holders.add(element.parentElement);
  }
  // What is between the title and the article introduces it.
  first =
    elements.findLastIndex(
      (element, index) =>
        index < first && (element.localName === 'h1' || element.localName === 'h2') && isGiven(element),
    ) + 1 || first;
  const swept = new Set<Element>();
  const keepAll = (element: Element) => {
    keep(element);
    if (swept.has(element)) return;
    for (const each of element.querySelectorAll('*')) {
      swept.add(each);
      if (!isIn(each, kinds.nav | kinds.form | kinds.aside)) keep(each);
    }
  };
  elements.forEach((element, index) => {
    if (
      kept.has(element) ||
      left.has(element) ||
      isUnread(element) ||
      isHidden(element) ||
      factsOf(element).length === 0 ||
      isFixture(element)
    )
      return;
    const isWithin =
      kept.has(element.parentElement!) && !isIn(element, kinds.nav | kinds.form | kinds.aside | kinds.footer);
    const isBetween = index >= first && index < last;
    const isBeside = holders.has(element.parentElement) && (element.localName === 'p' || isLine(element));
    const isLost =
      hasRoles(element) ||
      (isProse(element) && (isBetween || isBeside)) ||
      (isBetween && /[?؟]/.test(factsOf(element).end));
    const isHead = index < last && isProse(element) && isGiven(element) && !isIn(element, kinds.nav | kinds.aside);
    const isIntroduction =
      isBetween &&
      isStandfirst(element) &&
      factsOf(element).length < 500 &&
      !isIn(element, kinds.nav | kinds.aside | kinds.footer) &&
      !isLinks(element);
    if (isHead || isIntroduction || (isLost && isWithin && (hasRoles(element) || !isLinks(element)))) keepAll(element);
  });
  // A link within a sentence belongs to it, also where Readability takes the link away and leaves its text.
  const isInSentence = (element: Element) => !isBlock(element) && isKeptParagraph(factsOf(element).paragraph?.element);
  const isKeptParagraph = (element: Element | undefined) =>
    element !== undefined && kept.has(element) && (isProse(element) || element.localName !== 'div');
  return remembered(
    (element) => (!kept.has(element) && !isInSentence(element)) || isHidden(element) || isFixture(element),
  );
}
