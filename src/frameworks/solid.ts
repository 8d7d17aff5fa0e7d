/** Types of `<interview-card>` in Solid's JSX: `import type {} from 'interview-card/solid'`. */
import type {} from 'solid-js';
import type { InterviewCard } from '../interview-card.js';
import type { SolidInterviewCardProps } from './jsx.js';

declare module 'solid-js' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how Solid lets others name elements
  namespace JSX {
    interface IntrinsicElements {
      'interview-card': JSX.HTMLAttributes<InterviewCard> & SolidInterviewCardProps;
    }
  }
}
