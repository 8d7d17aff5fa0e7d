import { en } from './messages/en.js';
import { errorText, type CommandName, type ErrorCode, type ErrorData, type Messages } from './messages/index.js';
import type { Terminal } from './terminal.js';

/** 0: success; 1: the input has errors; 2: usage or I/O error. */
export type ExitCode = 0 | 1 | 2;

/** An option of the command line, as `parseArgs` takes it; what it does is in the messages of each language. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** The value in help texts, such as `FILE`. */
  readonly value?: string;
  /** The group of help texts that it belongs to. */
  readonly group?: string;
}

export interface Command {
  readonly name: CommandName;
  /** What follows the command in help texts, such as `[OPTIONS] FILE…`. */
  readonly usage: string;
  /** Its options besides `--help` and `--debug`. */
  readonly options: Readonly<Record<string, Option>>;
  /** Command lines for its help. */
  readonly examples: readonly string[];
  /**
   * @throws {UsageError} if the command line is wrong
   * @throws {CommandError} if it cannot do its work, for a reason that is not a mistake in this program
   */
  run(call: Call): Promise<ExitCode>;
}

export interface Call {
  /** The arguments that are not options. */
  readonly files: readonly string[];
  /** Options by their long names. */
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly terminal: Terminal;
  /** The texts to print. */
  readonly messages: Messages;
}

/** Something that the user can fix. Printed without a stack trace; `message` is in English. */
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

/** The command line itself is wrong. Printed with a pointer to `--help`. */
export class UsageError<Code extends ErrorCode = ErrorCode> extends CommandError<Code> {
  override readonly name = 'UsageError';
}
