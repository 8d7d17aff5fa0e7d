import { isAsking, isFinished, withLatinDigits } from './characters.js';
import { isPlainCredit } from './credits.js';
import type { Block } from './source.js';
import { answerMarks, questionMarks, requests } from './vocabulary.js';
import { wordsOf } from './words.js';

/** Where a turn begins, and what of its block is only a mark. */
export interface Start {
  readonly kind: 'question' | 'answer';
  /** Characters at the start of the block's text that are no part of what is said. */
  readonly cut: number;
  /** The name of who speaks, where that is the mark. */
  readonly speaker?: string;
  /** What stands in brackets within the mark, and belongs to what is said: "(laughs)". */
  readonly aside?: string;
}

/** One way to tell questions from answers, applied to a text. */
export interface Reading {
  /** For the report: "lines that end in a question mark". */
  readonly marks: string;
  /** For each block: what begins there. Blocks without go on with the turn before, those before the first are the head. */
  readonly starts: readonly (Start | undefined)[];
  /** Whether the marks themselves say what asks, so that a question mark more or less says nothing. */
  readonly isExplicit: boolean;
  /** Whether answers have marks of their own, so that a question without one has no answer. */
  readonly hasAnswers?: boolean;
  readonly doubts?: readonly string[];
  /** Whether it may as well be no interview at all. */
  readonly isGuess?: boolean;
}

/** @param hasTitle - whether the title is known, so that the first block is none */
export type Scheme = (blocks: readonly Block[], hasTitle: boolean) => Reading | undefined;

const question: Start = { kind: 'question', cut: 0 };
const answer: Start = { kind: 'answer', cut: 0 };

/** Makes a reading where questions are marked and all else behind them is answer. */
const fromQuestions = (questions: readonly (Start | undefined)[], marks: string, isExplicit: boolean): Reading => ({
  marks,
  isExplicit,
  starts: questions.map((start, index) => {
    const before = questions[index - 1];
    // Two paragraphs in a row with the mark are one question.
    if (start) return before ? { ...start, kind: 'question' } : start;
    return before ? answer : undefined;
  }),
});

/** Definition lists, `<details>`, FAQ blocks: the page itself says what asks. */
const byStructure: Scheme = (blocks) => {
  if (!blocks.some(({ role }) => role === 'question') || !blocks.some(({ role }) => role === 'answer')) return undefined;
  const starts = blocks.map(({ role }): Start | undefined => (role === 'question' ? question : role === 'answer' ? answer : undefined));
  return { marks: 'the structure of the page', isExplicit: true, hasAnswers: true, starts };
};

const ordinals = 'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر';
const markPattern = (names: readonly string[]) =>
  new RegExp(`^[-–—•*]?\\s*(?:${names.join('|')})(?:\\s?(?:\\p{Nd}{1,3}|${ordinals}))?(?:\\s*[:：/)]|\\s*[-–—](?=\\s)|\\s?\\.(?=\\s)(?!(?:\\s\\p{L}\\.?[\\p{L}-]*){1,3}\\s?[:：]))\\s*`, 'iu');

const questionMark = markPattern(questionMarks);
const answerMark = markPattern(answerMarks);

const distinct = (marks: readonly string[]) => [...new Set(marks.map((mark) => mark.replace(/\s*\p{Nd}+/gu, '').trim()))].join(', ');

