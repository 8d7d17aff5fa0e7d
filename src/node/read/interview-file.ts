import { CommandError, type Call } from '../cli/command.js';
import { InvalidInterview } from '../render/card.js';
import { readSource } from './source.js';

/** Problems that are told; `check` tells all. */
const most = 5;

/**
 * Reads the interview that a command was called with, and makes something of it.
 *
 * @param file - a file, an address, or `-`
 * @throws {CommandError} with exit code 1 where it is not an interview
 */
export async function withInterview<Result>(
  { terminal }: Call,
  file: string,
  make: (data: unknown) => Promise<Result>,
): Promise<Result> {
  const { text, name } = await readSource(file, { terminal });
  const data = parse(text, name);
  try {
    return await make(data);
  } catch (cause) {
    if (!(cause instanceof InvalidInterview)) throw cause;
    const lines = cause.message.split('\n');
    const rest = lines.length > most ? `\n… and ${lines.length - most} more` : '';
    const problems = lines.slice(0, most).join('\n');
    throw new CommandError(
      `${name} is not an interview.\n${problems}${rest}\ninterview-card check tells where, and what to write instead.`,
      1,
      { cause },
    );
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CommandError(
      `${name} is not JSON. interview-card check tells where it breaks, interview-card import reads other formats.`,
      1,
      { cause },
    );
  }
}
