import { ReactiveElement, type PropertyValues } from 'lit';
import { BackToTopController } from './controllers/back-to-top.js';
import { DeepLinkController } from './controllers/deep-link.js';
import { LoadController, type LoadState } from './controllers/load.js';
import { PrintController } from './controllers/print.js';
import { QuestionsController } from './controllers/questions.js';
import { InterviewErrorEvent, InterviewLoadEvent, InterviewShareEvent, InterviewTopEvent } from './events.js';
import { questionBuilder } from './interview-card.questions.js';
import { styles } from './interview-card.styles.js';
import { cardTemplate, errorTemplate, loadingTemplate } from './interview-card.template.js';
import { questionUrl } from './interview/links.js';
import type { InterviewInput, Question } from './interview/schema.js';
import { directionOf } from './interview/locale-format.js';
import type { RememberController } from './lazy/remember.js';
import type { Strings } from './loading/strings.js';
import { createView, type View } from './interview-card.view.js';

export type * from './events.js';
export type { Problem } from './interview/problems.js';
export type * from './interview/schema.js';
export type { Strings };

/** The properties that a view is made from, besides what was loaded. */
const viewSettings = ['headingLevel', 'numerals', 'exclusive', 'strings'] as const;

/**
 * A question-and-answer interview, rendered from JSON: label, title, people, questions with answers that open and close, credits,
 * and a way back to the top.
 *
 * The interview comes from the `interview` property, from a child `<script type="application/json">` or from `src`, in this
 * order. The element's other children show until it is there, and when it cannot be shown.
 *
 * ```html
 * <interview-card src="interview.json">
 *   <a href="interview.html">Read the interview</a>
 * </interview-card>
 * ```
 *
 * ```html
 * <interview-card open="first">
 *   <script type="application/json">
 *     { "title": "A short talk", "questions": [{ "question": "Why so short?", "answer": "It is an example." }] }
 *   </script>
 * </interview-card>
 * ```
 *
 * ```js
 * document.addEventListener('interview-toggle', ({ questionId, open }) => console.log(questionId, open));
 * ```
 *
 * ```css
 * interview-card {
 *   --interview-card-accent: rebeccapurple;
 * }
 * interview-card::part(title) {
 *   font-size: 2em;
 * }
 * ```
 *
 * @element interview-card
 *
 * @slot - What shows until the interview is there, and when it cannot be shown: a link to it, or its whole text.
 * @slot header - Above the section label and the title.
 * @slot footer - Below the credits.
 * @slot comments - Below everything but the button back to the top.
 * @slot after-<id> - After the question with that id: an advert, a newsletter box, a poll. For example `slot="after-q2"`.
 *
 * @fires {InterviewLoadEvent} interview-load - An interview has come onto the page. `interview`: as it was checked.
 * @fires {InterviewErrorEvent} interview-error - No interview can be shown. `problems`: everything that is wrong, each with `path`,
 *   `expected` and `found`; `cause`: the error behind it, where there is one.
 * @fires {InterviewToggleEvent} interview-toggle - A reader or a script has opened or closed an answer. `questionId`; `index`, from 0; `open`.
 * @fires {InterviewShareEvent} interview-share - A reader wants the link to a question. `questionId`; `url`. Cancel it to share
 *   the link in another way than by copying.
 * @fires {InterviewTopEvent} interview-top - The card has gone back to its top.
 *
 * @cssstate loading - The interview is on its way.
 * @cssstate ready - The interview is shown.
 * @cssstate error - The interview cannot be shown.
 *
 * @cssprop [--interview-card-accent=light-dark(#0a5c6b, #7fd0de)] - Color of links, buttons, the section label and the marker.
 * @cssprop [--interview-card-background=light-dark(#fff, #15191c)] - Background of the card.
 * @cssprop [--interview-card-color=light-dark(#1b1f22, #e8eaeb)] - Color of text.
 * @cssprop [--interview-card-muted=light-dark(#565e64, #a6aeb4)] - Color of what is secondary: roles, dates, numbers, captions.
 * @cssprop [--interview-card-border=light-dark(#d9dde0, #353c41)] - Color of lines.
 * @cssprop [--interview-card-radius=0.5em] - Radius of corners.
 * @cssprop [--interview-card-gap=1.25em] - Space around the card and between its sections.
 * @cssprop [--interview-card-measure=35em] - Longest line of text.
 * @cssprop [--interview-card-font=inherit] - Font family; the page's own by default.
 * @cssprop [--interview-card-heading-font=inherit] - Font family of title and questions; that of the text by default.
 * @cssprop [--interview-card-question-size=1.1em] - Font size of questions.
 * @cssprop [--interview-card-line-height=1.6] - Line height of text; 1.85 by default where it runs from right to left.
 * @cssprop [--interview-card-scroll-margin=1em] - What stays free above a question or the title that is scrolled to: the height of the
 *   page's fixed header.
 *
 * @csspart card - The whole card.
 * @csspart header - Everything above the questions' toolbar.
 * @csspart section - The label above the title.
 * @csspart title - The title.
 * @csspart summary - The summary.
 * @csspart byline - The interviewees and the dates.
 * @csspart person - One interviewee.
 * @csspart avatar - The image of an interviewee.
 * @csspart name - The name of an interviewee.
 * @csspart role - The role of an interviewee.
 * @csspart date - A date: of publication, of an update, of a correction.
 * @csspart image - The interview's image with its caption.
 * @csspart toolbar - The number of questions, and the button that opens all answers.
 * @csspart expand-all - The button that opens or closes all answers.
 * @csspart questions - The list of questions.
 * @csspart item - One question with its answer.
 * @csspart question - The question: what opens and closes the answer.
 * @csspart question-number - The number of the question.
 * @csspart question-text - The heading that is the question.
 * @csspart marker - The sign that the answer is open or closed.
 * @csspart answer - The answer.
 * @csspart passage - One paragraph, image or piece of rich text of an answer.
 * @csspart speaker - The name of who speaks, where that changes.
 * @csspart share - The button that copies the link to a question.
 * @csspart corrections - The corrections.
 * @csspart footer - Credits and source.
 * @csspart credit - The interviewers' names.
 * @csspart source - The publisher's name, a link to the article.
 * @csspart back-to-top - The button back to the top; shown once the header has left the viewport.
 * @csspart error - The line that says that the interview could not be loaded.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - What keeps the place while the interview is on its way and there is nothing else to show.
 */
