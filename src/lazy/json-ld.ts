import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toJsonLd, type JsonLdContext } from '../interview/to-json-ld.js';
import type { View } from '../interview-card.view.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly jsonLd: boolean;
}

let policy: { createScript(text: string): string } | undefined;
try {
  // Pages that enforce Trusted Types require them for script text, even if the script is only data.
  policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('interview-card', {
    createScript: (text) => text,
  });
} catch {
  // The page's CSP does not allow a policy of this name, or not a second one. Setting the text below then throws, and there is no JSON-LD.
}
const trusted = (text: string) => policy?.createScript(text) ?? text;

interface TrustedTypes {
  /** Typed as strings, because DOM sinks accept trusted types but TypeScript declares them as strings. */
  createPolicy<Policy>(name: string, rules: Policy): Policy;
}

/**
 * Serializes the structured data (schema.org JSON-LD) of an interview for a script element. `<` is escaped, so that no text can end the
 * script when the page is serialized and parsed again. Rich text is sanitized, because consumers of the data may not sanitize it.
 */
export function jsonLdOf(view: View, options: Pick<JsonLdContext, 'canonical' | 'cardId'>): string {
  const { interview, rich, url } = view;
  const harmless = (markup: string) => {
    const block = document.createElement('div');
    block.append(rich!.richText(markup, url));
    // Remove the attribute that the card adds. Text and attribute values cannot match: in them, `<` or `"` is escaped.
    return block.innerHTML.replace(/<img loading="lazy"/g, '<img');
  };
  // Not with `replaceAll`, which Sugar replaces by its own.
  return JSON.stringify(toJsonLd(interview, { ...view, ...options, harmless })).replace(/</g, '\\u003c');
}

const marker = 'data-interview-card';
/** Scripts added by cards in this document. */
const current = new WeakSet<Element>();

/** Adds the interview as JSON-LD to the page's head, for search engines, while `json-ld` is set. */
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
    // Disconnected cards are updated too.
    const view = this.#host.isConnected && this.#host.jsonLd ? this.#view() : undefined;
    if (view?.interview === this.#shown) return;
    this.hostDisconnected();
    this.#shown = view?.interview;
    if (view) this.#add(view);
  }

  hostConnected() {
    // The update adds the script again.
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
    // Libraries that swap pages, such as Turbo, may restore a head with the script of a card that no longer exists.
    for (const each of document.head.querySelectorAll(`script[${marker}]`)) if (!current.has(each)) each.remove();
    document.head.append(script);
  }
}
