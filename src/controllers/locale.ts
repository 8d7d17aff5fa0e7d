import type { ReactiveControllerHost } from 'lit';
import { painted } from '../interview-card.questions.js';
import type { Interview } from '../interview/schema.js';
import { loadLocales, localeFor, placeholder, type Locale } from '../loading/strings.js';

/** Whether formatters may be used. Shared by all cards of the page: only the first formatters are slow to create. */
let hasFormatters = false;

/**
 * Provides what depends on the language and would delay the first paint: locales that have to be loaded, and formatters of dates and
 * lists, because creating the browser's first `Intl` formatters takes 10 ms or more. Requests an update of the host when there is more.
 */
export class LocaleController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The locale of a language or, while it is loading, `placeholder`. */
  localeFor(lang: string): Locale {
    const locale = localeFor(lang);
    if (locale === placeholder) void loadLocales().then(this.#update);
    return locale;
  }

  /** Whether the dates and lists of an interview can be formatted now. */
  hasFormattersFor({ published, updated, interviewers, corrections }: Interview): boolean {
    if (hasFormatters || !(published ?? updated ?? interviewers[1] ?? corrections[0])) return true;
    void painted()
      .then(() => (hasFormatters = true))
      .then(this.#update);
    return false;
  }

  readonly #update = () => this.#host.requestUpdate();
}
