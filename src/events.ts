import type { Problem } from './interview/parse.js';
import type { Interview } from './interview/schema.js';

/** Events leave the shadow tree, so that a page can listen once for all its cards. */
const travels = { bubbles: true, composed: true };

/** An interview has come onto the page. */
export class InterviewLoadEvent extends Event {
  static readonly type = 'interview-load';
  constructor(readonly interview: Interview) {
    super(InterviewLoadEvent.type, travels);
  }
}

/** No interview can be shown. */
export class InterviewErrorEvent extends Event {
  static readonly type = 'interview-error';
  constructor(
    /** Everything that is wrong, not only the first. */
    readonly problems: readonly Problem[],
    /** The error behind it, where there is one: of the network, or of JSON.parse. */
    readonly cause?: unknown,
  ) {
    super(InterviewErrorEvent.type, travels);
  }
}

/** A reader, or a script, has opened or closed an answer. */
export class InterviewToggleEvent extends Event {
  static readonly type = 'interview-toggle';
  constructor(
    readonly questionId: string,
    /** Position of the question, from 0. */
    readonly index: number,
    readonly open: boolean,
  ) {
    super(InterviewToggleEvent.type, travels);
  }
}

/** A reader wants the link to a question. Cancel it to share the link in another way than by copying. */
export class InterviewShareEvent extends Event {
  static readonly type = 'interview-share';
  constructor(
    readonly questionId: string,
    readonly url: string,
  ) {
    super(InterviewShareEvent.type, { ...travels, cancelable: true });
  }
}

/** A reader has gone back to the top of the card. */
export class InterviewTopEvent extends Event {
  static readonly type = 'interview-top';
  constructor() {
    super(InterviewTopEvent.type, travels);
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
  // Lets addEventListener on the element, its ancestors and the document know our events.
  interface HTMLElementEventMap extends InterviewCardEventMap {}
  interface DocumentEventMap extends InterviewCardEventMap {}
}
