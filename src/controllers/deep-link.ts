import type { ReactiveControllerHost } from 'lit';
import { ConnectionController } from './connection.js';
import { questionOfHash } from '../interview/links.js';

/** Follows links to one question of the card, when the card is first shown and when the page's fragment changes. */
export class DeepLinkController extends ConnectionController {
  readonly follow: (hash: string) => void;

  constructor(host: ReactiveControllerHost & HTMLElement, reveal: (questionId: string) => void) {
    super(host, (signal) => addEventListener('hashchange', () => this.follow(location.hash), { signal }));
    this.follow = (hash) => {
      const id = questionOfHash(hash, host.id);
      if (id) reveal(id);
    };
  }
}
