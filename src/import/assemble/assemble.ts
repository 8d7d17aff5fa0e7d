import { problem, warning, type NamePlace, type Warning, type WarningCode } from '../messages/index.js';
import { problemsOf } from '../../interview/problems.js';
import { readInterview } from '../../interview/validate.js';
import type { InterviewInput } from '../../interview/schema.js';
import { withoutBullets } from '../detect/list-markers.js';
import { withoutBoilerplate } from './copied-page.js';
import { wordsKept } from './word-count.js';
import { creditOf, hasBrackets, isPlainCredit, personOf, type Credited } from '../people/credits.js';
import { intervieweeIn, nameBefore, nameInBox, nameWith, wholeNameOf } from '../people/find-names.js';
import { misreadIn } from '../text/character-set.js';
import { detectLanguage } from '../text/detect-language.js';
import { regionOf } from '../text/detect-region.js';
import { headingWarnings, detectors, unlabeledWarnings } from '../detect/labels.js';
import { notesBelow } from './editing-notes.js';
import { peopleOf } from './participants.js';
import { questionsOf } from './questions.js';
import type { Detection } from '../detect/detection.js';
import {
  omission,
  NotAnInterview,
  type Block,
  type Imported,
  type Omission,
  type Report,
  type Source,
} from '../model.js';
import { bySpeakers, labelsIn, turnsOfSides, type Cast } from '../detect/speakers.js';
import { isInitials, isSameName, isSide } from '../people/names.js';
import { footerLengthOf, readHeaderAndFooter, type HeaderAndFooter } from './header-footer.js';
import { turnsOf, type Turn } from './turns.js';
import { wordsOf } from '../text/split-words.js';

/**
 * Finds the interview in a text, a page or a post. No text is lost: text outside of the interview is in the report.
 *
 * @throws {NotAnInterview} where questions and answers cannot be distinguished, with what to do about it
 */
export function assemble(source: Source): Imported {
  const misread =
    source.misread ?? misreadIn([source.metadata.title ?? '', ...source.blocks.map(({ text }) => text)].join('\n'));
  if (misread === undefined) return assembled(source);
  try {
    const { interview, report } = assembled(source);
    const warnings = [warning('wrong-character-set', { text: misread }), ...report.warnings];
    return { interview, report: { ...report, warnings, confidence: confidenceOf(warnings) } };
  } catch (error) {
    if (!(error instanceof NotAnInterview)) throw error;
    throw new NotAnInterview(problem('unreadable-characters', { text: misread }), { cause: error });
  }
}

