/** Prerenders a card: HTML that is complete before scripts run, and without any. */
import { createHash } from 'node:crypto';
import type { TemplateResult } from 'lit';
import { element } from '../../element.js';
import { groupOf, groupSize, questionBuilder } from '../../interview-card.questions.js';
import { styles } from '../../interview-card.styles.js';
import { cardTemplate } from '../../interview-card.template.js';
import { isSafeUrl } from '../../interview/links.js';
import { fromJsonLd } from '../../interview/from-json-ld.js';
import { parse } from '../../interview/index.js';
import type { Interview, InterviewInput } from '../../interview/schema.js';
import * as extras from '../../lazy/extras.js';
import { styles as extraStyles } from '../../lazy/extras.styles.js';
import { styles as richStyles } from '../../lazy/rich-text.styles.js';
import { jsonLdOf } from '../../lazy/json-ld.js';
import { loadLocales, localeFor, type Strings } from '../../loading/strings.js';
import { createView, type View } from '../../interview-card.view.js';
import { sourceOf } from './csp.js';
import { isLimited, withinLimits, type WorkOptions } from '../worker/limits.js';
import { runInWorker } from '../worker/pool.js';
import { richText, withDocument } from './document.js';
import { InvalidInterview } from './invalid-interview.js';
import { templateToHtml } from './template.js';
import { withoutBlankLines } from './markdown.js';
import { articleHtml, plainArticle } from './plain-article.js';

/** Options of a prerendered card. Those that are also attributes of the element have the same meaning and default. */
export interface CardOptions {
  /** Id of the element, used in links to its questions. Default: none. */
  readonly id?: string;
  /**
   * Language of the surrounding page, as a BCP 47 tag. Used if the interview has no `lang`.
   * @default 'en'
   */
  readonly lang?: string;
  /** @default 'none' */
  readonly open?: 'none' | 'first' | 'all';
  /** @default false */
  readonly exclusive?: boolean;
  /** @default 2 */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5;
  /** @default 'auto' */
  readonly numerals?: string;
  /** @default false */
  readonly remember?: boolean;
  readonly shareUrl?: string;
  /** Strings that replace the built-in ones. The page must also set them as the element's `strings` property. */
  readonly strings?: Partial<Strings>;
  /** URL of the interview as JSON. Default: the JSON is inline, which needs no request. */
  readonly src?: string;
  /** Base of relative URLs in the interview. Default: `src` or else the page, whose URL is not known, so that they stay relative. */
  readonly base?: string;
  /** URL of the style sheet `interview-card.css`. Default: the styles are inline. */
  readonly stylesheet?: string;
  /** Nonce of the page's Content-Security-Policy, for style elements (https://www.w3.org/TR/CSP3/#framework-directive-source-list). */
  readonly nonce?: string;
  /** Ids of questions that are followed by a slot `after-<id>` for content of the page. Default: none. */
  readonly slots?: readonly string[];
  /**
   * Whether to include the whole text in the light DOM too, as plain HTML. It is hidden from sight and from screen readers, but reader
   * modes and text extractors, which ignore shadow trees, find it; browsers without declarative shadow roots show it.
   * @default true
   */
  readonly fallback?: boolean;
}

export interface RenderedCard {
  /** The element, followed by a script with structured data (JSON-LD). */
  readonly html: string;
  /** Sources that `style-src` of the page's Content-Security-Policy must allow. */
  readonly styleSources: readonly string[];
}

/** Reports rich text that is nested too deeply: jsdom has no nesting limit, unlike browsers (512 elements), so DOMPurify may throw. */
const richTextOrProblem: typeof richText = (markup, url) => {
  try {
    return richText(markup, url);
  } catch (cause) {
    throw new InvalidInterview(
      [
        {
          path: '',
          code: 'nested-too-deeply',
          data: {},
          expected: 'rich text that is nested less deeply',
          found: markup.slice(0, 60),
        },
      ],
      { cause },
    );
  }
};

/**
 * An interview with everything that its HTML depends on.
 *
 * @internal like everything with DOM types, which Node projects do not have
 */
export interface Prepared {
  /** The interview as passed in, or converted from JSON-LD. */
  readonly input: InterviewInput;
  readonly interview: Interview;
  readonly view: View;
}

/**
 * Validates an interview and loads everything needed to render it.
 *
 * @param data - an interview, or schema.org JSON-LD
 * @throws {InvalidInterview} if `data` is not a valid interview
 * @internal
 */
