/** Showing an interview in a card that is not empty: a prerendered one, or one that shows another interview. */
import type { questionBuilder, QuestionList } from '../interview-card.questions.js';
import type { View } from '../interview-card.view.js';
import type * as Memory from './remember.js';

export interface Before {
  readonly root: ShadowRoot;
  /** Has the questions shown so far, unless they are prerendered. */
  readonly list: QuestionList;
  /** Ids of the questions whose answers are open. */
  readonly openIds: readonly string[];
  readonly previous: View | undefined;
  readonly view: View;
  readonly memory: typeof Memory | undefined;
  readonly questionBuilder: typeof questionBuilder;
}

export interface Arrived {
  /** Whether the answer of a question id starts open; undefined if the card should decide. */
  readonly startsOpen: (id: string) => boolean | undefined;
  /** Restores focus, selection and scroll position. Called after the card has rendered. */
  readonly restore: () => void;
  /** The prerendered list of questions, if it can be hydrated. */
  readonly questions?: HTMLElement | undefined;
  /** The prerendered media player, which is moved so that it keeps playing. */
  readonly media?: HTMLMediaElement | undefined;
  /** Called once all questions exist. */
  readonly finish?: () => void;
}

/** Interface of the chunks `hydrate.ts` and `replace.ts`. */
export interface Arrival {
  /** Called right before the new interview is rendered, in the same task. Undefined if there is nothing to hydrate. */
  readonly arrive: (before: Before) => Arrived | undefined;
  /** Whether the reader already interacts with the page. If so, the card does not scroll to the URL's fragment. */
  readonly isInUse: () => boolean;
}
