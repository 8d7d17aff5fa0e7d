import { stderr, stdin, stdout } from 'node:process';
import { addAbortSignal } from 'node:stream';
import { styleText } from 'node:util';
import type { Signal } from '../worker/limits.js';

/** The styles of `styleText` that commands use. Its own type would need `@types/node` in every project. */
export type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow';

/** Where a command reads from and writes to. Results go to stdout, messages about them to stderr. */
export interface Terminal {
  /** Writes a result unchanged to stdout. */
  out(text: string): void;
  /** Writes a line of a message to stderr. */
  err(line: string): void;
  /** Colors text of `out` or `err` if that is a terminal and the user has not turned colors off (https://no-color.org). */
  paint(style: Style, text: string, to?: 'out' | 'err'): string;
  /** Shows the progress of long work on one line that is overwritten. Only on a terminal; an empty call removes the line. */
  progress(text?: string): void;
  /** Reads standard input to its end or, if it is larger than `sizeLimit` bytes, a little more than that. Stops when it is aborted. */
  read(sizeLimit: number, signal?: Signal): Promise<Uint8Array>;
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
    err(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    paint: (style, text, to = 'err') => styleText(style, text, { stream: to === 'out' ? stdout : stderr }),
    progress(text) {
      if (!stderr.isTTY) return;
      clear();
      if (text === undefined) return;
      stderr.write(text.slice(0, stderr.columns - 1));
      hasProgress = true;
    },
    async read(sizeLimit, signal) {
      if (signal) addAbortSignal(signal, stdin);
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of stdin as AsyncIterable<Uint8Array>) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > sizeLimit) break;
      }
      return Buffer.concat(chunks);
    },
  };
}
