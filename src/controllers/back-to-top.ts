import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Shows the button back to the top while the card's header is out of view; where all of the card is, the button in it is too. */
export class BackToTopController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #header: Element | null | undefined;
  /** Test runners' DOMs have none: the button then never shows. */
  readonly #observer =
    typeof IntersectionObserver === 'undefined'
      ? undefined
      : new IntersectionObserver(
          (entries) => {
            const button = this.#part('back-to-top');
            if (button) button.hidden = entries.at(-1)!.isIntersecting;
          },
          // As if the viewport went on below: of a card that only begins to show, the header is still to come.
          { rootMargin: '0% 0% 99999%' },
        );

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    if (this.#header) this.#observer?.observe(this.#header);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }

  hostUpdated() {
    const header = this.#part('header');
    if (header === this.#header) return;
    this.hostDisconnected();
    this.#header = header;
    this.hostConnected();
  }

  /** Brings the header into view and moves focus to the title, so that reading goes on from there. */
  go() {
    this.#part('title')?.focus({ preventScroll: true });
    // Not 'auto': that is what the page's style sheet says, which may be smooth.
    (this.#header as Partial<Element> | null | undefined)?.scrollIntoView?.({
      behavior: (globalThis as Partial<typeof globalThis>).matchMedia?.('(prefers-reduced-motion: reduce)').matches
        ? 'instant'
        : 'smooth',
    });
  }

  #part(name: string) {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);
  }
}
