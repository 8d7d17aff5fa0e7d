import { functionWords } from '../words/function-words.js';
import { languages } from '../words/index.js';
import { wordsOf } from './split-words.js';

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Scripts, and what they are read as: a language that has one of its own, or a function that distinguishes languages with the script. */
const scripts: readonly (readonly [
  script: RegExp,
  detect: string | ((text: string, letters: number) => string | undefined),
])[] = [
  [/\p{Script=Arabic}/gu, inArabicScript],
  [/\p{Script=Hebrew}/gu, byFunctionWords('Hebrew', 'he')],
  [/\p{Script=Latin}/gu, byFunctionWords('Latin', undefined)],
  [/\p{Script=Cyrillic}/gu, inCyrillicScript],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
];

/** Letters that one language has and those after it in the list have not. */
const arabicLetters: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['ug', /[ۇۈۋڭ]/g],
  ['ckb', /[ێۆڕڵڤە]/g],
  ['ps', /[ټډړږښګڼېۍ]/g],
  ['sd', /[ٻڀٺٽٿڄڃڇڏڌڍڙڦڳڱڻڪ]/g],
  ['ur', /[ٹڈڑںےہھ]/g],
  ['fa', /[پچژگکی]/g],
];

/** Of a text's letters, so many are those of its language alone; fewer are in names of other languages. */
const minShareOfLetters = 0.03;

function inArabicScript(text: string, letters: number): string | undefined {
  const lang = arabicLetters.find(([, pattern]) => count(text, pattern) > letters * minShareOfLetters)?.[0] ?? 'ar';
  // Azerbaijani and others are written with the letters of Persian, but not with its words.
  return lang === 'fa' && isLong(text) && shareOf('fa', wordsOf(text)) < minShareOfWords ? undefined : lang;
}

function inCyrillicScript(text: string): string | undefined {
  // Kazakh, Tatar, Belarusian and their neighbors
  if (count(text, /[әңғүұқөһў]/gi) > 0) return undefined;
  if (count(text, /[іїєґ]/gi) > 0) return 'uk';
  if (count(text, /[љњђћџј]/gi) > 0) return 'sr';
  return count(text, /[ыэё]/gi) > 0 ? 'ru' : undefined;
}

/** Of the words of a text, so many are function words of its language. Other languages share some here and there. */
const minShareOfWords = 0.1;
const minWords = 3;

/** How many times more words of the language must be found than of the next one: related languages share many. */
const minLead = 1.2;

const isLong = (text: string) => wordsOf(text).length >= 40;

/** Words of one letter are left out: `A:` is before answers, and in many languages `a` is a word. */
const knownWords = new Map<string, ReadonlySet<string>>(
  [...languages.map(({ lang, functionWords: list }) => [lang, list] as const), ...Object.entries(functionWords)].map(
    ([lang, list]) => [lang, new Set(list.filter((word) => word.length > 1))],
  ),
);

function shareOf(lang: string, words: readonly string[]): number {
  const known = knownWords.get(lang)!;
  return words.filter((word) => known.has(word)).length / words.length;
}

/** @param fallback - where there are too few words to distinguish the languages of the script */
function byFunctionWords(script: 'Latin' | 'Hebrew', fallback: string | undefined) {
  const isOfScript = new RegExp(`^\\p{Script=${script}}`, 'u');
  return (text: string): string | undefined => {
    const words = wordsOf(text.toLowerCase());
    const [first, second] = [...knownWords]
      .filter(([, known]) => isOfScript.test([...known][0]!))
      .map(([lang]) => lang)
      .map((lang) => ({ lang, share: shareOf(lang, words) }))
      .sort((a, b) => b.share - a.share);
    const isClear =
      first!.share * words.length >= minWords &&
      first!.share >= minShareOfWords &&
      first!.share > second!.share * minLead;
    return isClear ? first!.lang : fallback;
  };
}

/** Whether a language is one of those that are distinguished by their letters or words, not only by their script. */
export const isDetectable = (lang: string): boolean =>
  knownWords.has(lang) || arabicLetters.some(([each]) => each === lang);

/**
 * The language of a text.
 *
 * @returns a BCP 47 tag without a region, or undefined if it is none of the languages that can be distinguished, or not clear
 */
export function detectLanguage(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  const found = scripts.find(([script], index) => {
    // Japanese is written with Chinese characters as well.
    const share = index === 4 ? count(text, script) * 4 : count(text, script);
    return letters > 0 && share > letters / 2;
  });
  if (!found) return undefined;
  const [script, detect] = found;
  return typeof detect === 'string' ? detect : detect(text, count(text, script));
}
