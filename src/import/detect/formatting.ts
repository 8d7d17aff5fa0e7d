import { isAsking, isFinished, saysBeforeAsking } from '../text/characters.js';
import { isPlainCredit } from '../people/credits.js';
import { isEditingNote } from '../text/editing-note.js';
import { fromQuestions, isTitle, question, type Detector } from './detection.js';
import { message, warning } from '../messages/index.js';
import type { Block } from '../model.js';
import { wordsFor } from '../words/index.js';
import { wordsOf } from '../text/split-words.js';

const request = new RegExp(`^(?:${wordsFor('requests').join('|')})`, 'iu');
const lastWord = new RegExp(`^(?:[-–—ـ•*]\\s*)?(?:${wordsFor('lastWords').join('|')})(?![\\p{L}\\p{M}])`, 'iu');

/** Whether a text begins as a request does, which asks without a question mark: "Tell us about yourself.", "A last word" */
export const isRequest = (text: string): boolean =>
  request.test(text) || (lastWord.test(text) && wordsOf(text).length <= 8 && !/[.۔]$/.test(text));

/** What is set as questions are and asks nothing: a subhead maybe, or a note. */
const statementWarnings = (formatted: readonly Block[]) =>
  formatted.flatMap(({ text }) =>
    isAsking(text) || isRequest(text) ? [] : warning('statement-as-question', { text }),
  );

/** Bold paragraphs and headings: with a question mark most of them, so that subheads are not mistaken for questions. */
const byFormatting =
  (isMarked: (block: Block) => boolean, code: 'by-bold' | 'by-headings'): Detector =>
  (blocks, hasTitle) => {
    // Those who asked may be named in bold too.
    const set = new Set(blocks.filter((block) => isMarked(block) && !isPlainCredit(block.text)));
    const isFormatted = (block: Block) => set.has(block);
    const firstPlain = blocks.findIndex((block) => !isFormatted(block));
    // A line of author and date ends without a full stop.
    const firstProse = blocks.findIndex(
      (block) => !isFormatted(block) && block.role === 'paragraph' && isFinished(block.text),
    );
    const isBelow = (index: number, place: number) => place >= 0 && place < index;
    const first = blocks.findIndex(
      (block, index) => isFormatted(block) && isAsking(block.text) && !(index === 0 && !hasTitle && isTitle(blocks)),
    );
    if (first < 0) return undefined;
    // Before the first question mark there may be a request: "Tell us about yourself." A title is none, nor is a standfirst, above all prose.
    const isEarly = ({ text }: Block, index: number) =>
      /[.:]$/.test(text) && isBelow(index, isRequest(text) ? firstPlain : firstProse);
    const begin = blocks.findIndex(
      (block, index) => index <= first && index > 0 && isFormatted(block) && (index === first || isEarly(block, index)),
    );
    const start = begin < 0 ? first : begin;
    const formatted = blocks.filter((block, index) => index >= begin && isFormatted(block));
    if (formatted.filter(({ text }) => isAsking(text)).length < formatted.length / 2) return undefined;
    const starts = blocks.map((block, index) => (index >= start && isFormatted(block) ? question : undefined));
    return {
      ...fromQuestions(starts, message(code), formatted.length > 1),
      warnings: statementWarnings(formatted.filter(({ text }) => !isFinished(text))),
    };
  };

export const byStrong = byFormatting(({ isStrong }) => isStrong === true, 'by-bold');

/** Headings, of the level that most of those which ask have: others are subheads within an answer, or part the interview. */
export const byHeadings: Detector = (blocks, hasTitle) => {
  const levels = blocks.flatMap(({ role, level, text }) =>
    role === 'heading' && level !== undefined && level > 1 && isAsking(text) ? level : [],
  );
  const counts = new Map<number, number>();
  for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
  const count = (level: number) => counts.get(level) ?? 0;
  const usual = levels.reduce((best, each) => (count(each) > count(best) ? each : best), levels[0] ?? 0);
  return byFormatting(
    ({ role, level, text }) => role === 'heading' && level !== 1 && (level === usual || isAsking(text)),
    'by-headings',
  )(blocks, hasTitle);
};

/** "(She goes to the window.)", "[…]": what happens meanwhile is set in italics too. */
const isAside = (text: string) => /^[([].*[)\]]$/.test(text);

/**
 * Paragraphs in italics that alternate with plain ones, and ask. Introductions, quotations and notes are in italics as well: what is
 * above the first question is no part of it, and where plain paragraphs ask more often, those are the questions.
 */
export const byItalics: Detector = (blocks, hasTitle) => {
  const set = blocks.map(
    ({ isItalic, text }) => isItalic === true && !isAside(text) && !isPlainCredit(text) && !isEditingNote(text),
  );
  const isSet = (index: number) => set[index] === true;
  const all = blocks.flatMap((_, index) => (isSet(index) && !(index === 0 && !hasTitle) ? index : []));
  const asks = new Set(all.filter((index) => isAsking(blocks[index]!.text)));
  const isAnswered = (index: number) => blocks[index + 1] !== undefined && !isSet(index + 1);
  const begin = all.find(
    (index) => isAnswered(index) && (isAsking(blocks[index]!.text) || isRequest(blocks[index]!.text)),
  );
  if (begin === undefined) return undefined;
  // Below the last answer there are notes.
  const last = all.findLast((index) => isAnswered(index))!;
  const formatted = all.filter((index) => index >= begin && (index <= last || asks.has(index)));
  const asking = formatted.filter((index) => asks.has(index));
  const plain = blocks.filter(
    ({ text }, index) =>
      index > begin && !isSet(index) && isAsking(text) && !saysBeforeAsking(text) && wordsOf(text).length <= 40,
  );
  if (
    asking.length < 2 ||
    asking.length < formatted.length / 2 ||
    asking.length <= plain.length ||
    asking.filter(isAnswered).length < asking.length * 0.8
  )
    return undefined;
  const introductory = [...asks].flatMap((index) =>
    index < begin ? warning('italics-in-introduction', { text: blocks[index]!.text }) : [],
  );
  const places = new Set(formatted);
  const starts = blocks.map((_, index) => (places.has(index) ? question : undefined));
  return {
    ...fromQuestions(starts, message('by-italics'), true),
    warnings: [...introductory, ...statementWarnings(formatted.map((index) => blocks[index]!))],
  };
};

/** Bold paragraphs that alternate with others, and no question mark anywhere: the last resort, since bold subheads look the same. */
export const byStrongAlone: Detector = (blocks) => {
  const isStrong = (index: number) => blocks[index]?.isStrong === true;
  const strong = blocks.flatMap((_, index) => (index > 0 && isStrong(index) ? index : []));
  const isAlternating = strong.every(
    (index) => !isStrong(index + 1) && blocks[index + 1] !== undefined && wordsOf(blocks[index]!.text).length <= 40,
  );
  if (strong.length < 3 || !isAlternating) return undefined;
  const places = new Set(strong);
  return {
    ...fromQuestions(
      blocks.map((_, index) => (places.has(index) ? question : undefined)),
      message('by-bold'),
      true,
    ),
    warnings: [warning('bold-without-questions')],
  };
};
