/**
 * The `postMessage` protocol between an iframe with a card and its host page. Everything else is ignored.
 *
 * 1. The frame sends `ready` when it starts, and in response to `hello`.
 * 2. The host answers with `page`: its URL and a key, the first time; always the frame's id, and the question that the fragment names.
 * 3. The frame sends `size` whenever its height changes, and `place` when it has scrolled to a question.
 *
 * All sandboxed pages have the origin `null`, also one that a link has led the frame to. Only the first page of such a frame gets a key, and
 * the host ignores messages without it.
 */

/** From the frame to any host: these messages contain no secrets but the key that came from it. */
export type ToHost = { readonly key?: string | undefined } & (
  | { readonly type: 'interview-card:ready' }
  /** The height that the frame needs to show all of its content, in CSS pixels. */
  | { readonly type: 'interview-card:size'; readonly height: number }
  /** The position to scroll to, in CSS pixels from the frame's upper edge. */
  | { readonly type: 'interview-card:place'; readonly top: number }
);

/** From the host to a frame. */
export type ToFrame =
  | { readonly type: 'interview-card:hello' }
  | {
      readonly type: 'interview-card:page';
      /** URL of the host page: the base of copied links. Only the first time. */
      readonly url?: string | undefined;
      /** Which the frame adds to its messages. Only the first time. */
      readonly key?: string | undefined;
      /** The frame's id, which links to its questions contain; empty for none. */
      readonly name: string;
      /** The question that the host's fragment names. */
      readonly question?: string | undefined;
    };

/** A message from any origin, whose fields may have any type. */
export type Unchecked<Message> = Partial<Record<Message extends unknown ? keyof Message : never, unknown>>;

/** Reads a message of any shape; never throws. */
export const readMessage = <Message>(data: unknown): Unchecked<Message> => Object(data) as Unchecked<Message>;
