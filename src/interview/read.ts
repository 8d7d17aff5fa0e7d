import { isSafeUrl } from './links.js';
import { limits, schema, type Checked, type Interview, type InterviewInput, type Passage, type Schema } from './schema.js';

/** A place where the input breaks a rule. `explain.ts` puts it into words, which most pages never need. */
export interface Fault {
  /** A JSON Pointer (RFC 6901), such as `/questions/2/answer`; empty for the whole input. */
  path: string;
  /** The rule: a schema, or what should stand there in words. */
  readonly wanted: Schema | string;
  readonly value: unknown;
}

// Firefox takes month 0 for the December before.
const isoDate = /^\d{4}-(?!00)\d\d-(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

const formats = {
  date(value: string) {
    const day = isoDate.exec(value)?.[1];
    // Date rolls 31 February over into March, so the day is read back.
    return !!day && Date.parse(value) > -Infinity && new Date(value.slice(0, 10)).getUTCDate() === +day;
  },
  language(value: string) {
    try {
      return !!new Intl.Locale(value);
    } catch {
      return false;
    }
  },
  'uri-reference': isSafeUrl,
};

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

/** Whether a value keeps the rules of a schema, leaving its children aside. */
function isValid(wanted: Schema, value: unknown): boolean {
  if ('anyOf' in wanted || wanted.type !== typeOf(value)) return false;
  if (wanted.type === 'string') {
    const string = value as string;
    const { enum: values, format } = wanted;
    return string.length <= limits.text && !!string.trim() && (!values || values.includes(string)) && (!format || formats[format](string));
  }
  if (wanted.type === 'number') return (value as number) >= wanted.minimum && (value as number) < Infinity;
  // A list that is far too long is not worth reading.
  return wanted.type === 'object' || ((value as []).length >= (wanted.minItems ?? 0) && (value as []).length <= wanted.maxItems);
}

/**
 * Checks a value and copies what the schema names, in one pass, so that nothing is read twice and odd keys mean nothing.
 * Faults are added with a path relative to the value; each level puts its own key before those of its children.
 */
function read(wanted: Schema, value: unknown, faults: Fault[]): unknown {
  if ('anyOf' in wanted) {
    // The branch that the author meant has the right type and, for objects, its first required key.
    const branch = wanted.anyOf.find(
      (each) =>
        'type' in each &&
        each.type === typeOf(value) &&
        (each.type !== 'object' || !isAbsent((value as Record<string, unknown>)[each.required[0]!])),
    );
    if (branch) return read(branch, value, faults);
  }
  if (!isValid(wanted, value)) {
    // Where nearly everything is wrong, naming all of it would take more memory than a phone has.
    if (faults.length < limits.problems) faults.push({ path: '', wanted, value });
    return undefined;
  }

  const descend = (key: string | number, inner: Schema, child: unknown) => {
    let index = faults.length;
    const result = read(inner, child, faults);
    for (; index < faults.length; index++) faults[index]!.path = `/${key}${faults[index]!.path}`;
    return result;
  };
  // Unlike map(), this sees the holes that a list of the page may have.
  if ('items' in wanted) return Array.from(value as unknown[], (child, index) => descend(index, wanted.items, child));
  if (!('properties' in wanted)) return value;
  const result: Record<string, unknown> = {};
  // Not `for…in`: old libraries extend Object.prototype, and so every schema.
  for (const key of Object.keys(wanted.properties)) {
    const child = (value as Record<string, unknown>)[key];
    if (!isAbsent(child) || wanted.required.includes(key)) result[key] = descend(key, wanted.properties[key]!, child);
  }
  return result;
}

type Checkable = Checked<InterviewInput>;

/** Lines become paragraphs; blank ones go. */
const paragraphs = (text: string) =>
  // Most paragraphs are one line, and there may be thousands.
  text.includes('\n') ? text.split('\n').flatMap((line) => line.trim() || []) : [text.trim()];

const passages = (answer: Checkable['questions'][number]['answer']): Passage[] =>
  (typeof answer === 'string' ? [answer] : answer).flatMap((entry): Passage | Passage[] =>
    typeof entry === 'string'
      ? paragraphs(entry).map((text) => ({ text }))
      : 'text' in entry
        ? paragraphs(entry.text).map((text, line) => (line ? { text, by: entry.by } : { ...entry, text }))
        : (entry as Passage),
  );

/**
 * Checks an interview in the format's own shape and fills in what is left out.
 *
 * @returns the interview, or every fault; never throws
 */
export function readInterview(data: unknown): { interview?: Interview; faults: Fault[] } {
  const faults: Fault[] = [];
  /** Finds the entries whose id stands earlier already. */
  const checkIds = (path: string, list: readonly { readonly id?: string | undefined }[], known = new Set<string>()) => {
    list.forEach(({ id }, index) => {
      if (id && known.has(id)) faults.push({ path: `/${path}/${index}/id`, wanted: 'an id of its own', value: id });
      known.add(id!);
    });
    return known;
  };
  try {
    const checked = read(schema, data, faults) as Checkable;
    if (!faults.length) {
      const { interviewees = [], interviewers = [], corrections = [] } = checked;
      let count = 0;
      const questions = checked.questions.map((question, index) => {
        // Far too many are not worth making.
        const answer = count > limits.passages ? [] : passages(question.answer);
        count += answer.length;
        return { ...question, id: question.id ?? `q${index + 1}`, question: question.question.trim(), answer };
      });
      checkIds('questions', questions);
      checkIds('interviewers', interviewers, checkIds('interviewees', interviewees));
      if (count > limits.passages) faults.push({ path: '/questions', wanted: `at most ${limits.passages} passages`, value: count });
      if (!faults.length) return { interview: { ...checked, interviewees, interviewers, corrections, questions }, faults };
    }
  } catch (error) {
    // Only an object of the page gets here, with a getter or a proxy that throws.
    faults.push({ path: '', wanted: 'an object that can be read', value: error });
  }
  return { faults };
}
