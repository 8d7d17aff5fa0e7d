/** Types of `<interview-card>` in Vue's templates: `import type {} from 'interview-card/vue'`. */
import type { DefineComponent } from 'vue';
import type { InterviewCardEventMap } from '../events.js';
import type { InterviewCardProps } from './jsx.js';

/** `@interview-toggle` is the property `onInterview-toggle` of a component. */
type Listeners = {
  readonly [Name in keyof InterviewCardEventMap as `on${Capitalize<Name>}`]?:
    ((event: InterviewCardEventMap[Name]) => void) | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
    'interview-card': DefineComponent<InterviewCardProps & Listeners>;
  }
}
