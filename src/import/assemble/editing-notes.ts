import { isEditingNote, noteSign } from '../text/editing-note.js';
import { isName } from '../people/credits.js';
import type { TurnStart } from '../detect/detection.js';
import type { Block } from '../model.js';
import { wordsOf } from '../text/split-words.js';

/** Whether a text begins with a person's full name without a colon, as descriptions of people do. */
function isAbout(text: string, names: readonly string[]): boolean {
  return names.some((name) => text.startsWith(name) && /^,?\s+[\p{L}\p{N}]/u.test(text.slice(name.length)));
}

/** Whether a text says how an interview was edited, or who asked. */
const isNote = (text: string, askers: readonly string[]): boolean =>
  isEditingNote(text) || isAbout(text.replace(noteSign, ''), askers);

/** `The Tide:` before a question is a paper, and what begins so may be said of the sea. */
const article = /^(?:the|le|la|les|el|los|las|der|die|das)\s/i;

/**
 * The text after the last words of an interview, from an editors' note on: a note about the editing or about the interviewer.
 *
 * @param credited - names of interviewers in credits, in addition to those that label questions; only full names count
 * @returns the blocks of the end, each with whether it is such a note itself; empty where there is none
 */
export function notesBelow(
  blocks: readonly Block[],
  starts: readonly (TurnStart | undefined)[],
  credited: readonly string[],
): { readonly text: string; readonly isNote: boolean }[] {
  const named = starts.flatMap((start) =>
    start?.kind === 'question' && start.speaker !== undefined && isName(start.speaker) && !article.test(start.speaker)
      ? start.speaker
      : [],
  );
  const askers = [...new Set([...credited, ...named])].filter((name) => wordsOf(name).length > 1);
  const last = starts.findLastIndex((start) => start !== undefined);
  const begin = blocks.findIndex(
    ({ text, image, role }, index) => index > last && !image && role !== 'answer' && isNote(text, askers),
  );
  return begin < 0 ? [] : blocks.slice(begin).map(({ text }) => ({ text, isNote: isNote(text, askers) }));
}
