import type { ReactiveControllerHost } from 'lit';
import { InterviewToggleEvent } from '../events.js';
import { QuestionList, setExclusive } from '../interview-card.questions.js';
import type { View } from '../interview-card.view.js';
import { ConnectionController } from './connection.js';

/** Whether an answer is open when its question is made, by the id and position of that. */
export type StartsOpen = (id: string, index: number) => boolean;

/** Opens and closes answers, keeps account of the open ones and reports to the page what readers do. */
export class OpenAnswersController extends ConnectionController {
  readonly list: QuestionList;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Ids of the open answers, as last reported. A toggle that does not change this is our own. */
  #open = new Set<string>();
  /** What the page has asked for before there were questions. */
  #asked: (() => void)[] = [];
  #startsOpen: StartsOpen = () => false;
  #isPrinting = false;

  readonly #onOpen: (item: HTMLDetailsElement) => void;
  readonly #onChange: () => void;

  /**
   * @param onOpen - called with the element of each question whose answer is open
   * @param onChange - called when an answer has been opened or closed, before the page is told
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    onOpen: (item: HTMLDetailsElement) => void,
    onChange: () => void,
  ) {
    super(host, (signal) => {
      const slots = new MutationObserver(() => this.list.placeSlots());
      slots.observe(host, { childList: true, subtree: true, attributeFilter: ['slot'] });
      signal.addEventListener('abort', () => slots.disconnect());
      // What was added outside of the page.
      this.list.placeSlots();
    });
    this.#host = host;
    this.#onOpen = onOpen;
    this.#onChange = onChange;
    this.list = new QuestionList(host, this.#start);
  }

  get allOpen(): boolean {
    return this.#open.size === this.list.questions.length;
  }

  /** The ids of the questions whose answers are open. */
  get openIds(): readonly string[] {
    return [...this.#open];
  }

  /** Shows the questions of a view: see `QuestionList.show`. */
  show(view: View, startsOpen: StartsOpen): Promise<void> {
    this.#open = new Set();
    this.#startsOpen = startsOpen;
    // `toggle` does not bubble.
    this.list.element.addEventListener('toggle', this.#onToggle, true);
    const shown = this.list.show(view);
    for (const ask of this.#asked.splice(0)) ask();
    return shown;
  }

  /** Forgets the questions: there is no interview any more. */
  clear(): void {
    this.#open.clear();
    this.list.clear();
  }

  /** Opens or closes the answer of one question. Before there are any, this is kept until there are. */
  setOpen(id: string, open: boolean): void {
    if (!this.list.questions.length) this.#asked.push(() => this.setOpen(id, open));
    const item = this.list.item(id);
    if (item) item.open = open;
  }

  /** Opens or closes every answer, also of the questions that are still to be made. */
  setAllOpen(open: boolean): void {
    if (!this.list.questions.length) this.#asked.push(() => this.setAllOpen(open));
    this.#startsOpen = () => open;
    for (const item of this.list.items) item.open = open;
    void this.list.measure(open);
  }

  /** Opens an answer, moves focus to its question and scrolls there. */
  reveal(id: string): void {
    const item = this.list.item(id);
    if (!item) return;
    item.open = true;
    const question = item.firstChild as HTMLElement;
    // A page that scrolls smoothly would still be on its way when the goal moves.
    const scroll = () => item.scrollIntoView({ behavior: 'instant' });
    question.focus({ preventScroll: true });
    scroll();
    // Groups on the way get their true heights as they come near, which moves the goal. Readers who have moved on stay where they are.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.#host.shadowRoot!.activeElement === question) scroll();
      }),
    );
  }

  /** Opens every answer until `endPrint`, which restores them. */
  readonly beginPrint = (): void => {
    this.list.makeUntil(Infinity);
    // What has just been opened or closed is reported now: its own event would come too late to be understood.
    for (const target of this.list.items) this.#onToggle({ target });
    this.#isPrinting = true;
    for (const item of this.list.items) {
      // With its name an item would close the others.
      setExclusive(item, false);
      item.open = true;
    }
  };

  readonly endPrint = (): void => {
    this.list.items.forEach((item, index) => {
      item.open = this.#open.has(this.list.questions[index]!.id);
      setExclusive(item, this.list.isExclusive);
    });
    this.#isPrinting = false;
  };

  readonly #start = (item: HTMLDetailsElement, index: number) => {
    const { id } = this.list.questions[index]!;
    item.open = this.#startsOpen(id, index);
    if (!item.open) return;
    this.#open.add(id);
    this.#onOpen(item);
  };

  readonly #onToggle = ({ target }: Pick<Event, 'target'>) => {
    const index = this.list.indexOf(target);
    if (index === undefined || this.#isPrinting) return;
    const { id } = this.list.questions[index]!;
    const item = target as HTMLDetailsElement;
    const { open } = item;
    if (open === this.#open.has(id)) return;
    const { allOpen } = this;
    if (open) {
      this.#open.add(id);
      this.#onOpen(item);
    } else this.#open.delete(id);
    if (allOpen !== this.allOpen) this.#host.requestUpdate();
    this.#onChange();
    this.#host.dispatchEvent(new InterviewToggleEvent(id, index, open));
  };
}
