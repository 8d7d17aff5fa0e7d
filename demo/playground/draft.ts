/** Keeps the work in this browser, so that a reload loses nothing. */
import { longestText, readState, type State } from './state.js';

const keys = { draft: 'interview-card-draft', before: 'interview-card-before' } as const;

export type Kept = keyof typeof keys;

/** @returns whether it is kept: private windows and full stores keep nothing, and what is too long would not be taken back */
export function keep(what: Kept, state: State): 'kept' | 'notKept' | 'tooLongToKeep' {
  if (state.text.length > longestText) return 'tooLongToKeep';
  try {
    localStorage.setItem(keys[what], JSON.stringify(state));
    return 'kept';
  } catch {
    return 'notKept';
  }
}

/** What was kept, or nothing; never throws. */
export function kept(what: Kept): State | undefined {
  try {
    return readState(JSON.parse(localStorage.getItem(keys[what]) ?? 'null'));
  } catch {
    return undefined;
  }
}

export function forget(...what: readonly Kept[]): void {
  try {
    for (const each of what) localStorage.removeItem(keys[each]);
  } catch {
    // Where nothing can be kept, nothing is there.
  }
}
