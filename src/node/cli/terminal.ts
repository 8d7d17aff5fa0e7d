import { stderr, stdin, stdout } from 'node:process';
import { styleText } from 'node:util';

/** Of the styles that `styleText` knows, those that commands use. Its own type would need `@types/node` in every project. */
export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** Where a command reads from and writes to. Results go to standard output, all that is said about them to standard error. */
export interface Terminal {
  /** Writes a result as it is. */
  out(text: string): void;
  /** Writes a line for people. */
  say(line: string): void;
  /** Colours text of `out` or `say`, where that is a terminal and the user has not asked for none (https://no-color.org). */
  paint(style: Style, text: string, to?: 'out' | 'say'): string;
  /** Shows how far long work is, in one line that is written over. Only on a terminal; without a text the line goes. */
  progress(text?: string): void;
  /** All of standard input. */
  read(): Promise<Uint8Array>;
}

/** The terminal that the process runs in. */
export function processTerminal(): Terminal {
  let hasProgress = false;
  const clear = () => {
    if (hasProgress) stderr.write('\r\u001b[K');
    hasProgress = false;
  };
  return {
    out(text) {
      clear();
      stdout.write(text);
    },
    say(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    paint: (style, text, to = 'say') => styleText(style, text, { stream: to === 'out' ? stdout : stderr }),
    progress(text) {
      if (!stderr.isTTY) return;
      clear();
      if (text === undefined) return;
      stderr.write(text.slice(0, stderr.columns - 1));
      hasProgress = true;
    },
    async read() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin as AsyncIterable<Uint8Array>) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}
