import type { ReactiveControllerHost } from 'lit';
import { painted } from '../interview-card.questions.js';
import type { Interview } from '../interview/schema.js';

/** Whether formatters may be used. Shared by all cards of the page: only the first formatters are slow to create. */
let areReady = false;

/**
 * Defers dates and lists until after the page's first paint, because creating the browser's first `Intl` formatters takes 10 ms or
 * more.
 */
export class FormattersController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether an interview can be rendered completely now. If not, requests an update of the host once it can. */
  areReadyFor({ published, updated, interviewers, corrections }: Interview): boolean {
    if (areReady || !(published ?? updated ?? interviewers[1] ?? corrections[0])) return true;
    void painted().then(() => {
      areReady = true;
      this.#host.requestUpdate();
    });
    return false;
  }
}
