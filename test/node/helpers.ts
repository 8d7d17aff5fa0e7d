import { styleText } from 'node:util';
import { main } from '../../src/node/cli/main.js';
import type { Terminal } from '../../src/node/cli/terminal.js';

/** The output and exit code of a command. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Each text of the progress line. */
  readonly progress: readonly string[];
}

/** Runs the command-line tool in this process. */
export async function call(
  args: readonly string[],
  { input = '', isTerminal = false, env = {} } = {},
): Promise<Outcome> {
  const written = { out: '', err: '', progress: [] as string[] };
  const terminal: Terminal = {
    out: (text) => void (written.out += text),
    err: (line) => void (written.err += `${line}\n`),
    paint: (style, text) => (isTerminal ? styleText(style, text, { validateStream: false }) : text),
    progress: (text) => {
      if (text !== undefined) written.progress.push(text);
    },
    read: () => Promise.resolve(Buffer.from(input)),
  };
  return { code: await main(args, terminal, env), ...written };
}
