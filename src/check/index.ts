/** Checks interview files for errors, which keep them from being shown, and for possible improvements. Runs in Node and in browsers. */
import { fromJsonLd } from '../interview/from-json-ld.js';
import { parse } from '../interview/index.js';
import { render, type Message } from '../interview/message.js';
import type { ProblemData } from '../interview/messages/codes.js';
import { schema, type InterviewInput } from '../interview/schema.js';
import { jsonErrorsIn } from './json-errors.js';
import type { CheckData, RuleName } from './messages/codes.js';
import { en } from './messages/en.js';
import type { Messages } from './messages/index.js';
import { pointersIn, positionsIn } from './positions.js';
import { warningsFor, contentRules } from './rules/index.js';
import { unknownKeys } from './unknown-keys.js';

export type { CheckCode, RuleName } from './messages/codes.js';
export type { Messages } from './messages/index.js';

export type Severity = 'error' | 'warning';

/** A message of the check: a code with its data. */
export type CheckMessage = Message<CheckData & ProblemData>;

/** Something reported about a file. */
export type Diagnostic = CheckMessage & {
  /** The file's name as it was given; missing if only a text was checked. */
  readonly file?: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** A JSON Pointer (RFC 6901); empty for the whole file. For JSON-LD it leads into the interview that the file was converted to. */
  readonly pointer: string;
  /** An error keeps the interview from being shown; a warning does not. */
  readonly severity: Severity;
  /** The rule that was broken. The names of rules do not change between versions. */
  readonly rule: RuleName;
  /** The whole message in English, on one line. */
  readonly message: string;
  /** What is expected there, or what to do, in English. */
  readonly expected: string;
  /** What was found there, in English. */
  readonly found: string;
};

const errors: readonly RuleName[] = ['encoding', 'json', 'format'];
const warnings: readonly RuleName[] = [
  'byte-order-mark',
  'duplicate-key',
  'unknown-key',
  ...(Object.keys(contentRules) as RuleName[]),
];

/** All rules by name, with what they report in English. */
export const rules = Object.fromEntries([
  ...errors.map((name) => [name, { severity: 'error', about: en.rules[name] }]),
  ...warnings.map((name) => [name, { severity: 'warning', about: en.rules[name] }]),
]) as Readonly<Record<RuleName, { readonly severity: Severity; readonly about: string }>>;

export interface CheckOptions {
  /** Added to each diagnostic. */
  readonly file?: string;
  /** Dates after this moment are in the future. Default: now. */
  readonly now?: Date;
}

/** A message with its offset in the text. */
type Located = CheckMessage & { readonly rule: RuleName; readonly pointer: string; readonly offset: number };

const isProblem = (message: CheckMessage): message is Message<ProblemData> => message.code in en.problems;

/**
 * The text of a message in another language.
 *
 * @param messages - the texts of that language, from `messages/`
 */
export function textOf(message: CheckMessage, messages: Messages): string {
  if (isProblem(message)) return render(messages.problems, message);
  return messages.sentence(...render(messages.texts, message as Message<CheckData>));
}

/** The English texts of a message. For problems of the format they are those of `parse`. */
function englishOf(message: CheckMessage & { readonly expected?: string; readonly found?: string }) {
  const [found, expected] =
    message.expected !== undefined && message.found !== undefined
      ? [message.found, message.expected]
      : render(en.texts, message as Message<CheckData>);
  return { message: textOf(message, en), expected, found };
}

/**
 * Checks a file: is it a valid interview, in our format or in JSON-LD, and what could be improved?
 *
 * @param content - a text, or bytes, which are also checked to be UTF-8
 * @returns all diagnostics in the order of the file, with warnings about the content only if there are no errors; never throws
 */
export function checkInterview(
  content: string | Uint8Array,
  { file, now = new Date() }: CheckOptions = {},
): Diagnostic[] {
  const { text, isUtf8 } = typeof content === 'string' ? { text: content, isUtf8: true } : decode(content);
  const found: readonly Located[] = isUtf8
    ? checkText(text, now.getTime())
    : [
        {
          rule: 'encoding',
          code: 'invalid-utf-8',
          data: {},
          pointer: '',
          offset: Math.max(0, text.indexOf('\ufffd')),
        },
      ];
  const positionOf = positionsIn(found.length ? text : '');
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map((each) => {
      const { offset, pointer, rule, code, data } = each;
      return {
        ...(file === undefined ? {} : { file }),
        ...positionOf(offset),
        pointer,
        severity: rules[rule].severity,
        rule,
        code,
        data,
        ...englishOf(each),
      } as Diagnostic;
    });
}

/** The card reads only UTF-8, as RFC 8259 requires (https://www.rfc-editor.org/rfc/rfc8259#section-8.1). */
function decode(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder().decode(bytes), isUtf8: false };
  }
}

function checkText(text: string, now: number): Located[] {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const json = text.slice(start);
  const byteOrderMark: Located[] = start
    ? [{ rule: 'byte-order-mark', code: 'byte-order-mark', data: {}, pointer: '', offset: 0 }]
    : [];
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    const wrong = jsonErrorsIn(json).map((error): Located => ({
      ...error,
      rule: 'json',
      pointer: '',
      offset: start + error.offset,
    }));
    return [...byteOrderMark, ...wrong];
  }
  return [...byteOrderMark, ...checkData(json, data, now).map((each) => ({ ...each, offset: start + each.offset }))];
}

function checkData(json: string, data: unknown, now: number): Located[] {
  const { offsetOf, duplicates } = pointersIn(json);
  const input = fromJsonLd(data);
  // An interview converted from JSON-LD has pointers that do not exist in the file.
  const isOwnFormat = input === data;
  const place = (pointer: string, part?: 'key') => ({ pointer, offset: isOwnFormat ? offsetOf(pointer, part) : 0 });
  const { problems } = parse(input);
  return [
    ...duplicates.map(({ pointer, key, offset }): Located => ({
      rule: 'duplicate-key',
      code: 'duplicate-key',
      data: { key },
      pointer,
      offset,
    })),
    ...(problems ?? []).map((problem): Located => ({ ...problem, rule: 'format', ...place(problem.path) })),
    ...(isOwnFormat ? Array.from(unknownKeys(schema, input)) : [])
      // In something that is not an interview, only misspelled keys matter.
      .filter(({ suggestion }) => suggestion !== undefined || !problems)
      .map(({ pointer, key, suggestion }): Located => ({
        rule: 'unknown-key',
        code: 'unknown-key',
        data: { key, ...(suggestion === undefined ? {} : { suggestion }) },
        ...place(pointer, 'key'),
      })),
    ...(problems ? [] : warningsFor(input as InterviewInput, now)).map((warning): Located => ({
      ...warning,
      ...place(warning.pointer),
    })),
  ];
}
