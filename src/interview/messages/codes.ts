/** The data of each problem of an interview, by code. */

/** What a place accepts: text, a number, a list, or an object that has at least these keys. */
export type Expected = 'text' | 'number' | 'list' | { readonly keys: readonly string[] };

/** What was found instead. A literal is written as in JavaScript: `"text"`, `5`, `null`; a long text ends with an ellipsis. */
export type Found = 'nothing' | 'list' | 'object' | 'unreadable' | { readonly literal: string };

export interface ProblemData {
  /** A required value is missing. The key is empty if the whole interview is missing. */
  readonly missing: { readonly key: string; readonly expected: readonly Expected[] };
  readonly 'wrong-type': { readonly expected: readonly Expected[]; readonly found: Found };
  readonly 'empty-text': { readonly found: Found };
  /** In UTF-16 code units. */
  readonly 'too-long': { readonly max: number; readonly length: number };
  readonly 'not-allowed': { readonly allowed: readonly string[]; readonly found: Found };
  readonly 'invalid-date': { readonly found: Found };
  readonly 'invalid-language': { readonly found: Found };
  readonly 'invalid-url': { readonly found: Found };
  /** In one passage of rich text, including those that repeat unclosed formatting elements. */
  readonly 'too-many-tags': { readonly max: number; readonly count: number };
  /** Combining marks in a row. */
  readonly 'too-many-marks': { readonly max: number };
  readonly 'out-of-range': { readonly min: number; readonly found: Found };
  readonly 'empty-list': Readonly<Record<string, never>>;
  readonly 'too-many-entries': { readonly max: number; readonly length: number };
  /** Passages in the whole interview, including tags of rich text. */
  readonly 'too-many-passages': { readonly max: number; readonly count: number };
  readonly 'duplicate-id': { readonly found: Found };
  /** An object from a page that throws when it is read. */
  readonly unreadable: { readonly found: Found };
  readonly 'json-ld-without-question': { readonly types: readonly string[] };
}

export type ProblemCode = keyof ProblemData;
