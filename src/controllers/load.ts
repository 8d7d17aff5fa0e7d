import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchJson, LoadError, parseJson } from '../fetch-json.js';
import type { Problem } from '../interview/parse.js';
import { readInterview } from '../interview/read.js';
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
    const fail = async (problems: readonly Problem[], cause?: unknown) => {
      const strings = builtInStrings(lang) ?? (await loadStrings(lang));
      if (signal.aborted) return;
      const list = problems.map(({ path, expected, found }) => `${path || '/'}: expected ${expected}, found ${found}`);
      console.error(`<interview-card> cannot show ${host.src ?? 'its interview'}\n${list.join('\n')}`, cause ?? '');
      set({ status: 'error', lang, problems, cause, strings });
    };

    try {
      let data = host.interview;
      let base = host.baseURI;
      if (data === undefined && document.readyState === 'loading') {
        // The parser may not have come to the inline JSON yet.
        wait();
        await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
      }
      const inline = data === undefined && this.#inline;
      if (inline) data = parseJson(inline);
      else if (data === undefined) {
        const { src } = host;
        if (!src) return set({ status: 'idle', lang });
        wait();
        if (host.loading === 'lazy') await near(host, signal);
        ({ data, url: base } = await fetchJson(new URL(src, base).href, signal));
      }
      if (data && typeof data === 'object' && ('@type' in data || '@graph' in data)) {
        data = (await import('../interview/json-ld.js')).fromJsonLd(data);
      }
      if (signal.aborted) return;
      const { interview, faults } = readInterview(data);
      if (!interview) return await fail((await import('../lazy/explain.js')).explain(faults));
      const language = interview.lang ?? lang;
      const isRich =
        interview.image ?? interview.media ?? interview.questions.some(({ answer }) => answer.some(({ text }) => text === undefined));
      let strings = builtInStrings(language);
      let rich;
      let memory;
      if (!strings || isRich || host.remember) {
        wait();
        [strings, rich, memory] = await Promise.all([
          strings ?? loadStrings(language),
          isRich ? import('../lazy/rich-content.js') : undefined,
          host.remember ? import('../lazy/remember.js') : undefined,
        ]);
      }
      if (!signal.aborted) set({ status: 'ready', lang: language, interview, base, strings, rich, memory });
    } catch (error) {
      if (signal.aborted) return;
      await (error instanceof LoadError ? fail(error.problems, error.cause) : fail([{ path: '', expected: 'an interview', found: `${error}` }], error));
    }
  }
}

/** Resolves when an element comes near the viewport, or when the wait is called off. */
const near = (element: Element, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) end();
      },
      { rootMargin: '600px' },
    );
    const end = () => {
      observer.disconnect();
      resolve();
    };
    observer.observe(element);
    signal.addEventListener('abort', end);
  });