export async function prepare(data: unknown, options: CardOptions): Promise<Prepared> {
  const input = fromJsonLd(data);
  const result = parse(input);
  if (!result.interview) throw new InvalidInterview(result.problems);
  const { interview } = result;
  const { lang = 'en', exclusive = false, headingLevel = 2, numerals = 'auto', src } = options;
  const language = interview.lang ?? lang;
  await loadLocales();
  // Rich text is needed for the card and for its structured data, and sanitizing it takes most of the time.
  const known = new Map<string, DocumentFragment>();
  const richTextOnce: typeof richText = (markup, url) => {
    const fragment = known.get(markup) ?? richTextOrProblem(markup, url);
    known.set(markup, fragment);
    return fragment.cloneNode(true) as DocumentFragment;
  };
  const base = options.base ?? src;
  const view = createView(
    {
      interview,
      lang: language,
      base: '',
      rich: { richText: richTextOnce, addStyles: doNothing },
      extras: serverExtras,
    },
    { exclusive, headingLevel, numerals, locale: localeFor(language), strings: options.strings, hasFormatters: true },
  );
  return {
    input: input as InterviewInput,
    interview,
    view: { ...view, url: (url) => (isSafeUrl(url) ? resolve(url, base) : '') },
  };
}

/** Resolves a URL of the interview against a base, which may be relative or undefined. The browser resolves results that are still relative. */
function resolve(url: string, base: string | undefined): string {
  if (base === undefined) return url;
  if (URL.canParse(base)) return new URL(url, base).href;
  // The base is relative to the page. Only URLs relative to the folder of the base depend on it.
  if (/^\s*(?:[a-z][a-z\d+.-]*:|[/\\#])/i.test(url)) return url;
  return base.replace(/[?#].*$/s, '').replace(/[^/]*$/, '') + url.trim();
}

/** JSON in which no text can end its script element: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
export const inlineJson = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Removes comments and collapses white space. Only for our own style sheets, whose strings contain neither. */
const compact = (css: string) => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');

/** The hash source of an inline text in a Content-Security-Policy. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Styles that apply only until hydration. Controls do not work before, so they are hidden but keep their space. Without scripting there
 * is no hydration, so they take no space. In print all answers are visible, if the browser supports `::details-content`.
 */
const meanwhile = `
  [part='expand-all'] {
    visibility: hidden;
  }

  @media (scripting: none) {
    [part='expand-all'] {
      display: none;
    }

    [part='answer'] {
      padding-block-end: 1em;
    }
  }

  @media print {
    ::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

/** Style sheet of prerendered cards, also published as `dist/interview-card.css`. */
export const cardStyles = compact(`${styles.cssText}${richStyles}${extraStyles}${meanwhile}`).trim();

/** The inline style sheet, or the link to it. Its id marks the shadow tree as prerendered. */
function styleElement({ stylesheet, nonce }: CardOptions) {
  if (stylesheet === undefined) return element('style', { id: 'prerendered', nonce }, cardStyles);
  return element('link', { id: 'prerendered', rel: 'stylesheet', href: stylesheet, nonce });
}

/** Renders a template with a single root element. */
function elementOf(template: TemplateResult): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = templateToHtml(template);
  return holder.firstElementChild as HTMLElement;
}

/** All questions, in the same groups as the element creates. */
function questionGroups(view: View, { open = 'none', exclusive, slots = [] }: CardOptions): HTMLElement[] {
  const { questions } = view.interview;
  const build = questionBuilder(view);
  const groups: HTMLElement[] = [];
  questions.forEach((question, index) => {
    if (index % groupSize === 0) groups.push(groupOf(questions.length));
    const item = build(question, index);
    item.open = open === 'first' || (open === 'all' && exclusive) ? index === 0 : open === 'all';
    groups.at(-1)!.append(item);
    if (slots.includes(question.id)) groups.at(-1)!.append(element('slot', { name: `after-${question.id}` }));
  });
  return groups;
}

const doNothing = () => undefined;

/** Lit's `render` works only in browsers, so images are rendered through `templateToHtml`. */
const serverExtras: typeof extras = {
  ...extras,
  figureElement: (image, view) => elementOf(extras.figure(image, 'passage', view)),
};

/**
 * Creates the content of the card's shadow tree. Must be called within `withDocument`.
 *
 * @internal
 */
export function cardElement(view: View, options: CardOptions): HTMLElement {
  const questions = element('div', { part: 'questions', id: 'questions' });
  questions.append(...questionGroups(view, options));
  const card = elementOf(
    cardTemplate(view, {
      // A placeholder, replaced below, so that a long list is not serialized and parsed again.
      questions: document.createElement('template'),
      media: undefined,
      isBusy: false,
      isReserved: false,
      allOpen: options.open === 'all',
      isAtTop: true,
      announcement: undefined,
      cardId: options.id ?? '',
      pageUrl: undefined,
      onToggleAll: doNothing,
      onTop: doNothing,
      onFollow: doNothing,
    }),
  );
  card.querySelector('template')!.replaceWith(questions);
  return card;
}

const flag = (isSet: boolean | undefined) => (isSet === true ? '' : undefined);

/** The text of a card as plain HTML for the light DOM. It must not fetch anything, because it is normally not displayed. Changes the card. */
function fallbackHtml(card: HTMLElement): string {
  const article = plainArticle(card);
  for (const recording of article.querySelectorAll('audio, video')) recording.remove();
  // Browsers fetch images that are not displayed, unless they are lazy.
  for (const image of article.querySelectorAll('img')) image.setAttribute('loading', 'lazy');
  return `\n${articleHtml(article)}\n`;
}

/**
 * The HTML of the element: shadow tree, fallback content and, without `src`, the inline JSON. Must be called within `withDocument`.
 *
 * The opening tag is on a line of its own, and there are no blank lines, so that Markdown treats all of it as one HTML block.
 *
 * @param card - the content of the shadow tree. It is changed: copying a long interview takes as long as creating it
 * @internal
 */
export function cardHtml({ input }: Prepared, options: CardOptions, card: HTMLElement): string {
  const { id, open, exclusive, headingLevel, numerals, remember, shareUrl, src, fallback = true } = options;
  // Not in a template element: its content is of another document, in which jsdom finds elements three times slower.
  const shadow = `<template shadowrootmode="open">${styleElement(options).outerHTML}${card.outerHTML}</template>`;
  const host = element('interview-card', {
    id,
    src,
    open,
    exclusive: flag(exclusive),
    'heading-level': headingLevel,
    numerals,
    remember: flag(remember),
    'share-url': shareUrl,
  }).outerHTML;
  const end = host.lastIndexOf('</');
  return [
    host.slice(0, end).replaceAll('\n', '&#10;'),
    '\n',
    withoutBlankLines(shadow),
    fallback && withoutBlankLines(fallbackHtml(card)),
    src === undefined && element('script', { type: 'application/json' }, inlineJson(input)).outerHTML,
    host.slice(end),
  ]
    .filter((part) => part !== false)
    .join('');
}

/**
 * The structured data (JSON-LD) of an interview, as a script element. Must be called within `withDocument`.
 *
 * @internal
 */
export const jsonLdScript = ({ view }: Prepared, { id: cardId }: CardOptions, canonical?: string): string =>
  `<script type="application/ld+json">${jsonLdOf(view, { canonical, cardId })}</script>`;

/** Sources that `style-src` of a Content-Security-Policy must allow for a card. */
export const styleSourcesOf = ({ stylesheet, nonce }: CardOptions): string[] =>
  nonce !== undefined ? [`'nonce-${nonce}'`] : stylesheet !== undefined ? [sourceOf(stylesheet)] : [hashOf(cardStyles)];

/**
 * Prerenders a card as HTML with a declarative shadow root
 * (https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode). Without scripts the text is complete and answers
 * open; with them, the element hydrates the card.
 *
 * @param data - an interview, or schema.org JSON-LD
 * @throws {InvalidInterview} if `data` is not a valid interview, or its rich text is nested too deeply
 * @throws {CommandError} if a limit is reached
 */
export async function renderCard(
  data: unknown,
  { signal, timeLimit, ...options }: CardOptions & WorkOptions = {},
): Promise<RenderedCard> {
  const limits = { signal, timeLimit };
  if (isLimited(limits)) return withinLimits(limits, (aborted) => runInWorker('renderCard', [data, options], aborted));
  const prepared = await prepare(data, options);
  const html = withDocument(
    () => `${cardHtml(prepared, options, cardElement(prepared.view, options))}\n${jsonLdScript(prepared, options)}\n`,
  );
  return { html, styleSources: styleSourcesOf(options) };
}
