/** Replaces the interview that a card shows. Keeps open answers, focus, selection and scroll position. */
import type { QuestionList } from '../interview-card.questions.js';
import type { View } from '../interview-card.view.js';
import type { Arrived, Before } from './arrival.js';
import { focusIn, selectionIn } from './places.js';

/** Everything that the elements of all questions depend on, besides the question itself, as a comparable string. */
const contextOf = ({ interview, lang, base, foreign, headingLevel, exclusive }: View) =>
  JSON.stringify([interview.interviewees, interview.interviewers, lang, base, foreign, headingLevel, exclusive]);

/** Always true: the reader may be reading the interview that is replaced. */
export const isInUse = (): boolean => true;

export function arrive({ root, list, openIds, previous, view }: Before): Arrived {
  const { questions } = list;
  const elements = new Map(questions.map(({ id }, index) => [id, list.items[index]]));
  const written = new Map(questions.map((question) => [question.id, JSON.stringify(question)]));
  const isSameContext = !!previous && contextOf(previous) === contextOf(view);
  const restoreFocus = focusIn(root, list);
  const restoreSelection = selectionIn(root);
  const place = placeIn(root, list);
  const itemHeight = list.element.style.getPropertyValue('--_item');
  return {
    startsOpen: (id) => (written.has(id) ? (elements.get(id)?.open ?? openIds.includes(id)) : undefined),
    restore() {
      // Until the new questions are measured, estimate the height of those not laid out by the previous measurement.
      if (itemHeight) list.element.style.setProperty('--_item', itemHeight);
      // To restore the scroll position, the question must exist, and about a screen of questions after it.
      if (place) list.makeUntil(list.questions.findIndex(({ id }) => id === place.id) + 20);
      list.items.forEach((_, index) => {
        const question = list.questions[index]!;
        const element = elements.get(question.id);
        if (!element || !isSameContext || written.get(question.id) !== JSON.stringify(question)) return;
        element.querySelector('summary > span')!.textContent = view.format.number(index + 1);
        list.replace(index, element);
      });
      restoreFocus();
      restoreSelection();
      place?.restore();
    },
  };
}

/** The scroll position, as the first visible question or passage. Undefined if the card's header or no question is in view. */
function placeIn(root: ShadowRoot, list: QuestionList) {
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  const isAbove = (element: Element) => element.getBoundingClientRect().bottom <= 0;
  const header = root.getElementById('header');
  if (!header || !isAbove(header)) return undefined;
  const index = list.items.findIndex((item) => !isAbove(item));
  const item = list.items[index];
  if (!item || topOf(item) > innerHeight) return undefined;
  const { id } = list.questions[index]!;
  const blocksOf = (details: HTMLDetailsElement) => [details, ...details.lastElementChild!.children];
  const block = Math.max(0, item.open ? blocksOf(item).findIndex((each) => each !== item && !isAbove(each)) : 0);
  const before = topOf(blocksOf(item)[block]!);
  return {
    id,
    restore() {
      const now = list.item(id);
      if (!now) return;
      const top = topOf(blocksOf(now)[block] ?? now) - before;
      if (top) scrollerOf(now).scrollBy({ top, behavior: 'instant' });
    },
  };
}

/** The nearest scroll container of an element, or the window. */
function scrollerOf(element: Element): Element | Window {
  for (let node = element.parentNode; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (!(node instanceof Element) || node === document.body || node === document.documentElement) continue;
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) return node;
  }
  return window;
}
