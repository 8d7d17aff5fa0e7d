import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tracks whether the card's header has been scrolled out of view: then the back-to-top button is shown. */
export class BackToTopController implements ReactiveController {
  /** Also true before the first observation, and without `IntersectionObserver`. */
  isAtTop = true;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #header: Element | null | undefined;
  readonly #observer = (globalThis as Partial<typeof globalThis>).IntersectionObserver
    ? new IntersectionObserver(
        (entries) => {
          const { isIntersecting } = entries.at(-1)!;
          if (isIntersecting === this.isAtTop) return;
          this.isAtTop = isIntersecting;
          this.#host.requestUpdate();
        },
        // Extend the viewport downwards: a header below it has not been scrolled past yet.
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

  /** Scrolls to the header and moves focus to the title, so that keyboard and screen reader users continue there. */
  go() {
    this.#host.shadowRoot?.getElementById('title')?.focus({ preventScroll: true });
    // DOMs of test runners may lack `matchMedia` and `scrollIntoView`.
    const isReduced = (globalThis as Partial<typeof globalThis>).matchMedia?.(
      '(prefers-reduced-motion: reduce)',
    ).matches;
    // Not 'auto': that uses the page's `scroll-behavior`, which may be smooth despite reduced motion.
    (this.#header as Partial<Element> | undefined)?.scrollIntoView?.({ behavior: isReduced ? 'instant' : 'smooth' });
  }
}
