/**
 * Builds the files of a release into release/. Changes nothing else.
 *
 *     npm run release:files
 *     npm run release:files -- --tag v0.2.0
 *
 * With `--tag`, the tag must match the version in package.json, and the changelog must have a section for it.
 *
 * | file | for |
 * | --- | --- |
 * | interview-card-0.2.0.zip | servers: script, chunks, iframe page, hashes, and the plugin as a ZIP file to upload |
 * | interview-card-0.2.0.tgz, interview-card-cli-0.2.0.tgz | npm |
 * | notes.md | the section of the changelog |
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { argv, env } from 'node:process';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { hashesOf, notesFor, versionOf } from './release/text.js';

type Files = Record<string, Uint8Array>;

const root = resolve(import.meta.dirname, '..');
const release = join(root, 'release');
const { values: options } = parseArgs({ args: argv.slice(2), options: { tag: { type: 'string' } } });

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
if (options.tag !== undefined && versionOf(options.tag) !== version) {
  throw new Error(`The tag is ${options.tag} and package.json says ${version}: make both the same.`);
}
const notes = notesFor(changelog, version, { isRequired: options.tag !== undefined });

npm('run', 'build');
rmSync(release, { recursive: true, force: true });
mkdirSync(release, { recursive: true });
npm('pack', '--ignore-scripts', '--pack-destination', release); // already built above
npm('pack', '--ignore-scripts', '--pack-destination', release, './packages/interview-card-cli');
writeFileSync(join(release, 'notes.md'), notes);

const plugin = filesIn(join(root, 'wordpress'));
const served = filesIn(join(root, 'dist'), (path) =>
  /^(chunks\/|interview-card\.|embed|_headers$|\.htaccess$)/.test(path),
);
const files: Files = {
  ...prefixed('interview-card', served),
  'wordpress/interview-card.zip': zipped(plugin),
  'CHANGELOG.md': Buffer.from(changelog),
  LICENSE: readFileSync(join(root, 'LICENSE')),
};
writeFileSync(
  join(release, `interview-card-${version}.zip`),
  zipped({ ...files, ...hashesOf(files, (bytes, algorithm) => createHash(algorithm).update(bytes)) }),
);
for (const name of readdirSync(release).sort()) {
  console.log(`${name.padEnd(36)}${statSync(join(release, name)).size.toLocaleString('en').padStart(12)} bytes`);
}

function npm(...args: string[]): void {
  // npm sets this variable to its own path, on every platform.
  const script = env['npm_execpath'];
  execFileSync(script ? process.execPath : 'npm', script ? [script, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** The files below a folder, as relative paths with slashes. */
function filesIn(folder: string, isWanted: (path: string) => boolean = () => true): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return Object.fromEntries(
    paths
      .filter(isWanted)
      .sort()
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}

function prefixed(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
}

/** Uses one date for all files, so that the same sources give the same bytes. */
function zipped(files: Files): Uint8Array {
  return zipSync(files, { level: 9, mtime: '1980-01-01T00:00:00' });
}
