/** Keeps the work as it goes on, says so, and brings back what was replaced. */
import { forget, keep, kept } from './draft.js';
import { isExample } from './files.js';
import { byId, debounced, setText } from './page.js';
import type { State } from './state.js';
import type { Words } from './strings.en.js';

/** What is said of keeping: what came with a link or from last time is said until the reader goes on. */
export type KeptLine = ReturnType<typeof keep> | 'restored' | 'linked' | 'forgotten';

export interface Keeping {
  /** Keeps the state of the moment, once it has not changed for a while. */
  soon(): void;
  /** Lays aside what is about to be replaced. */
  layAside(): void;
  /** Lays aside the draft, which may not be shown yet, unless it is what is about to take its place. */
  layAsideDraft(next: State): void;
  /** Says where the state of the moment is from, until the reader goes on. */
  say(line: KeptLine): void;
  /** In the words of the moment. */
  show(): void;
}

/** Nothing, and an example as it came, are nobody's work. */
const isWork = ({ text }: State) => text.trim() !== '' && !isExample(text);

/**
 * @param words - those of the moment
 * @param stateOf - the state of the moment
 * @param onBack - takes a state that was laid aside
 */
export function createKeeping(words: () => Words, stateOf: () => State, onBack: (state: State) => void): Keeping {
  let line: KeptLine = 'kept';
  /** What to say once the state is kept; nothing where it is. */
  let due: KeptLine | undefined;

  const show = () => {
    setText(byId('kept'), words().said[line]);
    byId('before').hidden = !kept('before');
    byId('forget').hidden = !kept('draft') && !kept('before');
  };
  const now = () => {
    if (!due) return;
    const result = keep('draft', stateOf());
    line = result === 'kept' ? due : result;
    due = undefined;
    show();
  };
  const later = debounced(now, 300);
  const layAside = () => {
    if (isWork(stateOf())) keep('before', stateOf());
  };

  // A page that goes may not come to its timers any more.
  addEventListener('pagehide', now);

  byId('before').addEventListener('click', () => {
    const before = kept('before');
    if (!before) return;
    if (isWork(stateOf())) layAside();
    else forget('before');
    onBack(before);
  });
  byId('forget').addEventListener('click', () => {
    forget('draft', 'before');
    due = undefined;
    line = 'forgotten';
    show();
    byId('kept').tabIndex = -1;
    byId('kept').focus();
  });

  return {
    soon() {
      due = 'kept';
      later();
    },
    layAside,
    layAsideDraft({ text }) {
      now();
      const draft = kept('draft');
      if (draft?.text.trim() && draft.text !== text) keep('before', draft);
    },
    say(next) {
      line = next;
      if (due) due = next;
      show();
    },
    show,
  };
}
