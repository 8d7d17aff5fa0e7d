/**
 * The words of all languages that the importer reads, looked for together: the labels of one language are seldom words of another, and sites
 * mix them. A language is added with a file of its own and a line here.
 */
import { ar } from './ar.js';
import { common } from './common.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { ur } from './ur.js';
import type { Words } from './word-lists.js';

export const languages: readonly Words[] = [ar, en, fr, de, es, he, fa, ur];

type ListName = Exclude<
  keyof Words,
  'lang' | 'functionWords' | 'boilerplate' | 'months' | 'persianMonths' | 'lunarMonths'
>;

/** A list of all languages in one. */
export const wordsFor = (name: ListName): readonly string[] => languages.flatMap((language) => language[name] ?? []);

/** The names of each month, in the order of the year. */
export const monthsFor = (name: 'months' | 'persianMonths' | 'lunarMonths'): readonly (readonly string[])[] =>
  Array.from({ length: 12 }, (_, index) =>
    languages.flatMap((language) => language[name]?.[index]?.split(' / ') ?? []),
  );

type Boilerplate = NonNullable<Words['boilerplate']>;

/** Boilerplate of all languages, by the code of its omission. */
export const boilerplate: readonly (readonly [code: keyof Boilerplate, patterns: readonly string[]])[] = (
  Object.keys(common) as (keyof Boilerplate)[]
).map((code) => [
  code,
  [common, ...languages.map((language) => language.boilerplate ?? {})].flatMap((each) => each[code] ?? []),
]);
