/** What a copied text carries along unseen: byte order marks, zero-width spaces, soft hyphens, controls, and embeddings and isolates,
 *  which would lose their ends where a text is taken apart. Persian's zero-width non-joiner is part of its spelling and stays. */
const unseen = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g; // eslint-disable-line no-control-regex

/** Text without what cannot be seen, its lines all ending in `\n`. */
export const seen = (text: string): string => text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(unseen, '');

const marksOfDirection = '\u200e\u200f\u061c';

/** A no-break space has a meaning only inside of quotation marks, before high punctuation and signs, and within numbers. */
const isTypographic = (before: string, after: string) =>
  /[?!:;»%€$£°]/.test(after) || before === '«' || (/\p{N}/u.test(before) && /[\p{N}\p{L}]/u.test(after));

/** Collapses white space, and takes it off the ends together with marks of direction, which do nothing there. */
export const collapsed = (text: string): string =>
  text
    .replace(/\s+/g, (space, at: number) => {
      if (!/^[\u00a0\u202f]$/.test(space)) return ' ';
      return isTypographic(text.charAt(at - 1), text.charAt(at + 1)) ? space : ' ';
    })
    .replace(new RegExp(`^[\\s${marksOfDirection}]+|[\\s${marksOfDirection}]+$`, 'g'), '');

/** What may be after the last mark of a sentence: quotation marks, brackets, footnotes' asterisks. */
const closing = `["'»«”“’)\\]\\s*${marksOfDirection}]*$`;
const asks = new RegExp(`[?؟](?:\\s?[!?؟])*${closing}`);
const ends = new RegExp(`[.!?؟…۔:؛;]${closing}`);

/** Only the end is looked at: a hundred thousand question marks in a row would keep a pattern busy for long. */
const longestEnd = 40;

/** Whether a text ends in a question mark of any of the languages, maybe within quotation marks. */
export const isAsking = (text: string): boolean => asks.test(text.slice(-longestEnd));

/** Whether a text that ends in a question says something before it: "I swim. Would you not?" */
export const saysBeforeAsking = (text: string): boolean => /[.!…۔]["»”]?\s+\S/.test(text);

/** Whether a text ends as a sentence does. */
export const isFinished = (text: string): boolean => ends.test(text.slice(-longestEnd));

/** Digits of any script as ASCII's. */
export const withLatinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - (digit < '۰' ? 0x660 : 0x6f0)) % 10));

/** Vowel signs of Arabic are written or not, as in تعليقاً and نُشر: words are compared without them. */
export const withoutVowelSigns = (text: string): string => text.replace(/[\u064b-\u0652]/g, '');
