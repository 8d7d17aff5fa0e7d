/**
 * Runs the Node tests with Node's own test runner:
 *
 *     npm run test:node -- --files test/node/cli/cli.test.ts --grep 'exit code'
 *
 * With `--serial`, files run one after the other.
 *
 * In Node 20, `node --test` does not accept patterns for TypeScript files.
 */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import { NO_REASON, reasonOf, report } from '../runner/report.js';

const { values: options } = parseArgs({
  options: { files: { type: 'string', multiple: true }, grep: { type: 'string' }, serial: { type: 'boolean' } },
});

const files =
  options.files?.map((file) => resolve(file)) ??
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => resolve(import.meta.dirname, name))
    .sort();

// tsx compiles TypeScript in the main thread alone; the workers of src/node/worker/ need it too.
const forWorkers = `import { isMainThread } from 'node:worker_threads';
  if (!isMainThread) (await import('${import.meta.resolve('tsx/esm/api')}')).register();`;
process.env['NODE_OPTIONS'] =
  `${process.env['NODE_OPTIONS'] ?? ''} --import=data:text/javascript,${encodeURIComponent(forWorkers).replaceAll("'", '%27')}`;

let passed = 0;
const skipped: string[] = [];
const failures: string[] = [];
// Each file runs in a separate process, which inherits `--import tsx` from this one.
const stream = run({
  files,
  concurrency: options.serial === true ? 1 : availableParallelism(), // Node's default leaves one core idle
  ...(options.grep === undefined ? {} : { testNamePatterns: [options.grep] }),
});
/** Suites are counted by their tests. A file is reported as a test only if it did not load or ended with an error. */
const isTest = ({
  details,
  skip,
}: {
  details: { type?: string | undefined };
  skip?: string | boolean | undefined;
}): boolean => details.type !== 'suite' && skip !== 'test name does not match pattern';
stream.on('test:pass', (event) => {
  if (!isTest(event)) return;
  if (event.skip === undefined) passed += 1;
  else skipped.push(typeof event.skip === 'string' && event.skip !== '' ? event.skip : NO_REASON);
});
stream.on('test:fail', (event) => {
  if (!isTest(event)) return;
  const { name, file, details } = event;
  const { cause } = details.error;
  failures.push(
    `${file === undefined ? '' : `${relative('', file)} › `}${name}: ${reasonOf(cause instanceof Error ? cause : details.error)}`,
  );
});
stream.on('end', () => {
  if (!report({ passed, skipped, failures })) process.exitCode = 1;
});
stream.pipe(new spec()).pipe(process.stdout);
