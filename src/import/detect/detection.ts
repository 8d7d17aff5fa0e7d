import { isAsking } from '../text/characters.js';
import type { DetectionCode, Message, Warning } from '../messages/index.js';
import type { Block } from '../model.js';

/** Where a turn begins, and what of its block is only a label. */
export interface TurnStart {
  readonly kind: 'question' | 'answer';
  /** Characters at the start of the block's text that are no part of what is said. */
  readonly cut: number;
  /** The name of the speaker, if the label is one. */
  readonly speaker?: string;
  /** Text in brackets within the label that belongs to the turn: "(laughs)". */
  readonly aside?: string;
}

/** What a detector found. */
export interface Detection {
  /** For the report. */
  readonly method: Message<DetectionCode>;
  /** For each block: the turn that begins there. Blocks without one continue the turn before; those before the first are the header. */
  readonly starts: readonly (TurnStart | undefined)[];
  /** Whether labels or formatting say what asks, so that question marks do not matter. */
  readonly isExplicit: boolean;
  /** Whether answers have labels of their own, so that a question without one has no answer. */
  readonly hasAnswers?: boolean;
  readonly warnings?: readonly Warning[];
}

/** @param hasTitle - whether the title is known, so that the first block is none */
export type Detector = (blocks: readonly Block[], hasTitle: boolean) => Detection | undefined;

export const question: TurnStart = { kind: 'question', cut: 0 };
export const answer: TurnStart = { kind: 'answer', cut: 0 };

/** A detection where questions are marked, and everything after them is an answer. */
export const fromQuestions = (
  questions: readonly (TurnStart | undefined)[],
  method: Message<DetectionCode>,
  isExplicit: boolean,
): Detection => ({
  method,
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

/** Whether the first question is the title. Few texts have no title; but a question directly above its answer, like the others, is a question. */
export function isTitle(blocks: readonly Block[]): boolean {
  const [first, second] = blocks;
  const others = blocks.flatMap(({ text }, index) => (index > 0 && isAsking(text) ? index : []));
  if (first!.level === 1) return true;
  if (others.length < 2) return false;
  const tight = others.filter((index) => blocks[index + 1] && !blocks[index + 1]!.isApart);
  const isApart = blocks.some((block) => block.isApart);
  return !isApart || second!.isApart === true || tight.length < others.length / 2;
}
