/** Copies the link to a question. Loaded when a reader first opens or closes an answer. */
import { InterviewShareEvent } from '../events.js';
import { labelShareButton } from '../interview-card.questions.js';
import { word, type Content } from '../interview-card.template.js';
import type { Wording } from '../interview-card.view.js';
import { questionUrl } from '../interview/links.js';

interface Host extends HTMLElement {
  readonly shareUrl: string | undefined;
}

interface Options {
  /** The card's words; undefined when it shows no interview any more. */
  readonly wording: () => Wording | undefined;
  /** Has screen readers read something out; nothing ends that. */
  readonly announce: (text: Content) => void;
}

/** How long a button says that its link is copied, in milliseconds. */
const copiedTime = 3000;

export class LinkCopier {
  readonly #host: Host;
  readonly #options: Options;
  /** Ends what the last button says. */
  #endCopied: (() => void) | undefined;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
  }

  /**
   * Fires `interview-share` and, unless the page cancels it, copies the link. Where there is no clipboard (an insecure page, or one that
   * forbids it) the link goes into the address bar.
   */
  async copy(button: Element, questionId: string): Promise<void> {
    const { shareUrl, baseURI, id } = this.#host;
    // An invalid address is the page's mistake: readers get the link to the page itself.
    const { href } = shareUrl && URL.canParse(shareUrl, baseURI) ? new URL(shareUrl, baseURI) : location;
    const url = questionUrl(href, id, questionId);
    if (!this.#host.dispatchEvent(new InterviewShareEvent(questionId, url))) return;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      location.hash = new URL(url).hash;
      return;
    }
    this.#showCopied(button);
  }

  /** Has a button say that its link is copied, for a while, and no other one. */
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
