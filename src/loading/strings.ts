import { languageOf } from '../interview/locale-format.js';
import { ar } from '../locales/ar.js';
import { en, type Locale, type Strings } from '../locales/en.js';

export type { Locale, Strings };

/** Takes the place of a locale that is still loading: its strings are rendered hidden, so that they take up space. */
export const placeholder: Locale = { ...en };

/** The locales that are built in and, later, those that have been loaded. */
const known = [ar, en];
let areAllKnown = false;

/**
 * The locale of a language: `placeholder` until `loadLocales` is fulfilled if it is not built in, and English if there is none.
 *
 * @param tag - a valid BCP 47 tag
 */
export const localeFor = (tag: string): Locale =>
  known.find(({ lang }) => lang === languageOf(tag)) ?? (areAllKnown ? en : placeholder);

/** Loads the locales that are not built in. If their chunk is missing, English takes their place: showing the interview matters more. */
export const loadLocales = async (): Promise<void> => {
  try {
    known.push(...(await import('../lazy/locales.js')).locales);
  } catch {
    // Use English.
  }
  areAllKnown = true;
};
