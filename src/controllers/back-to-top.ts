import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the card's header is out of view, which is when the button back to the top shows. */
export class BackToTopController implements ReactiveController {
  /** Also before anything is known, and where the browser has no `IntersectionObserver`. */
  isAtTop = true;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #header: Element | null | undefined;
  readonly #observer = (globalThis as Partial<typeof globalThis>).IntersectionObserver
    ? new IntersectionObserver(
        (entries) => {
          this.isAtTop = entries.at(-1)!.isIntersecting;
          this.#host.requestUpdate();
        },
        // As if the viewport went on below: of a card that only begins to show, the header is still to come.
        { rootMargin: '0% 0% 99999%' },
      )
    : undefined;

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
    const header = this.#host.shadowRoot?.getElementById('header');
    if (header === this.#header) return;
    this.hostDisconnected();
    this.#header = header;
    this.hostConnected();
  }

  /** Brings the header into view and moves focus to the title, so that reading goes on from there. */
  go() {
    this.#host.shadowRoot?.getElementById('title')?.focus({ preventScroll: true });
    // Test runners' DOMs lack some of this.
    const isReduced = (globalThis as Partial<typeof globalThis>).matchMedia?.(
      '(prefers-reduced-motion: reduce)',
    ).matches;
    // Not 'auto': that is what the page's style sheet says, which may be smooth.
    (this.#header as Partial<Element> | undefined)?.scrollIntoView?.({ behavior: isReduced ? 'instant' : 'smooth' });
  }
}
