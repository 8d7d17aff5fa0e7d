/** The usual tags, such as `ar-MA`, and their language. They are valid as they are, which spares the page its first Intl.Locale. */
export const plainTag = /^([a-z]{2})(?:-[A-Z]{2})?$/;

/**
 * A browser needs 4 to 25 ms for its first `maximize()` and as much again for its first number, before it shows anything. So what
 * most cards need is told here, for plain tags such as `ar-MA`; the tests hold it against `Intl` in every engine.
 */
const usualDirection = /^(?:(ar|fa|he|ur)|de|en|es|fr)(?:-[A-Z]{2})?$/;
const usualLatinDigits = /^(?:(?:de|en|es|fr|he)(?:-[A-Z]{2})?|ar-(?:DZ|LY|MA|TN))$/;

/** Scripts written from right to left that Unicode's common locale data gives to living languages. */
const rightToLeft = /^(Arab|Hebr|Thaa|Syrc|Nkoo|Adlm|Rohg|Mand|Samr|Mend|Yezi)$/;

export type Direction = 'ltr' | 'rtl';

/**
 * The direction of a language, from its usual script: `ar-MA` is right-to-left, `ku` is not, `ku-Arab` is.
 *
 * @param lang - a valid BCP 47 tag
 */
export const directionOf = (lang: string): Direction => {
  const usual = usualDirection.exec(lang);
  // Intl.Locale's getTextInfo() would tell, but Firefox does not have it.
  return (usual ? usual[1] : rightToLeft.test(new Intl.Locale(lang).maximize().script!)) ? 'rtl' : 'ltr';
};

/** How numbers, dates and counts are written in one language. */
export interface Format {
  number(value: number): string;
  date(iso: string): string;
  /** The plural form (CLDR) that a count takes. */
  plural(count: number): Intl.LDMLPluralRule;
}

/**
 * @param lang - a valid BCP 47 tag; its region decides over the digits where `numerals` does not
 * @param numerals - a numbering system such as `latn` or `arab`, or `auto`; one that is unknown counts as `auto`
 */
export function formatFor(lang: string, numerals: string): Format {
  let locale = lang;
  try {
    if (numerals !== 'auto') locale = `${new Intl.Locale(lang, { numberingSystem: numerals })}`;
  } catch {
    // Not a numbering system: the page's mistake does not cost readers the interview.
  }
  const isLatin = numerals === 'latn' || (numerals === 'auto' && usualLatinDigits.test(lang));
  let number: Intl.NumberFormat | undefined;
  return {
    // Numbers of questions are names more than amounts, and take no separators.
    number: (value) =>
      isLatin ? `${value}` : (number ??= new Intl.NumberFormat(locale, { useGrouping: false })).format(value),
    date: (iso) =>
      new Intl.DateTimeFormat(locale, {
        dateStyle: 'long',
        // A bare date is the same day everywhere; a moment is shown in the reader's own time.
        ...(iso.includes('T') ? {} : { timeZone: 'UTC' }),
      }).format(new Date(iso)),
    plural: (count) => new Intl.PluralRules(lang).select(count),
  };
}
