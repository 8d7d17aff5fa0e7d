import { en } from './messages/en.js';
import { errorText, type CommandName, type ErrorCode, type ErrorData, type Messages } from './messages/index.js';
import type { Terminal } from './terminal.js';

/** 0: success; 1: the input has errors; 2: usage or I/O error. */
export type ExitCode = 0 | 1 | 2;

/** An option of the command line, as `parseArgs` takes it. Its description is in the message catalogs. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** The value in help texts, such as `FILE`. */
  readonly value?: string;
  /** The group in help texts that it belongs to. */
  readonly group?: string;
}

export interface Command {
  readonly name: CommandName;
  /** The arguments in help texts, such as `[OPTIONS] FILE…`. */
  readonly usage: string;
  /** Its options besides `--help` and `--debug`. */
  readonly options: Readonly<Record<string, Option>>;
  /** Example command lines for the help text. */
  readonly examples: readonly string[];
  /**
   * @throws {UsageError} if the command line is wrong
   * @throws {CommandError} if the command fails for a reason that is not a bug
   */
  run(call: Call): Promise<ExitCode>;
}

export interface Call {
  /** The arguments that are not options. */
  readonly files: readonly string[];
  /** Options by their long names. */
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly terminal: Terminal;
  /** The message catalog. */
  readonly messages: Messages;
}

/** An error that the user can fix. Printed without a stack trace; `message` is in English. */
export class CommandError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name: string = 'CommandError';

  constructor(
    readonly code: Code,
    readonly data: ErrorData<Code>,
    readonly exitCode: 1 | 2 = 2,
    options?: ErrorOptions,
  ) {
    super(errorText(en, code, data), options);
  }
}

/** A wrong command line. Printed with a reference to `--help`. */
export class UsageError<Code extends ErrorCode = ErrorCode> extends CommandError<Code> {
  override readonly name = 'UsageError';
}
