import { printParseErrorCode, visit } from 'jsonc-parser';
import type { Message } from '../interview/message.js';
import type { JsonErrorData } from './messages/codes.js';
import { positionsIn } from './positions.js';

/** A place where a text is not JSON, with a message for people who do not write JSON every day. */
export type JsonError = Message<JsonErrorData> & { readonly offset: number };

/** An error of the parser, with the text and the brackets around it. */
interface ParseError {
  /** The parser's name for the error. */
  readonly code: string;
  readonly offset: number;
  readonly token: string;
  /** The text before the token, without trailing white space. */
  readonly before: string;
  /** The text after the token. */
  readonly after: string;
  /** The offset of the innermost open bracket, or of the one that is not closed. */
  readonly open: number | undefined;
}

const closingOf: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"' };

const constants: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  null: 'null',
  none: 'null',
  nil: 'null',
  undefined: 'null',
  nan: 'null',
};

const codePointOf = (text: string) => `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

// eslint-disable-next-line no-control-regex -- JSON forbids them in text
const controlCharacter = /[\u0000-\u001f]/;
const validEscapes = /^(?:[^\\]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*/i;

/** A control character or an escape in a text that JSON does not allow. */
function errorInText({ token, offset }: ParseError): JsonError {
  const control = token.search(controlCharacter);
  if (control >= 0) {
    const character = token[control]!;
    const escape = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return character === '\t'
      ? { offset: offset + control, code: 'tab-in-text', data: {} }
      : {
          offset: offset + control,
          code: 'control-character-in-text',
          data: { codePoint: codePointOf(character), escape },
        };
  }
  const start = validEscapes.exec(token)![0].length;
  return token.startsWith('\\u', start)
    ? {
        offset: offset + start,
        code: 'invalid-unicode-escape',
        data: { escape: /^\\u[\da-f]*/i.exec(token.slice(start))![0] },
      }
    : { offset: offset + start, code: 'invalid-escape', data: { escape: token.slice(start, start + 2) } };
}

/** Describes characters that are no JSON token. */
function unknownToken({ token, before, after }: ParseError): Message<JsonErrorData> {
  const character = String.fromCodePoint(token.codePointAt(0)!);
  if (character === "'") return { code: 'single-quotation-mark', data: {} };
  if (/[“”„‟«»‘’]/.test(character)) return { code: 'typographic-quotation-mark', data: { character } };
  if (/[،؛]/.test(character)) return { code: 'arabic-comma', data: { character } };
  if (character === '\\') return { code: 'backslash-outside-text', data: {} };
  if (character === '#' || token.startsWith('<!--')) return { code: 'comment', data: {} };
  if (character === '<' && !before) return { code: 'html-instead-of-json', data: {} };
  if (/^[+.\d-]/.test(token)) return { code: 'invalid-number', data: { text: token } };
  if (/^[\p{Cf}\p{Z}]/u.test(token)) return { code: 'invisible-character', data: { codePoint: codePointOf(token) } };
  const [word] = /^[\p{L}\p{N}_$-]+/u.exec(token) ?? [];
  if (word === undefined) return { code: 'unexpected-character', data: { text: character } };
  if (/^\s*:/.test(after)) return { code: 'unquoted-key', data: { key: word } };
  if (before.endsWith('"')) return { code: 'unescaped-quotation-mark', data: { text: word } };
  const constant = constants[word.toLowerCase()];
  return constant === undefined
    ? { code: 'unquoted-text', data: { text: word } }
    : { code: 'misspelled-constant', data: { text: word, constant } };
}

/** Describes a JSON token in the wrong place. */
function misplacedToken({ code, token, before, offset }: ParseError): JsonError {
  const at = (message: Message<JsonErrorData>, start = offset) => ({ offset: start, ...message });
  switch (code) {
    case 'EndOfFileExpected':
      return at({ code: 'content-after-end', data: { text: token } });
    case 'ColonExpected':
      return at({ code: 'missing-colon', data: {} });
    case 'CommaExpected': {
      // The parser reads 01 as two numbers.
      const [number] = /-?0$/.exec(before) ?? [];
      return number !== undefined && /^\d/.test(token) && before.length === offset
        ? at({ code: 'invalid-number', data: { text: number + token } }, offset - number.length)
        : at({ code: 'missing-comma', data: {} });
    }
    default:
      break;
  }
  if (/^[}\],]/.test(token) && before.endsWith(':')) return at({ code: 'missing-value', data: {} });
  if (/^[}\]]/.test(token) && before.endsWith(','))
    return at({ code: 'trailing-comma', data: { bracket: token } }, before.length - 1);
  if (token === ',') return at({ code: 'extra-comma', data: {} });
  return at({ code: 'unexpected-character', data: { text: token } });
}

/** Whether a token may only be incomplete: it is empty, or the start of a constant or number. */
const isCutOff = (token: string) =>
  ['true', 'false', 'null'].some((constant) => constant.startsWith(token)) ||
  /^-?\d*(?:\.\d*)?(?:e[+-]?)?$/i.test(token);

/** @param lineOf - the line of an offset, from 1 */
function describe(error: ParseError, text: string, lineOf: (offset: number) => number): JsonError {
  const { code, offset, token, after, open } = error;
  const openedBy = (start: number) => ({ closing: closingOf[text[start]!]!, line: lineOf(start) });
  const opening = code === 'UnexpectedEndOfString' ? offset : isCutOff(token) ? open : undefined;
  if (after === '' && opening !== undefined)
    return { offset: text.length, code: 'unexpected-end', data: openedBy(opening) };
  switch (code) {
    case 'UnexpectedEndOfString':
      return { offset: offset + token.length, code: 'line-break-in-text', data: {} };
    case 'InvalidCharacter':
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return errorInText(error);
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return { offset, code: 'comment', data: {} };
    case 'UnexpectedEndOfNumber':
    case 'InvalidNumberFormat':
      return { offset, code: 'invalid-number', data: { text: token } };
    case 'InvalidSymbol':
      return { offset, ...unknownToken(error) };
    default:
      return open !== undefined && /^[}\]]/.test(token) && closingOf[text[open]!] !== token
        ? { offset, code: 'unexpected-bracket', data: { bracket: token, ...openedBy(open) } }
        : misplacedToken(error);
  }
}

/** More errors than anyone reads. A file that is not JSON at all may have millions. */
const maxErrors = 10_000;

/** The errors of the parser, in order. */
function parseErrors(text: string): ParseError[] {
  const errors: ParseError[] = [];
  const open: number[] = [];
  const begin = (offset: number) => void open.push(offset);
  let lastClosed: number | undefined;
  const close = () => void (lastClosed = open.pop());
  visit(
    text,
    {
      onObjectBegin: begin,
      onArrayBegin: begin,
      onObjectEnd: close,
      onArrayEnd: close,
      onError(errorCode, offset, length) {
        const code = printParseErrorCode(errorCode);
        // After an invalid token the parser also reports that a value or key is missing.
        const isConsequence = errors.at(-1)?.code === 'InvalidSymbol' && /^(?:Value|PropertyName)Expected$/.test(code);
        if (errors.length === maxErrors || isConsequence) return;
        const end = offset + length;
        errors.push({
          code,
          offset,
          token: text.slice(offset, end),
          before: text.slice(0, offset).trimEnd(),
          after: text.slice(end),
          open: code.startsWith('Close') ? lastClosed : open.at(-1),
        });
      },
    },
    { disallowComments: true },
  );
  return errors;
}

/**
 * Explains why a text is not JSON.
 *
 * A parser that continues after an error often reports its consequences as well. So only the first error of a line counts, no error in
 * the line after an unclosed string, and a missing end only if it is the only error.
 *
 * @param text - one that `JSON.parse` refuses
 */
export function jsonErrorsIn(text: string): JsonError[] {
  if (!text.trim()) return [{ offset: 0, code: 'empty-file', data: {} }];
  const positionOf = positionsIn(text);
  const lineOf = (offset: number) => positionOf(offset).line;
  const errors: JsonError[] = [];
  let lastLine = 0;
  try {
    for (const each of parseErrors(text)) {
      const error = describe(each, text, lineOf);
      const line = lineOf(error.offset);
      if (line <= lastLine || (error.code === 'unexpected-end' && errors.length)) continue;
      errors.push(error);
      lastLine = error.code === 'line-break-in-text' ? line + 1 : line;
    }
  } catch (error) {
    // The parser is recursive, and the text may have thousands of levels.
    if (!(error instanceof RangeError)) throw error;
  }
  return errors.length ? errors : [{ offset: 0, code: 'invalid-json', data: {} }];
}
