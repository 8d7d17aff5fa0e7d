/** Saves the work in this browser, so that it survives a reload. */
import { maxTextLength, readState, type State } from './state.js';

const keys = { draft: 'interview-card-draft', backup: 'interview-card-before' } as const;

export type Slot = keyof typeof keys;

/** @returns whether it was saved: private windows and full storage refuse it, and text that is too long could not be loaded again */
export function save(slot: Slot, state: State): 'saved' | 'notSaved' | 'tooLongToSave' {
  if (state.text.length > maxTextLength) return 'tooLongToSave';
  try {
    localStorage.setItem(keys[slot], JSON.stringify(state));
    return 'saved';
  } catch {
    return 'notSaved';
  }
}

/** The saved state; undefined if there is none or it is invalid. Never throws. */
export function load(slot: Slot): State | undefined {
  try {
    return readState(JSON.parse(localStorage.getItem(keys[slot]) ?? 'null'));
  } catch {
    return undefined;
  }
}

export function remove(...slots: readonly Slot[]): void {
  try {
    for (const each of slots) localStorage.removeItem(keys[each]);
  } catch {
    // Storage is not available, so nothing was saved.
  }
}
