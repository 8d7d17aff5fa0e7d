import { dateOf, datelineOf } from '../text/dates.js';
import { boilerplateOf } from '../text/boilerplate.js';
import { omission, type Omission } from '../model.js';
import { particles } from '../words/common.js';
import { wordsFor } from '../words/index.js';
import { wordsOf } from '../text/split-words.js';

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
/** And where: `حاوره في الرباط: …`. */
const where = '(?:\\s+(?:في|من|in|à|en)\\s+[\\p{L}\\p{M}-]+(?:\\s[\\p{L}\\p{M}-]+)?)?';
const asked = bounded(wordsFor('interviewerCreditVerbs'), `(?:${more}${where}\\s*[:：]\\s*|\\s+)`);
const askedNoun = bounded(wordsFor('interviewerCreditNouns'), `${more}${where}\\s*[:：]\\s*`);
const byline = bounded(wordsFor('bylines'), '(?:\\s*[:：]\\s*|\\s+)');
const answered = bounded(wordsFor('intervieweeCredits'), '\\s*[:：]\\s*');
const pictured = bounded(wordsFor('photoBylines'), '\\s+');

const code = 'credit-words';
const photoCredit = 'photo-credit';
const hasCase = /\p{Lu}|\p{Ll}/u;

/** Whether a text looks like somebody's name: a few words, in scripts with capitals each with one. */
export function isName(text: string): boolean {
  if (text.length > 60 || !/^[\p{L}\p{M}\s.’'ʼ׳״\u200c-]+$/u.test(text) || /\s-\s/.test(text)) return false;
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > 5) return false;
  return (
    !hasCase.test(text) ||
    (/\p{Lu}/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word) || particles.test(word)))
  );
}

/** Arabic and Hebrew write "and" together with the next word; a name that begins with that letter stays whole where it is alone. */
const joined = /^(?:و|ו)(?=\p{L}{2})/u;
const conjunctions = wordsFor('conjunctions').join('|');
const separators = new RegExp(
  `(\\s*[,،;/+]\\s*(?:(?:${conjunctions})\\s+)?|\\s+(?:${conjunctions})\\s+|\\s+(?=[وו]\\p{L}{2,}))`,
  'iu',
);

/** The names of a list such as "A, B and C", or undefined where it is none. */
function namesOf(list: string): { names: string[]; omissions: Omission[] } | undefined {
  const pieces = list.replace(/[.۔]$/, '').split(separators);
  const names: string[] = [];
  const omissions: Omission[] = [];
  for (const [index, piece] of pieces.entries()) {
    const text = piece.trim();
    const isList = index > 0 && /[,،;]/.test(pieces[index - 1]!);
    // "Anna Kurz, Berlin": one word after a comma is a place.
    if (index % 2 === 0 && isList && wordsOf(text).length === 1 && wordsOf(names[0]!).length > 1)
      omissions.push({ text, code: 'credit-addition' });
    else if (index % 2 === 0) names.push(index > 0 && !pieces[index - 1]!.trim() ? text.replace(joined, '') : text);
    else if (wordsOf(text).length > 0) omissions.push({ text, code });
  }
  return names.every(isName) ? { names, omissions } : undefined;
}

/** Reads who asked: `أجرى الحوار: …`, `Interview by …`, `Propos recueillis par …`. */
function interviewersOf(text: string, pattern: RegExp): Credit | undefined {
  const mark = pattern.exec(text)?.[0];
  const found = mark === undefined ? undefined : namesOf(text.slice(mark.length));
  if (mark === undefined || !found) return undefined;
  return {
    side: 'interviewers',
    people: found.names.map((name) => ({ name })),
    omissions: [{ text: mark.trim(), code }, ...found.omissions],
  };
}

