import { parse } from '@humanwhocodes/momoa';
import { positionsIn } from './positions.js';

/** Where a text stops being JSON, in words for people who do not write JSON every day. */
export interface SyntaxFault {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

/** A bracket, or the quotation mark that begins a text. */
interface Mark {
  readonly mark: string;
  readonly offset: number;
}

/** What a text looks like around the place where a parser gave up. */
interface Place {
  readonly offset: number;
  /** From there on. */
  readonly rest: string;
  /** What stands before, without white space at the end. */
  readonly before: string;
  /** What is open there; the innermost last. */
  readonly open: readonly Mark[];
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '"': '"' };

const constants: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  null: 'null',
  none: 'null',
  nil: 'null',
  undefined: 'null',
  nan: 'null',
};

const quoted = (text: string) => JSON.stringify(text.length > 30 ? `${text.slice(0, 29)}…` : text);
const wordAt = (rest: string) => /^[\p{L}\p{N}_$-]+/u.exec(rest)?.[0] ?? '';
const codeOf = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
const isKeyNext = ({ before, open }: Place) => open.at(-1)?.mark === '{' && /[{,]$/.test(before);
const isKeyBefore = ({ before, open }: Place) =>
  open.at(-1)?.mark === '{' && /[{,]\s*"[^"\\]*(?:\\[^][^"\\]*)*"$/.test(before);
const endOf = ({ mark, offset }: Mark, text: string) =>
  `the ${closing[mark]!} that ends what begins in line ${positionsIn(text)(offset).line}`;

/** What must be written as an escape within text (https://www.rfc-editor.org/rfc/rfc8259#section-7). */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const control = /[\u0000-\u001f]/;

/** What people do most often, the more special first; each says what stands there and what should, or nothing where it is something else. */
const mistakes: readonly ((
  place: Place,
) => (Partial<SyntaxFault> & Pick<SyntaxFault, 'found' | 'expected'>) | false)[] = [
  ({ rest, open }) => {
    const first = rest[0];
    if (open.at(-1)?.mark !== '"' || first === undefined || !control.test(first)) return false;
    if (first === '\n' || first === '\r')
      return { found: 'a line break within text', expected: '\\n for it, or the " that ends the text' };
    return first === '\t'
      ? { found: 'a tab within text', expected: '\\t for it' }
      : {
          found: `the control character ${codeOf(first)} within text`,
          expected: `\\u00${first.charCodeAt(0).toString(16).padStart(2, '0')} for it`,
        };
  },
  ({ rest }) => /^(\/[/*]|#|<!--)/.test(rest) && { found: 'a comment', expected: 'JSON without comments' },
  ({ rest, before }) =>
    rest.startsWith('<') &&
    !before && { found: 'markup', expected: 'JSON: "interview-card import" makes it from a page' },
  ({ rest }) => rest.startsWith("'") && { found: 'a single quotation mark', expected: 'the double one: "' },
  ({ rest }) =>
    /^[“”„‟«»‘’]/.test(rest) && { found: `the quotation mark ${rest[0]!}`, expected: 'the straight one: "' },
  ({ rest }) => /^[،؛]/.test(rest) && { found: `the Arabic ${rest[0]!}`, expected: 'a plain comma: ,' },
  ({ offset, rest, before, open }) => {
    if (open.at(-1)?.mark !== '"')
      return rest.startsWith('\\') && { found: 'a backslash outside of text', expected: 'nothing there' };
    // Within an escape the parser has come one or a few letters further.
    const start = /\\(?:u[\da-f]{0,3})?$/i.exec(before)?.index ?? offset;
    const escape = (before + rest).slice(start, start + 6);
    // The file ends in a text that could not stand there, whatever its end.
    if (escape === '')
      return {
        offset: open.at(-1)!.offset,
        found: 'a quotation mark that begins another entry',
        expected: 'a comma before it, or nothing there',
      };
    return escape.startsWith('\\u')
      ? { offset: start, found: escape, expected: 'four digits from 0 to f after \\u' }
      : {
          offset: start,
          found: escape.slice(0, 2),
          expected: '\\\\ for a backslash, or one of \\" \\/ \\b \\f \\n \\r \\t \\u0000',
        };
  },
  ({ rest, before }) =>
    /^[}\]]/.test(rest) &&
    before.endsWith(',') && {
      offset: before.length - 1,
      found: `a comma before ${rest[0]!}`,
      expected: `${rest[0]!} without it`,
    },
  ({ rest, before, open }) => {
    const last = open.at(-1);
    if (!last || !/^[}\]]/.test(rest) || closing[last.mark] === rest[0]) return false;
    return { found: rest[0]!, expected: endOf(last, before) };
  },
  ({ rest, before, open }) =>
    open.length === 0 &&
    before !== '' && { found: `${quoted(rest[0]!)} after the end of the interview`, expected: 'nothing there' },
  ({ rest, before }) =>
    /^[}\],]/.test(rest) &&
    before.endsWith(':') && {
      found: 'a key without a value',
      expected: 'a value, such as "text", or leave the key out',
    },
  ({ rest, before }) =>
    rest.startsWith(',') && /[{[,]$/.test(before) && { found: 'a comma too many', expected: 'one between two entries' },
  (place) =>
    !place.rest.startsWith(':') &&
    isKeyBefore(place) && { found: quoted(place.rest[0]!), expected: 'a colon between key and value' },
  ({ rest, before }) =>
    before.endsWith('"') &&
    wordAt(rest) !== '' && {
      found: `${quoted(wordAt(rest))} after a text has ended`,
      expected: '\\" for a quotation mark within text, or a comma after the text',
    },
  ({ rest, before }) =>
    /["}\]\dels]$/.test(before) &&
    /^["{[\d-]/.test(rest) && { found: 'two entries without a comma', expected: 'a comma between them' },
  (place) =>
    isKeyNext(place) &&
    wordAt(place.rest) !== '' && {
      found: `the key ${wordAt(place.rest)} without quotation marks`,
      expected: quoted(wordAt(place.rest)),
    },
  ({ rest, before }) => {
    const number = /(?:\d\.|\de[+-]?|-)$/i.exec(before)?.[0] ?? /^[+.\d-][^\s,\]}]*/.exec(rest)?.[0];
    return number !== undefined && { found: quoted(number), expected: 'a number such as 12 or 0.5' };
  },
  ({ rest }) => {
    const word = wordAt(rest);
    return word !== '' && { found: quoted(word), expected: constants[word.toLowerCase()] ?? 'text in quotation marks' };
  },
  ({ rest }) =>
    /^[\p{Cf}\p{Z}\u2028\u2029]/u.test(rest) && {
      found: `the invisible character ${codeOf(rest)}`,
      expected: 'a plain space, or nothing',
    },
];

/** Where the text that begins at a quotation mark is over. A loop, since a regular expression overflows on millions of escapes. */
function endOfText(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    if (json[at] === '"') return at + 1;
    if (json[at] === '\\') at++;
  }
  return Infinity;
}

/** The first control character within text, which momoa lets pass. */
function strayControl(json: string): number {
  for (let start = json.indexOf('"'); start >= 0;) {
    const end = endOfText(json, start);
    const within = json.slice(start, end).search(control);
    if (within >= 0) return start + within;
    start = json.indexOf('"', end);
  }
  return Infinity;
}

function openAt(before: string): Mark[] {
  const open: Mark[] = [];
  for (let at = 0; at < before.length; at++) {
    const mark = before[at]!;
    if (mark === '"') {
      const end = endOfText(before, at);
      if (end === Infinity) open.push({ mark, offset: at });
      at = end - 1;
    } else if (mark in closing) open.push({ mark, offset: at });
    else if (mark === '}' || mark === ']') open.pop();
  }
  return open;
}

/**
 * Says why a text is not JSON.
 *
 * @param text - one that `JSON.parse` refuses
 * @param reason - what it said, for what nothing better is known of
 */
export function explainSyntax(text: string, reason: string): SyntaxFault {
  if (!text.trim()) return { offset: 0, found: 'an empty file', expected: 'an interview' };
  const last = whatIsCutOff(text);
  if (last) return { offset: text.length, found: 'the end of the file', expected: endOf(last, text) };

  const offset = Math.min(strayControl(text), stopOf(text), text.length);
  const before = text.slice(0, offset);
  const place: Place = { offset, rest: text.slice(offset), before: before.trimEnd(), open: openAt(before) };
  for (const mistake of mistakes) {
    const fault = mistake(place);
    if (fault) return { offset, ...fault };
  }
  return {
    offset,
    found: place.rest ? quoted(String.fromCodePoint(place.rest.codePointAt(0)!)) : reason,
    expected: 'JSON',
  };
}

/** What is still open at the end, if nothing is wrong with a text but that it ends too early: some way to complete it makes it JSON. */
function whatIsCutOff(text: string): Mark | undefined {
  const open = openAt(text);
  const ends = open.map(({ mark }) => closing[mark]!).reverse();
  const quote = ends[0] === '"' ? ends.shift()! : '';
  // Of an escape at the very end it is not known what it was to become.
  const whole = quote ? text.replace(/(?<!\\)((?:\\\\)*)\\(?:u[\da-f]{0,3})?$/i, '$1') : text;
  const isJson = (missing: string) => {
    try {
      JSON.parse(whole + quote + missing + ends.join(''));
      return true;
    } catch {
      return false;
    }
  };
  return ['', '0', ':0', '"":0'].some(isJson) ? open.at(-1) : undefined;
}

/** Where momoa stops: unlike that of `JSON.parse`, its place does not have to be read from a sentence that changes between versions. */
function stopOf(text: string): number {
  try {
    parse(text);
    return Infinity;
  } catch (error) {
    return error instanceof Error && 'offset' in error && typeof error.offset === 'number' ? error.offset : Infinity;
  }
}
