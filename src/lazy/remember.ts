import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly remember: boolean;
  readonly src?: string | undefined;
}

/** Keeps the open answers for the browser session, so that they are open again when a reader comes back to the page. */
export class RememberController implements ReactiveController {
  readonly #host: Host;
  readonly #openIds: () => readonly string[];
  #connection: AbortController | undefined;
  #timer: number | undefined;

  /** @param openIds - the questions that are open now */
  constructor(host: Host, openIds: () => readonly string[]) {
    this.#host = host;
    this.#openIds = openIds;
    host.addController(this);
  }

  hostConnected() {
    this.#connection = new AbortController();
    this.#host.addEventListener('interview-toggle', this.#save, { signal: this.#connection.signal });
  }

  hostDisconnected() {
    this.#connection?.abort();
  }

  get #key() {
    return `interview-card ${location.pathname}${location.search} ${this.#host.id || this.#host.src}`;
  }

  /** The questions that were open when the page was last seen, or undefined where nothing is known. */
  recall(): readonly string[] | undefined {
    try {
      const ids: unknown = this.#host.remember && JSON.parse(sessionStorage.getItem(this.#key)!);
      return Array.isArray(ids) ? ids : undefined;
    } catch {
      // Storage is switched off or holds something else.
      return undefined;
    }
  }

  readonly #save = () => {
    // Opening all of a long interview comes as thousands of events.
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      try {
        if (this.#host.remember) sessionStorage.setItem(this.#key, JSON.stringify(this.#openIds()));
      } catch {
        // Storage is switched off or full: nothing is remembered.
      }
    });
  };
}
