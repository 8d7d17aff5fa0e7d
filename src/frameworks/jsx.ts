import type {
  InterviewLoadEvent,
  InterviewErrorEvent,
  InterviewToggleEvent,
  InterviewShareEvent,
  InterviewTopEvent,
  InterviewCard,
} from '../interview-card.js';

/** Props of `<interview-card>` besides the attributes of every HTML element, for React from version 19 and Preact. */
export interface InterviewCardProps {
  /** URL of the JSON, relative to the page. */
  src?: InterviewCard['src'] | undefined;
  /** The interview as an object, validated like any other input. Wins over inline JSON and `src`. */
  interview?: InterviewCard['interview'] | undefined;
  /** When to fetch `src`: at once or, with `lazy`, when the card comes near the viewport. */
  loading?: InterviewCard['loading'] | undefined;
  /** Which answers are open at the start. */
  open?: InterviewCard['open'] | undefined;
  /** One open answer at a time. */
  exclusive?: InterviewCard['exclusive'] | undefined;
  /** Heading level of the title, 1 to 5. Questions are one level deeper. */
  headingLevel?: InterviewCard['headingLevel'] | undefined;
  /** Digits: `auto` (by the language's region), or a numbering system such as `latn` or `arab`. */
  numerals?: InterviewCard['numerals'] | undefined;
  /** Keeps answers open for the browser session. */
  remember?: InterviewCard['remember'] | undefined;
  /** Base of copied links, an http or https URL. Default: the page. */
  shareUrl?: InterviewCard['shareUrl'] | undefined;
  /** Adds structured data (schema.org JSON-LD) to the page's head. */
  jsonLd?: InterviewCard['jsonLd'] | undefined;
  /** Labels that replace the card's own. */
  strings?: InterviewCard['strings'] | undefined;
  /** Heading level of the title, 1 to 5. Questions are one level deeper. */
  'heading-level'?: InterviewCard['headingLevel'] | undefined;
  /** Base of copied links, an http or https URL. Default: the page. */
  'share-url'?: InterviewCard['shareUrl'] | undefined;
  /** Adds structured data (schema.org JSON-LD) to the page's head. */
  'json-ld'?: InterviewCard['jsonLd'] | undefined;
  /** An interview is shown. `interview`: after validation. */
  'oninterview-load'?: ((event: InterviewLoadEvent) => void) | undefined;
  /** No interview can be shown. `problems`: everything that is wrong, each with `path`, `expected` and `found`; `cause`: the underlying error, if any. */
  'oninterview-error'?: ((event: InterviewErrorEvent) => void) | undefined;
  /** An answer was opened or closed, by the reader or by a script. `questionId`; `index`, from 0; `open`. */
  'oninterview-toggle'?: ((event: InterviewToggleEvent) => void) | undefined;
  /** The reader asked for the link to a question. `questionId`; `url`. Call `preventDefault()` to share it yourself; by default it is copied. */
  'oninterview-share'?: ((event: InterviewShareEvent) => void) | undefined;
  /** The card was scrolled back to its top. */
  'oninterview-top'?: ((event: InterviewTopEvent) => void) | undefined;
}

