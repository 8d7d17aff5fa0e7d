/** Types of `<interview-card>` in Preact's JSX: `import type {} from 'interview-card/preact'`. */
import type { HTMLAttributes } from 'preact';
import type { InterviewCard } from '../interview-card.js';
import type { InterviewCardProps } from './jsx.js';

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Preact lets others name elements
  namespace JSX {
    interface IntrinsicElements {
      'interview-card': HTMLAttributes<InterviewCard> & InterviewCardProps;
    }
  }
}
