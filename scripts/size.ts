/** Builds and prints the size of what readers download. Fails if a file is above its limit. */
import { relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { singleFileScript } from './build/card-script.js';
import { HOST_SCRIPT, hostScript } from './build/embed.js';
import { bundledApps } from './size/bundlers.js';

const ENTRY = 'interview-card.js';
const ENTRY_LIMIT = 15_360;
/** For the script on pages that show cards in iframes. */
const HOST_LIMIT = 1024;
/** For the size that the card adds to an app with its own lazy modules, in percent of interview-card.js. */
const APP_LIMIT = 110;

const filesOf = async (config: InlineConfig) =>
  [
    (await build({ ...config, logLevel: 'warn', build: { ...config.build, write: false } })) as
      Rolldown.RolldownOutput | Rolldown.RolldownOutput[],
  ]
    .flat()
    .flatMap(({ output }) => output);

const textOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset) =>
  file.type === 'chunk' ? file.code : String(file.source);

const number = (value: number) => value.toLocaleString('en');

const line = (...[file, ...numbers]: [string, ...(string | number)[]]): string =>
  file.padEnd(44) + numbers.map((value) => value.toLocaleString('en').padStart(10)).join('');

function fail(...lines: string[]): void {
  console.error(`\n${lines.join('\n')}`);
  process.exitCode = 1;
}

const card = await filesOf({});
const scripts = [...card, ...(await filesOf(singleFileScript)), ...(await filesOf(hostScript))].map((file) => ({
  file: file.fileName,
  text: textOf(file),
}));
const apps = (await bundledApps()).map(({ bundler, code, withoutCard }) => ({
  file: `an app with the card, by ${bundler}`,
  text: code,
  withoutCard: brotliCompressSync(withoutCard).length,
}));
const sizes = [...scripts, ...apps].map(({ file, text }) => ({
  file,
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text).length, // at its highest quality, which is its default
}));

console.log(line('bytes', 'raw', 'gzip', 'brotli'));
for (const { file, raw, gzip, brotli } of sizes.sort(
  (a, b) => Number(b.file === ENTRY) - Number(a.file === ENTRY) || b.brotli - a.brotli,
)) {
  console.log(line(file, raw, gzip, brotli));
}

const sizeOf = (name: string) => sizes.find(({ file }) => file === name)?.brotli ?? Infinity;

if (sizeOf(ENTRY) > ENTRY_LIMIT) {
  const modules = card.flatMap((file) =>
    file.fileName === ENTRY && 'modules' in file ? Object.entries(file.modules) : [],
  );
  fail(
    `${ENTRY} is ${number(sizeOf(ENTRY))} bytes with brotli; the limit is ${number(ENTRY_LIMIT)}.`,
    'Every page downloads it before it shows anything. Move what few pages need to src/lazy/, behind an import().',
    'The largest modules in it, in bytes before minification:',
    ...modules
      .sort(([, a], [, b]) => b.renderedLength - a.renderedLength)
      .slice(0, 12)
      .map(([id, { renderedLength }]) => line(`  ${relative(process.cwd(), id)}`, renderedLength)),
  );
}

if (sizeOf(HOST_SCRIPT) >= HOST_LIMIT) {
  fail(
    `${HOST_SCRIPT} is ${number(sizeOf(HOST_SCRIPT))} bytes with brotli, and has to be below ${number(HOST_LIMIT)}.`,
    'Other sites load it for an iframe alone. Move what the frame can do by itself to src/embed/page.ts.',
  );
}

console.log();
for (const { file, withoutCard } of apps) {
  const added = sizeOf(file) - withoutCard;
  const percent = (added / sizeOf(ENTRY)) * 100;
  console.log(`${file}: ${number(added)} bytes of it are the card's, ${Math.round(percent)}% of ${ENTRY}.`);
  if (percent <= APP_LIMIT) continue;
  fail(
    `The card adds ${number(added)} bytes to ${file}; the limit is ${APP_LIMIT}% of ${ENTRY}.`,
    'What the build removes from the script, scripts/build/modules.ts has to remove from the modules.',
  );
}
