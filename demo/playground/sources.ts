/** Other ways to enter a text than typing and pasting: examples, opened files and dropped files. */
import { exampleNames, exampleText, FileError, textOfFile, type ExampleName } from './files.js';
import { byId, make, notify } from './page.js';
import type { Words } from './strings.en.js';

export interface Sources {
  takeExample(name: ExampleName): Promise<void>;
  setWords(words: Words): void;
}

/**
 * @param words - returns the current texts of the interface
 * @param onText - called with a text that replaces the current one
 */
export function createSources(words: () => Words, onText: (text: string) => void): Sources {
  const examples = byId<HTMLSelectElement>('example');
  const file = byId<HTMLInputElement>('file');
  const place = byId('editor');

  const takeExample = async (name: ExampleName) => {
    try {
      onText(await exampleText(name));
    } catch {
      notify(words().notices.notFetched);
    }
  };
  const takeFile = async (given: Blob) => {
    try {
      onText(await textOfFile(given));
    } catch (error) {
      notify(error instanceof FileError ? words().notices[error.reason] : String(error));
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

  // Runs before the editor's own handler, which would insert the file's text at the drop position.
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
