// From its own file: the types of the entry need DOM types, which users of `interview-card/node` may not have.
import type { Imported } from '../../import/model.js';
import { en } from '../cli/messages/en.js';
import { processTerminal } from '../cli/terminal.js';
import { isLimited, withinLimits, type Signal, type WorkOptions } from '../worker/limits.js';
import { runInWorker } from '../worker/pool.js';
import { convert, type Ask, type Content, type ConvertOptions } from './convert.js';
import { readSource, requestNamed, type Read, type ReadOptions } from './source.js';

export { formats } from './convert.js';
export type { Imported };

export interface ContentOptions extends ConvertOptions, WorkOptions {
  /**
   * The name of the content in messages.
   * @default 'The content'
   */
  readonly name?: string;
}

export interface ImportOptions
  extends ConvertOptions, WorkOptions, Omit<ReadOptions, 'terminal' | 'signal' | 'timeLimit'> {
  /** Receives progress and provides standard input. Default: no progress, and the standard input of the process. */
  readonly terminal?: ReadOptions['terminal'];
  /**
   * The time for reading and converting together, in milliseconds. When it is up, the call rejects with a `CommandError` whose code is
   * `too-slow` while something is read, and otherwise `time-limit`. Default: 30 s for each response, and no limit for the rest.
   */
  readonly timeLimit?: number | undefined;
}

const silentTerminal: ReadOptions['terminal'] = {
  progress: () => undefined,
  read: (sizeLimit, signal) => processTerminal().read(sizeLimit, signal),
};

/**
 * Reads a text, a page, a WordPress post or JSON-LD, and converts it to an interview.
 *
 * `name` decides what is read: this function reads local files and standard input, and requests URLs, also those of redirects, from this
 * process. Do not pass names from strangers: use `importContent` for their texts and, if it must be their URLs, the option `fetch`.
 *
 * @param name - a file, an http or https address, or `-` for standard input
 * @throws {CommandError} if the source cannot be read, or a limit is reached
 * @throws {NotAnInterview} if no interview was found
 */
export async function importInterview(name: string, options: ImportOptions = {}): Promise<Imported> {
  const { terminal = silentTerminal, messages = en, lang, as, base, ...reading } = options;
  const converting = defined({ lang, as, base });
  const ask = (signal?: Signal): Ask => {
    const asking = { ...reading, terminal, messages, signal };
    return async (address, wanted) => {
      if (wanted === 'site') return requestNamed(address, asking);
      terminal.progress(messages.askingForPost(address));
      try {
        return await requestNamed(address, asking);
      } finally {
        terminal.progress();
      }
    };
  };
  if (!isLimited(options)) {
    const read = await readSource(name, { ...reading, terminal, messages });
    return convert(contentOf(read), converting, ask());
  }
  return withinLimits(options, async (signal) => {
    const read = await readSource(name, { ...reading, terminal, messages, signal });
    return runInWorker('import', [contentOf(read), converting], signal, ask(signal));
  });
}

/**
 * Converts a text, a page, a WordPress post or JSON-LD to an interview. It reads no file and sends no request, whatever the content says.
 *
 * For the content of strangers pass `timeLimit`.
 *
 * @param content - the text itself, decoded
 * @throws {CommandError} if a limit is reached
 * @throws {NotAnInterview} if no interview was found
 */
export async function importContent(content: string, options: ContentOptions = {}): Promise<Imported> {
  const { name = 'The content', lang, as, base } = options;
  const args = [{ name, text: content }, defined({ lang, as, base })] as const;
  return isLimited(options)
    ? withinLimits(options, (signal) => runInWorker('import', [...args], signal))
    : convert(...args, () => Promise.reject(new TypeError('Content is imported without requests.')));
}

const contentOf = ({ name, text, url, contentType, headers }: Read): Content => ({
  name,
  text,
  url,
  contentType,
  link: headers.get('link'),
});

/** The options that are set: in the types of the importer, a missing one is not `undefined`. */
const defined = (options: { [Key in keyof ConvertOptions]: ConvertOptions[Key] | undefined }) =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as ConvertOptions;
