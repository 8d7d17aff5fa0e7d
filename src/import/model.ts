import type { Image, InterviewInput } from '../interview/schema.js';
import {
  messageOf,
  problem,
  type Message,
  type DetectionCode,
  type OmissionCode,
  type Problem,
  type Warning,
} from './messages/index.js';

/** A paragraph, heading, list or image of a text, in the order of reading. */
export interface Block {
  /** All of its words, white space collapsed. */
  readonly text: string;
  /** The same as markup, where plain text would lose something: links, emphasis on some words, lists, quotations, tables. */
  readonly html?: string;
  readonly image?: Image;
  /** What the structure of the source says about it. `question` and `answer`: a definition list, `<details>`, an FAQ block. */
  readonly role: 'paragraph' | 'heading' | 'question' | 'answer';
  /** Of a question: the next one has the same answer, as two terms of a definition list may. */
  readonly sharesAnswer?: boolean;
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** All of it stands out: bold, as newsrooms set questions. */
  readonly isStrong?: boolean;
  /** All of it is in italics, as some set questions, and others introductions and quotations. */
  readonly isItalic?: boolean;
  /** It is in a separate box that describes a person. Only pages have such boxes. */
  readonly isBoxed?: boolean;
  /** At least one empty line precedes it. Only plain text has such lines. */
  readonly isApart?: boolean;
}

/** Something of the source that the interview does not hold. */
export interface Omission {
  readonly text: string;
  /** Why it was left out. */
  readonly code: OmissionCode;
}

export const omission = (text: string, code: OmissionCode): Omission => ({ text, code });

/** What a source says about itself. */
export type Metadata = Partial<Omit<InterviewInput, 'questions'>>;

/** What a reader makes of a text, a page or a post. */
export interface Source {
  readonly format: 'text' | 'html' | 'wordpress' | 'json-ld' | 'interview';
  readonly blocks: readonly Block[];
  /** What the source says about itself outside of its text: title, language, dates, publisher. */
  readonly metadata: Metadata;
  /** Some of the text, if it was read in another character set than it is in. */
  readonly misread?: string | undefined;
  /** Boilerplate that the reader left out, before questions are looked for. */
  readonly omissions: readonly Omission[];
  /** The number of words that somebody sees in the source, counted before it is split. */
  readonly words: number;
}

/** What an import did, for an editor to check. Messages are codes: `messageOf()` has their texts. */
export interface Report {
  readonly format: Source['format'];
  /** How questions were detected: by question marks, by the names of speakers. */
  readonly detection: Message<DetectionCode>;
  /** How sure it is: `high` if nothing but details needs a look, `low` if an editor must compare it with the source. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly warnings: readonly Warning[];
  readonly omissions: readonly Omission[];
  /** `input` is the sum of `kept` and `omitted`: no word is lost silently. */
  readonly words: { readonly input: number; readonly kept: number; readonly omitted: number };
}

/** An interview, and how it was made. */
export interface Imported {
  readonly interview: InterviewInput;
  readonly report: Report;
}

/** The source is no interview, or none that can be read. */
export class NotAnInterview extends Error {
  override readonly name = 'NotAnInterview';

  /** @param diagnostic - why; `message` is its English text */
  constructor(
    readonly diagnostic: Problem,
    options?: ErrorOptions,
  ) {
    super(messageOf(diagnostic), options);
  }
}

/** Whether the stack is full. Firefox has an error of its own for it. */
const isOverflow = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');

/**
 * Runs code that recurses into the elements of a page. Browsers limit nesting to 512 elements, jsdom does not.
 *
 * @throws {NotAnInterview} if they are nested deeper than the stack allows
 */
export function withinStack<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isOverflow(error)) throw new NotAnInterview(problem('nested-too-deeply'), { cause: error });
    throw error;
  }
}
