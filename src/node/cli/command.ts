import type { Terminal } from './terminal.js';

/** What a program ends with: 0 all is well; 1 something is wrong with the input; 2 the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** As `parseArgs` takes them (https://nodejs.org/api/util.html#utilparseargsconfig); its own type would need `@types/node`. */
export type CommandOptions = Readonly<
  Record<
    string,
    { type: 'string' | 'boolean'; multiple?: boolean; short?: string; default?: string | boolean | string[] }
  >
>;

export interface Command {
  /** All of `--help`: usage, options with their defaults, exit codes, examples. */
  readonly help: string;
  /** Its options besides `--help` and `--debug`. */
  readonly options: CommandOptions;
  /**
   * @throws {UsageError} when it was called in a wrong way
   * @throws {CommandError} when it cannot do its work, for a reason that is not a mistake in this program
   */
  run(call: Call): Promise<ExitCode>;
}

export interface Call {
  /** What stood on the command line besides options. */
  readonly files: readonly string[];
  /** Options by their long names. */
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly terminal: Terminal;
}

/** Something that the user can mend, in one line or a few. Shown without a stack trace. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';

  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 2,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The command line itself is wrong. Shown with a pointer to `--help`. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';
}
