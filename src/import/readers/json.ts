import { fromJsonLd } from '../../interview/from-json-ld.js';
import { parse } from '../../interview/index.js';
import type { Interview, InterviewInput } from '../../interview/schema.js';
import { collapsed } from './html/element-facts.js';
import { textOfMarkup } from '../text/markup.js';
import { message, problem, type Data } from '../messages/index.js';
import { NotAnInterview, omission, type Imported, type Omission, type Source } from '../model.js';
import { wordsOf } from '../text/split-words.js';

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
const textsOfInterview = (interview: InterviewInput): readonly string[] =>
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
function interviewOf(jsonLd: unknown, metadata: Source['metadata'] = {}): InterviewInput | undefined {
  const converted = fromJsonLd(jsonLd);
  if (!isObject(converted)) return undefined;
  const said = Object.fromEntries(Object.entries(converted).filter(([, value]) => value !== undefined && value !== ''));
  const { interview } = parse({ ...metadata, ...said });
  return interview && written(interview);
}

/** Nothing was guessed: the words of the input are those that the interview says, and those that it does not. */
function imported(
  interview: InterviewInput,
  format: 'interview' | 'json-ld',
  omissions: readonly Omission[],
): Imported {
  const omitted = countOf(omissions.map(({ text }) => text));
  const kept = wordsOfInterview(interview);
  return {
    interview,
    report: {
      format,
      detection: message(format === 'interview' ? 'by-format' : 'by-schema-org'),
      confidence: 'high',
      warnings: [],
      omissions,
      words: { input: kept + omitted, kept, omitted },
    },
  };
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?؟۔…])\s/u);

/**
 * Readable texts of data that are not included elsewhere: whole texts, or single sentences of a text that mostly repeats others, such as
 * the body of an article. A speaker's name before a sentence does not make it a different one.
 *
 * @param included - texts that readers see already
 */
function textsMissingFrom(
  data: unknown,
  isReadable: (key: string) => boolean,
  included: readonly string[],
): readonly string[] {
  const known = new Set(included.flatMap(sentencesOf));
  return [...new Set(textsOf(data, isReadable))].flatMap((text) => {
    const sentences = sentencesOf(text);
    const left = sentences.filter(
      (sentence) => !known.has(sentence) && !known.has(sentence.replace(/^[^:：]{1,40}[:：]\s/u, '')),
    );
    if (left.length === 0) return [];
    return left.length < sentences.length / 2 ? left.join(' ') : text;
  });
}

/** Of the problems in a file, enough to begin with. */
const mostProblems = 3;

/**
 * Takes the interview from data: JSON-LD, or a file that is an interview already.
 *
 * @throws {NotAnInterview} where it is neither, or lacks something that an interview must have
 */
export function readData(data: unknown): Imported {
  if (isObject(data) && 'questions' in data) {
    const { interview, problems } = parse(data);
    if (interview) return imported(data as unknown as InterviewInput, 'interview', []);
    throw new NotAnInterview(
      problem('invalid-interview', { problems: problems.slice(0, mostProblems), more: problems.length > mostProblems }),
    );
  }
  const interview = interviewOf(data);
  if (!interview) {
    const converted = fromJsonLd(data);
    const isJsonLd = converted !== data && isObject(converted);
    const first = parse(converted).problems?.[0];
    throw new NotAnInterview(
      first?.code === 'json-ld-without-question'
        ? problem('json-ld-without-question', first.data as Data<'json-ld-without-question'>)
        : isJsonLd
          ? problem('incomplete-json-ld', { path: first?.path ?? '/questions' })
          : problem('other-json'),
    );
  }
  const unused = textsMissingFrom(data, (key) => readable.test(key), textsOfInterview(interview));
  return imported(
    interview,
    'json-ld',
    unused.map((text) => omission(text, 'unused')),
  );
}

/**
 * Takes the interview from the JSON-LD of a page. What else the page says, or its JSON-LD alone, is omitted and reported.
 *
 * @returns nothing where the JSON-LD holds no whole interview
 */
export function readPageData(jsonLd: readonly unknown[], page: Source): Imported | undefined {
  const interview = interviewOf(jsonLd, page.metadata);
  if (!interview) return undefined;
  const texts = textsOfInterview(interview);
  const included = texts.join(' ');
  const unused = page.blocks.flatMap(({ text }) => (included.includes(text) ? [] : omission(text, 'not-in-json-ld')));
  const shown = [...page.blocks, ...page.omissions].flatMap(({ text }) => text.split('\n'));
  const hidden = textsMissingFrom(jsonLd, (key) => readableOfPages.test(key), [...texts, ...shown]).map((text) =>
    omission(text, 'json-ld-only'),
  );
  return imported(interview, 'json-ld', [...unused, ...hidden, ...page.omissions]);
}
