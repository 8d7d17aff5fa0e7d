import { number } from './list-markers.js';
import { isAsking, saysBeforeAsking } from '../text/characters.js';
import { fromQuestions, isTitle, question, type Detector } from './detection.js';
import { message, warning } from '../messages/index.js';
import type { Block } from '../model.js';
import { isRequest } from './formatting.js';
import { wordsOf } from '../text/split-words.js';

/** More words than these are hardly a question. */
const maxQuestionWords = 70;

/**
 * Answers that are questions themselves: "Would you not?" They have a question above and a question below, and either say something before
 * they ask, or are right below the one where an empty line parts them from the other. Nobody asks last, but for a list of questions.
 */
function answersThatAsk(blocks: readonly Block[], questions: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const first = [...questions].reduce((least, index) => Math.min(least, index), Infinity);
  for (const index of [...questions].sort((a, b) => a - b)) {
    if (!questions.has(index - 1) || found.has(index - 1)) continue;
    const { text, isApart } = blocks[index]!;
    const below = blocks[index + 1];
    const isHeld = below
      ? questions.has(index + 1) && (saysBeforeAsking(text) || (isApart !== true && below.isApart === true))
      : index - 2 > first && !questions.has(index - 2);
    if (isHeld) found.add(index);
  }
  return found;
}

/**
 * Paragraphs within an answer that may be what who asks says without a question mark: "The film is very quiet…" They trail off, or are short
 * where most answers have no second paragraph.
 */
function statementsWithin(
  blocks: readonly Block[],
  questions: ReadonlySet<number>,
  usual: number,
): ReadonlySet<number> {
  const begins = [...questions].sort((a, b) => a - b);
  const lengths = begins
    .map((begin, index) => (begins[index + 1] ?? blocks.length) - begin - 1)
    .filter((length) => length > 0);
  const areSingle = lengths.filter((length) => length === 1).length >= Math.max(2, lengths.length * 0.6);
  const isShort = ({ text, image }: Block) =>
    !image &&
    !isAsking(text) &&
    wordsOf(text).length <= (/(?:…|\.\.\.)$/.test(text) ? 15 : areSingle ? Math.max(8, usual) : 0);
  const found = blocks.flatMap((block, index) =>
    index > begins[0]! &&
    index + 1 < blocks.length &&
    [index - 1, index, index + 1].every((each) => !questions.has(each)) &&
    isShort(block)
      ? index
      : [],
  );
  // Of short lines in a row, the first says where to look.
  const places = new Set(found);
  return new Set(found.filter((index) => !places.has(index - 1)));
}

/** The bare minimum: lines and short paragraphs that end in a question mark. */
export const byQuestionMarks: Detector = (blocks, hasTitle) => {
  const asked = blocks.flatMap(({ text }, index) =>
    isAsking(text) && wordsOf(text).length <= maxQuestionWords ? index : [],
  );
  // Among plain questions, those in italics are quotations.
  const upright = asked.filter((index) => blocks[index]!.isItalic !== true);
  const asking = upright.length >= 2 && upright.length > asked.length / 2 ? upright : asked;
  // Numbers that were no marks of questions are those of a list.
  const unnumbered = asking.filter((index) => !number.test(blocks[index]!.text));
  const candidates = unnumbered.length > 1 ? unnumbered : asking;
  const title = candidates[0] === 0 && !hasTitle && isTitle(blocks) ? candidates.shift() : undefined;
  if (candidates.length === 0) return undefined;
  const most = (holds: (index: number) => boolean) => {
    const those = candidates.filter(holds);
    return those.length >= 2 && those.length > candidates.length / 2 ? those : candidates;
  };
  // A question that an answer asks is neither after an empty line nor right before its answer, when the others do.
  const candidatePlaces = new Set(candidates);
  const isAfterQuestion = (index: number) => candidatePlaces.has(index - 1) && !/[.۔]\s/.test(blocks[index]!.text);
  const apart = most((index) => blocks[index]!.isApart === true || index === 0 || isAfterQuestion(index));
  const isTight = (index: number) => blocks[index + 1] !== undefined && !blocks[index + 1]!.isApart;
  const tight = blocks.some(({ isApart }) => isApart)
    ? apart.filter((index) => isTight(index) || isAfterQuestion(index))
    : [];
  const kept = tight.length >= 2 && tight.length >= apart.length * 0.6 ? tight : apart;
  const lengths = kept.map((index) => wordsOf(blocks[index]!.text).length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)]!;
  // A paragraph far longer than the other questions is an answer that ends in one.
  const questions = new Set(kept.filter((index) => wordsOf(blocks[index]!.text).length <= Math.max(25, usual * 3)));
  const isBelowFirst = (index: number) =>
    index > kept[0]! && index + 1 < blocks.length && !questions.has(index) && wordsOf(blocks[index]!.text).length <= 30;
  const asksWithoutMark = blocks.flatMap(({ text }, index) =>
    isBelowFirst(index) && isRequest(text) && !isAfterQuestion(index) ? index : [],
  );
  for (const index of asksWithoutMark) questions.add(index);
  const asksBack = answersThatAsk(blocks, questions);
  for (const index of asksBack) questions.delete(index);
  const within = tight.length >= 2 ? new Set<number>() : statementsWithin(blocks, questions, usual);
  const isLikeQuestion = (index: number) =>
    within.has(index) ||
    (tight.length >= 2 && isBelowFirst(index) && blocks[index]!.isApart === true && isTight(index));
  const starts = blocks.map((_, index) => (questions.has(index) ? question : undefined));
  const others =
    candidates.filter((index) => !questions.has(index) && !asksBack.has(index)).length + asked.length - asking.length;
  const warnings = [
    ...blocks.flatMap(({ text }, index) =>
      isLikeQuestion(index) ? [warning('statement-between-answers', { text })] : [],
    ),
    ...[...asksBack].map((index) => warning('question-in-answers', { text: blocks[index]!.text })),
    ...(title === undefined ? [] : [warning('first-line-as-title')]),
    ...(others > 0 ? [warning('questions-in-answers', { count: others })] : []),
  ];
  return { ...fromQuestions(starts, message('by-question-marks'), false), warnings };
};
