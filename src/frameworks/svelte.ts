/** Types of `<interview-card>` in Svelte's markup: `import type {} from 'interview-card/svelte'`. */
import type {} from 'svelte/elements';
import type { InterviewCard } from '../interview-card.js';
import type { InterviewCardProps } from './jsx.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'interview-card': HTMLAttributes<InterviewCard> & InterviewCardProps;
  }
}
