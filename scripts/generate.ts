/**
 * Writes what is told from one source: from the element's class comment, the interview's schema and the rules of the check, the package's
 * data files in dist/, the tables of the README and the types of the demo's JSX; from the server's rendering, the card of a demo page.
 * With `--check` it writes nothing and fails where a file of the repository is out of date.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process, { argv } from 'node:process';
import { elementOf, readManifest } from './generate/manifest.js';
import { packageData } from './generate/package-data.js';
import { fillInCard } from './generate/prerendered.js';
import { fillIn } from './generate/readme.js';

const ROOT = new URL('../', import.meta.url);
const DIST = new URL('dist/', ROOT);

const manifest = readManifest();
const data = packageData(manifest);
/** What a file of the repository ought to be, by its name. */
const filled: Readonly<Record<string, (text: string, url: URL) => string | Promise<string>>> = {
  'README.md': (text) => fillIn(text, elementOf(manifest)),
  'demo/prerendered.html': fillInCard,
  // The published types with our sources behind them, so that the demo is checked where nothing has been built.
  'demo/react/jsx.d.ts': () => data['jsx.d.ts']!.replace("'./lib/", "'../../src/"),
};

const isCheck = argv.includes('--check');
for (const [name, fill] of Object.entries(filled)) {
  const url = new URL(name, ROOT);
  const text = readFileSync(url, 'utf8');
  const wanted = await fill(text, url);
  if (text === wanted) continue;
  if (isCheck) {
    console.error(`${name} does not tell what src/ says. Run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  } else writeFileSync(url, wanted);
}
if (!isCheck) {
  mkdirSync(DIST, { recursive: true });
  for (const [name, text] of Object.entries(data)) writeFileSync(new URL(name, DIST), text);
}
