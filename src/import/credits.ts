import { dateOf } from './dates.js';
import type { Omission } from './source.js';
import { bylines, conjunctions, intervieweeCredits, interviewerCredits, particles } from './vocabulary.js';
import { wordsOf } from './words.js';

/** Somebody as a credit names them. */
export interface Credited {
  readonly name: string;
  readonly role?: string | null | undefined;
}

export interface Credit {
  readonly side: 'interviewees' | 'interviewers';
  readonly people: readonly Credited[];
  /** What is not their names: the words of the credit, the "and" between two names. */
  readonly omissions: readonly Omission[];
}

const bounded = (patterns: readonly string[], end: string) => new RegExp(`^(?:${patterns.join('|')})${end}`, 'iu');

/** Who asked has often taken the photographs too. */
const more = '(?:\\s+[وו]\\S+|\\s+(?:and|&|und|et|y)\\s+\\S+)?';
const asked = bounded(interviewerCredits.verbs, `(?:${more}\\s*[:：]\\s*|\\s+)`);
const askedNoun = bounded(interviewerCredits.nouns, `${more}\\s*[:：]\\s*`);
const byline = bounded(bylines, '(?:\\s*[:：]\\s*|\\s+)');
const answered = bounded(intervieweeCredits, '\\s*[:：]\\s*');

const reason = 'words of a credit';
const hasCase = /\p{Lu}|\p{Ll}/u;

/** Whether a text looks like somebody's name: a few words, in scripts with capitals each with one. */
export function isName(text: string): boolean {
  if (text.length > 60 || !/^[\p{L}\p{M}\s.’'ʼ׳״\u200c-]+$/u.test(text)) return false;
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 5) return false;
  return !hasCase.test(text) || (/\p{Lu}/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word) || particles.test(word)));
}

/** Arabic and Hebrew write "and" together with the next word; a name that begins with that letter stays whole where it stands alone. */
const joined = /^(?:و|ו)(?=\p{L}{2})/u;
const separators = new RegExp(`(\\s*[,،;/+]\\s*(?:(?:${conjunctions.join('|')})\\s+)?|\\s+(?:${conjunctions.join('|')})\\s+|\\s+(?=[وו]\\p{L}{2,}))`, 'iu');

/** The names of a list such as "A, B and C", or undefined where it is none. */
function namesOf(list: string): { names: string[]; omissions: Omission[] } | undefined {
  const pieces = list.replace(/[.۔]$/, '').split(separators);
  const names: string[] = [];
  const omissions: Omission[] = [];
  for (const [index, piece] of pieces.entries()) {
    const text = piece.trim();
    const isList = index > 0 && /[,،;]/.test(pieces[index - 1]!);
    // "Anna Kurz, Berlin": one word behind a comma is a place.
    if (index % 2 === 0 && isList && wordsOf(text).length === 1 && wordsOf(names[0]!).length > 1) omissions.push({ text, reason: 'what stands behind a name in a credit' });
    else if (index % 2 === 0) names.push(index > 0 && !pieces[index - 1]!.trim() ? text.replace(joined, '') : text);
    else if (wordsOf(text).length > 0) omissions.push({ text, reason });
  }
  return names.every(isName) ? { names, omissions } : undefined;
}

/** Reads who asked: `أجرى الحوار: …`, `Interview by …`, `Propos recueillis par …`. */
function interviewersOf(text: string, pattern: RegExp): Credit | undefined {
  const mark = pattern.exec(text)?.[0];
  const found = mark === undefined ? undefined : namesOf(text.slice(mark.length));
  if (mark === undefined || !found) return undefined;
  return { side: 'interviewers', people: found.names.map((name) => ({ name })), omissions: [{ text: mark.trim(), reason }, ...found.omissions] };
}

const withRole = [/^(?<name>[^(:：،,–—]+?)\s*[:：]?\s*\((?<role>[^()]+)\)[.۔]?$/u, /^(?<name>[^(:：،,–—]+?)\s*(?:[,،:：]|\s[–—-]\s)\s*(?<role>[^.!?؟۔]+)[.۔]?$/u];

/** Whether a line ends in brackets, as offices stand in. */
export const hasBrackets = (text: string): boolean => /\([^()]+\)[.۔]?$/.test(text);

/** Reads a person with an office: `name (role)`, `name: (role)`, `name, role`, `name: role`. */
export function personOf(text: string): Credited | undefined {
  if (wordsOf(text).length > 25) return undefined;
  for (const shape of withRole) {
    const { name, role } = shape.exec(text)?.groups ?? {};
    if (name !== undefined && role !== undefined && isName(name.trim()) && /\p{L}/u.test(role)) return { name: name.trim(), role: role.trim() };
  }
  return undefined;
}

function intervieweesOf(text: string): Credit | undefined {
  const mark = answered.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const rest = text.slice(mark.length).replace(/[.۔]$/, '');
  const person = personOf(rest);
  const found = person ? { names: [], omissions: [] } : namesOf(rest);
  if (!found) return undefined;
  const people = person ? [person] : found.names.map((name) => ({ name }));
  return { side: 'interviewees', people, omissions: [{ text: mark.trim(), reason }, ...found.omissions] };
}

/** Whether a credit begins with what somebody did. "Interview: …" may as well be a title. */
export const isPlainCredit = (text: string): boolean => asked.test(text) && creditOf(text) !== undefined;

/** Reads a line that says who asked or who answered, or undefined: a sentence that begins with the same words is none. */
export function creditOf(text: string): Credit | undefined {
  const bare = /^[([](.+)[)\]]$/.exec(text)?.[1] ?? text;
  return wordsOf(bare).length > 25 ? undefined : (interviewersOf(bare, asked) ?? interviewersOf(bare, askedNoun) ?? intervieweesOf(bare));
}

/** Between the parts of a line above the text: "By Jane Roe · 1 May 2023". */
const partition = /\s*[·•|،,–—]\s*|\s+-\s+/gu;

/**
 * Reads a line above the text that says who wrote it, and maybe when: `By Jane Roe`, `Par Zoé Petit, le 3 mai 2022`. Whoever writes down an
 * interview has mostly asked.
 *
 * @returns `day`: the part of the line that is a date
 */
export function bylineOf(text: string): (Credit & { readonly day?: string }) | undefined {
  if (text.length > 120 || /[.۔]$/.test(text)) return undefined;
  for (const { index, 0: separator } of [...text.matchAll(partition), { index: text.length, 0: '' }]) {
    const day = text.slice(index + separator.length);
    const credit = day && dateOf(day) === undefined ? undefined : interviewersOf(text.slice(0, index), byline);
    if (credit?.people.every(({ name }) => wordsOf(name).length > 1) === true) return { ...credit, ...(day && { day }) };
  }
  return undefined;
}

/** Whether a line is a credit, or names a person with an office in brackets. */
export const isCreditLike = (text: string): boolean => creditOf(text) !== undefined || withRole[0]!.test(text);
