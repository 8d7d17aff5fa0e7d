/** Converts a card's shadow tree to plain HTML: headings, paragraphs and open `<details>`, without classes, ids, styles or scripts. */
import { element } from '../../element.js';

/** Parts that do nothing, or mean nothing, outside the element. */
const withoutMeaning = [
  'slot',
  'button',
  '[part=toolbar]',
  '[part=marker]',
  '[part=question-number]',
  '.top',
  '.unseen',
].join();

/** Attributes that keep their meaning outside the element. */
const keptAttributes = new Set([
  ...['lang', 'dir', 'href', 'src', 'alt', 'width', 'height', 'datetime', 'open'],
  ...['controls', 'kind', 'srclang', 'default', 'poster'],
  // Of rich text.
  ...['title', 'cite', 'colspan', 'rowspan', 'start'],
]);

/** Inline elements (phrasing content) that are allowed in rich text, or that the card creates. */
const inlineElements = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const isInline = (node: Node) => node.nodeName === '#text' || inlineElements.has(node.nodeName.toLowerCase());

/** Replaces parts that only styles give a meaning with semantic elements. */
function replaceStyledParts(card: HTMLElement): void {
  for (const person of card.querySelectorAll('[part=person]')) {
    const [name, role] = ['name', 'role'].map((part) => [
      ...(person.querySelector(`[part=${part}]`)?.childNodes ?? []),
    ]);
    person.replaceWith(element('p', {}, element('strong', {}, name), role!.length > 0 && [' – ', ...role!]));
  }
  for (const speaker of card.querySelectorAll('[part=speaker]')) {
    const name = element('strong', {}, element('bdi', {}, speaker.textContent));
    // A summary may contain only phrasing content and a heading.
    if (speaker.closest('summary')) speaker.replaceWith(name, ': ');
    else speaker.replaceWith(element('p', {}, name));
  }
  for (const followUp of card.querySelectorAll('p.follow-up'))
    followUp.replaceChildren(element('strong', {}, [...followUp.childNodes]));
  for (const block of card.querySelectorAll('[part=byline] > div > div, div[part=passage]'))
    if ([...block.childNodes].every(isInline)) block.replaceWith(element('p', {}, [...block.childNodes]));
}

/**
 * Converts a card to a plain article, in place. Must be called within `withDocument`.
 *
 * @param card - the content of a card's shadow tree
 * @returns the same element
 */
export function plainArticle(card: HTMLElement): HTMLElement {
  for (const each of card.querySelectorAll(withoutMeaning)) each.remove();
  // Unlink corrections: ids are removed, so these links would have no target.
  for (const link of card.querySelectorAll('[part=corrections] a')) link.replaceWith(...link.childNodes);
  replaceStyledParts(card);
  const wrappers = [...card.querySelectorAll('.group, [part=questions], [part=byline], [part=byline] div')];
  for (const each of [card, ...card.querySelectorAll('*')])
    for (const name of each.getAttributeNames()) if (!keptAttributes.has(name)) each.removeAttribute(name);
  for (const answer of card.querySelectorAll('details')) answer.setAttribute('open', '');
  for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes);
  return card;
}

/** Serializes a plain article with one block per line, so that it is easy to read and compare. */
export const articleHtml = (article: HTMLElement): string =>
  article.outerHTML.replace(
    /(?<=<\/(?:header|footer|section|h\d|p|figure|details|summary|div|audio|video)>)(?=<)/g,
    '\n',
  );
