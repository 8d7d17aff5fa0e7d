import { collapsed, isAsking, isFinished, seen } from '../text/characters.js';
import { isCreditLike } from '../people/credits.js';
import { dateOf, datelineOf } from '../text/dates.js';
import { misreadIn } from '../text/character-set.js';
import { boilerplateOf } from '../text/boilerplate.js';
import type { Block, Omission, Source } from '../model.js';
import { withoutCopying, withoutHyphenation } from './copied-text.js';
import { wordsFor } from '../words/index.js';
import { wordsOf } from '../text/split-words.js';

interface Line {
  readonly text: string;
  readonly isApart: boolean;
}

/** What begins a paragraph of its own: a bullet, a number, a heading, bold text, a label with its colon. */
const opening =
  /^(?:[-–—•●▪■►▶‣@#*_>]|[([]?\p{N}{1,3}[.)\]:]|(?:[\p{L}\p{M}.’'ـ-]+\s){0,3}[\p{L}\p{M}.’'ـ-]+\p{N}{0,2}\s?[:：](?:\s|$))/u;

const isOpening = ({ text }: Line) =>
  opening.test(text) ||
  boilerplateOf(text) !== undefined ||
  isCreditLike(text) ||
  dateOf(text) !== undefined ||
  datelineOf(text) !== undefined;

/** Words that no sentence ends with. */
const unfinished = new RegExp(`(?:^|\\s)(?:${wordsFor('unfinishedEnds').join('|')})$`, 'iu');

/** A word that goes on with what was said: a small letter, or "and" where the script has no small letters. */
const continuing = /^(?:\p{Ll}|و(?!\s)\p{L}{3}|و\s|ו\p{L}{3}|اور\s|که\s)/u;

/** Whether a line is prose rather than a title: a sentence has ended in it, or it is long. */
const isProse = (text: string) => text.length > 200 || /[.!?؟۔]\s/.test(text);

/** Copying from a page may tear a sentence: it has not ended, and what follows goes on with it. */
function isTorn(before: Line, after: Line): boolean {
  if (isFinished(before.text) || isOpening(after) || isOpening(before) || isAsking(after.text)) return false;
  const isOpen = /[,،]$/.test(before.text) || unfinished.test(before.text);
  return isProse(before.text) && (isOpen || continuing.test(after.text));
}

/** The width at which a text was wrapped by hand or by a mail program, or undefined where each line is a paragraph. */
function wrapOf(lines: readonly Line[]): number | undefined {
  const followed = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    // What begins a paragraph says nothing of how the one above it was wrapped.
    return next && !next.isApart && !opening.test(next.text) ? { line, next } : [];
  });
  // A title, or what was pasted in later, may be longer than the rest.
  const strays = Math.max(3, Math.floor(lines.length / 20));
  const widths = lines
    .map(({ text }) => text.length)
    .sort((a, b) => b - a)
    .slice(0, strays + 1);
  return [...new Set(widths)].find((width) => {
    if (width < 40 || width > 100) return false;
    const full = followed.filter(({ line, next }) => isFull(line, next, width));
    return full.length >= 3 && full.length >= followed.length * 0.6;
  });
}

/**
 * Whether the next word would not have fitted into the line.
 *
 * @param slack - characters that a line may have more, since the rest of a parted word was moved to it
 */
const isFull = ({ text }: Line, next: Line, width: number, slack = 0) =>
  text.length <= width + slack && text.length + 1 + (/^\S+/.exec(next.text)?.[0].length ?? 0) > width;

/** What is left of most words that are parted at the end of a line. */
const longestRest = 12;

