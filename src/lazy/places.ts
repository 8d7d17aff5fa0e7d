/** Saves and restores focus and selection when parts of a card are rendered again. */
import type { QuestionList } from '../interview-card.questions.js';

const focusable = 'a, button, summary, audio, video, [tabindex]';

/**
 * Saves the focus in a shadow root. Call it before the focused element is removed.
 *
 * @param list - the questions, if they may be replaced: focus moves to the question with the same id
 * @returns a function that focuses the same element again or, if it was removed, its replacement
 */
export function focusIn(root: ShadowRoot, list?: QuestionList): () => void {
  const active = root.activeElement as HTMLElement | null;
  if (!active) return () => undefined;
  const allOf = () => [...root.querySelectorAll<HTMLElement>(focusable)];
  const index = allOf().indexOf(active);
  const id = list?.questions[list.indexOf(active.closest('details'))!]?.id;
  return () => {
    if (root.activeElement === active) return;
    const item = id === undefined ? undefined : list!.item(id);
    const target = active.isConnected ? active : item ? item.querySelector('summary') : id ? undefined : allOf()[index];
    target?.focus({ preventScroll: true });
  };
}

/** Safari exposes selections in shadow trees only through this method. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/**
 * Saves the selection in a card.
 *
 * @returns a function that restores it: in the same nodes or, if they were removed, at the same character offsets
 */
export function selectionIn(root: ShadowRoot & { getSelection?(): Selection | null }): () => void {
  const card = root.querySelector('article')!;
  const selection = root.getSelection?.() ?? getSelection();
  const [range] =
    (selection as ComposedSelection | null)?.getComposedRanges?.({ shadowRoots: [root] }) ??
    (selection?.rangeCount ? [selection.getRangeAt(0)] : []);
  if (!selection || !range || range.collapsed || !card.contains(range.startContainer)) return () => undefined;
  const points = [
    pointOf(card, range.startContainer, range.startOffset),
    pointOf(card, range.endContainer, range.endOffset),
  ];
  return () => {
    const now = root.querySelector('article')!;
    const [start, end] = points.map(({ node, offset, position }) =>
      node.isConnected ? ([node, offset] as const) : placeOf(now, position),
    );
    if (start && end) selection.setBaseAndExtent(...start, ...end);
  };
}

function pointOf(card: Element, node: Node, offset: number) {
  const before = document.createRange();
  before.setStart(card, 0);
  before.setEnd(node, offset);
  return { node, offset, position: before.toString().length };
}

/** The text node, and the offset in it, at a character offset in the card. Undefined if the text is shorter. */
function placeOf(card: Element, position: number): readonly [Node, number] | undefined {
  const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  let rest = position;
  while (texts.nextNode()) {
    const { length } = texts.currentNode as Text;
    if (rest <= length) return [texts.currentNode, rest];
    rest -= length;
  }
  return undefined;
}
