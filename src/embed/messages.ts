/**
 * What an iframe with a card and the page around it tell each other by `postMessage`. Nothing else is understood.
 *
 * 1. The frame says `ready` when it starts, and whenever it is asked by `hello`.
 * 2. The host answers with `page`: where the frame stands, and which of its questions the address points at.
 * 3. The frame tells its height whenever that changes, and where the question is that it has brought its reader to.
 */

/** From the frame to its host, whoever that is: none of it is a secret. */
export type ToHost =
  | { readonly type: 'interview-card:ready' }
  /** How high the frame has to be to show all of itself, in CSS pixels. */
  | { readonly type: 'interview-card:size'; readonly height: number }
  /** What the reader should see now, in CSS pixels from the frame's upper edge. */
  | { readonly type: 'interview-card:place'; readonly top: number };

/** From the host to a frame. */
export type ToFrame =
  | { readonly type: 'interview-card:hello' }
  | {
      readonly type: 'interview-card:page';
      /** Of the host page, without fragment: the base of copied links. */
      readonly url: string;
      /** The frame's id, which is the name of the card in links to its questions; empty for the common name. */
      readonly name: string;
      /** The question that the host's address points at. */
      readonly question?: string | undefined;
    };

/** A message of any origin, as far as it can be read without harm. */
export type Unchecked<Message> = Partial<Record<Message extends unknown ? keyof Message : never, unknown>>;

/** Reads a message, whatever was sent. */
export const readMessage = <Message>(data: unknown): Unchecked<Message> => Object(data) as Unchecked<Message>;
