/**
 * Installs each npm package with its dependencies from the registry into an empty project, and prints the installed size. Run
 * `npm run build` first. Fails if `interview-card` is above its limit.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** In bytes. A widget for a page should not bring the dependencies of a command-line tool. */
const LIMITS: Readonly<Record<string, number>> = { 'interview-card': 8_000_000, 'interview-card-cli': Infinity };

const root = resolve(import.meta.dirname, '..');
const folders = { 'interview-card': root, 'interview-card-cli': join(root, 'packages/interview-card-cli') };

for (const [name, folder] of Object.entries(folders)) {
  const project = mkdtempSync(join(tmpdir(), 'interview-card-installed-'));
  try {
    const { packages, bytes } = install(folder, project);
    const megabytes = (bytes / 1e6).toFixed(1);
    console.log(`${name.padEnd(20)}${packages} packages, ${megabytes} MB`);
    if (bytes > LIMITS[name]!) {
      console.error(
        `The limit of ${name} is ${LIMITS[name]! / 1e6} MB. What only the command line needs belongs to interview-card-cli.`,
      );
      process.exitCode = 1;
    }
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

function install(folder: string, project: string) {
  const npm = (cwd: string, ...args: string[]): string => execFileSync('npm', args, { cwd, encoding: 'utf8' });
  const packed = npm(folder, 'pack', '--json', '--ignore-scripts', '--pack-destination', project);
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  npm(project, 'install', '--no-audit', '--no-fund', `./${filename}`);
  const modules = join(project, 'node_modules');
  const lock = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as { packages: object };
  return { packages: Object.keys(lock.packages).length, bytes: bytesIn(modules) };
}

/** The size on disk, where a file occupies whole blocks. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + statSync(join(folder, name)).blocks * 512,
    0,
  );
}
