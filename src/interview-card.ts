import { LitElement, html, noChange, type PropertyValues } from 'lit';
import { BackToTopController } from './controllers/back-to-top.js';
import { DeepLinkController } from './controllers/deep-link.js';
import { LocaleController } from './controllers/locale.js';
import { LoadController, warn, type LoadState, type ReadyState } from './controllers/load.js';
import { OpenAnswersController, type StartsOpen } from './controllers/open-answers.js';
import { InterviewErrorEvent, InterviewLoadEvent, InterviewTopEvent } from './events.js';
import { element } from './element.js';
import { labelShareButton, questionBuilder, shareButtonOf } from './interview-card.questions.js';
import { styles } from './interview-card.styles.js';
import { cardTemplate, errorTemplate, loadingTemplate, type Content } from './interview-card.template.js';
import { createView, wordingFor, type View } from './interview-card.view.js';
import type { InterviewInput } from './interview/schema.js';
import type { LinkCopier } from './lazy/share.js';
import type { Strings } from './loading/strings.js';

export type * from './events.js';
export type { Problem } from './interview/problems.js';
export type * from './interview/schema.js';
export type { Strings };

/** The properties that the view depends on, besides the loaded data. */
const viewSettings = ['headingLevel', 'numerals', 'exclusive', 'strings'] as const;

/**
 * A question-and-answer interview, rendered from JSON: label, title, people, questions with answers that open and close, credits,
 * and a way back to the top.
 *
 * The interview comes from the `interview` property, from a child `<script type="application/json">` or from `src`, in this
 * order. The element's other children are visible until it is shown, and if it cannot be shown.
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
 * @slot - Fallback content: visible until the interview is shown, and if it cannot be shown. A link to it, or its whole text.
 * @slot header - Above the section label and the title.
 * @slot footer - Below the credits.
 * @slot comments - At the end of the card.
 * @slot after-<id> - After the question with that id: an ad, a newsletter box, a poll. For example `slot="after-q2"`.
 *
 * @fires {InterviewLoadEvent} interview-load - An interview is shown. `interview`: after validation.
 * @fires {InterviewErrorEvent} interview-error - No interview can be shown. `problems`: everything that is wrong, each with `path`,
 *   `expected` and `found`; `cause`: the underlying error, if any.
 * @fires {InterviewToggleEvent} interview-toggle - An answer was opened or closed, by the reader or by a script. `questionId`; `index`, from 0; `open`.
 * @fires {InterviewShareEvent} interview-share - The reader asked for the link to a question. `questionId`; `url`. Call
 *   `preventDefault()` to share it yourself; by default it is copied.
 * @fires {InterviewTopEvent} interview-top - The card was scrolled back to its top.
 *
 * @cssstate loading - The interview is loading.
 * @cssstate ready - The interview is shown.
 * @cssstate error - The interview cannot be shown.
 *
 * @cssprop [--interview-card-accent=light-dark(#0a5c6b, #7fd0de)] - Color of links, buttons, the section label and the marker.
 * @cssprop [--interview-card-background=light-dark(#fff, #15191c)] - Background of the card.
 * @cssprop [--interview-card-color=light-dark(#1b1f22, #e8eaeb)] - Color of text.
 * @cssprop [--interview-card-muted=light-dark(#565e64, #a6aeb4)] - Color of secondary text: roles, dates, numbers, captions.
 * @cssprop [--interview-card-border=light-dark(#d9dde0, #353c41)] - Color of lines.
 * @cssprop [--interview-card-radius=0.5em] - Corner radius.
 * @cssprop [--interview-card-gap=1.25em] - Space around the card and between its sections.
 * @cssprop [--interview-card-measure=35em] - Maximum length of a line of text.
 * @cssprop [--interview-card-font=inherit] - Font family. Default: that of the page.
 * @cssprop [--interview-card-heading-font=inherit] - Font family of title and questions. Default: that of the text.
 * @cssprop [--interview-card-question-size=1.1em] - Font size of questions.
 * @cssprop [--interview-card-line-height=1.6] - Line height of text. In right-to-left text the default is 1.85.
 * @cssprop [--interview-card-scroll-margin=1em] - Space above a question or title after scrolling to it. Set it to the height of
 *   the page's fixed header.
 *
 * @csspart card - The whole card.
 * @csspart header - Everything above the toolbar.
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
 * @csspart toolbar - The number of questions, and the button that opens or closes all answers.
 * @csspart expand-all - The button that opens or closes all answers.
 * @csspart questions - The list of questions.
 * @csspart item - One question with its answer.
 * @csspart question - The control that opens and closes the answer, with the question in it.
 * @csspart question-number - The number of the question.
 * @csspart question-text - The question, as a heading.
 * @csspart marker - The arrow that shows whether the answer is open.
 * @csspart answer - The answer.
 * @csspart passage - One paragraph, image or piece of rich text of an answer.
 * @csspart speaker - The speaker's name, where the speaker changes.
 * @csspart share - The button that copies the link to a question.
 * @csspart corrections - The corrections.
 * @csspart footer - Credits and source.
 * @csspart credit - The interviewers' names.
 * @csspart source - The publisher's name, linked to the article.
 * @csspart back-to-top - The button back to the top. Visible once the header has left the viewport.
 * @csspart error - The message that the interview could not be loaded, with its button.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The placeholder while the interview loads, if there is no fallback content.
 */
