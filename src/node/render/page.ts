/** Renders a complete page for one interview. */
import { element } from '../../element.js';
import { policyFor } from './csp.js';
import {
  cardElement,
  cardHtml,
  hashOf,
  jsonLdScript,
  prepare,
  styleSourcesOf,
  type CardOptions,
  type Prepared,
} from './card.js';
import { isLimited, withinLimits, type WorkOptions } from '../worker/limits.js';
import { runInWorker } from '../worker/pool.js';
import { withDocument } from './document.js';

export interface PageOptions extends CardOptions {
  /**
   * URL of `interview-card.js`, relative to the page.
   * @default 'interview-card.js'
   */
  readonly script?: string;
  /** Canonical URL of the page, for search engines and previews. Default: the interview's `source.url`. */
  readonly canonical?: string;
}

export interface RenderedPage {
  readonly html: string;
  /** The canonical URL: from the options or, if it is an absolute http(s) URL, `source.url` of the interview. */
  readonly canonical: string | undefined;
  /** A Content-Security-Policy that allows everything the page needs. */
  readonly contentSecurityPolicy: string;
}

/** Only a background and the system font: the page contains nothing but the card. */
const pageStyles =
  'html{color-scheme:light dark;background:light-dark(#fff,#15191c)}body{margin:0;font-family:system-ui,sans-serif}';

/** Maximum length of the description, in UTF-16 code units: about the two lines that search engines show. */
const descriptionLength = 160;

/**
 * The description: the summary or, without one, the first text of the first answer, shortened.
 *
 * @internal
 */
function descriptionOf({ interview: { summary, questions } }: Prepared): string | undefined {
  const text = (summary ?? questions[0]!.answer.find((passage) => passage.text !== undefined)?.text)
    ?.replace(/\s+/g, ' ')
    .trim();
  if (text === undefined || text.length <= descriptionLength) return text;
  // Cut at a word boundary, if the language has spaces between words.
  return `${text.slice(0, descriptionLength).replace(/\s+\S*$/, '')}…`;
}

/** URL of the original article, if it is an absolute http(s) URL. */
function addressOf({ interview: { source }, view }: Prepared): string | undefined {
  const address = source?.url === undefined ? '' : view.url(source.url);
  return isPageUrl(address) ? address : undefined;
}

/** Whether a URL is an absolute http or https URL. */
export const isPageUrl = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** Open Graph metadata for link previews: https://ogp.me */
function openGraph(prepared: Prepared, canonical: string | undefined): HTMLElement[] {
  const { interview, view } = prepared;
  const { title, section, source, published, updated, interviewers } = interview;
  const src = interview.image && view.url(interview.image.src);
  // Open Graph requires absolute URLs.
  const image = src !== undefined && URL.canParse(src) ? interview.image : undefined;
  const properties: readonly [name: string, content: string | number | undefined][] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', descriptionOf(prepared)],
    ['og:url', canonical],
    ['og:site_name', source?.name],
    ['og:locale', view.lang.replace('-', '_')],
    ['og:image', image && src],
    ['og:image:alt', image?.alt],
    ['og:image:width', image?.width],
    ['og:image:height', image?.height],
    ['article:published_time', published],
    ['article:modified_time', updated],
    ['article:section', section],
    ...interviewers.map(({ name }): [string, string] => ['article:author', name]),
  ];
  return properties.flatMap(([property, content]) =>
    content === undefined ? [] : element('meta', { property, content }),
  );
}

function head(prepared: Prepared, options: PageOptions): HTMLElement[] {
  const { interview } = prepared;
  const { script = 'interview-card.js', nonce } = options;
  const { canonical } = options;
  const meta = (name: string, content: string | undefined) =>
    content === undefined ? [] : [element('meta', { name, content })];
  return [
    element('meta', { charset: 'utf-8' }),
    ...meta('viewport', 'width=device-width, initial-scale=1'),
    element('title', {}, interview.title),
    ...meta('description', descriptionOf(prepared)),
    ...meta('author', interview.interviewers.map(({ name }) => name).join(', ') || undefined),
    ...(canonical !== undefined ? [element('link', { rel: 'canonical', href: canonical })] : []),
    ...openGraph(prepared, canonical),
    ...meta('twitter:card', interview.image ? 'summary_large_image' : 'summary'),
    element('style', { nonce }, pageStyles),
    element('script', { type: 'module', src: script, nonce }),
  ];
}

/**
 * Renders a complete page for an interview: title, description, Open Graph, canonical link, structured data, and the card, whose title is
 * the `<h1>` by default.
 *
 * @param data - an interview, or schema.org JSON-LD
 * @throws {InvalidInterview} if `data` is not a valid interview, or its rich text is nested too deeply
 * @throws {CommandError} if a limit is reached
 */
export async function renderPage(
  data: unknown,
  { signal, timeLimit, ...options }: PageOptions & WorkOptions = {},
): Promise<RenderedPage> {
  const limits = { signal, timeLimit };
  if (isLimited(limits)) return withinLimits(limits, (aborted) => runInWorker('renderPage', [data, options], aborted));
  const cardOptions = { headingLevel: 1 as const, ...options };
  const prepared = await prepare(data, cardOptions);
  const { lang, dir } = prepared.view;
  const { canonical = addressOf(prepared) } = options;
  const { script = 'interview-card.js', nonce, src } = cardOptions;
  const styleSources = nonce === undefined ? [hashOf(pageStyles), ...styleSourcesOf(options)] : styleSourcesOf(options);
  return withDocument(() => {
    const card = cardElement(prepared.view, cardOptions);
    const contentSecurityPolicy = policyFor({ card, script, src, styleSources });
    const [open, close] = element('html', { lang, dir }, '\n').outerHTML.split('\n');
    const tags = head(prepared, canonical === undefined ? cardOptions : { ...cardOptions, canonical }).map(
      ({ outerHTML }) => outerHTML,
    );
    const lines = [...tags, jsonLdScript(prepared, cardOptions, canonical ?? '')].map((line) => `    ${line}\n`);
    const html = `<!doctype html>\n${open!}\n  <head>\n${lines.join('')}  </head>\n  <body>\n    <main>\n${cardHtml(prepared, cardOptions, card)}\n    </main>\n  </body>\n${close!}\n`;
    return { html, canonical, contentSecurityPolicy };
  });
}
