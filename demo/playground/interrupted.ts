/**
 * Remembers which text was being read when the page ended without having read it: the browser was killed, or the reader closed a page
 * that did not respond. Such a text is not read again by itself.
 */
const prefix = 'interview-card-reading-';

/** More than anyone gives up on; older ones are removed. */
const maxMarks = 20;

/** A short name of a text (FNV-1a), since a copy would take as much storage again. */
function keyOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${prefix}${text.length}-${(hash >>> 0).toString(36)}`;
}

/** The text that this page is reading. Other tabs have their own. */
let current: string | undefined;

/** Marks a text until `endReading`. Without storage, nothing is marked. */
export function beginReading(text: string): void {
  endReading();
  try {
    const marks = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    for (const key of marks.slice(maxMarks - 1)) localStorage.removeItem(key);
    localStorage.setItem((current = keyOf(text)), '');
  } catch {
    // Private windows and full storage refuse it.
  }
}

export function endReading(): void {
  if (current !== undefined) remove(current);
  current = undefined;
}

/** Whether an earlier visit ended while this text was read, or another tab is reading it now. */
export function wasInterrupted(text: string): boolean {
  try {
    return localStorage.getItem(keyOf(text)) !== null;
  } catch {
    return false;
  }
}

/** Forgets that the reading of a text was interrupted. */
export const forgetInterruption = (text: string): void => remove(keyOf(text));

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was stored.
  }
}

// A page that can still run this has not been stopped by the text.
addEventListener('pagehide', endReading);