/** `Q:` and `A:`, `س1:` and `ج1:`. */
const byLetters: Scheme = (blocks) => {
  const asks = blocks.map(({ text }) => questionMark.exec(text)?.[0]);
  const answers = blocks.map(({ text }) => answerMark.exec(text)?.[0]);
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
  const starts = blocks.map((_, index): Start | undefined => {
    const asking = asks[index];
    const answering = index > firstAsked ? answers[index] : undefined;
    if (asking !== undefined) {
      isOpen = true;
      return { kind: 'question', cut: asking.length };
    }
    if (!isOpen && answering === undefined) return undefined;
    if (answering === undefined && isAnswerAhead[index]) return undefined;
    isOpen = false;
    return { kind: 'answer', cut: answering?.length ?? 0 };
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

/** Whether a question on top of all is the title. Few texts have none; but where it stands right above its answer as others do, it asks. */
function isTitle(blocks: readonly Block[]): boolean {
  const [first, second] = blocks;
  const others = blocks.flatMap(({ text }, index) => (index > 0 && isAsking(text) ? index : []));
  if (first!.level === 1) return true;
  if (others.length < 2) return false;
  const tight = others.filter((index) => blocks[index + 1] && !blocks[index + 1]!.isApart);
  const isApart = blocks.some((block) => block.isApart);
  return !isApart || second!.isApart === true || tight.length < others.length / 2;
}

const byStrong = byWeight(({ isStrong }) => isStrong === true, 'bold paragraphs');
const byHeadings = byWeight(({ role, level }) => role === 'heading' && level !== 1, 'headings');

/** Bold paragraphs that alternate with others, and no question mark anywhere: the last resort, since bold subheads look the same. */
const byStrongAlone: Scheme = (blocks) => {
  const isStrong = (index: number) => blocks[index]?.isStrong === true;
  const strong = blocks.flatMap((_, index) => (index > 0 && isStrong(index) ? index : []));
  const isAlternating = strong.every((index) => !isStrong(index + 1) && blocks[index + 1] !== undefined && wordsOf(blocks[index]!.text).length <= 40);
  if (strong.length < 3 || !isAlternating) return undefined;
  const doubts = ['no bold paragraph ends in a question mark: the text may be an article with subheads'];
  return { ...fromQuestions(blocks.map((_, index) => (strong.includes(index) ? question : undefined)), 'bold paragraphs', true), doubts, isGuess: true };
};

const number = /^[([]?(\p{Nd}{1,3})\s?[.)\]:：\-–ـ/۔]+\s+(?=\S)/u;

/** `1.`, `2)`, `٣-` before the questions, in their order. */
const byNumbers: Scheme = (blocks) => {
  let next = 1;
  const starts = blocks.map(({ text }): Start | undefined => {
    const found = number.exec(text);
    if (!found || Number(withLatinDigits(found[1]!)) !== next) return undefined;
    next += 1;
    return { kind: 'question', cut: found[0].length };
  });
  const questions = blocks.filter((_, index) => starts[index]);
  if (questions.length < 2 || questions.filter(({ text }) => isAsking(text)).length < questions.length / 2) return undefined;
  // Without anything between them they are a list.
  const isList = starts.some((start, index) => start && starts[index + 1]);
  return isList ? undefined : fromQuestions(starts, 'numbers before the questions', true);
};

/** Behind the sign of a quoted mail there may be a number as well. */
const bullet = /^(?:([-–—ـ•●▪◦*@·■►▶→‣])\s*(?=[^\s\p{Nd}])|(>)\s*(?:[([]?\p{Nd}{1,3}[.)\]:]\s+)?(?=\S))/u;

/** `-`, `–`, `@`, `•` before the questions, or before every turn. */
const byBullets: Scheme = (blocks) => {
  const bullets = blocks.map(({ text }) => bullet.exec(text));
  const asking = blocks.map(({ text }, index) => bullets[index] && isAsking(text));
  const signOf = (index: number) => bullets[index]?.[1] ?? bullets[index]?.[2];
  const first = asking.indexOf(true);
  const count = asking.filter(Boolean).length;
  if (count === 0) return undefined;
  const isBullet = (index: number) => signOf(index) !== undefined && signOf(index) === signOf(first);
  const isDialogue = asking.filter((asks, index) => asks && isBullet(index + 1) && !asking[index + 1]).length >= count / 2;
  const cut = (index: number) => bullets[index]![0].length;
  const marks = `${signOf(first)!} before the ${isDialogue ? 'turns' : 'questions'}`;
  if (isDialogue) {
    const turns = blocks.flatMap((_, index) => (index >= first && isBullet(index) ? index : []));
    // Each bullet is a change of speaker, so that one side has every other, and some of its turns ask without a question mark.
    const ordered = turns.filter((index, turn) => asking[index] && turn % 2 === 0);
    // An empty line before every other turn says the same, however many answers ask in return.
    const isPaired = turns.length > 3 && turns.every((index, turn) => (blocks[index]!.isApart === true) === (turn % 2 === 0) || turn === 0);
    const isStrict = isPaired || ordered.length >= count * 0.8;
    const starts = blocks.map((): Start | undefined => undefined);
    turns.forEach((index, turn) => {
      starts[index] = { kind: (isStrict ? turn % 2 === 0 : asking[index]) ? 'question' : 'answer', cut: cut(index) };
    });
    return { marks, starts, isExplicit: true };
  }
  const starts = blocks.map((_, index): Start | undefined => {
    if (!isBullet(index)) return undefined;
    // Bullets in a row are a list within an answer; one that stands alone asks in the form of a request.
    const isAlone = !isBullet(index - 1) && !isBullet(index + 1) && index > first && index + 1 < blocks.length;
    return asking[index] || isAlone ? { kind: 'question', cut: cut(index) } : undefined;
  });
  return fromQuestions(starts, marks, count > 1);
};

const longest = 70;
const request = new RegExp(`^(?:${requests.join('|')})`, 'iu');

/** The bare minimum: lines and short paragraphs that end in a question mark. */
const byQuestionMarks: Scheme = (blocks, hasTitle) => {
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

/** Where turns of one kind have a bullet or a number of their own, beside what tells them, it is a mark as well. */
export function withoutBullets(blocks: readonly Block[], reading: Reading): Reading {
  const starts = [...reading.starts];
  for (const kind of ['question', 'answer'] as const) {
    const turns = starts.flatMap((start, index) => (start?.kind === kind && start.cut === 0 ? index : []));
    for (const [pattern, isWithin] of [[bullet, kind === 'answer'], [number, false]] as const) {
      const markOf = (index: number) => pattern.exec(blocks[index]?.text ?? '')?.[0].trim();
      // Two in a row within an answer are a list.
      const marked = turns.filter((index) => markOf(index) !== undefined && !(isWithin && markOf(index) === markOf(index + 1)));
      if (marked.length < 2 || marked.length < turns.length * 0.8) continue;
      for (const index of marked) starts[index] = { ...starts[index]!, cut: pattern.exec(blocks[index]!.text)![0].length };
    }
  }
  return { ...reading, starts };
}

/** Lines between marked turns that may be headings: in text they look like the end of an answer. */
export const headingDoubts = (blocks: readonly Block[], { starts, isExplicit }: Reading): string[] =>
  blocks.flatMap(({ text, isApart, role }, index) => {
    const isBetween = isExplicit && isApart === true && role === 'paragraph' && !starts[index] && starts[index + 1]?.kind === 'question';
    const isShort = wordsOf(text).length <= 8 && !isFinished(text) && isFinished(blocks[index - 1]?.text ?? '');
    return isBetween && isShort && starts.slice(0, index).some(Boolean) ? [`"${text}" may be a heading: it is a part of the answer above it`] : [];
  });

export const schemes = { byStructure, byLetters, byStrong, byHeadings, byNumbers, byBullets, byQuestionMarks, byStrongAlone };
