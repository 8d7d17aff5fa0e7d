import { problemsOf } from '../../interview/problems.js';
import { readInterview } from '../../interview/validate.js';
import type { InterviewInput } from '../../interview/schema.js';
import { withoutBullets } from '../detect/list-markers.js';
import { withoutFurniture } from './copied-page.js';
import { wordsKept } from './word-count.js';
import { creditOf, hasBrackets, isPlainCredit, personOf, type Credited } from '../people/credits.js';
import { intervieweeIn, nameBefore, nameInBox, nameWith, wholeNameOf } from '../people/find-names.js';
import { languageOf, regionOf } from '../text/detect-language.js';
import { headingDoubts, schemes, unmarkedDoubts } from '../detect/labels.js';
import { notesBelow } from './editing-notes.js';
import { peopleOf } from './participants.js';
import { questionsOf, type Doubt } from './questions.js';
import type { Reading } from '../detect/detection.js';
import { NotAnInterview, type Block, type Omission, type Report, type Source } from '../model.js';
import { bySpeakers, isInitials, isSameName, isSide, labelsIn, type Cast } from '../detect/speakers.js';
import { footOf, readSurroundings, type Surroundings } from './header-footer.js';
import { boxReason, turnsOf, type Turn } from './turns.js';
import { wordsOf } from '../text/split-words.js';

const help = `What was looked for: "Q:" and "A:", names before what they say, bold paragraphs or headings, numbers or dashes before the questions,
lines that end in a question mark. What helps: an empty line before each question and a question mark at its end, or "Q:" before each
question and "A:" before each answer.`;

/** What an interview is made of, and how it was told. */
export interface Recognised {
  readonly interview: InterviewInput;
  readonly report: Report;
}

/**
 * Finds the interview in a text, a page or a post. Nothing of the text is lost: what the interview does not hold is in the report.
 *
 * @throws {NotAnInterview} where questions and answers cannot be told apart, with what to do about it
 */
