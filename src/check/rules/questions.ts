import { suggestions } from '../did-you-mean.js';
import { filled } from './facts.js';
import type { Rule } from './rule.js';

/** Question marks of all scripts. A semicolon is one only in Greek, at the end. */
const questionMark = /[?؟？﹖⸮\u037e՞፧⁇⁈⁉‽]|;$/;

/** Whether a text asks for something: it has a question mark, or it is long enough to be a request such as "Tell us about it". */
function isQuestion(text: string, words: Intl.Segmenter): boolean {
  if (questionMark.test(text.trim())) return /[\p{L}\p{N}]/u.test(text);
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length >= 3;
}

export const question: Rule = function* ({ input, questions }) {
  const words = new Intl.Segmenter(filled(input.lang), { granularity: 'word' });
  for (const { pointer, question: text } of questions)
    if (!isQuestion(text, words))
      yield { pointer: `${pointer}/question`, code: 'not-a-question', data: { question: text } };
};

export const duplicateQuestion: Rule = function* ({ questions }) {
  const known = new Map<string, string>();
  for (const { pointer, question: text } of questions) {
    const normalized = text.trim().replace(/\s+/g, ' ').toLowerCase();
    const first = known.get(normalized);
    if (first === undefined) known.set(normalized, pointer);
    else yield { pointer: `${pointer}/question`, code: 'duplicate-question', data: { first } };
  }
};

/** Addresses cannot hold half of a surrogate pair: browsers replace it, and the link leads nowhere. */
export const questionId: Rule = function* ({ questions }) {
  for (const { pointer, id } of questions)
    if (id && /\p{Surrogate}/u.test(id)) yield { pointer: `${pointer}/id`, code: 'broken-id', data: {} };
};

export const unknownQuestion: Rule = function* ({ corrections, questions }) {
  const ids = questions.map(({ id }) => id);
  const known = new Set(ids);
  const nearest = suggestions();
  for (const [index, { question: id }] of corrections.entries()) {
    if (!id || known.has(id)) continue;
    const suggestion = nearest(id, ids);
    yield {
      pointer: `/corrections/${index}/question`,
      code: 'unknown-question',
      data: { id, ...(suggestion === undefined ? {} : { suggestion }) },
    };
  }
};

export const timeOrder: Rule = function* ({ questions }) {
  let previous = 0;
  for (const { at, pointer } of questions.flatMap((each) => [each, ...each.passages])) {
    if (at == null) continue;
    if (at < previous) yield { pointer: `${pointer}/at`, code: 'time-order', data: { at, previous } };
    previous = at;
  }
};
