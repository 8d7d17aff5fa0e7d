/**
 * Taking over a card that a server has made: see `src/node/render/card.ts`. Both come from the same functions, so that mostly there is
 * nothing to change.
 */
import type { Question } from '../interview/schema.js';
import type { View } from '../interview-card.view.js';
import type * as Memory from './remember.js';

type Build = (question: Question, index: number) => Element;

/** Questions that are compared before the browser gets a turn. */
const atOnce = 50;

/** Attributes whose property is an address in full, however that is written. */
const addresses = ['href', 'src', 'poster'];

const partOf = (node: Node) => (node instanceof Element ? node.getAttribute('part') : null);

/**
 * Makes a server's card the same as the one that was made here, and touches nothing that is the same already. So focus and selection
 * stay where they are, answers stay open, recordings play on, and nothing is painted anew.
 *
 * @param root - the shadow tree of the server's card
 * @param card - the one made here, without its questions
 * @returns the server's card; undefined where there is none with as many questions, and the new one has to be shown instead
 */
export function takeOver(
  root: ShadowRoot,
  card: Element,
  view: View,
  builder: (view: View) => Build,
): HTMLElement | undefined {
  const { questions } = view.interview;
  const given = root.querySelector<HTMLElement>('[part=card]');
  const items = root.querySelectorAll<HTMLDetailsElement>('[part=item]');
  // The mark and, with it, the styles: the element has its own by now.
  const mark = root.getElementById('prerendered');
  if (!mark || !given || items.length !== questions.length) return undefined;
  mark.remove();
  if (view.memory) remember(view.memory, root.host as HTMLElement, items, view);
  match(given, card);
  void matchQuestions(items, questions, builder(view));
  return given;
}

/** Whether readers have begun to do something, here or elsewhere on the page, and would be torn away by going where its address leads. */
export const isInUse = (): boolean =>
  scrollY > 0 || document.activeElement !== document.body || String(getSelection()) !== '';

/** Opens and closes what the session remembers, but for answers that the reader has opened or closed on this page. */
function remember(memory: typeof Memory, host: HTMLElement, items: ArrayLike<HTMLDetailsElement>, { interview }: View) {
  const ids = memory.recall(host);
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
    result.map(({ id }) => id),
  );
}

async function matchQuestions(items: ArrayLike<Element>, questions: readonly Question[], build: Build) {
  for (const [index, question] of questions.entries()) {
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve));
    match(items[index]!, build(question, index));
  }
}

/** What may stand in the place of a node: an element of the same kind and part. */
const kindOf = (node: Node) => `${node.nodeName} ${partOf(node) ?? ''}`;

function match(given: Element, wanted: Element) {
  wanted.normalize();
  // The questions are not part of the new card, and are matched by themselves.
  if (given.isEqualNode(wanted) || partOf(given) === 'questions') return;
  matchAttributes(given, wanted);
  // Controls that the element has added stay at the end.
  const share = [...given.children].find((child) => partOf(child) === 'share') ?? null;
  let old = [...given.childNodes].filter((node) => node !== share);
  for (const child of [...wanted.childNodes]) {
    // What stands before the next of its kind is gone; where there is none, it is new.
    const index = old.findIndex((node) => kindOf(node) === kindOf(child));
    if (index < 0) {
      given.insertBefore(child, old[0] ?? share);
      continue;
    }
    for (const node of old.slice(0, index)) node.remove();
    const node = old[index]!;
    old = old.slice(index + 1);
    if (node instanceof Element) match(node, child as Element);
    else if (!node.isEqualNode(child)) node.replaceWith(child);
  }
  for (const node of old) node.remove();
}

/** How things stand on this page: an answer that is open, what was measured, a button that shows. */
const state = ['open', 'style', 'hidden'];

function matchAttributes(given: Element, wanted: Element) {
  for (const name of given.getAttributeNames()) {
    if (!wanted.hasAttribute(name) && !state.includes(name)) given.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    const [before, after] = addresses.includes(name)
      ? [given, wanted].map((element) => (element as unknown as Record<string, unknown>)[name])
      : [given.getAttribute(name), value];
    // An address that is set again is fetched again.
    if (before !== after && !state.includes(name)) given.setAttribute(name, value);
  }
}
