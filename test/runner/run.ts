/**
 * Runs the tests in real browsers:
 *
 *     npm run test:browser -- --files test/interview/parse.test.ts --grep 'Arabic'
 *     npm run test:browser -- --watch
 *     npm run test:engines -- --only firefox,webkit
 *
 * The closing line counts what really ran; see `finish`. With CI=true a file with a failure runs once more: what passes
 * then is named as flaky. It counts as passed, since three engines on a busy machine would else fail one run in some,
 * and it is to be mended all the same.
 */
import { relative, resolve } from 'node:path';
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  defaultReporter,
  startTestRunner,
  type BrowserLauncher,
  type TestRunner,
  type TestSession,
} from '@web/test-runner';
import { browserProtocolPlugin } from './browser-protocol.js';
import { builtSite } from './built-site.js';
import { ENGINES, HOW_TO_INSTALL, installChromium, launcherFor, problemWith, type Engine } from './engines.js';
import { startFrameServer } from './frames.js';
import { manifestPlugin } from './manifest.js';
import { freePort } from './port.js';
import { prerendered } from './prerendered.js';
import { readabilityPlugin } from './readability.js';
import { reasonOf, report } from './report.js';
import { startWeatherServer, strictPages, weather } from './servers.js';
import { stackPages } from './stacks.js';
import { WebKitLauncher } from './webkit.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Results {
  passed: number;
  skipped: number;
  readonly failures: Failure[];
  readonly flaky: Failure[];
}

interface Failure {
  /** With the file and the suites. */
  readonly test: string;
  readonly reason: string;
}

/** So many files with failures are no accident. */
const MOST_FILES_TO_RUN_AGAIN = 3;

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

const chosen = [...(options.files ?? []), ...positionals];
const files =
  chosen.length > 0
    ? chosen.map((file) => resolve(file))
    : [
        resolve(root, 'test/**/*.test.ts'),
        ...['node', 'wordpress'].map((name) => `!${resolve(root, 'test', name)}/**`),
      ];
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
const results = new Map<Engine, Results | 'not run'>();
for (const engine of engines) {
  const launcher =
    launcherFor(engine) ?? (engine === 'chromium' && installChromium() ? launcherFor(engine) : undefined);
  const problem = problemWith(engine) ?? (launcher ? undefined : HOW_TO_INSTALL[engine]);
  if (!launcher || problem !== undefined) {
    if (engines.length === 1) stopWith(`${engine}: not run; ${problem ?? ''}`);
    results.set(engine, 'not run');
    continue;
  }
  console.log(`\n${engine}`);
  results.set(engine, await run(engine, launcher));
}
weatherServer.close();
frameServer.close();
finish();

async function run(engine: Engine, launcher: BrowserLauncher): Promise<Results> {
  const sessions = [...(await start(engine, launcher, files)).sessions.all()];
  const first = resultsOf(sessions);
  const broken = sessions.filter((session) => resultsOf([session]).failures.length > 0);
  const again = broken.length > MOST_FILES_TO_RUN_AGAIN || !env['CI'] ? undefined : launcherFor(engine);
  if (broken.length === 0 || !again) return first;

  console.log(`\n${engine}, once more: ${broken.map(({ testFile }) => relative(root, testFile)).join(', ')}`);
  const runner = await start(
    engine,
    again,
    broken.map(({ testFile }) => testFile),
  );
  const last = resultsOf([...sessions.filter((session) => !broken.includes(session)), ...runner.sessions.all()]);
  last.flaky.push(...first.failures.filter(({ test }) => last.failures.every((failure) => failure.test !== test)));
  return last;
}

async function start(engine: Engine, launcher: BrowserLauncher, patterns: string[]): Promise<TestRunner> {
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
      files: patterns,
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
    <script>globalThis.testRun = ${JSON.stringify({ engine, crossOrigin: weatherServer.origin, seed: env['PROPERTY_SEED'] })}</script>
    <script type="module" src="${script}"></script>
  </body>
</html>`,
      nodeResolve: { exportConditions: ['production', 'browser'], browser: true },
      middleware: [
        weather(weatherServer.origin),
        strictPages(root),
        frameServer.middleware,
        prerendered(),
        stackPages(weatherServer.origin),
        builtSite(root),
      ],
      plugins: [
        browserProtocolPlugin(),
        manifestPlugin(),
        readabilityPlugin(),
        esbuildPlugin({ ts: true, target: 'es2022', tsconfig: resolve(root, 'tsconfig.json') }),
      ],
      reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: options.watch })],
    },
  });
  if (!runner) return exit(1);
  await new Promise((done) => {
    runner.on('stopped', done);
  });
  process.off('exit', stopNow);
  return runner;
}

/** A file that did not load, or did not finish, has no test to count: it counts as one failure. */
function resultsOf(sessions: Iterable<TestSession>): Results {
  const counted: Results = { passed: 0, skipped: 0, failures: [], flaky: [] };
  for (const session of sessions) {
    const before = counted.failures.length;
    const suites = session.testResults ? [{ ...session.testResults, name: relative(root, session.testFile) }] : [];
    for (const suite of suites) {
      suites.push(...suite.suites.map((inner) => ({ ...inner, name: `${suite.name} › ${inner.name}` })));
      for (const test of suite.tests) {
        // A test that --grep leaves out has neither passed nor an error.
        const isLeftOut = options.grep !== undefined && !test.passed && !test.error;
        if (test.skipped || isLeftOut) counted.skipped += 1;
        else if (test.passed) counted.passed += 1;
        else counted.failures.push({ test: `${suite.name} › ${test.name}`, reason: reasonOf(test.error) });
      }
    }
    const isBroken = options.grep === undefined ? !session.passed : session.errors.length > 0;
    if (isBroken && counted.failures.length === before)
      counted.failures.push({ test: relative(root, session.testFile), reason: reasonOf(session.errors[0]) });
  }
  return counted;
}

function finish(): never {
  const total = { passed: 0, skipped: 0, failures: [] as string[], flaky: [] as string[] };
  let missing = false;
  console.log();
  for (const [engine, counted] of results) {
    if (counted === 'not run') {
      missing = true;
      console.log(`${engine}: not run; ${problemWith(engine) ?? HOW_TO_INSTALL[engine]}`);
      continue;
    }
    total.passed += counted.passed;
    total.skipped += counted.skipped;
    const listed = (failures: Failure[]): string[] =>
      failures.map(({ test, reason }) => `${engine}: ${test}: ${reason}`);
    total.failures.push(...listed(counted.failures));
    total.flaky.push(...listed(counted.flaky));
    console.log(`${engine}: ${counted.passed} passed, ${counted.failures.length} failed, ${counted.skipped} skipped`);
  }
  if (total.passed + total.failures.length === 0) console.log('No test ran.');
  const allWell = report(total);
  exit(!allWell || (missing && everyEngineMustRun) ? 1 : 0);
}

function stopWith(message: string): never {
  console.error(message);
  exit(1);
}
