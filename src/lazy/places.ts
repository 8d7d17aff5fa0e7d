/** Where focus and selection are in a card, to put them back when parts of it are made anew. */
import type { QuestionList } from '../interview-card.questions.js';

const focusable = 'a, button, summary, audio, video, [tabindex]';

/**
 * To be called while the element is on the page that has focus.
 *
 * @param list - the questions, which are found again by their ids
 * @returns a function that gives focus back to that element or, where it is gone, to the one in its place
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

/** Safari tells of a selection in a shadow tree only in this way. */
interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** @returns a function that selects again what is selected now: the same nodes, or as many characters in their place */
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

/** The text node, and the offset in it, at a number of characters. */
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
