/**
 * Hydrates a prerendered card (see `src/node/render/card.ts`). The list of questions is adopted as it is. Everything around it is rendered
 * again within one task, so that nothing flickers. The media player is reused, so that it keeps playing, and focus and selection are
 * restored.
 */
import type { QuestionList } from '../interview-card.questions.js';
import type { View } from '../interview-card.view.js';
import { focusIn, selectionIn } from './places.js';
import type { Arrived, Before } from './arrival.js';
import type * as Memory from './remember.js';

export function arrive({ root, list, view, memory, questionBuilder }: Before): Arrived | undefined {
  // Both the marker of a prerendered card and its style sheet. The element adopts its own styles, so it is removed below.
  const mark = root.getElementById('prerendered');
  const card = root.querySelector('article');
  if (!mark || !card) return undefined;
  const given = root.getElementById('questions');
  const items = itemsOf(given);
  const media = card.querySelector<HTMLMediaElement>(':scope > :is(audio, video)');
  const restoreFocus = focusIn(root);
  const restoreSelection = selectionIn(root);
  const { scrollX: left, scrollY: top } = window;
  // If the number of questions differs, render all of them again.
  const questions = given && items.length === view.interview.questions.length ? given : undefined;
  if (questions && memory) remember(memory, root.host as HTMLElement, items, view);
  const indexOfId = new Map(view.interview.questions.map((question, index) => [question.id, index]));
  mark.remove();
  card.remove();
  return {
    // Keep what the reader has opened and closed.
    startsOpen: (id) => (questions ? items[indexOfId.get(id)!]!.open : undefined),
    questions,
    media: media ?? undefined,
    restore() {
      restoreFocus();
      restoreSelection();
      // Without scroll anchoring (Safari) the page may have scrolled up while the card was away.
      if (scrollY !== top) scrollTo({ left, top, behavior: 'instant' });
    },
    finish() {
      if (questions) void correctQuestions(list, view, questionBuilder(view));
    },
  };
}

const itemsOf = (list: Element | null) => [
  ...(list?.querySelectorAll<HTMLDetailsElement>(':scope > * > details') ?? []),
];

/** Whether the reader has scrolled, focused or selected something anywhere on the page. Scrolling to a question would interrupt that. */
export const isInUse = (): boolean =>
  scrollY > 0 || document.activeElement !== document.body || String(getSelection()) !== '';

/** Number of questions compared before yielding to the browser. */
const atOnce = 50;

/** Renders questions again if their text differs from the interview: the prerendered page may be older than the data. */
async function correctQuestions(
  list: QuestionList,
  view: View,
  build: ReturnType<Before['questionBuilder']>,
): Promise<void> {
  const { items } = list;
  let index = 0;
  // Without `entries`, which Prototype replaces by its own.
  for (const question of view.interview.questions) {
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve));
    if (items !== list.items) return;
    const made = build(question, index);
    if (textOf(items[index]!) !== textOf(made)) list.replace(index, made);
    index += 1;
  }
}

/** Text of a question and its answer, without the share button. */
const textOf = (item: Element) =>
  [...item.querySelectorAll('summary > *, summary ~ * > :not(button)')].map((each) => each.textContent).join('\n');

/** Restores the answers remembered for this session, except those that the reader has toggled before hydration. */
function remember(memory: typeof Memory, host: HTMLElement, items: readonly HTMLDetailsElement[], { interview }: View) {
  const ids = memory.recall(host, interview.title);
  if (!ids) return;
  const open = host.getAttribute('open');
  const isFirst = open === 'first' || (open === 'all' && host.hasAttribute('exclusive'));
  const result = interview.questions.filter(({ id }, index) => {
    const wasOpen = isFirst ? index === 0 : open === 'all';
    const item = items[index]!;
    if (item.open === wasOpen) item.open = ids.includes(id);
    return item.open;
  });
  memory.save(
    host,
    interview.title,
    result.map(({ id }) => id),
  );
}
