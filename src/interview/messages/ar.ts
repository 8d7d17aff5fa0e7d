import { code, counter, type Catalog, type Forms } from '../message.js';
import type { Found, ProblemData, Expected } from './codes.js';

const counted = counter('ar');
const either = (names: readonly string[]) => names.join(' أو ');
const keys = (names: readonly string[]) => names.map((name) => code(`"${name}"`)).join(' و');

/** In the accusative, as the object of "write". */
const listExpected = (expected: readonly Expected[]) =>
  either(
    expected.map((each) =>
      typeof each === 'object' ? `كائنًا فيه ${keys(each.keys)}` : { text: 'نصًّا', number: 'عددًا', list: 'قائمة' }[each],
    ),
  );

const found = (value: Found) =>
  typeof value === 'object'
    ? `وُجد ${code(value.literal)}`
    : { nothing: 'لم يوجد شيء', list: 'وُجدت قائمة', object: 'وُجد كائن', unreadable: 'وُجدت قيمة تتعذّر قراءتها' }[value];

const letters: Forms = { few: '{n} أحرف', many: '{n} حرفًا', other: '{n} حرف', one: 'حرف واحد', two: 'حرفان' };
const tags: Forms = { few: '{n} وسوم', many: '{n} وسمًا', other: '{n} وسم', one: 'وسم واحد', two: 'وسمان' };
const marks: Forms = { few: '{n} علامات', many: '{n} علامة', other: '{n} علامة', one: 'علامة واحدة', two: 'علامتان' };
const entries: Forms = { few: '{n} عناصر', many: '{n} عنصرًا', other: '{n} عنصر', one: 'عنصر واحد', two: 'عنصران' };
const passages: Forms = { few: '{n} فقرات', many: '{n} فقرة', other: '{n} فقرة', one: 'فقرة واحدة', two: 'فقرتان' };

/** The problems of an interview in Arabic. */
export const ar: Catalog<ProblemData> = {
  missing: ({ key, expected }) =>
    `${key ? `المفتاح ${code(key)} غير موجود` : 'لا حوار هنا'}. اكتب ${listExpected(expected)}.`,
  'wrong-type': ({ expected, found: value }) => `${found(value)}. اكتب ${listExpected(expected)}.`,
  'empty-text': () => 'النص فارغ. اكتب نصًّا.',
  'too-long': ({ max, length }) =>
    `النص طويل: ${counted(length, letters)}. اختصره، فالحد الأقصى ${counted(max, letters)}.`,
  'not-allowed': ({ allowed, found: value }) =>
    `${found(value)}. اكتب ${either(allowed.map((each) => code(`"${each}"`)))}.`,
  'invalid-date': ({ found: value }) =>
    `${found(value)}. اكتب تاريخًا بصيغة ${code('ISO 8601')}، مثل ${code('2018-03-01')}.`,
  'invalid-language': ({ found: value }) =>
    `${found(value)}. اكتب رمز لغة بصيغة ${code('BCP 47')}، مثل ${code('ar-MA')}.`,
  'invalid-url': ({ found: value }) =>
    `${found(value)}. اكتب عنوانًا نسبيًّا، أو عنوان ${['http', 'https', 'mailto', 'tel'].map(code).join(' أو ')}.`,
  'too-many-tags': ({ max, count }) =>
    `الوسوم كثيرة في هذا النص: ${counted(count, tags)}، منها ما يتكرر لأن عناصر تنسيق لم تُغلق. الحد الأقصى ${counted(max, tags)}.`,
  'too-many-marks': ({ max }) =>
    `في النص علامات تشكيل متتالية أكثر مما ينبغي. الحد الأقصى ${counted(max, marks)} على الحرف الواحد.`,
  'out-of-range': ({ min, found: value }) => `${found(value)}. اكتب عددًا لا يقل عن ${code(min)}.`,
  'empty-list': () => 'القائمة فارغة. أضف إليها عنصرًا على الأقل.',
  'too-many-entries': ({ max, length }) =>
    `القائمة طويلة: ${counted(length, entries)}. الحد الأقصى ${counted(max, entries)}.`,
  'too-many-passages': ({ max, count }) =>
    `في الحوار ${counted(count, passages)} مع الوسوم. الحد الأقصى ${counted(max, passages)} مع الوسوم.`,
  'duplicate-id': ({ found: value }) =>
    `المعرّف ${typeof value === 'object' ? code(value.literal) : ''} مكرّر. اختر معرّفًا لا يتكرّر.`,
  unreadable: () => 'تتعذّر قراءة هذا الكائن.',
  'json-ld-without-question': ({ types }) =>
    `في ${code('JSON-LD')} هذا ${types.map(code).join('، ')}، وليس فيه ${code('Question')}.`,
};
