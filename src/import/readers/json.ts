import { fromJsonLd } from '../../interview/from-json-ld.js';
import { parse } from '../../interview/index.js';
import type { Interview, InterviewInput } from '../../interview/schema.js';
import { collapsed } from './html/dom-text.js';
import { textOfMarkup } from '../text/markup.js';
import { NotAnInterview, type Omission, type Report, type Source } from '../model.js';
import { wordsOf } from '../text/split-words.js';

/** An interview, and what was taken for what. */
export interface Imported {
  readonly interview: InterviewInput;
  readonly report: Report;
}

/** Properties of schema.org whose values are for readers. */
const readable =
  /^(?:schema:|https?:\/\/schema\.org\/)?(?:abstract|alternativeHeadline|articleBody|caption|creditText|description|headline|jobTitle|name|text)$/;

/** Those of them that a page may have nowhere else: it also names its sites, crumbs and people in JSON-LD. */
const readableOfPages = /^(?:schema:|https?:\/\/schema\.org\/)?(?:articleBody|text)$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** All texts of a value that are for readers, markup as its text. */
function textsOf(value: unknown, isReadable: (key: string) => boolean, key = ''): readonly string[] {
  if (typeof value === 'string')
    return isReadable(key) ? [collapsed(textOfMarkup(value))].filter((text) => text !== '') : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, isReadable, key));
  return isObject(value) ? Object.entries(value).flatMap(([name, each]) => textsOf(each, isReadable, name)) : [];
}

/** All texts of an interview, as the card shows them. */
export const textsOfInterview = (interview: InterviewInput): readonly string[] =>
  textsOf(interview, (key) =>
    /^(?:answer|caption|credit|html|name|question|role|section|summary|text|title)$/.test(key),
  );

const countOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + wordsOf(text).length, 0);

/** Words of all that an interview says. */
export const wordsOfInterview = (interview: InterviewInput): number => countOf(textsOfInterview(interview));

/** Without empty lists and the ids that questions have by their position, and plain answers as their lines: as somebody would write it. */
function written(interview: Interview): InterviewInput {
  const questions = interview.questions.map(({ id, answer, ...question }, index) => {
    const passages = answer.map((passage) =>
      passage.text !== undefined && passage.by === undefined && passage.at === undefined ? passage.text : passage,
    );
    const [first] = passages;
    return {
      ...(id === `q${index + 1}` ? {} : { id }),
      ...question,
      answer: passages.length === 1 && typeof first === 'string' ? first : passages,
    };
  });
  const entries = Object.entries({ ...interview, questions }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  // Undefined values are nothing to JSON; without them two interviews can be compared.
  return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as InterviewInput;
}

/** The interview that JSON-LD holds, or nothing where it lacks something that an interview must have. */
export function interviewOf(jsonLd: unknown, known: Source['known'] = {}): InterviewInput | undefined {
  const converted = fromJsonLd(jsonLd);
  if (!isObject(converted)) return undefined;
  const said = Object.fromEntries(Object.entries(converted).filter(([, value]) => value !== undefined && value !== ''));
  const { interview } = parse({ ...known, ...said });
  return interview && written(interview);
}

/** Nothing was guessed: the words of the input are those that the interview says, and those that it does not. */
function imported(
  interview: InterviewInput,
  kind: Report['kind'],
  marks: string,
  omissions: readonly Omission[],
): Imported {
  const omitted = countOf(omissions.map(({ text }) => text));
  const kept = wordsOfInterview(interview);
  return {
    interview,
    report: { kind, marks, confidence: 'high', doubts: [], omissions, words: { input: kept + omitted, kept, omitted } },
  };
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?؟۔…])\s/u);

/**
 * What data says to readers and others do not: whole texts or, of those that mostly repeat the others as the body of an article does,
 * sentences. A name before what somebody says does not make it another sentence.
 *
 * @param told - what the others say
 */
function untold(data: unknown, isReadable: (key: string) => boolean, told: readonly string[]): readonly string[] {
  const known = new Set(told.flatMap(sentencesOf));
  return [...new Set(textsOf(data, isReadable))].flatMap((text) => {
    const sentences = sentencesOf(text);
    const left = sentences.filter(
      (sentence) => !known.has(sentence) && !known.has(sentence.replace(/^[^:：]{1,40}[:：]\s/u, '')),
    );
    if (left.length === 0) return [];
    return left.length < sentences.length / 2 ? left.join(' ') : text;
  });
}

const marks = 'Questions of schema.org';

/**
 * Takes the interview from data: JSON-LD, or a file that is an interview already.
 *
 * @throws {NotAnInterview} where it is neither, or lacks something that an interview must have
 */
export function fromData(data: unknown): Imported {
  if (isObject(data) && 'questions' in data) {
    const { interview, problems } = parse(data);
    if (interview) return imported(data as unknown as InterviewInput, 'interview', 'it is an interview already', []);
    const told = problems
      .slice(0, 3)
      .map(({ path, expected, found }) => `${path || '/'} should be ${expected} and is ${found}`);
    throw new NotAnInterview(
      `It is written as an interview, but not right: ${told.join('; ')}${problems.length > 3 ? '; and more' : ''}.`,
    );
  }
  const interview = interviewOf(data);
  if (!interview) {
    const converted = fromJsonLd(data);
    const isJsonLd = converted !== data && isObject(converted);
    const problem = parse(converted).problems?.[0];
    throw new NotAnInterview(
      problem?.code === 'json-ld-without-question'
        ? `It is ${problem.found}.`
        : isJsonLd
          ? `It is JSON-LD that lacks something: ${problem?.path ?? 'questions'}.`
          : 'It is JSON, but neither an interview, nor JSON-LD with questions, nor a post of WordPress.',
    );
  }
  const unused = untold(data, (key) => readable.test(key), textsOfInterview(interview));
  return imported(
    interview,
    'JSON-LD',
    marks,
    unused.map((text) => ({ text, reason: 'says nothing of the interview' })),
  );
}

/**
 * Takes the interview from the JSON-LD of a page. What else the page says, or its JSON-LD alone, is left out, and told.
 *
 * @returns nothing where the JSON-LD holds no whole interview
 */
export function fromPageData(jsonLd: readonly unknown[], page: Source): Imported | undefined {
  const interview = interviewOf(jsonLd, page.known);
  if (!interview) return undefined;
  const texts = textsOfInterview(interview);
  const told = texts.join(' ');
  const unused = page.blocks.flatMap(({ text }) =>
    told.includes(text) ? [] : { text, reason: 'not in the JSON-LD of the page' },
  );
  const shown = [...page.blocks, ...page.omissions].flatMap(({ text }) => text.split('\n'));
  const hidden = untold(jsonLd, (key) => readableOfPages.test(key), [...texts, ...shown]).map((text) => ({
    text,
    reason: 'only in the JSON-LD of the page',
  }));
  return imported(interview, 'JSON-LD', marks, [...unused, ...hidden, ...page.omissions]);
}
