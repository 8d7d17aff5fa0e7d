import { element } from './element.js';
import type { Image, Media, Person } from './interview/schema.js';
import type { Direction } from './interview/text.js';
import type { Strings } from './strings.js';
import type { View } from './view.js';

/** What the card does for its own controls. */
export interface Actions {
  toggleAll(): void;
  scrollToTop(): void;
  /** The URL that leads to a question. */
  linkTo(questionId: string): string;
  /** Goes to a question. */
  reveal(questionId: string): void;
}

const button = (part: string, label: string, act: () => void) => {
  const result = element('button', part, label);
  result.addEventListener('click', act);
  return result;
};

/** A name or other run of its own direction, with a link where there is a safe one. */
const named = (text: string, href: string | undefined, { url }: View) => {
  const target = href && url(href);
  return element('bdi', {}, target ? element('a', { href: target }, text) : text);
};

/** Headings take focus when readers are brought to them. */
const heading = (level: number, part: string, text: string) => element(`h${level}`, { part, id: part, tabindex: -1 }, text);

const time = (iso: string, { format }: View) => element('time', { part: 'date', datetime: iso }, format.date(iso));

/** An image with its caption and its maker. */
export const figure = ({ src, alt = '', width, height, caption, credit }: Image, part: string, { url }: View): HTMLElement =>
  element(
    'figure',
    part,
    // `src` comes last, so that nothing is fetched before `loading` is known.
    element('img', { alt, width, height, loading: 'lazy', decoding: 'async', src: url(src) }),
    (caption ?? credit) && element('figcaption', {}, caption, ' ', credit && element('small', {}, credit)),
  );

/** The browser's own player; nothing is fetched before it is asked to play. */
const player = ({ type, src, poster, captions }: Media, { url, lang, interview }: View) =>
  element(
    type,
    { controls: '', preload: 'none', 'aria-label': interview.title, poster: poster && url(poster), src: url(src) },
    captions && element('track', { kind: 'captions', default: '', srclang: lang, src: url(captions) }),
  );

const person = ({ name, role, image, url }: Person, view: View) =>
  element(
    'div',
    'person',
    // No alternative text: the name stands beside it and would be read twice.
    image && element('img', { part: 'avatar', alt: '', width: 48, height: 48, loading: 'lazy', src: view.url(image.src) }),
    element('div', {}, element('div', 'name', named(name, url, view)), role && element('div', 'role', element('bdi', {}, role))),
  );

const header = (view: View) => {
  const { section, title, summary, image, interviewees, published, updated } = view.interview;
  const { strings } = view;
  const dates = [
    published && element('div', {}, strings.published, ' ', time(published, view)),
    updated && element('div', {}, strings.updated, ' ', time(updated, view)),
  ];
  const people = interviewees.map((each) => person(each, view));
  return element(
    'header',
    'header',
    element('slot', { name: 'header' }),
    section && element('p', 'section', section),
    heading(view.headingLevel, 'title', title),
    summary && element('p', 'summary', summary),
    (people[0] ?? published ?? updated) && element('div', 'byline', people, element('div', {}, dates)),
    image && figure(image, 'image', view),
  );
};

const toolbar = ({ strings, format, exclusive, interview }: View, toggleAll: () => void) => {
  const count = interview.questions.length;
  return element(
    'div',
    'toolbar',
    element('span', {}, (strings.questions[format.plural(count)] ?? strings.questions.other).replace('{n}', format.number(count))),
    !exclusive && count > 1 && button('expand-all', strings.expandAll, toggleAll),
  );
};

const corrections = (view: View, { linkTo, reveal }: Actions) => {
  const { corrections, questions } = view.interview;
  return (
    corrections[0] &&
    element(
      'section',
      { part: 'corrections', 'aria-labelledby': 'corrections-title' },
      element(`h${view.headingLevel + 1}`, { id: 'corrections-title' }, view.strings.corrections),
      corrections.map(({ date, text, question: id }) => {
        const question = questions.find((each) => each.id === id);
        const link = question && element('a', { href: linkTo(question.id) }, question.question);
        // A second click would not change the page's fragment, and so not lead there.
        link?.addEventListener('click', () => reveal(id!));
        return element('p', {}, time(date, view), ' ', link, ' ', element('span', {}, text));
      }),
    )
  );
};

const footer = (view: View) => {
  const { strings, interview } = view;
  const { interviewers, source } = interview;
  const names = interviewers.map(({ name }) => name);
  let index = 0;
  return element(
    'footer',
    'footer',
    names[0] &&
      element(
        'p',
        'credit',
        `${strings.interviewers}: `,
        new Intl.ListFormat(view.lang)
          .formatToParts(names)
          .map(({ type, value }) => (type === 'element' ? named(value, interviewers[index++]!.url, view) : value)),
      ),
    source && element('p', 'source', `${strings.source}: `, named(source.name, source.url, view)),
    element('slot', { name: 'footer' }),
  );
};

/** The card with its interview, but for the questions, which go into the empty `questions` part. */
export const cardTemplate = (view: View, actions: Actions): HTMLElement => {
  const { strings, interview } = view;
  const top = button('back-to-top', strings.backToTop, actions.scrollToTop);
  top.hidden = true;
  return element(
    'article',
    { part: 'card', lang: view.lang, dir: view.dir, 'aria-labelledby': 'title' },
    header(view),
    interview.media && player(interview.media, view),
    toolbar(view, actions.toggleAll),
    element('div', 'questions'),
    corrections(view, actions),
    footer(view),
    element('slot', { name: 'comments' }),
    element('div', { class: 'top' }, top),
    element('p', { class: 'unseen', role: 'status' }),
  );
};

/** The card while its interview is on the way: the page's own content or, where there is none, a skeleton. */
export const loadingTemplate = (lang: string, dir: Direction, strings: Partial<Strings>): HTMLElement =>
  element(
    'div',
    { part: 'card', class: 'loading', lang, dir, 'aria-busy': 'true' },
    element('slot', {}, element('div', 'skeleton')),
    element('p', { class: 'unseen', role: 'status' }, strings.loading),
  );

/** The card that cannot show its interview. */
export const errorTemplate = (lang: string, dir: Direction, strings: Strings, retry: () => void): HTMLElement =>
  element(
    'div',
    { part: 'card', lang, dir },
    element('div', 'error', element('span', { role: 'alert' }, strings.error), ' ', button('retry', strings.retry, retry)),
    element('slot', {}),
  );
