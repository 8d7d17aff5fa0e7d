import { html, LitElement, type PropertyValues } from 'lit';
import { BackToTopController } from './controllers/back-to-top.js';
import { DeepLinkController } from './controllers/deep-link.js';
import { LoadController } from './controllers/load.js';
import { PrintController } from './controllers/print.js';
import { QuestionsController } from './controllers/questions.js';
import { RememberController } from './controllers/remember.js';
import { StructuredDataController } from './controllers/structured-data.js';
import { InterviewErrorEvent, InterviewLoadEvent, InterviewShareEvent, InterviewTopEvent } from './events.js';
import { styles } from './interview-card.styles.js';
import { cardTemplate, errorTemplate, loadingTemplate } from './interview-card.template.js';
import { questionUrl } from './interview/links.js';
import type { InterviewInput, Question } from './interview/schema.js';
import { directionOf } from './interview/text.js';
import type { Strings } from './locales/index.js';
import { createView, type View } from './view.js';

export type * from './events.js';
export type { Problem } from './interview/parse.js';
export type * from './interview/schema.js';
export type { Strings };

/** The properties that a view is made from, besides what was loaded. */
const viewSettings = ['headingLevel', 'numerals', 'exclusive', 'strings'] as const;

/**
 * A question-and-answer interview, rendered from JSON: label, title, people, questions with answers that open and close, credits,
 * and a way back to the top.
 */
export class InterviewCard extends LitElement {
  static override styles = styles;

  static override properties = {
    src: {},
    interview: { attribute: false },
    loading: {},
    open: {},
    exclusive: { type: Boolean },
    headingLevel: { attribute: 'heading-level', type: Number },
    numerals: {},
    remember: { type: Boolean },
    shareUrl: { attribute: 'share-url' },
    jsonLd: { attribute: 'json-ld', type: Boolean },
    strings: { attribute: false },
  };

  /** URL of the JSON. */
  declare src: string | undefined;
  /** The interview as an object, checked like any other input; wins over inline JSON and `src`. */
  declare interview: InterviewInput | undefined;
  /** `lazy` fetches when the card comes near the viewport. */
  declare loading: 'eager' | 'lazy';
  /** Answers that are open at the start. */
  declare open: 'none' | 'first' | 'all';
  /** One open answer at a time. */
  declare exclusive: boolean;
  /** Level of the title, 1 to 5; questions are one deeper. */
  declare headingLevel: number;
  /** Digits: `auto` (by region), or a numbering system such as `latn` or `arab`. */
  declare numerals: string;
  /** Keeps open answers for the browser session. */
  declare remember: boolean;
  /** Base of copied links; the page itself by default. */
  declare shareUrl: string | undefined;
  /** Adds structured data to the page. */
  declare jsonLd: boolean;
  /** Words of the interface that replace ours. */
  declare strings: Partial<Strings> | undefined;

  readonly #internals = this.attachInternals();
  readonly #load = new LoadController(this);
  readonly #questions = new QuestionsController(this);
  readonly #deepLink = new DeepLinkController(this, (id) => this.#questions.reveal(id));
  readonly #backToTop = new BackToTopController(this);
  readonly #memory = new RememberController(this, () => this.#questions.openIds);
  #view: View | undefined;
  /** The view whose questions are on the page. */
  #shown: View | undefined;
  /** The state that the page was last told of. */
  #told = this.#load.state;
  #isLive = false;
  #isRetry = false;

