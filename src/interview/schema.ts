/**
 * The interview format, version 1, as a JSON Schema (a subset of draft 2020-12). It is the only source of three things: the
 * validation of untrusted input (`validate.ts`), the TypeScript types (below) and the published `interview.schema.json`, which
 * `npm run generate` writes from it. Descriptions are for editors and authors; the build removes them from the browser's bundle.
 *
 * JSON Schema cannot express one rule: an optional value that is `null` or `""` counts as absent, because many content systems
 * write empty fields that way.
 */

/** Limits of one interview, so that a page stays usable whatever input it gets. */
export const limits = {
  /** Size of the JSON, in bytes (16 MiB). */
  bytes: 16_777_216,
  /** Questions in one interview. */
  questions: 10_000,
  /** People, and corrections, in one interview. */
  items: 1_000,
  /** Passages in one interview, counted after lines have become paragraphs. Tags of rich text count too. */
  passages: 100_000,
  /** Tags in one passage of rich text. A formatting element that is not ended counts once more with each tag after it. */
  tags: 5_000,
  /** Maximum number of problems reported. */
  problems: 1_000,
  /** Length of one string, in UTF-16 code units. */
  text: 100_000,
  /** Combining marks in a row, as in Unicode's stream-safe text format (https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format). */
  marks: 30,
  /** Time for a server to send the whole interview, in milliseconds. */
  time: 30_000,
} as const;

const text = { type: 'string', maxLength: limits.text } as const;
const id = { ...text, description: 'Id of this person, for `by`. Not shown.' } as const;
const url = {
  ...text,
  format: 'uri-reference',
  description: 'An http, https, mailto or tel URL, or one relative to the file.',
} as const;
const date = {
  ...text,
  format: 'date',
  description: 'ISO 8601: 2018-03-01, or with a time 2018-03-01T09:30:00Z.',
} as const;
const at = { type: 'number', minimum: 0, description: 'Time in the recording, in seconds.' } as const;
const size = {
  type: 'number',
  minimum: 1,
  description: 'In CSS pixels. Reserves the space while the image loads.',
} as const;
const by = { ...text, description: 'Speaker: the id of an interviewee or interviewer.' } as const;

const image = {
  type: 'object',
  required: ['src'],
  properties: {
    src: url,
    alt: { ...text, description: 'Text alternative: what the image shows.' },
    width: size,
    height: size,
    caption: { ...text, description: 'Shown below the image.' },
    credit: { ...text, description: 'Photographer or artist.' },
  },
} as const;

const person = {
  type: 'object',
  required: ['name'],
  properties: {
    id,
    name: { ...text, description: 'Name, as it is shown.' },
    role: { ...text, description: 'Office or profession.' },
    image,
    url,
  },
} as const;

const passage = {
  anyOf: [
    text,
    { type: 'object', required: ['text'], properties: { text, by, at } },
    {
      type: 'object',
      required: ['html'],
      properties: {
        html: {
          ...text,
          description: 'Rich text. It is sanitized: only harmless elements and attributes are kept.',
        },
        by,
        at,
      },
    },
    { type: 'object', required: ['image'], properties: { image, by, at } },
  ],
} as const;

const people = { type: 'array', items: person, maxItems: limits.items } as const;

const question = {
  type: 'object',
  required: ['question', 'answer'],
  properties: {
    id: { ...id, description: 'Used in links to this question. Default: q1, q2, … by position.' },
    question: { ...text, description: 'Text of the question.' },
    by,
    at,
    answer: {
      anyOf: [
        { ...text, description: 'Plain text: each line is a paragraph.' },
        { type: 'array', items: passage, minItems: 1, maxItems: limits.passages },
      ],
    },
  },
} as const;

