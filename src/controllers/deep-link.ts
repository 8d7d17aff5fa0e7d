import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { questionOfHash } from '../interview/links.js';

/** Follows links to one question of the card, when the card is first shown and when the page's fragment changes. */
export class DeepLinkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reveal: (questionId: string) => void;
  #connection: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, reveal: (questionId: string) => void) {
    (this.#host = host).addController(this);
    this.#reveal = reveal;
  }

  hostConnected() {
    addEventListener('hashchange', this.follow, { signal: (this.#connection = new AbortController()).signal });
  }

  hostDisconnected() {
    this.#connection?.abort();
  }

  readonly follow = () => {
    const id = questionOfHash(location.hash, this.#host.id);
    if (id) this.#reveal(id);
  };
}
