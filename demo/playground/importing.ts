/** Makes interviews of text, HTML and posts of WordPress. Large, and so fetched when the page has nothing else to do. */
import { Readability } from '@mozilla/readability';
import type { Imported } from '../../src/import/data.js';
import { blocksOfFragment, fromDocument, jsonLdOf } from '../../src/import/html.js';
import { recognisePage } from '../../src/import/page.js';
import { recognise } from '../../src/import/recognise.js';
import { NotAnInterview, type Source } from '../../src/import/source.js';
import { fromText } from '../../src/import/text.js';
import { fromPost, isPost } from '../../src/import/wordpress.js';
import { parseHtml } from './parse-html.js';
import type { Format, Reading } from './reading.js';

/** Never throws. */
export function importFrom(text: string, format: Format): Reading {
  try {
    const imported = format === 'text' ? recognise(fromText(text)) : format === 'html' ? fromHtml(text) : fromJson(text);
    return { kind: 'imported', ...imported };
  } catch (error) {
    return { kind: 'refused', reason: isOverflow(error) ? 'Its elements stand within each other, too deep to be read.' : (error as Error).message };
  }
}

/** The stack has run full: what engines say of it is about themselves. Firefox has an error of its own for that. */
const isOverflow = (error: unknown) => error instanceof RangeError || (error as Error).name === 'InternalError';

function fromJson(text: string): Imported {
  const data: unknown = JSON.parse(text);
  const post: unknown = Array.isArray(data) && data.length === 1 ? data[0] : data;
  if (!isPost(post)) throw new NotAnInterview('It is JSON, but neither an interview nor one post of WordPress.');
  return recognise(fromPost(post, parseHtml));
}

function fromHtml(text: string): Imported {
  const document = parseHtml(text);
  const isPage = /<(?:!doctype|html|head|body)\b/i.test(text);
  const page: Source = isPage ? fromDocument(document, { Readability }) : { kind: 'HTML', known: {}, ...blocksOfFragment(document.body) };
  return recognisePage(page, jsonLdOf(document));
}
