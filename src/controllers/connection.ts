import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Runs a side effect while the host is connected, and ends it through an `AbortSignal`. */
export class ConnectionController implements ReactiveController {
  readonly #connect: (signal: AbortSignal) => void;
  #connection: AbortController | undefined;

  /** @param connect - starts the side effect; the signal is aborted when the host is disconnected */
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
