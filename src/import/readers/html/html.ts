import { creditLineOf, type Credited } from '../../people/credits.js';
import { dateOf } from '../../text/dates.js';
import { blocksOf } from './blocks.js';
import { bylineReason, furnitureOf, metaReason, reasonOf } from './article.js';
import { declaredLanguageOf, metadataOf } from './metadata.js';
import { collapsed, isHidden, linesOf } from './dom-text.js';
import type { Source } from '../../model.js';
import { wordsOf } from '../../text/split-words.js';

export { jsonLdOf } from './metadata.js';

const countWords = (lines: readonly string[]) => lines.reduce((sum, line) => sum + wordsOf(line).length, 0);

/** The texts of an element and of each within it: themes set author and date side by side, with nothing between them. */
const textsOf = (element: Element) => [
  linesOf(element).join('\n'),
  ...[...element.querySelectorAll('*')].map(({ textContent }) => collapsed(textContent)),
];

/** Who asked, by a byline that says so: "Propos recueillis par …". One with a name alone may be that of whoever put the page together. */
const askedBy = (text: string): readonly Credited[] => {
  const credit = creditLineOf(text, false);
  return credit?.side === 'interviewers' ? credit.people : [];
};

/** The day in a line of author and date, which stands for itself or at its end. */
function dateIn(text: string): string | undefined {
  const parts = text.split(/\n|\s*[·|•]\s*/).flatMap((part) => [part, part.split(/\s+/).slice(-3).join(' ')]);
  return parts.map(dateOf).find((date) => date !== undefined);
}

/**
 * Takes HTML apart: a whole page as `fromDocument` does, or a piece of one, of which all is text.
 *
 * @param html - as it is written, which tells the two apart
 * @param document - what was read from it
 */
export const fromHtml = (html: string, document: Document, tools: Parameters<typeof fromDocument>[1]): Source =>
  /<(?:!doctype|html|head|body)\b/i.test(html)
    ? fromDocument(document, tools)
    : { kind: 'HTML', known: {}, ...blocksOfFragment(document.body) };

/**
 * Takes an HTML page apart: its article into blocks, everything around it into omissions.
 *
 * @param document - the page; its address is what links and images are relative to. It stays as it is.
 * @param Readability - the class of `@mozilla/readability`, which tells the article from the furniture
 */
export function fromDocument(
  document: Document,
  { Readability }: { readonly Readability: typeof import('@mozilla/readability').Readability },
): Source {
  const lines = linesOf(document.body);
  const known = metadataOf(document, lines.join('\n'));
  const { title, summary } = known;
  const isFurniture = furnitureOf(document, Readability, (text) => text === title || text === summary);
  const bylines: string[] = [];
  const reasonFor = (element: Element) => {
    const reason = isFurniture(element) ? reasonOf(element) : undefined;
    if (reason === metaReason || reason === bylineReason) bylines.push(...textsOf(element));
    return reason;
  };
  const { blocks, omissions } = blocksOf(document.body, { reasonFor });
  const lang = declaredLanguageOf(document, blocks.map(({ text }) => text).join('\n'));
  const published = known.published ?? bylines.flatMap((text) => dateIn(text) ?? [])[0];
  const interviewers = bylines.map(askedBy).find((people) => people.length > 0);
  const told = {
    ...known,
    ...(published != null && { published }),
    ...(interviewers && { interviewers: [...interviewers] }),
  };
  return {
    kind: 'HTML',
    blocks,
    known: { ...(lang !== undefined && { lang }), ...told },
    omissions,
    words: countWords(linesOf(document.body, isFurniture)),
  };
}

/**
 * Takes a piece of HTML apart in which everything belongs to the article, such as the content of a post.
 *
 * @param body - what holds it
 */
export function blocksOfFragment(body: Element): Pick<Source, 'blocks' | 'omissions' | 'words'> {
  const reasonFor = (element: Element) =>
    isHidden(element) || element.matches('form,nav,button:not([aria-expanded])') ? reasonOf(element) : undefined;
  return {
    ...blocksOf(body, { reasonFor }),
    words: countWords(linesOf(body, (element) => reasonFor(element) !== undefined)),
  };
}
