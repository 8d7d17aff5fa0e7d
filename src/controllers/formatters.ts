import type { ReactiveControllerHost } from 'lit';
import { painted } from '../interview-card.questions.js';
import type { Interview } from '../interview/schema.js';

/** Whether the browser has its first formatters, for all cards of the page. */
let areReady = false;

/**
 * Lets a page's first card be painted without dates and lists, which the browser's first `Intl` formatters would hold up for 10 ms and
 * more.
 */
export class FormattersController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Whether all of an interview can be written now. If not, the card renders once more when it can. */
  areReadyFor({ published, updated, interviewers, corrections }: Interview): boolean {
    if (areReady || !(published ?? updated ?? interviewers[1] ?? corrections[0])) return true;
    void painted().then(() => {
      areReady = true;
      this.#host.requestUpdate();
    });
    return false;
  }
}
