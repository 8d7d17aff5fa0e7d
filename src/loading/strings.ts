import { plainTag } from '../interview/locale-format.js';
import { ar } from '../locales/ar.js';
import { en, type Locale, type Strings } from '../locales/en.js';

export type { Locale, Strings };

const languageOf = (tag: string) => plainTag.exec(tag)?.[1] ?? new Intl.Locale(tag).language;

/** The locale of a language if it is built in; otherwise undefined. `tag` is a valid BCP 47 tag. */
export const builtInLocale = (tag: string): Locale | undefined => [ar, en].find(({ lang }) => lang === languageOf(tag));

/** Loads the locale of a language. Resolves to English if there is none or its chunk fails to load: showing the interview matters more. */
export const loadLocale = async (tag: string): Promise<Locale> => {
  try {
    const { locales } = await import('../lazy/locales.js');
    return locales.find(({ lang }) => lang === languageOf(tag)) ?? en;
  } catch {
    return en;
  }
};
