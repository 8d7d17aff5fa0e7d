/** Files of the reader's disk, and the examples of this site. */
import { longestText, type Look } from './state.js';

export const exampleNames = ['bensami.ar', 'lighthouse.en', 'round-table.fr', 'audio.en', 'long.ar'] as const;

export type ExampleName = (typeof exampleNames)[number];

/** The file cannot be taken, for a reason that `said` in the words of the interface has. */
export class FileError extends Error {
  constructor(readonly reason: 'tooLarge' | 'notUtf8') {
    super(reason);
  }
}

/**
 * The text of a file in UTF-8, or in the character set that it names itself.
 *
 * @throws {FileError}
 */
export async function textOfFile(file: Blob): Promise<string> {
  // Three bytes a letter at most.
  if (file.size > longestText * 3) throw new FileError('tooLarge');
  const bytes = await file.arrayBuffer();
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
  const named = /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1];
  for (const label of ['utf-8', ...(named === undefined ? [] : [named])]) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      if (text.length > longestText) throw new FileError('tooLarge');
      return text;
    } catch (error) {
      if (error instanceof FileError) throw error;
    }
  }
  throw new FileError('notUtf8');
}

const fetched = new Map<string, Promise<string>>();
const atHand = new Map<string, string>();

/** A file of this site; once it is there it is there without a network, too. */
function fileAt(path: string, type: string): Promise<string> {
  let text = fetched.get(path);
  if (!text) {
    text = fetch(path, { headers: { accept: type } }).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.text();
    });
    fetched.set(path, text);
    text.then(
      (there) => atHand.set(path, there),
      () => fetched.delete(path),
    );
  }
  return text;
}

const examples = new Set<string>();

export async function exampleText(name: ExampleName): Promise<string> {
  const file = await fileAt(`demo/interviews/${name}.json`, 'application/json');
  // The files' own pictures lie beside their folder; here they are looked for from this page.
  const text = file.replaceAll('"../media/', '"demo/media/');
  examples.add(text);
  return text;
}

/** Whether a text is an example as it came. */
export const isExample = (text: string): boolean => examples.has(text);

/** Written out, so that the build finds them. */
const themeFiles: Readonly<Record<Look['theme'], string>> = {
  '': '',
  newspaper: new URL('../themes/newspaper.css', import.meta.url).href,
  minimal: new URL('../themes/minimal.css', import.meta.url).href,
  dark: new URL('../themes/dark.css', import.meta.url).href,
};

/** The style sheet of a theme, if it has been fetched; an empty text for none. */
export const themeAtHand = (theme: Look['theme']): string | undefined => (theme ? atHand.get(themeFiles[theme]) : '');

/** The same, once it has been fetched. */
export const themeText = (theme: Look['theme']): Promise<string> =>
  theme ? fileAt(themeFiles[theme], 'text/css') : Promise.resolve('');
