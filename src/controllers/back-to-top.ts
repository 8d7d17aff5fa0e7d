import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Shows the button back to the top once the card's header has left the viewport upwards. */
export class BackToTopController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #header: Element | null = null;
  readonly #observer = new IntersectionObserver((entries) => {
    const { isIntersecting, boundingClientRect, rootBounds } = entries.at(-1)!;
    const button = this.#part('back-to-top');
    if (button) button.hidden = isIntersecting || boundingClientRect.top > (rootBounds?.top ?? 0);
  });

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    if (this.#header) this.#observer.observe(this.#header);
  }

  hostDisconnected() {
    this.#observer.disconnect();
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
    this.#header?.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  #part(name: string) {
    return this.#host.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`);
  }
}
