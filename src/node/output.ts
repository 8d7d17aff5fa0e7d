import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './command.js';

/**
 * Writes a result to a file.
 *
 * @throws {CommandError} that says what to do
 */
export async function writeResult(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? `there is no folder ${dirname(file)}. Make it first` : code === 'EISDIR' ? 'that is a folder. Name a file in it' : message;
    throw new CommandError(`${file} cannot be written: ${reason}.`, 2, { cause });
  }
}