function assembled(source: Source): Imported {
  const omissions: Omission[] = [...source.omissions];
  const warnings: Warning[] = [];
  const blocks = withoutBoilerplate(source.blocks, omissions);
  const labels = labelsIn(blocks);
  const footLength = footerLengthOf(blocks, labels);
  const body = blocks.slice(0, blocks.length - footLength);
  const title = source.metadata.title;
  const hasTitle = title != null && !(body[0] && wordsOf(body[0].text).join(' ') === wordsOf(title).join(' '));
  const detection = read(body, { ...castOf(blocks), publisher: source.metadata.source?.name }, hasTitle);
  const first = detection.starts.findIndex((start) => start !== undefined);
  const isSubhead =
    first > 1 &&
    detection.isExplicit &&
    body.some(
      ({ level }, index) =>
        index > first &&
        level !== undefined &&
        level > 1 &&
        level === body[first - 1]?.level &&
        !detection.starts[index],
    );
  if (isSubhead) omissions.push({ text: body[first - 1]!.text, code: 'heading' });
  const head = body.slice(0, isSubhead ? first - 1 : first);

  const around = readHeaderAndFooter(head, blocks.slice(blocks.length - footLength), source.metadata, labels);
  omissions.push(...around.omissions);
  warnings.push(
    ...around.warnings,
    ...headingWarnings(body, detection),
    ...unlabeledWarnings(body, detection),
    ...(detection.warnings ?? []),
  );

  const lang = languageOfSource(source, warnings);
  const notes = notesBelow(
    body,
    detection.starts,
    [...around.interviewers, ...(source.metadata.interviewers ?? [])].map(({ name }) => name),
  );
  omissions.push(...notes.map(({ text }) => omission(text, 'editors-note')));
  const stray = notes.find(({ isNote }) => !isNote);
  if (stray) warnings.push(warning('text-below-note', { text: stray.text }));
  const turns = turnsOf(
    body.slice(first, body.length - notes.length),
    { ...detection, starts: detection.starts.slice(first) },
    omissions,
  );
  const box = omissions.find(({ code }) => code === 'box');
  if (box) warnings.push(warning('box-omitted', { text: box.text }));
  const guessed = guessedPeople(around, source, head, blocks, turns, omissions);
  warnings.push(
    ...guessed.map(({ person, place, isUncertain }) =>
      warning(isUncertain === true ? 'uncertain-interviewee' : 'guessed-interviewee', { name: person.name, place }),
    ),
  );
  const asking = guessedInterviewers(around, source, turns);
  warnings.push(...asking.map(({ name }) => warning('guessed-interviewer', { name })));
  const known = {
    ...source.metadata,
    ...(guessed.length > 0 && { interviewees: guessed.map(({ person }) => person) }),
    ...(asking.length > 0 && { interviewers: [...asking] }),
  };
  const people = peopleOf(around, known, turns, lang ?? 'en', omissions);
  const questions = questionsOf(turns, detection, people, omissions, warnings);
  if (questions.length === 0) throw new NotAnInterview(problem('no-answers'));
  if (questions.length === 1) warnings.push(warning('single-question'));
  if (people.interviewees.length === 0) warnings.push(warning('no-interviewee'));

  const shownTitle = around.title ?? title ?? people.interviewees[0]?.name ?? questions[0]!.question;
  if (around.title === undefined && title == null) warnings.push(warning('no-title', { text: shownTitle }));
  const publisher = around.publisher ?? people.publisher;
  const interview = compact({
    lang,
    dir: known.dir,
    section: around.section ?? known.section,
    title: shownTitle,
    summary: around.summary ?? known.summary,
    published: known.published ?? around.published,
    updated: known.updated,
    source: publisher === undefined ? known.source : { ...known.source, name: publisher },
    image: around.image ?? known.image,
    media: known.media,
    interviewees: people.interviewees.map(compact),
    interviewers: people.interviewers.map(compact),
    questions,
    corrections: known.corrections,
  }) as unknown as InterviewInput;
  const { faults } = readInterview(interview);
  if (faults.length > 0) {
    const [first] = problemsOf(faults);
    throw new NotAnInterview(problem('invalid-result', first!));
  }

  const outside = new Set(people.outside);
  const inText = {
    title: around.title,
    section: around.section,
    summary: around.summary,
    source: publisher,
    image: around.image,
  };
  for (const [key, value] of Object.entries(inText)) if (value === undefined) outside.add(key);
  const kept = wordsKept(interview, outside);
  const omitted = omissions.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const words = { input: source.words, kept, omitted };
  if (kept + omitted !== source.words) warnings.push(warning('word-count', words));
  return {
    interview,
    report: {
      format: source.format,
      detection: detection.method,
      confidence: confidenceOf(warnings),
      warnings,
      omissions,
      words,
    },
  };
}

/** Somebody who may be the interviewee, and where the name was found. */
interface Guess {
  readonly person: Credited;
  readonly place: NamePlace;
  readonly isUncertain?: boolean;
}

/** Guesses the interviewees if neither a credit nor the metadata names them. */
function guessedPeople(
  { interviewees, interviewers, title }: HeaderAndFooter,
  { metadata: known }: Source,
  head: readonly Block[],
  blocks: readonly Block[],
  turns: readonly Turn[],
  omissions: readonly Omission[],
): readonly Guess[] {
  if (interviewees.length > 0 || (known.interviewees ?? []).length > 0) return [];
  const speakers = speakersOf(turns, 'answer');
  const texts = blocks.map(({ text, image }) => `${text} ${image?.alt ?? ''}`);
  const shownTitle = title ?? known.title ?? '';
  const short = head.flatMap(({ text }) => (wordsOf(text).length <= 20 ? text : []));
  const lines = [...new Set([shownTitle, ...short])];
  const shown = new Set(lines);
  const others = texts.filter((text) => !shown.has(text.trim()));
  const introduced =
    intervieweeIn(lines, others) ?? nameBefore(shownTitle, [...others, ...short.filter((line) => line !== shownTitle)]);
  const place = introduced && shownTitle.includes(introduced.name) ? 'title' : 'introduction';
  if (speakers.length > 0) {
    return speakers.flatMap((speaker): Guess[] => {
      const person = nameWith(speaker, lines);
      if (person) return [{ person, place: shownTitle.includes(person.name) ? 'title' : 'introduction' }];
      const whole = wholeNameOf(speaker, [known.title ?? '', ...texts.slice(0, 6)]);
      const role = introduced && isSameName(whole ?? speaker, introduced.name) ? introduced.role : undefined;
      return whole === undefined && role == null
        ? []
        : [{ person: { name: whole ?? speaker, ...(role != null && { role }) }, place }];
    });
  }
  // Without an introduction or a role before it, the text before a colon may be a place.
  if (introduced)
    return [
      {
        person: introduced,
        place,
        isUncertain: introduced.role == null && intervieweeIn(lines, others) === undefined,
      },
    ];
  const boxed = omissions
    .flatMap(({ text, code }) => (code === 'box' ? (nameInBox(text) ?? []) : []))
    .find(({ name }) => !interviewers.some((each) => isSameName(name, each.name)));
  return boxed ? [{ person: boxed, place: 'box' }] : [];
}

