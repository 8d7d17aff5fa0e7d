/**
 * Writes everything in the repository that has one source elsewhere. From the element's class comment, the schema and the rules of the check:
 * the tables of README.md and docs/, the types of the demo's JSX. From the server renderer: the card of a demo page.
 * From the address in project.ts: the links of package.json and the paperwork.
 * With `--check` it writes nothing, and fails if a file is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process, { argv } from 'node:process';
import { fillIn } from './generate/docs.js';
import { elementOf, readManifest } from './generate/manifest.js';
import { packageData } from './generate/package-data.js';
import { fillInCard } from './generate/prerendered.js';
import { filesWithAddress } from './generate/repository.js';
import { repository } from './project.js';

const ROOT = new URL('../', import.meta.url);

const manifest = readManifest();
const data = packageData(manifest);
const documents = ['README.md', ...readdirSync(new URL('docs/', ROOT)).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const read = (name: string): string => readFileSync(new URL(name, ROOT), 'utf8');
/** What the generated files of the repository should contain, by name. */
const generated: Readonly<Record<string, string>> = {
  ...(await fillIn(Object.fromEntries(documents.map((name) => [name, read(name)])), elementOf(manifest))),
  'demo/prerendered.html': await fillInCard(read('demo/prerendered.html'), new URL('demo/prerendered.html', ROOT)),
  ...Object.fromEntries(Object.entries(filesWithAddress).map(([name, fill]) => [name, fill(read(name), repository)])),
  // The published types with our sources behind them, so that the demo is checked where nothing has been built.
  'demo/react/jsx.d.ts': data['jsx.d.ts']!.replace("'./lib/", "'../../src/"),
};

const isCheck = argv.includes('--check');
for (const [name, text] of Object.entries(generated)) {
  if (text === read(name)) continue;
  if (isCheck) {
    console.error(`${name} is out of date. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  } else writeFileSync(new URL(name, ROOT), text);
}
