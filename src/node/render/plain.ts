/** An interview as semantic HTML: for feeds, e-mail and readers that know neither custom elements nor our styles. */
import { element } from '../../element.js';
import { cardElement, prepare, type CardOptions } from './card.js';
import { withDocument } from './document.js';

export type PlainOptions = Pick<CardOptions, 'lang' | 'headingLevel' | 'numerals' | 'strings' | 'base'>;

/** What does nothing, or means nothing, outside of the element. */
const useless = [
  'slot',
  'button',
  '[part=toolbar]',
  '[part=marker]',
  '[part=question-number]',
  '.top',
  '.unseen',
].join();

/** What tells something outside of it too; styles and scripts of the page around know nothing of the others. */
const kept = [
  'lang',
  'dir',
  'href',
  'src',
  'alt',
  'width',
  'height',
  'datetime',
  'open',
  'controls',
  'kind',
  'srclang',
  'default',
  'poster',
];
const keptInRichText = ['title', 'cite', 'colspan', 'rowspan', 'start'];

/** Allowed elements of rich text that may stand in a paragraph, and what the card itself puts there. */
const inline = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Where styles alone tell what something is, an element does. */
function spellOut(card: HTMLElement): void {
  for (const person of card.querySelectorAll('[part=person]')) {
    const [name, role] = ['name', 'role'].map((part) => [
      ...(person.querySelector(`[part=${part}]`)?.childNodes ?? []),
    ]);
    person.replaceWith(element('p', {}, element('strong', {}, name), role!.length > 0 && [' – ', ...role!]));
  }
  for (const speaker of card.querySelectorAll('[part=speaker]')) {
    const name = element('strong', {}, element('bdi', {}, speaker.textContent));
    // In a summary only words and a heading may stand.
    if (speaker.closest('summary')) speaker.replaceWith(name, ': ');
    else speaker.replaceWith(element('p', {}, name));
  }
  for (const followUp of card.querySelectorAll('p.follow-up'))
    followUp.replaceChildren(element('strong', {}, [...followUp.childNodes]));
  for (const block of card.querySelectorAll('[part=byline] > div > div, div[part=passage]')) {
    const isParagraph = [...block.childNodes].every(
      (node) => node.nodeName === '#text' || inline.has(node.nodeName.toLowerCase()),
    );
    if (isParagraph) block.replaceWith(element('p', {}, [...block.childNodes]));
  }
}

/**
 * Makes an interview as headings, paragraphs and open `<details>`, with no class, style sheet or script. Two style attributes remain, without which
 * nothing is lost: of headings in a summary and of images.
 *
 * @param data - an interview, or JSON-LD of schema.org
 * @throws {InvalidInterview}
 */
export async function renderPlain(data: unknown, options: PlainOptions = {}): Promise<string> {
  const { view } = await prepare(data, options);
  return withDocument(() => {
    const card = cardElement(view, { ...options, open: 'all' });
    for (const each of card.querySelectorAll(useless)) each.remove();
    // They would lead to what has no name here.
    for (const link of card.querySelectorAll('[part=corrections] a')) link.replaceWith(...link.childNodes);
    spellOut(card);
    // What only styles need; the blocks of rich text are its own.
    const wrappers = [...card.querySelectorAll('.group, [part=questions], [part=byline], [part=byline] div')];
    for (const each of [card, ...card.querySelectorAll('*')]) {
      for (const name of each.getAttributeNames())
        if (![...kept, ...keptInRichText].includes(name)) each.removeAttribute(name);
    }
    // For readers without any style sheet: marker and question in one line, and no image wider than the page.
    for (const heading of card.querySelectorAll('summary > :is(h2, h3, h4, h5, h6)'))
      heading.setAttribute('style', 'display:inline');
    for (const image of card.querySelectorAll('img, video')) image.setAttribute('style', 'max-width:100%;height:auto');
    for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes);
    // One block a line, so that it can be read and compared.
    return `${card.outerHTML.replace(/(?<=<\/(?:header|footer|section|h\d|p|figure|details|summary|div|audio|video)>)(?=<)/g, '\n')}\n`;
  });
}