export const schema = {
  type: 'object',
  required: ['title', 'questions'],
  properties: {
    lang: {
      ...text,
      format: 'language',
      description: 'Language as a BCP 47 tag, such as ar-MA. Default: the language of the page around the card.',
    },
    dir: { ...text, enum: ['ltr', 'rtl'], description: 'Text direction. Default: that of lang.' },
    section: { ...text, description: 'Label above the title.' },
    title: { ...text, description: 'Title, as the heading of the card.' },
    summary: { ...text, description: 'Paragraph below the title.' },
    published: {
      ...date,
      description: 'Date of publication, in ISO 8601: 2018-03-01, or with a time 2018-03-01T09:30:00Z.',
    },
    updated: { ...date, description: 'Date of the last change, in the same form.' },
    source: {
      type: 'object',
      required: ['name'],
      properties: { name: { ...text, description: 'Name of the publisher.' }, url },
      description: 'Publisher and canonical article.',
    },
    image,
    media: {
      type: 'object',
      required: ['type', 'src'],
      properties: {
        type: { ...text, enum: ['audio', 'video'] },
        src: url,
        poster: { ...url, description: 'Image shown until the video plays.' },
        captions: { ...url, description: 'Captions, a WebVTT file.' },
      },
      description: 'Recording, shown in the native player of the browser.',
    },
    interviewees: { ...people, description: 'People who answer. Shown below the title.' },
    interviewers: { ...people, description: 'People who ask. Shown at the end.' },
    questions: {
      type: 'array',
      items: question,
      minItems: 1,
      maxItems: limits.questions,
      description: 'Questions with their answers, in order.',
    },
    corrections: {
      type: 'array',
      items: {
        type: 'object',
        required: ['date', 'text'],
        properties: {
          date,
          text: { ...text, description: 'What was wrong, and what is right.' },
          question: { ...text, description: 'Id of the corrected question.' },
        },
      },
      maxItems: limits.items,
      description: 'Corrections since publication. Shown below the questions.',
    },
  },
} as const;

/** The subset of JSON Schema that `validate.ts` supports. */
export type Schema =
  | { readonly anyOf: readonly Schema[]; readonly description?: string }
  | {
      readonly type: 'string';
      readonly maxLength: number;
      readonly enum?: readonly string[];
      readonly format?: 'date' | 'language' | 'uri-reference';
      readonly description?: string;
    }
  | { readonly type: 'number'; readonly minimum: number; readonly description?: string }
  | {
      readonly type: 'array';
      readonly items: Schema;
      readonly minItems?: number;
      readonly maxItems: number;
      readonly description?: string;
    }
  | {
      readonly type: 'object';
      readonly required: readonly string[];
      readonly properties: Readonly<Record<string, Schema>>;
      readonly description?: string;
    };

type Simplify<T> = { [K in keyof T]: T[K] };

/** The TypeScript type of the values that match a schema. */
export type Infer<S> = S extends { anyOf: readonly (infer Branch)[] }
  ? Infer<Branch>
  : S extends { enum: readonly (infer Value)[] }
    ? Value
    : S extends { type: 'string' }
      ? string
      : S extends { type: 'number' }
        ? number
        : S extends { type: 'array'; items: infer Item }
          ? readonly Infer<Item>[]
          : S extends { properties: infer Properties; required: readonly (infer Key)[] }
            ? Simplify<
                { readonly [K in keyof Properties as K extends Key ? K : never]: Infer<Properties[K]> } & {
                  readonly [K in keyof Properties as K extends Key ? never : K]?:
                    Infer<Properties[K]> | null | undefined;
                }
              >
            : never;

/** An interview as it is written: the contents of a JSON file and the value of the `interview` property. */
export type InterviewInput = Infer<typeof schema>;

/** The same without `null`: the type of a validated value. */
export type Checked<T> = T extends readonly (infer Item)[]
  ? readonly Checked<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Checked<Exclude<T[K], null>> }
    : T;

export type Image = Checked<Infer<typeof image>>;
export type Person = Checked<Infer<typeof person>>;
export type Media = NonNullable<Checked<InterviewInput>['media']>;
export type Source = NonNullable<Checked<InterviewInput>['source']>;
export type Correction = NonNullable<Checked<InterviewInput>['corrections']>[number];

/** One piece of an answer: a paragraph of plain text, rich text, or an image. */
export type Passage = {
  readonly by?: string | undefined;
  readonly at?: number | undefined;
} & (
  | { readonly text: string; readonly html?: undefined; readonly image?: undefined }
  | { readonly html: string; readonly text?: undefined; readonly image?: undefined }
  | { readonly image: Image; readonly text?: undefined; readonly html?: undefined }
);

export interface Question {
  readonly id: string;
  readonly question: string;
  readonly by?: string | undefined;
  readonly at?: number | undefined;
  readonly answer: readonly Passage[];
}

/** A validated interview: every question has an id, every answer is a list of passages, absent lists are empty. */
export interface Interview extends Omit<
  Checked<InterviewInput>,
  'questions' | 'interviewees' | 'interviewers' | 'corrections'
> {
  readonly interviewees: readonly Person[];
  readonly interviewers: readonly Person[];
  readonly questions: readonly Question[];
  readonly corrections: readonly Correction[];
}
