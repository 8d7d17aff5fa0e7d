/** Shares the whole state as a link, and opens such links. */
import { fragmentOf, isState, maxLinkLength, stateOf } from './link.js';
import { byId, copy, notify } from './page.js';
import type { State } from './state.js';
import type { Words } from './strings.en.js';

export interface Sharing {
  /** @returns whether the URL contained a state */
  follow(): Promise<boolean>;
  /** Removes the state from the URL, because the page shows another one. */
  forget(): void;
}

/**
 * @param words - returns the current texts of the interface
 * @param current - returns the current state
 * @param onState - called with the state of a link
 */
export function createSharing(words: () => Words, current: () => State, onState: (state: State) => void): Sharing {
  const make = async () => {
    const fragment = await fragmentOf(current());
    const field = byId<HTMLInputElement>('link');
    const link = new URL(`#${fragment}`, location.href).href;
    field.hidden = link.length > maxLinkLength;
    if (field.hidden) {
      notify(words().notices.tooLong(link.length, maxLinkLength));
      return;
    }
    field.value = link;
    notify((await copy(link, field)) ? words().notices.linkCopied(link.length) : words().notices.selectedToCopy);
  };
  const follow = async () => {
    const { hash } = location;
    if (!isState(hash)) return false;
    const state = await stateOf(hash);
    if (!state) {
      forget();
      notify(words().notices.badLink);
      return false;
    }
    onState(state);
    return true;
  };
  // Otherwise a reload would discard later changes and open the link again.
  const forget = () => {
    if (isState(location.hash)) history.replaceState(null, '', location.pathname + location.search);
  };

  byId('make-link').addEventListener('click', () => void make());
  addEventListener('hashchange', () => void follow());
  return { follow, forget };
}