const withRole = [
  /^(?<name>[^(:：،,–—]+?)\s*[:：]?\s*\((?<role>[^()]+)\)[.۔]?$/u,
  /^(?<name>[^(:：،,–—]+?)\s*(?:[,،:：]|\s[–—-]\s)\s*(?<role>[^.!?؟۔]+)[.۔]?$/u,
];

/** Whether a line ends with brackets, which may contain a role. */
export const hasBrackets = (text: string): boolean => /\([^()]+\)[.۔]?$/.test(text);

/** "Interview with Ada Brook", and in languages whose nouns have capitals "Die Bildhauerin Marlene Voss": there is more in it than the name. */
const introduces = new RegExp(
  `^(?:(?:${wordsFor('introductions').join('|')}|der|die|das|dem|den|eine?|the|an?)\\s)`,
  'iu',
);
/** "Marlene Voss, 41, über Beton und Zweifel": what somebody talks about is no role. */
const isTopic = new RegExp(`(?:^|[,،]\\s*)(?:${wordsFor('topics').join('|')})\\s`, 'iu');

/** Reads a person with a role: `name (role)`, `name: (role)`, `name, role`, `name: role`. */
export function personOf(text: string): Credited | undefined {
  if (wordsOf(text).length > 25 || introduces.test(text)) return undefined;
  for (const shape of withRole) {
    const { name, role } = shape.exec(text)?.groups ?? {};
    if (name !== undefined && role !== undefined && isName(name.trim()) && /\p{L}/u.test(role) && !isTopic.test(role))
      return { name: name.trim(), role: role.trim() };
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
  return { side: 'interviewees', people, omissions: [{ text: mark.trim(), code }, ...found.omissions] };
}

/** A line without the brackets around it, or the bullet that sets it apart. */
const bareOf = (text: string) => (/^[([](.+)[)\]]$/.exec(text)?.[1] ?? text).replace(/^[•●▪■*]+\s*/, '');

/** Whether a credit begins with what somebody did. "Interview: …" may as well be a title. */
export const isPlainCredit = (text: string): boolean => asked.test(bareOf(text)) && creditOf(text) !== undefined;

/** Reads a line that says who asked or who answered, or undefined: a sentence that begins with the same words is none. */
export function creditOf(text: string): Credit | undefined {
  const bare = bareOf(text);
  return wordsOf(bare).length > 25
    ? undefined
    : (interviewersOf(bare, asked) ?? interviewersOf(bare, askedNoun) ?? intervieweesOf(bare));
}

/** A credit, and in the same line maybe a place and a day. */
export interface CreditLine extends Credit {
  readonly place?: string;
  readonly day?: string;
}

/** Between the parts of a line: "By Jane Roe · 1 May 2023", "حاورته سعاد بناني (الرباط)", "Por Ana Ruiz. Fotos: Luis Rey". */
const partition = /\s*[·•|،,–—]\s*|\s+-\s+|\s+(?=\()|\.\s+/gu;

/** Whether a text names who took the photographs. */
const isPictureCredit = (text: string): boolean => {
  const mark = pictured.exec(text)?.[0];
  return boilerplateOf(text) === photoCredit || (mark !== undefined && isName(text.slice(mark.length)));
};

/**
 * What may be beside a credit. After a comma a place of two words would be hard to distinguish from one more name, and after a full stop
 * from a part of the name before it.
 */
function besideCredit(
  text: string,
  separator: string,
): (Pick<CreditLine, 'place' | 'day'> & { readonly picture?: string }) | undefined {
  if (isPictureCredit(text)) return { picture: text };
  if (separator.startsWith('.')) return undefined;
  const isList = /[,،]/.test(separator);
  const bare = /^\((.+)\)$/.exec(text)?.[1] ?? text;
  if (dateOf(bare) !== undefined) return { day: bare };
  const { place = bare, day } = datelineOf(bare) ?? {};
  return isName(place) && wordsOf(place).length <= (isList ? 1 : 2)
    ? { place, ...(day !== undefined && { day }) }
    : undefined;
}

/** All ways to part a line in two. */
const partsOf = (text: string) =>
  Array.from(
    text.matchAll(partition),
    ({ index, 0: separator }) => [text.slice(0, index), text.slice(index + separator.length), separator] as const,
  );

/**
 * Reads a line that says who asked, and also when or where: `حاوره: أحمد العلوي - 12 مارس 2024`, `By Jane Roe, 1 May 2023`.
 *
 * @param isAbove - whether the line is above the text, where the author is named as well: `By Jane Roe`, `Par Zoé Petit`. The author
 * is usually the interviewer.
 */
export function creditLineOf(text: string, isAbove: boolean): CreditLine | undefined {
  if (text.length > 120 || /[.۔]$/.test(text)) return undefined;
  const askersIn = (part: string, isDated: boolean) => {
    const credit =
      interviewersOf(part, asked) ??
      (isDated ? interviewersOf(part, askedNoun) : undefined) ??
      (isAbove ? interviewersOf(part, byline) : undefined);
    return credit?.people.every(({ name }) => wordsOf(name).length > 1) === true ? credit : undefined;
  };
  const whole = askersIn(text, false);
  if (whole) return whole;
  for (const [before, after, separator] of partsOf(text)) {
    for (const [part, other] of [
      [before, after],
      [after, before],
    ] as const) {
      const found = besideCredit(other, separator);
      const credit = found && askersIn(part, found.day !== undefined || found.picture !== undefined);
      if (!credit) continue;
      const { picture, ...beside } = found;
      return {
        ...credit,
        ...beside,
        omissions: [...credit.omissions, ...(picture === undefined ? [] : [omission(picture, photoCredit)])],
      };
    }
  }
  return undefined;
}

/** Reads a credit in any part of a text: alone in its line, or with other things. */
export const creditIn = (text: string): CreditLine | undefined => creditOf(text) ?? creditLineOf(text, false);

/** Whether a line is a credit, or names a person with a role in brackets. */
export const isCreditLike = (text: string): boolean => creditOf(text) !== undefined || withRole[0]!.test(text);
