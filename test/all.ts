/**
 * Runs all checks, and all tests in Node and Chromium:
 *
 *     npm test
 *     npm run test:quick
 *
 * The quick run checks types, lints the files that differ from the last commit, and runs a few tests of each kind. It finds
 * most mistakes early, and replaces nothing.
 *
 * Checks use one core each and run side by side; tests use every core and run one after the other. A failure stops
 * nothing, so that one run shows all of them.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import process, { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';

/** A command and its arguments. */
type Command = readonly [program: string, ...args: string[]];

interface Outcome {
  readonly command: Command;
  readonly succeeded: boolean;
  readonly seconds: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));

const npm = (script: string, ...args: string[]): Command => [
  'npm',
  'run',
  '--silent',
  script,
  ...(args.length > 0 ? ['--', ...args] : []),
];
const only = (...files: string[]): string[] => files.flatMap((file) => ['--files', file]);

const outcomes = argv.includes('--quick') ? await quick() : await all();

console.log();
for (const { command, succeeded, seconds } of outcomes) {
  console.log(`${succeeded ? 'passed' : 'FAILED'} ${String(Math.round(seconds)).padStart(4)} s  ${nameOf(command)}`);
}
if (outcomes.some(({ succeeded }) => !succeeded)) process.exitCode = 1;

async function all(): Promise<readonly Outcome[]> {
  console.log('All checks, and all tests in Node and Chromium. Two free cores take about 7 minutes.');
  console.log('For a first check in less than a minute: npm run test:quick\n');
  return [
    ...(await sideBySide(
      [npm('lint:code')],
      [npm('typecheck'), npm('lint:format'), npm('lint:generated'), npm('lint:unused'), npm('lint:spelling')],
    )),
    await inTheOpen(npm('test:node')),
    await inTheOpen(npm('test:browser')),
  ];
}

async function quick(): Promise<readonly Outcome[]> {
  console.log('Types, the files that you have changed, and a few tests. Two free cores take less than a minute.\n');
  const changed = changedFiles();
  const code = changed.filter((file) => /\.(js|tsx?)$/.test(file));
  return [
    ...(await sideBySide(
      [npm('typecheck')],
      [
        ...(changed.length > 0 ? [['npx', 'prettier', '--check', '--ignore-unknown', ...changed] as const] : []),
        ...(code.length > 0 ? [['npx', 'eslint', '--no-warn-ignored', ...code] as const] : []),
        npm('test:node', ...only('test/node/check.test.ts', 'test/node/import/text.test.ts')),
      ],
    )),
    await inTheOpen(
      npm('test:browser', ...only('test/interview/*.test.ts', 'test/api.test.ts', 'test/questions.test.ts')),
    ),
  ];
}

/** Runs lanes at the same time, and the commands of a lane one after the other. Prints the output of those that fail. */
async function sideBySide(...lanes: readonly (readonly Command[])[]): Promise<Outcome[]> {
  const outcomes = lanes.map(async (lane) => {
    const done: Outcome[] = [];
    for (const command of lane) done.push(await outcomeOf(command, true));
    return done;
  });
  return (await Promise.all(outcomes)).flat();
}

/** Runs a command that prints as it goes. */
function inTheOpen(command: Command): Promise<Outcome> {
  console.log(`\n--- ${nameOf(command)}`);
  return outcomeOf(command, false);
}

async function outcomeOf(command: Command, isBuffered: boolean): Promise<Outcome> {
  const [program, ...args] = command;
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: root,
    env: { ...env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    stdio: ['ignore', isBuffered ? 'pipe' : 'inherit', isBuffered ? 'pipe' : 'inherit'],
    shell: process.platform === 'win32', // where npm is a script
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  const succeeded = await new Promise<boolean>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve(code === 0));
  });
  if (isBuffered && !succeeded) console.log(`--- ${nameOf(command)}\n${output}`);
  return { command, succeeded, seconds: (performance.now() - start) / 1000 };
}

function nameOf(command: Command): string {
  const name = command.join(' ').replace('run --silent', 'run');
  return name.length > 90 ? `${name.slice(0, 90)}…` : name;
}

/** Files that differ from the last commit, new ones included. */
function changedFiles(): string[] {
  const git = (...args: string[]): string[] =>
    execFileSync('git', [...args, '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(Boolean);
  return [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')].filter((file) =>
    existsSync(`${root}/${file}`),
  );
}
