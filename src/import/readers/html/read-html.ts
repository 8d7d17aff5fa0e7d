import { creditLineOf, type Credited } from '../../people/credits.js';
import { dateOf } from '../../text/dates.js';
import { blocksOf } from './blocks.js';
import { boundedMarkup } from './bounded-markup.js';
import { boilerplateIn, codeOf } from './article.js';
import { declaredLanguageOf, jsonLdOf, metadataOf } from './metadata.js';
import { remembered, textUpTo } from './element-facts.js';
import { isHidden, linesOf } from './dom-text.js';
import { withinStack, type Source } from '../../model.js';
import { wordsOf } from '../../text/split-words.js';

const countWords = (lines: readonly string[]) => lines.reduce((sum, line) => sum + wordsOf(line).length, 0);

/** Longer texts are not read as bylines within one. */
const longestByline = 2000;

/** The texts of an element and of each within it: themes set author and date side by side, with nothing between them. */
const textsOf = (element: Element) => [
  linesOf(element).join('\n'),
  ...[...element.querySelectorAll('*')].flatMap((each) => textUpTo(each, longestByline) ?? []),
];

/** Who asked, by a byline that says so: "Propos recueillis par …". One with a name alone may be that of whoever put the page together. */
const interviewersIn = (text: string): readonly Credited[] => {
  const credit = creditLineOf(text, false);
  return credit?.side === 'interviewers' ? credit.people : [];
};

/** The day in a line of author and date, alone or at its end. */
function dateIn(text: string): string | undefined {
  const parts = text.split(/\n|\s*[·|•]\s*/).flatMap((part) => [part, part.split(/\s+/).slice(-3).join(' ')]);
  return parts.map(dateOf).find((date) => date !== undefined);
}

/** What the importer needs and does not bring along, since Node and browsers have different ones. */
export interface HtmlTools {
  /**
   * Parses HTML as browsers do. No script of it may run.
   *
   * @param url - the address of the page, which relative addresses are resolved against
   */
  readonly parseHtml: (html: string, url?: string) => Document;
  /** The class of `@mozilla/readability`, which finds the article of a page. */
  readonly Readability: typeof import('@mozilla/readability').Readability;
}

/** An HTML page, or a part of one. */
export interface Page {
  readonly document: Document;
  readonly source: Source;
  /** The values of all its JSON-LD scripts. */
  readonly jsonLd: readonly unknown[];
}

/** Whether HTML is a whole page. Of a part of one, everything belongs to the article. */
const isWholePage = (html: string) => /<(?:!doctype|html|head|body)\b/i.test(html);

/** @throws {NotAnInterview} if it has too many elements */
export function readHtml(html: string, { parseHtml, Readability }: HtmlTools, url?: string): Page {
  return withinStack(() => {
    const document = parseHtml(boundedMarkup(html), url);
    const jsonLd = jsonLdOf(document);
    const source = isWholePage(html)
      ? readDocument(document, Readability, jsonLd)
      : ({ format: 'html', metadata: {}, ...readFragment(document.body) } as const);
    return { document, source, jsonLd };
  });
}

/**
 * Splits a page: its article into blocks, everything around it into omissions.
 *
 * @param document - stays as it is. Links and images are relative to its address.
 */
export function readDocument(
  document: Document,
  Readability: HtmlTools['Readability'],
  jsonLd: readonly unknown[] = jsonLdOf(document),
): Source {
  const found = metadataOf(document, jsonLd, linesOf(document.body).join('\n'));
  const { title, summary } = found;
  const isBoilerplate = boilerplateIn(document, Readability, [title, summary]);
  const bylines: string[] = [];
  const omissionOf = remembered((element) => {
    const code = isBoilerplate(element) ? codeOf(element) : undefined;
    if (code === 'byline-and-date' || code === 'byline') bylines.push(...textsOf(element));
    return code;
  });
  const { blocks, omissions } = blocksOf(document.body, { omissionOf });
  const lang = declaredLanguageOf(document, jsonLd, blocks.map(({ text }) => text).join('\n'));
  const published = found.published ?? bylines.flatMap((text) => dateIn(text) ?? [])[0];
  const interviewers = bylines.map(interviewersIn).find((people) => people.length > 0);
  return {
    format: 'html',
    blocks,
    metadata: {
      ...(lang !== undefined && { lang }),
      ...found,
      ...(published != null && { published }),
      ...(interviewers && { interviewers: [...interviewers] }),
    },
    omissions,
    words: countWords(linesOf(document.body, isBoilerplate)),
  };
}

/** Splits HTML in which everything belongs to the article, such as the content of a post. */
export function readFragment(body: Element): Pick<Source, 'blocks' | 'omissions' | 'words'> {
  const omissionOf = remembered((element) =>
    isHidden(element) ||
    element.localName === 'form' ||
    element.localName === 'nav' ||
    (element.localName === 'button' && !element.hasAttribute('aria-expanded'))
      ? codeOf(element)
      : undefined,
  );
  return {
    ...blocksOf(body, { omissionOf }),
    words: countWords(linesOf(body, (element) => omissionOf(element) !== undefined)),
  };
}
