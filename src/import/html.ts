import { dateOf } from './dates.js';
import { blocksOf } from './html-blocks.js';
import { bylineReason, furnitureOf, metaReason, reasonOf } from './html-furniture.js';
import { declaredLanguageOf, metadataOf } from './html-metadata.js';
import { isHidden, linesOf } from './html-text.js';
import type { Source } from './source.js';
import { wordsOf } from './words.js';

export { jsonLdOf } from './html-metadata.js';

const countWords = (lines: readonly string[]) => lines.reduce((sum, line) => sum + wordsOf(line).length, 0);

/** The day in a line of author and date, which stands for itself or at its end. */
function dateIn(text: string): string | undefined {
  const parts = text.split(/\n|\s*[·|•]\s*/).flatMap((part) => [part, part.split(/\s+/).slice(-3).join(' ')]);
  return parts.map(dateOf).find((date) => date !== undefined);
}

/**
 * Takes an HTML page apart: its article into blocks, everything around it into omissions.
 *
 * @param document - the page; its address is what links and images are relative to. It stays as it is.
 * @param Readability - the class of `@mozilla/readability`, which tells the article from the furniture
 */
export function fromDocument(document: Document, { Readability }: { readonly Readability: typeof import('@mozilla/readability').Readability }): Source {
  const lines = linesOf(document.body);
  const known = metadataOf(document, lines.join('\n'));
  const { title, summary } = known;
  const isFurniture = furnitureOf(document, Readability, (text) => text === title || text === summary);
  const { blocks, omissions } = blocksOf(document.body, { reasonFor: (element) => (isFurniture(element) ? reasonOf(element) : undefined) });
  const lang = declaredLanguageOf(document, blocks.map(({ text }) => text).join('\n'));
  const published = known.published ?? omissions.flatMap(({ text, reason }) => (reason === metaReason || reason === bylineReason ? (dateIn(text) ?? []) : []))[0];
  return { kind: 'HTML', blocks, known: { ...(lang === undefined ? {} : { lang }), ...known, ...(published == null ? {} : { published }) }, omissions, words: countWords(linesOf(document.body, isFurniture)) };
}

/**
 * Takes a piece of HTML apart in which everything belongs to the article, such as the content of a post.
 *
 * @param body - what holds it
 */
export function blocksOfFragment(body: Element): Pick<Source, 'blocks' | 'omissions' | 'words'> {
  const reasonFor = (element: Element) => (isHidden(element) || element.matches('form,nav,button:not([aria-expanded])') ? reasonOf(element) : undefined);
  return { ...blocksOf(body, { reasonFor }), words: countWords(linesOf(body, (element) => reasonFor(element) !== undefined)) };
}
