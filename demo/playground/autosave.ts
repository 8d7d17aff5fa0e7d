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
  /** Leaves the draft as it is until the reader changes the state that is about to be shown: a link, or an example beside an offer. */
  keepDraft(): void;
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
  /** Whether the draft is another work than the one on the page. */
  let isDraftApart = false;
  /** The status to show after the next save; undefined if everything is saved. */
  let pending: SaveStatus | undefined;

  const previous = () => (isDraftApart ? load('draft') : undefined) ?? load('backup');
  const show = () => {
    setText(byId('saved'), words().notices[status]);
    byId('restore-backup').hidden = !previous();
    byId('delete-draft').hidden = !load('draft') && !load('backup');
  };
  const now = () => {
    if (!pending) return;
    const draft = isDraftApart ? load('draft') : undefined;
    isDraftApart = false;
    if (draft && isWorthKeeping(draft) && draft.text !== stateOf().text) save('backup', draft);
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
    const backup = previous();
    if (!backup) return;
    if (isWorthKeeping(stateOf())) backUp();
    else if (!isDraftApart) remove('backup');
    isDraftApart = false;
    onRestore(backup);
  });
  byId('delete-draft').addEventListener('click', () => {
    remove('draft', 'backup');
    isDraftApart = false;
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
    keepDraft() {
      now();
      isDraftApart = load('draft') !== undefined;
    },
    setStatus(next) {
      status = next;
      // A link's text is saved when the reader changes it.
      if (pending) pending = next === 'linked' ? undefined : next;
      show();
    },
    show,
  };
}
