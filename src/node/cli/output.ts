import { randomUUID } from 'node:crypto';
import { chmod, lstat, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
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
 * Writes a file beside its destination and renames it: whoever reads the destination, also after this process was killed, finds the old
 * content or the new one. A symbolic link is replaced, not followed. Devices and pipes are written to.
 */
export async function replaceFile(name: string, content: string | Uint8Array): Promise<void> {
  const target = await stat(name).catch(() => undefined);
  if (target && !target.isFile()) return writeFile(name, content);
  const beside = join(dirname(name), `.${basename(name).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    const previous = await lstat(name).catch(() => undefined);
    if (previous?.isFile()) await chmod(beside, previous.mode);
    await rename(beside, name);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * Writes a result to a file.
 *
 * @throws {CommandError} with a message that says what to do
 */
export async function writeResult(name: string, text: string): Promise<void> {
  try {
    await replaceFile(name, text);
  } catch (cause) {
    const error = cause as NodeJS.ErrnoException;
    if (error.code === 'ENOENT') throw new CommandError('no-folder', { name, folder: dirname(name) }, 2, { cause });
    if (error.code === 'EISDIR') throw new CommandError('folder-as-file', { name }, 2, { cause });
    throw writeError(error, name);
  }
}
