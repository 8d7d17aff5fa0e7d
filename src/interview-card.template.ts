import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from './interview/schema.js';
import { directionOf } from './interview/locale-format.js';
import type { View, Wording } from './interview-card.view.js';
import type { Strings } from './loading/strings.js';

/** Content of a template expression; `undefined` renders nothing. */
export type Content = TemplateResult | string | undefined;

/** By heading level. Lit identifies a template by its strings array, so each level needs a single, stable array. */
const titleStrings: Record<number, TemplateStringsArray> = {};

/** The title as a heading of a level, 1 to 5. Lit templates cannot have expressions as tag names. */
const title = (level: number, text: string) => {
  const strings = (titleStrings[level] ??= Object.assign(
    [`<h${level} part="title" id="title" tabindex="-1">`, `</h${level}>`],
    { raw: [] },
  ));
  return html(strings, text);
};

/** A string of the user interface, with `lang` and `dir` if it is in another language than the interview. */
export const word = ({ strings, foreign }: Wording, key: Exclude<keyof Strings, 'questions'>): Content =>
  inForeign(foreign, strings[key]);

const inForeign = (foreign: Wording['foreign'], text: string): Content =>
  foreign ? html`<span lang=${foreign.lang} dir=${foreign.dir} class=${foreign.class ?? nothing}>${text}</span>` : text;

/** A pattern of the user interface, such as `Interview by {names}`, with content of the interview filled in. */
const pattern = (
  { foreign, strings }: View,
  key: 'interviewers' | 'published' | 'updated' | 'source',
  content: unknown,
) => {
  const [before = '', after] = strings[key].split(/\{\w+\}/);
  // A pattern without a placeholder is a label before the content.
  return [inForeign(foreign, before), after === undefined ? ' ' : '', content, inForeign(foreign, after ?? '')];
};

/** A name or other text, isolated because its direction may differ, and linked if `href` is safe. */
const named = (text: string, href: string | undefined, { url }: View): Content => {
  const target = href && url(href);
  return html`<bdi>${target ? html`<a href=${target}>${text}</a>` : text}</bdi>`;
};

/** A date. Until date formatters are ready, it is hidden but takes up space. */
export const time = (iso: string, { format, hasFormatters }: View): TemplateResult => {
  const text = hasFormatters ? format.date(iso) : iso.slice(0, 10);
  return html`<time part="date" datetime=${iso} class=${hasFormatters ? nothing : 'pending'}>${text}</time>`;
};

const person = ({ name, role, image, url }: Person, view: View) => {
  const src = image && view.url(image.src);
  // Empty alt text: the name follows, and screen readers would read it twice.
  const avatar = src && html`<img part="avatar" alt="" width="48" height="48" loading="lazy" src=${src} />`;
  return html`<div part="person">
    ${avatar}
    <div>
      <div part="name">${named(name, url, view)}</div>
      ${role && html`<div part="role"><bdi>${role}</bdi></div>`}
    </div>
  </div>`;
};

const header = (view: View) => {
  const { section, title: text, summary, image, interviewees, published, updated } = view.interview;
  const dates = [
    published && html`<div>${pattern(view, 'published', time(published, view))}</div>`,
    updated && html`<div>${pattern(view, 'updated', time(updated, view))}</div>`,
  ];
  const people = interviewees.map((each) => person(each, view));
  const byline = html`<div part="byline">${people}<div class="dates">${dates}</div></div>`;
  return html`<header part="header" id="header">
    <slot name="header"></slot>
    ${section && html`<p part="section">${section}</p>`}
    ${title(view.headingLevel, text)}
    ${summary && html`<p part="summary">${summary}</p>`}
    ${(people[0] ?? published ?? updated) && byline}
    ${image && view.extras?.figure(image, 'image', view)}
  </header>`;
};

/** The number of questions, such as `5 questions`. */
const count = ({ strings, format, plural, foreign, interview }: View) => {
  const { length } = interview.questions;
  const text = strings.questions[plural(length)] ?? strings.questions.other;
  return inForeign(foreign, text.replace('{n}', format.number(length)));
};

