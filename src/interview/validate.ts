/* eslint-disable @typescript-eslint/prefer-for-of -- for…of takes twice as long here: this runs tens of thousands of times, before the
   browser has compiled it and before anything is visible. */
import { isSafeUrl } from './links.js';
import { hasLongMarkRun } from './marks.js';
import {
  limits,
  schema,
  type Checked,
  type Interview,
  type InterviewInput,
  type Passage,
  type Schema,
} from './schema.js';
import { isLanguageTag } from './locale-format.js';

/** A place where the input breaks a rule. `problems.ts` adds the description, which most pages never need. */
export interface Fault {
  /** A JSON Pointer (RFC 6901), such as `/questions/2/answer`; empty for the whole input. */
  path: string;
  /** The rule: a schema, or the code of a rule that no schema can express. */
  readonly wanted: Schema | 'duplicate-id' | 'too-many-passages' | 'too-many-tags' | 'unreadable';
  readonly value: unknown;
}

// Firefox reads month 0 as December of the year before.
const isoDate = /^\d{4}-(?!00)\d\d-(\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

const formats = {
  date(value: string) {
    const day = isoDate.exec(value)?.[1];
    // Date turns 31 February into a day in March, so compare the day.
    return !!day && Date.parse(value) > -Infinity && new Date(value.slice(0, 10)).getUTCDate() === +day;
  },
  language: isLanguageTag,
  'uri-reference': isSafeUrl,
};

const typeOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

/** Whether a value follows the rules of a schema, without its children. */
function isValid(wanted: Schema, value: unknown): boolean {
  if ('anyOf' in wanted || wanted.type !== typeOf(value)) return false;
  if (wanted.type === 'string') {
    const string = value as string;
    const { enum: values, format } = wanted;
    return (
      !!string.trim() &&
      string.length <= limits.text &&
      (!values || values.includes(string)) &&
      (!format || formats[format](string)) &&
      !hasLongMarkRun(string)
    );
  }
  if (wanted.type === 'number') return (value as number) >= wanted.minimum && (value as number) < Infinity;
  // Do not read a list that is far too long.
  return (
    wanted.type === 'object' ||
    ((value as []).length >= (wanted.minItems ?? 0) && (value as []).length <= wanted.maxItems)
  );
}

/**
 * Checks a value and copies the keys of the schema, in one pass, so that nothing is read twice and unknown keys have no effect.
 * Faults are added with a path relative to the value; each level puts its own key before those of its children.
 */
function read(wanted: Schema, value: unknown, faults: Fault[]): unknown {
  if ('anyOf' in wanted) {
    const type = typeOf(value);
    const { anyOf } = wanted;
    for (let index = 0; index < anyOf.length; index++) {
      const branch = anyOf[index]!;
      // The branch that the author meant has the right type and, for objects, its first required key.
      if (!('type' in branch) || branch.type !== type) continue;
      if (branch.type === 'object' && isAbsent((value as Record<string, unknown>)[branch.required[0]!])) continue;
      return read(branch, value, faults);
    }
  }
  if (!isValid(wanted, value)) {
    addFault(faults, '', wanted, value);
    return undefined;
  }

  if ('items' in wanted) {
    const list = value as unknown[];
    const result: unknown[] = [];
    // Unlike map(), this also visits holes, which an array from a page may have.
    for (let index = 0; index < list.length; index++) {
      const known = faults.length;
      result.push(read(wanted.items, list[index], faults));
      if (known < faults.length) prefix(faults, known, index);
    }
    return result;
  }
  if (!('properties' in wanted)) return value;
  const result: Record<string, unknown> = {};
  // Not `for…in`: old libraries extend Object.prototype, and every schema inherits from it.
  const keys = Object.keys(wanted.properties);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index]!;
    const child = (value as Record<string, unknown>)[key];
    if (isAbsent(child) && !wanted.required.includes(key)) continue;
    const known = faults.length;
    result[key] = read(wanted.properties[key]!, child, faults);
    if (known < faults.length) prefix(faults, known, key);
  }
  return result;
}

/** If nearly everything is wrong, listing all of it would need more memory than a phone has. */
function addFault(faults: Fault[], path: string, wanted: Fault['wanted'], value: unknown) {
  if (faults.length < limits.problems) faults.push({ path, wanted, value });
}

/** Puts a key before the paths of the faults that were found under it. */
function prefix(faults: Fault[], from: number, key: string | number) {
  for (const fault of faults.slice(from)) fault.path = `/${key}${fault.path}`;
}

type Checkable = Checked<InterviewInput>;

/** An answer as passages: lines become paragraphs, blank lines are dropped. */
function passages(answer: Checkable['questions'][number]['answer']): Passage[] {
  const result: Passage[] = [];
  const entries = typeof answer === 'string' ? [answer] : answer;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index]!;
    // Most texts have one line.
    if (typeof entry === 'string' && !entry.includes('\n')) {
      result.push({ text: entry.trim() });
      continue;
    }
    if (typeof entry !== 'string' && !('text' in entry)) {
      result.push(entry);
      continue;
    }
    const passage = typeof entry === 'string' ? { text: entry } : entry;
    const { length } = result;
    for (const line of passage.text.split('\n')) {
      const text = line.trim();
      // The time applies only to the first line.
      if (text)
        result.push(
          typeof entry === 'string' ? { text } : result.length > length ? { text, by: entry.by } : { ...entry, text },
        );
    }
  }
  return result;
}

/**
 * Validates an interview in our own format and fills in defaults.
 *
 * @returns the interview, or all faults; never throws
 */
export function readInterview(data: unknown): { interview?: Interview; faults: Fault[] } {
  const faults: Fault[] = [];
  const add = (path: string, wanted: Fault['wanted'], value: unknown) => addFault(faults, path, wanted, value);
  /** Finds entries whose id already exists earlier in the list, also among incomplete entries. */
  const checkIds = (
    path: string,
    list: readonly ({ readonly id?: string | undefined } | undefined)[],
    known = new Set<string>(),
  ) => {
    list.forEach((entry, index) => {
      const id = entry && (entry.id ?? (path === 'questions' ? `q${index + 1}` : undefined));
      if (id && known.has(id)) add(`/${path}/${index}/id`, 'duplicate-id', id);
      known.add(id!);
    });
    return known;
  };
  try {
    const checked = read(schema, data, faults) as Checkable;
    const {
      questions: list = [],
      interviewees = [],
      interviewers = [],
      corrections = [],
    } = (checked as Partial<Checkable> | undefined) ?? {};
    checkIds('questions', list);
    checkIds('interviewers', interviewers, checkIds('interviewees', interviewees));
    if (!faults.length) {
      let count = 0;
      const questions = list.map((question, index) => {
        // Do not copy far too many passages.
        const answer = count > limits.passages ? [] : passages(question.answer);
        count += answer.length;
        return { ...question, id: question.id ?? `q${index + 1}`, question: question.question.trim(), answer };
      });
      if (count > limits.passages) add('/questions', 'too-many-passages', { max: limits.passages, count });
      if (!faults.length)
        return { interview: { ...checked, interviewees, interviewers, corrections, questions }, faults };
    }
  } catch (error) {
    // Only an object from the page gets here, with a getter or proxy that throws.
    add('', 'unreadable', error);
  }
  return { faults };
}
