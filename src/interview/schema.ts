/**
 * The interview format, version 1, as a JSON Schema (a subset of draft 2020-12). It is the one source of three things: the
 * check of untrusted input (`parse.ts`), the TypeScript types (below) and the published `interview.schema.json`, which
 * `npm run generate` writes from it. Descriptions are for editors and authors; the build leaves them out of the browser's bundle.
 *
 * One rule lies outside JSON Schema: an optional value that is `null` or `""` counts as absent, since many content systems
 * write their empty fields so.
 */

/** What a file may hold at most. A page must stay usable whatever it is given. */
export const limits = {
  /** Size of the JSON, in bytes (16 MiB). */
  bytes: 16_777_216,
  /** Questions in one interview. */
  questions: 10_000,
  /** People and corrections. */
  items: 1_000,
  /** Passages in the whole interview, and so in one answer, once lines have become paragraphs. Tags of rich text count too. */
  passages: 100_000,
  /** Tags in one passage of rich text: browsers take seconds for many that are badly nested. */
  tags: 5_000,
  /** Problems that are told of. */
  problems: 1_000,
  /** Length of one string, in UTF-16 code units. */
  text: 100_000,
  /** How long a server may take to send the whole interview, in milliseconds. */
  time: 30_000,
} as const;

const text = { type: 'string', maxLength: limits.text } as const;
const id = { ...text, description: 'Name of this entry, to point at it from elsewhere. Not shown.' } as const;
const url = {
  ...text,
  format: 'uri-reference',
  description: 'An http, https, mailto, tel or relative URL. Relative ones start from the file.',
} as const;
const date = {
  ...text,
  format: 'date',
  description: 'ISO 8601: 2018-03-01, or with a time 2018-03-01T09:30:00Z.',
} as const;
const at = { type: 'number', minimum: 0, description: 'Where this is said in the recording, in seconds.' } as const;
const size = {
  type: 'number',
  minimum: 1,
  description: 'In CSS pixels; keeps the place free while the image loads.',
} as const;
const by = { ...text, description: 'Who says this: the id of an interviewee or interviewer.' } as const;

const image = {
  type: 'object',
  required: ['src'],
  properties: {
    src: url,
    alt: { ...text, description: 'What the image shows, for those who do not see it.' },
    width: size,
    height: size,
    caption: { ...text, description: 'Shown below the image.' },
    credit: { ...text, description: 'Who made the image.' },
  },
} as const;

const person = {
  type: 'object',
  required: ['name'],
  properties: {
    id,
    name: { ...text, description: 'As it is shown.' },
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
          maxTags: limits.tags,
          description: 'Rich text. Only harmless elements and attributes are kept.',
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
    id: { ...id, description: 'Part of the link to this question. Default: q1, q2, … by position.' },
    question: { ...text, description: 'The question itself.' },
    by,
    at,
    answer: {
      anyOf: [
        { ...text, description: 'Each line is a paragraph.' },
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
      description: 'BCP 47, such as ar-MA. Default: the language of the page around the card.',
    },
    dir: { ...text, enum: ['ltr', 'rtl'], description: 'Default: from the script of lang.' },
    section: { ...text, description: 'The label above the title.' },
    title: { ...text, description: 'The heading of the card.' },
    summary: { ...text, description: 'A paragraph below the title.' },
    published: {
      ...date,
      description: 'When it was published, in ISO 8601: 2018-03-01, or with a time 2018-03-01T09:30:00Z.',
    },
    updated: { ...date, description: 'When it was last changed, in the same way.' },
    source: {
      type: 'object',
      required: ['name'],
      properties: { name: { ...text, description: 'The publisher.' }, url },
      description: 'The publisher and the canonical article.',
    },
    image,
    media: {
      type: 'object',
      required: ['type', 'src'],
      properties: {
        type: { ...text, enum: ['audio', 'video'] },
        src: url,
        poster: { ...url, description: 'An image that stands for a video until it plays.' },
        captions: { ...url, description: 'A WebVTT file.' },
      },
      description: 'The recording, as the native player of the browser.',
    },
    interviewees: { ...people, description: 'Who answers. Shown below the title.' },
    interviewers: { ...people, description: 'Who asks. Shown at the end.' },
    questions: {
      type: 'array',
      items: question,
      minItems: 1,
      maxItems: limits.questions,
      description: 'In their order.',
    },
    corrections: {
      type: 'array',
      items: {
        type: 'object',
        required: ['date', 'text'],
        properties: {
          date,
          text: { ...text, description: 'What was wrong, and what is right.' },
          question: { ...text, description: 'Id of the question that it mends.' },
        },
      },
      maxItems: limits.items,
      description: 'What has been mended since. Shown below the questions.',
    },
  },
} as const;

/** The part of JSON Schema that `parse.ts` understands. */
export type Schema =
  | { readonly anyOf: readonly Schema[]; readonly description?: string }
  | {
      readonly type: 'string';
      readonly maxLength: number;
      readonly enum?: readonly string[];
      readonly format?: 'date' | 'language' | 'uri-reference';
      readonly maxTags?: number;
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

/** The TypeScript type of the values that a schema describes. */
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

/** An interview as it is written: what a JSON file holds and what the `interview` property takes. */
export type InterviewInput = Infer<typeof schema>;

/** The same without `null`: what a checked value looks like. */
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

/** A checked interview: every question has an id, every answer is a list of passages, absent lists are empty. */
export interface Interview extends Omit<
  Checked<InterviewInput>,
  'questions' | 'interviewees' | 'interviewers' | 'corrections'
> {
  readonly interviewees: readonly Person[];
  readonly interviewers: readonly Person[];
  readonly questions: readonly Question[];
  readonly corrections: readonly Correction[];
}
