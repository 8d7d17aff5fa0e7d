/** Builds the modules of the npm package. Lit stays a dependency for the app's bundler. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, type Plugin } from 'vite';
import { standaloneBundleOf } from './card-script.js';
import { ownChunks } from './own-chunks.js';
import { withoutDescriptions } from './strip-descriptions.js';

const root = resolve(import.meta.dirname, '../..');

/**
 * Compiles src/ with its declarations.
 *
 * @param lib - the output folder; existing files in it are deleted
 * @throws {Error} if TypeScript finds errors
 */
export function compileModules(lib: string): void {
  rmSync(lib, { recursive: true, force: true });
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const options = ['-p', join(root, 'scripts/tsconfig.lib.json'), '--outDir', lib];
  const { status } = spawnSync(execPath, [tsc, ...options], { stdio: 'inherit' });
  if (status !== 0) throw new Error('TypeScript has found errors.');
}

/**
 * Bundles the card into one module with its lazy chunks beside it, like the script but without Lit. The app's bundler
 * would not merge modules that both the card and its chunks import, and could not minify the styles.
 */
export async function bundleCard(lib: string): Promise<void> {
  for (const name of ['schema.js', 'schema.d.ts']) rewrite(join(lib, 'interview', name), withoutDescriptions);
  const configOf = (entry: string, fileName: string, plugins: Plugin[]): InlineConfig => {
    const config = standaloneBundleOf(entry, fileName, plugins, false);
    return {
      ...config,
      root,
      build: {
        ...config.build,
        outDir: lib,
        emptyOutDir: false,
        rolldownOptions: { ...config.build.rolldownOptions, external: /^lit(\/|$)/ },
      },
    };
  };
  const chunks = ownChunks((entry, plugins) => configOf(entry, 'chunks/[name].js', plugins));
  await build(configOf(join(root, 'src/interview-card.ts'), 'interview-card.js', [chunks]));
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
