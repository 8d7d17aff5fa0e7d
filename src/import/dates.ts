import { withLatinDigits, withoutVowelSigns } from './characters.js';
import { dateWords, months } from './vocabulary-dates.js';

const weekday = '(?:[\\p{L}\\p{M}]+[,،]?\\s+)?';
const time = '(?:[\\s,،–|-]+(?:at |à |um |a las |الساعة )?\\d{1,2}[:h.]\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|uhr|[صم]))?)?';

const pattern = (date: string) =>
  new RegExp(`^(?:(?:${dateWords.join('|')})\\s*[:：]?\\s*)?${date}${time}\\s*\\.?$`, 'iu');

const named = '([\\p{L}\\p{M}]+(?:\\s(?:الأول|الثاني))?)';
const shapes = [
  { shape: pattern('(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:T[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?') },
  // Nearly everywhere the day comes first; where it cannot be a day, the month does.
  { shape: pattern('(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})') },
  { shape: pattern(`${weekday}(?<day>\\d{1,2})(?:er|st|nd|rd|th|\\.)?\\s+(?:de\\s+|ב)?(?<name>${named.slice(1, -1)})\\.?,?\\s+(?:de\\s+|del\\s+)?(?<year>\\d{4})`) },
  { shape: pattern(`${weekday}(?<name>[\\p{L}\\p{M}]+)\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`) },
];

/** The number of a month by its name, 1 to 12. Levantine months have two names, Maghrebi ones come from French: they stand together. */
function monthOf(name: string): number | undefined {
  const index = months.findIndex((names) => names.includes(name.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

/**
 * The day that a line gives, where it gives nothing else: `2018-03-01`, `1 mars 2018`, `نشر في: 1 مارس 2018`, `01/03/2018`.
 *
 * @returns ISO 8601, or undefined where the line is no date or its day does not exist
 */
export function dateOf(line: string): string | undefined {
  if (line.length > 100) return undefined;
  const latin = withoutVowelSigns(withLatinDigits(line));
  for (const { shape } of shapes) {
    const found = shape.exec(latin)?.groups;
    if (!found) continue;
    const month = found['name'] === undefined ? Number(found['month']) : monthOf(found['name']);
    if (month === undefined) continue;
    const [monthOfYear, day] = month > 12 && found['name'] === undefined ? [Number(found['day']), month] : [month, Number(found['day'])];
    const date = new Date(Date.UTC(Number(found['year']), monthOfYear - 1, day));
    if (Number(found['year']) < 1000 || date.getUTCMonth() !== monthOfYear - 1 || date.getUTCDate() !== day) continue;
    return date.toISOString().slice(0, 10);
  }
  return undefined;
}

const dateline = /^(?<place>[\p{L}\p{M}][\p{L}\p{M}\s.’'-]{1,40}?)\s*(?:[,،|:：·•–—]|\s-)\s*(?<day>.*\p{Nd}.*)$/u;

/** A place and a day, as agencies write above a text: `Rabat, 12 mars 2021`, `الرباط - 12 مارس 2021`. */
export function datelineOf(line: string): { readonly place: string; readonly day: string } | undefined {
  if (line.length > 100) return undefined;
  const { place, day } = dateline.exec(line)?.groups ?? {};
  if (place === undefined || day === undefined || dateOf(line) !== undefined || dateOf(day) === undefined) return undefined;
  const words = place.split(/\s+/);
  // Rio de Janeiro, Frankfurt am Main: only short words of a place have no capital.
  return words.length <= 3 && words.every((word, index) => !/^\p{Ll}/u.test(word) || (index > 0 && word.length <= 3)) ? { place, day } : undefined;
}
