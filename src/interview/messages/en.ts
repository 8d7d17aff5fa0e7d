import type { Catalog } from '../message.js';
import type { Found, ProblemData, Expected } from './codes.js';

const either = (names: readonly string[]) =>
  names.length > 2 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}` : names.join(' or ');

const listExpected = (expected: readonly Expected[]) =>
  either(
    expected.map((each) =>
      typeof each === 'object'
        ? `an object with ${each.keys.map((key) => JSON.stringify(key)).join(' and ')}`
        : { text: 'text', number: 'a number', list: 'a list' }[each],
    ),
  );

const found = (value: Found) =>
  typeof value === 'object'
    ? value.literal
    : { nothing: 'nothing', list: 'a list', object: 'an object', unreadable: 'a value that cannot be read' }[value];

/** The phrases of a problem: what is expected, and what was found. They are public as `expected` and `found`. */
export const phrases: Catalog<ProblemData, readonly [expected: string, found: string]> = {
  missing: ({ expected }) => [listExpected(expected), 'nothing'],
  'wrong-type': ({ expected, found: value }) => [listExpected(expected), found(value)],
  'empty-text': ({ found: value }) => ['text', found(value)],
  'too-long': ({ max, length }) => [`at most ${max} characters`, `${length}`],
  'not-allowed': ({ allowed, found: value }) => [either(allowed.map((each) => JSON.stringify(each))), found(value)],
  'invalid-date': ({ found: value }) => ['an ISO 8601 date such as 2018-03-01', found(value)],
  'invalid-language': ({ found: value }) => ['a BCP 47 language tag such as ar-MA', found(value)],
  'invalid-url': ({ found: value }) => ['an http, https, mailto, tel or relative URL', found(value)],
  'too-many-tags': ({ max, count }) => [
    `at most ${max} tags, including those that repeat unclosed formatting elements`,
    `${count}`,
  ],
  'too-many-marks': ({ max }) => [`at most ${max} combining marks in a row`, 'more'],
  'out-of-range': ({ min, found: value }) => [`a number from ${min}`, found(value)],
  'empty-list': () => ['at least one entry', 'an empty list'],
  'too-many-entries': ({ max, length }) => [`at most ${max} entries`, `${length}`],
  'too-many-passages': ({ max, count }) => [`at most ${max} passages and tags`, `${count}`],
  'duplicate-id': ({ found: value }) => ['a unique id', found(value)],
  unreadable: ({ found: value }) => ['an object that can be read', found(value)],
  'json-ld-without-question': ({ types }) => [
    'an object with "title" and "questions"',
    `JSON-LD without a Question: ${types.join(', ')}`,
  ],
};

const sentence = ([expected, value]: readonly [string, string]) => `expected ${expected}, found ${value}`;

/** The problems of an interview in English, each as one sentence. */
export const en: Catalog<ProblemData> = {
  ...(Object.fromEntries(
    Object.entries(phrases).map(([code, phrase]) => [code, (data: never) => sentence(phrase(data))]),
  ) as Catalog<ProblemData>),
  missing: ({ key, expected }) =>
    key
      ? `missing "${key}": expected ${listExpected(expected)}`
      : `missing interview: expected ${listExpected(expected)}`,
  'duplicate-id': ({ found: value }) => `duplicate id ${found(value)}: expected a unique id`,
};