export class InterviewCard extends ReactiveElement {
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

  /** URL of the JSON, relative to the page. */
  declare src: string | undefined;
  /** The interview as an object, checked like any other input; wins over inline JSON and `src`. */
  declare interview: InterviewInput | undefined;
  /**
   * When to fetch `src`: at once, or with `lazy` when the card comes near the viewport.
   * @default 'eager'
   */
  declare loading: 'eager' | 'lazy';
  /**
   * Answers that are open at the start.
   * @default 'none'
   */
  declare open: 'none' | 'first' | 'all';
  /**
   * One open answer at a time.
   * @default false
   */
  declare exclusive: boolean;
  /**
   * Level of the title's heading, 1 to 5; questions are one deeper.
   * @default 2
   */
  declare headingLevel: number;
  /**
   * Digits: `auto` (by the language's region), or a numbering system such as `latn` or `arab`.
   * @default 'auto'
   */
  declare numerals: string;
  /**
   * Keeps open answers for the browser session.
   * @default false
   */
  declare remember: boolean;
  /** Base of copied links; the page itself by default. */
  declare shareUrl: string | undefined;
  /**
   * Adds structured data (schema.org JSON-LD) to the page's head.
   * @default false
   */
  declare jsonLd: boolean;
  /** Words of the interface that replace the card's own. */
  declare strings: Partial<Strings> | undefined;

