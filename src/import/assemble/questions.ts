import { isAsking } from '../text/characters.js';
import type { InterviewInput } from '../../interview/schema.js';
import type { Detection } from '../detect/detection.js';
import type { People } from './participants.js';
import { warning, type Warning } from '../messages/index.js';
import { omission, type Omission } from '../model.js';
import { textOfMarkup } from '../text/markup.js';
import type { Piece, Turn } from './turns.js';

type Question = InterviewInput['questions'][number];
type Passage = Exclude<Question['answer'], string>[number];

interface Draft {
  text: string;
  by?: string | undefined;
  answer: Passage[];
}

const textOf = (piece: Piece) =>
  'text' in piece ? piece.text : 'html' in piece ? textOfMarkup(piece.html).trim().replace(/\s+/g, ' ') : '';

/** One paragraph is a string, and so is each of several. */
function passageOf(piece: Piece, by: string | undefined): Passage {
  if (by !== undefined) return { ...piece, by };
  return 'text' in piece ? piece.text : piece;
}

/**
 * Makes questions of turns. Two questions in a row are one, unless answers have marks of their own: then the first has no answer, and what
 * has no answer cannot be shown.
 *
 * @param omissions - receives questions without an answer and answers without a question
 * @param warnings - receives what an editor should check
 */
export function questionsOf(
  turns: readonly Turn[],
  { hasAnswers }: Detection,
  people: People,
  omissions: Omission[],
  warnings: Warning[],
): Question[] {
  const drafts: Draft[] = [];
  turns.forEach((turn) => {
    const by = people.byOf(turn);
    const last = drafts.at(-1);
    const asks = turn.kind === 'question' ? turn.pieces.map(textOf).filter(Boolean).join(' ') : '';
    // An image beside a question belongs to its answer, and so does text after a label without a question.
    const answer = turn.kind === 'answer' ? turn.pieces : turn.pieces.filter((piece) => 'image' in piece);
    if (asks && last?.answer.length === 0 && hasAnswers !== true) {
      warnings.push(warning('adjacent-questions', { text: asks }));
      last.text += ` ${asks}`;
    } else if (asks) drafts.push({ text: asks, by, answer: [] });
    const passages = answer.map((piece) => passageOf(piece, by));
    const draft = drafts.at(-1);
    if (draft) draft.answer.push(...passages);
    else
      omissions.push(
        ...answer.map((piece) =>
          omission(
            'image' in piece ? `${piece.image.caption ?? ''} ${piece.image.credit ?? ''}` : textOf(piece),
            'answer-without-question',
          ),
        ),
      );
  });
  const last = drafts.at(-1);
  const speaker = turns.findLast(({ kind }) => kind === 'question');
  const by = speaker && people.idOf(speaker);
  if (drafts.length > 1 && last?.answer.length === 0 && !isAsking(last.text) && by !== undefined) {
    // Whoever asks has the last word, and says thanks.
    drafts.pop();
    drafts.at(-1)!.answer.push({ text: last.text, by });
  }
  for (const [index, { text, answer }] of drafts.entries()) {
    if (answer.length > 0) continue;
    if (index > 0 && index === drafts.length - 1 && !isAsking(text)) {
      omissions.push({ text, code: 'parting-words' });
      warnings.push(warning('statement-without-speaker', { text }));
      continue;
    }
    omissions.push({ text, code: 'question-without-answer' });
    warnings.push(warning('empty-answer', { number: index + 1, text }));
  }
  return drafts
    .filter(({ answer }) => answer.length > 0)
    .map(({ text, by, answer }) => ({
      question: text,
      ...(by !== undefined && { by }),
      answer: answer.length === 1 && typeof answer[0] === 'string' ? answer[0] : answer,
    }));
}
