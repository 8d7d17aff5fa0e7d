import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { InterviewToggleEvent } from '../events.js';
import { atOnce, groupOf, groupSize, questionBuilder, shareButton } from '../interview-card.questions.js';
import type { Question } from '../interview/schema.js';
import type { View } from '../interview-card.view.js';

/** Below this many questions, pauses cost more than they give. */
const pausesFrom = 200;
/** How long questions are made before the browser gets its next turn, in milliseconds. */
const slice = 6;
/** Slices from one frame to the next. Without frames between, thousands of questions would end in one that is long. */
const paintEvery = 8;

/** Lets the browser handle input; Chromium goes on before it paints. Without `scheduler.yield` (Safari) the next task does. */
const pause = () =>
  (globalThis as { scheduler?: Partial<Scheduler> }).scheduler?.yield?.() ??
  new Promise<void>((resolve) => setTimeout(resolve));

/** Lets the browser show what is there. A page that is not seen has no frames, so time runs out as well. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

/**
 * The list of questions: makes its DOM, a slice at a time where it is long, and keeps account of the open answers.
 *
 * It works on the DOM itself and not through a template, since opening an answer must not render anything again, and since that
 * is several times faster for long interviews.
 */
export class QuestionsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onAllOpen: (allOpen: boolean) => void;
  readonly #slots = new MutationObserver(() => this.#placeSlots());
  #view: View | undefined;
  #container: HTMLElement | undefined;
  #build: ReturnType<typeof questionBuilder> | undefined;
  #share: HTMLElement | undefined;
  #startsOpen: (question: Question, index: number) => boolean = () => false;
  #items: HTMLDetailsElement[] = [];
  #indices = new Map<EventTarget | null, number>();
  /** What was last said about the answers; a toggle that says the same again is not the reader's. */
  #open = new Set<number>();
  #printing = false;

  /** @param onAllOpen - told when the last closed answer opens, and when that is over */
  constructor(host: ReactiveControllerHost & HTMLElement, onAllOpen: (allOpen: boolean) => void) {
    (this.#host = host).addController(this);
    this.#onAllOpen = onAllOpen;
  }

  hostConnected() {
    this.#slots.observe(this.#host, { childList: true });
    // What was added outside of the page.
    this.#placeSlots();
  }

  hostDisconnected() {
    this.#slots.disconnect();
  }

  get allOpen() {
    return this.#open.size === this.#questions.length;
  }

  /** The ids of the questions whose answers are open. */
  get openIds() {
    return [...this.#open].map((index) => this.#questions[index]!.id);
  }

  get #questions() {
    return this.#view?.interview.questions ?? [];
  }

  /** Puts the questions of a view into a container, which is empty or holds them as a server has made them. */
  async show(view: View, container: HTMLElement, startsOpen: (question: Question, index: number) => boolean) {
    this.#view = view;
    this.#container = container;
    this.#build = questionBuilder(view);
    this.#share = shareButton(view);
    this.#startsOpen = startsOpen;
    this.#items = [];
    this.#indices.clear();
    this.#open.clear();
    for (const item of container.querySelectorAll('details')) this.#take(item);
    const isMade = this.#items.length;
    // `toggle` does not bubble. The container is ours alone: its listener goes with it.
    container.addEventListener('toggle', this.#onToggle, true);

    const { length } = this.#questions;
    this.#make(length < pausesFrom ? length : atOnce);
    // What a server has made is laid out already, and measuring would move it where the browser does not hold on to what is in view.
    if (length > atOnce && !isMade) await this.#measure(startsOpen(this.#questions[1]!, 1));
    for (let turn = 1; view === this.#view && this.#items.length < length; turn++) {
      await (turn % paintEvery ? pause() : painted());
      for (const end = performance.now() + slice; view === this.#view && performance.now() < end;) {
        this.#make(this.#items.length + groupSize);
      }
    }
    if (view === this.#view) this.#onAllOpen(this.allOpen);
  }

  /**
   * Tells the groups that are not laid out yet how high a question is here, so that the scroll bar does not jump when they are.
   *
   * @param open - whether their answers are open
   */
  async #measure(open: boolean) {
    await painted();
    const typical = this.#items.slice(0, groupSize);
    let height = 0;
    for (const item of typical) height += (item.open === open ? item : (item.firstChild as HTMLElement)).offsetHeight;
    this.#container?.style.setProperty('--_item', `${height / typical.length}px`);
  }

  /** Makes the questions up to a number, in whole groups. */
  #make(until: number) {
    const questions = this.#questions;
    while (this.#items.length < Math.min(until, questions.length)) {
      const group = groupOf(questions.length);
      for (const question of questions.slice(this.#items.length, this.#items.length + groupSize)) {
        const item = this.#build!(question, this.#items.length);
        group.append(item);
        this.#take(item);
      }
      if (group.childElementCount < groupSize) group.style.setProperty('--_count', `${group.childElementCount}`);
      this.#container!.append(group);
    }
    this.#placeSlots();
  }

  /** Keeps account of the next question's element from here on. */
  #take(item: HTMLDetailsElement) {
    const index = this.#items.push(item) - 1;
    this.#indices.set(item, index);
    if (this.#startsOpen(this.#questions[index]!, index)) item.open = true;
    if (item.open) {
      this.#open.add(index);
      this.#addShare(item);
    }
  }

  /** The element of a question, made now if its turn has not come yet. */
  #item(id: string) {
    const index = this.#questions.findIndex((question) => question.id === id);
    this.#make(index + 1);
    return this.#items[index];
  }

  setOpen(id: string, open: boolean) {
    const item = this.#item(id);
    if (item) item.open = open;
    return item;
  }

  setAllOpen(open: boolean) {
    // Questions still to be made follow.
    this.#startsOpen = () => open;
    for (const item of this.#items) item.open = open;
    void this.#measure(open);
  }

  /** Opens an answer, moves focus to its question and scrolls there. */
  reveal(id: string) {
    const item = this.setOpen(id, true);
    if (!item) return;
    // A page that scrolls smoothly would still be on its way when the goal moves.
    const scroll = () => item.scrollIntoView({ behavior: 'instant' });
    (item.firstChild as HTMLElement).focus({ preventScroll: true });
    scroll();
    // Groups on the way get their true heights as they come near, which moves the goal.
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  }

  /** Opens every answer until `endPrint`, which leaves things as they were. */
  readonly beginPrint = () => {
    this.#make(Infinity);
    // What has just been opened or closed is told now, since its own event would come too late to be understood.
    for (const target of this.#items) this.#onToggle({ target });
    this.#printing = true;
    for (const item of this.#items) {
      // With its name an item would close the others.
      item.removeAttribute('name');
      item.open = true;
    }
  };

  readonly endPrint = () => {
    this.#items.forEach((item, index) => {
      item.open = this.#open.has(index);
      if (this.#view!.exclusive) item.name = 'questions';
    });
    this.#printing = false;
  };

  /** The question that a control stands in. */
  questionAt(control: Element): Question | undefined {
    return this.#questions[this.#indices.get(control.closest('details'))!];
  }

  #addShare(item: HTMLElement) {
    const answer = item.lastChild!;
    if ((answer.lastChild as Element).getAttribute('part') !== 'share')
      answer.appendChild(this.#share!.cloneNode(true));
  }

  readonly #onToggle = ({ target }: Pick<Event, 'target'>) => {
    const index = this.#indices.get(target);
    const item = target as HTMLDetailsElement;
    if (index === undefined || this.#printing || item.open === this.#open.has(index)) return;
    const { allOpen } = this;
    if (item.open) {
      this.#open.add(index);
      this.#addShare(item);
    } else this.#open.delete(index);
    if (allOpen !== this.allOpen) this.#onAllOpen(!allOpen);
    this.#host.dispatchEvent(new InterviewToggleEvent(this.#questions[index]!.id, index, item.open));
  };

  /** A slot after each question for which the page has content, such as an advert. */
  #placeSlots() {
    for (const { slot: name } of this.#host.children) {
      const item =
        name.startsWith('after-') && this.#items[this.#questions.findIndex(({ id }) => `after-${id}` === name)];
      if (item && (item.nextSibling as HTMLSlotElement | null)?.name !== name) {
        const slot = document.createElement('slot');
        slot.name = name;
        item.after(slot);
      }
    }
  }
}
