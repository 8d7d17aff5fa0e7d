/** Offers a text that is not read by itself, because the last visit ended while it was read. */
import { forgetInterruption } from './interrupted.js';
import { byId, setText } from './page.js';
import type { State } from './state.js';
import type { Words } from './strings.en.js';

export interface Offer {
  show(state: State): void;
  hide(): void;
  /** Shows the offer in the current language. */
  translate(): void;
}

/**
 * @param words - returns the current texts of the interface
 * @param onRead - called with a state to show
 * @param onForget - called with a state that is not wanted any more
 */
export function createOffer(
  words: () => Words,
  onRead: (state: State) => void,
  onForget: (state: State) => void,
): Offer {
  let offered: State | undefined;

  const translate = () => {
    byId('offer').hidden = !offered;
    setText(byId('offer-text'), offered ? words().notices.interrupted : '');
  };
  const end = (use: (state: State) => void) => () => {
    const state = offered;
    offered = undefined;
    translate();
    if (!state) return;
    forgetInterruption(state.text);
    use(state);
    byId('card').focus({ preventScroll: true });
  };

  byId('offer-read').addEventListener('click', end(onRead));
  byId('offer-forget').addEventListener('click', end(onForget));

  return {
    show(state) {
      offered = state;
      translate();
    },
    hide() {
      offered = undefined;
      translate();
    },
    translate,
  };
}
