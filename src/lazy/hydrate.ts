/**
 * Hydrates a card that a server has made (see `src/node/render/card.ts`): the list of questions is adopted as it is, and everything around it is
 * rendered anew within one task, so that no frame shows anything else. A recording that plays is handed over, and focus and selection
 * are restored.
 */
import type { QuestionList } from '../interview-card.questions.js';
import type { View } from '../interview-card.view.js';
import { focusIn, selectionIn } from './places.js';
import type { Arrived, Before } from './arrival.js';
import type * as Memory from './remember.js';

export function arrive({ root, list, view, memory, questionBuilder }: Before): Arrived | undefined {
  // The mark and, with it, the styles: the element has its own by now.
  const mark = root.getElementById('prerendered');
  const card = root.querySelector('article');
  if (!mark || !card) return undefined;
  const given = root.getElementById('questions');
  const items = itemsOf(given);
  const media = card.querySelector<HTMLMediaElement>(':scope > :is(audio, video)');
  const restoreFocus = focusIn(root);
  const restoreSelection = selectionIn(root);
  // Other questions are made anew.
  const questions = given && items.length === view.interview.questions.length ? given : undefined;
  if (questions && memory) remember(memory, root.host as HTMLElement, items, view);
  const indexOfId = new Map(view.interview.questions.map((question, index) => [question.id, index]));
  mark.remove();
  card.remove();
  return {
    // As the reader has left it.
    startsOpen: (id) => (questions ? items[indexOfId.get(id)!]!.open : undefined),
    questions,
    media: media ?? undefined,
    restore() {
      restoreFocus();
      restoreSelection();
    },
    finish() {
      if (questions) void correctQuestions(list, view, questionBuilder(view));
    },
  };
}

const itemsOf = (list: Element | null) => [
  ...(list?.querySelectorAll<HTMLDetailsElement>(':scope > * > details') ?? []),
];

/** Whether readers have begun to do something, here or elsewhere on the page, and would be torn away by a link that is followed. */
export const isInUse = (): boolean =>
  scrollY > 0 || document.activeElement !== document.body || String(getSelection()) !== '';

/** Questions that are compared before the browser gets a turn. */
const atOnce = 50;

/** Makes the questions anew whose text is not that of the interview: the page may be older than the data. */
async function correctQuestions(
  list: QuestionList,
  view: View,
  build: ReturnType<Before['questionBuilder']>,
): Promise<void> {
  const { items } = list;
  for (const [index, question] of view.interview.questions.entries()) {
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve));
    if (items !== list.items) return;
    const made = build(question, index);
    if (textOf(items[index]!) !== textOf(made)) list.replace(index, made);
  }
}

/** What a question and its answer say, without the button that copies a link. */
const textOf = (item: Element) =>
  [...item.querySelectorAll('summary > *, summary ~ * > :not(button)')].map((each) => each.textContent).join('\n');

/** Opens and closes what the session remembers, except answers that the reader has opened or closed on this page. */
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
