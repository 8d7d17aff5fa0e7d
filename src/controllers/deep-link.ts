import type { ReactiveControllerHost } from 'lit';
import { questionOfHash } from '../interview/links.js';
import { ConnectionController } from './connection.js';

/** Follows links to a question of the card when the URL's fragment changes. The card calls `follow` when it is first shown. */
export class DeepLinkController extends ConnectionController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reveal: (questionId: string) => void;

  /** @param reveal - scrolls to a question, if there is one with this id */
  constructor(host: ReactiveControllerHost & HTMLElement, reveal: (questionId: string) => void) {
    super(host, (signal) => addEventListener('hashchange', () => this.follow(location.hash), { signal }));
    this.#host = host;
    this.#reveal = reveal;
  }

  readonly follow = (hash: string): void => {
    const host = this.#host;
    const id = questionOfHash(hash, host.id);
    if (!id || !isFirstOfItsName(host)) return;
    const reveal = () => this.#reveal(id);
    // The card may be inside a closed ancestor, such as `<details>`, and an element that is not rendered cannot be scrolled to.
    if (!isRendered(host)) {
      void import('../lazy/open-ancestors.js').then(({ openAncestors }) => openAncestors(host)).then(reveal, reveal);
    } else reveal();
  };
}

/** Assumed to be true in DOMs of test runners, which may lack `checkVisibility`. */
const isRendered = (host: Partial<HTMLElement>) => host.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;

/** Cards without an id share the name `interview` in links. Only the first one follows them. */
const isFirstOfItsName = (host: HTMLElement) =>
  !!host.id || (host.getRootNode() as ParentNode).querySelector(`${host.localName}:not([id]:not([id='']))`) === host;
