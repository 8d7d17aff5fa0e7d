import { isAsking } from '../text/characters.js';
import { wordsFor } from '../words/index.js';
import type { OmissionCode } from '../messages/index.js';
import { omission, type Omission } from '../model.js';
import { wordsOf } from '../text/split-words.js';

/** `[12/03/2022, 10:15:02] `, `12.03.22, 10:15 - `: before each message of a talk that was copied from a messenger. */
const timestamp =
  /^\[?\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}[,،]?\s+\p{Nd}{1,2}[:.]\p{Nd}{2}(?:[:.]\p{Nd}{2})?(?:\s?[ap]\.?m\.?|\s?[صم])?(?:\]|\s[-–])\s*/iu;

const header = new RegExp(`^(?:${wordsFor('mailHeaders').join('|')})\\s?[:：]\\s*(?<value>.*)$`, 'iu');
const subject =
  /^(?:subject|objet|betreff|asunto|الموضوع|נושא|موضوع)\s?[:：]\s*(?<again>(?:(?:re|fw|fwd|aw|wg|tr|rv|رد)\s?[:：]\s*)*)(?<text>.+)$/iu;

/** Without the times that a messenger sets before its messages; one time alone may be a date of the text. */
function withoutTimes(lines: readonly string[], omissions: Omission[]): string[] {
  const times = lines.map((line) => timestamp.exec(line)?.[0]);
  if (times.filter((time) => time !== undefined).length < 3) return [...lines];
  return lines.map((line, index) => {
    const time = times[index];
    if (time === undefined) return line;
    omissions.push({ text: time.trim(), code: 'message-time' });
    return line.slice(time.length);
  });
}

/** Without the head of a mail, which has two lines at least; its subject becomes a heading. */
function withoutMailHead(lines: readonly string[], omissions: Omission[]): string[] {
  const begin = lines.findIndex((line) => line !== '');
  let end = begin;
  while (end >= 0 && end < lines.length && header.test(lines[end]!)) end += 1;
  if (begin < 0 || end - begin < 2) return [...lines];
  const headings = lines.slice(begin, end).flatMap((line) => {
    const { again = '', text } = subject.exec(line)?.groups ?? {};
    const heading = text !== undefined && wordsOf(text).length > 0 ? [text] : [];
    omissions.push({
      text: heading.length > 0 ? `${line.slice(0, /[:：]/.exec(line)!.index + 1)} ${again}`.trim() : line,
      code: 'mail-header',
    });
    return heading.map((each) => `# ${each}`);
  });
  return [...headings, '', ...withoutGreeting(withoutSignature(lines.slice(end), omissions), omissions)];
}

const greeting = new RegExp(`^(?:${wordsFor('mailGreetings').join('|')})(?=[\\s,،!]|$)`, 'iu');

/** Without the first line of a mail, where it greets and asks nothing. */
function withoutGreeting(lines: readonly string[], omissions: Omission[]): string[] {
  const at = lines.findIndex((line) => line !== '');
  const first = lines[at] ?? '';
  if (!greeting.test(first) || isAsking(first) || wordsOf(first).length > 15) return [...lines];
  omissions.push({ text: first, code: 'mail-greeting' });
  return lines.toSpliced(at, 1);
}

const closing = new RegExp(`^(?:${wordsFor('mailClosings').join('|')})\\s*[,،.!]?$`, 'iu');

/** Without the last lines of a mail, from "Best regards" on. */
function withoutSignature(lines: readonly string[], omissions: Omission[]): string[] {
  const end = lines.findLastIndex((line) => closing.test(line));
  const signature = lines.slice(end).filter(Boolean);
  if (end < 0 || signature.length > 6 || signature.some((line) => line.startsWith('>'))) return [...lines];
  omissions.push(...signature.map((text) => omission(text, 'mail-closing')));
  return lines.slice(0, end);
}

/** Lines that a mail quotes, one after the other, are one: `> ` is before each of them. A new number begins a new one. */
function withWholeQuotations(lines: readonly string[]): string[] {
  const quoted = lines.filter((line) => line.startsWith('>'));
  if (quoted.length === 0 || quoted.length === lines.filter(Boolean).length) return [...lines];
  const result: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const rest = line.replace(/^(?:>\s?)+/, '').trim();
    if (line.startsWith('>') && isOpen && rest !== '' && !/^[([]?\p{Nd}{1,3}[.)\]:]/u.test(rest))
      result[result.length - 1] = `${result.at(-1)!} ${rest}`;
    else result.push(rest === '' && line.startsWith('>') ? '' : line);
    isOpen = line.startsWith('>') && rest !== '';
  }
  return result;
}

