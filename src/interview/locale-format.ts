/**
 * Directions, numbers, dates and lists of a language.
 *
 * A browser needs 4 to 25 ms for its first `maximize()`, `NumberFormat` or `DateTimeFormat`, before it shows anything. So small tables
 * answer for plain tags such as `ar-MA` of the languages that the card has words for. Tests hold the tables against `Intl` in every
 * engine. They also make the digits the same in every engine: those of bare `ar` are Latin everywhere.
 */

/** The usual tags, such as `ar-MA`, and their language. They are valid as they are, which saves the page its first `Intl.Locale`. */
export const plainTag = /^([a-z]{2})(?:-[A-Z]{2})?$/;

/** Plain tags of the languages that the tables know; the group holds those that are written from right to left. */
const known = /^(?:(ar|fa|he|ur)|de|en|es|fr)(?:-[A-Z]{2})?$/;

/** Regions and languages whose digits are not Latin (https://cldr.unicode.org, version 48). */
const arabicDigits = /^ar-(?:BH|DJ|EG|ER|I[LQ]|JO|K[MW]|LB|MR|OM|PS|QA|S[ADOSY]|TD|YE)$/;
const extendedArabicDigits = /^(?:fa(?:-[A-Z]{2})?|ur-IN)$/;

/** The code point of zero in the numbering systems that need no `Intl`. */
const zeros: Readonly<Record<string, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

/** Scripts of living languages that are written from right to left, by Unicode's common locale data. */
const rightToLeft = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr|Mend|Yezi)$/;

export type Direction = 'ltr' | 'rtl';

/**
 * The direction of a language, from its usual script: `ar-MA` is right-to-left, `ku` is not, `ku-Arab` is.
 *
 * @param lang - a valid BCP 47 tag
 */
export const directionOf = (lang: string): Direction => {
  const plain = known.exec(lang);
  // Intl.Locale's getTextInfo() would tell, but Firefox does not have it.
  return (plain ? plain[1] : rightToLeft.test(new Intl.Locale(lang).maximize().script!)) ? 'rtl' : 'ltr';
};

/** How numbers, dates and lists are written in one language. */
export interface Format {
  /** A whole number without separators: numbers of questions are names more than amounts. */
  number(value: number): string;
  /** A date in full, such as `1 March 2018`. The first one on a page takes 10 ms and more. */
  date(iso: string): string;
  /** The items of a list with what is between them. The first one on a page takes 10 ms and more. */
  list(items: readonly string[]): readonly { readonly type: 'element' | 'literal'; readonly value: string }[];
}

/**
 * @param lang - a valid BCP 47 tag; its region decides the digits where `numerals` does not
 * @param numerals - a numbering system such as `latn` or `arab`, or `auto`; an unknown one counts as `auto`
 */
export function formatFor(lang: string, numerals: string): Format {
  const system = Object.hasOwn(zeros, numerals)
    ? numerals
    : (numberingSystem(lang, numerals) ?? numberingSystem(lang))!;
  const locale = () => new Intl.Locale(lang, { numberingSystem: system });
  const zero = zeros[system];
  // Formatters are slow to make, and a card may render again and again.
  const dates: Record<string, Intl.DateTimeFormat> = {};
  let lists: Intl.ListFormat | undefined;
  let number: Intl.NumberFormat | undefined;

  return {
    number: (value) =>
      zero
        ? `${value}`.replace(/\d/g, (digit) => String.fromCharCode(zero + +digit))
        : (number ??= new Intl.NumberFormat(locale(), { useGrouping: false })).format(value),
    date(iso) {
      // A bare date is the same day everywhere; a moment is shown in the reader's own time.
      const timeZone = iso.includes('T') ? undefined : 'UTC';
      dates[timeZone ?? ''] ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone });
      return dates[timeZone ?? '']!.format(new Date(iso));
    },
    list: (items) => (lists ??= new Intl.ListFormat(lang)).formatToParts(items),
  };
}

/** The numbering system that is asked for, or by default that of the language; undefined where browsers do not know it. */
function numberingSystem(lang: string, asked = 'auto'): string | undefined {
  if (asked === 'auto' && known.test(lang)) {
    return arabicDigits.test(lang) ? 'arab' : extendedArabicDigits.test(lang) ? 'arabext' : 'latn';
  }
  try {
    const locale = asked === 'auto' ? lang : new Intl.Locale(lang, { numberingSystem: asked });
    const { numberingSystem: used } = new Intl.NumberFormat(locale).resolvedOptions();
    return asked === 'auto' || used === asked ? used : undefined;
  } catch {
    // Not the name of a numbering system: the page's mistake does not cost readers the interview.
    return undefined;
  }
}
