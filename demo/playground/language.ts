/** The language of the interface: Arabic or English, for the whole page at once. */
import { byId } from './page.js';
import { en, type Words } from './strings.en.js';

const key = 'interview-card-language';
/** The languages of the interface. Arabic is loaded on demand. */
const languages: Readonly<Record<string, () => Promise<Words>>> = {
  ar: async () => (await import('./strings.ar.js')).ar,
  en: () => Promise.resolve(en),
};

const otherThan = ({ lang }: Words) => (lang === 'ar' ? 'en' : 'ar');

/** The chosen language, or else the first of the reader's languages that is supported; otherwise English. */
export async function preferredWords(): Promise<Words> {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(key);
  } catch {
    // Storage is not available.
  }
  for (const tag of [chosen ?? '', ...navigator.languages]) {
    const lang = tag.split('-')[0]!;
    if (Object.hasOwn(languages, lang)) return languages[lang]!();
  }
  return en;
}

/** Switches to the other language and remembers it. */
export async function switchWords(words: Words): Promise<Words> {
  const other = await languages[otherThan(words)]!();
  try {
    localStorage.setItem(key, other.lang);
  } catch {
    // Storage is not available: the choice applies to this visit only.
  }
  return other;
}

/** Writes the texts into the page and onto the language button: `data-t` names a text, `data-label` the label of a control without one. */
export function translate(words: Words): void {
  const text: Readonly<Record<string, string>> = words.text;
  const { documentElement: root } = document;
  root.lang = words.lang;
  root.dir = words.dir;
  document.title = `${words.text.title} · interview-card`;
  const button = byId('language');
  button.textContent = words.otherLanguage;
  button.lang = otherThan(words);
  for (const element of document.querySelectorAll<HTMLElement>('[data-t]'))
    element.textContent = text[element.dataset['t']!] ?? '';
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.ariaLabel = text[element.dataset['label']!] ?? '';
}
