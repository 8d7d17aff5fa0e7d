import { isAsking, isFinished } from '../text/characters.js';
import {
  creditIn,
  creditLineOf,
  creditOf,
  hasBrackets,
  isPlainCredit,
  personOf,
  type Credited,
  type CreditLine,
} from '../people/credits.js';
import { dateOf, datelineOf } from '../text/dates.js';
import { intervieweeIn, introducesPerson, talkIn } from '../people/find-names.js';
import { turnsOfSides } from '../detect/speakers.js';
import { isSameName } from '../people/names.js';
import { warning, type Warning } from '../messages/index.js';
import { omission, type Block, type Omission, type Source } from '../model.js';
import { wordsFor } from '../words/index.js';
import { wordsOf } from '../text/split-words.js';
import type { Image } from '../../interview/schema.js';

/** The text around the questions: the header above and the footer below. */
export interface HeaderAndFooter {
  section?: string;
  title?: string;
  summary?: string;
  published?: string;
  publisher?: string;
  image?: NonNullable<Block['image']>;
  readonly interviewees: Credited[];
  readonly interviewers: Credited[];
  readonly omissions: Omission[];
  readonly warnings: Warning[];
}

const publisherLine = new RegExp(`^(?:${wordsFor('publisherLabels').join('|')})\\s*[:：]\\s*(?<name>.+?)[.۔]?$`, 'iu');

const publisherOf = (text: string): string | undefined => {
  const name = publisherLine.exec(text)?.groups!['name'];
  return name !== undefined && wordsOf(name).length > 0 && wordsOf(name).length <= 8 ? name : undefined;
};

/**
 * Whether a line names a person with a role. In brackets the role is hard to mistake; after a comma or a colon the name must have two
 * words and be known from elsewhere, and the line must not end as a sentence does.
 *
 * @param labels - labels of turns: a line that begins with one of them is a turn
 */
