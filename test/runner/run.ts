/**
 * Runs the tests in real browsers:
 *
 *     npm run test:browser -- --files test/interview/parse.test.ts --grep 'Arabic'
 *     npm run test:browser -- --watch
 *     npm run test:engines -- --only firefox,webkit
 *
 * The closing line counts what really ran; see `finish`.
 */
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, startTestRunner, type BrowserLauncher, type TestRunner, type TestSession } from '@web/test-runner';
import { browserProtocolPlugin } from './browser-protocol.js';
import { ENGINES, HOW_TO_INSTALL, installChromium, launcherFor, problemWith, type Engine } from './engines.js';
import { startFrameServer } from './frames.js';
import { manifestPlugin } from './manifest.js';
import { freePort } from './port.js';
import { prerendered } from './prerendered.js';
import { readabilityPlugin } from './readability.js';
import { startWeatherServer, strictPages, weather } from './servers.js';
import { stackPages } from './stacks.js';
import { WebKitLauncher } from './webkit.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    files: { type: 'string', multiple: true },
    grep: { type: 'string' },
    watch: { type: 'boolean', default: false },
    manual: { type: 'boolean', default: false },
  },
});

const files = [...(options.files ?? []), ...positionals];
const engines = (options.only?.split(',') ?? ENGINES).map((name) => {
  const engine = ENGINES.find((known) => known === name.trim());
  if (!engine) stopWith(`There is no engine "${name}"; there are ${ENGINES.join(', ')}.`);
  return engine;
});
const everyEngineMustRun = Boolean(env['CI']) || options.only !== undefined;

// Browsers end with this process, which has to end by itself for that.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => exit(130));

const weatherServer = await startWeatherServer(root);
const frameServer = await startFrameServer(root);
const results = new Map<Engine, Counts | 'not run'>();
for (const engine of engines) {
  const launcher = launcherFor(engine) ?? (engine === 'chromium' && installChromium() ? launcherFor(engine) : undefined);
  const problem = problemWith(engine) ?? (launcher ? undefined : HOW_TO_INSTALL[engine]);
  if (!launcher || problem !== undefined) {
    if (engines.length === 1) stopWith(`${engine}: not run; ${problem ?? ''}`);
    results.set(engine, 'not run');
    continue;
  }
  console.log(`\n${engine}`);
  const runner = await start(engine, launcher);
  results.set(engine, count(runner.sessions.all()));
}
weatherServer.close();
frameServer.close();
finish();

async function start(engine: Engine, launcher: BrowserLauncher): Promise<TestRunner> {
  const stopNow = (): void => {
    if (launcher instanceof WebKitLauncher) launcher.kill();
  };
  process.once('exit', stopNow);
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      rootDir: root,
      // The dev server listens on every network interface for the lower-case name.
      hostname: 'LOCALHOST',
      port: await freePort(),
      files: files.length > 0 ? files.map((file) => resolve(file)) : [resolve(root, 'test/**/*.test.ts'), ...['node', 'wordpress'].map((name) => `!${resolve(root, 'test', name)}/**`)],
      watch: options.watch,
      manual: options.manual,
      open: options.manual,
      browsers: [launcher],
      concurrency: 2,
      browserStartTimeout: 2 * 60_000,
      testsStartTimeout: 2 * 60_000,
      testsFinishTimeout: 5 * 60_000,
      testFramework: { config: { ui: 'bdd', timeout: 20_000, ...(options.grep && { grep: options.grep }) } },
      testRunnerHtml: (script) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Tests</title></head>
  <body>
    <script>globalThis.testRun = ${JSON.stringify({ engine, crossOrigin: weatherServer.origin })}</script>
    <script type="module" src="${script}"></script>
  </body>
</html>`,
      nodeResolve: { exportConditions: ['production', 'browser'], browser: true },
      middleware: [weather(weatherServer.origin), strictPages(root), frameServer.middleware, prerendered(), stackPages(weatherServer.origin)],
      plugins: [browserProtocolPlugin(), manifestPlugin(), readabilityPlugin(), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: resolve(root, 'tsconfig.json') })],
      reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: options.watch })],
    },
  });
  if (!runner) return exit(1);
  await new Promise((done) => { runner.on('stopped', done); });
  process.off('exit', stopNow);
  return runner;
}

/** A file that did not load, or did not finish, has no test to count: it counts as one failure. */
function count(sessions: Iterable<TestSession>): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const before = counts.failed;
    const suites = session.testResults ? [session.testResults] : [];
    for (const suite of suites) {
      suites.push(...suite.suites);
      for (const test of suite.tests) {
        // A test that --grep leaves out has neither passed nor an error.
        const isLeftOut = options.grep !== undefined && !test.passed && !test.error;
        counts[test.skipped || isLeftOut ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      }
    }
    const isBroken = options.grep === undefined ? !session.passed : session.errors.length > 0;
    if (isBroken && counts.failed === before) counts.failed += 1;
  }
  return counts;
}

function finish(): never {
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  let missing = false;
  console.log();
  for (const [engine, counts] of results) {
    if (counts === 'not run') {
      missing = true;
      console.log(`${engine}: not run; ${problemWith(engine) ?? HOW_TO_INSTALL[engine]}`);
      continue;
    }
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
  if (total.passed + total.failed === 0) console.log('No test ran.');
  const file = env['TEST_COUNTS_FILE'];
  if (file) appendFileSync(file, `${total.passed} ${total.failed} ${total.skipped}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  exit(total.failed > 0 || total.passed === 0 || (missing && everyEngineMustRun) ? 1 : 0);
}

function stopWith(message: string): never {
  console.error(message);
  exit(1);
}
