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

/** Where each part of a card that is visible is within it: left, top, width and height by its name and first words. */
export function layout(card: Element): Map<string, readonly number[]> {
  const root = card.shadowRoot!.querySelector('[part="card"]')!;
  const origin = root.getBoundingClientRect();
  const shown = [...card.shadowRoot!.querySelectorAll('[part]')].filter((element) => element.getClientRects().length);
  return new Map(
    shown.map((element, index) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      // The button back to the top follows the window.
      const down = element.part.value === 'back-to-top' ? 0 : top - origin.top;
      return [
        `${index} ${element.part.value} ${element.textContent.trim().slice(0, 20)}`,
        [left - origin.left, down, width, height],
      ];
    }),
  );
}

/** What stands elsewhere in one layout than in another, a line each; none where they are the same but for the rounding of engines. */
export function moved(mine: ReturnType<typeof layout>, theirs: ReturnType<typeof layout>): string[] {
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter(
      (key) => !mine.get(key)?.every((number, index) => Math.abs(number - (theirs.get(key)?.[index] ?? NaN)) < 0.6),
    )
    .map((key) => `${key}: ${mine.get(key)?.join(' ')} instead of ${theirs.get(key)?.join(' ')}`);
}

/** Has all of a card laid out, also what is too far from the window to be worth it: engines differ in what they measure there. */
export function layOutAll<Card extends Element>(card: Card): Card {
  // A sheet belongs to one document, and the card may be in a frame.
  const sheet = new (card.ownerDocument.defaultView as typeof globalThis & Window).CSSStyleSheet();
  sheet.replaceSync(`[part='questions'] > * { content-visibility: visible !important }`);
  card.shadowRoot!.adoptedStyleSheets.push(sheet);
  return card;
}