  /** Test runners' DOMs have none. */
  readonly #internals = (this as Partial<this>).attachInternals?.();
  readonly #load = new LoadController(this);
  readonly #questions = new QuestionsController(this, (allOpen) => {
    // There is none in exclusive mode, nor when the interview has gone before its answers were told to be open.
    this.#find('[part=expand-all]')?.replaceChildren(this.#view!.strings[allOpen ? 'collapseAll' : 'expandAll']);
  });
  readonly #deepLink = new DeepLinkController(this, (id) => this.#questions.reveal(id));
  readonly #backToTop = new BackToTopController(this);
  #memory: RememberController | undefined;
  #describes = false;
  #view: View | undefined;
  /** The state that is on the page, and the one that the page was last told of. */
  #shown: LoadState = this.#load.state;
  #told = this.#shown;
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
    new PrintController(this, this.#questions);
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
    await this.#load.load(true);
    await this.updateComplete;
  }

  /** @internal */
  override connectedCallback() {
    // Moving the element in the page is not a disconnect: it was not taken down, so it need not be set up.
    if (this.#isLive) return;
    this.#isLive = true;
    super.connectedCallback();
  }

  /** @internal */
  override disconnectedCallback() {
    queueMicrotask(() => {
      if (!this.#isLive || this.isConnected) return;
      this.#isLive = false;
      super.disconnectedCallback();
    });
  }

  /** @internal */
  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // Delegated: sharing must not cost a listener for each question, and what a server has made has none.
    root.addEventListener('click', ({ target }) => this.#act(target as HTMLElement));
    root.addEventListener('slotchange', ({ target }) => {
      if (!(target as HTMLSlotElement).name) this.#load.takeInline();
    });
    return root;
  }

  /** @internal */
  protected override willUpdate(changed: PropertyValues<this>) {
    // The first time, `loading` has always changed.
    if (
      changed.has('src') ||
      changed.has('interview') ||
      (changed.has('loading') && this.#load.state.status !== 'ready')
    )
      void this.#load.load();
  }

  /** @internal */
  protected override update(changed: PropertyValues<this>) {
    super.update(changed);
    const { state } = this.#load;
    const isNew = state !== this.#shown;
    if (isNew || viewSettings.some((name) => changed.has(name))) this.#show(state, isNew);
    if (this.jsonLd && !this.#describes) {
      this.#describes = true;
      void import('./lazy/json-ld.js').then(
        ({ StructuredDataController }) => new StructuredDataController(this, () => this.#view),
      );
    }
  }

  /** @internal */
  protected override updated() {
    const state = this.#shown;
    if (state === this.#told) return;
    this.#told = state;
    if (state.status === 'ready') {
      this.dispatchEvent(new InterviewLoadEvent(state.interview));
      // Readers of a server's card may have moved on by now.
      if (!state.takeover?.isInUse()) this.#deepLink.follow(location.hash);
    } else if (state.status === 'error') this.dispatchEvent(new InterviewErrorEvent(state.problems, state.cause));
  }

  #show(state: LoadState, isNew: boolean) {
    const { lang, status } = state;
    const root = this.renderRoot as ShadowRoot;
    const words = { ...state.strings, ...this.strings } as Strings;
    const dir = directionOf(lang);
    this.#shown = state;
    this.#view = undefined;
    let content: HTMLElement;
    if (status === 'ready') {
      const { headingLevel, numerals, exclusive } = this;
      const view = (this.#view = createView(
        { ...state, strings: words },
        { headingLevel: Math.min(Math.max(Math.trunc(headingLevel) || 2, 1), 5), numerals, exclusive },
      ));
      content = cardTemplate(view, (id) => questionUrl(location.href, this.id, id));
      content = state.takeover?.takeOver(root, content, view, questionBuilder) ?? content;
    } else if (status === 'error') content = errorTemplate(lang, dir, words);
    else if (status === 'loading') content = loadingTemplate(lang, dir, words);
    else content = document.createElement('slot');
    // What a server has made stays until it is taken over, and when it cannot be.
    if (!content.parentNode && (this.#view || !root.getElementById('prerendered'))) root.replaceChildren(content);

    try {
      for (const each of ['loading', 'ready', 'error'])
        this.#internals!.states[each === status ? 'add' : 'delete'](each);
    } catch {
      // Up to Chrome 124 states have other names, and up to Firefox 125 there are none. The interview matters more.
    }
    if (this.#isRetry && status !== 'loading') {
      // The button that had focus is gone; readers who have moved on keep theirs.
      this.#isRetry = false;
      if (document.activeElement === document.body)
        this.#find('[part=retry],[part=title]')?.focus({ preventScroll: true });
    }
    if (this.#view) this.#showQuestions(this.#view, isNew);
  }

  #showQuestions(view: View, isNew: boolean) {
    const { open, exclusive } = this;
    const { memory } = this.#load.state as { memory?: typeof import('./lazy/remember.js') };
    if (memory) this.#memory ??= new memory.RememberController(this, () => this.#questions.openIds);
    const ids = isNew ? this.#memory?.recall() : this.#questions.openIds;
    const container = this.#find('[part=questions]')!;
    // Those that a server has made are open as it, and since then the reader, has left them.
    const isMade = container.firstChild;
    void this.#questions.show(view, container, ({ id }: Question, index) =>
      ids
        ? ids.includes(id)
        : !isMade && (open === 'first' || (open === 'all' && exclusive) ? index === 0 : open === 'all'),
    );
  }

  #find(selector: string) {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  #linkTo(questionId: string) {
    const { shareUrl, baseURI } = this;
    // An address that is none is the page's mistake: its own serves readers then.
    const { href } = shareUrl && URL.canParse(shareUrl, baseURI) ? new URL(shareUrl, baseURI) : location;
    return questionUrl(href, this.id, questionId);
  }

  /** Does what a control is for. What the page has put into slots may bear the same names and is none of ours. */
  #act(target: HTMLElement) {
    const control = target.closest('[part]')!;
    const part = this.renderRoot.contains(control) && control.getAttribute('part');
    if (part === 'expand-all') this.#questions.setAllOpen(!this.#questions.allOpen);
    if (part === 'back-to-top') this.scrollToTop();
    if (part === 'retry') {
      this.#isRetry = true;
      void this.reload();
    }
    if (part === 'share') void this.#share(control);
    // A second click would not change the page's fragment, and so not lead there.
    if (part === 'corrections') this.#deepLink.follow((target as HTMLAnchorElement).hash);
  }

  async #share(button: Element) {
    const question = this.#questions.questionAt(button)!;
    const url = this.#linkTo(question.id);
    if (!this.dispatchEvent(new InterviewShareEvent(question.id, url))) return;
    const { copyLink, linkCopied } = this.#view!.strings;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // No clipboard here (an insecure page, or forbidden): the address bar then holds the link.
      location.hash = new URL(url).hash;
      return;
    }
    const status = this.#find('[role=status]')!;
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
