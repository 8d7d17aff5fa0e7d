import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failure, fetchJson, LoadError, parseJson } from '../loading/fetch-json.js';
import { questionOfHash } from '../interview/links.js';
import type { Problem } from '../interview/problems.js';
import { readInterview } from '../interview/validate.js';
import { languageAt } from '../loading/page-language.js';
import { builtInStrings, loadStrings, type Strings } from '../loading/strings.js';
import type { Loaded } from '../interview-card.view.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly src?: string | undefined;
  readonly interview?: unknown;
  readonly loading: string;
  readonly remember: boolean;
}

/** Where the card stands. Words are missing only while those of a language that is not built in are on their way. */
export type LoadState = { readonly lang: string; readonly strings?: Strings | undefined } & (
  | { readonly status: 'idle' | 'loading' }
  | ({
      readonly status: 'ready';
      readonly takeover: typeof import('../lazy/hydrate.js') | undefined;
    } & Loaded)
  | {
      readonly status: 'error';
      readonly problems: readonly Problem[];
      readonly cause: unknown;
      readonly strings: Strings;
    }
);

/**
 * Gets the interview: from the property, the inline JSON or the URL, in this order; checks it, and fetches what it needs to be shown.
 * What arrives for an earlier call is dropped.
 */
export class LoadController implements ReactiveController {
  state: LoadState = { status: 'idle', lang: 'en' };

  readonly #host: Host;
  /** The running call or, once that has ended, the hold on its answer. */
  #call: AbortController | undefined;
  /** The inline JSON that was last read. */
  #taken: string | undefined;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    // Taken out of the page while loading, or told to load while outside, and now back.
    if (this.state.status === 'loading') void this.load();
  }

  hostDisconnected() {
    this.#call?.abort();
  }

  get #inline() {
    return this.#host.querySelector(':scope > script[type="application/json"]')?.textContent;
  }

  /** Inline JSON that was not there when the card first looked. */
  takeInline() {
    if (this.#host.interview == null && this.#inline !== this.#taken) void this.load();
  }

  /** @param anew - requests the URL again, also where another card has its answer */
  async load(anew = false) {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    const isStale = () => signal.aborted;
    const host = this.#host;
    const lang = languageAt(host);
    const set = (state: LoadState) => {
      if (isStale()) return;
      this.state = state;
      host.requestUpdate();
    };
    if (this.state.status !== 'loading') set({ status: 'loading', lang, strings: builtInStrings(lang) });
    // `hostConnected` goes on from here.
    if (!host.isConnected) return;

    try {
      let data = host.interview;
      let base = host.baseURI;
      if (data == null && document.readyState === 'loading') {
        // The parser may not have come to the inline JSON yet.
        await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true, signal }));
      }
      if (data == null) {
        const inline = (this.#taken = this.#inline);
        if (inline) data = parseJson(inline);
        else {
          if (!host.src) return set({ status: 'idle', lang });
          if (host.loading === 'lazy') {
            const { near } = await import('../lazy/when-near.js');
            await near(host, () => questionOfHash(location.hash, host.id) !== undefined, signal);
          }
          ({ data, url: base } = await fetchJson(new URL(host.src, base).href, signal, anew));
        }
      }
      // JSON-LD may also be a list, which an interview of our own format never is.
      if (data && typeof data === 'object' && ('@type' in data || '@graph' in data || 0 in data)) {
        data = (await import('../interview/from-json-ld.js')).fromJsonLd(data);
      }
      if (isStale()) return;
      const { interview, faults } = readInterview(data);
      if (!interview) throw new LoadError((await import('../interview/problems.js')).problemsOf(faults));
      const language = interview.lang ?? lang;
      const isRich = interview.questions.some(({ answer }) => answer.some(({ html }) => html));
      const hasExtras = interview.media ?? interview.corrections[0];
      // The mark of a shadow tree that a server has made.
      const isPrerendered = host.shadowRoot!.getElementById('prerendered');
      let strings = builtInStrings(language);
      let rich;
      let extras;
      let memory;
      let takeover;
      // Where there is nothing to wait for, the card does not show as loading first.
      if (!strings || isRich || hasExtras || host.remember || isPrerendered) {
        [strings, rich, extras, memory, takeover] = await Promise.all([
          strings ?? loadStrings(language),
          isRich ? import('../lazy/rich-text.js') : undefined,
          hasExtras ? import('../lazy/extras.js') : undefined,
          host.remember ? import('../lazy/remember.js') : undefined,
          isPrerendered ? import('../lazy/hydrate.js') : undefined,
        ]);
        await rich?.prepare();
      }
      set({ status: 'ready', lang: language, interview, base, strings, rich, extras, memory, takeover });
    } catch (error) {
      const strings = builtInStrings(lang) ?? (await loadStrings(lang));
      if (isStale()) return;
      const { problems, cause } =
        error instanceof LoadError ? error : failure('unexpected', {}, 'an interview', String(error), error);
      // eslint-disable-next-line no-console -- developers look there first
      console.error('<interview-card>', host.src ?? '', problems, cause);
      set({ status: 'error', lang, problems, cause, strings });
    }
  }
}
