import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './command.js';

/** Why something could not be written, wherever that was, and what to do. */
export const whyNotWritten = ({ code, message }: NodeJS.ErrnoException): string =>
  code === 'ENOSPC' ? 'there is no room left. Make some, or write it elsewhere' : message;

/**
 * Writes a result to a file.
 *
 * @throws {CommandError} that says what to do
 */
export async function writeResult(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (cause) {
    const error = cause as NodeJS.ErrnoException;
    const reason =
      error.code === 'ENOENT'
        ? `there is no folder ${dirname(file)}. Make it first`
        : error.code === 'EISDIR'
          ? 'that is a folder. Name a file in it'
          : whyNotWritten(error);
    throw new CommandError(`${file} cannot be written: ${reason}.`, 2, { cause });
  }
}
