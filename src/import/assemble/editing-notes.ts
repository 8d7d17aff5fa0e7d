import { withoutVowelSigns } from '../text/characters.js';
import { isName } from '../people/credits.js';
import type { Start } from '../detect/detection.js';
import type { Block } from '../model.js';
import { wordsFor } from '../words/index.js';
import { wordsOf } from '../text/split-words.js';

const editing = new RegExp(`^(?:${wordsFor('editorsNotes').join('|')})(?![\\p{L}\\p{M}])`, 'iu');

/** Signs that set a note apart: `* Ruth Abel is a writer`, `(This interview …)`, `[…]`. */
const sign = /^[*•[(_–—-]+\s*/;

/** Whether a text begins with the whole name of one of some people, as what tells who they are does, and with no colon behind it. */
function isAbout(text: string, names: readonly string[]): boolean {
  return names.some(
    (name) => wordsOf(name).length > 1 && text.startsWith(name) && /^,?\s+[\p{L}\p{N}]/u.test(text.slice(name.length)),
  );
}

/** Whether a text says how an interview was edited. */
export const isEditingNote = (text: string): boolean => editing.test(withoutVowelSigns(text.replace(sign, '')));

/** Whether a text says how an interview was edited, or who asked. */
const isNote = (text: string, askers: readonly string[]): boolean =>
  isEditingNote(text) || isAbout(text.replace(sign, ''), askers);

/** `The Tide:` before a question is a paper, and what begins so may be said of the sea. */
const article = /^(?:the|le|la|les|el|los|las|der|die|das)\s/i;

/**
 * What stands below what was said last, from a note of the editors on: on the editing, or on who asked, which nobody who answers says so.
 *
 * @param credited - names of those who asked, beside those that stand before questions; only whole names count
 * @returns the blocks of the end, each with whether it is such a note itself; empty where there is none
 */
export function notesBelow(
  blocks: readonly Block[],
  starts: readonly (Start | undefined)[],
  credited: readonly string[],
): { readonly text: string; readonly isNote: boolean }[] {
  const named = starts.flatMap((start) =>
    start?.kind === 'question' && start.speaker !== undefined && isName(start.speaker) && !article.test(start.speaker)
      ? start.speaker
      : [],
  );
  const askers = [...credited, ...named];
  const last = starts.findLastIndex((start) => start !== undefined);
  const begin = blocks.findIndex(
    ({ text, image, role }, index) => index > last && !image && role !== 'answer' && isNote(text, askers),
  );
  return begin < 0 ? [] : blocks.slice(begin).map(({ text }) => ({ text, isNote: isNote(text, askers) }));
}
