/** The calendars, besides the Gregorian one, that newsrooms date by: the solar one of Iran, and the lunar one of Saudi Arabia. */
export type Calendar = 'persian' | 'islamic-umalqura';

const day = 86_400_000;

/** When the first year of a calendar began, and how long its years and months are, roughly: the days around are compared. */
const approximate = {
  persian: { epoch: Date.UTC(622, 2, 21), year: 365.2422, month: 30.5 },
  'islamic-umalqura': { epoch: Date.UTC(622, 6, 18), year: 354.367, month: 29.53 },
} as const satisfies Readonly<Record<Calendar, object>>;

const formats = new Map<Calendar, Intl.DateTimeFormat>();

/** Year, month and day of a moment in a calendar, as `1403-1-12`. */
function written(moment: number, calendar: Calendar): string {
  let format = formats.get(calendar);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      calendar,
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(calendar, format);
  }
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

/**
 * The Gregorian day of a date in another calendar, as `Intl` knows it.
 *
 * @param month - from 1
 * @returns milliseconds since 1970 at the day's start in UTC, or undefined where the calendar has no such day
 */
export function momentOf(calendar: Calendar, year: number, month: number, dayOfMonth: number): number | undefined {
  const { epoch, year: daysOfYear, month: daysOfMonth } = approximate[calendar];
  const near = epoch + Math.round((year - 1) * daysOfYear + (month - 1) * daysOfMonth + dayOfMonth - 1) * day;
  const wanted = `${year}-${month}-${dayOfMonth}`;
  for (let off = 0; off <= 5; off++) {
    for (const moment of [near - off * day, near + off * day]) if (written(moment, calendar) === wanted) return moment;
  }
  return undefined;
}