export function recognise(source: Source): Recognised {
  const omissions: Omission[] = [...source.omissions];
  const doubts: Doubt[] = [];
  const blocks = withoutFurniture(source.blocks, omissions);
  const labels = labelsIn(blocks);
  const footLength = footOf(blocks, labels);
  const body = blocks.slice(0, blocks.length - footLength);
  const title = source.known.title;
  const hasTitle = title != null && !(body[0] && wordsOf(body[0].text).join(' ') === wordsOf(title).join(' '));
  const reading = read(body, { ...castOf(blocks), publisher: source.known.source?.name }, hasTitle);
  const first = reading.starts.findIndex((start) => start !== undefined);
  const isSubhead =
    first > 1 &&
    reading.isExplicit &&
    body.some(
      ({ level }, index) =>
        index > first && level !== undefined && level > 1 && level === body[first - 1]?.level && !reading.starts[index],
    );
  if (isSubhead) omissions.push({ text: body[first - 1]!.text, reason: 'heading between the questions' });
  const head = body.slice(0, isSubhead ? first - 1 : first);

  const surroundings = readSurroundings(head, blocks.slice(blocks.length - footLength), source.known, labels);
  omissions.push(...surroundings.omissions);
  for (const text of [...surroundings.doubts, ...headingDoubts(body, reading), ...unmarkedDoubts(body, reading)])
    doubts.push({ text, weight: 1 });
  for (const text of reading.doubts ?? []) doubts.push({ text, weight: reading.isGuess === true ? 2 : 1 });

  const lang = languageOfSource(source, doubts);
  const notes = notesBelow(
    body,
    reading.starts,
    [...surroundings.interviewers, ...(source.known.interviewers ?? [])].map(({ name }) => name),
  );
  omissions.push(...notes.map(({ text }) => ({ text, reason: 'note of the editors' })));
  const stray = notes.find(({ isNote }) => !isNote);
  if (stray)
    doubts.push({
      text: `"${stray.text}" stands below a note of the editors: it was left out, with all below it`,
      weight: 1,
    });
  const turns = turnsOf(
    body.slice(first, body.length - notes.length),
    { ...reading, starts: reading.starts.slice(first) },
    omissions,
  );
  const box = omissions.find(({ reason }) => reason === boxReason);
  if (box)
    doubts.push({
      text: `the box "${box.text}" and the paragraph below it were left out: look where it ends`,
      weight: 1,
    });
  const guessed = guessedPeople(surroundings, source, head, blocks, turns, omissions);
  doubts.push(
    ...guessed.map(({ person, from, weight }): Doubt => ({
      text: `"${person.name}" is taken for who answers: a guess from the ${from}`,
      weight,
    })),
  );
  const asking = guessedInterviewers(surroundings, source, turns);
  doubts.push(
    ...asking.map(({ name }): Doubt => ({
      text: `"${name}" is taken for who asks: a guess from the initials`,
      weight: 0,
    })),
  );
  const known = {
    ...source.known,
    ...(guessed.length > 0 && { interviewees: guessed.map(({ person }) => person) }),
    ...(asking.length > 0 && { interviewers: [...asking] }),
  };
  const people = peopleOf(surroundings, known, turns, lang ?? 'en', omissions);
  const questions = questionsOf(turns, reading, people, omissions, doubts);
  if (questions.length === 0) throw new NotAnInterview(`There are questions, but no answers to them.\n${help}`);
  if (questions.length === 1) doubts.push({ text: 'only one question was found', weight: 1 });
  if (people.interviewees.length === 0)
    doubts.push({ text: 'it is not told who answers: write it into "interviewees"', weight: 0 });

  const shownTitle = surroundings.title ?? title ?? people.interviewees[0]?.name ?? questions[0]!.question;
  if (surroundings.title === undefined && title == null)
    doubts.push({ text: `there is no title: "${shownTitle}" stands in for it`, weight: 2 });
  const publisher = surroundings.publisher ?? people.publisher;
  const interview = compact({
    lang,
    dir: known.dir,
    section: surroundings.section ?? known.section,
    title: shownTitle,
    summary: surroundings.summary ?? known.summary,
    published: known.published ?? surroundings.published,
    updated: known.updated,
    source: publisher === undefined ? known.source : { ...known.source, name: publisher },
    image: surroundings.image ?? known.image,
    media: known.media,
    interviewees: people.interviewees.map(compact),
    interviewers: people.interviewers.map(compact),
    questions,
    corrections: known.corrections,
  }) as unknown as InterviewInput;
  const { faults } = readInterview(interview);
  if (faults.length > 0) {
    const [problem] = problemsOf(faults);
    throw new NotAnInterview(
      `The interview would break the format: ${problem!.path} should be ${problem!.expected}, and is ${problem!.found}.`,
    );
  }

  const outside = new Set(people.outside);
  const inText = {
    title: surroundings.title,
    section: surroundings.section,
    summary: surroundings.summary,
    source: publisher,
    image: surroundings.image,
  };
  for (const [key, value] of Object.entries(inText)) if (value === undefined) outside.add(key);
  const kept = wordsKept(interview, outside);
  const omitted = omissions.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  if (kept + omitted !== source.words) {
    throw new Error(`Words were lost in an import: ${source.words} in the source, ${kept} kept, ${omitted} left out.`);
  }
  return {
    interview,
    report: {
      kind: source.kind,
      marks: reading.marks,
      confidence: confidenceOf(doubts),
      doubts: doubts.map(({ text }) => text),
      omissions,
      words: { input: source.words, kept, omitted },
    },
  };
}

/** Somebody who is taken for who answers, and from what. */
interface Guess {
  readonly person: Credited;
  readonly from: string;
  readonly weight: Doubt['weight'];
}

/** Who answers, where no credit and nothing that the source says of itself tells it. */
function guessedPeople(
  { interviewees, interviewers, title }: Surroundings,
  { known }: Source,
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
  const others = texts.filter((text) => !lines.includes(text.trim()));
  const introduced =
    intervieweeIn(lines, others) ?? nameBefore(shownTitle, [...others, ...short.filter((line) => line !== shownTitle)]);
  const from = introduced && shownTitle.includes(introduced.name) ? 'title' : 'lines above the questions';
  if (speakers.length > 0) {
    return speakers.flatMap((speaker): Guess[] => {
      const person = nameWith(speaker, lines);
      if (person)
        return [{ person, from: shownTitle.includes(person.name) ? 'title' : 'lines above the questions', weight: 0 }];
      const whole = wholeNameOf(speaker, [known.title ?? '', ...texts.slice(0, 6)]);
      const role = introduced && isSameName(whole ?? speaker, introduced.name) ? introduced.role : undefined;
      return whole === undefined && role == null
        ? []
        : [{ person: { name: whole ?? speaker, ...(role != null && { role }) }, from, weight: 0 }];
    });
  }
  // Without the words of an introduction or an office before it, what stands before a colon may be a place.
  if (introduced)
    return [
      {
        person: introduced,
        from,
        weight: introduced.role == null && intervieweeIn(lines, others) === undefined ? 1 : 0,
      },
    ];
  const boxed = omissions
    .flatMap(({ text, reason }) => (reason === boxReason ? (nameInBox(text) ?? []) : []))
    .find(({ name }) => !interviewers.some((each) => isSameName(name, each.name)));
  return boxed ? [{ person: boxed, from: 'box', weight: 0 }] : [];
}

