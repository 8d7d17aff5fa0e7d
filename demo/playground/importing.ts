/** Makes interviews of text, HTML and posts of WordPress. Large, and so fetched when the page has nothing else to do. */
import { Readability } from '@mozilla/readability';
import type { Imported } from '../../src/import/readers/json.js';
import { fromHtml, jsonLdOf } from '../../src/import/readers/html/html.js';
import { recognisePage } from '../../src/import/readers/from-page.js';
import { recognise } from '../../src/import/assemble/assemble.js';
import { isOverflow, NotAnInterview, tooDeep } from '../../src/import/model.js';
import { fromText } from '../../src/import/readers/plain-text.js';
import { fromPost, isPost } from '../../src/import/readers/wordpress.js';
import { parseHtml } from './parse-html.js';
import type { Format, Reading } from './reading.js';

/** Never throws. */
export function importFrom(text: string, format: Format): Reading {
  try {
    const imported =
      format === 'text' ? recognise(fromText(text)) : format === 'html' ? fromMarkup(text) : fromJson(text);
    return { kind: 'imported', ...imported };
  } catch (error) {
    return { kind: 'refused', reason: isOverflow(error) ? tooDeep : (error as Error).message };
  }
}

function fromJson(text: string): Imported {
  const data: unknown = JSON.parse(text);
  const post: unknown = Array.isArray(data) && data.length === 1 ? data[0] : data;
  if (!isPost(post)) throw new NotAnInterview('It is JSON, but neither an interview nor one post of WordPress.');
  return recognise(fromPost(post, parseHtml));
}

function fromMarkup(text: string): Imported {
  const document = parseHtml(text);
  return recognisePage(fromHtml(text, document, { Readability }), jsonLdOf(document));
}
