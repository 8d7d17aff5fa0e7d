/**
 * Makes the two npm packages of a build: `interview-card`, which is this folder with dist/, and `interview-card-cli` in a folder of its own.
 *
 *     tsx scripts/packages.ts [dist [packages/interview-card-cli]]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { bundleOf } from './build/card-script.js';
import { rootPackage, writeCliPackage } from './build/cli-package.js';
import { filesFrom } from './build/imports.js';
import { withMinifiedStyles } from './build/minify-styles.js';
import { withoutDescriptions } from './build/strip-descriptions.js';
import { readManifest } from './generate/manifest.js';
import { packageData } from './generate/package-data.js';

const root = resolve(import.meta.dirname, '..');
const [dist = join(root, 'dist'), cli = join(root, 'packages/interview-card-cli')] = argv
  .slice(2)
  .map((path) => resolve(path));
const lib = join(dist, 'lib');

compile();
for (const [name, text] of Object.entries(packageData(readManifest()))) write(name, text);
// Before the modules are made small: what servers write into pages does not depend on a minifier.
writeCliPackage(dist, cli);
rewrite('lib/interview-card.styles.js', withMinifiedStyles);
for (const name of ['js', 'd.ts']) rewrite(`lib/interview/schema.${name}`, withoutDescriptions);
await bundleSanitizer();
await writeNodeEntry();
prune();

/** One module for each of ours, with Lit left to the bundler of the page. */
function compile(): void {
  rmSync(lib, { recursive: true, force: true });
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const options = ['-p', join(import.meta.dirname, 'tsconfig.lib.json'), '--outDir', lib];
  const { status } = spawnSync(execPath, [tsc, ...options], { stdio: 'inherit' });
  if (status !== 0) throw new Error('TypeScript has found errors.');
}

/**
 * DOMPurify goes into its module. As a dependency it would weigh 1.6 MB in each project, for browsers without `setHTML` and for interviews with
 * rich text.
 */
async function bundleSanitizer(): Promise<void> {
  const config = bundleOf(join(root, 'src/lazy/purify.ts'), 'purify.js', [], false);
  const base: InlineConfig = { root, configFile: false, logLevel: 'warn', publicDir: false };
  await build({ ...base, ...config, build: { ...config.build, outDir: join(lib, 'lazy'), emptyOutDir: false } });
}

/** `interview-card/node`: the functions of the other package, or an error that says how to get it. */
async function writeNodeEntry(): Promise<void> {
  const names = Object.keys(await import('../src/node/index.js')).sort();
  write('node.d.ts', "export * from 'interview-card-cli';\n");
  write(
    'node.js',
    `import { createRequire } from 'node:module';

let cli;
try {
  cli = createRequire(import.meta.url)('interview-card-cli');
} catch (cause) {
  if (cause.code !== 'MODULE_NOT_FOUND' || !cause.message.includes("'interview-card-cli'")) throw cause;
  throw new Error('interview-card/node needs the package interview-card-cli, which is not installed. Run: npm install interview-card-cli', { cause });
}

export const { ${names.join(', ')} } = cli;
`,
  );
}

/** Deletes the modules that no entry of the package leads to: those of the other package. */
function prune(): void {
  const entries = Object.values(rootPackage.exports).flatMap((entry) =>
    typeof entry === 'string' ? [] : [entry.default, entry.types],
  );
  const needed = filesFrom(
    entries.filter((path) => path.startsWith('./dist/lib/')).map((path) => join(dist, path.slice('./dist/'.length))),
  );
  for (const name of readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
    const file = join(lib, name);
    if (statSync(file).isFile() && !needed.has(file)) rmSync(file);
  }
}

function write(name: string, text: string): void {
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, name), text);
}

function rewrite(name: string, change: (text: string) => string): void {
  write(name, change(readFileSync(join(dist, name), 'utf8')));
}
