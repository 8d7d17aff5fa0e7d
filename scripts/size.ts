/** Builds, and tells what readers download. Fails when what every page needs grows beyond its limit. */
import { relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { HOST_SCRIPT, hostScript } from './build/embed.js';

const ENTRY = 'interview-card.js';
const LIMIT = 12_288;
/** Of what pages load that have cards in iframes. */
const HOST_LIMIT = 1024;

const chunksOf = async (config: InlineConfig) =>
  [
    (await build({ ...config, logLevel: 'warn', build: { ...config.build, write: false } })) as
      Rolldown.RolldownOutput | Rolldown.RolldownOutput[],
  ]
    .flat()
    .flatMap(({ output }) => output)
    .filter((file) => file.type === 'chunk');

const chunks = await chunksOf({});
const sizes = [...chunks, ...(await chunksOf(hostScript))].map(({ fileName, code }) => ({
  file: fileName,
  raw: Buffer.byteLength(code),
  gzip: gzipSync(code, { level: 9 }).length,
  brotli: brotliCompressSync(code).length, // at its highest quality, which is its default
}));

const line = (...[file, ...numbers]: [string, ...(string | number)[]]): string =>
  file.padEnd(44) + numbers.map((value) => value.toLocaleString('en').padStart(10)).join('');
console.log(line('bytes', 'raw', 'gzip', 'brotli'));
for (const { file, raw, gzip, brotli } of sizes.sort(
  (a, b) => Number(b.file === ENTRY) - Number(a.file === ENTRY) || b.brotli - a.brotli,
)) {
  console.log(line(file, raw, gzip, brotli));
}

// A shared module is one more request before anything shows, and one that lives in the entry is loaded a second time
// where the page's script has a query (`interview-card.js?v=2`).
const entangled = chunks.filter(({ imports }) => imports.length > 0);
for (const { fileName, imports } of entangled) {
  console.error(`\n${fileName} statically imports ${imports.join(', ')}.`);
  console.error(
    'Hand what both sides of an import() need to the lazy module as an argument, instead of importing it in both.',
  );
  process.exitCode = 1;
}

const imports = chunks.find(({ fileName }) => fileName === ENTRY)?.imports ?? [];
if (imports.length > 0) {
  console.error(`\n${ENTRY} imports ${imports.join(', ')}, which costs every page a request more.`);
  console.error(
    'A module of src/lazy/ shares code with it: hand that code over as an argument instead of importing it.',
  );
  process.exitCode = 1;
}

const entry = sizes.find(({ file }) => file === ENTRY);
const brotli = entry?.brotli ?? Infinity;
if (brotli > LIMIT) {
  console.error(
    `\n${ENTRY} is ${brotli.toLocaleString('en')} bytes with brotli; the limit is ${LIMIT.toLocaleString('en')}.`,
  );
  console.error(
    'Every page downloads it before it shows anything. What few pages need belongs in src/lazy/, reached by import().',
  );
  console.error('What weighs most in it, in bytes before minification:');
  const modules = Object.entries(chunks.find(({ fileName }) => fileName === ENTRY)?.modules ?? {});
  for (const [id, { renderedLength }] of modules
    .sort(([, a], [, b]) => b.renderedLength - a.renderedLength)
    .slice(0, 12)) {
    console.error(line(`  ${relative(process.cwd(), id)}`, renderedLength));
  }
  process.exitCode = 1;
}

const host = sizes.find(({ file }) => file === HOST_SCRIPT)?.brotli ?? Infinity;
if (host >= HOST_LIMIT) {
  console.error(
    `\n${HOST_SCRIPT} is ${host.toLocaleString('en')} bytes with brotli, and has to be below ${HOST_LIMIT.toLocaleString('en')}.`,
  );
  console.error(
    'Pages of other sites load it for an iframe alone. What the frame can do by itself belongs in src/embed/page.ts.',
  );
  process.exitCode = 1;
}
