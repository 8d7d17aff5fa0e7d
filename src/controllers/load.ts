import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Loaded } from '../interview-card.view.js';
import { questionOfHash } from '../interview/links.js';
import type { Problem } from '../interview/problems.js';
import type { Interview } from '../interview/schema.js';
import { readInterview, type Fault } from '../interview/validate.js';
import { failure, fetchJson, LoadError, parseJson } from '../loading/fetch-json.js';
import { languageAt } from '../loading/page-language.js';
import type { Arrival } from '../lazy/arrival.js';
import { loadLocales, localeFor, placeholder } from '../loading/strings.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly src?: string | undefined;
  readonly interview?: unknown;
  readonly loading: string;
  readonly remember: boolean;
}

/** An interview with everything needed to show it. */
export interface ReadyState extends Loaded {
  readonly status: 'ready';
  /** Remembers open answers. Undefined unless the card has `remember`. */
  readonly memory?: typeof import('../lazy/remember.js') | undefined;
  /** Hydrates a prerendered card, or replaces the interview shown before. Undefined in an empty card. */
  readonly arrival?: Arrival | undefined;
}

export interface ErrorState {
  readonly status: 'error';
  readonly lang: string;
  readonly problems: readonly Problem[];
  readonly cause: unknown;
}

interface Source {
  readonly data: unknown;
  /** Base of relative URLs in the data. */
  readonly base: string;
}

export type LoadState = { readonly status: 'idle' | 'loading'; readonly lang: string } | ReadyState | ErrorState;

/** Reports a chunk that cannot be loaded. The card works without it, except for the chunk's feature. */
export const warn = (error: unknown): undefined => {
  // eslint-disable-next-line no-console -- developers look there first
  console.warn('<interview-card> A file of chunks/ is missing.', error);
};

/**
 * Loads the interview from the property, the inline JSON or the URL, in this order, validates it, and imports the chunks it needs.
 * Each call cancels the previous one.
 */
export class LoadController implements ReactiveController {
  state: LoadState = { status: 'idle', lang: 'en' };
  /** The state whose interview is shown, also while the next one is loading. */
  shown: ReadyState | undefined;

  readonly #host: Host;
  /** Controller of the latest call. Aborting it cancels the call or, after that, releases the shared response (see `fetchJson`). */
  #call: AbortController | undefined;
  #lastInlineText: string | undefined;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    // The element was removed from the page while loading, or started loading while it was outside.
    if (this.state.status === 'loading') void this.load();
  }

  hostDisconnected() {
    this.#call?.abort();
  }

  get #inlineText() {
    return this.#host.querySelector(':scope > script[type="application/json"]')?.textContent;
  }

  /** Loads inline JSON that was added or changed since it was last read. */
  loadInline() {
    if (this.#host.interview == null && this.#inlineText !== this.#lastInlineText) void this.load();
  }

  /** @param isFresh - whether to request the URL again instead of using a completed response that another card shares */
  async load(isFresh = false) {
    this.#call?.abort();
    const { signal } = (this.#call = new AbortController());
    const lang = languageAt(this.#host);
    if (this.state.status !== 'loading') this.#set({ status: 'loading', lang }, signal);
    // `hostConnected` will continue.
    if (!this.#host.isConnected) return;
    try {
      const { interview, baseURI: base } = this.#host;
      // Reading the property is synchronous, so that the card does not render its loading state first.
      const source = interview == null ? await this.#read(signal, isFresh) : { data: interview, base };
      if (!source) this.#set({ status: 'idle', lang }, signal);
      else if (!signal.aborted) await this.#prepare(source, lang, signal);
    } catch (error) {
      this.fail(error, signal);
    }
  }

  /** Sets the error state. Also called for errors while rendering. */
  fail(error: unknown, signal = this.#call!.signal) {
    const host = this.#host;
    const lang = languageAt(host);
    if (signal.aborted) return;
    const { problems, cause } =
      error instanceof LoadError ? error : failure('unexpected', {}, 'an interview', String(error), error);
    // eslint-disable-next-line no-console -- developers look there first
    console.error('<interview-card>', host.src ?? '', problems, cause);
    this.#set({ status: 'error', lang, problems, cause }, signal);
  }

  /** Reads the inline JSON or else fetches the URL. Resolves to undefined if there is neither. */
  async #read(signal: AbortSignal, isFresh: boolean): Promise<Source | undefined> {
    const host = this.#host;
    const base = host.baseURI;
    if (document.readyState === 'loading' && !isParsed(host)) {
      // The parser may not have reached the inline JSON yet.
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
    // JSON-LD may also be an array; an interview in our own format never is.
    if (data && typeof data === 'object' && ('@type' in data || '@graph' in data || 0 in data)) {
      data = (await import('../interview/from-json-ld.js')).fromJsonLd(data);
    }
    const { interview, faults } = readInterview(data);
    if (!interview) throw await invalid(faults);
    const lang = interview.lang ?? pageLang;
    if (shown?.lang === lang && shown.base === base && isEqual(shown.interview, interview))
      return this.#set(shown, signal);

    const passages = interview.questions.flatMap(({ answer }) => answer);
    const isRich = passages.some(({ html }) => html);
    const hasExtras =
      interview.media ?? interview.image ?? interview.corrections[0] ?? passages.some(({ image }) => image);
    const isPrerendered = host.shadowRoot!.getElementById('prerendered');
    const ready = { status: 'ready', lang, interview, base } as const;
    // If nothing has to be imported, stay synchronous, so that the card does not render its loading state first.
    if (!isRich && !hasExtras && !host.remember && !isPrerendered && !shown) return this.#set(ready, signal);
    const [rich, extras, memory, arrival] = await Promise.all([
      isRich ? import('../lazy/rich-text.js').then((chunk) => chunk.prepare(interview, data)).catch(warn) : undefined,
      hasExtras ? import('../lazy/extras.js').catch(warn) : undefined,
      host.remember ? import('../lazy/remember.js').catch(warn) : undefined,
      (isPrerendered ? import('../lazy/hydrate.js') : shown ? import('../lazy/replace.js') : undefined)?.catch(warn),
      localeFor(lang) === placeholder && loadLocales(),
    ]);
    if (rich?.faults[0]) throw await invalid(rich.faults);
    this.#set({ ...ready, rich, extras, memory, arrival }, signal);
  }

  #set(state: LoadState, signal: AbortSignal) {
    if (signal.aborted) return;
    this.state = state;
    if (state.status !== 'loading') this.shown = state.status === 'ready' ? state : undefined;
    this.#host.requestUpdate();
  }
}

/** Descriptions of problems are in a separate chunk, because most pages never need them. */
const invalid = async (faults: readonly Fault[]) =>
  new LoadError((await import('../interview/problems.js')).problemsOf(faults));

/** Validated interviews have their keys in schema order, so equal interviews have equal JSON. */
const isEqual = (one: Interview, other: Interview) => JSON.stringify(one) === JSON.stringify(other);

/** Whether the HTML parser is past the end of an element, so that it will add no more children. */
function isParsed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
