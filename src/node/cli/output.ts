import { writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CommandError } from './command.js';

/**
 * The error for a result that could not be written.
 *
 * @param name - the file. Default: the result, to whatever destination
 */
export function writeError({ code, message }: NodeJS.ErrnoException, name?: string): CommandError {
  if (code === 'ENOSPC') return new CommandError('disk-full', { name });
  return name === undefined
    ? new CommandError('result-not-written', { detail: message })
    : new CommandError('cannot-write', { name, detail: message });
}

/**
 * Writes a result to a file.
 *
 * @throws {CommandError} with a message that says what to do
 */
export async function writeResult(name: string, text: string): Promise<void> {
  try {
    await writeFile(name, text);
  } catch (cause) {
    const error = cause as NodeJS.ErrnoException;
    if (error.code === 'ENOENT') throw new CommandError('no-folder', { name, folder: dirname(name) }, 2, { cause });
    if (error.code === 'EISDIR') throw new CommandError('folder-as-file', { name }, 2, { cause });
    throw writeError(error, name);
  }
}
