import { plainTag } from '../interview/locale-format.js';
import { ar } from '../locales/ar.js';
import { en, type Locale, type Strings } from '../locales/en.js';

export type { Locale, Strings };

const languageOf = (tag: string) => plainTag.exec(tag)?.[1] ?? new Intl.Locale(tag).language;

/** The words of a language that is built in. */
export const builtInLocale = (tag: string): Locale | undefined => [ar, en].find(({ lang }) => lang === languageOf(tag));

/** The words of any language; English where we have none or they cannot be fetched, since a card with its text matters more. */
export const loadLocale = async (tag: string): Promise<Locale> => {
  try {
    const { locales } = await import('../lazy/locales.js');
    return locales.find(({ lang }) => lang === languageOf(tag)) ?? en;
  } catch {
    return en;
  }
};
