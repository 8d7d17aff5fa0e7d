/** Makes a card on a server: HTML that is complete before, or without, any script. */
import { createHash } from 'node:crypto';
import type { TemplateResult } from 'lit';
import { element } from '../../element.js';
import { groupOf, groupSize, questionBuilder } from '../../interview-card.questions.js';
import { styles } from '../../interview-card.styles.js';
import { cardTemplate } from '../../interview-card.template.js';
import { isSafeUrl } from '../../interview/links.js';
import { fromJsonLd } from '../../interview/from-json-ld.js';
import { parse, type Problem } from '../../interview/index.js';
import type { Interview, InterviewInput } from '../../interview/schema.js';
import * as extras from '../../lazy/extras.js';
import { styles as extraStyles } from '../../lazy/extras.styles.js';
import { styles as richStyles } from '../../lazy/rich-text.styles.js';
import { jsonLdOf } from '../../lazy/json-ld.js';
import { builtInLocale, loadLocale, type Strings } from '../../loading/strings.js';
import { createView, type View } from '../../interview-card.view.js';
import { sourceOf } from './csp.js';
import { richText, withDocument } from './document.js';
import { templateToHtml } from './template.js';
import { withoutBlankLines } from './markdown.js';
import { articleHtml, plainArticle } from './plain-article.js';

/** How a card is made. What is also an attribute of the element means the same and has the same default. */
export interface CardOptions {
  /** The element's id, which is the name of the card in links to its questions. */
  readonly id?: string;
  /**
   * Language of the page around the card, in BCP 47, for an interview that does not name its own.
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
  /** Words of the interface that replace the card's own. The page has to set the property too. */
  readonly strings?: Partial<Strings>;
  /** Where the interview is published as JSON. Default: it stands in the page, and costs no request. */
  readonly src?: string;
  /** URL that the interview's relative addresses start from. Default: that of `src` or of the page, so they stay relative. */
  readonly base?: string;
  /** URL of the card's style sheet, `interview-card.css`. Default: the styles stand in the card. */
  readonly stylesheet?: string;
  /** What the page's Content-Security-Policy knows its style elements by (https://www.w3.org/TR/CSP3/#framework-directive-source-list). */
  readonly nonce?: string;
  /** Ids of questions after which the page has content of its own, in the slots `after-<id>`. */
  readonly slots?: readonly string[];
  /**
   * Whether the whole text is also in the element's light DOM, as plain HTML. It is not displayed and screen readers do not get it, but
   * reading modes and text extractors, which do not look into shadow trees, find it; browsers without declarative shadow roots show it.
   * @default true
   */
  readonly fallback?: boolean;
}

export interface RenderedCard {
  /** The element, with structured data behind it. */
  readonly html: string;
  /** What `style-src` of a Content-Security-Policy has to allow for it. */
  readonly styleSources: readonly string[];
}

/** The input is not an interview. */
export class InvalidInterview extends Error {
  override readonly name = 'InvalidInterview';

  constructor(
    readonly problems: readonly Problem[],
    options?: ErrorOptions,
  ) {
    super(
      problems
        .map(({ path, expected, found }) => `${path || 'the whole'}: ${expected} is expected, and found was ${found}`)
        .join('\n'),
      options,
    );
  }
}

/** Browsers stop at 512 elements within each other, which jsdom does not, and then DOMPurify gives up. */
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
 * An interview with all that its HTML depends on.
 *
 * @internal like all that names types of the DOM, which projects for Node do not have
 */
export interface Prepared {
  /** As it was given, or made of JSON-LD. */
  readonly input: InterviewInput;
  readonly interview: Interview;
  readonly view: View;
}

/**
 * Checks an interview and gets what is needed to show it.
 *
 * @param data - an interview or JSON-LD, as for `parse`
 * @throws {InvalidInterview}
 * @internal
 */
export async function prepare(data: unknown, options: CardOptions): Promise<Prepared> {
  const input = fromJsonLd(data);
  const result = parse(input);
  if (!result.interview) throw new InvalidInterview(result.problems);
  const { interview } = result;
  const { lang = 'en', exclusive = false, headingLevel = 2, numerals = 'auto', src } = options;
  const language = interview.lang ?? lang;
  const words = builtInLocale(language) ?? (await loadLocale(language));
  const base = options.base ?? src;
  const view = createView(
    {
      interview,
      lang: language,
      base: '',
      words,
      rich: { richText: richTextOrProblem, addStyles: doNothing },
      extras: serverExtras,
    },
    { exclusive, headingLevel, numerals, strings: options.strings, hasFormatters: true },
  );
  return {
    input: input as InterviewInput,
    interview,
    view: { ...view, url: (url) => (isSafeUrl(url) ? resolve(url, base) : '') },
  };
}

