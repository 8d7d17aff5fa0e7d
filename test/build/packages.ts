/** Installs the two npm packages, as they are published, into the `node_modules` of a project. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { execPath } from 'node:process';

const root = resolve(import.meta.dirname, '../..');

export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Packs both packages and unpacks them. They can only import the dependencies that they list, which come from this repository.
 *
 * @param dist - the built `interview-card`
 * @param cli - the folder of `interview-card-cli`
 * @param project - a new folder
 */
export function installPacked(dist: string, cli: string, project: string): void {
  const card = join(project, 'card');
  mkdirSync(card, { recursive: true });
  for (const name of ['package.json', 'README.md', 'LICENSE', 'wordpress'])
    cpSync(join(root, name), join(card, name), { recursive: true });
  cpSync(dist, join(card, 'dist'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  for (const folder of [card, cli]) unpack(folder, project);
}

function unpack(folder: string, project: string): void {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], {
    cwd: folder,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const { name, dependencies, peerDependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageJson;
  const target = join(project, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', join(project, filename), '-C', target, '--strip-components', '1']);
  for (const needed of Object.keys({ ...dependencies, ...peerDependencies })) {
    const link = join(project, 'node_modules', needed);
    if (needed === 'interview-card-cli') continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(join(root, 'node_modules', needed), link);
    } catch {
      // Both packages need it.
    }
  }
}

/** Runs code in a project, as a module or as CommonJS. */
export function runIn(project: string, code: string, type: 'module' | 'commonjs') {
  const { status, stdout, stderr } = spawnSync(execPath, [`--input-type=${type}`, '--eval', code], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, output: stdout + stderr };
}
