import { byBullets, byNumbers } from './list-markers.js';
import { isAsking, isFinished, saysBeforeAsking } from '../text/characters.js';
import { byQuestionMarks } from './question-marks.js';
import { answer, question, withColon, type Detection, type Detector, type TurnStart } from './detection.js';
import { message, warning, type Warning } from '../messages/index.js';
import type { Block } from '../model.js';
import { wordsFor } from '../words/index.js';
import { byHeadings, byItalics, byStrong, byStrongAlone } from './formatting.js';
import { wordsOf } from '../text/split-words.js';

/** Whether the terms of a list are the names of those who take turns: few, again and again, and none of them asks. */
function areNames(terms: readonly string[]): boolean {
  const names = new Set(terms);
  return (
    terms.length > 2 &&
    names.size < terms.length * 0.7 &&
    terms.every((term) => !isAsking(term) && wordsOf(term).length <= 5)
  );
}

/** Definition lists, `<details>`, FAQ blocks: the page itself says what asks. */
const byStructure: Detector = (blocks) => {
  const asks = blocks.flatMap(({ role, text }) => (role === 'question' ? text : []));
  if (asks.length === 0 || !blocks.some(({ role }) => role === 'answer') || areNames(asks)) return undefined;
  const starts = blocks.map(({ role }, index): TurnStart | undefined => {
    // Terms that share a description are one question, as HTML has it (https://html.spec.whatwg.org/#the-dl-element).
    if (role === 'question') return blocks[index - 1]?.sharesAnswer === true ? undefined : question;
    return role === 'answer' ? answer : undefined;
  });
  const first = starts.findIndex((start) => start !== undefined);
  const outside = blocks.filter(
    ({ role, image, isBoxed }, index) => index > first && role === 'paragraph' && !image && isBoxed !== true,
  );
  // Pages open dates and notes in the same way: where more is asked outside of it, that is the interview.
  if (outside.filter(({ text }) => isAsking(text)).length > asks.length) return undefined;
  const warnings = outside.map(({ text }) => warning('outside-of-structure', { text }));
  return { method: message('by-structure'), isExplicit: true, hasAnswers: true, starts, warnings };
};

const ordinals = 'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر';
const markPattern = (names: readonly string[]) =>
  new RegExp(
    `^[-–—•*]?\\s*(?:${names.join('|')})(?:\\s?(?:\\p{Nd}{1,3}|${ordinals}))?(?:\\s*[:：/)]|\\s*[-–—](?=\\s)|\\s?\\.(?=\\s)(?!(?:\\s\\p{L}\\.?[\\p{L}-]*){1,3}\\s?[:：]))\\s*`,
    'iu',
  );

const questionMark = markPattern(wordsFor('questionLabels'));
const answerMark = markPattern(wordsFor('answerLabels'));

const distinct = (marks: readonly string[]) => [
  ...new Set(marks.map((mark) => mark.replace(/\s*\p{Nd}+/gu, '').trim())),
];

/** `Q:` and `A:`, `س1:` and `ج1:`. */
const byLetters: Detector = (blocks) => {
  const asks = blocks.map((block) => questionMark.exec(withColon(block))?.[0]);
  const answers = blocks.map((block) => answerMark.exec(withColon(block))?.[0]);
  const asked = asks.filter((mark) => mark !== undefined);
  const answered = answers.filter((mark) => mark !== undefined);
  if (asked.length === 0 || (answered.length === 0 && asked.length < 2)) return undefined;
  const firstAsked = asks.findIndex((mark) => mark !== undefined);
  // Whether the next mark is that of an answer: a question of two paragraphs has it ahead. Without, the next paragraph answers.
  const isAnswerAhead = new Array<boolean>(blocks.length).fill(false);
  for (let index = blocks.length - 2; index >= 0; index -= 1) {
    isAnswerAhead[index] =
      asks[index + 1] === undefined && (answers[index + 1] !== undefined || isAnswerAhead[index + 1]!);
  }
  let isOpen = false;
  const starts = blocks.map(({ text }, index): TurnStart | undefined => {
    const asking = asks[index];
    const answering = index > firstAsked ? answers[index] : undefined;
    if (asking !== undefined) {
      isOpen = true;
      return { kind: 'question', cut: Math.min(asking.length, text.length) };
    }
    if (!isOpen && answering === undefined) return undefined;
    if (answering === undefined && isAnswerAhead[index]) return undefined;
    isOpen = false;
    return { kind: 'answer', cut: Math.min(answering?.length ?? 0, text.length) };
  });
  return {
    method: message('by-labels', { labels: distinct([...asked, ...answered]) }),
    starts,
    isExplicit: true,
    hasAnswers: answered.length > 0,
  };
};

/** Lines between marked turns that may be headings: in text they look like the end of an answer. */
export const headingWarnings = (blocks: readonly Block[], { starts, isExplicit }: Detection): Warning[] => {
  const first = starts.findIndex((start) => start !== undefined);
  return blocks.flatMap(({ text, isApart, role }, index) => {
    const isBetween =
      isExplicit &&
      isApart === true &&
      role === 'paragraph' &&
      !starts[index] &&
      starts[index + 1]?.kind === 'question';
    const isShort = wordsOf(text).length <= 8 && !isFinished(text) && isFinished(blocks[index - 1]?.text ?? '');
    return isBetween && isShort && first >= 0 && first < index ? [warning('possible-heading', { text })] : [];
  });
};

/** More words than these are hardly a question without its mark. */
const longestUnmarked = 30;

/** Paragraphs within answers that are nothing but a question, and have another below them that may answer: they may have lost their mark. */
export const unlabeledWarnings = (blocks: readonly Block[], { starts, isExplicit }: Detection): Warning[] => {
  const first = starts.findIndex((start) => start !== undefined);
  const isWithin = (index: number) =>
    index > first &&
    index < blocks.length &&
    !starts[index] &&
    blocks[index]!.role === 'paragraph' &&
    !blocks[index]!.image;
  return blocks.flatMap(({ text, html }, index) => {
    const asks =
      isExplicit &&
      isWithin(index) &&
      isWithin(index + 1) &&
      html === undefined &&
      isAsking(text) &&
      !saysBeforeAsking(text);
    return asks && starts[index - 1]?.kind !== 'question' && wordsOf(text).length <= longestUnmarked
      ? [warning('unlabeled-question', { text })]
      : [];
  });
};

export const detectors = {
  byStructure,
  byLetters,
  byStrong,
  byHeadings,
  byItalics,
  byNumbers,
  byBullets,
  byQuestionMarks,
  byStrongAlone,
};
