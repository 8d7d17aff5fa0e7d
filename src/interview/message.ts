/**
 * Messages are codes with data; each language has a catalog that turns them into text. Each zone has its own codes and its own
 * `messages/en.ts` and `messages/ar.ts`. This file contains what all catalogs share.
 */

/** A message of any of the codes in `Data`, which maps each code to the data of its messages. */
export type Message<Data> = {
  [Code in keyof Data]: { readonly code: Code; readonly data: Data[Code] };
}[keyof Data];

/** The texts of one language, by code. */
export type Catalog<Data, Text = string> = { readonly [Code in keyof Data]: (data: Data[Code]) => Text };

/** The text of a message. */
export const render = <Data, Text>(catalog: Catalog<Data, Text>, { code, data }: Message<Data>): Text =>
  catalog[code](data);

/**
 * Escapes characters that would break a line, reorder it or color it: text from an input must not be able to imitate a
 * message. So the only bidirectional controls in a message are those of `isolate` and `code`.
 */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The beginning of a text, on one line. */
export function shorten(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** A text as a JSON string, shortened if it is long. */
export const quote = (text: string, length = 60): string =>
  visible(JSON.stringify(text.length > length ? `${text.slice(0, length - 1)}…` : text));

/** A value within a sentence that may have another direction (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). */
export const isolate = (text: string | number): string => `\u2068${text}\u2069`;

/** Code, a path or a key within a sentence of either direction. It always reads from left to right. */
export const code = (text: string | number): string => `\u2066${text}\u2069`;

/** The forms of a text for different counts; `{n}` stands for the count. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** @returns a function that picks the form for a count and inserts the count */
export function counter(lang: string): (count: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(lang);
    return (forms[rules.select(count)] ?? forms.other).replace('{n}', `${count}`);
  };
}
