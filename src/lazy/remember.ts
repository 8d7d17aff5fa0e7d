import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends HTMLElement {
  readonly remember?: boolean;
  readonly src?: string | undefined;
}

/** Storage key of a card on this page. Cards with neither id nor `src` are distinguished by title. */
const keyOf = (host: Host, title: string) =>
  `interview-card ${location.pathname}${location.search} ${host.id || (host.src ?? title)}`;

/**
 * Reads the ids of the questions that were open when the page was last visited in this session.
 *
 * @param title - title of the interview
 * @returns undefined if nothing is stored
 */
export function recall(host: Host, title: string): readonly string[] | undefined {
  try {
    const ids: unknown = host.remember && JSON.parse(sessionStorage.getItem(keyOf(host, title))!);
    return Array.isArray(ids) ? ids : undefined;
  } catch {
    // Storage is disabled, or contains something else.
    return undefined;
  }
}

/** Stores the ids of the open questions, if the card has `remember`. */
export function save(host: Host, title: string, openIds: readonly string[]): void {
  try {
    if (host.remember) sessionStorage.setItem(keyOf(host, title), JSON.stringify(openIds));
  } catch {
    // Storage is disabled or full.
  }
}

interface Answers {
  /** Ids of the questions whose answers are open. */
  readonly openIds: readonly string[];
}

const controllers = new WeakMap<Host, RememberController>();

/**
 * Stores the open answers of a card, for the browser session, whenever they change from now on.
 *
 * @param title - title of the interview that the card is about to show
 * @returns ids of the questions that were open when the page was last visited in this session; undefined if nothing is stored
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
    // Debounced: opening all answers of a long interview fires thousands of events.
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => save(this.#host, this.title, this.#answers.openIds));
  };
}
