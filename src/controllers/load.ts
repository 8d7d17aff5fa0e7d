import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Loaded } from '../interview-card.view.js';
import { questionOfHash } from '../interview/links.js';
import type { Problem } from '../interview/problems.js';
import type { Interview } from '../interview/schema.js';
import { readInterview } from '../interview/validate.js';
import { failure, fetchJson, LoadError, parseJson } from '../loading/fetch-json.js';
import { languageAt } from '../loading/page-language.js';
import type { Arrival } from '../lazy/arrival.js';
import { builtInLocale, loadLocale, type Locale } from '../loading/strings.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly src?: string | undefined;
  readonly interview?: unknown;
  readonly loading: string;
  readonly remember: boolean;
}

/** An interview with what is needed to show it. */
export interface ReadyState extends Loaded {
  readonly status: 'ready';
  /** Remembers open answers; there when the page asks for it. */
  readonly memory?: typeof import('../lazy/remember.js') | undefined;
  /** Brings the interview into a card that a server has made, or that shows another one; there when it does. */
  readonly arrival?: Arrival | undefined;
}

export interface ErrorState {
  readonly status: 'error';
  readonly lang: string;
  readonly words: Locale;
  readonly problems: readonly Problem[];
  readonly cause: unknown;
}

interface Source {
  readonly data: unknown;
  /** The URL that relative URLs in the data start from. */
  readonly base: string;
}

/** Words are missing only while those of a language that is not built in are on their way. */
export type LoadState =
  | { readonly status: 'idle' | 'loading'; readonly lang: string; readonly words?: Locale | undefined }
  | ReadyState
  | ErrorState;

/** Reports a lazy chunk that cannot be loaded. That costs only what it does. */
export const warn = (error: unknown): undefined => {
  // eslint-disable-next-line no-console -- developers look there first
  console.warn('<interview-card> A file of chunks/ is missing.', error);
};

/**
 * Gets the interview: from the property, the inline JSON or the URL, in this order; checks it, and fetches what it needs to be shown.
 * What arrives for an earlier call is dropped.
 */
export class LoadController implements ReactiveController {
  state: LoadState = { status: 'idle', lang: 'en' };
  /** The state whose interview is shown, also while the next one is on its way. */
  shown: ReadyState | undefined;

