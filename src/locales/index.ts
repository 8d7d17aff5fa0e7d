import { ar } from './ar.js';
import { en, type Strings } from './en.js';

export type { Strings };

const builtIn: Readonly<Record<string, Strings>> = { ar, en };

const onDemand: Readonly<Record<string, () => Promise<Strings>>> = {
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fa: async () => (await import('./fa.js')).fa,
  fr: async () => (await import('./fr.js')).fr,
  he: async () => (await import('./he.js')).he,
  ur: async () => (await import('./ur.js')).ur,
};

const languageOf = (lang: string) => new Intl.Locale(lang).language;

/** The words of a language that is built in. */
export const builtInStrings = (lang: string): Strings | undefined => builtIn[languageOf(lang)];

/** The words of any language; English where we have none or they cannot be fetched, since a card with its text matters more. */
export const loadStrings = async (lang: string): Promise<Strings> => {
  try {
    return builtInStrings(lang) ?? (await onDemand[languageOf(lang)]?.()) ?? en;
  } catch {
    return en;
  }
};
