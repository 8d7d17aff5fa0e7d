import type { Problem } from './interview/problems.js';
import type { Interview } from './interview/schema.js';

/** Libraries such as MooTools replace `Event` by a class of their own, but not the classes that extend it. */
const NativeEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

/** Events bubble and cross shadow roots, so that a page can listen once, on the document, for all its cards. */
class CardEvent extends NativeEvent {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** `interview-load`: an interview is shown. */
export class InterviewLoadEvent extends CardEvent {
  constructor(readonly interview: Interview) {
    super('interview-load');
  }
}

/** `interview-error`: no interview can be shown. */
export class InterviewErrorEvent extends CardEvent {
  constructor(
    /** Everything that is wrong, not only the first. */
    readonly problems: readonly Problem[],
    /** The underlying error, if any: from the network, or from `JSON.parse`. */
    readonly cause?: unknown,
  ) {
    super('interview-error');
  }
}

/** `interview-toggle`: an answer was opened or closed, by the reader or by a script. */
export class InterviewToggleEvent extends CardEvent {
  constructor(
    readonly questionId: string,
    /** Position of the question, from 0. */
    readonly index: number,
    readonly open: boolean,
  ) {
    super('interview-toggle');
  }
}

/** `interview-share`: the reader asked for the link to a question. Call `preventDefault()` to share it yourself; by default it is copied. */
export class InterviewShareEvent extends CardEvent {
  constructor(
    readonly questionId: string,
    readonly url: string,
  ) {
    super('interview-share', true);
  }
}

/** `interview-top`: the card was scrolled back to its top. */
export class InterviewTopEvent extends CardEvent {
  constructor() {
    super('interview-top');
  }
}

export interface InterviewCardEventMap {
  'interview-load': InterviewLoadEvent;
  'interview-error': InterviewErrorEvent;
  'interview-toggle': InterviewToggleEvent;
  'interview-share': InterviewShareEvent;
  'interview-top': InterviewTopEvent;
}

declare global {
  // Types for `addEventListener` on the element, its ancestors, the document and the window.
  interface HTMLElementEventMap extends InterviewCardEventMap {}
  interface DocumentEventMap extends InterviewCardEventMap {}
  interface WindowEventMap extends InterviewCardEventMap {}
}
