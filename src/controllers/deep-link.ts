import type { ReactiveControllerHost } from 'lit';
import { questionOfHash } from '../interview/links.js';
import { ConnectionController } from './connection.js';

/** Follows links to one question of the card, when the card is first shown and when the page's fragment changes. */
export class DeepLinkController extends ConnectionController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reveal: (questionId: string) => void;

  /** @param reveal - brings a question into view, if there is one of that id */
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
    // Something closed around the card hides it. What is not rendered cannot be scrolled to.
    if (!isRendered(host)) {
      void import('../lazy/open-ancestors.js').then(({ openAncestors }) => openAncestors(host)).then(reveal, reveal);
    } else reveal();
  };
}

/** Test runners' DOMs cannot tell. */
const isRendered = (host: Partial<HTMLElement>) => host.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;

/** Of several cards without an id, all of which are named `interview` in links, the first one answers. */
const isFirstOfItsName = (host: HTMLElement) =>
  !!host.id || [...(host.getRootNode() as ParentNode).querySelectorAll(host.localName)].find(({ id }) => !id) === host;
