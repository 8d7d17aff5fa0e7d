import { element } from './element.js';
import type { Image, Person } from './interview/schema.js';
import type { Direction } from './interview/locale-format.js';
import type { Strings } from './loading/strings.js';
import type { View } from './interview-card.view.js';

/** A name or other run of its own direction, with a link where there is a safe one. */
const named = (text: string, href: string | undefined, { url }: View) => {
  const target = href && url(href);
  return element('bdi', {}, target ? element('a', { href: target }, text) : text);
};

const time = (iso: string, { format }: View) => element('time', { part: 'date', datetime: iso }, format.date(iso));

/** An image with its caption and its maker. */
export const figure = (
  { src, alt = '', width, height, caption, credit }: Image,
  part: string,
  { url }: View,
): HTMLElement =>
  element(
    'figure',
    part,
    // `src` comes last, so that nothing is fetched before `loading` is known.
    element('img', { alt, width, height, loading: 'lazy', decoding: 'async', src: url(src) }),
    (caption ?? credit) && element('figcaption', {}, caption, ' ', credit && element('small', {}, credit)),
  );

const person = ({ name, role, image, url }: Person, view: View) =>
  element(
    'div',
    'person',
    // No alternative text: the name stands beside it and would be read twice.
    image &&
      element('img', { part: 'avatar', alt: '', width: 48, height: 48, loading: 'lazy', src: view.url(image.src) }),
    element(
      'div',
      {},
      element('div', 'name', named(name, url, view)),
      role && element('div', 'role', element('bdi', {}, role)),
    ),
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
    // It takes focus when readers are brought there.
    element(`h${view.headingLevel}`, { part: 'title', id: 'title', tabindex: -1 }, title),
    summary && element('p', 'summary', summary),
    (people[0] ?? published ?? updated) && element('div', 'byline', people, element('div', {}, dates)),
    image && figure(image, 'image', view),
  );
};

const toolbar = ({ strings, format, exclusive, interview }: View) => {
  const count = interview.questions.length;
  return element(
    'div',
    'toolbar',
    element(
      'span',
      {},
      (strings.questions[format.plural(count)] ?? strings.questions.other).replace('{n}', format.number(count)),
    ),
    !exclusive && count > 1 && element('button', 'expand-all', strings.expandAll),
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

/** The URL that leads to a question. */
export type LinkTo = (questionId: string) => string;

/**
 * The card with its interview, but for the questions, which go into the empty `questions` part. What its buttons do is told by their
 * parts, so that those which a server has made need no listeners.
 */
export const cardTemplate = (view: View, linkTo: LinkTo): HTMLElement => {
  const { strings, extras } = view;
  const tools = { element, time, linkTo };
  return element(
    'article',
    { part: 'card', lang: view.lang, dir: view.dir, 'aria-labelledby': 'title' },
    header(view),
    extras?.player(view, tools),
    toolbar(view),
    element('div', 'questions'),
    extras?.corrections(view, tools),
    footer(view),
    element('slot', { name: 'comments' }),
    element('div', { class: 'top' }, element('button', { part: 'back-to-top', hidden: '' }, strings.backToTop)),
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
export const errorTemplate = (lang: string, dir: Direction, strings: Strings): HTMLElement =>
  element(
    'div',
    { part: 'card', lang, dir },
    element(
      'div',
      'error',
      element('span', { role: 'alert' }, strings.error),
      ' ',
      element('button', 'retry', strings.retry),
    ),
    element('slot', {}),
  );
