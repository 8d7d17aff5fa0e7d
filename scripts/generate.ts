/**
 * Writes all generated files of the repository. From the element's class comment, the schema and the rules of the check:
 * the tables of README.md and docs/, the types for JSX. From the server renderer: the card of a demo page.
 * From the address in project.ts: links in package.json and in other files.
 * With `--check` it writes nothing, and fails if a file is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process, { argv } from 'node:process';
import { format, resolveConfig } from 'prettier';
import { fillIn } from './generate/docs.js';
import { elementOf, readManifest } from './generate/manifest.js';
import { jsxTypes } from './generate/package-data.js';
import { phpSchema } from './generate/php-schema.js';
import { fillInCard } from './generate/prerendered.js';
import { filesWithRepository } from './generate/repository.js';
import { repository } from './project.js';

const ROOT = new URL('../', import.meta.url);

const element = elementOf(readManifest());
const prettier = await resolveConfig(new URL('src/', ROOT));
const documents = ['README.md', ...readdirSync(new URL('docs/', ROOT)).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const read = (name: string): string => readFileSync(new URL(name, ROOT), 'utf8');
/** The up-to-date text of all generated files, by name. */
const generated: Readonly<Record<string, string>> = {
  ...(await fillIn(Object.fromEntries(documents.map((name) => [name, read(name)])), element)),
  'demo/prerendered.html': await fillInCard(read('demo/prerendered.html'), new URL('demo/prerendered.html', ROOT)),
  ...Object.fromEntries(
    Object.entries(filesWithRepository).map(([name, fill]) => [name, fill(read(name), repository)]),
  ),
  'src/frameworks/jsx.ts': await format(jsxTypes(element), { ...prettier, parser: 'typescript' }),
  'wordpress/interview-card/includes/schema.php': phpSchema(),
};

const isCheck = argv.includes('--check');
for (const [name, text] of Object.entries(generated)) {
  if (text === read(name)) continue;
  if (isCheck) {
    console.error(`${name} is out of date. Run \`npm run generate\` and commit the result.`);
    process.exitCode = 1;
  } else writeFileSync(new URL(name, ROOT), text);
}
