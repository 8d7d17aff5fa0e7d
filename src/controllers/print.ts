import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when the page is about to be printed and when that is over. */
export class PrintController implements ReactiveController {
  #connection: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost,
    readonly begin: () => void,
    readonly end: () => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    const { signal } = (this.#connection = new AbortController());
    addEventListener('beforeprint', this.begin, { signal });
    addEventListener('afterprint', this.end, { signal });
  }

  hostDisconnected() {
    this.#connection?.abort();
  }
}
