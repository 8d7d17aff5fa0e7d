import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends HTMLElement {
  readonly remember?: boolean;
  readonly src?: string | undefined;
}

/** Cards without an id and a `src` are told apart by their titles. */
const keyOf = (host: Host, title: string) =>
  `interview-card ${location.pathname}${location.search} ${host.id || host.src || title}`;

/**
 * The questions that were open when the page was last seen, or undefined where nothing is known.
 *
 * @param title - of the interview
 */
export function recall(host: Host, title: string): readonly string[] | undefined {
  try {
    const ids: unknown = host.remember && JSON.parse(sessionStorage.getItem(keyOf(host, title))!);
    return Array.isArray(ids) ? ids : undefined;
  } catch {
    // Storage is switched off or holds something else.
    return undefined;
  }
}

/** Keeps the questions that are open now, where the page asks for it. */
export function save(host: Host, title: string, openIds: readonly string[]): void {
  try {
    if (host.remember) sessionStorage.setItem(keyOf(host, title), JSON.stringify(openIds));
  } catch {
    // Storage is switched off or full: nothing is remembered.
  }
}

interface Now {
  readonly title: string;
  readonly openIds: readonly string[];
}

/** Keeps the open answers for the browser session, so that they are open again when a reader comes back to the page. */
export class RememberController implements ReactiveController {
  readonly #host: Host & ReactiveControllerHost;
  readonly #now: () => Now | undefined;
  #connection: AbortController | undefined;
  #timer: number | undefined;

  /** @param now - what the card shows; undefined where it shows no interview */
  constructor(host: Host & ReactiveControllerHost, now: () => Now | undefined) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  hostConnected() {
    this.#connection = new AbortController();
    this.#host.addEventListener('interview-toggle', this.#save, { signal: this.#connection.signal });
  }

  hostDisconnected() {
    this.#connection?.abort();
  }

  readonly #save = () => {
    // Opening all of a long interview comes as thousands of events.
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const now = this.#now();
      if (now) save(this.#host, now.title, now.openIds);
    });
  };
}
