import { wordsFor } from '../words/index.js';
import { withoutVowelSigns } from './characters.js';

const editing = new RegExp(`^(?:${wordsFor('editorsNotes').join('|')})(?![\\p{L}\\p{M}])`, 'iu');

/** Signs that set a note apart: `* Ruth Abel is a writer`, `(This interview …)`, `[…]`. */
export const noteSign = /^[*•[(_–—-]+\s*/;

/** Whether a text says how an interview was edited. */
export const isEditingNote = (text: string): boolean => editing.test(withoutVowelSigns(text.replace(noteSign, '')));