function personIn(text: string, labels: readonly string[], isKnown: (name: string) => boolean): Credited | undefined {
  const person = personOf(text);
  if (!person || isAsking(text)) return undefined;
  if (/^[^(:：]+[:：]/.test(text) && labels.some((label) => isSameName(person.name, label))) return undefined;
  if (hasBrackets(text)) return person;
  return !isFinished(text) && wordsOf(person.name).length > 1 && isKnown(person.name) ? person : undefined;
}

/** In how many texts each word is. */
function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * Whether a word of a name is in one of the texts: of three letters at least, so that it is no "de" or "بن".
 *
 * @param own - one of the texts, which does not count
 */
const isMentioned = (name: string, texts: ReadonlyMap<string, number>, own?: string) => {
  const ownWords = new Set(own === undefined ? [] : wordsOf(own));
  return wordsOf(name).some((word) => word.length > 2 && (texts.get(word) ?? 0) > (ownWords.has(word) ? 1 : 0));
};

/** More words than these below a credit are no mere note. */
const longestNote = 20;

/** Whether a line names those who asked so that it can hardly be anything else: with a verb, or with whole names. */
const isSureCredit = (text: string): boolean => {
  const credit = creditIn(text);
  return (
    credit?.side === 'interviewers' &&
    (isPlainCredit(text) || credit.people.every(({ name }) => wordsOf(name).length > 1))
  );
};

/**
 * How many blocks at the end begin with a credit, or with the publisher, and go on with anything: a note on the book, on the editing, an
 * address. Where something asks below, the credit closes no interview; where nothing asks above, it opens one.
 */
function creditedEnd(blocks: readonly Block[], labels: readonly string[]): number {
  let areNotes = true;
  for (let index = blocks.length - 1; index >= blocks.length / 2; index -= 1) {
    const { text, role } = blocks[index]!;
    const hasNotes = areNotes;
    areNotes &&= wordsOf(text).length <= longestNote;
    const isTurn = labels.some((label) => text.startsWith(label) && /^\s?[:：.(]/.test(text.slice(label.length)));
    if (isAsking(text) || role === 'question' || isTurn) return 0;
    if ((!isSureCredit(text) && !(publisherOf(text) !== undefined && hasNotes)) || isAsking(blocks[index - 1]!.text))
      continue;
    return blocks.slice(1, index).some((block) => isAsking(block.text)) ? blocks.length - index : 0;
  }
  return 0;
}

/** How many blocks at the end are not part of the last answer: credits with all below them, people, dates, the publisher. */
export function footerLengthOf(blocks: readonly Block[], labels: readonly string[]): number {
  const ofSides = turnsOfSides(blocks);
  let count = creditedEnd(blocks, labels);
  const top = countTexts([...blocks.slice(0, 4).map(({ text }) => text), ...labels]);
  while (count < blocks.length - 2) {
    const block = blocks[blocks.length - 1 - count]!;
    const { text, isApart } = block;
    if (ofSides.has(block)) break;
    const above = blocks[blocks.length - 2 - count]!.text;
    // A date or a name right below a question is its answer, unless a credit follows.
    if (count === 0 && isAsking(above) && !creditOf(text) && publisherOf(text) === undefined) break;
    const isNearCredit = count > 0 || creditIn(above) !== undefined;
    const person = personIn(text, labels, (name) => isNearCredit || isMentioned(name, top));
    const isFoot =
      creditIn(text) ??
      talkIn(text) ??
      dateOf(text) ??
      datelineOf(text) ??
      publisherOf(text) ??
      (person && (hasBrackets(text) || isApart === true || isNearCredit));
    if (isFoot === undefined || isFoot === false) break;
    count += 1;
  }
  return count;
}

/** Collects a line that is a credit, a person, a date or the publisher; false if it is none. */
function takeLine(
  text: string,
  into: HeaderAndFooter,
  labels: readonly string[],
  isKnown: (name: string) => boolean,
): boolean {
  const credit = creditIn(text);
  if (credit) {
    takeCredit(credit, into);
    return true;
  }
  const talk = talkIn(text);
  if (talk) {
    for (const each of talk) takeCredit(each, into);
    return true;
  }
  const { place, day = text } = datelineOf(text) ?? {};
  takePlace(place, into);
  if (takeDay(day, into)) return true;
  const publisher = publisherOf(text);
  if (publisher !== undefined && into.publisher === undefined) {
    into.publisher = publisher;
    into.omissions.push({
      text: text.slice(0, text.lastIndexOf(publisher)).trim(),
      code: 'publisher-label',
    });
    return true;
  }
  const person = personIn(text, labels, isKnown);
  if (person) takePerson(person, into.interviewees, into);
  return person !== undefined;
}

function takeDay(text: string, into: HeaderAndFooter): boolean {
  const date = dateOf(text);
  if (date === undefined) return false;
  into.published ??= date;
  into.omissions.push({
    text,
    code: date === into.published ? 'publication-date' : 'other-date',
  });
  return true;
}

function takePlace(place: string | undefined, { omissions }: HeaderAndFooter) {
  if (place !== undefined) omissions.push({ text: place, code: 'dateline' });
}

function takeCredit({ side, people, omissions, place, day }: CreditLine, into: HeaderAndFooter) {
  for (const person of people) takePerson(person, into[side], into);
  into.omissions.push(...omissions);
  takePlace(place, into);
  if (day !== undefined) takeDay(day, into);
}

/** Adds a person, or what is new of one who is named already. */
function takePerson(person: Credited, list: Credited[], { omissions }: HeaderAndFooter) {
  const at = list.findIndex(({ name }) => name === person.name);
  const known = list[at];
  if (!known) {
    list.push(person);
    return;
  }
  omissions.push({ text: person.name, code: 'repeated-name' });
  if (person.role == null) return;
  if (known.role == null) list[at] = person;
  else omissions.push({ text: person.role, code: 'repeated-role' });
}

const spaced = (title: string) => title.replace(/(?<=\p{L}):(?=\p{L})/gu, ': ');
const same = (a: string, b: string) => wordsOf(a).join(' ') === wordsOf(b).join(' ');

const isQuotation = (text: string) => /^["«»“„”].*["«»“”]$/.test(text);

const looksLikeTitle = (text: string) =>
  wordsOf(text).length <= 35 && (!/[.۔]$/.test(text) || wordsOf(text).length <= 12);

/** Whether somebody's words are in a line, in quotation marks or after a name: as a rule it is a title. */
const isStatement = (text: string) => /^["«»“„”]/.test(text) || /[:：]\s/.test(text);

/** Whether a line is a standfirst: "Interview with Ada Brook, beekeeper". */
const isStandfirst = (text: string) => introducesPerson(text) || intervieweeIn([text], []) !== undefined;

/**
 * Whether the first line is the label above the title. More than one word may as well be a short title above a standfirst, but where what
 * follows is set as a title, or has somebody's words as titles of interviews do.
 */
const isSection = (first: Block, next: Block | undefined) =>
  next !== undefined &&
  wordsOf(first.text).length <= 3 &&
  !isFinished(first.text) &&
  first.level !== 1 &&
  (wordsOf(first.text).length === 1 ||
    first.text.includes('&') ||
    isStatement(next.text) ||
    (next.level ?? 7) < (first.level ?? 7)) &&
  looksLikeTitle(next.text) &&
  !/[.۔]$/.test(next.text) &&
  wordsOf(next.text).length > wordsOf(first.text).length;

/**
 * Reads the head and the foot of an interview.
 *
 * @param labels - names before turns
 */
export function readHeaderAndFooter(
  head: readonly Block[],
  foot: readonly Block[],
  known: Source['metadata'],
  labels: readonly string[],
): HeaderAndFooter {
  const found: HeaderAndFooter = { interviewees: [], interviewers: [], omissions: [], warnings: [] };
  const texts = countTexts([...[...head, ...foot].map(({ text }) => text), ...labels]);
  for (const { text } of foot) {
    // The footer was found by the same rules, with more context.
    if (takeLine(text, found, labels, (name) => isMentioned(name, texts))) continue;
    found.omissions.push({ text, code: 'below-last-answer' });
    if (wordsOf(text).length > longestNote) found.warnings.push(warning('text-below-credits', { text }));
  }
  const rest: Block[] = [];
  head.forEach((block) => {
    const byline = rest.length > 0 && !block.image ? creditLineOf(block.text, true) : undefined;
    if (block.image) takeImage(block, found, known);
    else if (byline) takeCredit(byline, found);
    else if (
      !isBelowTitle(block.text, rest) ||
      !takeLine(block.text, found, labels, (name) => isMentioned(name, texts, block.text))
    )
      rest.push(block);
  });
  placeLines(rest, found, known);
  return found;
}

/** Whether a line of the head may be more than a title. "Name: …" and, on top of all, "name, …" are how titles begin. */
const isBelowTitle = (text: string, above: readonly Block[]) =>
  hasBrackets(text) ||
  isPlainCredit(text) ||
  dateOf(text) !== undefined ||
  datelineOf(text) !== undefined ||
  publisherOf(text) !== undefined ||
  (above.length > 0 && (creditOf(text) !== undefined || !/[:：]/.test(text)));

/** The file of an image, whatever its size: WordPress writes that after the name. */
const fileOf = (src: string) => src.replace(/[?#].*$/, '').replace(/(?:-scaled|-\d+x\d+)(?=\.\w+$)/, '');

/** The image above the questions. If it is also the page's image for sharing, caption and size come from the article. */
function takeImage({ image, text }: Block, into: HeaderAndFooter, known: Source['metadata']) {
  const words = wordsOf(`${image!.caption ?? ''} ${image!.credit ?? ''}`).length;
  const isSame = known.image != null && known.image.caption == null && fileOf(known.image.src) === fileOf(image!.src);
  if (into.image || words !== wordsOf(text).length || (known.image && !isSame)) {
    if (text) into.omissions.push({ text, code: 'caption-above-questions' });
    return;
  }
  into.image = known.image ? together(known.image, image!) : image!;
}

/** Combines the image for sharing with that of the article. The size is used only if both are the same file. */
function together(
  told: NonNullable<Source['metadata']['image']>,
  { src, alt, width, height, caption, credit }: Image,
): Image {
  const [wide, high] = told.src === src ? [told.width ?? width, told.height ?? height] : [told.width, told.height];
  const all = { src: told.src, alt: told.alt ?? alt, width: wide, height: high, caption, credit };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value != null)) as unknown as Image;
}

/** Lines as sentences of one paragraph: a standfirst often has no full stop. */
const joined = (lines: readonly string[]) =>
  lines
    .map((line, index) =>
      index === lines.length - 1 || isFinished(line) ? line : `${line}${/[ٹڈڑےہ]/.test(line) ? '۔' : '.'}`,
    )
    .join(' ');

/** Lines that are neither credits nor dates: section, title and summary, in this order. */
function placeLines(lines: readonly Block[], into: HeaderAndFooter, known: Source['metadata']) {
  const rest = [...lines];
  const title = known.title;
  const at =
    title != null ? rest.findIndex(({ text }) => same(text, title)) : rest.findIndex(({ level }) => level === 1);
  if (at >= 0) {
    const [line] = rest.splice(at, 1);
    into.title = spaced(line!.text);
    if (at > 0 && wordsOf(rest[0]!.text).length <= 4 && known.section == null) into.section = rest.shift()!.text;
  } else if (title == null) {
    const [first, next] = rest;
    if (first && isSection(first, next)) into.section = spaced(rest.shift()!.text);
    if (rest[0] && looksLikeTitle(rest[0].text)) into.title = spaced(rest.shift()!.text);
    const [below] = rest;
    if (
      below &&
      !isQuotation(into.title ?? '') &&
      !isStandfirst(below.text) &&
      !isFinished(below.text) &&
      wordsOf(below.text).length <= 20 &&
      into.title !== undefined
    ) {
      into.warnings.push(warning('two-titles', { text: below.text }));
    }
  }
  const summary = joined(rest.map(({ text }) => text));
  if (known.summary == null || same(summary, known.summary)) {
    if (summary) into.summary = summary;
  } else into.omissions.push(...rest.map(({ text }) => omission(text, 'other-introduction')));
}
