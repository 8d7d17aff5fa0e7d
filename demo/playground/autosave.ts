/** Saves the work automatically, shows that it is saved, and restores what was replaced. */
import { load, remove, save } from './draft.js';
import { isExample } from './files.js';
import { byId, debounced, setText } from './page.js';
import type { State } from './state.js';
import type { Words } from './strings.en.js';

/** The line about saving. The origin of a text (a link, the last visit) is shown until the reader changes something. */
export type SaveStatus = ReturnType<typeof save> | 'restored' | 'linked' | 'deleted';

export interface Autosave {
  /** Saves the current state once it has not changed for a while. */
  soon(): void;
  /** Backs up the current state before it is replaced. */
  backUp(): void;
  /** Backs up the draft, which may not be on the page yet, unless it equals the state that is about to replace it. */
  backUpDraft(next: State): void;
  /** Shows where the current state comes from until the reader changes something. */
  setStatus(status: SaveStatus): void;
  /** Shows the status in the current language. */
  show(): void;
}

/** An empty text and an unchanged example need no backup. */
const isWorthKeeping = ({ text }: State) => text.trim() !== '' && !isExample(text);

/**
 * @param words - returns the current texts of the interface
 * @param stateOf - returns the current state
 * @param onRestore - called with a state to restore
 */
export function createAutosave(words: () => Words, stateOf: () => State, onRestore: (state: State) => void): Autosave {
  let status: SaveStatus = 'saved';
  /** The status to show after the next save; undefined if everything is saved. */
  let pending: SaveStatus | undefined;

  const show = () => {
    setText(byId('saved'), words().notices[status]);
    byId('restore-backup').hidden = !load('backup');
    byId('delete-draft').hidden = !load('draft') && !load('backup');
  };
  const now = () => {
    if (!pending) return;
    const result = save('draft', stateOf());
    status = result === 'saved' ? pending : result;
    pending = undefined;
    show();
  };
  const later = debounced(now, 300);
  const backUp = () => {
    if (isWorthKeeping(stateOf())) save('backup', stateOf());
  };

  // Timers may not run any more after the page is hidden.
  addEventListener('pagehide', now);

  byId('restore-backup').addEventListener('click', () => {
    const backup = load('backup');
    if (!backup) return;
    if (isWorthKeeping(stateOf())) backUp();
    else remove('backup');
    onRestore(backup);
  });
  byId('delete-draft').addEventListener('click', () => {
    remove('draft', 'backup');
    pending = undefined;
    status = 'deleted';
    show();
    byId('saved').tabIndex = -1;
    byId('saved').focus();
  });

  return {
    soon() {
      pending = 'saved';
      later();
    },
    backUp,
    backUpDraft({ text }) {
      now();
      const draft = load('draft');
      if (draft?.text.trim() && draft.text !== text) save('backup', draft);
    },
    setStatus(next) {
      status = next;
      if (pending) pending = next;
      show();
    },
    show,
  };
}