export class InterviewCard extends LitElement {
  static override styles = styles;

  static override properties = {
    src: { reflect: true },
    loading: { reflect: true, useDefault: true },
    open: { reflect: true, useDefault: true },
    numerals: { reflect: true, useDefault: true },
    headingLevel: { reflect: true, useDefault: true, type: Number, attribute: 'heading-level' },
    shareUrl: { reflect: true, attribute: 'share-url' },
    jsonLd: { reflect: true, type: Boolean, attribute: 'json-ld' },
    exclusive: { reflect: true, type: Boolean },
    remember: { reflect: true, type: Boolean },
    interview: { attribute: false },
    strings: { attribute: false },
  };

  /** URL of the JSON, relative to the page. */
  declare src: string | undefined;
  /** The interview as an object, validated like any other input. Wins over inline JSON and `src`. */
  declare interview: InterviewInput | undefined;
  /**
   * When to fetch `src`: at once or, with `lazy`, when the card comes near the viewport.
   * @default 'eager'
   */
  declare loading: 'eager' | 'lazy';
  /**
   * Which answers are open at the start.
   * @default 'none'
   */
  declare open: 'none' | 'first' | 'all';
  /**
   * One open answer at a time.
   * @default false
   */
  declare exclusive: boolean;
  /**
   * Heading level of the title, 1 to 5. Questions are one level deeper.
   * @default 2
   */
  declare headingLevel: number;
  /**
   * Digits: `auto` (by the language's region), or a numbering system such as `latn` or `arab`.
   * @default 'auto'
   */
  declare numerals: string;
  /**
   * Keeps answers open for the browser session.
   * @default false
   */
  declare remember: boolean;
  /** Base of copied links, an http or https URL. Default: the page. */
  declare shareUrl: string | undefined;
  /**
   * Adds structured data (schema.org JSON-LD) to the page's head.
   * @default false
   */
  declare jsonLd: boolean;
  /** Labels that replace the card's own. */
  declare strings: Partial<Strings> | undefined;

