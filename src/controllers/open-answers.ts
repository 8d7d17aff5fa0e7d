import type { ReactiveControllerHost } from 'lit';
import { InterviewToggleEvent } from '../events.js';
import { QuestionList, setExclusive } from '../interview-card.questions.js';
import type { View } from '../interview-card.view.js';
import { ConnectionController } from './connection.js';

/** Whether an answer starts open, by the id of its question and its index from 0. */
export type StartsOpen = (id: string, index: number) => boolean;

/** Opens and closes answers, also for printing, tracks which are open, and fires `interview-toggle`. */
export class OpenAnswersController extends ConnectionController {
  readonly list: QuestionList;
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Ids of the open answers, as last reported. A `toggle` event that does not change this set is not reported. */
  #open = new Set<string>();
  /** Calls by the page before there were questions. They are repeated once there are. */
  #asked: (() => void)[] = [];
  #startsOpen: StartsOpen = () => false;
  #isPrinting = false;

  readonly #onOpen: (item: HTMLDetailsElement) => void;
  readonly #onChange: () => void;

  /**
   * @param onOpen - called with the element of each question whose answer is open
   * @param onChange - called when an answer was opened or closed, before `interview-toggle` is fired
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
      addEventListener('beforeprint', this.#beginPrint, { signal });
      addEventListener('afterprint', this.#endPrint, { signal });
      // Children may have been added while the card was disconnected.
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

  /** Ids of the questions whose answers are open. */
  get openIds(): readonly string[] {
    return [...this.#open];
  }

  /** Shows the questions of a view. Fulfilled when all items exist (see `QuestionList.show`). */
  show(view: View, startsOpen: StartsOpen): Promise<void> {
    this.#open = new Set();
    this.#startsOpen = startsOpen;
    // `toggle` does not bubble.
    this.list.element.addEventListener('toggle', this.#onToggle, true);
    const shown = this.list.show(view);
    for (const ask of this.#asked.splice(0)) ask();
    return shown;
  }

  /** Removes all questions, because there is no interview any more. */
  clear(): void {
    this.#open.clear();
    this.list.clear();
  }

  /** Opens or closes the answer of one question. If the questions are not shown yet, this is done once they are. */
  setOpen(id: string, open: boolean): void {
    if (!this.list.questions.length) this.#asked.push(() => this.setOpen(id, open));
    const item = this.list.item(id);
    if (item) item.open = open;
  }

  /** Opens or closes every answer, also of questions that are created later. */
  setAllOpen(open: boolean): void {
    if (!this.list.questions.length) this.#asked.push(() => this.setAllOpen(open));
    this.#startsOpen = () => open;
    for (const item of this.list.items) item.open = open;
    void this.list.measure(open);
  }

  /** Opens an answer, moves focus to its question and scrolls to it. */
  reveal(id: string): void {
    const item = this.list.item(id);
    if (!item) return;
    item.open = true;
    const question = item.firstChild as HTMLElement;
    // Not smooth: the target moves when groups above it are laid out, before a smooth scroll has ended.
    const scroll = () => item.scrollIntoView({ behavior: 'instant' });
    question.focus({ preventScroll: true });
    scroll();
    // Groups get their real heights only near the viewport, which moves the target: scroll again, unless focus has moved since.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.#host.shadowRoot!.activeElement === question) scroll();
      }),
    );
  }

  /** Opens every answer until `#endPrint`, which restores them. */
  readonly #beginPrint = () => {
    this.list.makeUntil(Infinity);
    // Report pending toggles now: their events fire later, when all answers are open for printing.
    for (const target of this.list.items) this.#onToggle({ target });
    this.#isPrinting = true;
    for (const item of this.list.items) {
      // Items that share a name would close each other.
      setExclusive(item, false);
      item.open = true;
    }
  };

  readonly #endPrint = () => {
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
