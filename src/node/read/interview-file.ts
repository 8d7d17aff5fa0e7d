import { parse as parseInterview } from '../../interview/index.js';
import { CommandError, type Call } from '../cli/command.js';
import { InvalidInterview } from '../render/invalid-interview.js';
import { readSource } from './source.js';

/** The maximum number of problems to print; `check` prints all. */
const maxProblems = 5;

/**
 * Reads the interview that a command was called with, and passes it to a function.
 *
 * @param file - a file, an address, or `-`
 * @throws {CommandError} with exit code 1 if it is not an interview
 */
export async function withInterview<Result>(
  { terminal, messages }: Call,
  file: string,
  use: (data: unknown) => Promise<Result>,
): Promise<Result> {
  const { text, name } = await readSource(file, { terminal, messages });
  const data = parseJson(text, name);
  try {
    return await use(data);
  } catch (cause) {
    if (!(cause instanceof InvalidInterview)) throw cause;
    const { problems = [] } = parseInterview(data);
    if (!problems.length) throw new CommandError('nested-too-deeply', { name }, 1, { cause });
    const shown = problems.slice(0, maxProblems);
    throw new CommandError('not-an-interview', { name, problems: shown, more: problems.length - shown.length }, 1, {
      cause,
    });
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CommandError('not-json', { name }, 1, { cause });
  }
}