/** The same for Solid, which distinguishes attributes, properties and events by prefix. */
export interface SolidInterviewCardProps {
  /** URL of the JSON, relative to the page. */
  src?: InterviewCard['src'] | undefined;
  /** The interview as an object, validated like any other input. Wins over inline JSON and `src`. */
  interview?: InterviewCard['interview'] | undefined;
  /** When to fetch `src`: at once or, with `lazy`, when the card comes near the viewport. */
  loading?: InterviewCard['loading'] | undefined;
  /** Which answers are open at the start. */
  open?: InterviewCard['open'] | undefined;
  /** One open answer at a time. */
  exclusive?: InterviewCard['exclusive'] | undefined;
  /** Heading level of the title, 1 to 5. Questions are one level deeper. */
  headingLevel?: InterviewCard['headingLevel'] | undefined;
  /** Digits: `auto` (by the language's region), or a numbering system such as `latn` or `arab`. */
  numerals?: InterviewCard['numerals'] | undefined;
  /** Keeps answers open for the browser session. */
  remember?: InterviewCard['remember'] | undefined;
  /** Base of copied links, an http or https URL. Default: the page. */
  shareUrl?: InterviewCard['shareUrl'] | undefined;
  /** Adds structured data (schema.org JSON-LD) to the page's head. */
  jsonLd?: InterviewCard['jsonLd'] | undefined;
  /** Labels that replace the card's own. */
  strings?: InterviewCard['strings'] | undefined;
  /** URL of the JSON, relative to the page. */
  'attr:src'?: InterviewCard['src'] | undefined;
  /** When to fetch `src`: at once or, with `lazy`, when the card comes near the viewport. */
  'attr:loading'?: InterviewCard['loading'] | undefined;
  /** Which answers are open at the start. */
  'attr:open'?: InterviewCard['open'] | undefined;
  /** Digits: `auto` (by the language's region), or a numbering system such as `latn` or `arab`. */
  'attr:numerals'?: InterviewCard['numerals'] | undefined;
  /** Heading level of the title, 1 to 5. Questions are one level deeper. */
  'attr:heading-level'?: InterviewCard['headingLevel'] | undefined;
  /** Base of copied links, an http or https URL. Default: the page. */
  'attr:share-url'?: InterviewCard['shareUrl'] | undefined;
  /** Adds structured data (schema.org JSON-LD) to the page's head. */
  'bool:json-ld'?: InterviewCard['jsonLd'] | undefined;
  /** One open answer at a time. */
  'bool:exclusive'?: InterviewCard['exclusive'] | undefined;
  /** Keeps answers open for the browser session. */
  'bool:remember'?: InterviewCard['remember'] | undefined;
  /** URL of the JSON, relative to the page. */
  'prop:src'?: InterviewCard['src'] | undefined;
  /** The interview as an object, validated like any other input. Wins over inline JSON and `src`. */
  'prop:interview'?: InterviewCard['interview'] | undefined;
  /** When to fetch `src`: at once or, with `lazy`, when the card comes near the viewport. */
  'prop:loading'?: InterviewCard['loading'] | undefined;
  /** Which answers are open at the start. */
  'prop:open'?: InterviewCard['open'] | undefined;
  /** One open answer at a time. */
  'prop:exclusive'?: InterviewCard['exclusive'] | undefined;
  /** Heading level of the title, 1 to 5. Questions are one level deeper. */
  'prop:headingLevel'?: InterviewCard['headingLevel'] | undefined;
  /** Digits: `auto` (by the language's region), or a numbering system such as `latn` or `arab`. */
  'prop:numerals'?: InterviewCard['numerals'] | undefined;
  /** Keeps answers open for the browser session. */
  'prop:remember'?: InterviewCard['remember'] | undefined;
  /** Base of copied links, an http or https URL. Default: the page. */
  'prop:shareUrl'?: InterviewCard['shareUrl'] | undefined;
  /** Adds structured data (schema.org JSON-LD) to the page's head. */
  'prop:jsonLd'?: InterviewCard['jsonLd'] | undefined;
  /** Labels that replace the card's own. */
  'prop:strings'?: InterviewCard['strings'] | undefined;
  /** An interview is shown. `interview`: after validation. */
  'on:interview-load'?: ((event: InterviewLoadEvent) => void) | undefined;
  /** No interview can be shown. `problems`: everything that is wrong, each with `path`, `expected` and `found`; `cause`: the underlying error, if any. */
  'on:interview-error'?: ((event: InterviewErrorEvent) => void) | undefined;
  /** An answer was opened or closed, by the reader or by a script. `questionId`; `index`, from 0; `open`. */
  'on:interview-toggle'?: ((event: InterviewToggleEvent) => void) | undefined;
  /** The reader asked for the link to a question. `questionId`; `url`. Call `preventDefault()` to share it yourself; by default it is copied. */
  'on:interview-share'?: ((event: InterviewShareEvent) => void) | undefined;
  /** The card was scrolled back to its top. */
  'on:interview-top'?: ((event: InterviewTopEvent) => void) | undefined;
}
