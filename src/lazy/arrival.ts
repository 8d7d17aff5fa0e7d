/** How an interview comes into a card that is not empty: one that a server has made, or that shows another interview. */
import type { questionBuilder, QuestionList } from '../interview-card.questions.js';
import type { View } from '../interview-card.view.js';
import type * as Memory from './remember.js';

export interface Before {
  readonly root: ShadowRoot;
  /** With the questions that are shown, if it is this element that has made them. */
  readonly list: QuestionList;
  /** The questions whose answers are open. */
  readonly openIds: readonly string[];
  readonly previous: View | undefined;
  readonly view: View;
  readonly memory: typeof Memory | undefined;
  readonly questionBuilder: typeof questionBuilder;
}

export interface Arrived {
  /** Whether an answer starts open; undefined leaves it to the card. */
  readonly startsOpen: (id: string) => boolean | undefined;
  /** Puts back what the reader had in focus, selected and in view. Called once the card is rendered. */
  readonly restore: () => void;
  /** The list of questions that a server has made, if that can be adopted. */
  readonly questions?: HTMLElement | undefined;
  /** A player that a server has made, which goes on playing in its new place. */
  readonly media?: HTMLMediaElement | undefined;
  /** Called once all questions are made. */
  readonly finish?: () => void;
}

/** The two chunks that do this: `hydrate.ts` and `replace.ts`. */
export interface Arrival {
  /** Called in the task in which the new interview is rendered, before that. */
  readonly arrive: (before: Before) => Arrived | undefined;
  /** Whether readers are busy with something already, so that the fragment of the page is not followed. */
  readonly isInUse: () => boolean;
}
