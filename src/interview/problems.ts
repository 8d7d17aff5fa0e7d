import type { Fault } from './validate.js';
import type { Schema } from './schema.js';

/** Something in the input that keeps the interview from being shown. */
export interface Problem {
  /** Where: a JSON Pointer (RFC 6901), such as `/questions/2/answer`; empty for the whole input. */
  readonly path: string;
  /** What should stand there. */
  readonly expected: string;
  /** What stands there. */
  readonly found: string;
}

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

const formats = {
  date: 'an ISO 8601 date such as 2018-03-01',
  language: 'a BCP 47 language tag such as ar-MA',
  'uri-reference': 'an http, https, mailto, tel or relative URL',
};

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Error) return value.message;
  if (typeof value === 'object') return value ? 'an object' : 'null';
  // A number or a boolean, and from a page also a symbol or a function.
  return (value as number).toString();
}

/** What a schema asks for, leaving a value aside. */
const name = (wanted: Schema): string =>
  'anyOf' in wanted
    ? wanted.anyOf.map(name).join(', or ')
    : wanted.type === 'object'
      ? `an object with ${wanted.required.map((key) => JSON.stringify(key)).join(' and ')}`
      : { string: 'text', number: 'a number', array: 'a list' }[wanted.type];

function words(wanted: Schema, value: unknown): [expected: string, found?: string] {
  if ('anyOf' in wanted || wanted.type !== typeOf(value)) return [name(wanted)];
  switch (wanted.type) {
    case 'string': {
      const { length } = value as string;
      if (length > wanted.maxLength) return [`at most ${wanted.maxLength} characters`, `${length}`];
      if (wanted.enum) return [wanted.enum.map((each) => JSON.stringify(each)).join(' or ')];
      if (!(value as string).trim()) return ['text'];
      return wanted.format ? [formats[wanted.format]] : [`at most ${wanted.maxTags!} tags`, 'more'];
    }
    case 'number':
      return [`a number from ${wanted.minimum}`];
    case 'array': {
      const { length } = value as unknown[];
      return length > wanted.maxItems
        ? [`at most ${wanted.maxItems} entries`, `${length}`]
        : ['at least one entry', 'an empty list'];
    }
    case 'object':
      return [name(wanted)];
  }
}

/** Puts faults into words. */
export const explain = (faults: readonly Fault[]): Problem[] =>
  faults.map(({ path, wanted, value }) => {
    try {
      const [expected, found = describe(value)] = typeof wanted === 'string' ? [wanted] : words(wanted, value);
      return { path, expected, found };
    } catch {
      // An object of the page, with a proxy or a method that throws.
      return {
        path,
        expected: typeof wanted === 'string' ? wanted : name(wanted),
        found: 'something that cannot be read',
      };
    }
  });
