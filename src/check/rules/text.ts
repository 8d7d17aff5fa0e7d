import { entityIn } from '../../interview/entities.js';
import { allowedElements, replacements } from '../../interview/rich-text.js';
import type { Rule } from './rule.js';

/** U+FFFD, which replaces unreadable bytes; control characters; and UTF-8 that was read as windows-1252. */
const broken = /[\ufffd\u0080-\u009f]|(?:[ØÙÛ×][^\sA-Za-z\d]){3}|â€|Ã[\u00a0-\u00bf]/;

const tag = /<\/?(?:a|b|blockquote|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|u|ul)(?:\s[^<>]*)?\/?>/i;

/** Elements of rich text that are kept or replaced, or that have no text of their own to lose. */
const keptElements: ReadonlySet<string> = new Set([
  ...allowedElements,
  ...Object.values(replacements).flat(),
  'html',
  'head',
  'body',
  'source',
  'col',
  'colgroup',
]);

export const markupInText: Rule = function* ({ texts }) {
  for (const { pointer, text, isMarkup } of texts) {
    if (isMarkup) continue;
    const markup = tag.exec(text)?.[0];
    const entity = entityIn(text);
    if (markup !== undefined) yield { pointer, code: 'markup-in-text', data: { markup } };
    else if (entity !== undefined) yield { pointer, code: 'entity-in-text', data: { entity } };
  }
};

export const htmlElement: Rule = function* ({ texts }) {
  for (const { pointer, text, isMarkup } of texts) {
    if (!isMarkup) continue;
    const names = new Set(Array.from(text.matchAll(/<([a-z][a-z\d-]*)/gi), ([, name]) => name!.toLowerCase()));
    for (const element of names)
      if (!keptElements.has(element)) yield { pointer, code: 'removed-element', data: { element } };
  }
};

export const brokenText: Rule = function* ({ texts }) {
  for (const { pointer, text } of texts) {
    const start = text.search(broken);
    if (start >= 0)
      yield { pointer, code: 'broken-text', data: { text: text.slice(Math.max(0, start - 5), start + 10) } };
  }
};
