import type { Problem } from './interview/problems.js';
import type { Interview } from './interview/schema.js';

/** All events leave the shadow tree, so that a page can listen once for all its cards. */
class CardEvent extends Event {
  constructor(type: string, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/** `interview-load`: an interview has come onto the page. */
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
    /** The error behind it, where there is one: of the network, or of JSON.parse. */
    readonly cause?: unknown,
  ) {
    super('interview-error');
  }
}

/** `interview-toggle`: a reader, or a script, has opened or closed an answer. */
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

/** `interview-share`: a reader wants the link to a question. Cancel it to share the link in another way than by copying. */
export class InterviewShareEvent extends CardEvent {
  constructor(
    readonly questionId: string,
    readonly url: string,
  ) {
    super('interview-share', true);
  }
}

/** `interview-top`: a reader has gone back to the top of the card. */
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
