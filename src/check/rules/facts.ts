import type { Image, InterviewInput } from '../../interview/schema.js';
import { step } from '../positions.js';

type Person = NonNullable<InterviewInput['interviewees']>[number];
type Correction = NonNullable<InterviewInput['corrections']>[number];

/** A paragraph of an answer as written in the file. Text is not split into lines, so that pointers match the file. */
interface Passage {
  readonly pointer: string;
  readonly text?: string;
  readonly html?: string;
  readonly image?: Image;
  readonly by?: string | null | undefined;
  readonly at?: number | null | undefined;
}

/** An interview in the form that the rules need. */
export interface Facts {
  readonly input: InterviewInput;
  /** In milliseconds since 1970. */
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
  /** Images of the interview and its answers. Images of people are next to their names and need no alternative text. */
  readonly images: readonly { readonly pointer: string; readonly image: Image }[];
  /** All text that readers see. */
  readonly texts: readonly { readonly pointer: string; readonly text: string; readonly isMarkup: boolean }[];
  readonly dates: readonly { readonly pointer: string; readonly date: string }[];
}

/** Content systems write an empty field as `""`, whatever its type. */
export const filled = (text: string | null | undefined): string | undefined =>
  text === '' ? undefined : (text ?? undefined);

const listOf = <T>(list: readonly T[] | null | undefined): readonly T[] =>
  typeof list === 'object' && list ? list : [];

function passagesOf(answer: InterviewInput['questions'][number]['answer'], pointer: string): Passage[] {
  if (typeof answer === 'string') return [{ pointer, text: answer }];
  return answer.map((entry, index) => {
    const own = pointer + step(index);
    return typeof entry === 'string' ? { pointer: own, text: entry } : ({ ...entry, pointer: own } as Passage);
  });
}

/** @param input - a valid interview, as written in the file */
export function factsOf(input: InterviewInput, now: number): Facts {
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
