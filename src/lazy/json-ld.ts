import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toJsonLd, type JsonLdContext } from '../interview/to-json-ld.js';
import type { View } from '../interview-card.view.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly jsonLd: boolean;
}

let policy: { createScript(text: string): string } | undefined;
try {
  // A page may ask for Trusted Types in every script, even in one that is only data and never runs.
  policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('interview-card', {
    createScript: (text) => text,
  });
} catch {
  // A page that allows no policy of this name, or not a second one, does not get the data.
}
const trusted = (text: string) => policy?.createScript(text) ?? text;

interface TrustedTypes {
  /** What it makes counts as a string for those who take it. */
  createPolicy<Policy>(name: string, rules: Policy): Policy;
}

/**
 * The structured data of an interview, for a script element: without `<` nothing in it can end that where somebody saves the page and
 * loads it again. Of rich text there is what the card shows of it, since nobody says that who reads it sanitizes it too.
 */
export function jsonLdOf(view: View, options: Pick<JsonLdContext, 'canonical' | 'cardId'>): string {
  const { interview, rich, url } = view;
  const harmless = (markup: string) => {
    const block = document.createElement('div');
    block.append(rich!.richText(markup, url));
    // What the card adds says nothing of the interview. Within text and attributes it would not be written in this way.
    return block.innerHTML.replaceAll('<img loading="lazy"', '<img');
  };
  return JSON.stringify(toJsonLd(interview, { ...view, ...options, harmless })).replaceAll('<', '\\u003c');
}

const marker = 'data-interview-card';
/** The scripts of cards that are on the page. */
const current = new WeakSet<Element>();

/** Describes the interview to search engines with JSON-LD in the page's head, where the page asks for it. */
export class JsonLdController implements ReactiveController {
  readonly #host: Host;
  readonly #view: () => View | undefined;
  #shown: View['interview'] | undefined;
  #script: HTMLScriptElement | undefined;

  constructor(host: Host, view: () => View | undefined) {
    (this.#host = host).addController(this);
    this.#view = view;
  }

  hostUpdated() {
    // A card outside of the page is updated too.
    const view = this.#host.isConnected && this.#host.jsonLd ? this.#view() : undefined;
    if (view?.interview === this.#shown) return;
    this.hostDisconnected();
    this.#shown = view?.interview;
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
    script.text = trusted(jsonLdOf(view, { cardId: this.#host.id }));
    script.setAttribute(marker, '');
    current.add(script);
    // Libraries that swap pages, such as Turbo, bring back a head with the script of a card that is gone.
    for (const each of document.head.querySelectorAll(`script[${marker}]`)) if (!current.has(each)) each.remove();
    document.head.append(script);
  }
}
