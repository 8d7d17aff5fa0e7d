import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toJsonLd } from '../interview/structured-data.js';
import type { View } from '../view.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly jsonLd: boolean;
}

/** Describes the interview to search engines with JSON-LD in the page's head, where the page asks for it. */
export class StructuredDataController implements ReactiveController {
  readonly #host: Host;
  readonly #view: () => View | undefined;
  #shown: View | undefined;
  #script: HTMLScriptElement | undefined;

  constructor(host: Host, view: () => View | undefined) {
    (this.#host = host).addController(this);
    this.#view = view;
  }

  hostUpdated() {
    // A card outside of the page is updated too.
    const view = this.#host.isConnected && this.#host.jsonLd ? this.#view() : undefined;
    if (view === this.#shown) return;
    this.hostDisconnected();
    this.#shown = view;
    if (view) this.#add(view);
  }

  hostConnected() {
    // Back on the page, the next update adds it again.
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#shown = undefined;
    this.#script?.remove();
  }

  #add(view: View) {
    const script = (this.#script = document.createElement('script'));
    script.type = 'application/ld+json';
    // A text node is no script source to Trusted Types, which textContent is.
    script.append(JSON.stringify(toJsonLd(view.interview, view)));
    document.head.append(script);
  }
}
