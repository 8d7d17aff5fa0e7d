import { hasLongMarkRun } from './marks.js';
import { quote, render, type Message } from './message.js';
import type { Found, ProblemCode, ProblemData, Expected } from './messages/codes.js';
import { phrases } from './messages/en.js';
import type { Fault } from './validate.js';
import { limits, type Schema } from './schema.js';

/** Why a card has no interview to check: its JSON could not be fetched or parsed. */
export type LoadProblemCode = 'no-response' | 'bad-status' | 'too-large' | 'invalid-json' | 'unexpected';

/** Why an interview cannot be rendered on a server. */
export type RenderProblemCode = 'nested-too-deeply';

/** Something in the input that keeps the interview from being shown. */
export interface Problem {
  /** Where: a JSON Pointer (RFC 6901), such as `/questions/2/answer`; empty for the whole input. */
  readonly path: string;
  /** The kind of problem. Codes do not change between versions. */
  readonly code: ProblemCode | LoadProblemCode | RenderProblemCode;
  /** The values for the text of a message: plain data, with keys that depend on the code. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What is expected there, in English. */
  readonly expected: string;
  /** What was found there, in English. */
  readonly found: string;
}

/** A problem of an interview, with the data of its code. */
export type InterviewProblem = Problem & Message<ProblemData>;

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

function foundOf(value: unknown): Found {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Error) return { literal: value.message };
  if (typeof value === 'string') return { literal: quote(value) };
  if (typeof value === 'object' && value) return 'object';
  // A number or a boolean; from a page also a symbol or a function.
  return { literal: value === null ? 'null' : (value as number).toString() };
}

/** The kinds of values that a schema accepts. */
const expectedOf = (schema: Schema): readonly Expected[] =>
  'anyOf' in schema
    ? schema.anyOf.flatMap(expectedOf)
    : [
        schema.type === 'object'
          ? { keys: schema.required }
          : ({ string: 'text', number: 'number', array: 'list' } as const)[schema.type],
      ];

/** The types of JSON-LD in which `fromJsonLd` found no question. An interview itself is never a list. */
const jsonLdTypesOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as ({ '@type'?: unknown } | null)[]) : [])
    .flatMap((each) => each?.['@type'] ?? [])
    .filter((type) => typeof type === 'string');

/** Describes a rule that a value of the right type breaks. */
function messageOf(schema: Schema, value: unknown): Message<ProblemData> {
  const found = foundOf(value);
  if ('anyOf' in schema || schema.type !== typeOf(value))
    return { code: 'wrong-type', data: { expected: expectedOf(schema), found } };
  const { length = 0 } = value as { length?: number };
  switch (schema.type) {
    case 'string':
      if (length > schema.maxLength) return { code: 'too-long', data: { max: schema.maxLength, length } };
      if (schema.enum) return { code: 'not-allowed', data: { allowed: schema.enum, found } };
      if (!(value as string).trim()) return { code: 'empty-text', data: { found } };
      if (hasLongMarkRun(value as string)) return { code: 'too-many-marks', data: { max: limits.marks } };
      return {
        code: ({ date: 'invalid-date', language: 'invalid-language', 'uri-reference': 'invalid-url' } as const)[
          schema.format!
        ],
        data: { found },
      };
    case 'number':
      return { code: 'out-of-range', data: { min: schema.minimum, found } };
    case 'array':
      return length > schema.maxItems
        ? { code: 'too-many-entries', data: { max: schema.maxItems, length } }
        : { code: 'empty-list', data: {} };
    case 'object':
      return { code: 'wrong-type', data: { expected: expectedOf(schema), found } };
  }
}

function problemOf({ path, wanted, value }: Fault): Message<ProblemData> {
  if (wanted === 'too-many-passages' || wanted === 'too-many-tags')
    return { code: wanted, data: value as ProblemData['too-many-tags'] };
  const found = foundOf(value);
  if (typeof wanted === 'string') return { code: wanted, data: { found } };
  if (value === undefined)
    return { code: 'missing', data: { key: path.split('/').at(-1)!, expected: expectedOf(wanted) } };
  const types = path ? [] : jsonLdTypesOf(value);
  if (types.length) return { code: 'json-ld-without-question', data: { types } };
  return messageOf(wanted, value);
}

/** Describes the places where an input breaks the rules of the format. */
export const problemsOf = (faults: readonly Fault[]): InterviewProblem[] =>
  faults.map((fault) => {
    let message: Message<ProblemData>;
    try {
      message = problemOf(fault);
    } catch {
      // An object from the page, with a proxy or a method that throws.
      const found = 'unreadable';
      message =
        typeof fault.wanted === 'string'
          ? { code: 'unreadable', data: { found } }
          : { code: 'wrong-type', data: { expected: expectedOf(fault.wanted), found } };
    }
    const [expected, found] = render(phrases, message);
    return { path: fault.path, ...message, expected, found };
  });
