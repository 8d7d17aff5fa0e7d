/** The files that cards need on a server, as the package has them. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../cli/command.js';

/** The file for script tags. */
export const entry = 'interview-card.js';

/** Those beside it that pages in iframes, and pages around iframes, load. */
const companions = ['embed.html', 'embed.js', 'embed-host.js'];

/** Where they are: in the package this module is three folders below, in its sources beside. */
const packaged = [`../../../${entry}`, `../../../dist/${entry}`].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The files of a build, by their paths from its folder. */
export type BuiltFiles = ReadonlyMap<string, Buffer>;

/**
 * Reads what a build has for other sites.
 *
 * @param script - the built interview-card.js, beside which the rest is. Default: this package's
 * @throws {CommandError} where a file is missing
 */
export async function readBuiltFiles(script?: string): Promise<BuiltFiles> {
  const folder = script === undefined ? await packagedFolder() : dirname(script);
  const read = async (name: string, file = join(folder, name)): Promise<[string, Buffer]> => {
    try {
      return [name, await readFile(file)];
    } catch (cause) {
      throw new CommandError(
        `Cannot read ${file}: it is made by npm run build. --script names the interview-card.js of another build.`,
        2,
        { cause },
      );
    }
  };
  const chunks = await readdir(join(folder, 'chunks')).catch(() => []);
  return new Map([
    await read(entry, script),
    ...(await Promise.all(
      [...companions, ...chunks.sort().map((name) => `chunks/${basename(name)}`)].map((name) => read(name)),
    )),
  ]);
}

async function packagedFolder(): Promise<string> {
  for (const file of packaged) {
    const found = await readFile(file).catch(() => undefined);
    if (found) return dirname(file);
  }
  throw new CommandError('There is no built interview-card.js. Run npm run build, or name one with --script.');
}

/** What a page holds a script against before it runs it (https://w3c.github.io/webappsec-subresource-integrity/). */
export const integrityOf = (file: Buffer): string => `sha384-${createHash('sha384').update(file).digest('base64')}`;
