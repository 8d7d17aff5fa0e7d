import { plainTag } from '../interview/locale-format.js';
import { ar } from '../locales/ar.js';
import { en, type Strings } from '../locales/en.js';

export type { Strings };

const languageOf = (lang: string) => new Intl.Locale(lang).language;

/** The words of a language that is built in. */
export const builtInStrings = (lang: string): Strings | undefined =>
  (({ ar, en }) as Readonly<Record<string, Strings>>)[plainTag.exec(lang)?.[1] ?? languageOf(lang)];

/** The words of any language; English where we have none or they cannot be fetched, since a card with its text matters more. */
export const loadStrings = async (lang: string): Promise<Strings> => {
  try {
    const others: Readonly<Record<string, Strings>> = await import('../lazy/locales.js');
    return others[languageOf(lang)] ?? en;
  } catch {
    return en;
  }
};