/** The names that turns of one kind begin with. */
const speakersOf = (turns: readonly Turn[], kind: Turn['kind']) => [
  ...new Set(
    turns.flatMap((turn) =>
      turn.kind === kind && turn.speaker !== undefined && !isSide(turn.speaker) ? turn.speaker : [],
    ),
  ),
];

/** The interviewer, if questions are labeled with initials and the full name is in the header or footer. */
function guessedInterviewers(
  { interviewers }: HeaderAndFooter,
  { metadata: known, omissions }: Source,
  turns: readonly Turn[],
): readonly Credited[] {
  if (interviewers.length > 0 || (known.interviewers ?? []).length > 0) return [];
  return speakersOf(turns, 'question').flatMap((speaker) => {
    const name = isInitials(speaker)
      ? wholeNameOf(
          speaker,
          omissions.map(({ text }) => text),
        )
      : undefined;
    return name === undefined ? [] : [{ name }];
  });
}

/** Names in credits, which decide who speaks before other rules apply. */
function castOf(blocks: readonly Block[]): Cast {
  const ofSides = turnsOfSides(blocks);
  const cast = { interviewees: [] as string[], interviewers: [] as string[] };
  blocks.forEach((block, index) => {
    const { text } = block;
    if (ofSides.has(block)) return;
    const credit = index === 0 && !isPlainCredit(text) ? undefined : creditOf(text);
    const person = hasBrackets(text) ? personOf(text) : undefined;
    if (credit) cast[credit.side].push(...credit.people.map(({ name }) => name));
    else if (person) cast.interviewees.push(person.name);
  });
  return cast;
}

/** Tries one detector after the other, from the most reliable to bare question marks. */
function read(blocks: readonly Block[], cast: Cast, hasTitle: boolean): Detection {
  const {
    byStructure,
    byLetters,
    byStrong,
    byHeadings,
    byItalics,
    byNumbers,
    byBullets,
    byQuestionMarks,
    byStrongAlone,
  } = detectors;
  const speakers = (all: readonly Block[]) => bySpeakers(all, cast);
  let reason: 'no-questions' | 'article-with-questions' = 'no-questions';
  for (const detector of [
    byStructure,
    byLetters,
    speakers,
    byStrong,
    byHeadings,
    byItalics,
    byNumbers,
    byBullets,
    byQuestionMarks,
    byStrongAlone,
  ]) {
    const detection = detector(blocks, hasTitle);
    if (
      !detection?.starts.some((start) => start?.kind === 'question') ||
      !detection.starts.some((start) => start?.kind === 'answer')
    )
      continue;
    const isLate = isBelowMost(blocks, detection);
    // An essay may end in a question or two to its readers.
    if (isLate && detection.starts.filter((start) => start?.kind === 'question').length < 3) {
      reason = 'article-with-questions';
      continue;
    }
    const late = isLate ? [warning('long-introduction')] : [];
    return withoutBullets(blocks, { ...detection, warnings: [...(detection.warnings ?? []), ...late] });
  }
  throw new NotAnInterview(problem(reason));
}

/** Whether question marks are all that there is, and most of the text is above the first. */
function isBelowMost(blocks: readonly Block[], { starts, isExplicit }: Detection): boolean {
  if (isExplicit) return false;
  const count = (list: readonly Block[]) => list.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const first = starts.findIndex((start) => start !== undefined);
  return count(blocks.slice(0, first)) > count(blocks.slice(first)) && first > 2;
}

function languageOfSource({ metadata: known, blocks }: Source, warnings: Warning[]): string | undefined {
  if (known.lang != null) return known.lang;
  const text = blocks.map((block) => block.text).join('\n');
  const lang = detectLanguage(text);
  if (lang === undefined) {
    warnings.push(warning('unknown-language'));
    return undefined;
  }
  const region = regionOf(text, lang);
  if (!region) return lang;
  warnings.push(warning('guessed-region', { lang: `${lang}-${region.code}`, words: region.words }));
  return `${lang}-${region.code}`;
}

/** How much a warning takes from the confidence. The others leave it at `medium`. */
const confidences: Readonly<Partial<Record<WarningCode, Report['confidence']>>> = {
  'bold-without-questions': 'low',
  'empty-answer': 'low',
  'guessed-interviewee': 'high',
  'guessed-interviewer': 'high',
  'guessed-region': 'high',
  'no-interviewee': 'high',
  'no-title': 'low',
  'word-count': 'low',
  'wordpress-unavailable': 'high',
  'wrong-character-set': 'low',
};

function confidenceOf(warnings: readonly Warning[]): Report['confidence'] {
  const found = new Set(warnings.map(({ code }) => confidences[code] ?? 'medium'));
  return (['low', 'medium'] as const).find((confidence) => found.has(confidence)) ?? 'high';
}

/** An object without what is absent. */
const compact = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]: [string, unknown]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
