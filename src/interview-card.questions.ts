import { render } from 'lit';
import { element } from './element.js';
import type { View, Wording } from './interview-card.view.js';
import type { Passage, Question } from './interview/schema.js';

/** Number of questions created and laid out before the first yield: more than fit on a screen. */
const atOnce = 20;
/** Questions per group. A group is laid out only near the viewport; larger groups make scrolling less smooth. */
export const groupSize = 10;
/** Minimum number of questions to create in slices. With fewer, yielding costs more than it gains. */
const pausesFrom = 200;
/** Time budget of a slice, in milliseconds. */
const slice = 6;
/** Slices per painted frame. Without paints in between, thousands of questions would end in one long frame. */
const paintEvery = 8;

/**
 * Creates the container of a group of questions.
 *
 * @param count - number of questions in the interview; short interviews are laid out as a whole
 */
export const groupOf = (count: number): HTMLElement => element('div', { class: count > atOnce ? 'group' : undefined });

/**
 * Returns a function that creates the element of a question. Each element is a clone of one prototype with its text filled in, not a
 * Lit template: questions have no reactive state, and for 1,000 of them templates need 2.6 times the nodes, 1.5 times the memory and
 * 1.5 times the time (see `docs/architecture.md`).
 */
export function questionBuilder(view: View): (question: Question, index: number) => HTMLDetailsElement {
  const { people, format, rich, extras, url } = view;
  const { interviewees, interviewers } = view.interview;
  const prototype = element(
    'details',
    { part: 'item', name: view.exclusive ? groupName : undefined },
    element(
      'summary',
      'question',
      element('span', 'question-number'),
      headingOf(view),
      element('span', { part: 'marker', 'aria-hidden': 'true' }),
    ),
    element('div', 'answer'),
  );
  const paragraph = element('p', 'passage');
  // A single interviewee is the default speaker, whose name is not repeated in each answer.
  const usual = interviewees.length === 1 ? interviewees[0]!.id : undefined;

  const speaker = (id: string) => element('bdi', 'speaker', people.get(id)?.name ?? id);

  const content = ({ text, html, image }: Passage) => {
    // If a chunk failed to load, images are skipped and rich text is reduced to its text.
    if (image) return extras?.figureElement(image, view, render) ?? element('span', {});
    if (html !== undefined)
      return element(
        'div',
        'passage',
        rich ? rich.richText(html, url) : html.replace(/<(script|style)\b[^<]*<\/\1>|<[^<>]*>/gi, ' '),
      );
    const result = paragraph.cloneNode() as HTMLElement;
    result.textContent = text;
    return result;
  };

  return (question, index) => {
    const item = prototype.cloneNode(true) as HTMLDetailsElement;
    const number = item.firstChild!.firstChild as HTMLElement;
    const answer = item.lastChild as HTMLElement;
    number.textContent = format.number(index + 1);
    number.nextSibling!.textContent = question.question;
    if (question.by && interviewers.length > 1) number.after(speaker(question.by));
    let current = usual;
    for (const passage of question.answer) {
      const { by = usual } = passage;
      const shown = content(passage);
      if (by && by !== current) answer.append(speaker(by));
      if (by && by !== usual && interviewers.some(({ id }) => id === by)) shown.className = 'follow-up';
      current = by;
      answer.append(shown);
    }
    return item;
  };
}

export const headingOf = ({ headingLevel }: View): HTMLElement => element(`h${headingLevel + 1}`, 'question-text');

/** The button that copies the link to a question. It is the only button in the item: rich text allows none. */
export const shareButtonOf = (item: Element): HTMLButtonElement | null => item.querySelector('button');

/** Sets the label of a share button, with `lang` and `dir` if it is in another language than the interview. */
export function labelShareButton(
  button: Element,
  { strings, foreign }: Wording,
  key: 'copyLink' | 'linkCopied' = 'copyLink',
): void {
  button.replaceChildren(foreign ? element('span', foreign, strings[key]) : strings[key]);
}

/** Yields to the browser so that it can handle input. Without `scheduler.yield` (Safari), continues in a later task. */
const pause = () =>
  (globalThis as { scheduler?: Partial<Scheduler> }).scheduler?.yield?.() ??
  new Promise<void>((resolve) => setTimeout(resolve));

