/** The modules of the npm package: one for each of ours, with Lit left to the bundler of the page. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundleOf } from './card-script.js';
import { withMinifiedStyles } from './minify-styles.js';
import { withoutDescriptions } from './strip-descriptions.js';

const root = resolve(import.meta.dirname, '../..');

/**
 * Compiles src/ with its declarations.
 *
 * @param lib - the folder for them; what is in it is deleted
 * @throws {Error} where TypeScript finds errors
 */
export function compileModules(lib: string): void {
  rmSync(lib, { recursive: true, force: true });
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const options = ['-p', join(root, 'scripts/tsconfig.lib.json'), '--outDir', lib];
  const { status } = spawnSync(execPath, [tsc, ...options], { stdio: 'inherit' });
  if (status !== 0) throw new Error('TypeScript has found errors.');
}

/** Removes from compiled modules what would make an app larger than the file for script tags. */
export async function shrinkModules(lib: string): Promise<void> {
  rewrite(join(lib, 'interview-card.styles.js'), withMinifiedStyles);
  for (const name of ['schema.js', 'schema.d.ts']) rewrite(join(lib, 'interview', name), withoutDescriptions);
  await bundleSanitizer(lib);
}

/**
 * DOMPurify goes into the module that uses it. As a dependency it would weigh 1.6 MB in every project, for interviews with rich text in
 * browsers without `setHTML`.
 */
async function bundleSanitizer(lib: string): Promise<void> {
  const config = bundleOf(join(root, 'src/lazy/purify.ts'), 'purify.js', [], false);
  await build({
    ...config,
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { ...config.build, outDir: join(lib, 'lazy'), emptyOutDir: false },
  });
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
