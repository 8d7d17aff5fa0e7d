import { isAsking } from '../text/characters.js';
import type { DetectionCode, Message, Warning } from '../messages/index.js';
import type { Block } from '../model.js';

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
  /** For the report. */
  readonly detection: Message<DetectionCode>;
  /** For each block: what begins there. Blocks without go on with the turn before, those before the first are the head. */
  readonly starts: readonly (Start | undefined)[];
  /** Whether the marks themselves say what asks, so that a question mark more or less says nothing. */
  readonly isExplicit: boolean;
  /** Whether answers have marks of their own, so that a question without one has no answer. */
  readonly hasAnswers?: boolean;
  readonly warnings?: readonly Warning[];
}

/** @param hasTitle - whether the title is known, so that the first block is none */
export type Scheme = (blocks: readonly Block[], hasTitle: boolean) => Reading | undefined;

export const question: Start = { kind: 'question', cut: 0 };
export const answer: Start = { kind: 'answer', cut: 0 };

/** Makes a reading where questions are marked and all else behind them is answer. */
export const fromQuestions = (
  questions: readonly (Start | undefined)[],
  detection: Message<DetectionCode>,
  isExplicit: boolean,
): Reading => ({
  detection,
  isExplicit,
  starts: questions.map((start, index) => {
    const before = questions[index - 1];
    // Two paragraphs in a row with the mark are one question.
    if (start) return before ? { ...start, kind: 'question' } : start;
    return before ? answer : undefined;
  }),
});

/** A block's text with the colon that the terms of a definition list do without, where they are marks or names. */
export const withColon = ({ text, role }: Block): string =>
  role === 'question' && !/[:：]$/.test(text) ? `${text}:` : text;

/** Whether a question on top of all is the title. Few texts have none; but where it stands right above its answer as others do, it asks. */
export function isTitle(blocks: readonly Block[]): boolean {
  const [first, second] = blocks;
  const others = blocks.flatMap(({ text }, index) => (index > 0 && isAsking(text) ? index : []));
  if (first!.level === 1) return true;
  if (others.length < 2) return false;
  const tight = others.filter((index) => blocks[index + 1] && !blocks[index + 1]!.isApart);
  const isApart = blocks.some((block) => block.isApart);
  return !isApart || second!.isApart === true || tight.length < others.length / 2;
}
