/** Copies the link to a question. Loaded when a reader points at the card, or presses the button. */
import { InterviewShareEvent } from '../events.js';
import { labelShareButton } from '../interview-card.questions.js';
import { word, type Content } from '../interview-card.template.js';
import type { Wording } from '../interview-card.view.js';
import { questionUrl } from '../interview/links.js';

interface Host extends HTMLElement {
  readonly shareUrl: string | undefined;
}

interface Options {
  /** The strings of the card; undefined if it no longer shows an interview. */
  readonly wording: () => Wording | undefined;
  /** Announces text to screen readers; undefined clears it. */
  readonly announce: (text: Content) => void;
}

/** How long a button shows that its link was copied, in milliseconds. */
const copiedTime = 3000;

export class LinkCopier {
  readonly #host: Host;
  readonly #options: Options;
  /** Resets the button that shows that its link was copied. */
  #endCopied: (() => void) | undefined;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /**
   * Fires `interview-share` and, unless the page cancels it, copies the link. If the clipboard is not available (insecure context or
   * permissions policy), puts the link into the address bar instead.
   */
  async copy(button: Element, questionId: string): Promise<void> {
    const { shareUrl, baseURI, id } = this.#host;
    const base = shareUrl && URL.canParse(shareUrl, baseURI) ? new URL(shareUrl, baseURI).href : '';
    // Without a `share-url` that others can open, link to the page itself. `about:srcdoc` is no page that others can open either.
    const page = location.protocol === 'about:' ? baseURI : location.href;
    const url = questionUrl(/^https?:/.test(base) ? base : page, id, questionId);
    if (!this.#host.dispatchEvent(new InterviewShareEvent(questionId, url))) return;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      location.hash = new URL(url).hash;
      return;
    }
    this.#showCopied(button);
  }

  /** Shows for a while, on this button only, that its link was copied. */
  #showCopied(button: Element) {
    const { wording, announce } = this.#options;
    this.#endCopied?.();
    const words = wording();
    if (!words) return;
    labelShareButton(button, words, 'linkCopied');
    announce(word(words, 'linkCopied'));
    const timer = setTimeout(() => this.#endCopied?.(), copiedTime);
    this.#endCopied = () => {
      clearTimeout(timer);
      this.#endCopied = undefined;
      labelShareButton(button, wording() ?? words, 'copyLink');
      announce(undefined);
    };
  }
}
