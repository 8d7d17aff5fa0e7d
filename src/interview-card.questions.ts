import { render } from 'lit';
import { element } from './element.js';
import type { View, Wording } from './interview-card.view.js';
import type { Passage, Question } from './interview/schema.js';

/** Questions that are made before the browser gets a turn, and laid out at once: more than a screen holds. */
const atOnce = 20;
/** Questions in a group that is laid out only near the viewport. Larger groups make scrolling less smooth. */
export const groupSize = 10;
/** Below this many questions, pauses cost more than they give. */
const pausesFrom = 200;
/** How long questions are made before the browser gets its next turn, in milliseconds. */
const slice = 6;
/** Slices from one frame to the next. Without frames between, thousands of questions would end in one that is long. */
const paintEvery = 8;

/** An element that holds the questions of a group, in a list of `count`. */
export const groupOf = (count: number): HTMLElement => element('div', { class: count > atOnce ? 'group' : undefined });

/**
 * Makes the DOM of questions. All are clones of one prototype, with text set on its nodes, and not Lit templates: nothing in a question
 * changes by itself, and templates would take 2.6 times the nodes, 1.5 times the memory and 1.5 times the time for 1,000 questions
 * (`docs/architecture.md` has the figures).
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
  // The answers of a single interviewee need no name before each.
  const usual = interviewees.length === 1 ? interviewees[0]!.id : undefined;

  const speaker = (id: string) => element('bdi', 'speaker', people.get(id)?.name ?? id);

  const content = ({ text, html, image }: Passage) => {
    // Without their chunks there are no images, and of rich text only the text.
    if (image) return extras?.figureElement(image, view, render) ?? element('span', {});
    if (html !== undefined)
      return element(
        'div',
        'passage',
        rich ? rich.richText(html, url) : html.replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gis, ' '),
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

/** The button in the answer of a question that copies the link to it. Rich text has no buttons. */
export const shareButtonOf = (item: Element): HTMLButtonElement | null => item.querySelector('button');

/** Writes the label of such a button. Words in another language than the interview say so. */
export function labelShareButton(
  button: Element,
  { strings, foreign }: Wording,
  key: 'copyLink' | 'linkCopied' = 'copyLink',
): void {
  button.replaceChildren(foreign ? element('span', foreign, strings[key]) : strings[key]);
}

/** Lets the browser handle input; Chromium goes on before it paints. Without `scheduler.yield` (Safari) the next task does. */
const pause = () =>
  (globalThis as { scheduler?: Partial<Scheduler> }).scheduler?.yield?.() ??
  new Promise<void>((resolve) => setTimeout(resolve));

/** Lets the browser show what is there. A page that is not seen has no frames, so time runs out as well. */
export const painted = (): Promise<unknown> =>
  new Promise((resolve) => {
    (globalThis as Partial<typeof globalThis>).requestAnimationFrame?.(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

/**
 * The list of questions: makes its DOM, a slice at a time where it is long.
 *
 * It works on the DOM itself and not through a template, since opening an answer must not render anything again, and since that is
 * several times faster for long interviews.
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
   * @param host - the card, whose children may ask for a slot after a question
   * @param onItem - called with each question's element before it is on the page
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

  /** The elements that are made by now, in the order of their questions. */
  get items(): readonly HTMLDetailsElement[] {
    return this.#items;
  }

  /**
   * Shows the questions of a view. What a server has put into the element is adopted as it is.
   *
   * @returns a promise that is fulfilled when all of them are made
   */
  async show(view: View): Promise<void> {
    const items: HTMLDetailsElement[] = (this.#items = []);
    const isAdopted = !!this.element.firstChild;
    this.setView(view);
    this.#indexOfId = new Map(this.questions.map(({ id }, index) => [id, index]));
    this.#indexOfItem = new Map();
    // Another call begins with a list of its own.
    const isCurrent = () => items === this.#items;

    for (const item of this.element.querySelectorAll('details')) this.#add(item);
    const { length } = this.questions;
    this.makeUntil(length < pausesFrom ? length : atOnce);
    // What a server has made is laid out already, and measuring would move it where the browser does not hold on to what is in view.
    if (length > atOnce && !isAdopted) await this.measure(items[1]!.open);
    for (let turn = 1; isCurrent() && items.length < length; turn++) {
      await (turn % paintEvery ? pause() : painted());
      for (const end = performance.now() + slice; isCurrent() && performance.now() < end;) {
        this.makeUntil(items.length + groupSize);
      }
    }
  }

  clear(): void {
    this.#view = undefined;
    this.#items = [];
    this.#indexOfId = new Map();
    this.#indexOfItem = new Map();
    this.element = emptyList();
  }

  /** Has the questions that are still to be made follow another view of the same interview: see `lazy/settings.ts` for the others. */
  setView(view: View): void {
    this.#view = view;
    this.#build = questionBuilder(view);
  }

  /** Puts another element in the place of a question's, which is as open as that was. */
  replace(index: number, item: HTMLDetailsElement): void {
    const given = this.#items[index]!;
    item.open = given.open;
    this.#items[index] = item;
    this.#indexOfItem.set(item, index);
    given.replaceWith(item);
  }

  /**
   * Tells the groups that are not laid out yet how high a question is here, so that the scroll bar does not jump when they are.
   *
   * @param open - whether their answers are open
   */
  async measure(open: boolean): Promise<void> {
    await painted();
    const typical = this.#items.slice(0, groupSize);
    let height = 0;
    for (const item of typical) height += (item.open === open ? item : (item.firstChild as HTMLElement)).offsetHeight;
    if (height) this.element.style.setProperty('--_item', `${height / typical.length}px`);
  }

  /** Makes the questions up to a number, in whole groups. */
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
    this.placeSlots();
  }

  /** A slot after each question for which the page has content, such as an advert. */
  placeSlots(): void {
    for (const { slot: name } of this.#host.children) {
      const item = name.startsWith('after-') && this.#items[this.#indexOfId.get(name.slice(6))!];
      if (item && (item.nextSibling as HTMLSlotElement | null)?.name !== name) {
        item.after(element('slot', { name }));
      }
    }
  }

  /** The element of a question, made now if its turn has not come yet; undefined where there is no such question. */
  item(id: string): HTMLDetailsElement | undefined {
    const index = this.#indexOfId.get(id);
    if (index === undefined) return undefined;
    this.makeUntil(index + 1);
    return this.#items[index];
  }

  /** The position of the question that an element shows. */
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

/** The browser keeps one answer of a name open; the name is the shadow tree's own. */
export const setExclusive = (item: HTMLDetailsElement, isExclusive: boolean): void => {
  if (isExclusive) item.setAttribute('name', groupName);
  else item.removeAttribute('name');
};