const toolbar = (view: View, { allOpen, onToggleAll }: CardState) => {
  const label = word(view, allOpen ? 'collapseAll' : 'expandAll');
  const button = html`<button part="expand-all" @click=${onToggleAll}>${label}</button>`;
  return html`<div part="toolbar">
    <span>${count(view)}</span>
    ${view.exclusive || view.interview.questions.length < 2 ? undefined : button}
  </div>`;
};

const credits = (view: View) => {
  const { interview, format, hasFormatters } = view;
  const { interviewers } = interview;
  const names = interviewers.map(({ name, url }) => named(name, url, view));
  const parts = names[1] && hasFormatters && format.list(interviewers.map(({ name }) => name));
  let index = 0;
  const list = parts ? parts.map(({ type, value }) => (type === 'element' ? names[index++] : value)) : names;
  const state = names[1] && !hasFormatters ? 'pending' : nothing;
  return names[0] && html`<p part="credit" class=${state}>${pattern(view, 'interviewers', list)}</p>`;
};

const footer = (view: View) => {
  const { source } = view.interview;
  return html`<footer part="footer">
    ${credits(view)}
    ${source && html`<p part="source">${pattern(view, 'source', named(source.name, source.url, view))}</p>`}
    <slot name="footer"></slot>
  </footer>`;
};

/** State of the card that is not part of the view, and handlers of its controls. */
export interface CardState {
  /** The list of questions, managed by `QuestionList` (see `interview-card.questions.ts`). */
  readonly questions: Node;
  /** The media player of a prerendered card. */
  readonly media: HTMLMediaElement | undefined;
  readonly isBusy: boolean;
  /** Whether to keep the height reserved while the interview was loading. */
  readonly isReserved: boolean;
  readonly allOpen: boolean;
  readonly isAtTop: boolean;
  /** Text announced to screen readers. */
  readonly announcement: Content;
  /** The id of the card, used in links to its questions; empty if it has none. */
  readonly cardId: string;
  /** The page's URL; undefined on the server, which does not know it. */
  readonly pageUrl: string | undefined;
  readonly onToggleAll: () => void;
  readonly onTop: () => void;
  /** Follows a link within the card to one of its questions. `hash` starts with `#`. */
  readonly onFollow: (hash: string) => void;
}

/** The card with its interview. */
export const cardTemplate = (view: View, state: CardState): TemplateResult =>
  html`<article
    part="card"
    class=${state.isReserved ? 'reserved' : nothing}
    lang=${view.lang}
    dir=${view.dir}
    aria-labelledby="title"
    aria-busy=${state.isBusy ? 'true' : nothing}
  >
    ${header(view)}
    ${view.extras?.player(view, state.media)}
    ${toolbar(view, state)}
    ${state.questions}
    ${view.extras?.corrections(view, state)}
    ${footer(view)}
    <slot name="comments"></slot>
    <div class="top">
      <button part="back-to-top" ?hidden=${state.isAtTop} @click=${state.onTop}>${word(view, 'backToTop')}</button>
    </div>
    <p class="unseen" role="status">${state.announcement}</p>
  </article>`;

/** The card while its interview is loading: the fallback content or, without any, a skeleton. */
export const loadingTemplate = (lang: string, wording: Wording): TemplateResult =>
  html`<div part="card" class="reserved" lang=${lang} dir=${directionOf(lang)} aria-busy="true">
    <slot><div part="skeleton"></div></slot>
    <p class="unseen" role="status">${word(wording, 'loading')}</p>
  </div>`;

/** The card after an error: the message, a retry button and the fallback content. */
export const errorTemplate = (
  lang: string,
  wording: Wording,
  { isReserved, onRetry }: { readonly isReserved: boolean; readonly onRetry: () => void },
): TemplateResult =>
  html`<div part="card" class=${isReserved ? 'reserved' : nothing} lang=${lang} dir=${directionOf(lang)}>
    <div part="error">
      <span role="alert">${word(wording, 'error')}</span>
      <button part="retry" id="retry" @click=${onRetry}>${word(wording, 'retry')}</button>
    </div>
    <slot></slot>
  </div>`;