  readonly #host: Host;
  /** The running call or, once that has ended, the hold on its answer. */
  #call: AbortController | undefined;
  /** The inline JSON that was last read. */
  #lastInlineText: string | undefined;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    // Taken out of the page while loading, or asked to load while outside, and now back.
    if (this.state.status === 'loading') void this.load();
  }

  hostDisconnected() {
    this.#call?.abort();
  }

  get #inlineText() {
    return this.#host.querySelector(':scope > script[type="application/json"]')?.textContent;
  }

  /** Reads inline JSON that was not there when the card first looked. */
  loadInline() {
    if (this.#host.interview == null && this.#inlineText !== this.#lastInlineText) void this.load();
  }

  /** @param isFresh - requests the URL again, also where another card has its answer */
  async load(isFresh = false) {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    const lang = languageAt(this.#host);
    if (this.state.status !== 'loading') this.#set({ status: 'loading', lang, words: builtInLocale(lang) }, signal);
    // `hostConnected` goes on from here.
    if (!this.#host.isConnected) return;
    try {
      const source = this.#sourceAtHand ?? (await this.#read(signal, isFresh));
      if (!source) this.#set({ status: 'idle', lang }, signal);
      else if (!signal.aborted) await this.#prepare(source, lang, signal);
    } catch (error) {
      await this.fail(error, signal);
    }
  }

  /** Ends in the error state; an error while rendering comes here too. */
  async fail(error: unknown, signal = this.#call!.signal) {
    const host = this.#host;
    const lang = languageAt(host);
    const words = builtInLocale(lang) ?? (await loadLocale(lang));
    if (signal.aborted) return;
    const { problems, cause } =
      error instanceof LoadError ? error : failure('unexpected', {}, 'an interview', String(error), error);
    // eslint-disable-next-line no-console -- developers look there first
    console.error('<interview-card>', host.src ?? '', problems, cause);
    this.#set({ status: 'error', lang, words, problems, cause }, signal);
  }

  /** The interview that the page has set: without waiting for anything, the card does not render as loading first. */
  get #sourceAtHand(): Source | undefined {
    const { interview, baseURI: base } = this.#host;
    return interview == null ? undefined : { data: interview, base };
  }

  /** The inline JSON, or the answer of the URL; undefined where there is neither. */
  async #read(signal: AbortSignal, isFresh: boolean): Promise<Source | undefined> {
    const host = this.#host;
    const base = host.baseURI;
    if (document.readyState === 'loading' && !isParsed(host)) {
      // The parser may not have come to the inline JSON yet.
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true, signal }));
    }
    const text = (this.#lastInlineText = this.#inlineText);
    if (text) return { data: parseJson(text), base };
    if (!host.src) return undefined;
    if (host.loading === 'lazy') {
      const chunk = await import('../lazy/when-near.js').catch(warn);
      await chunk?.whenNear(host, () => questionOfHash(location.hash, host.id) !== undefined, signal);
    }
    const { data, url } = await fetchJson(new URL(host.src, base).href, signal, isFresh);
    return { data, base: url };
  }

  async #prepare({ data: given, base }: Source, pageLang: string, signal: AbortSignal) {
    const host = this.#host;
    const { shown } = this;
    let data = given;
    // JSON-LD may also be a list, which an interview of our own format never is.
    if (data && typeof data === 'object' && ('@type' in data || '@graph' in data || 0 in data)) {
      data = (await import('../interview/from-json-ld.js')).fromJsonLd(data);
    }
    const { interview, faults } = readInterview(data);
    if (!interview) {
      // The words for problems are a chunk of their own, which most pages never need.
      const chunk = await import('../interview/problems.js').catch(warn);
      throw new LoadError(chunk?.problemsOf(faults) ?? faults.map(problemWithoutWords));
    }
    const lang = interview.lang ?? pageLang;
    if (shown?.lang === lang && shown.base === base && isEqual(shown.interview, interview))
      return this.#set(shown, signal);

    const passages = interview.questions.flatMap(({ answer }) => answer);
    const isRich = passages.some(({ html }) => html);
    const hasExtras =
      interview.media ?? interview.image ?? interview.corrections[0] ?? passages.some(({ image }) => image);
    // The mark of a shadow tree that a server has made.
    const isPrerendered = host.shadowRoot!.getElementById('prerendered');
    const builtIn = builtInLocale(lang);
    const ready = { status: 'ready', lang, interview, base } as const;
    // Where there is nothing to wait for, the card does not show as loading first.
    if (builtIn && !isRich && !hasExtras && !host.remember && !isPrerendered && !shown) {
      return this.#set({ ...ready, words: builtIn }, signal);
    }
    const [words, rich, extras, memory, arrival] = await Promise.all([
      builtIn ?? loadLocale(lang),
      isRich ? import('../lazy/rich-text.js').then((chunk) => chunk.prepare()).catch(warn) : undefined,
      hasExtras ? import('../lazy/extras.js').catch(warn) : undefined,
      host.remember ? import('../lazy/remember.js').catch(warn) : undefined,
      (isPrerendered ? import('../lazy/hydrate.js') : shown ? import('../lazy/replace.js') : undefined)?.catch(warn),
    ]);
    this.#set({ ...ready, words, rich, extras, memory, arrival }, signal);
  }

  #set(state: LoadState, signal: AbortSignal) {
    if (signal.aborted) return;
    this.state = state;
    if (state.status !== 'loading') this.shown = state.status === 'ready' ? state : undefined;
    this.#host.requestUpdate();
  }
}

const problemWithoutWords = ({ path }: { readonly path: string }): Problem => ({
  path,
  code: 'unexpected',
  data: {},
  expected: '',
  found: '',
});

/** Checked interviews have their keys in the order of the schema, so that equal ones are written alike. */
const isEqual = (one: Interview, other: Interview) => JSON.stringify(one) === JSON.stringify(other);

/** Whether the parser is past the end of an element, so that no more children come from it. */
function isParsed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
