import { allowedElements, replacements } from '../interview/rich-text.js';
import type { Image, InterviewInput } from '../interview/schema.js';
import { directionOf, type Direction } from '../interview/locale-format.js';
import { nearest } from './nearest.js';
import { step } from './positions.js';

/** Something that does not keep an interview from being shown, but that a good editor would mend. */
export interface Advice {
  /** A JSON Pointer (RFC 6901) into the interview. */
  readonly pointer: string;
  readonly found: string;
  /** What to write instead. */
  readonly expected: string;
}

export interface Rule {
  /** What it finds, in a few words for a list of rules. */
  readonly about: string;
  find(interview: Facts): Iterable<Advice>;
}

type Person = NonNullable<InterviewInput['interviewees']>[number];
type Correction = NonNullable<InterviewInput['corrections']>[number];

/** A paragraph of an answer, as it is written: lines are not paragraphs yet, so that pointers lead into the file. */
interface Passage {
  readonly pointer: string;
  readonly text?: string;
  readonly html?: string;
  readonly image?: Image;
  readonly by?: string | null | undefined;
  readonly at?: number | null | undefined;
}

/** An interview by what the rules ask of it. */
interface Facts {
  readonly input: InterviewInput;
  readonly now: number;
  readonly interviewees: readonly Person[];
  readonly people: readonly (Person & { readonly pointer: string })[];
  readonly corrections: readonly Correction[];
  readonly questions: readonly {
    readonly pointer: string;
    readonly id: string;
    readonly question: string;
    readonly by?: string | null | undefined;
    readonly at?: number | null | undefined;
    readonly passages: readonly Passage[];
  }[];
  /** Images that tell something: those of people stand beside their names. */
  readonly images: readonly { readonly pointer: string; readonly image: Image }[];
  /** Everything that readers read. */
  readonly texts: readonly { readonly pointer: string; readonly text: string; readonly isMarkup: boolean }[];
  readonly dates: readonly { readonly pointer: string; readonly date: string }[];
}

const quoted = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Content systems write an empty field as `""`, whatever its type would be. */
const filled = (text: string | null | undefined) => (text === '' ? undefined : (text ?? undefined));
const listOf = <T>(list: readonly T[] | null | undefined): readonly T[] =>
  typeof list === 'object' && list ? list : [];

function passagesOf(answer: InterviewInput['questions'][number]['answer'], pointer: string): Passage[] {
  if (typeof answer === 'string') return [{ pointer, text: answer }];
  return answer.map((entry, index) => {
    const own = pointer + step(index);
    return typeof entry === 'string' ? { pointer: own, text: entry } : ({ ...entry, pointer: own } as Passage);
  });
}

function factsOf(input: InterviewInput, now: number): Facts {
  const peopleOf = (key: 'interviewees' | 'interviewers') =>
    listOf(input[key]).map((person, index) => ({ ...person, pointer: `/${key}/${index}` }));
  const people = [...peopleOf('interviewees'), ...peopleOf('interviewers')];
  const corrections = listOf(input.corrections);
  const questions = input.questions.map(({ id, question, by, at, answer }, index) => {
    const pointer = `/questions/${index}`;
    return {
      pointer,
      id: filled(id) ?? `q${index + 1}`,
      question,
      by,
      at,
      passages: passagesOf(answer, `${pointer}/answer`),
    };
  });
  const passages = questions.flatMap((question) => question.passages);
  const images = [
    ...(input.image ? [{ pointer: '/image', image: input.image as Image }] : []),
    ...passages.flatMap(({ pointer, image }) => (image ? [{ pointer: `${pointer}/image`, image }] : [])),
  ];
  const text = (pointer: string, value: string | null | undefined, isMarkup = false) =>
    value ? [{ pointer, text: value, isMarkup }] : [];
  return {
    input,
    now,
    interviewees: listOf(input.interviewees),
    people,
    corrections,
    questions,
    images,
    texts: [
      ...(['section', 'title', 'summary'] as const).flatMap((key) => text(`/${key}`, input[key])),
      ...people.flatMap(({ pointer, name, role }) => [
        ...text(`${pointer}/name`, name),
        ...text(`${pointer}/role`, role),
      ]),
      ...images.flatMap(({ pointer, image }) =>
        (['alt', 'caption', 'credit'] as const).flatMap((key) => text(`${pointer}/${key}`, image[key])),
      ),
      ...questions.flatMap(({ pointer, question }) => text(`${pointer}/question`, question)),
      ...passages.flatMap(({ pointer, text: value, html }) => [...text(pointer, value), ...text(pointer, html, true)]),
      ...corrections.flatMap((correction, index) => text(`/corrections/${index}/text`, correction.text)),
    ],
    dates: [
      ...(['published', 'updated'] as const).flatMap((key) =>
        input[key] ? [{ pointer: `/${key}`, date: input[key] }] : [],
      ),
      ...corrections.map(({ date }, index) => ({ pointer: `/corrections/${index}/date`, date })),
    ],
  };
}

