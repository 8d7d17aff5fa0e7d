/**
 * Taking over a card that a server has made: see `src/node/render.ts`. Both come from the same functions, so that mostly there is
 * nothing to change.
 */
import type { Question } from '../interview/schema.js';
import type { View } from '../view.js';

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
export function takeOver(root: ShadowRoot, card: Element, view: View, builder: (view: View) => Build): HTMLElement | undefined {
  const { questions } = view.interview;
  const given = root.querySelector<HTMLElement>('[part=card]');
  const items = root.querySelectorAll('[part=item]');
  // The mark and, with it, the styles: the element has its own by now.
  const mark = root.getElementById('prerendered');
  if (!mark || !given || items.length !== questions.length) return undefined;
  mark.remove();
  match(given, card);
  void matchQuestions(items, questions, builder(view));
  return given;
}

async function matchQuestions(items: ArrayLike<Element>, questions: readonly Question[], build: Build) {
  for (const [index, question] of questions.entries()) {
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setTimeout(resolve));
    match(items[index]!, build(question, index));
  }
}

function match(given: Element, wanted: Element) {
  wanted.normalize();
  if (given.isEqualNode(wanted)) return;
  matchAttributes(given, wanted);
  // They are not part of the new card.
  if (partOf(given) === 'questions') return;
  // Controls that the element has added stay at the end.
  const old = [...given.childNodes].filter((node) => partOf(node) !== 'share');
  const children = [...wanted.childNodes];
  for (const [index, child] of children.entries()) {
    const node = old[index];
    if (node instanceof Element && child instanceof Element && node.localName === child.localName) match(node, child);
    else if (!node) given.insertBefore(child, given.querySelector(':scope > [part=share]'));
    else if (!node.isEqualNode(child)) node.replaceWith(child);
  }
  for (const node of old.slice(children.length)) node.remove();
}

function matchAttributes(given: Element, wanted: Element) {
  for (const name of given.getAttributeNames()) {
    // Readers have opened it, and the element has measured it.
    if (!wanted.hasAttribute(name) && !['open', 'style'].includes(name)) given.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    const [before, after] = addresses.includes(name)
      ? [given, wanted].map((element) => (element as unknown as Record<string, unknown>)[name])
      : [given.getAttribute(name), value];
    // An address that is set again is fetched again.
    if (before !== after) given.setAttribute(name, value);
  }
}
