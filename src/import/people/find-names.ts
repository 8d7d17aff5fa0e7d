import { isName, type Credit, type Credited } from './credits.js';
import { isInitials } from './names.js';
import { particles } from '../words/common.js';
import { wordsFor } from '../words/index.js';
import { wordsOf } from '../text/split-words.js';

const introduced = new RegExp(
  `(?:^|[:：|–—]\\s*)(?:${wordsFor('introductions').join('|')})\\s+(?<who>[^:：|"«„“”]+)`,
  'iu',
);
const followed = new RegExp(
  `^(?<who>.{3,60}?)\\s+(?:${wordsFor('introductionsAfterName').join('|')})(?=$|[\\s:：])`,
  'u',
);
const named = /^(?<who>[^:：«»"„“”?؟]{5,60}?)\s?[:：]\s/u;
const quoted = /^(?<name>[^:：«»"„“”,،]{3,50}?)(?:[,،]\s*(?<role>[^:：«»"„“”]{3,60}?))?\s?[:：]\s*["«»„“”'‘]/u;
const talk = /^(?<before>Mit\s+(?<who>[^.!?:,]{5,80}?)\s+sprach(?:en)?)\s+(?<names>[^.!?:]+?)\.?$/u;

/** Whether a line is only "Interview with …", without a statement after it. */
export const introducesPerson = (line: string): boolean =>
  introduced.exec(line)?.index === 0 && !/[:："«„“”]/.test(line);

const honorific = new RegExp(`^(?:${wordsFor('honorifics').join('|')})\\.?$`, 'iu');
const office = new RegExp(`^(?:${wordsFor('offices').join('|')})$`, 'u');
const article = /^(?:the|an?|le|la|les|une?|el|los|der|die|das|dem|den|des|einer?|einem|einen|l[’'])$/iu;
const preposition = /^(?:of|for|de|du|des|del|von|vom|zum|für)$/iu;
const hasCase = /\p{Lu}|\p{Ll}/u;

/** Whether the words of a name are somewhere in one of the texts, in a row. */
const stands = (name: string, texts: readonly string[]) =>
  texts.some((text) => ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `));

/** "le climatologue Jean Vasseur": in scripts with capitals the name is the capital words at the end. */
function withCapitals(words: readonly string[], texts: readonly string[]): Credited | undefined {
  let begin = words.length;
  while (
    begin > 0 &&
    (/^\p{Lu}/u.test(words[begin - 1]!) ||
      (begin < words.length && particles.test(words[begin - 1]!) && !article.test(words[begin - 1]!)))
  )
    begin -= 1;
  while (begin < words.length && (honorific.test(words[begin]!) || !/^\p{Lu}/u.test(words[begin]!))) begin += 1;
  const lead = words.slice(0, begin);
  const run = words.slice(begin);
  // German writes roles with a capital too: between an article and a name of two words, the first is one.
  const isGerman = /^(?:der|dem|die|den|einer|einem|einen)$/iu.test(lead.at(-1) ?? '');
  if (isGerman && run.length > 2) return made(run.slice(1), run.slice(0, 1));
  const isSafe =
    !isGerman &&
    !preposition.test(lead.at(-1) ?? '') &&
    !(article.test(lead.at(-1) ?? '') && preposition.test(lead.at(-2) ?? ''));
  return isSafe || stands(run.join(' '), texts) ? made(run, lead) : undefined;
}

/** Without capitals, a name is two or three words that also occur elsewhere, follow a word with an article or the start, and are not a role. */
function withoutCapitals(words: readonly string[], texts: readonly string[]): Credited | undefined {
  for (let begin = Math.max(0, words.length - 3); begin <= words.length - 2; begin += 1) {
    const name = words.slice(begin);
    const hasArticle = /^(?:ال|ה)\p{L}{3}/u.test(name[0]!);
    if ((hasArticle && name.length > 2) || office.test(name[0]!) || !stands(name.join(' '), texts)) continue;
    const before = words.slice(0, begin);
    if (before.some((word) => office.test(word)) || (before.length > 0 && !/^(?:ال|ה)/.test(before.at(-1)!)))
      return undefined;
    return made(name, before.length === 1 ? [before[0]!.replace(/^(?:ال|ה)/, '')] : []);
  }
  return undefined;
}

function made(name: readonly string[], lead: readonly string[]): Credited | undefined {
  const role = lead.filter((word, index) => index > 0 || !article.test(word)).join(' ');
  if (name.length < 2 || name.length > 4 || !isName(name.join(' '))) return undefined;
  return { name: name.join(' '), ...(role && lead.length < 6 && { role }) };
}

/**
 * Who a title or a line above the text says that answers: "Entretien avec le climatologue Jean Vasseur", `Marta Ríos: "…"`. A guess, and
 * only where the name can be distinguished from the role.
 *
 * @param lines - the title, and short lines below it
 * @param texts - all others, where the name may be as well
 */
export function intervieweeIn(lines: readonly string[], texts: readonly string[]): Credited | undefined {
  for (const line of lines) {
    const others = [...texts, ...lines.filter((each) => each !== line)];
    const { name = '', role: office } = quoted.exec(line)?.groups ?? {};
    if (wordsOf(name).length > 1 && isName(name) && stands(name, others))
      return { name, ...(office !== undefined && { role: office }) };
    const who = (introduced.exec(line) ?? followed.exec(line))?.groups!['who'];
    if (who === undefined || /[.!?؟۔]\s/.test(who)) continue;
    const [first, ...rest] = who.replace(/[.۔]$/, '').split(/\s*[,،(]\s*|\s+[–—-]\s+/);
    const words = first!.trim().split(/\s+/);
    const found = hasCase.test(first!) ? withCapitals(words, others) : withoutCapitals(words, others);
    const role = rest.length === 1 ? rest[0]!.replace(/\)$/, '').trim() : '';
    if (found)
      return wordsOf(role).length > 0 && wordsOf(role).length <= 6 && !/^\p{Lu}/u.test(role) && found.role == null
        ? { ...found, role }
        : found;
  }
  return undefined;
}

/** "Mit dem Hydrologen Karl Winter sprach Eva Lind.": the role has an ending that it would not have elsewhere. */
export function talkIn(line: string): readonly [Credit, Credit] | undefined {
  const { before, who, names } = talk.exec(line)?.groups ?? {};
  if (before === undefined || who === undefined || names === undefined) return undefined;
  const person = withCapitals(who.split(/\s+/), []);
  const asking = names.split(/\s+und\s+/);
  if (!person || !asking.every((name) => isName(name) && wordsOf(name).length > 1)) return undefined;
  const words = (text: string) => ({ text, code: 'credit-words' as const });
  const around = before.split(person.name).map((text) => words(text.trim()));
  return [
    { side: 'interviewees', people: [{ name: person.name }], omissions: around },
    {
      side: 'interviewers',
      people: asking.map((name) => ({ name })),
      omissions: asking.slice(1).map(() => words('und')),
    },
  ];
}

/**
 * The whole name of somebody whose turns begin with a part of it, where scripts have no capitals: "الخبير كريم بوستة: …" above "بوستة: …". It is
 * what an introduction holds, or what follows a word with an article; elsewhere a role could not be distinguished from a name.
 *
 * @param lines - the title, and short lines below it
 */
export function nameWith(label: string, lines: readonly string[]): Credited | undefined {
  if (hasCase.test(label) || wordsOf(label).length !== 1) return undefined;
  for (const line of lines) {
    const who = (introduced.exec(line) ?? followed.exec(line) ?? named.exec(line))?.groups!['who'];
    const [first = '', ...rest] = who?.replace(/[.۔]$/, '').split(/\s*[,،(]\s*|\s+[–—-]\s+/) ?? [];
    const words = first.trim().split(/\s+/);
    const begin =
      words.findLastIndex(
        (word, index) => index < words.length - 2 && /^(?:ال|ה)\p{L}{2}/u.test(word) && word !== label,
      ) + 1;
    const name = words.slice(begin);
    const isWhole = name.length === 2 || (name.length === 3 && begin > 0);
    if (!isWhole || office.test(name[0]!) || (name[0] !== label && name.at(-1) !== label)) continue;
    const role =
      rest.length === 1 ? rest[0]!.replace(/\)$/, '').trim() : begin === 1 ? words[0]!.replace(/^(?:ال|ה)/, '') : '';
    return { name: name.join(' '), ...(wordsOf(role).length > 0 && wordsOf(role).length <= 6 && { role }) };
  }
  return undefined;
}

/**
 * Who a title begins with, where scripts have no capitals: "المؤرخ عادل منصور: …". A place may be there as well, so the name must be
 * elsewhere too, and without a role before it an editor must look.
 */
export function nameBefore(title: string, texts: readonly string[]): Credited | undefined {
  const who = named.exec(title)?.groups!['who'];
  return who === undefined || hasCase.test(who) ? undefined : withoutCapitals(who.trim().split(/\s+/), texts);
}

/** The person whom a descriptive box is about: the name at its start, in scripts with capitals. */
export function nameInBox(text: string): Credited | undefined {
  const name =
    /^\p{Lu}\p{Ll}[\p{L}’'-]*(?:\s(?:\p{Lu}[\p{L}’'-]+|de|del|von|van|al|ben)){1,3}(?=\s?[,(]|\s\p{Ll})/u.exec(
      text,
    )?.[0];
  return name === undefined ? undefined : made(name.split(' '), []);
}

/** "SM" below "an interview with Sal Moreno": where one name alone has those initials. */
function byInitials(label: string, texts: readonly string[]): string | undefined {
  const [first, last] = wordsOf(label).join('');
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${first}[\\p{Ll}’'-]+\\s${last}[\\p{Ll}’'-]+(?![\\p{L}\\p{M}])`, 'gu');
  const [name, ...others] = new Set(texts.flatMap((text) => text.match(pattern) ?? []));
  return others.length === 0 ? name : undefined;
}

/**
 * The whole name of somebody whose turns begin with the family name: "Die Bildhauerin Marlene Voss" above "Voss: …". Only where it is
 * written with capitals, once or always the same, and what is before it is no form of address.
 */
export function wholeNameOf(label: string, texts: readonly string[]): string | undefined {
  if (isInitials(label)) return byInitials(label, texts);
  if (wordsOf(label).length !== 1 || !/^\p{Lu}\p{Ll}/u.test(label)) return undefined;
  const pattern = new RegExp(`(?<before>\\p{L}+\\s)?(?<first>\\p{Lu}[\\p{L}’'-]+)\\s${label}(?![\\p{L}\\p{M}])`, 'gu');
  const names = texts.flatMap((text) =>
    [...text.matchAll(pattern)].flatMap(({ groups, index }) => {
      const { before = '', first } = groups as { before?: string; first: string };
      // "Die Bildhauerin Voss": after an article, or at the start of a sentence in the same way, a word with a capital may be a role.
      const isOffice = honorific.test(first) || article.test(first) || article.test(before.trim());
      return isOffice || (index > 0 && before === '' && !/[,:(«"„“\s]$/.test(text.slice(0, index)))
        ? []
        : [`${first} ${label}`];
    }),
  );
  const [name, ...others] = new Set(names);
  return others.length === 0 ? name : undefined;
}
