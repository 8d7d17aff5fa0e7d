/** The whole state as a link: makes one, and follows those that the page is opened with. */
import { fragmentOf, isState, longestLink, stateOf } from './link.js';
import { byId, copy, say } from './page.js';
import type { State } from './state.js';
import type { Words } from './strings.en.js';

export interface Sharing {
  /** @returns whether the address held a state */
  follow(): Promise<boolean>;
}

/**
 * @param words - those of the moment
 * @param current - the state of the moment
 * @param onState - takes the state of a link
 */
export function createSharing(words: () => Words, current: () => State, onState: (state: State) => void): Sharing {
  const make = async () => {
    const fragment = await fragmentOf(current());
    const field = byId<HTMLInputElement>('link');
    const link = new URL(`#${fragment}`, location.href).href;
    field.hidden = link.length > longestLink;
    if (field.hidden) {
      say(words().said.tooLong(link.length, longestLink));
      return;
    }
    field.value = link;
    say((await copy(link, field)) ? words().said.linkCopied(link.length) : words().said.selectedToCopy);
  };
  const follow = async () => {
    const { hash } = location;
    if (!isState(hash)) return false;
    const state = await stateOf(hash);
    // Else a reload would bring the link back over what was written since.
    history.replaceState(null, '', location.pathname + location.search);
    if (state) onState(state);
    else say(words().said.badLink);
    return state !== undefined;
  };

  byId('make-link').addEventListener('click', () => void make());
  addEventListener('hashchange', () => void follow());
  return { follow };
}