/** The names that turns of one kind begin with. */
const speakersOf = (turns: readonly Turn[], kind: Turn['kind']) => [
  ...new Set(
    turns.flatMap((turn) =>
      turn.kind === kind && turn.speaker !== undefined && !isSide(turn.speaker) ? turn.speaker : [],
    ),
  ),
];

/** Who asks, where only initials stand before the questions, and the whole name once in what is around the text. */
function guessedInterviewers(
  { interviewers }: Surroundings,
  { known, omissions }: Source,
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

/** Names in credits, which tell whose turn is whose before anything else is known. */
function castOf(blocks: readonly Block[]): Cast {
  const cast = { interviewees: [] as string[], interviewers: [] as string[] };
  blocks.forEach(({ text }, index) => {
    const credit = index === 0 && !isPlainCredit(text) ? undefined : creditOf(text);
    const person = hasBrackets(text) ? personOf(text) : undefined;
    if (credit) cast[credit.side].push(...credit.people.map(({ name }) => name));
    else if (person) cast.interviewees.push(person.name);
  });
  return cast;
}

/** Tries one way after the other, from those that leave no doubt to the bare question mark. */
function read(blocks: readonly Block[], cast: Cast, hasTitle: boolean): Reading {
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
  } = schemes;
  const speakers = (all: readonly Block[]) => bySpeakers(all, cast);
  let why = 'No questions and answers could be told apart.';
  for (const scheme of [
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
    const reading = scheme(blocks, hasTitle);
    if (
      !reading?.starts.some((start) => start?.kind === 'question') ||
      !reading.starts.some((start) => start?.kind === 'answer')
    )
      continue;
    const isLate = isBelowMost(blocks, reading);
    // An essay may end in a question or two to its readers.
    if (isLate && reading.starts.filter((start) => start?.kind === 'question').length < 3) {
      why = 'Most of the text stands above the first question, as in an article that asks its readers something.';
      continue;
    }
    const doubts = isLate ? ['most of the text stands above the first question: it became the summary'] : [];
    return withoutBullets(blocks, { ...reading, doubts: [...(reading.doubts ?? []), ...doubts] });
  }
  throw new NotAnInterview(`${why}\n${help}`);
}

/** Whether question marks are all that there is, and most of the text stands above the first. */
function isBelowMost(blocks: readonly Block[], { starts, isExplicit }: Reading): boolean {
  if (isExplicit) return false;
  const count = (list: readonly Block[]) => list.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const first = starts.findIndex((start) => start !== undefined);
  return count(blocks.slice(0, first)) > count(blocks.slice(first)) && first > 2;
}

function languageOfSource({ known, blocks }: Source, doubts: Doubt[]): string | undefined {
  if (known.lang != null) return known.lang;
  const text = blocks.map((block) => block.text).join('\n');
  const lang = languageOf(text);
  if (lang === undefined) {
    doubts.push({ text: 'the language could not be told: write it into "lang"', weight: 1 });
    return undefined;
  }
  const region = regionOf(text, lang);
  if (!region) return lang;
  doubts.push({ text: `"${lang}-${region.code}" is a guess from the words ${region.words.join(', ')}`, weight: 0 });
  return `${lang}-${region.code}`;
}

function confidenceOf(doubts: readonly Doubt[]): Report['confidence'] {
  const weight = Math.max(0, ...doubts.map((doubt) => doubt.weight));
  return (['high', 'medium', 'low'] as const)[weight]!;
}

/** An object without what is absent. */
const compact = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]: [string, unknown]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