/** An address of the interview as the page needs it; what remains relative the browser resolves, in the same way as the element does. */
function resolve(url: string, base: string | undefined): string {
  if (base === undefined) return url;
  if (URL.canParse(base)) return new URL(url, base).href;
  // The base starts from the page: only what starts from its folder has to be told where that is.
  if (/^\s*(?:[a-z][a-z\d+.-]*:|[/\\#])/i.test(url)) return url;
  return base.replace(/[?#].*$/s, '').replace(/[^/]*$/, '') + url.trim();
}

/** JSON that no text in it can lead out of its script element: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements */
export const inlineJson = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Our own style sheet, in which no white space matters but single spaces. */
const compact = (css: string) => css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');

/** The name of a text in a Content-Security-Policy. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What holds only until the element has taken over. Its controls cannot do anything before, and keep their places; where there is
 * no script and so never an element, they leave them. Paper has every answer where the browser knows `::details-content`.
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

/** The style sheet of cards that a server makes; also published as `dist/interview-card.css`. */
export const cardStyles = compact(`${styles.cssText}${richStyles}${extraStyles}${meanwhile}`).trim();

/** The style element, or link, that also marks the shadow tree as a server's. */
function styleElement({ stylesheet, nonce }: CardOptions) {
  if (stylesheet === undefined) return element('style', { id: 'prerendered', nonce }, cardStyles);
  return element('link', { id: 'prerendered', rel: 'stylesheet', href: stylesheet, nonce });
}

/** Makes the one element of a template. */
function elementOf(template: TemplateResult): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = templateToHtml(template);
  return holder.firstElementChild as HTMLElement;
}

/** All questions, in groups as the element makes them. */
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

/** Lit renders in browsers only. */
const serverExtras: typeof extras = {
  ...extras,
  figureElement: (image, view) => elementOf(extras.figure(image, 'passage', view)),
};

/**
 * The content of the card's shadow tree. To be called within `withDocument`.
 *
 * @internal
 */
export function cardElement(view: View, options: CardOptions): HTMLElement {
  const questions = element('div', { part: 'questions', id: 'questions' });
  questions.append(...questionGroups(view, options));
  const card = elementOf(
    cardTemplate(view, {
      // Copied as a node below: it may be large.
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

/** The text of a card as plain HTML for the light DOM. It fetches nothing: it is not displayed while the card is. */
function fallbackHtml(card: HTMLElement): string {
  const article = plainArticle(card.cloneNode(true) as HTMLElement);
  for (const recording of article.querySelectorAll('audio, video')) recording.remove();
  // Images that are not displayed are fetched all the same, unless they are lazy.
  for (const image of article.querySelectorAll('img')) image.setAttribute('loading', 'lazy');
  return `\n${articleHtml(article)}\n`;
}

/**
 * The element with its shadow tree, its text as fallback content, and its interview unless that has an address. To be called within
 * `withDocument`.
 *
 * The opening tag has a line of its own, and no line is blank: then Markdown takes all of it as one HTML block.
 *
 * @param card - the content of the shadow tree
 * @internal
 */
export function cardHtml({ input }: Prepared, options: CardOptions, card: HTMLElement): string {
  const { id, open, exclusive, headingLevel, numerals, remember, shareUrl, src, fallback = true } = options;
  const shadow = element('template', { shadowrootmode: 'open' }) as HTMLTemplateElement;
  shadow.content.append(styleElement(options), card);
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
    withoutBlankLines(shadow.outerHTML),
    fallback && withoutBlankLines(fallbackHtml(card)),
    src === undefined && element('script', { type: 'application/json' }, inlineJson(input)).outerHTML,
    host.slice(end),
  ]
    .filter((part) => part !== false)
    .join('');
}

/**
 * The structured data of an interview, as a script element. To be called within `withDocument`.
 *
 * @internal
 */
export const jsonLdScript = ({ view }: Prepared, { id: cardId }: CardOptions, canonical?: string): string =>
  `<script type="application/ld+json">${jsonLdOf(view, { canonical, cardId })}</script>`;

/** What a policy has to allow for the styles of a card. */
export const styleSourcesOf = ({ stylesheet, nonce }: CardOptions): string[] =>
  nonce !== undefined ? [`'nonce-${nonce}'`] : stylesheet !== undefined ? [sourceOf(stylesheet)] : [hashOf(cardStyles)];

/**
 * Makes a card as HTML with a declarative shadow root (https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode).
 * Readers without script read all of it and open its answers; where the script comes, the element takes it over as it is.
 *
 * @param data - an interview, or JSON-LD of schema.org
 * @throws {InvalidInterview}
 */
export async function renderCard(data: unknown, options: CardOptions = {}): Promise<RenderedCard> {
  const prepared = await prepare(data, options);
  const html = withDocument(
    () => `${cardHtml(prepared, options, cardElement(prepared.view, options))}\n${jsonLdScript(prepared, options)}\n`,
  );
  return { html, styleSources: styleSourcesOf(options) };
}
