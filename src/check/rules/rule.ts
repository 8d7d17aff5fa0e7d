import type { Message } from '../../interview/message.js';
import type { AdviceData } from '../messages/codes.js';
import type { Facts } from './facts.js';

/** Something that an editor would improve, though the interview can be shown. */
export type Advice = Message<AdviceData> & {
  /** A JSON Pointer (RFC 6901) into the interview. */
  readonly pointer: string;
};

/** Looks for one thing in an interview. */
export type Rule = (interview: Facts) => Iterable<Advice>;
