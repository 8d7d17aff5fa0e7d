import type { InterviewInput } from '../../interview/schema.js';
import { textOfMarkup } from '../text/markup.js';
import { wordsOf } from '../text/split-words.js';

type Answer = InterviewInput['questions'][number]['answer'];
interface ImageLike {
  readonly caption?: string | null | undefined;
  readonly credit?: string | null | undefined;
}

const imageTexts = ({ caption, credit }: ImageLike) => [caption, credit];

const answerTexts = (answer: Answer) =>
  typeof answer === 'string'
    ? [answer]
    : answer.flatMap((passage) => {
        if (typeof passage === 'string') return [passage];
        if ('text' in passage) return [passage.text];
        return 'html' in passage ? [textOfMarkup(passage.html)] : imageTexts(passage.image);
      });

/**
 * The number of words that a reader sees of an interview and that come from the text of its source. Tags, ids, dates and addresses are no
 * text.
 *
 * @param outside - values that come from elsewhere: `title`, `image`, or of a person `bensami/role`
 */
export function wordsKept(interview: InterviewInput, outside: ReadonlySet<string>): number {
  const { section, title, summary, source, image, interviewees, interviewers, questions } = interview;
  const people = [...(interviewees ?? []), ...(interviewers ?? [])].flatMap(({ id, name, role }) => [
    outside.has(`${id!}/name`) ? '' : name,
    outside.has(`${id!}/role`) ? '' : role,
  ]);
  const texts = [
    outside.has('section') ? '' : section,
    outside.has('title') ? '' : title,
    outside.has('summary') ? '' : summary,
    outside.has('source') ? '' : source?.name,
    ...(image && !outside.has('image') ? imageTexts(image) : []),
    ...people,
    ...questions.flatMap(({ question, answer }) => [question, ...answerTexts(answer)]),
  ];
  return texts.reduce((sum, text) => sum + wordsOf(text ?? '').length, 0);
}
