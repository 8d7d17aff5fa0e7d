import { styleText } from 'node:util';
import { main } from '../../src/node/cli/main.js';
import type { Terminal } from '../../src/node/cli/terminal.js';

/** What a command has written, and the code that it ended with. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly said: string;
  /** Each text that the line of progress has had. */
  readonly progress: readonly string[];
}

/** Runs the command-line tool in this process. */
export async function call(
  args: readonly string[],
  { input = '', isTerminal = false, env = {} } = {},
): Promise<Outcome> {
  const written = { out: '', said: '', progress: [] as string[] };
  const terminal: Terminal = {
    out: (text) => void (written.out += text),
    say: (line) => void (written.said += `${line}\n`),
    paint: (style, text) => (isTerminal ? styleText(style, text, { validateStream: false }) : text),
    progress: (text) => {
      if (text !== undefined) written.progress.push(text);
    },
    read: () => Promise.resolve(Buffer.from(input)),
  };
  return { code: await main(args, terminal, env), ...written };
}
