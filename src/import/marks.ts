import { byBullets, byNumbers } from './bullets.js';
import { isAsking, isFinished } from './characters.js';
import { isPlainCredit } from './credits.js';
import { byQuestionMarks } from './question-marks.js';
import { answer, fromQuestions, isTitle, question, withColon, type Reading, type Scheme, type Start } from './reading.js';
import type { Block } from './source.js';
import { answerMarks, questionMarks } from './vocabulary.js';
import { wordsOf } from './words.js';

/** Whether the terms of a list are the names of those who take turns: few, again and again, and none of them asks. */
function areNames(terms: readonly string[]): boolean {
  const names = new Set(terms);
  return terms.length > 2 && names.size < terms.length * 0.7 && terms.every((term) => !isAsking(term) && wordsOf(term).length <= 5);
}

/** Definition lists, `<details>`, FAQ blocks: the page itself says what asks. */
const byStructure: Scheme = (blocks) => {
  const asks = blocks.flatMap(({ role, text }) => (role === 'question' ? text : []));
  if (asks.length === 0 || !blocks.some(({ role }) => role === 'answer') || areNames(asks)) return undefined;
  const starts = blocks.map(({ role }, index): Start | undefined => {
    // Terms that share a description are one question, as HTML has it (https://html.spec.whatwg.org/#the-dl-element).
    if (role === 'question') return blocks[index - 1]?.sharesAnswer === true ? undefined : question;
    return role === 'answer' ? answer : undefined;
  });
  const first = starts.findIndex((start) => start !== undefined);
  const outside = blocks.filter(({ role, image, isBoxed }, index) => index > first && role === 'paragraph' && !image && isBoxed !== true);
  // Pages open dates and notes in the same way: where more is asked outside of it, that is the interview.
  if (outside.filter(({ text }) => isAsking(text)).length > asks.length) return undefined;
  const doubts = outside.map(({ text }) => `"${text}" stands outside of the questions and answers of the page: it is a part of the answer above it`);
  return { marks: 'the structure of the page', isExplicit: true, hasAnswers: true, starts, doubts };
};

const ordinals = 'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر';
const markPattern = (names: readonly string[]) =>
  new RegExp(`^[-–—•*]?\\s*(?:${names.join('|')})(?:\\s?(?:\\p{Nd}{1,3}|${ordinals}))?(?:\\s*[:：/)]|\\s*[-–—](?=\\s)|\\s?\\.(?=\\s)(?!(?:\\s\\p{L}\\.?[\\p{L}-]*){1,3}\\s?[:：]))\\s*`, 'iu');

const questionMark = markPattern(questionMarks);
const answerMark = markPattern(answerMarks);

const distinct = (marks: readonly string[]) => [...new Set(marks.map((mark) => mark.replace(/\s*\p{Nd}+/gu, '').trim()))].join(', ');

/** `Q:` and `A:`, `س1:` and `ج1:`. */
const byLetters: Scheme = (blocks) => {
  const asks = blocks.map((block) => questionMark.exec(withColon(block))?.[0]);
  const answers = blocks.map((block) => answerMark.exec(withColon(block))?.[0]);
  const asked = asks.filter((mark) => mark !== undefined);
  const answered = answers.filter((mark) => mark !== undefined);
  if (asked.length === 0 || (answered.length === 0 && asked.length < 2)) return undefined;
  const firstAsked = asks.findIndex((mark) => mark !== undefined);
  // Whether the next mark is that of an answer: a question of two paragraphs has it ahead. Without, the next paragraph answers.
  const isAnswerAhead = new Array<boolean>(blocks.length).fill(false);
  for (let index = blocks.length - 2; index >= 0; index -= 1) {
    isAnswerAhead[index] = asks[index + 1] === undefined && (answers[index + 1] !== undefined || isAnswerAhead[index + 1]!);
  }
  let isOpen = false;
  const starts = blocks.map(({ text }, index): Start | undefined => {
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
  return { marks: `the marks ${distinct([...asked, ...answered])}`, starts, isExplicit: true, hasAnswers: answered.length > 0 };
};

/** Bold paragraphs and headings: with a question mark most of them, so that subheads are not taken for questions. */
const byWeight =
  (isMarked: (block: Block) => boolean, marks: string): Scheme =>
  (blocks, hasTitle) => {
    // Those who asked may be named in bold too.
    const isHeavy = (block: Block) => isMarked(block) && !isPlainCredit(block.text);
    const first = blocks.findIndex((block, index) => isHeavy(block) && isAsking(block.text) && !(index === 0 && !hasTitle && isTitle(blocks)));
    if (first < 0) return undefined;
    // Before the first question mark there may be a request: "Tell us about yourself." The title is none.
    const begin = blocks.findIndex(
      (block, index) => index <= first && index > 0 && isHeavy(block) && (index === first || (/[.:]$/.test(block.text) && blocks.slice(0, index).some((each) => !isHeavy(each)))),
    );
    const heavy = blocks.filter((block, index) => index >= begin && isHeavy(block));
    if (heavy.filter(({ text }) => isAsking(text)).length < heavy.length / 2) return undefined;
    const starts = blocks.map((block, index) => (index >= (begin < 0 ? first : begin) && isHeavy(block) ? question : undefined));
    return fromQuestions(starts, marks, heavy.length > 1);
  };

const byStrong = byWeight(({ isStrong }) => isStrong === true, 'bold paragraphs');

/** Headings, of the level that most of those which ask have: others are subheads within an answer, or part the interview. */
const byHeadings: Scheme = (blocks, hasTitle) => {
  const levels = blocks.flatMap(({ role, level, text }) => (role === 'heading' && level !== undefined && level > 1 && isAsking(text) ? level : []));
  const count = (level: number) => levels.filter((each) => each === level).length;
  const usual = levels.reduce((best, each) => (count(each) > count(best) ? each : best), levels[0] ?? 0);
  return byWeight(({ role, level, text }) => role === 'heading' && level !== 1 && (level === usual || isAsking(text)), 'headings')(blocks, hasTitle);
};

/** Bold paragraphs that alternate with others, and no question mark anywhere: the last resort, since bold subheads look the same. */
const byStrongAlone: Scheme = (blocks) => {
  const isStrong = (index: number) => blocks[index]?.isStrong === true;
  const strong = blocks.flatMap((_, index) => (index > 0 && isStrong(index) ? index : []));
  const isAlternating = strong.every((index) => !isStrong(index + 1) && blocks[index + 1] !== undefined && wordsOf(blocks[index]!.text).length <= 40);
  if (strong.length < 3 || !isAlternating) return undefined;
  const doubts = ['no bold paragraph ends in a question mark: the text may be an article with subheads'];
  return { ...fromQuestions(blocks.map((_, index) => (strong.includes(index) ? question : undefined)), 'bold paragraphs', true), doubts, isGuess: true };
};

/** Lines between marked turns that may be headings: in text they look like the end of an answer. */
export const headingDoubts = (blocks: readonly Block[], { starts, isExplicit }: Reading): string[] =>
  blocks.flatMap(({ text, isApart, role }, index) => {
    const isBetween = isExplicit && isApart === true && role === 'paragraph' && !starts[index] && starts[index + 1]?.kind === 'question';
    const isShort = wordsOf(text).length <= 8 && !isFinished(text) && isFinished(blocks[index - 1]?.text ?? '');
    return isBetween && isShort && starts.slice(0, index).some(Boolean) ? [`"${text}" may be a heading: it is a part of the answer above it`] : [];
  });

export const schemes = { byStructure, byLetters, byStrong, byHeadings, byNumbers, byBullets, byQuestionMarks, byStrongAlone };
