import { html, nothing, type TemplateResult } from 'lit';
import type { Person } from './interview/schema.js';
import type { Direction } from './interview/text.js';
import type { Strings } from './strings.js';
import type { View } from './view.js';

/** What a reader can do with the card's own buttons, and what the markup needs to know of the card's state. */
export interface Actions {
  readonly allOpen: boolean;
  toggleAll(): void;
  scrollToTop(): void;
}

/** Headings are real ones, and the name of an element cannot be bound. */
const headings = [
  (text: string, part: string) => html`<h1 part=${part} id=${part} tabindex="-1">${text}</h1>`,
  (text: string, part: string) => html`<h2 part=${part} id=${part} tabindex="-1">${text}</h2>`,
  (text: string, part: string) => html`<h3 part=${part} id=${part} tabindex="-1">${text}</h3>`,
  (text: string, part: string) => html`<h4 part=${part} id=${part} tabindex="-1">${text}</h4>`,
  (text: string, part: string) => html`<h5 part=${part} id=${part} tabindex="-1">${text}</h5>`,
  (text: string, part: string) => html`<h6 part=${part} id=${part} tabindex="-1">${text}</h6>`,
];

const heading = (level: number, text: string, part: string) => headings[level - 1]!(text, part);

const link = (text: string, href: string | undefined, { url }: View) => (href ? html`<a href=${url(href)}>${text}</a>` : text);

// The avatar's alternative text is empty: the name stands beside it and would be read twice.
const personTemplate = ({ name, role, image, url }: Person, view: View) =>
  html`<div part="person">
    ${image ? html`<img part="avatar" src=${view.url(image.src)} alt="" width="48" height="48" loading="lazy" />` : nothing}
    <div>
      <div part="name"><bdi>${link(name, url, view)}</bdi></div>
      ${role ? html`<div part="role"><bdi>${role}</bdi></div>` : nothing}
    </div>
  </div>`;

const dateTemplate = (label: string, iso: string | undefined, { format }: View) =>
  iso ? html`<div>${label} <time part="date" datetime=${iso}>${format.date(iso)}</time></div>` : nothing;

const headerTemplate = (view: View) => {
  const { section, title, summary, interviewees, published, updated } = view.interview;
  return html`<header part="header">
    <slot name="header"></slot>
    ${section ? html`<p part="section">${section}</p>` : nothing} ${heading(view.headingLevel, title, 'title')}
    ${summary ? html`<p part="summary">${summary}</p>` : nothing}
    ${interviewees.length || published || updated
      ? html`<div part="byline">
          ${interviewees.map((each) => personTemplate(each, view))}
          <div>
            ${dateTemplate(view.strings.published, published, view)} ${dateTemplate(view.strings.updated, updated, view)}
          </div>
        </div>`
      : nothing}
    ${view.image}
  </header>`;
};

const footerTemplate = (view: View) => {
  const { interview, strings, lang } = view;
  const { interviewers, source } = interview;
  const names = new Intl.ListFormat(lang).formatToParts(interviewers.map(({ name }) => name));
  let index = 0;
  return html`<footer part="footer">
    ${interviewers.length
      ? html`<p part="credit">
          ${strings.interviewers}:
          ${names.map(({ type, value }) =>
            type === 'element' ? html`<bdi>${link(value, interviewers[index++]!.url, view)}</bdi>` : value,
          )}
        </p>`
      : nothing}
    ${source ? html`<p part="source">${strings.source}: <bdi>${link(source.name, source.url, view)}</bdi></p>` : nothing}
    <slot name="footer"></slot>
  </footer>`;
};

/** The card with its interview, but for the questions: the card puts those into the empty `questions` part. */
export const cardTemplate = (view: View, actions: Actions): TemplateResult => {
  const { interview, strings, format, exclusive } = view;
  const { allOpen, toggleAll, scrollToTop } = actions;
  const count = interview.questions.length;
  return html`<article part="card" lang=${view.lang} dir=${view.dir} aria-labelledby="title">
    ${headerTemplate(view)} ${view.player}
    <div part="toolbar">
      <span>${(strings.questions[format.plural(count)] ?? strings.questions.other).replace('{n}', format.number(count))}</span>
      ${exclusive || count < 2
        ? nothing
        : html`<button part="expand-all" @click=${toggleAll}>${allOpen ? strings.collapseAll : strings.expandAll}</button>`}
    </div>
    <div part="questions"></div>
    ${view.corrections} ${footerTemplate(view)}
    <slot name="comments"></slot>
    <div class="top"><button part="back-to-top" hidden @click=${scrollToTop}>${strings.backToTop}</button></div>
    <p class="unseen" role="status"></p>
  </article>`;
};

/** The card while its interview is on the way: the page's own content or, where there is none, a skeleton. */
export const loadingTemplate = (lang: string, dir: Direction, strings: Strings | undefined): TemplateResult =>
  html`<div part="card" class="loading" lang=${lang} dir=${dir} aria-busy="true">
    <slot><div part="skeleton"></div></slot>
    <p class="unseen" role="status">${strings?.loading}</p>
  </div>`;

/** The card that cannot show its interview. */
export const errorTemplate = (lang: string, dir: Direction, strings: Strings, retry: () => void): TemplateResult =>
  html`<div part="card" lang=${lang} dir=${dir}>
    <div part="error">
      <span role="alert">${strings.error}</span> <button part="retry" @click=${retry}>${strings.retry}</button>
    </div>
    <slot></slot>
  </div>`;