/** Marks of a question, in all scripts; a semicolon is the Greek one only at the end. */
const questionMark = /[?؟？﹖⸮\u037e՞፧⁇⁈⁉‽]|;$/;

/** U+FFFD, which stands for what could not be read; control characters; and what UTF-8 looks like as windows-1252. */
const broken = /[\ufffd\u0080-\u009f]|(?:[ØÙÛ×][^\sA-Za-z\d]){3}|â€|Ã[\u00a0-\u00bf]/;

/** Whether a text asks for something: it has a question mark, or is long enough to be a request such as "Tell us about it". */
function isQuestion(text: string, words: Intl.Segmenter): boolean {
  if (questionMark.test(text.trim())) return /[\p{L}\p{N}]/u.test(text);
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length >= 3;
}

/** When the day of a date begins where it begins first, at UTC+14; or the moment, where there is a time. */
const beginOf = (date: string) => Date.parse(date) - (date.includes('T') ? 0 : 14 * 3_600_000);

const isBefore = (date: string, other: string) =>
  date.includes('T') && other.includes('T')
    ? Date.parse(date) < Date.parse(other)
    : date.slice(0, 10) < other.slice(0, 10);

/** The direction that nearly all letters of an interview's beginning have, or undefined where neither has, or there are too few. */
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

/** Elements of rich text that are kept, that become others, or that have no text of their own to lose. */
const known: ReadonlySet<string> = new Set([
  ...allowedElements,
  ...Object.values(replacements).flat(),
  'html',
  'head',
  'body',
  'source',
  'col',
  'colgroup',
]);

const directionWords = { ltr: 'left to right', rtl: 'right to left' };

/**
 * What a good editor would notice, each under the name that it is reported and ignored by. The list of `check --help` and of the README
 * is made from it.
 */