  // DOMs of test runners may lack `attachInternals`.
  readonly #internals = (this as Partial<HTMLElement>).attachInternals?.();
  readonly #load = new LoadController(this);
  readonly #answers = new OpenAnswersController(
    this,
    (item) => this.#addShareButton(item),
    () => this.#onChange(),
  );
  readonly #deepLink = new DeepLinkController(this, (id) => this.#answers.reveal(id));
  readonly #backToTop = new BackToTopController(this);
  readonly #locale = new LocaleController(this);
  #hasJsonLd = false;
  #view: View | undefined;
  /** The state that the view was created from. */
  #viewed: ReadyState | undefined;
  /** The state and the interview last reported to the page, by events and custom states. */
  #reported: LoadState = this.#load.state;
  #reportedInterview: ReadyState | undefined;
  /** The media player of a prerendered card. */
  #media: HTMLMediaElement | undefined;
  /** Restores focus, selection and scroll position after a render that replaced elements. */
  #restore: (() => void) | undefined;
  /** Whether to keep the height reserved while loading. It is kept until the first toggle, so that the page does not shift. */
  #isReserved = false;
  #isLive = false;
  #isRetry = false;
  /** Text announced to screen readers. */
  #announcement: Content;
  #copier: Promise<LinkCopier> | undefined;
  /** Fulfilled when changed properties have been applied to the questions. */
  #settings: Promise<void> | undefined;

  constructor() {
    super();
    this.loading = 'eager';
    this.open = 'none';
    this.numerals = 'auto';
    this.headingLevel = 2;
    this.exclusive = this.remember = this.jsonLd = false;
  }

  /** Opens every answer. May be called before the interview is loaded. */
  expandAll() {
    this.#answers.setAllOpen(true);
  }

  /** Closes every answer. May be called before the interview is loaded. */
  collapseAll() {
    this.#answers.setAllOpen(false);
  }

  /** Opens one answer by the id of its question. May be called before the interview is loaded. */
  show(id: string) {
    this.#answers.setOpen(id, true);
  }

  /** Closes one answer by the id of its question. May be called before the interview is loaded. */
  hide(id: string) {
    this.#answers.setOpen(id, false);
  }

  /** Scrolls to the card's header and moves focus to the title. */
  scrollToTop() {
    this.#backToTop.go();
    this.dispatchEvent(new InterviewTopEvent());
  }

  /** Loads the interview again. Open answers and the scroll position are kept; if the interview is unchanged, nothing happens. */
  async reload() {
    await this.#load.load(true);
    await this.updateComplete;
  }

  /** @internal */
  override connectedCallback() {
    // When the element is moved within the page, it is never torn down (see `disconnectedCallback`), so it needs no setup.
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
    // By default Lit renders before the root's first child. That is the prerendered card, which is removed before the first render.
    this.renderOptions.renderBefore = null;
    // Safari allows clipboard writes only right after a click, so loading the chunk then would be too late.
    root.addEventListener('pointerover', () => void this.#linkCopier.catch(warn), { once: true });
    root.addEventListener('slotchange', ({ target }) => {
      if (!(target as HTMLSlotElement).name) this.#load.loadInline();
    });
    return root;
  }

  /** @internal */
  protected override performUpdate() {
    try {
      super.performUpdate();
    } catch (error) {
      // The page's `strings`, or polyfills, may break the templates. Show the fallback content instead.
      if (this.#load.state.status === 'error') throw error;
      // The first update loads the interview, and must not begin again.
      this.hasUpdated = true;
      this.#view = undefined;
      this.#load.fail(error);
    }
  }

  /** @internal */
  protected override async getUpdateComplete() {
    const isComplete = await super.getUpdateComplete();
    await this.#settings;
    return isComplete;
  }

  /** @internal */
  protected override willUpdate(changed: PropertyValues<this>) {
    const isLoadingChanged = changed.has('loading') && this.#load.state.status !== 'ready';
    if (!this.hasUpdated || isLoadingChanged || changed.has('src') || changed.has('interview')) void this.#load.load();
    const { shown } = this.#load;
    if (!shown) {
      if (this.#view) this.#answers.clear();
      this.#view = undefined;
      return;
    }
    const isNew = shown !== this.#viewed;
    const hasFormatters = !!shown.arrival || this.#locale.hasFormattersFor(shown.interview);
    const locale = this.#locale.localeFor(shown.lang);
    const previous = this.#view;
    const isLocaleNew = locale !== previous?.locale;
    const hasChanged =
      isLocaleNew || hasFormatters !== previous.hasFormatters || viewSettings.some((name) => changed.has(name));
    if (!isNew && !hasChanged) return;
    const { headingLevel, numerals, exclusive, strings } = this;
    const level = Math.min(Math.max(Math.trunc(headingLevel) || 2, 1), 5);
    const view = createView(shown, { headingLevel: level, numerals, exclusive, locale, strings, hasFormatters });
    this.#view = view;
    this.#viewed = shown;
    if (isNew) this.#showQuestions(shown, view, previous);
    else {
      const { list } = this.#answers;
      list.setView(view);
      // Formatters do not change questions; a locale changes only share buttons.
      if (isLocaleNew ? shareButtonOf(list.element) : hasFormatters === previous.hasFormatters)
        this.#settings = this.#applySettings(view).catch(warn);
    }
  }

  /** @internal */
  protected override render(): unknown {
    const { state } = this.#load;
    const { lang } = state;
    if (this.#view) return this.#renderCard(this.#view);
    // Keep the prerendered card until it is hydrated, also when loading fails.
    if (this.shadowRoot!.getElementById('prerendered')) return noChange;
    try {
      const wording = wordingFor(lang, this.#locale.localeFor(lang), this.strings);
      if (state.status === 'loading') return loadingTemplate(lang, wording);
      if (state.status === 'error')
        return errorTemplate(lang, wording, { isReserved: this.#isReserved, onRetry: this.#retry });
    } catch {
      // What breaks the interview may break the message too: show the fallback content.
    }
    return html`<slot></slot>`;
  }

  /** @internal */
  protected override updated() {
    this.#restore?.();
    this.#restore = undefined;
    if (this.jsonLd && !this.#hasJsonLd) {
      this.#hasJsonLd = true;
      import('./lazy/json-ld.js')
        .then(({ JsonLdController }) => new JsonLdController(this, () => this.#view))
        .catch(warn);
    }
    const { state } = this.#load;
    if (state === this.#reported) return;
    this.#reported = state;
    this.#setState(state.status);
    if (state.status === 'loading' && !this.#view && !this.shadowRoot!.getElementById('prerendered')) {
      // Reserve no height if the interview is ready before the next frame: the loading state is never painted then.
      (globalThis as Partial<typeof globalThis>).requestAnimationFrame?.(
        () => (this.#isReserved ||= this.#load.state.status === 'loading'),
      );
    }
    if (state.status === 'loading' || state === this.#reportedInterview) return;
    if (state.status === 'ready') {
      const isFirst = !this.#reportedInterview;
      this.#reportedInterview = state;
      this.dispatchEvent(new InterviewLoadEvent(state.interview));
      // Only once, and not in a prerendered card that is already in use: scrolling would interrupt the reader.
      if (isFirst && !state.arrival?.isInUse()) this.#deepLink.follow(location.hash);
      return;
    }
    this.#reportedInterview = undefined;
    if (state.status === 'error') this.dispatchEvent(new InterviewErrorEvent(state.problems, state.cause));
  }

  #renderCard(view: View) {
    const { allOpen, list } = this.#answers;
    return cardTemplate(view, {
      questions: list.element,
      media: this.#media,
      isBusy: this.#load.state.status === 'loading',
      isReserved: this.#isReserved,
      allOpen,
      isAtTop: this.#backToTop.isAtTop,
      announcement: this.#announcement,
      cardId: this.id,
      pageUrl: location.href,
      onToggleAll: this.#toggleAll,
      onTop: this.#onTop,
      onFollow: this.#deepLink.follow,
    });
  }

  /** Creates or hydrates the list of questions for a view that is about to be rendered. */
  #showQuestions({ memory, arrival, rich, extras }: ReadyState, view: View, previous: View | undefined) {
    const root = this.shadowRoot!;
    const { list, openIds } = this.#answers;
    const arrived = arrival?.arrive({ root, list, openIds, previous, view, memory, questionBuilder });
    list.clear();
    if (arrived?.questions) list.element = arrived.questions;
    this.#restore = arrived?.restore;
    this.#media = arrived?.media;
    // Remove a prerendered card that could not be hydrated.
    if (root.getElementById('prerendered')) root.replaceChildren();
    rich?.addStyles(root);
    extras?.addStyles(root);

    const remembered = memory?.remember(this, view.interview.title, this.#answers);
    const { open, exclusive } = this;
    const isFirst = open === 'first' || (open === 'all' && exclusive);
    const startsOpen: StartsOpen = (id, index) =>
      arrived?.startsOpen(id) ?? remembered?.includes(id) ?? (isFirst ? index === 0 : open === 'all');
    void this.#answers.show(view, startsOpen).then(() => {
      if (this.#answers.allOpen) this.requestUpdate();
      arrived?.finish?.();
    });
  }

  /** Applies changed properties to the existing questions. */
  async #applySettings(view: View) {
    const { activeElement } = this.shadowRoot!;
    const { applySettings } = await import('./lazy/settings.js');
    if (view === this.#view) applySettings(this.#answers.list, view, activeElement);
  }

  #onChange() {
    if (this.#isReserved) this.requestUpdate();
    this.#isReserved = false;
  }

  #addShareButton(item: HTMLElement) {
    const view = this.#view;
    if (!view || shareButtonOf(item)) return;
    const button = element('button', 'share');
    labelShareButton(button, view);
    button.addEventListener('click', () => {
      const { id } = this.#answers.list.questions[this.#answers.list.indexOf(item)!]!;
      this.#linkCopier.then((copier) => copier.copy(button, id)).catch(warn);
    });
    item.lastElementChild!.append(button);
  }

  get #linkCopier(): Promise<LinkCopier> {
    return (this.#copier ??= import('./lazy/share.js').then(
      ({ LinkCopier: Copier }) =>
        new Copier(this, {
          wording: () => this.#view,
          announce: (text) => {
            this.#announcement = text;
            this.requestUpdate();
          },
        }),
    ));
  }

  #setState(status: LoadState['status']) {
    try {
      this.#internals?.states.clear();
      if (status !== 'idle') this.#internals?.states.add(status);
    } catch {
      // Chrome up to 124 throws on state names without dashes; Firefox up to 125 has no states. Showing the interview matters more.
    }
    if (!this.#isRetry || status === 'loading') return;
    // The focused retry button was removed. Move focus, unless the reader has focused something else since.
    this.#isRetry = false;
    if (document.activeElement !== document.body) return;
    this.shadowRoot!.querySelector<HTMLElement>('#retry, #title')?.focus({ preventScroll: true });
  }

  readonly #toggleAll = () => this.#answers.setAllOpen(!this.#answers.allOpen);

  readonly #onTop = () => this.scrollToTop();

  readonly #retry = () => {
    this.#isRetry = true;
    void this.reload();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-card': InterviewCard;
  }
}
