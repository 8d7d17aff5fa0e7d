/** The language of the interface: Arabic or English, for the whole page at once. */
import { byId } from './page.js';
import { ar } from './strings.ar.js';
import { en, type Words } from './strings.en.js';

const key = 'interview-card-language';
const languages: readonly Words[] = [ar, en];

const otherThan = (words: Words) => (words === ar ? en : ar);

/** The language that was chosen, or else the first of the reader's that there is; English for those who read neither. */
export function preferredWords(): Words {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(key);
  } catch {
    // Nothing is kept here.
  }
  for (const tag of [chosen ?? '', ...navigator.languages]) {
    const found = languages.find(({ lang }) => tag.split('-')[0] === lang);
    if (found) return found;
  }
  return en;
}

/** The other language, which is kept from now on. */
export function switchWords(words: Words): Words {
  const other = otherThan(words);
  try {
    localStorage.setItem(key, other.lang);
  } catch {
    // Then it is for this time.
  }
  return other;
}

/** Writes the words into the page, and onto the button that changes them: `data-t` names a text, `data-label` the name of a control without one. */
export function translate(words: Words): void {
  const text: Readonly<Record<string, string>> = words.text;
  const { documentElement: root } = document;
  root.lang = words.lang;
  root.dir = words.dir;
  document.title = `${words.text.title} · interview-card`;
  const button = byId('language');
  button.textContent = words.otherLanguage;
  button.lang = otherThan(words).lang;
  for (const element of document.querySelectorAll<HTMLElement>('[data-t]'))
    element.textContent = text[element.dataset['t']!] ?? '';
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]'))
    element.ariaLabel = text[element.dataset['label']!] ?? '';
}