export const advisers = {
  lang: {
    about: 'no "lang", or one that the text is clearly not in: dates, digits and direction follow it',
    *find({ input: { lang, dir }, texts }) {
      const actual = directionOfTexts(texts);
      const expected = `the language of the text, such as ${actual === 'rtl' ? '"ar-MA"' : '"en-GB"'}`;
      if (!lang) yield { pointer: '/lang', found: 'nothing', expected };
      else if (actual && !dir && directionOf(lang) !== actual) {
        yield { pointer: '/lang', found: `${quoted(lang)} for text from ${directionWords[actual]}`, expected };
      }
    },
  },
  dir: {
    about: 'a "dir" that contradicts "lang"',
    *find({ input: { lang, dir } }) {
      if (!lang || !dir || directionOf(lang) === dir) return;
      yield {
        pointer: '/dir',
        found: `"${dir}" for "lang": ${quoted(lang)}`,
        expected: `"${directionOf(lang)}", or in "lang" a language and script that is written so`,
      };
    },
  },
  'future-date': {
    about: 'a date in the future',
    *find({ dates, now }) {
      for (const { pointer, date } of dates) {
        if (beginOf(date) > now)
          yield { pointer, found: `${date}, which is in the future`, expected: 'the day that it happened' };
      }
    },
  },
  'date-order': {
    about: 'updated or corrected before it was published',
    *find({ input: { published }, dates }) {
      if (!published) return;
      for (const { pointer, date } of dates) {
        if (isBefore(date, published))
          yield { pointer, found: `${date}, before it was published`, expected: `${published} or later` };
      }
    },
  },
  'image-alt': {
    about: 'an image without "alt"; one of a person needs none',
    *find({ images }) {
      for (const { pointer, image } of images) {
        if (!image.alt)
          yield {
            pointer: `${pointer}/alt`,
            found: 'nothing',
            expected: 'what the image shows, for those who do not see it',
          };
      }
    },
  },
  'image-size': {
    about: 'an image without "width" and "height": the page jumps when it arrives',
    *find({ images }) {
      for (const { pointer, image } of images) {
        if (image.width && image.height) continue;
        yield {
          pointer: `${pointer}/${image.width ? 'height' : 'width'}`,
          found: 'nothing',
          expected: 'the size of the image in pixels, so that the page keeps the place free',
        };
      }
    },
  },
  'insecure-url': {
    about: 'an image or recording under an http: address, which pages under https: do not load',
    *find({ input: { media }, images, people, texts }) {
      const urls = [
        ...images.map(({ pointer, image }) => [`${pointer}/src`, image.src]),
        ...people.map(({ pointer, image }) => [`${pointer}/image/src`, image?.src]),
        ...(['src', 'poster', 'captions'] as const).map((key) => [`/media/${key}`, media?.[key]]),
        ...texts.map(({ pointer, text, isMarkup }) => [
          pointer,
          isMarkup ? /<img\b[^>]*\ssrc\s*=\s*["']?(http:[^\s"'>]*)/i.exec(text)?.[1] : undefined,
        ]),
      ] as const;
      for (const [pointer, url] of urls) {
        if (url && /^http:/i.test(url))
          yield { pointer: pointer!, found: quoted(url), expected: 'an address that begins with https:' };
      }
    },
  },
  captions: {
    about: 'a video without captions',
    *find({ input: { media } }) {
      if (media?.type === 'video' && !media.captions) {
        yield {
          pointer: '/media/captions',
          found: 'nothing',
          expected: 'the URL of a WebVTT file, for those who do not hear it',
        };
      }
    },
  },
  role: {
    about: 'an empty "role"',
    *find({ people }) {
      for (const { pointer, role, name } of people) {
        if (role === '' || role === null)
          yield {
            pointer: `${pointer}/role`,
            found: JSON.stringify(role),
            expected: `what ${name} is, or leave the key out`,
          };
      }
    },
  },
  'person-id': {
    about: 'one of several interviewees without an "id": no answer can name who gives it',
    *find({ interviewees }) {
      for (const [index, { id, name }] of interviewees.entries()) {
        if (!id && interviewees.length > 1)
          yield {
            pointer: `/interviewees/${index}/id`,
            found: 'nothing',
            expected: `an id for ${name}, for the "by" of answers`,
          };
      }
    },
  },
  'unknown-speaker': {
    about: 'a "by" that names nobody',
    *find({ people, questions }) {
      const ids = people.flatMap(({ id }) => filled(id) ?? []);
      const all = ids.length > 5 ? [...ids.slice(0, 5), '…'] : ids;
      for (const { by, pointer } of questions.flatMap((question) => [question, ...question.passages])) {
        if (!by || ids.includes(by)) continue;
        const named = people.find(({ name }) => name.trim() === by.trim());
        const near = nearest(by, ids);
        const expected = named
          ? named.id
            ? quoted(named.id)
            : `an id, and give it to ${named.pointer} too`
          : near !== undefined
            ? quoted(near)
            : ids.length
              ? `the id of someone: ${all.join(', ')}`
              : 'the id of someone, after giving one to each person';
        yield { pointer: `${pointer}/by`, found: `${quoted(by)}, the id of nobody`, expected };
      }
    },
  },
  'unnamed-speaker': {
    about: 'an answer without "by" where several people answer',
    *find({ interviewees: { length }, questions }) {
      for (const { pointer, passages } of questions) {
        if (length > 1 && !passages.some(({ by }) => by)) {
          yield {
            pointer: `${pointer}/answer`,
            found: `an answer without "by" among those of ${length} people`,
            expected: '{ "text": …, "by": the id of who says it }',
          };
        }
      }
    },
  },
  question: {
    about: 'a question that does not ask: no words, or one or two without a question mark',
    *find({ input, questions }) {
      const words = new Intl.Segmenter(filled(input.lang), { granularity: 'word' });
      for (const { pointer, question } of questions) {
        if (!isQuestion(question, words))
          yield {
            pointer: `${pointer}/question`,
            found: quoted(question),
            expected: 'a question that the answer answers',
          };
      }
    },
  },
  'duplicate-question': {
    about: 'a question that stands there twice',
    *find({ questions }) {
      const seen = new Map<string, string>();
      for (const { pointer, question } of questions) {
        const text = question.trim().replace(/\s+/g, ' ').toLowerCase();
        const first = seen.get(text);
        if (first === undefined) seen.set(text, pointer);
        else
          yield {
            pointer: `${pointer}/question`,
            found: `the same question as in ${first}`,
            expected: 'each question once',
          };
      }
    },
  },
  'unknown-question': {
    about: 'a correction of a question that is not there',
    *find({ corrections, questions }) {
      const ids = questions.map(({ id }) => id);
      for (const [index, { question: id }] of corrections.entries()) {
        if (!id || ids.includes(id)) continue;
        const near = nearest(id, ids);
        yield {
          pointer: `/corrections/${index}/question`,
          found: `${quoted(id)}, the id of no question`,
          expected: near === undefined ? 'the id of one' : quoted(near),
        };
      }
    },
  },
  'time-order': {
    about: 'an "at" that is earlier than the one before it',
    *find({ questions }) {
      let last = 0;
      for (const { at, pointer } of questions.flatMap((question) => [question, ...question.passages])) {
        if (at == null) continue;
        if (at < last)
          yield {
            pointer: `${pointer}/at`,
            found: `${at} after ${last}`,
            expected: 'the seconds from the start of the recording',
          };
        last = at;
      }
    },
  },
  'markup-in-text': {
    about: 'tags or entities in plain text, which readers would see as such',
    *find({ texts }) {
      for (const { pointer, text, isMarkup } of texts) {
        const tag = isMarkup
          ? undefined
          : /<\/?(?:a|b|blockquote|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|u|ul)(?:\s[^<>]*)?\/?>/i.exec(text)?.[0];
        const entity = isMarkup
          ? undefined
          : /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|apos|[gl]t|hellip|[lr][ads]quo|[lr]lm|[mn]dash|nbsp|quot|zwn?j);/i.exec(
              text,
            )?.[0];
        if (tag) yield { pointer, found: quoted(tag), expected: 'text without markup, or in an answer { "html": … }' };
        else if (entity) yield { pointer, found: quoted(entity), expected: 'the character itself' };
      }
    },
  },
  'html-element': {
    about: 'an element of rich text that is left out together with what is in it',
    *find({ texts }) {
      for (const { pointer, text, isMarkup } of texts) {
        if (!isMarkup) continue;
        const names = new Set(Array.from(text.matchAll(/<([a-z][a-z\d-]*)/gi), ([, name]) => name!.toLowerCase()));
        for (const name of names) {
          if (!known.has(name))
            yield {
              pointer,
              found: `<${name}>, which is left out with what is in it`,
              expected: 'elements that are kept, such as p, em, a, ul, blockquote and img',
            };
        }
      }
    },
  },
  'broken-text': {
    about: 'text that was read in a wrong character set',
    *find({ texts }) {
      for (const { pointer, text } of texts) {
        const start = text.search(broken);
        if (start >= 0) {
          const found = quoted(text.slice(Math.max(0, start - 5), start + 10));
          yield {
            pointer,
            found,
            expected: 'the text anew from its source, read as UTF-8 or in its own character set',
          };
        }
      }
    },
  },
} as const satisfies Readonly<Record<string, Rule>>;

/**
 * What a good editor would mend in an interview.
 *
 * @param input - an interview that breaks no rule of the format, as it is written
 * @param now - in milliseconds since 1970
 */
export const advise = (input: InterviewInput, now: number): (Advice & { readonly rule: keyof typeof advisers })[] => {
  const facts = factsOf(input, now);
  return (Object.keys(advisers) as (keyof typeof advisers)[]).flatMap((rule) =>
    Array.from(advisers[rule].find(facts), (advice) => ({ ...advice, rule })),
  );
};
