import { isAsking, saysBeforeAsking, withLatinDigits } from '../text/characters.js';
import { fromQuestions, type Detection, type Detector, type TurnStart } from './detection.js';
import { message, warning } from '../messages/index.js';
import type { Block } from '../model.js';

/** Before a question, or an item of a list. */
export const number = /^[([]?(\p{Nd}{1,3})\s?[.)\]:：\-–ـ/۔]+\s+(?=\S)/u;

/** `1.`, `2)`, `٣-` before the questions, in their order. */
export const byNumbers: Detector = (blocks) => {
  let next = 1;
  const starts = blocks.map(({ text }): TurnStart | undefined => {
    const found = number.exec(text);
    if (!found || Number(withLatinDigits(found[1]!)) !== next) return undefined;
    next += 1;
    return { kind: 'question', cut: found[0].length };
  });
  const questions = blocks.filter((_, index) => starts[index]);
  if (questions.length < 2 || questions.filter(({ text }) => isAsking(text)).length < questions.length / 2)
    return undefined;
  // Without anything between them they are a list.
  const isList = starts.some((start, index) => start && starts[index + 1]);
  return isList ? undefined : fromQuestions(starts, message('by-numbers'), true);
};

/** The sign may be doubled: `*` asks and `**` answers. Behind the sign of a quoted mail there may be a number as well. */
const bullet = /^(?:(([-–—ـ•●▪◦*@·■►▶→‣])\2{0,2})\s*(?=[^\s\p{Nd}])|(>)\s*(?:[([]?\p{Nd}{1,3}[.)\]:]\s+)?(?=\S))/u;

/** Whether those at even places ask more, and not less in either half: a turn of two bullets anywhere would change the places. */
function isSteady(asks: readonly boolean[]): boolean {
  const middle = Math.ceil(asks.length / 4) * 2;
  const lead = (from: number, to: number) =>
    asks.reduce(
      (sum, isAsked, turn) => (isAsked && turn >= from && turn < to ? sum + (turn % 2 === 0 ? 1 : -1) : sum),
      0,
    );
  return lead(0, asks.length) > 0 && lead(0, middle) >= 0 && lead(middle, asks.length) >= 0;
}

/** `-`, `–`, `@`, `•` before the questions, or before every turn. */
export const byBullets: Detector = (blocks) => {
  const bullets = blocks.map(({ text }) => bullet.exec(text));
  const asking = blocks.map(({ text }, index) => bullets[index] && isAsking(text));
  const signOf = (index: number) => bullets[index]?.[1] ?? bullets[index]?.[3];
  const first = asking.indexOf(true);
  const count = asking.filter(Boolean).length;
  if (count === 0) return undefined;
  const isBullet = (index: number) => signOf(index) !== undefined && signOf(index) === signOf(first);
  const turns = blocks.flatMap((_, index) => (index >= first && isBullet(index) ? index : []));
  // If everything below the first question has a bullet, and several bullets are not questions, each bullet is a turn.
  const isWhole = turns.length >= 4 && turns.length === blocks.length - first && count <= turns.length * 0.75;
  const isDialogue =
    isWhole || asking.filter((asks, index) => asks && isBullet(index + 1) && !asking[index + 1]).length >= count / 2;
  const cut = (index: number) => bullets[index]![0].length;
  const method = message(isDialogue ? 'by-sign-before-turns' : 'by-sign-before-questions', { sign: signOf(first)! });
  if (isDialogue) {
    // Each bullet is a change of speaker, so that one side has every other, and some of its turns ask without a question mark.
    const ordered = turns.filter((index, turn) => asking[index] && turn % 2 === 0);
    // An empty line before every other turn says the same, however many answers ask in return.
    const isPaired =
      turns.length > 3 &&
      turns.every((index, turn) => (blocks[index]!.isApart === true) === (turn % 2 === 0) || turn === 0);
    const isOrdered = isPaired || ordered.length >= count * 0.8;
    const askedBack = turns.filter((index, turn) => asking[index] && turn % 2 === 1);
    const isStrict =
      isOrdered ||
      (askedBack.every((index) => saysBeforeAsking(blocks[index]!.text)) &&
        isSteady(turns.map((index) => asking[index] === true)));
    const starts = blocks.map((): TurnStart | undefined => undefined);
    turns.forEach((index, turn) => {
      starts[index] = { kind: (isStrict ? turn % 2 === 0 : asking[index]) ? 'question' : 'answer', cut: cut(index) };
    });
    const warnings =
      isStrict && !isOrdered
        ? askedBack.map((index) => warning('question-in-answers', { text: blocks[index]!.text.slice(cut(index)) }))
        : [];
    return { method, starts, isExplicit: true, warnings };
  }
  const starts = blocks.map((_, index): TurnStart | undefined => {
    if (!isBullet(index)) return undefined;
    // Bullets in a row are a list within an answer; a single one is a request.
    const isAlone = !isBullet(index - 1) && !isBullet(index + 1) && index > first && index + 1 < blocks.length;
    return asking[index] || isAlone ? { kind: 'question', cut: cut(index) } : undefined;
  });
  return fromQuestions(starts, method, count > 1);
};

/** If turns of one kind also have a bullet or a number, that is a part of the label. */
export function withoutBullets(blocks: readonly Block[], detection: Detection): Detection {
  const starts = [...detection.starts];
  for (const kind of ['question', 'answer'] as const) {
    const turns = starts.flatMap((start, index) => (start?.kind === kind && start.cut === 0 ? index : []));
    for (const [pattern, isWithin] of [
      [bullet, kind === 'answer'],
      [number, false],
    ] as const) {
      const markOf = (index: number) => pattern.exec(blocks[index]?.text ?? '')?.[0].trim();
      // Two in a row within an answer are a list.
      const marked = turns.filter(
        (index) => markOf(index) !== undefined && !(isWithin && markOf(index) === markOf(index + 1)),
      );
      if (marked.length < 2 || marked.length < turns.length * 0.8) continue;
      for (const index of marked)
        starts[index] = { ...starts[index]!, cut: pattern.exec(blocks[index]!.text)![0].length };
    }
  }
  return { ...detection, starts };
}