const isNumber = (line: string) =>
  /^[-–—\s]*(?:(?:page|seite|página|صفحة|صفحه|עמוד)\s)?\p{Nd}{1,4}(?:\s?[/|]\s?\p{Nd}{1,4})?[-–—\s]*$/iu.test(line);

/** Without numbers of pages that count upwards, and the line beside them that is on other pages as well. */
function withoutPages(lines: readonly string[], omissions: Omission[]): string[] {
  const numbers = lines.flatMap((line, index) =>
    isNumber(line) ? { index, page: Number.parseInt(/\p{Nd}+/u.exec(line)![0], 10) } : [],
  );
  const isCounting =
    numbers.length > 1 && numbers.every(({ page }, index) => index === 0 || page === numbers[index - 1]!.page + 1);
  if (!isCounting) return [...lines];
  const out = new Map<number, OmissionCode>(numbers.map(({ index }) => [index, 'page-number']));
  const filled = lines.flatMap((line, index) => (line === '' ? [] : index));
  const places = new Map(filled.map((index, place) => [index, place]));
  const neighbors = new Set(
    numbers.flatMap(({ index }) => [-1, 1].flatMap((step) => filled[places.get(index)! + step] ?? [])),
  );
  const counts = new Map<string, number>();
  for (const at of neighbors) counts.set(lines[at]!, (counts.get(lines[at]!) ?? 0) + 1);
  for (const at of neighbors) {
    if (counts.get(lines[at]!)! > 1 && wordsOf(lines[at]!).length <= 10) out.set(at, 'running-header');
  }
  out.forEach((code, index) => omissions.push({ text: lines[index]!, code }));
  return lines.flatMap((line, index) => (out.has(index) ? '' : line));
}

/** The word at the end of a line, and where a word goes on in the next one: by lines, since a text may be one line without end. */
const wholeLastWord = /(?<![\p{L}\p{M}-])\p{L}{2,}$/u;
const lastLetters = /(?<!\p{L})\p{L}+$/u;
const restOfWord = /^[^\S\n]*\p{Ll}+/u;
const restWithPunctuation = /^[^\S\n]*\p{Ll}+[.,;:!?»”"')\]]*[^\S\n]*/u;

/** The words of a text, in small letters, without those that are parted at the end of a line. */
function wholeWordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  let cut = 0;
  lines.forEach((line, index) => {
    let text = line.slice(cut);
    cut = 0;
    const start = text.endsWith('-') ? lastLetters.exec(text.slice(0, -1))?.[0] : undefined;
    const rest = start === undefined ? undefined : restOfWord.exec(lines[index + 1] ?? '')?.[0];
    if (start !== undefined && rest !== undefined) {
      text = text.slice(0, -1 - start.length);
      cut = rest.length;
    }
    for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) words.add(word);
  });
  return words;
}

/**
 * Words that were parted at the end of a line, whole again. Only where that happens more than once, and where what is before the hyphen
 * is no word of the text: "well-known" is a compound wherever it breaks.
 *
 * @returns `width`: of the lines that end in a part of a word, where there are any; such a text is wrapped
 */
export function withoutHyphenation(text: string): { text: string; width?: number } {
  const lines = text.split('\n');
  /** Lines that end in a part of a word: its start, and what it goes on with in the next line. */
  const parted = new Map<number, { readonly start: string; readonly rest: string }>();
  lines.forEach((line, index) => {
    if (!line.endsWith('-') || parted.has(index - 1)) return;
    const start = wholeLastWord.exec(line.slice(0, -1))?.[0];
    const rest = start === undefined ? undefined : restWithPunctuation.exec(lines[index + 1] ?? '')?.[0];
    if (start !== undefined && rest !== undefined) parted.set(index, { start, rest });
  });
  if (parted.size < 2) return { text };
  const words = wholeWordsOf(lines);
  let width = 0;
  for (const [index, { start, rest }] of parted) {
    if (words.has(start.toLowerCase())) continue;
    width = Math.max(width, lines[index]!.length);
    lines[index] = `${lines[index]!.slice(0, -1)}${rest.trim()}`;
    lines[index + 1] = lines[index + 1]!.slice(rest.length);
  }
  return width === 0 ? { text } : { text: lines.join('\n'), width };
}

/** Lines without what mail programs, messengers and pages of print set around them. */
export const withoutCopying = (lines: readonly string[], omissions: Omission[]): string[] =>
  withWholeQuotations(withoutPages(withoutMailHead(withoutTimes(lines, omissions), omissions), omissions));
