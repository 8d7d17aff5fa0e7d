/** The files of a build that other sites load. */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandError } from '../cli/command.js';

/** The file for script tags. */
export const entry = 'interview-card.js';

/** The script for pages that show cards in iframes. */
export const helper = 'embed-host.js';

/** The page in the iframes. Its URL is the same in all versions. */
const framePage = 'embed.html';

/** Beside this module in the package, or in `dist/` when running from source. */
const packagedEntries = [`../../../${entry}`, `../../../dist/${entry}`].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** A build as it is published. */
export interface Build {
  /**
   * The folder of its scripts, named after version and content: `interview-card-0.1.0-1f2e3d4c`. Different content gets a different name, so
   * that the `integrity` of pasted snippets stays valid as long as the folder exists.
   */
  readonly folder: string;
  /** The scripts, by path within that folder. */
  readonly scripts: ReadonlyMap<string, Buffer>;
  /** The HTML of the page in iframes, which loads the scripts from that folder. */
  readonly framePage: string;
}

/**
 * Reads a build.
 *
 * @param script - its interview-card.js, with the other files beside it. Default: this package's
 * @throws {CommandError} if a file is missing
 */
export async function readBuild(script?: string): Promise<Build> {
  const folder = script === undefined ? await packagedFolder() : dirname(script);
  const read = async (name: string, file = join(folder, name)): Promise<[string, Buffer]> => {
    try {
      return [name, await readFile(file)];
    } catch (cause) {
      throw new CommandError('build-file-missing', { name: file }, 2, { cause });
    }
  };
  const chunks = (await readdir(join(folder, 'chunks')).catch(() => [])).sort();
  const scripts = new Map([
    await read(entry, script),
    ...(await Promise.all(
      ['embed.js', helper, ...chunks.map((name) => `chunks/${basename(name)}`)].map((name) => read(name)),
    )),
  ]);
  const [, page] = await read(framePage);
  return { folder: await folderName(folder, scripts), scripts, framePage: page.toString() };
}

async function packagedFolder(): Promise<string> {
  for (const file of packagedEntries) {
    const found = await readFile(file).catch(() => undefined);
    if (found) return dirname(file);
  }
  throw new CommandError('not-built', {});
}

/** The version makes the folders readable for people; the hash of the content makes them unique. */
async function folderName(folder: string, scripts: ReadonlyMap<string, Buffer>): Promise<string> {
  const hash = createHash('sha256');
  for (const [name, content] of scripts) hash.update(`${name}\0${content.length}\0`).update(content);
  const version = await readFile(join(folder, '../package.json'), 'utf8')
    .then((json) => (JSON.parse(json) as { version?: unknown }).version)
    .catch(() => undefined);
  const parts = ['interview-card', typeof version === 'string' ? version : undefined, hash.digest('hex').slice(0, 8)];
  return parts.filter((part) => part !== undefined).join('-');
}

/** The files of a build as they are published, by path. */
export const publishedFiles = ({
  folder,
  scripts,
  framePage: page,
}: Build): (readonly [path: string, content: string | Buffer])[] => [
  ...[...scripts].map(([name, content]) => [`${folder}/${name}`, content] as const),
  [framePage, page.replace(/(?<= src=")(?=(?:interview-card|embed)\.js")/g, `${folder}/`)],
  // For pages that want to update to each new version automatically.
  [entry, `import './${folder}/${entry}';\n`],
];

/** The value of a script's `integrity` attribute (https://w3c.github.io/webappsec-subresource-integrity/). */
export const integrityOf = (file: Buffer): string => `sha384-${createHash('sha384').update(file).digest('base64')}`;
