/**
 * Runs the tests in real browsers:
 *
 *     npm run test:browser -- --files test/interview/parse.test.ts --grep 'Arabic'
 *     npm run test:browser -- --watch
 *     npm run test:engines -- --only firefox,webkit
 *
 * The last line counts the tests that ran, without those that --grep filters out. With CI=true, a file
 * with a failure runs a second time. A test that passes then is reported as flaky and counts as passed: with three engines
 * on a busy machine, some runs would fail otherwise. It still needs a fix.
 */
import { relative, resolve } from 'node:path';
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  startTestRunner,
  type BrowserLauncher,
  type TestRunner,
  type TestRunnerConfig,
  type TestSession,
} from '@web/test-runner';
import { browserProtocolPlugin } from './browser-protocol.js';
import { builtSite } from './built-site.js';
import { ENGINES, HOW_TO_INSTALL, installChromium, launcherFor, problemWith, type Engine } from './engines.js';
import { startFrameServer } from './frames.js';
import { manifestPlugin } from './manifest.js';
import { pageLibraries } from './page-libraries.js';
import { freePort } from './port.js';
import { prerendered } from './prerendered.js';
import { readabilityPlugin } from './readability.js';
import { NO_REASON, reasonOf, report } from './report.js';
import { quietReporter } from './reporter.js';
import { responses, startResponseServer, strictPages } from './servers.js';
import { stackPages } from './stacks.js';
import { WebKitLauncher } from './webkit.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

interface Results {
  passed: number;
  /** The reason of each skipped test. */
  readonly skipped: string[];
  readonly failures: Failure[];
  readonly flaky: Failure[];
}

interface Failure {
  /** File, suites and title. */
  readonly test: string;
  readonly reason: string;
}

/** With failures in more files, something is broken rather than flaky. */
const MOST_FILES_TO_RUN_AGAIN = 3;

/** The suffix that `skip` in environment.ts adds to the title of a test or suite. */
const SKIP_REASON = /\(skipped: (.*?)\)(?: ›|$)/;

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
        ...['build', 'node', 'wordpress'].map((name) => `!${resolve(root, 'test', name)}/**`),
      ];
const engines = (options.only?.split(',') ?? ENGINES).map((name) => {
  const engine = ENGINES.find((known) => known === name.trim());
  if (!engine) stopWith(`There is no engine "${name}"; there are ${ENGINES.join(', ')}.`);
  return engine;
});
const everyEngineMustRun = Boolean(env['CI']) || options.only !== undefined;

// The `exit` event stops the browsers; a signal alone does not fire it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => exit(130));

const responseServer = await startResponseServer(root);
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
responseServer.close();
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
      // For the lower-case name, the dev server listens on every network interface.
      hostname: 'LOCALHOST',
      port: await freePort(),
      files: patterns,
      watch: options.watch,
      manual: options.manual,
      open: options.manual,
      browsers: [launcher],
      concurrency: 3, // on two cores 5% faster than 2: pages also wait for frames and timers
      browserStartTimeout: 2 * 60_000,
      testsStartTimeout: 2 * 60_000,
      testsFinishTimeout: 10 * 60_000, // of one file; the longest takes about a minute on an idle machine
      testFramework: { config: { ui: 'bdd', timeout: 20_000, ...(options.grep && { grep: options.grep }) } },
      testRunnerHtml: (script) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Tests</title></head>
  <body>
    <script>globalThis.testRun = ${JSON.stringify({ engine, crossOrigin: responseServer.origin, isCI: Boolean(env['CI']), seed: env['PROPERTY_SEED'] })}</script>
    <script type="module" src="${script}"></script>
  </body>
</html>`,
      nodeResolve: { exportConditions: ['production', 'browser'], browser: true },
      middleware: [
        ...(options.watch || options.manual ? [] : [cacheModules]),
        responses(responseServer.origin),
        strictPages(root),
        frameServer.middleware,
        prerendered(),
        pageLibraries(root),
        stackPages(responseServer.origin),
        builtSite(root, env['BUILT_SITE']),
      ],
      plugins: [
        browserProtocolPlugin(),
        manifestPlugin(),
        readabilityPlugin(),
        esbuildPlugin({ ts: true, target: 'es2022', tsconfig: resolve(root, 'tsconfig.json') }),
      ],
      reporters: [quietReporter({ progress: options.watch })],
    },
  });
  if (!runner) return exit(1);
  await new Promise((done) => {
    runner.on('stopped', done);
  });
  process.off('exit', stopNow);
  return runner;
}

/** Lets browsers keep modules: a frame loads the source files of the card again in most tests, and they do not change during a run. */
async function cacheModules(...[context, next]: Parameters<Middleware>): Promise<void> {
  await next();
  if (context.status === 200 && context.response.is('js')) context.set('cache-control', 'max-age=3600');
}

/** A file that did not load or finish has no tests: it counts as one failure. */
function resultsOf(sessions: Iterable<TestSession>): Results {
  const counted: Results = { passed: 0, skipped: [], failures: [], flaky: [] };
  for (const session of sessions) {
    const before = counted.failures.length;
    const reason = reasonOf(session.errors[0]); // a hook's error belongs to the session, not to the test
    const suites = session.testResults ? [{ ...session.testResults, name: relative(root, session.testFile) }] : [];
    for (const suite of suites) {
      suites.push(...suite.suites.map((inner) => ({ ...inner, name: `${suite.name} › ${inner.name}` })));
      for (const test of suite.tests) {
        const name = `${suite.name} › ${test.name}`;
        // A test that --grep filters out has neither passed nor an error. The runner counts it as failed.
        const isFilteredOut = options.grep !== undefined && !test.passed && !test.error;
        if (test.skipped) counted.skipped.push(SKIP_REASON.exec(name)?.[1] ?? `${NO_REASON}: ${name}`);
        else if (test.passed) counted.passed += 1;
        else if (!isFilteredOut) {
          counted.failures.push({ test: name, reason: test.error ? reasonOf(test.error) : reason });
        }
      }
    }
    const isBroken = options.grep === undefined ? !session.passed : session.errors.length > 0;
    if (isBroken && counted.failures.length === before) {
      counted.failures.push({ test: relative(root, session.testFile), reason });
    }
  }
  return counted;
}

function finish(): never {
  const total = { passed: 0, skipped: [] as string[], failures: [] as string[], flaky: [] as string[] };
  let missing = false;
  console.log();
  for (const [engine, counted] of results) {
    if (counted === 'not run') {
      missing = true;
      console.log(`${engine}: not run; ${problemWith(engine) ?? HOW_TO_INSTALL[engine]}`);
      continue;
    }
    const { passed, skipped, failures, flaky } = counted;
    const named = ({ test, reason }: Failure): string => `${engine}: ${test}: ${reason}`;
    total.passed += passed;
    total.skipped.push(...skipped.map((reason) => `${engine}: ${reason}`));
    total.failures.push(...failures.map(named));
    total.flaky.push(...flaky.map(named));
    console.log(`${engine}: ${passed} passed, ${failures.length} failed, ${skipped.length} skipped`);
  }
  if (total.passed + total.failures.length === 0) console.log('No test ran.');
  const succeeded = report(total);
  exit(!succeeded || (missing && everyEngineMustRun) ? 1 : 0);
}

function stopWith(message: string): never {
  console.error(message);
  exit(1);
}
