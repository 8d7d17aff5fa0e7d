/**
 * Creates the two npm packages from a build: `interview-card` (this folder with dist/), and `interview-card-cli` in a separate folder.
 *
 *     tsx scripts/packages.ts [dist [packages/interview-card-cli]]
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv } from 'node:process';
import { rootPackage, writeCliPackage } from './build/cli-package.js';
import { filesFrom } from './build/imports.js';
import { compileModules, bundleCard } from './build/modules.js';
import { readManifest } from './generate/manifest.js';
import { packageData } from './generate/package-data.js';

const root = resolve(import.meta.dirname, '..');
const [dist = join(root, 'dist'), cli = join(root, 'packages/interview-card-cli')] = argv
  .slice(2)
  .map((path) => resolve(path));
const lib = join(dist, 'lib');

compileModules(lib);
for (const [name, text] of Object.entries(packageData(readManifest()))) write(name, text);
// Before the card is bundled: the tool renders with its separate modules.
writeCliPackage(dist, cli);
await bundleCard(lib);
await writeNodeEntry();
prune();

/** `interview-card/node`: re-exports the other package, or throws an error that says how to install it. */
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

/** Deletes modules that no entry of the package imports: they belong to the other package. */
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
