/** What the check reports besides the problems of the interview format, by code. */
import type { Direction } from '../../interview/locale-format.js';

type NoData = Readonly<Record<string, never>>;

/** Why a file is not JSON. */
export interface JsonErrorData {
  readonly 'empty-file': NoData;
  /** The bracket or quotation mark that is missing, and the line of the one that it would close. */
  readonly 'unexpected-end': { readonly closing: string; readonly line: number };
  readonly 'unexpected-bracket': { readonly bracket: string; readonly closing: string; readonly line: number };
  readonly 'content-after-end': { readonly text: string };
  readonly 'line-break-in-text': NoData;
  readonly 'tab-in-text': NoData;
  readonly 'control-character-in-text': { readonly codePoint: string; readonly escape: string };
  readonly 'invalid-escape': { readonly escape: string };
  readonly 'invalid-unicode-escape': { readonly escape: string };
  readonly 'unescaped-quotation-mark': { readonly text: string };
  readonly 'backslash-outside-text': NoData;
  readonly 'single-quotation-mark': NoData;
  readonly 'typographic-quotation-mark': { readonly character: string };
  readonly 'arabic-comma': { readonly character: string };
  readonly comment: NoData;
  readonly 'html-instead-of-json': NoData;
  readonly 'trailing-comma': { readonly bracket: string };
  readonly 'extra-comma': NoData;
  readonly 'missing-comma': NoData;
  readonly 'missing-colon': NoData;
  readonly 'missing-value': NoData;
  readonly 'unquoted-key': { readonly key: string };
  readonly 'unquoted-text': { readonly text: string };
  readonly 'misspelled-constant': { readonly text: string; readonly constant: string };
  readonly 'invalid-number': { readonly text: string };
  readonly 'invisible-character': { readonly codePoint: string };
  readonly 'unexpected-character': { readonly text: string };
  /** Anything else that `JSON.parse` refuses, such as thousands of levels of nesting. */
  readonly 'invalid-json': NoData;
}

/** Possible improvements of a valid interview. */
export interface WarningData {
  readonly 'byte-order-mark': NoData;
  readonly 'duplicate-key': { readonly key: string };
  readonly 'unknown-key': { readonly key: string; readonly suggestion?: string };
  readonly 'missing-language': { readonly example: string };
  readonly 'wrong-language': { readonly lang: string; readonly direction: Direction; readonly example: string };
  readonly 'wrong-direction': { readonly dir: Direction; readonly lang: string; readonly expected: Direction };
  readonly 'future-date': { readonly date: string };
  readonly 'date-before-publication': { readonly date: string; readonly published: string };
  readonly 'missing-alt': NoData;
  readonly 'missing-image-size': { readonly key: 'width' | 'height' };
  readonly 'insecure-url': { readonly url: string };
  readonly 'missing-captions': NoData;
  readonly 'empty-role': { readonly name: string };
  readonly 'missing-person-id': { readonly name: string };
  /** Without a suggestion, `ids` has the first ids that exist. */
  readonly 'unknown-speaker': { readonly id: string; readonly suggestion?: string; readonly ids: readonly string[] };
  /** `by` has the name of a person who has no id. */
  readonly 'speaker-without-id': { readonly name: string; readonly pointer: string };
  readonly 'unnamed-speaker': { readonly people: number };
  readonly 'not-a-question': { readonly question: string };
  readonly 'duplicate-question': { readonly first: string };
  readonly 'broken-id': NoData;
  readonly 'unknown-question': { readonly id: string; readonly suggestion?: string };
  readonly 'time-order': { readonly at: number; readonly previous: number };
  readonly 'markup-in-text': { readonly markup: string };
  readonly 'entity-in-text': { readonly entity: string };
  readonly 'removed-element': { readonly element: string };
  readonly 'broken-text': { readonly text: string };
}

export interface CheckData extends JsonErrorData, WarningData {
  readonly 'invalid-utf-8': NoData;
}

export type CheckCode = keyof CheckData;

/** The rules that group diagnostics and can be ignored by name. */
export type RuleName =
  | 'encoding'
  | 'json'
  | 'format'
  | 'byte-order-mark'
  | 'duplicate-key'
  | 'unknown-key'
  | 'lang'
  | 'dir'
  | 'future-date'
  | 'date-order'
  | 'image-alt'
  | 'image-size'
  | 'insecure-url'
  | 'captions'
  | 'role'
  | 'person-id'
  | 'unknown-speaker'
  | 'unnamed-speaker'
  | 'question'
  | 'duplicate-question'
  | 'question-id'
  | 'unknown-question'
  | 'time-order'
  | 'markup-in-text'
  | 'html-element'
  | 'broken-text';
