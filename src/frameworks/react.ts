'use client';

import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type HTMLAttributes,
} from 'react';
import type * as React from 'react';
import type { InterviewCardEventMap } from '../events.js';
import type { InterviewCard as InterviewCardElement } from '../interview-card.js';
import type { InterviewCardProps as ElementProps } from './jsx.js';

/** Each property with its attribute, if it has one, and its default. */
const properties = {
  src: { attribute: 'src', initial: undefined },
  interview: { attribute: undefined, initial: undefined },
  loading: { attribute: 'loading', initial: 'eager' },
  open: { attribute: 'open', initial: 'none' },
  exclusive: { attribute: 'exclusive', initial: false },
  headingLevel: { attribute: 'heading-level', initial: 2 },
  numerals: { attribute: 'numerals', initial: 'auto' },
  remember: { attribute: 'remember', initial: false },
  shareUrl: { attribute: 'share-url', initial: undefined },
  jsonLd: { attribute: 'json-ld', initial: false },
  strings: { attribute: undefined, initial: undefined },
} as const satisfies Partial<{
  [Name in keyof InterviewCardElement]: {
    readonly attribute: string | undefined;
    readonly initial: InterviewCardElement[Name];
  };
}>;

/** Each event with the property for its listener. */
const listeners = {
  'interview-load': 'onInterviewLoad',
  'interview-error': 'onInterviewError',
  'interview-toggle': 'onInterviewToggle',
  'interview-share': 'onInterviewShare',
  'interview-top': 'onInterviewTop',
} as const satisfies Record<keyof InterviewCardEventMap, string>;

type PropertyName = keyof typeof properties;
type Listeners = typeof listeners;

export type InterviewCardProps = Omit<HTMLAttributes<InterviewCardElement>, PropertyName> & {
  readonly [Name in PropertyName]?: InterviewCardElement[Name] | undefined;
} & {
  readonly [Name in keyof Listeners as Listeners[Name]]?: ((event: InterviewCardEventMap[Name]) => void) | undefined;
};

/** On a server React has no layout effects, and up to version 18 warns about them. */
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * `<interview-card>` as a React component, from React 18. Published as `interview-card/react`.
 *
 * A server writes the element with its attributes and children. In the browser the component defines the element, and sets properties and
 * listeners itself: React leaves both out when it hydrates an element (https://github.com/facebook/react/issues/35446).
 *
 * ```tsx
 * <InterviewCard interview={interview} open="first" onInterviewToggle={(event) => console.log(event.questionId, event.open)}>
 *   <a href="/interviews/bells">Read the interview</a>
 * </InterviewCard>
 * ```
 */
export const InterviewCard = forwardRef<InterviewCardElement, InterviewCardProps>(function InterviewCard(props, ref) {
  const element = useRef<InterviewCardElement>(null);
  const latest = useRef(props);
  useImperativeHandle(ref, () => element.current!);

  useBrowserLayoutEffect(() => {
    latest.current = props;
    for (const [name, { initial }] of Object.entries(properties)) {
      Object.assign(element.current!, { [name]: props[name as PropertyName] ?? initial });
    }
  });

  useBrowserLayoutEffect(() => {
    const connection = new AbortController();
    for (const [type, name] of Object.entries(listeners)) {
      const listener = (event: Event): void => (latest.current[name] as ((event: Event) => void) | undefined)?.(event);
      element.current!.addEventListener(type, listener, { signal: connection.signal });
    }
    return () => connection.abort();
  }, []);

  useEffect(() => {
    // Here and not above, since some servers have no `HTMLElement`; and now, since the listeners are there.
    void import('../define.js');
  }, []);

  return createElement('interview-card', { ...attributesOf(props), ref: element });
});

/** What React may write itself: attributes, children, and listeners of events that every element has. */
function attributesOf(props: InterviewCardProps): Record<string, unknown> {
  const ours: readonly string[] = [...Object.keys(properties), ...Object.values(listeners)];
  const { className, ...others } = Object.fromEntries(
    Object.entries(props).filter(([name]) => !ours.includes(name)),
  ) as HTMLAttributes<HTMLElement>;
  const attributes: Record<string, unknown> = {};
  for (const [name, { attribute }] of Object.entries(properties)) {
    const value = props[name as PropertyName];
    // React 18 would write `false` as a text.
    if (attribute !== undefined && value !== undefined && value !== false) attributes[attribute] = value;
  }
  // An element that is defined before React hydrates it may have more attributes than React knows.
  return { suppressHydrationWarning: true, ...others, ...attributes, class: className };
}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- how React lets others name elements
  namespace JSX {
    interface IntrinsicElements {
      'interview-card': React.DetailedHTMLProps<React.HTMLAttributes<InterviewCardElement>, InterviewCardElement> &
        ElementProps;
    }
  }
}
