import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pid } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandError } from './command.js';
import { writeError } from './output.js';

/** The age from which a lock counts as abandoned, also if its process runs on another machine, in milliseconds. */
const maxAge = 60_000;

/**
 * Runs an action while no other run writes into the same folder: two runs that each add an origin must not lose one of them.
 *
 * @param folder - created if it does not exist
 * @param timeLimit - how long to wait for another run, in milliseconds. Default: 10 s; a run writes for less than one
 * @throws {CommandError} with the code `folder-in-use` after that time, or if the folder cannot be written to
 */
export async function withLock<T>(folder: string, action: () => Promise<T>, timeLimit = 10_000): Promise<T> {
  const file = join(folder, '.interview-card.lock');
  try {
    await mkdir(folder, { recursive: true });
    for (const end = Date.now() + timeLimit; !(await acquire(file));) {
      if (await isAbandoned(file)) await rm(file, { force: true });
      else if (Date.now() > end) throw new CommandError('folder-in-use', { folder, file });
      else await delay(50);
    }
  } catch (error) {
    throw error instanceof CommandError ? error : writeError(error as NodeJS.ErrnoException, folder);
  }
  try {
    return await action();
  } finally {
    await rm(file, { force: true });
  }
}

async function acquire(file: string): Promise<boolean> {
  try {
    const lock = await open(file, 'wx');
    await lock.writeFile(`${hostname()} ${pid}`);
    await lock.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the process that created a lock was killed. */
async function isAbandoned(file: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > maxAge) return true;
    const [host, id] = (await readFile(file, 'utf8')).split(' ');
    return host === hostname() && id !== undefined && !isRunning(Number(id));
  } catch {
    // It has been removed meanwhile, or is not readable.
    return false;
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of another user may not be signaled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
