import { number } from './bullets.js';
import { isAsking } from './characters.js';
import { fromQuestions, isTitle, question, type Scheme } from './reading.js';
import { requests } from './vocabulary.js';
import { wordsOf } from './words.js';

const longest = 70;
const request = new RegExp(`^(?:${requests.join('|')})`, 'iu');

/** The bare minimum: lines and short paragraphs that end in a question mark. */
export const byQuestionMarks: Scheme = (blocks, hasTitle) => {
  const asking = blocks.flatMap(({ text }, index) => (isAsking(text) && wordsOf(text).length <= longest ? index : []));
  // Numbers that were no marks of questions are those of a list.
  const unnumbered = asking.filter((index) => !number.test(blocks[index]!.text));
  const candidates = unnumbered.length > 1 ? unnumbered : asking;
  const title = candidates[0] === 0 && !hasTitle && isTitle(blocks) ? candidates.shift() : undefined;
  if (candidates.length === 0) return undefined;
  const most = (holds: (index: number) => boolean) => {
    const those = candidates.filter(holds);
    return those.length >= 2 && those.length > candidates.length / 2 ? those : candidates;
  };
  // A question that an answer asks stands neither after an empty line nor right before its answer, when the others do.
  const isAfterQuestion = (index: number) => candidates.includes(index - 1) && !/[.۔]\s/.test(blocks[index]!.text);
  const apart = most((index) => blocks[index]!.isApart === true || index === 0 || isAfterQuestion(index));
  const isTight = (index: number) => blocks[index + 1] !== undefined && !blocks[index + 1]!.isApart;
  const tight = blocks.some(({ isApart }) => isApart) ? apart.filter((index) => isTight(index) || isAfterQuestion(index)) : [];
  const kept = tight.length >= 2 && tight.length >= apart.length * 0.6 ? tight : apart;
  const lengths = kept.map((index) => wordsOf(blocks[index]!.text).length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)]!;
  // A paragraph far longer than the other questions is an answer that ends in one.
  const questions = new Set(kept.filter((index) => wordsOf(blocks[index]!.text).length <= Math.max(25, usual * 3)));
  const isBelowFirst = (index: number) => index > kept[0]! && index + 1 < blocks.length && !questions.has(index) && wordsOf(blocks[index]!.text).length <= 30;
  const asksWithoutMark = blocks.flatMap(({ text }, index) => (isBelowFirst(index) && request.test(text) && !isAfterQuestion(index) ? index : []));
  for (const index of asksWithoutMark) questions.add(index);
  const isLikeQuestion = (index: number) => tight.length >= 2 && isBelowFirst(index) && blocks[index]!.isApart === true && isTight(index);
  const starts = blocks.map((_, index) => (questions.has(index) ? question : undefined));
  const doubts = [
    ...blocks.flatMap(({ text }, index) =>
      isLikeQuestion(index) ? [`"${text}" stands where questions stand, but has no question mark: it is a part of the answer above it`] : [],
    ),
    ...(title === undefined ? [] : ['the first line ends in a question mark: it was taken for the title']),
    ...(questions.size - asksWithoutMark.length < candidates.length
      ? [`${candidates.length - questions.size + asksWithoutMark.length} more paragraphs end in a question mark: they were taken for a part of the answers`]
      : []),
  ];
  return { ...fromQuestions(starts, 'lines that end in a question mark', false), doubts };
};
