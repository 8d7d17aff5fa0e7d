import { directionOf, type Direction } from '../../interview/locale-format.js';
import type { Facts } from './facts.js';
import type { Rule } from './rule.js';

/** The direction of nearly all letters at the start of an interview. Undefined if there are few letters or directions are mixed. */
function directionOfTexts(texts: Facts['texts']): Direction | undefined {
  const text = texts
    .slice(0, 20)
    .map((each) => each.text)
    .join(' ')
    .slice(0, 500);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const fromRight =
    text.match(/[\p{Script=Arab}\p{Script=Hebr}\p{Script=Thaa}\p{Script=Syrc}\p{Script=Nkoo}\p{Script=Adlm}]/gu)
      ?.length ?? 0;
  if (letters < 20) return undefined;
  return fromRight > letters * 0.8 ? 'rtl' : fromRight < letters * 0.2 ? 'ltr' : undefined;
}

export const lang: Rule = function* ({ input, texts }) {
  const direction = directionOfTexts(texts);
  const example = direction === 'rtl' ? 'ar-MA' : 'en-GB';
  if (!input.lang) yield { pointer: '/lang', code: 'missing-language', data: { example } };
  else if (direction && !input.dir && directionOf(input.lang) !== direction)
    yield { pointer: '/lang', code: 'wrong-language', data: { lang: input.lang, direction, example } };
};

export const dir: Rule = function* ({ input }) {
  if (!input.lang || !input.dir) return;
  const expected = directionOf(input.lang);
  if (input.dir !== expected)
    yield { pointer: '/dir', code: 'wrong-direction', data: { dir: input.dir, lang: input.lang, expected } };
};
