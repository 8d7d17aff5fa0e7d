import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends HTMLElement {
  readonly remember?: boolean;
  readonly src?: string | undefined;
}

/** Cards without an id and a `src` share what is kept: there is nothing to tell them apart by after a reload. */
const keyOf = (host: Host) => `interview-card ${location.pathname}${location.search} ${host.id || host.src}`;

/** The questions that were open when the page was last seen, or undefined where nothing is known. */
export function recall(host: Host): readonly string[] | undefined {
  try {
    const ids: unknown = host.remember && JSON.parse(sessionStorage.getItem(keyOf(host))!);
    return Array.isArray(ids) ? ids : undefined;
  } catch {
    // Storage is switched off or holds something else.
    return undefined;
  }
}

/** Keeps the questions that are open now, where the page asks for it. */
export function save(host: Host, openIds: readonly string[]): void {
  try {
    if (host.remember) sessionStorage.setItem(keyOf(host), JSON.stringify(openIds));
  } catch {
    // Storage is switched off or full: nothing is remembered.
  }
}

/** Keeps the open answers for the browser session, so that they are open again when a reader comes back to the page. */
export class RememberController implements ReactiveController {
  readonly #host: Host & ReactiveControllerHost;
  readonly #openIds: () => readonly string[];
  #connection: AbortController | undefined;
  #timer: number | undefined;

  /** @param openIds - the questions that are open now */
  constructor(host: Host & ReactiveControllerHost, openIds: () => readonly string[]) {
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

  recall(): readonly string[] | undefined {
    return recall(this.#host);
  }

  readonly #save = () => {
    // Opening all of a long interview comes as thousands of events.
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => save(this.#host, this.#openIds()));
  };
}
