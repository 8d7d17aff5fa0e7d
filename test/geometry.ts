/** Where things really are on the page: what tests of layout and direction measure instead of class names and styles. */

/** The box of an element without its padding and borders: where its lines begin and end. */
export function contentBox(element: Element): { left: number; right: number } {
  const { left, right } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const size = (name: string) => parseFloat(style.getPropertyValue(name));
  return {
    left: left + size('border-left-width') + size('padding-left'),
    right: right - size('border-right-width') - size('padding-right'),
  };
}

/** Where a piece of an element's text stands: the first line of its first occurrence. */
export function rectOf(element: Node, piece: string): DOMRect {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const start = node.data.indexOf(piece);
    if (start < 0) continue;
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, start + piece.length);
    return range.getClientRects()[0]!;
  }
  throw new Error(`"${piece}" is not in "${element.textContent}"`);
}

/** Where the first word of an element's text stands. */
export const firstWord = (element: Element): DOMRect => rectOf(element, /[^\s"'«“‘(]+/.exec(element.textContent)![0]);

/** Where every part of a card that is on show stands within it, a line each; the same in every card that looks the same. */
export function layout(card: Element): string[] {
  const root = card.shadowRoot!.querySelector('[part="card"]')!;
  const origin = root.getBoundingClientRect();
  const shown = [...card.shadowRoot!.querySelectorAll('[part]')].filter((element) => element.getClientRects().length);
  return shown.map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    // Half a pixel is what engines differ by when the card itself begins at another fraction of one.
    const numbers = [left - origin.left, top - origin.top, width, height].map((each) => Math.round(each));
    return `${element.part.value} ${element.textContent.trim().slice(0, 20)}: ${numbers.join(' ')}`;
  });
}

/** Has all of a card laid out, also what is too far from the window to be worth it: engines differ in what they measure there. */
export function layOutAll<Card extends Element>(card: Card): Card {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`[part='questions'] > * { content-visibility: visible !important }`);
  card.shadowRoot!.adoptedStyleSheets.push(sheet);
  return card;
}
