import { parse } from '../interview/index.js';
import { fromJsonLd } from '../interview/from-json-ld.js';
import { schema, type InterviewInput, type Schema } from '../interview/schema.js';
import { advise, advisers } from './advice.js';
import { explainSyntax } from './json-syntax.js';
import { nearest } from './nearest.js';
import { pointersIn, positionsIn, step } from './positions.js';

/** Something to mend in a file. */
export interface Finding {
  /** As it was named; none where only a text was checked. */
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** A JSON Pointer (RFC 6901); empty for the whole file. Of JSON-LD it leads into the interview that was made of it. */
  readonly pointer: string;
  /** An error keeps the interview from being shown. */
  readonly severity: 'error' | 'warning';
  /** A name that stays the same over versions. */
  readonly rule: RuleName;
  /** What stands there and what to write instead, in one line. */
  readonly message: string;
  readonly expected: string;
  readonly found: string;
}

const errors = {
  encoding: 'a file that is not in UTF-8',
  json: 'a file that is not JSON',
  format: 'a value that the interview format does not allow, or lacks',
} as const;

const warnings = {
  'byte-order-mark': 'a byte order mark, at which many programs refuse JSON',
  'duplicate-key': 'a key that stands in an object twice: all but the last are lost',
  'unknown-key': 'a key that the format does not know; those that begin with "$", "_" or "x-" are left alone',
} as const;

export type RuleName = keyof typeof errors | keyof typeof warnings | keyof typeof advisers;

/** All rules by their names, and what they find. */
export const rules: Readonly<Record<RuleName, { readonly severity: Finding['severity']; readonly about: string }>> =
  Object.fromEntries([
    ...Object.entries(errors).map(([name, about]) => [name, { severity: 'error', about }]),
    ...Object.entries(warnings).map(([name, about]) => [name, { severity: 'warning', about }]),
    ...Object.entries(advisers).map(([name, { about }]) => [name, { severity: 'warning', about }]),
  ]) as never;

export interface CheckOptions {
  /** Goes into each finding. */
  readonly file?: string;
  /** The moment after which dates are in the future. Default: now. */
  readonly now?: Date;
}

type Note = Pick<Finding, 'pointer' | 'rule' | 'expected' | 'found'> & { readonly offset: number };

/**
 * Checks a file: whether it is an interview in our format or in JSON-LD, and what a good editor would mend in it.
 *
 * @param content - its text; or its bytes, which are also checked to be UTF-8
 * @returns what was found, from the file's start to its end; warnings about the interview only where there are no errors; never throws
 */
export function checkInterview(content: string | Uint8Array, { file, now = new Date() }: CheckOptions = {}): Finding[] {
  const { text, isBroken } = typeof content === 'string' ? { text: content, isBroken: false } : decoded(content);
  const notes = isBroken
    ? [
        {
          offset: Math.max(0, text.indexOf('\ufffd')),
          pointer: '',
          rule: 'encoding' as const,
          found: 'bytes that are not UTF-8',
          expected: 'it anew, saved as UTF-8',
        },
      ]
    : notesOn(text, now.getTime());
  const positionOf = positionsIn(notes.length ? text : '');
  return notes
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, pointer, rule, expected, found }) => ({
      ...(file === undefined ? {} : { file }),
      ...positionOf(offset),
      pointer,
      severity: rules[rule].severity,
      rule,
      message: `found ${found === 'nothing' && pointer ? `no "${pointer.split('/').at(-1)!}"` : found}; write ${expected}`,
      expected,
      found,
    }));
}

/** The card reads UTF-8 and nothing else, as all JSON should be (https://www.rfc-editor.org/rfc/rfc8259#section-8.1). */
function decoded(bytes: Uint8Array): { text: string; isBroken: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isBroken: false };
  } catch {
    return { text: new TextDecoder().decode(bytes), isBroken: true };
  }
}

function notesOn(text: string, now: number): Note[] {
  const notes: Note[] = [];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (start)
    notes.push({
      offset: 0,
      pointer: '',
      rule: 'byte-order-mark',
      found: 'a byte order mark',
      expected: 'the file without it',
    });
  const json = text.slice(start);
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    const { offset, ...words } = explainSyntax(json, (error as Error).message);
    return [...notes, { ...words, offset: start + offset, pointer: '', rule: 'json' }];
  }
  const { offsetOf, duplicates } = pointersIn(json);
  for (const { pointer, offset } of duplicates) {
    notes.push({
      offset: start + offset,
      pointer,
      rule: 'duplicate-key',
      found: 'a key that stood there before',
      expected: 'it once',
    });
  }

  const input = fromJsonLd(data);
  // What was made of JSON-LD stands nowhere in the file.
  const isOwn = input === data;
  const add = (
    rule: RuleName,
    { pointer, found, expected }: Pick<Note, 'pointer' | 'found' | 'expected'>,
    part?: 'key',
  ) => notes.push({ offset: isOwn ? start + offsetOf(pointer, part) : start, pointer, rule, found, expected });
  const { problems } = parse(input);
  for (const { path, found, expected } of problems ?? []) add('format', { pointer: path, found, expected });
  for (const { near, ...unknown } of isOwn ? unknownKeys(schema, input, '') : []) {
    // In what is no interview only keys that may be misspelt are of use.
    if (near !== undefined || !problems) add('unknown-key', unknown, 'key');
  }
  if (!problems) for (const { rule, ...advice } of advise(input as InterviewInput, now)) add(rule, advice);
  return notes;
}

interface UnknownKey {
  readonly pointer: string;
  readonly found: string;
  readonly expected: string;
  /** The key that was likely meant. */
  readonly near: string | undefined;
}

/** Whether a key is meant for somebody else: editors, content systems. */
const isForeign = (key: string) => /^(?:[$_]|x-)/.test(key);

function* unknownKeys(wanted: Schema, value: unknown, pointer: string): Generator<UnknownKey> {
  if (typeof value !== 'object' || value === null) return;
  if ('anyOf' in wanted) {
    // As when it is read: the kind of passage follows from its first required key.
    const branch = wanted.anyOf.find((each) =>
      Array.isArray(value)
        ? 'items' in each
        : 'properties' in each && each.required.some((key) => (value as Record<string, unknown>)[key]),
    );
    if (branch) yield* unknownKeys(branch, value, pointer);
  } else if ('items' in wanted && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* unknownKeys(wanted.items, item, pointer + step(index));
  } else if ('properties' in wanted && !Array.isArray(value)) {
    for (const [key, child] of Object.entries(value)) {
      const known = Object.hasOwn(wanted.properties, key) ? wanted.properties[key] : undefined;
      if (known) yield* unknownKeys(known, child, pointer + step(key));
      else if (!isForeign(key)) {
        const near = nearest(
          key,
          Object.keys(wanted.properties).filter((name) => !(name in value)),
        );
        const expected =
          near === undefined
            ? `a key of the format, or "x-${key}" if it is one of your own`
            : `"${near}", if that is meant`;
        yield {
          pointer: pointer + step(key),
          found: `the key ${JSON.stringify(key)}, which is ignored`,
          expected,
          near,
        };
      }
    }
  }
}
