/** Errors between threads. A message keeps neither the class of an error nor its own properties, so they are sent as data. */
import { NotAnInterview } from '../../import/model.js';
import { CommandError, UsageError } from '../cli/command.js';
import { InvalidInterview } from '../render/invalid-interview.js';

/** The classes that callers distinguish, with the arguments of their constructors. */
type Sent = { readonly stack?: string | undefined; readonly cause?: Sent | undefined } & (
  | { readonly type: 'command' | 'usage'; readonly args: Pick<CommandError, 'code' | 'data' | 'exitCode'> }
  | { readonly type: 'invalid'; readonly args: InvalidInterview['problems'] }
  | { readonly type: 'none'; readonly args: NotAnInterview['diagnostic'] }
  | { readonly type: 'other'; readonly name: string; readonly message: string }
);

export type { Sent as SentError };

/** The errors of the language that code may throw on purpose. All others become an `Error` with their name. */
const builtIn = { RangeError, SyntaxError, TypeError } as const;

/** An error as data. */
export function sentOf(error: unknown): Sent {
  if (!(error instanceof Error)) return { type: 'other', name: 'Error', message: String(error) };
  const { name, message, stack, cause } = error;
  const rest = { stack, cause: cause instanceof Error ? sentOf(cause) : undefined };
  if (error instanceof CommandError) {
    const { code, data, exitCode } = error as CommandError;
    return { type: error instanceof UsageError ? 'usage' : 'command', args: { code, data, exitCode }, ...rest };
  }
  if (error instanceof InvalidInterview) return { type: 'invalid', args: error.problems, ...rest };
  if (error instanceof NotAnInterview) return { type: 'none', args: error.diagnostic, ...rest };
  return { type: 'other', name, message, ...rest };
}

/** The error that was sent. */
export function errorOf(sent: Sent): Error {
  const error = withoutStack(sent);
  // Where it was thrown, which is in the other thread.
  if (sent.stack !== undefined) error.stack = sent.stack;
  return error;
}

function withoutStack(sent: Sent): Error {
  const options = sent.cause && { cause: errorOf(sent.cause) };
  switch (sent.type) {
    case 'command':
    case 'usage': {
      const { code, data, exitCode } = sent.args;
      return new (sent.type === 'usage' ? UsageError : CommandError)(code, data, exitCode, options);
    }
    case 'invalid':
      return new InvalidInterview(sent.args, options);
    case 'none':
      return new NotAnInterview(sent.args, options);
    case 'other': {
      const { name, message } = sent;
      const Type = Object.hasOwn(builtIn, name) ? builtIn[name as keyof typeof builtIn] : Error;
      const error = new Type(message, options);
      if (error.name !== name)
        Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
      return error;
    }
  }
}