  constructor() {
    super();
    this.loading = 'eager';
    this.open = 'none';
    this.exclusive = false;
    this.headingLevel = 2;
    this.numerals = 'auto';
    this.remember = false;
    this.jsonLd = false;
    new PrintController(
      this,
      () => this.#questions.beginPrint(),
      () => this.#questions.endPrint(),
    );
    new StructuredDataController(this, () => this.#view);
  }

  /** Opens every answer. */
  expandAll() {
    this.#questions.setAllOpen(true);
  }

  /** Closes every answer. */
  collapseAll() {
    this.#questions.setAllOpen(false);
  }

  /** Opens one answer, by the id of its question. */
  show(id: string) {
    this.#questions.setOpen(id, true);
  }

  /** Closes one answer, by the id of its question. */
  hide(id: string) {
    this.#questions.setOpen(id, false);
  }

  /** Scrolls to the card's header and moves focus to the title. */
  scrollToTop() {
    this.#backToTop.go();
    this.dispatchEvent(new InterviewTopEvent());
  }

  /** Gets the interview anew. */
  async reload() {
    await this.#load.load();
    await this.updateComplete;
  }

  override connectedCallback() {
    // Moving the element in the page is not a disconnect: it was not taken down, so it need not be set up.
    if (this.#isLive) return;
    this.#isLive = true;
    super.connectedCallback();
  }

  override disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.#isLive || this.isConnected) return;
      this.#isLive = false;
      super.disconnectedCallback();
    });
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // Delegated: opening and sharing must not cost a listener for each question.
    root.addEventListener('click', this.#onClick);
    root.addEventListener('slotchange', ({ target }) => {
      if (!(target as HTMLSlotElement).name) this.#load.takeInline();
    });
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!this.hasUpdated || changed.has('src') || changed.has('interview')) void this.#load.load();
    const { state } = this.#load;
    if (state.status !== 'ready') this.#view = undefined;
    else if (state !== this.#told || viewSettings.some((name) => changed.has(name))) {
      const { headingLevel, numerals, exclusive } = this;
      this.#view = createView(state.interview, state.lang, state.base, { ...state.strings, ...this.strings }, {
        headingLevel: Math.min(Math.max(Math.trunc(headingLevel) || 2, 1), 5),
        numerals,
        exclusive,
      });
    }
  }

  protected override render() {
    const { lang, status, strings } = this.#load.state;
    if (this.#view) {
      const { allOpen } = this.#questions;
      return cardTemplate(this.#view, {
        allOpen,
        toggleAll: () => this.#questions.setAllOpen(!allOpen),
        scrollToTop: () => this.scrollToTop(),
        reveal: (id) => this.#questions.reveal(id),
        linkTo: (id) => this.#linkTo(id),
      });
    }
    if (status === 'idle') return html`<slot></slot>`;
    const words = { ...strings, ...this.strings } as Strings;
    const dir = directionOf(lang);
    return status === 'error' ? errorTemplate(lang, dir, words, () => this.#retry()) : loadingTemplate(lang, dir, words);
  }

  protected override updated() {
    const { state } = this.#load;
    const view = this.#view;
    if (view && view !== this.#shown) this.#showQuestions(view);
    this.#shown = view;
    if (state === this.#told) return;
    this.#told = state;
    for (const status of ['loading', 'ready', 'error']) {
      this.#internals.states[status === state.status ? 'add' : 'delete'](status);
    }
    if (this.#isRetry && state.status !== 'loading') {
      // The button that had focus is gone or new.
      this.#isRetry = false;
      this.#part('retry', 'title')?.focus({ preventScroll: true });
    }
    if (state.status === 'ready') {
      this.dispatchEvent(new InterviewLoadEvent(state.interview));
      this.#deepLink.follow();
    } else if (state.status === 'error') this.dispatchEvent(new InterviewErrorEvent(state.problems, state.cause));
  }

  #showQuestions(view: View) {
    const ids = this.#shown?.interview === view.interview ? this.#questions.openIds : this.#memory.recall();
    const { open, exclusive } = this;
    void this.#questions.show(view, this.#part('questions')!, ({ id }: Question, index) =>
      ids ? ids.includes(id) : open === 'first' || (open === 'all' && exclusive) ? index === 0 : open === 'all',
    );
  }

  #part(...names: string[]) {
    return this.renderRoot.querySelector<HTMLElement>(names.map((name) => `[part="${name}"]`).join());
  }

  #retry() {
    this.#isRetry = true;
    void this.reload();
  }

  #linkTo(questionId: string) {
    const base = URL.canParse(this.shareUrl ?? '', this.baseURI) ? new URL(this.shareUrl ?? location.href, this.baseURI) : location;
    return questionUrl(base.href, this.id, questionId);
  }

  readonly #onClick = ({ target }: Event) => {
    const button = (target as Element).closest<HTMLElement>('[part="share"]');
    const question = button && this.#questions.questionAt(button);
    if (question) void this.#share(question.id, button);
  };

  async #share(questionId: string, button: HTMLElement) {
    const url = this.#linkTo(questionId);
    if (!this.dispatchEvent(new InterviewShareEvent(questionId, url))) return;
    const { copyLink, linkCopied } = this.#view!.strings;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // No clipboard here (an insecure page, or forbidden): the address bar then holds the link.
      location.href = new URL(url).hash;
      return;
    }
    const status = this.renderRoot.querySelector('[role="status"]')!;
    status.textContent = button.textContent = linkCopied;
    setTimeout(() => {
      button.textContent = copyLink;
      status.textContent = '';
    }, 3000);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-card': InterviewCard;
  }
}
