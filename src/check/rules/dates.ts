import type { Rule } from './rule.js';

/** The moment of a date. A date without a time starts first in the time zone UTC+14. */
const beginOf = (date: string) => Date.parse(date) - (date.includes('T') ? 0 : 14 * 3_600_000);

const isBefore = (date: string, other: string) =>
  date.includes('T') && other.includes('T')
    ? Date.parse(date) < Date.parse(other)
    : date.slice(0, 10) < other.slice(0, 10);

export const futureDate: Rule = function* ({ dates, now }) {
  for (const { pointer, date } of dates)
    if (beginOf(date) > now) yield { pointer, code: 'future-date', data: { date } };
};

export const dateOrder: Rule = function* ({ input: { published }, dates }) {
  if (!published) return;
  for (const { pointer, date } of dates)
    if (isBefore(date, published)) yield { pointer, code: 'date-before-publication', data: { date, published } };
};
