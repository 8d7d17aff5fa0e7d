/** What the problems of an interview are about, by their codes. */

/** What may be in a place: text, a number, a list, or an object that has at least these keys. */
export type Wanted = 'text' | 'number' | 'list' | { readonly keys: readonly string[] };

/** What is there instead. A literal is as JavaScript writes it: `"text"`, `5`, `null`; a long text ends in an ellipsis. */
export type Found = 'nothing' | 'list' | 'object' | 'unreadable' | { readonly literal: string };

export interface ProblemData {
  /** A required value is not there. The key is empty where the whole interview is missing. */
  readonly missing: { readonly key: string; readonly expected: readonly Wanted[] };
  readonly 'wrong-type': { readonly expected: readonly Wanted[]; readonly found: Found };
  readonly 'empty-text': { readonly found: Found };
  /** In UTF-16 code units. */
  readonly 'too-long': { readonly max: number; readonly length: number };
  readonly 'not-allowed': { readonly allowed: readonly string[]; readonly found: Found };
  readonly 'invalid-date': { readonly found: Found };
  readonly 'invalid-language': { readonly found: Found };
  readonly 'invalid-url': { readonly found: Found };
  readonly 'too-many-tags': { readonly max: number };
  readonly 'out-of-range': { readonly min: number; readonly found: Found };
  readonly 'empty-list': Readonly<Record<string, never>>;
  readonly 'too-many-entries': { readonly max: number; readonly length: number };
  /** Passages in the whole interview, and tags of rich text, which count too. */
  readonly 'too-many-passages': { readonly max: number; readonly count: number };
  readonly 'duplicate-id': { readonly found: Found };
  /** An object of a page that throws when it is read. */
  readonly unreadable: { readonly found: Found };
  readonly 'json-ld-without-question': { readonly types: readonly string[] };
}

export type ProblemCode = keyof ProblemData;
