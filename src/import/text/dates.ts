import { momentOf, type Calendar } from './calendars.js';
import { withLatinDigits, withoutVowelSigns } from './characters.js';
import { monthsFor, wordsFor } from '../words/index.js';

const weekday = '(?:[\\p{L}\\p{M}\u200c]+(?:\\sشنبه)?[,،]?\\s+)?';
const time =
  '(?:[\\s,،–|-]+(?:at |à |um |a las |الساعة |ساعت )?\\d{1,2}[:h.]\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|uhr|[صم]))?(?:\\s(?:gmt|utc|bst|ces?t|[ecmp][sd]t))?)?';
/** The era or the calendar, after a year: "هـ" and "ق" for the lunar one, "ش" for the solar one, "م" for the Gregorian. */
const era = '(?:\\s?(?:[هﻫ]ـ?|[هﻫ]ـ?\\.\\s?[شق]|[شقم])(?![\\p{L}\\p{M}])\\.?)?';

const pattern = (date: string) =>
  new RegExp(`^(?:(?:${wordsFor('dateLabels').join('|')})\\s*[:：]?\\s*)?${date}${era}${time}\\s*\\.?$`, 'iu');

/** Some have a second word. */
const named = '(?<name>(?:ذ[ويا] ?)?[\\p{L}\\p{M}]+(?:\\s(?:الأولى?|الاولى?|الثانية?|الآخرة?|الاخرة?|القعدة|الحجة))?)';
const shapes = [
  pattern('(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?:T[\\d:.]+(?:Z|[+-]\\d\\d:?\\d\\d)?)?'),
  // Nearly everywhere the day comes first; where it cannot be a day, the month does.
  pattern('(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})'),
  pattern(
    `${weekday}(?<day>\\d{1,2})(?:er|st|nd|rd|th|\\.)?\\s+(?:de\\s+|ב)?${named}\\.?,?\\s+(?:de\\s+|del\\s+|ماه\\s+)?(?<year>\\d{4})`,
  ),
  pattern(`${weekday}(?<name>[\\p{L}\\p{M}]+)\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`),
];

/** Between one date and the same in another calendar. */
const between = /\s*(?:[=|]|\s[-–—]\s|(?:الموافق|برابر|مطابق)(?:\s(?:لـ?|با|ل))?)\s*/u;

/** It began in 1990: texts of lunar years before it are older than the web. As a solar year it begins in 2032. */
const firstLunarYear = 1411;

/** The calendar of a date that names no month: by its year. */
const calendarOf = (year: number): Calendar | 'gregorian' =>
  year >= 1600 ? 'gregorian' : year >= firstLunarYear ? 'islamic-umalqura' : 'persian';

const monthsOf = {
  gregorian: monthsFor('months'),
  persian: monthsFor('persianMonths'),
  'islamic-umalqura': monthsFor('lunarMonths'),
} as const satisfies Readonly<Record<Calendar | 'gregorian', unknown>>;

/** The calendar and the number, 1 to 12, of a month by its name. */
function monthOf(name: string): { readonly calendar: Calendar | 'gregorian'; readonly month: number } | undefined {
  for (const [calendar, months] of Object.entries(monthsOf)) {
    const index = months.findIndex((names) => names.includes(name.toLowerCase()));
    if (index >= 0) return { calendar: calendar as keyof typeof monthsOf, month: index + 1 };
  }
  return undefined;
}

function gregorian(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

/** The day of a date in one calendar. */
function dayOf(latin: string): { readonly calendar: Calendar | 'gregorian'; readonly iso: string } | undefined {
  for (const shape of shapes) {
    const found = shape.exec(latin)?.groups;
    if (!found) continue;
    const year = Number(found['year']);
    const number = Number(found['month']);
    const isMonthFirst = found['name'] === undefined && number > 12;
    const named =
      found['name'] === undefined
        ? { calendar: calendarOf(year), month: isMonthFirst ? Number(found['day']) : number }
        : monthOf(found['name']);
    if (!named || year < 1000) continue;
    const { calendar, month } = named;
    const day = isMonthFirst ? number : Number(found['day']);
    const moment = calendar === 'gregorian' ? gregorian(year, month, day) : momentOf(calendar, year, month, day);
    if (moment !== undefined) return { calendar, iso: new Date(moment).toISOString().slice(0, 10) };
  }
  return undefined;
}

/**
 * The day that a line gives, where it gives nothing else: `2018-03-01`, `1 mars 2018`, `نشر في: 1 مارس 2018`, `01/03/2018`; also in the
 * solar calendar of Iran and the lunar one, `۱۲ فروردین ۱۴۰۳`, and in two at once, of which the Gregorian counts.
 *
 * @returns ISO 8601, or undefined where the line is no date or its day does not exist
 */
export function dateOf(line: string): string | undefined {
  if (line.length > 100) return undefined;
  const latin = withoutVowelSigns(withLatinDigits(line));
  const whole = dayOf(latin);
  if (whole) return whole.iso;
  const [first, second, ...rest] = latin.split(between).filter(Boolean).map(dayOf);
  if (!first || !second || rest.length > 0) return undefined;
  // Of two in one calendar the second is when the text was changed.
  return second.calendar === 'gregorian' && first.calendar !== 'gregorian' ? second.iso : first.iso;
}

const dateline = /^(?<place>[\p{L}\p{M}][\p{L}\p{M}\s.’'-]{1,40}?)\s*(?:[,،|:：·•–—]|\s-)\s*(?<day>.*\p{Nd}.*)$/u;

/** A place and a day, as agencies write above a text: `Rabat, 12 mars 2021`, `الرباط - 12 مارس 2021`. */
export function datelineOf(line: string): { readonly place: string; readonly day: string } | undefined {
  if (line.length > 100) return undefined;
  const { place, day } = dateline.exec(line)?.groups ?? {};
  if (place === undefined || day === undefined || dateOf(line) !== undefined || dateOf(day) === undefined)
    return undefined;
  const words = place.split(/\s+/);
  // Rio de Janeiro, Frankfurt am Main: only short words of a place have no capital.
  return words.length <= 3 && words.every((word, index) => !/^\p{Ll}/u.test(word) || (index > 0 && word.length <= 3))
    ? { place, day }
    : undefined;
}
