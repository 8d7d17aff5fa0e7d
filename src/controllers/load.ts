import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchJson, LoadError, parseJson } from '../fetch-json.js';
import type { Problem } from '../interview/parse.js';
import { readInterview } from '../interview/read.js';
import type { Interview } from '../interview/schema.js';
import { languageAt } from '../language.js';
import { builtInStrings, loadStrings, type Strings } from '../strings.js';
import type { Loaded } from '../view.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly src?: string | undefined;
  readonly interview?: unknown;
  readonly loading: string;
  readonly remember: boolean;
}

/** Where the card stands. Words are missing only while those of a language that is not built in are on their way. */
export type LoadState = { readonly lang: string; readonly strings?: Strings | undefined } & (
  | { readonly status: 'idle' | 'loading' }
  | ({ readonly status: 'ready'; readonly memory: typeof import('../lazy/remember.js') | undefined } & Loaded)
  | { readonly status: 'error'; readonly problems: readonly Problem[]; readonly cause: unknown; readonly strings: Strings }
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

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    // Taken out of the page while loading, and now back.
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
    if (this.#host.interview === undefined && this.#inline) void this.load();
  }

  async load() {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    const host = this.#host;
    const lang = languageAt(host);
    const set = (state: LoadState) => {
      this.state = state;
      host.requestUpdate();
    };
    const wait = () => {
      if (this.state.status !== 'loading') set({ status: 'loading', lang, strings: builtInStrings(lang) });
    };

    try {
      let data = host.interview;
      let base = host.baseURI;
      if (data === undefined && document.readyState === 'loading') {
        // The parser may not have come to the inline JSON yet.
        wait();
        await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
      }
      if (data === undefined) {
        const inline = this.#inline;
        if (inline) data = parseJson(inline);
        else {
          if (!host.src) return set({ status: 'idle', lang });
          wait();
          if (host.loading === 'lazy') await (await import('../lazy/near.js')).near(host, signal);
          ({ data, url: base } = await fetchJson(new URL(host.src, base).href, signal));
        }
      }
      if (data && typeof data === 'object' && ('@type' in data || '@graph' in data)) {
        data = (await import('../interview/json-ld.js')).fromJsonLd(data);
      }
      if (signal.aborted) return;
      const { interview, faults } = readInterview(data);
      if (!interview) throw new LoadError((await import('../lazy/explain.js')).explain(faults));
      const language = interview.lang ?? lang;
      let strings = builtInStrings(language);
      let rich;
      let memory;
      if (!strings || hasMoreThanText(interview) || host.remember) {
        wait();
        [strings, rich, memory] = await Promise.all([
          strings ?? loadStrings(language),
          hasMoreThanText(interview) ? import('../lazy/rich-content.js') : undefined,
          host.remember ? import('../lazy/remember.js') : undefined,
        ]);
        await rich?.prepare();
      }
      if (!signal.aborted) set({ status: 'ready', lang: language, interview, base, strings, rich, memory });
    } catch (error) {
      const strings = builtInStrings(lang) ?? (await loadStrings(lang));
      if (signal.aborted) return;
      const { problems = [{ path: '', expected: 'an interview', found: `${error as Error}` }], cause = error } = error as Partial<LoadError>;
      console.error('<interview-card>', host.src ?? '', problems, cause);
      set({ status: 'error', lang, problems, cause, strings });
    }
  }
}

const hasMoreThanText = ({ image, media, corrections, questions }: Interview) =>
  image ?? media ?? (corrections.length > 0 || questions.some(({ answer }) => answer.some(({ text }) => text === undefined)));
