/** The buttons that copy the link to a question, loaded when the first answer opens. */
import { element } from '../element.js';
import { InterviewShareEvent } from '../events.js';
import type { QuestionList } from '../interview-card.questions.js';
import { word, type Content } from '../interview-card.template.js';
import type { Wording } from '../interview-card.view.js';
import { questionUrl } from '../interview/links.js';
import { stylesAdder } from './css.js';
import { styles } from './share.styles.js';

interface Host extends HTMLElement {
  readonly shareUrl: string | undefined;
}

interface Options {
  readonly list: QuestionList;
  /** The card's words; undefined when it shows no interview any more. */
  readonly wording: () => Wording | undefined;
  /** Has screen readers hear something; nothing ends that. */
  readonly announce: (text: Content) => void;
}

const addStyles = stylesAdder(styles);

/** How long a button says that its link is copied, in milliseconds. */
const copiedTime = 3000;

/** The button in an answer. Rich text holds none. */
const buttonOf = (item: Element) => item.querySelector('button');

/** Labels a button. Words in another language than the interview say so. */
function label(button: Element, { strings, foreign }: Wording, key: 'copyLink' | 'linkCopied'): void {
  button.replaceChildren(
    foreign ? element('span', { lang: foreign.lang, dir: foreign.dir }, strings[key]) : strings[key],
  );
}

/** Writes the button of a question, if it has one, in the card's words. */
export function labelShareButton(item: Element, wording: Wording): void {
  const button = buttonOf(item);
  if (button) label(button, wording, 'copyLink');
}

export class ShareButtons {
  readonly #host: Host;
  readonly #options: Options;
  /** Ends what the last button says. */
  #endCopied: (() => void) | undefined;

  constructor(host: Host, options: Options) {
    this.#host = host;
    this.#options = options;
    addStyles(host.shadowRoot!);
    // One listener for all: a list of thousands must not have one for each question.
    host.shadowRoot!.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      const question = options.list.questions[options.list.indexOf(button?.closest('details'))!];
      if (button && question) void this.#share(button, question.id);
    });
  }

  /** Adds a button at the end of an answer, where there is none yet. */
  add(item: HTMLElement): void {
    const wording = this.#options.wording();
    if (!wording || buttonOf(item)) return;
    const button = element('button', 'share');
    label(button, wording, 'copyLink');
    item.lastElementChild!.append(button);
  }

  async #share(button: Element, questionId: string) {
    const { shareUrl, baseURI, id } = this.#host;
    // An address that is none is the page's mistake: its own serves readers then.
    const { href } = shareUrl && URL.canParse(shareUrl, baseURI) ? new URL(shareUrl, baseURI) : location;
    const url = questionUrl(href, id, questionId);
    if (!this.#host.dispatchEvent(new InterviewShareEvent(questionId, url))) return;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // No clipboard here (an insecure page, or forbidden): the address bar then holds the link.
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
    label(button, words, 'linkCopied');
    announce(word(words, 'linkCopied'));
    const timer = setTimeout(() => this.#endCopied?.(), copiedTime);
    this.#endCopied = () => {
      clearTimeout(timer);
      this.#endCopied = undefined;
      label(button, wording() ?? words, 'copyLink');
      announce(undefined);
    };
  }
}
