/** An interview as semantic HTML: for feeds, e-mail and readers without custom elements or our styles. */
import { cardElement, prepare, type CardOptions } from './card.js';
import { withDocument } from './document.js';
import { articleHtml, plainArticle } from './plain-article.js';

export type PlainOptions = Pick<CardOptions, 'lang' | 'headingLevel' | 'numerals' | 'strings' | 'base'>;

/**
 * Renders an interview as headings, paragraphs and open `<details>`, without classes, style sheets or scripts. Headings in a summary and
 * images keep a style attribute each; without it nothing is lost.
 *
 * @param data - an interview, or JSON-LD of schema.org
 * @throws {InvalidInterview}
 */
export async function renderPlain(data: unknown, options: PlainOptions = {}): Promise<string> {
  const { view } = await prepare(data, options);
  return withDocument(() => {
    const article = plainArticle(cardElement(view, options));
    // Mail programs and feed readers have no style sheet for it: marker and question in one line, and no image wider than the page.
    for (const heading of article.querySelectorAll('summary > :is(h2, h3, h4, h5, h6)'))
      heading.setAttribute('style', 'display:inline');
    for (const image of article.querySelectorAll('img, video'))
      image.setAttribute('style', 'max-width:100%;height:auto');
    return `${articleHtml(article)}\n`;
  });
}
