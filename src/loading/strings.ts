import { languageOf } from '../interview/locale-format.js';
import { ar } from '../locales/ar.js';
import { en, type Locale, type Strings } from '../locales/en.js';

export type { Locale, Strings };

/** Takes the place of a locale that is still loading: its strings are rendered hidden, so that they take up space. */
export const placeholder: Locale = { ...en };

const builtIn = [ar, en];

/** The locales that are not built in, once they are loaded. */
let others: readonly Locale[] | undefined;

/**
 * The locale of a language: `placeholder` until `loadLocales` is fulfilled if it is not built in, and English if there is none.
 *
 * @param tag - a valid BCP 47 tag
 */
export const localeFor = (tag: string): Locale =>
  [...builtIn, ...(others ?? [])].find(({ lang }) => lang === languageOf(tag)) ?? (others ? en : placeholder);

/** Loads the locales that are not built in. If their chunk is missing, English takes their place: showing the interview matters more. */
export const loadLocales = async (): Promise<void> => {
  const chunk = await import('../lazy/locales.js').catch(() => undefined);
  others = chunk?.locales ?? [];
};
