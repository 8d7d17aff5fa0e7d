import { wordsOf } from '../text/split-words.js';
import { wordsFor } from '../words/index.js';

/** A name without what two spellings of it differ in. */
export const fold = (text: string) => text.replace(/’/g, "'").toLowerCase();
export const folded = (names: readonly string[]) => new Set(names.map(fold));
/** Names of the side that asks, folded. */
export const asking = folded(wordsFor('interviewerLabels'));
/** Names of the side that answers, folded. */
export const answering = folded(wordsFor('intervieweeLabels'));
/** Whether a label names a side of the talk, such as "Interviewer", and so nobody. */
export const isSide = (name: string): boolean => asking.has(fold(name)) || answering.has(fold(name));

/** Whether a label is two initials: SM, S. M. */
export const isInitials = (label: string): boolean => /^\p{Lu}\.?\s?\p{Lu}\.?$/u.test(label);

/** Whether one name is a part of the other, or its initials: Merkel, A. M. and Angela Merkel. */
export function isSameName(short: string, long: string): boolean {
  const words = wordsOf(fold(long));
  const parts = wordsOf(fold(short));
  if (parts.length === 0) return false;
  if (parts.every((part) => words.includes(part))) return true;
  const initials = words.map((word) => word.charAt(0)).join('');
  return (
    initials.length > 1 && parts.join('') === initials && parts.every((part) => part.length === 1 || parts.length === 1)
  );
}
