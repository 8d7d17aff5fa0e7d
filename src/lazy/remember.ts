import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends HTMLElement {
  readonly remember?: boolean;
  readonly src?: string | undefined;
}

/** Cards without an id and a `src` are told apart by their titles. */
const keyOf = (host: Host, title: string) =>
  `interview-card ${location.pathname}${location.search} ${host.id || (host.src ?? title)}`;

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

interface Answers {
  /** The questions whose answers are open now. */
  readonly openIds: readonly string[];
}

const controllers = new WeakMap<Host, RememberController>();

/**
 * Keeps the open answers of a card for the browser session from now on.
 *
 * @param title - of the interview that the card is about to show
 * @returns the questions that were open when the page was last seen; undefined where nothing is known
 */
export function remember(
  host: Host & ReactiveControllerHost,
  title: string,
  answers: Answers,
): readonly string[] | undefined {
  let controller = controllers.get(host);
  if (!controller) controllers.set(host, (controller = new RememberController(host, answers)));
  controller.title = title;
  return recall(host, title);
}

class RememberController implements ReactiveController {
  title = '';

  readonly #host: Host & ReactiveControllerHost;
  readonly #answers: Answers;
  #connection: AbortController | undefined;
  #timer: number | undefined;

  constructor(host: Host & ReactiveControllerHost, answers: Answers) {
    this.#host = host;
    this.#answers = answers;
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
    this.#timer = window.setTimeout(() => save(this.#host, this.title, this.#answers.openIds));
  };
}
