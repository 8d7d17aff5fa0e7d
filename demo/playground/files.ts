/** Files that the reader opens, and the examples of this site. */
import { maxTextLength, type Look } from './state.js';

export const exampleNames = ['bensami.ar', 'lighthouse.en', 'round-table.fr', 'audio.en', 'long.ar'] as const;

export type ExampleName = (typeof exampleNames)[number];

/** A file that cannot be used. The reason is a key of the interface's `notices`. */
export class FileError extends Error {
  constructor(readonly reason: 'tooLarge' | 'notUtf8') {
    super(reason);
  }
}

/**
 * The text of a file in UTF-8, or in the encoding that its markup names.
 *
 * @throws {FileError}
 */
export async function textOfFile(file: Blob): Promise<string> {
  // UTF-8 takes at most three bytes for a UTF-16 code unit.
  if (file.size > maxTextLength * 3) throw new FileError('tooLarge');
  const bytes = await file.arrayBuffer();
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
  const named = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1];
  for (const label of ['utf-8', ...(named === undefined ? [] : [named])]) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      if (text.length > maxTextLength) throw new FileError('tooLarge');
      return text;
    } catch (error) {
      if (error instanceof FileError) throw error;
    }
  }
  throw new FileError('notUtf8');
}

const fetched = new Map<string, Promise<string>>();
const loaded = new Map<string, string>();

/** A file of this site. Cached, so that it is also available offline. */
function fileAt(path: string, type: string): Promise<string> {
  let text = fetched.get(path);
  if (!text) {
    text = fetch(path, { headers: { accept: type } }).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.text();
    });
    fetched.set(path, text);
    text.then(
      (text) => loaded.set(path, text),
      () => fetched.delete(path),
    );
  }
  return text;
}

const examples = new Set<string>();

export async function exampleText(name: ExampleName): Promise<string> {
  const file = await fileAt(`demo/interviews/${name}.json`, 'application/json');
  // The files' image URLs are relative to their folder; here they have to be relative to this page.
  const text = file.replaceAll('"../media/', '"demo/media/');
  examples.add(text);
  return text;
}

/** Whether a text is an unchanged example. */
export const isExample = (text: string): boolean => examples.has(text);

/** Literal URLs, so that the build finds them. */
const themeFiles: Readonly<Record<Look['theme'], string>> = {
  '': '',
  newspaper: new URL('../themes/newspaper.css', import.meta.url).href,
  minimal: new URL('../themes/minimal.css', import.meta.url).href,
  dark: new URL('../themes/dark.css', import.meta.url).href,
};

/** The style sheet of a theme, if it is loaded already; an empty string for no theme. */
export const loadedTheme = (theme: Look['theme']): string | undefined => (theme ? loaded.get(themeFiles[theme]) : '');

/** The style sheet of a theme. Loads it if necessary. */
export const themeText = (theme: Look['theme']): Promise<string> =>
  theme ? fileAt(themeFiles[theme], 'text/css') : Promise.resolve('');
