/** Renders an interview as semantic HTML for feeds, email and other places without custom elements and style sheets. */
import { cardElement, prepare, type CardOptions } from './card.js';
import { isLimited, withinLimits, type WorkOptions } from '../worker/limits.js';
import { runInWorker } from '../worker/pool.js';
import { withDocument } from './document.js';
import { articleHtml, plainArticle } from './plain-article.js';

export type PlainOptions = Pick<CardOptions, 'lang' | 'headingLevel' | 'numerals' | 'strings' | 'base'>;

/**
 * Renders an interview as headings, paragraphs and open `<details>`, without classes, style sheets or scripts. Headings in summaries,
 * images and videos have a `style` attribute; the content works without it.
 *
 * @param data - an interview, or schema.org JSON-LD
 * @throws {InvalidInterview} if `data` is not a valid interview, or its rich text is nested too deeply
 * @throws {CommandError} if a limit is reached
 */
export async function renderPlain(
  data: unknown,
  { signal, timeLimit, ...options }: PlainOptions & WorkOptions = {},
): Promise<string> {
  const limits = { signal, timeLimit };
  if (isLimited(limits)) return withinLimits(limits, (aborted) => runInWorker('renderPlain', [data, options], aborted));
  const { view } = await prepare(data, options);
  return withDocument(() => {
    const article = plainArticle(cardElement(view, options));
    // Email clients and feed readers have no suitable styles: keep marker and question on one line, and images within the page.
    for (const heading of article.querySelectorAll('summary > :is(h2, h3, h4, h5, h6)'))
      heading.setAttribute('style', 'display:inline');
    for (const image of article.querySelectorAll('img, video'))
      image.setAttribute('style', 'max-width:100%;height:auto');
    return `${articleHtml(article)}\n`;
  });
}