/** Waits until the browser has painted, or for 100 ms: hidden pages get no animation frames. */
export const painted = (): Promise<unknown> =>
  new Promise((resolve) => {
    (globalThis as Partial<typeof globalThis>).requestAnimationFrame?.(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

/**
 * The list of questions. Creates its DOM, in slices if the interview is long.
 *
 * It manages the DOM directly instead of through a template: opening an answer must not cause a render, and long interviews are shown
 * several times faster.
 */
export class QuestionList {
  /** The part `questions`. */
  element = emptyList();

  readonly #host: HTMLElement;
  readonly #onItem: (item: HTMLDetailsElement, index: number) => void;
  #view: View | undefined;
  #build: ReturnType<typeof questionBuilder> | undefined;
  #items: HTMLDetailsElement[] = [];
  #indexOfId: ReadonlyMap<string, number> = new Map();
  #indexOfItem = new Map<EventTarget | null | undefined, number>();

  /**
   * @param host - the card; for a child with `slot="after-<id>"` the list adds that slot after the question
   * @param onItem - called with the element of each question, before it is connected unless it is prerendered
   */
  constructor(host: HTMLElement, onItem: (item: HTMLDetailsElement, index: number) => void) {
    this.#host = host;
    this.#onItem = onItem;
  }

  get questions(): readonly Question[] {
    return this.#view?.interview.questions ?? [];
  }

  get isExclusive(): boolean {
    return !!this.#view?.exclusive;
  }

  /** The elements created so far, in the order of their questions. */
  get items(): readonly HTMLDetailsElement[] {
    return this.#items;
  }

  /**
   * Shows the questions of a view. Prerendered items in `element` are adopted as they are.
   *
   * @returns a promise that is fulfilled when all items exist
   */
  async show(view: View): Promise<void> {
    const items: HTMLDetailsElement[] = (this.#items = []);
    const isAdopted = !!this.element.firstChild;
    this.setView(view);
    this.#indexOfId = new Map(this.questions.map(({ id }, index) => [id, index]));
    this.#indexOfItem = new Map();
    // A later call replaces the array.
    const isCurrent = () => items === this.#items;

    for (const item of this.element.querySelectorAll('details')) this.#add(item);
    const { length } = this.questions;
    this.makeUntil(length < pausesFrom ? length : atOnce);
    this.placeSlots();
    // Prerendered items are already laid out; measuring would shift them in browsers without scroll anchoring.
    if (length > atOnce && !isAdopted) await this.measure(items[1]!.open);
    for (let turn = 1; isCurrent() && items.length < length; turn++) {
      await (turn % paintEvery ? pause() : painted());
      for (const end = performance.now() + slice; isCurrent() && performance.now() < end;) {
        this.makeUntil(items.length + groupSize);
      }
    }
    // Not after each group: the page may have many children with slots.
    this.placeSlots();
  }

  clear(): void {
    this.#view = undefined;
    this.#items = [];
    this.#indexOfId = new Map();
    this.#indexOfItem = new Map();
    this.element = emptyList();
  }

  /** Sets the view for questions that do not exist yet. `lazy/settings.ts` updates the existing ones. */
  setView(view: View): void {
    this.#view = view;
    this.#build = questionBuilder(view);
  }

  /** Replaces the element of a question and keeps its open state. */
  replace(index: number, item: HTMLDetailsElement): void {
    const given = this.#items[index]!;
    item.open = given.open;
    this.#items[index] = item;
    this.#indexOfItem.set(item, index);
    given.replaceWith(item);
  }

  /**
   * Measures the average height of a question and sets it as the size estimate of groups that are not laid out yet. Otherwise the
   * scroll bar would jump when they are.
   *
   * @param open - whether the answers of these groups are open
   */
  async measure(open: boolean): Promise<void> {
    await painted();
    const typical = this.#items.slice(0, groupSize);
    let height = 0;
    for (const item of typical) height += (item.open === open ? item : (item.firstChild as HTMLElement)).offsetHeight;
    if (height) this.element.style.setProperty('--_item', `${height / typical.length}px`);
  }

  /** Creates items, in whole groups, until there are at least `until` or all of them. */
  makeUntil(until: number): void {
    const { questions } = this;
    while (this.#items.length < Math.min(until, questions.length)) {
      const group = groupOf(questions.length);
      for (const question of questions.slice(this.#items.length, this.#items.length + groupSize)) {
        const item = this.#build!(question, this.#items.length);
        group.append(item);
        this.#add(item);
      }
      if (group.childElementCount < groupSize) group.style.setProperty('--_count', `${group.childElementCount}`);
      this.element.append(group);
    }
  }

  /** Adds a slot after each question for which the page has content, such as an ad. */
  placeSlots(): void {
    for (const { slot: name } of this.#host.children) {
      const item = name.startsWith('after-') && this.#items[this.#indexOfId.get(name.slice(6))!];
      if (item && (item.nextSibling as HTMLSlotElement | null)?.name !== name) {
        item.after(element('slot', { name }));
      }
    }
  }

  /** The element of a question, created now if it does not exist yet; undefined if there is no question with this id. */
  item(id: string): HTMLDetailsElement | undefined {
    const index = this.#indexOfId.get(id);
    if (index === undefined) return undefined;
    this.makeUntil(index + 1);
    return this.#items[index];
  }

  /** The position of the question that an element shows, from 0; undefined for other elements. */
  indexOf(item: EventTarget | null | undefined): number | undefined {
    return this.#indexOfItem.get(item);
  }

  #add(item: HTMLDetailsElement) {
    const index = this.#items.push(item) - 1;
    this.#indexOfItem.set(item, index);
    this.#onItem(item, index);
  }
}

const emptyList = () => element('div', { part: 'questions', id: 'questions' });

const groupName = 'questions';

/** Of the `<details>` with the same name the browser keeps at most one open. Names are scoped to the shadow tree. */
export const setExclusive = (item: HTMLDetailsElement, isExclusive: boolean): void => {
  item.name = isExclusive ? groupName : '';
};
