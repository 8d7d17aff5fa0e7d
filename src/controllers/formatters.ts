import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { painted } from '../interview-card.questions.js';

/** Whether the browser has its first formatters, for all cards of the page. */
let areReady = false;

/**
 * Lets a page's first card be painted without dates and lists, which the browser's first `Intl` formatters would hold up for 10 ms and
 * more.
 */
export class FormattersController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  /** Whether dates and lists can be formatted now. */
  get areReady(): boolean {
    return areReady;
  }

  hostUpdated() {
    if (areReady) return;
    void painted().then(() => {
      areReady = true;
      this.#host.requestUpdate();
    });
  }
}
