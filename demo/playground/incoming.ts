/** What comes in besides what is written and pasted: examples, files that are opened, files that are dropped. */
import { exampleNames, exampleText, FileError, textOfFile, type ExampleName } from './files.js';
import { byId, make, say } from './page.js';
import type { Words } from './strings.en.js';

export interface Incoming {
  takeExample(name: ExampleName): Promise<void>;
  setWords(words: Words): void;
}

/**
 * @param words - those of the moment
 * @param onText - takes a text that is to replace what is there
 */
export function createIncoming(words: () => Words, onText: (text: string) => void): Incoming {
  const examples = byId<HTMLSelectElement>('example');
  const file = byId<HTMLInputElement>('file');
  const place = byId('editor');

  const takeExample = async (name: ExampleName) => {
    try {
      onText(await exampleText(name));
    } catch {
      say(words().said.notFetched);
    }
  };
  const takeFile = async (given: Blob) => {
    try {
      onText(await textOfFile(given));
    } catch (error) {
      say(error instanceof FileError ? words().said[error.reason] : String(error));
    }
  };

  examples.append(...exampleNames.map((value) => make('option', { value })));
  examples.addEventListener('change', () => {
    if (examples.value) void takeExample(examples.value as ExampleName);
    examples.value = '';
  });

  file.addEventListener('change', () => {
    if (file.files?.[0]) void takeFile(file.files[0]);
    file.value = '';
  });

  // Before the editor's own handling, which would put the file's text in the middle of what is there.
  for (const type of ['dragover', 'drop', 'dragleave'] as const) {
    document.addEventListener(
      type,
      (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        place.classList.toggle('is-target', type === 'dragover');
        if (type !== 'drop') return;
        event.stopPropagation();
        const [dropped] = event.dataTransfer.files;
        if (dropped) void takeFile(dropped);
      },
      true,
    );
  }

  return {
    takeExample,
    setWords({ examples: names }) {
      for (const option of examples.options) if (option.value) option.textContent = names[option.value as ExampleName];
    },
  };
}
