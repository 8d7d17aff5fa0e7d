import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A side effect that lasts as long as the host is on the page: what it starts is ended through one signal. */
export class ConnectionController implements ReactiveController {
  readonly #connect: (signal: AbortSignal) => void;
  #connection: AbortController | undefined;

  /** @param connect - starts the side effect; the signal is aborted when the host leaves the page */
  constructor(host: ReactiveControllerHost, connect: (signal: AbortSignal) => void) {
    this.#connect = connect;
    host.addController(this);
  }

  hostConnected() {
    this.#connect((this.#connection = new AbortController()).signal);
  }

  hostDisconnected() {
    this.#connection!.abort();
  }
}
