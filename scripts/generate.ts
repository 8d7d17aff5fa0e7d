/**
 * Writes what is told from one source: from the element's class comment and the interview's schema, the package's data files in
 * dist/ and the tables of the README. With `--check` it writes nothing and fails where the README is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { elementOf, readManifest } from './generate/manifest.js';
import { packageData } from './generate/package-data.js';
import { fillIn } from './generate/readme.js';

const README = new URL('../README.md', import.meta.url);
const DIST = new URL('../dist/', import.meta.url);

const manifest = readManifest();
const files = packageData(manifest);
const readme = readFileSync(README, 'utf8');
const filledIn = fillIn(readme, elementOf(manifest));

if (argv.includes('--check')) {
  if (readme !== filledIn) {
    console.error('README.md does not tell what src/ says. Run `npm run generate` and commit README.md.');
    process.exitCode = 1;
  }
} else {
  if (readme !== filledIn) writeFileSync(README, filledIn);
  mkdirSync(DIST, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, DIST), text);
}
