import { isSafeUrl } from './links.js';
import { limits, schema, type Checked, type Interview, type InterviewInput, type Passage, type Schema } from './schema.js';

/** Something in the input that keeps the interview from being shown. */
export interface Problem {
  /** Where: a JSON Pointer (RFC 6901), such as `/questions/2/answer`; empty for the whole input. */
  path: string;
  /** What should stand there. */
  expected: string;
  /** What stands there. */
  found: string;
}

export type ParseResult =
  | { readonly interview: Interview; readonly problems?: undefined }
  | { readonly interview?: undefined; readonly problems: readonly Problem[] };

const isoDate = /^\d{4}-\d\d-(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

const formats: Record<string, readonly [expected: string, test: (value: string) => boolean]> = {
  date: [
    'an ISO 8601 date such as 2018-03-01',
    (value) => {
      const day = isoDate.exec(value)?.[1];
      // Date rolls 31 February over into March, so the day is read back.
      return !!day && Date.parse(value) > -Infinity && new Date(value.slice(0, 10)).getUTCDate() === +day;
    },
  ],
  language: [
    'a BCP 47 language tag such as ar-MA',
    (value) => {
      try {
        return !!new Intl.Locale(value);
      } catch {
        return false;
      }
    },
  ],
  'uri-reference': ['an http, https, mailto, tel or relative URL', isSafeUrl],
};

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

/** What stands there, in a few words. */
const describe = (value: unknown) =>
  typeof value === 'string'
    ? JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value)
    : value === undefined
      ? 'nothing'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'object' && value
          ? 'an object'
          : String(value);

/** What a schema wants, in a few words. */
const expectation = (wanted: Schema): string =>
  'anyOf' in wanted
    ? wanted.anyOf.map(expectation).join(' or ')
    : 'enum' in wanted
      ? wanted.enum.join(' or ')
      : wanted.type === 'object'
        ? `an object with ${wanted.required.join(' and ')}`
        : { string: 'text', number: 'a number', array: 'a list' }[wanted.type];

/** Whether a branch of `anyOf` is the one that the author meant: the right type and, for objects, its first required key. */
const isMeant = (branch: Schema, value: unknown) =>
  'type' in branch &&
  branch.type === typeOf(value) &&
  (branch.type !== 'object' || !isAbsent((value as Record<string, unknown>)[branch.required[0]!]));

/**
 * Checks a value and copies what the schema names, in one pass, so that nothing is read twice and odd keys mean nothing.
 * Problems are added with a path relative to the value; each level puts its own key before those of its children.
 */
function read(wanted: Schema, value: unknown, problems: Problem[]): unknown {
  const fail = (expected: string, found = describe(value)) => void problems.push({ path: '', expected, found });
  const descend = (key: string | number, inner: Schema, child: unknown) => {
    let index = problems.length;
    const result = read(inner, child, problems);
    for (; index < problems.length; index++) problems[index]!.path = `/${key}${problems[index]!.path}`;
    return result;
  };

  if ('anyOf' in wanted) {
    const branch = wanted.anyOf.find((each) => isMeant(each, value));
    return branch ? read(branch, value, problems) : fail(expectation(wanted));
  }
  if ('enum' in wanted ? !wanted.enum.includes(value as string) : wanted.type !== typeOf(value)) {
    return fail(expectation(wanted));
  }
  if ('enum' in wanted) return value;

  if (wanted.type === 'string') {
    const string = value as string;
    const [expected, test] = formats[wanted.format!] ?? [];
    if (string.length > limits.text) fail(`at most ${limits.text} characters`, `${string.length}`);
    else if (!string.trim()) fail('text');
    else if (test && !test(string)) fail(expected!);
  } else if (wanted.type === 'number') {
    if (!((value as number) >= wanted.minimum && (value as number) < Infinity)) fail(`a number from ${wanted.minimum}`);
  } else if (wanted.type === 'array') {
    const list = value as unknown[];
    // A list that is far too long is not worth reading.
    if (list.length > wanted.maxItems) fail(`at most ${wanted.maxItems} entries`, `${list.length}`);
    else if (list.length < (wanted.minItems ?? 0)) fail('at least one entry', 'an empty list');
    else return list.map((child, index) => descend(index, wanted.items, child));
  } else {
    const result: Record<string, unknown> = {};
    for (const key in wanted.properties) {
      const child = (value as Record<string, unknown>)[key];
      if (!isAbsent(child) || wanted.required.includes(key)) result[key] = descend(key, wanted.properties[key]!, child);
    }
    return result;
  }
  return value;
}

/** Lines become paragraphs; blank ones go. */
const paragraphs = (text: string) =>
  // Most paragraphs are one line, and there may be thousands.
  text.includes('\n') ? text.split('\n').flatMap((line) => line.trim() || []) : [text.trim()];

type Checkable = Checked<InterviewInput>;

const passages = (answer: Checkable['questions'][number]['answer']): Passage[] =>
  (typeof answer === 'string' ? [answer] : answer).flatMap((entry): Passage | Passage[] =>
    typeof entry === 'string'
      ? paragraphs(entry).map((text) => ({ text }))
      : 'text' in entry
        ? paragraphs(entry.text).map((text, line) => (line ? { text, by: entry.by } : { ...entry, text }))
        : (entry as Passage),
  );

/** The problem of an entry whose id stands earlier already. */
function checkIds(list: readonly { readonly id?: string | undefined }[], path: string, known: Set<string>, problems: Problem[]) {
  list.forEach(({ id }, index) => {
    if (id && known.has(id)) problems.push({ path: `${path}/${index}/id`, expected: 'an id of its own', found: describe(id) });
    known.add(id!);
  });
}

/**
 * Checks an interview in the format's own shape and fills in what is left out.
 *
 * @param data - anything: a parsed JSON file, an object of the page
 * @returns the interview, or all problems with it; never throws
 */
export function parseInterview(data: unknown): ParseResult {
  const problems: Problem[] = [];
  let interview: Interview | undefined;
  try {
    const checked = read(schema, data, problems) as Checkable;
    if (!problems.length) {
      const { interviewees = [], interviewers = [], corrections = [] } = checked;
      const questions = checked.questions.map((question, index) => ({
        ...question,
        id: question.id ?? `q${index + 1}`,
        question: question.question.trim(),
        answer: passages(question.answer),
      }));
      checkIds(questions, '/questions', new Set(), problems);
      const people = new Set<string>();
      checkIds(interviewees, '/interviewees', people, problems);
      checkIds(interviewers, '/interviewers', people, problems);
      const count = questions.reduce((sum, { answer }) => sum + answer.length, 0);
      if (count > limits.passages) problems.push({ path: '/questions', expected: `at most ${limits.passages} passages`, found: `${count}` });
      interview = { ...checked, interviewees, interviewers, corrections, questions };
    }
  } catch (error) {
    // Only an object of the page gets here, with a getter or a proxy that throws.
    problems.push({ path: '', expected: 'an object that can be read', found: String(error) });
  }
  return problems.length ? { problems } : { interview: interview! };
}
