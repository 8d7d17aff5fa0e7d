/**
 * Text direction, and formatting of numbers, dates and lists, by language.
 *
 * A browser's first `maximize()`, `NumberFormat` or `DateTimeFormat` takes 4 to 25 ms and would delay the first paint. So small tables
 * cover plain tags, such as `ar-MA`, of the languages that the card has locales for. Tests compare the tables with `Intl` in every
 * engine. The tables also make digits consistent across engines: those of plain `ar` are always Latin.
 */

/** Common tags, such as `ar-MA`; the group is the language. They are always valid, so they need no `Intl.Locale`, which is slow at first. */
export const plainTag = /^([a-z]{2})(?:-[A-Z]{2})?$/;

/** Whether a text is a well-formed BCP 47 tag. */
export const isLanguageTag = (text: string): boolean => {
  try {
    return plainTag.test(text) || !!new Intl.Locale(text);
  } catch {
    return false;
  }
};

/** The language of a valid BCP 47 tag: `ar` for `ar-MA`. */
export const languageOf = (tag: string): string => plainTag.exec(tag)?.[1] ?? new Intl.Locale(tag).language;

/** Plain tags of the languages in the tables; the group matches right-to-left languages. */
const known = /^(?:(ar|fa|he|ur)|de|en|es|fr)(?:-[A-Z]{2})?$/;

/** Tags whose default digits are not Latin (https://cldr.unicode.org, version 48). */
const arabicDigits = /^ar-(?:BH|DJ|EG|ER|I[LQ]|JO|K[MW]|LB|MR|OM|PS|QA|S[ADOSY]|TD|YE)$/;
const extendedArabicDigits = /^(?:fa(?:-[A-Z]{2})?|ur-IN)$/;

/** Code point of the digit zero, for numbering systems that need no `Intl`. */
const zeros: Readonly<Record<string, number>> = { latn: 0x30, arab: 0x660, arabext: 0x6f0 };

/** Right-to-left scripts of living languages, from Unicode CLDR. */
const rightToLeft = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr|Mend|Yezi)$/;

export type Direction = 'ltr' | 'rtl';

/**
 * The text direction of a language, from its likely script: `ar-MA` is right-to-left, `ku` is not, `ku-Arab` is.
 *
 * @param lang - a valid BCP 47 tag
 */
export const directionOf = (lang: string): Direction => {
  const plain = known.exec(lang);
  // Not `Intl.Locale.prototype.getTextInfo`: Firefox does not have it.
  return (plain ? plain[1] : rightToLeft.test(new Intl.Locale(lang).maximize().script!)) ? 'rtl' : 'ltr';
};

/** Formatters of numbers, dates and lists for one language. */
export interface Format {
  /** An integer of 0 or more, without grouping separators: question numbers are labels rather than amounts. */
  number(value: number): string;
  /** An ISO 8601 date in long form, such as `1 March 2018`. The first call on a page takes 10 ms or more. */
  date(iso: string): string;
  /** The items of a list and the text between them. The first call on a page takes 10 ms or more. */
  list(items: readonly string[]): readonly { readonly type: 'element' | 'literal'; readonly value: string }[];
}

/**
 * Returns formatters for a language. They create `Intl` objects only when needed.
 *
 * @param lang - a valid BCP 47 tag; it selects the digits if `numerals` does not
 * @param numerals - a numbering system such as `latn` or `arab`, or `auto`; unknown ones are treated as `auto`
 */
export function formatFor(lang: string, numerals: string): Format {
  const system = Object.hasOwn(zeros, numerals)
    ? numerals
    : (numberingSystem(lang, numerals) ?? numberingSystem(lang))!;
  const locale = () => new Intl.Locale(lang, { numberingSystem: system });
  const zero = zeros[system];
  // Cached: formatters are slow to create, and a card may render many times.
  const dates: Record<string, Intl.DateTimeFormat> = {};
  let lists: Intl.ListFormat | undefined;
  let number: Intl.NumberFormat | undefined;

  return {
    number: (value) =>
      zero
        ? `${value}`.replace(/\d/g, (digit) => String.fromCharCode(zero + +digit))
        : (number ??= new Intl.NumberFormat(locale(), { useGrouping: false })).format(value),
    date(iso) {
      // A date without a time is the same day everywhere; with one, it is shown in the reader's time zone.
      const timeZone = iso.includes('T') ? undefined : 'UTC';
      dates[timeZone ?? ''] ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone });
      return dates[timeZone ?? '']!.format(new Date(iso));
    },
    list: (items) => (lists ??= new Intl.ListFormat(lang)).formatToParts(items),
  };
}

/** The requested numbering system or, with `auto`, that of the language; undefined if the browser does not support it. */
function numberingSystem(lang: string, asked = 'auto'): string | undefined {
  if (asked === 'auto' && known.test(lang)) {
    return arabicDigits.test(lang) ? 'arab' : extendedArabicDigits.test(lang) ? 'arabext' : 'latn';
  }
  try {
    const locale = asked === 'auto' ? lang : new Intl.Locale(lang, { numberingSystem: asked });
    const { numberingSystem: used } = new Intl.NumberFormat(locale).resolvedOptions();
    return asked === 'auto' || used === asked ? used : undefined;
  } catch {
    // Malformed name: a mistake of the page must not keep readers from the interview.
    return undefined;
  }
}