const labelIn = (text: string): string | undefined =>
  /^[\p{L}\p{M}][\p{L}\p{M}\s.’'ـ-]{0,40}?(?=\s?[:：](?:\s|$))/u.exec(text)?.[0];

/**
 * What is before a colon at the start of more lines than one: a speaker's name, with which a new turn begins however long the line
 * above is. At first it may be the whole name of whom the others call by the last one.
 */
function recurringLabels(lines: readonly Line[]): ReadonlySet<string | undefined> {
  const all = lines.flatMap(({ text }) => labelIn(text) ?? []);
  const seenLabels = new Set<string>();
  const recurring = new Set(all.filter((label) => seenLabels.has(label) || !seenLabels.add(label)));
  return new Set(all.filter((label) => recurring.has(label) || recurring.has(label.split(' ').at(-1)!)));
}

/** Lines as paragraphs: those of a wrapped text, and torn sentences, in one. */
function paragraphs(lines: readonly Line[], known?: number): Line[] {
  const width = known ?? wrapOf(lines);
  const slack = known === undefined ? 0 : longestRest;
  const labels = recurringLabels(lines);
  const result: Line[] = [];
  lines.forEach((line, index) => {
    const before = result.at(-1);
    const last = lines[index - 1];
    const isWrapped =
      width !== undefined &&
      last &&
      !line.isApart &&
      isFull(last, line, width, slack) &&
      !/^[-–—•●@#*>]\s/.test(line.text) &&
      !labels.has(labelIn(line.text));
    if (before && (isWrapped || isTorn(before, line))) {
      // A hyphen at the end of a line belongs to a compound.
      const space = /\p{L}-$/u.test(before.text) ? '' : ' ';
      result[result.length - 1] = { ...before, text: `${before.text}${space}${line.text}` };
    } else result.push(line);
  });
  return result;
}

const heading = /^(#{1,6})\s+(.+?)\s*#*$/;
const bold = /^(\*\*|__|\*)(?=\S)((?:(?!\1).)+?)(?<=\S)\1([:：]?)$/u;
const italic = /^_(?=[^\s_])([^_]+)(?<=\S)_$/;
/** A question, or a speaker's name, in bold before the answer in the same line. */
const boldStart = /^(\*\*|__)(?=\S)((?:(?!\1).)+?)(?<=\S)\1([:：]?)\s+(.+)$/u;
/** `Q: … A: …` in one line. */
const inOneLine = new RegExp(
  `^(?:${wordsFor('questionLabels').join('|')})\\s?\\p{Nd}{0,3}\\s?[:：.].{1,500}?[.?!؟۔]\\s+(?=(?:${wordsFor('answerLabels').join('|')})\\s?\\p{Nd}{0,3}\\s?[:：.]\\s)`,
  'iu',
);
const rule = /^(?:[-–—_=*~•·]\s?){3,}$/;

/** Blocks of a line, with the marks of Markdown read: newsrooms' text often is some. */
function blocksOf({ text, isApart }: Line): Block[] {
  // A line may hold any number of questions with their answers.
  const pieces: Line[] = [];
  let rest = text;
  for (let next = leadingQuestionOf(rest); next !== undefined; next = leadingQuestionOf(rest)) {
    pieces.push({ text: next.trim(), isApart: isApart && pieces.length === 0 });
    rest = rest.slice(next.length);
  }
  return [
    ...pieces.map((piece): Block => ({ text: piece.text, role: 'paragraph', ...(piece.isApart && { isApart: true }) })),
    ...blocksOfLine({ text: rest, isApart: isApart && pieces.length === 0 }),
  ];
}

const leadingQuestionOf = (text: string): string | undefined => inOneLine.exec(text)?.[0];

function blocksOfLine({ text, isApart }: Line): Block[] {
  const block = (found: string, more: Partial<Block> = {}): Block => ({
    text: found,
    role: 'paragraph',
    ...more,
    ...(isApart && { isApart }),
  });
  const asHeading = heading.exec(text);
  if (asHeading) return [block(asHeading[2]!.replace(bold, '$2$3'), { role: 'heading', level: asHeading[1]!.length })];
  const asBold = bold.exec(text);
  if (asBold) return [block(`${asBold[2]!}${asBold[3]!}`, { isStrong: true })];
  const asItalic = italic.exec(text);
  if (asItalic) return [block(asItalic[1]!, { isItalic: true })];
  const start = boldStart.exec(text);
  if (start && isAsking(start[2]!))
    return [block(start[2]!, { isStrong: true }), { text: start[4]!, role: 'paragraph' }];
  if (start && /[:：]$/.test(start[2]! + start[3]!)) return [block(`${start[2]!}${start[3]!} ${start[4]!}`)];
  return [block(text)];
}

/**
 * Splits plain text into paragraphs: one a line, but for sentences that copying has torn and for text that is wrapped at a fixed
 * width. Reads headings and bold lines of Markdown.
 *
 * @param text - of any line ends, with or without a byte order mark
 */
export function readText(text: string): Source {
  const { text: clean, width } = withoutHyphenation(seen(text));
  const omissions: Omission[] = [];
  const lines: Line[] = [];
  let isApart = false;
  for (const line of withoutCopying(clean.split('\n').map(collapsed), omissions)) {
    if (rule.test(line)) omissions.push({ text: line, code: 'separator' });
    if (line && !rule.test(line)) lines.push({ text: line, isApart: isApart && lines.length > 0 });
    isApart = !line || rule.test(line);
  }
  return {
    format: 'text',
    blocks: paragraphs(lines, width).flatMap(blocksOf),
    metadata: {},
    omissions,
    words: wordsOf(clean).length,
    misread: misreadIn(text),
  };
}
