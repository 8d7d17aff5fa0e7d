import type { Image, InterviewInput } from '../interview/schema.js';

/** A paragraph, heading, list or image of a text, in the order of reading. */
export interface Block {
  /** All of its words, white space collapsed. */
  readonly text: string;
  /** The same as markup, where plain text would lose something: links, emphasis on some words, lists, quotations, tables. */
  readonly html?: string;
  readonly image?: Image;
  /** What the structure of the source says of it. `question` and `answer`: a definition list, `<details>`, an FAQ block. */
  readonly role: 'paragraph' | 'heading' | 'question' | 'answer';
  /** Of a question: the next one has the same answer, as two terms of a definition list may. */
  readonly sharesAnswer?: boolean;
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** All of it stands out: bold, as newsrooms set questions. */
  readonly isStrong?: boolean;
  /** All of it is in italics, as some set questions, and others introductions and quotations. */
  readonly isItalic?: boolean;
  /** It stands in a box of its own that tells who somebody is. Only pages have such boxes. */
  readonly isBoxed?: boolean;
  /** An empty line, or more, stands before it. Only plain text has such lines. */
  readonly isApart?: boolean;
}

/** Something of the source that the interview does not hold. */
export interface Omission {
  readonly text: string;
  /** Why, in a few words for editors: "comment form", "mark of a question". */
  readonly reason: string;
}

/** What a text, a page or a post was taken apart into. */
export interface Source {
  readonly kind: 'text' | 'HTML' | 'WordPress' | 'JSON-LD' | 'interview';
  readonly blocks: readonly Block[];
  /** What the source says of itself, outside of its text: title, language, dates, publisher. */
  readonly known: Partial<Omit<InterviewInput, 'questions'>>;
  /** What was taken for furniture of the page, before anyone looked for questions. */
  readonly omissions: readonly Omission[];
  /** Words of all that a reader of the source sees, counted before anything was taken apart. */
  readonly words: number;
}

/** What was taken for what, for an editor to check. */
export interface Report {
  readonly kind: Source['kind'];
  /** How questions were told from answers: "lines that end in a question mark", "speakers: DER SPIEGEL, Merkel". */
  readonly marks: string;
  /** How sure it is: `high` where marks and their order agree; `low` where an editor must look. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** What speaks against it, in words for editors; empty where nothing does. */
  readonly doubts: readonly string[];
  readonly omissions: readonly Omission[];
  /** `input` is `kept` and `omitted` together: nothing is lost without being told. */
  readonly words: { readonly input: number; readonly kept: number; readonly omitted: number };
}

/** What is said where the elements of a page nest deeper than the stack reaches. */
export const tooDeep = 'Its elements stand within each other, too deep to be read.';

/** Whether the stack has run full: what engines say of it is about themselves. Firefox has an error of its own for that. */
export const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');

/** The source holds no interview that could be made out. */
export class NotAnInterview extends Error {
  override readonly name = 'NotAnInterview';
}
