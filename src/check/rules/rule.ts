import type { Message } from '../../interview/message.js';
import type { WarningData } from '../messages/codes.js';
import type { Facts } from './facts.js';

/** A possible improvement of a valid interview. */
export type Warning = Message<WarningData> & {
  /** A JSON Pointer (RFC 6901) into the interview. */
  readonly pointer: string;
};

/** Looks for one kind of improvement. */
export type Rule = (interview: Facts) => Iterable<Warning>;
