/** Converts text, HTML and WordPress posts to interviews. Large, and therefore loaded when the page is idle. */
import { Readability } from '@mozilla/readability';
import {
  importData,
  importHtml,
  importPost,
  importText,
  NotAnInterview,
  postIn,
  problem,
  type Imported,
  type SourceFormat,
} from '../../src/import/index.js';
import { parseHtml } from './parse-html.js';
import type { Reading } from './reading.js';

const tools = { parseHtml, Readability };

/** Never throws. */
export function importFrom(text: string, format: SourceFormat): Reading {
  try {
    return { kind: 'imported', ...imported(text, format) };
  } catch (error) {
    const reason =
      error instanceof NotAnInterview
        ? error.diagnostic
        : problem('unexpected-error', { reason: (error as Error).message });
    return { kind: 'refused', reason };
  }
}

function imported(text: string, format: SourceFormat): Imported {
  switch (format) {
    case 'text':
      return importText(text);
    case 'html':
      return importHtml(text, tools);
    case 'json': {
      const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
      const post = postIn(data);
      return post ? importPost(post, tools) : importData(data);
    }
  }
}
