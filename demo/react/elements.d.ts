import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { InterviewCard } from 'interview-card';
import type { InterviewCardProps } from 'interview-card/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'interview-card': DetailedHTMLProps<HTMLAttributes<InterviewCard>, InterviewCard> & InterviewCardProps;
    }
  }
}
