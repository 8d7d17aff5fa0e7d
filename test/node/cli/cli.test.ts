/** The command-line tool as a program: behavior that all commands share. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { call } from '../helpers.js';

const program = resolve(import.meta.dirname, '../../../src/node/cli/cli.ts');
/** Makes the tests independent of the machine's language. */
const env = { ...process.env, LC_ALL: 'C' };
const talk = resolve(import.meta.dirname, '../../fixtures/import/text/en-letters.txt');

describe('the command-line tool', () => {
  it('lists its commands', async () => {
    const { code, out, err } = await call(['--help']);
    assert.equal(code, 0);
    assert.match(out, /^Usage: interview-card COMMAND/);
    assert.equal(err, '');
  });

  it('lists them with exit code 2 when it is called without arguments', async () => {
    const { code, out } = await call([]);
    assert.equal(code, 2);
    assert.match(out, /^Usage/);
  });

  it('refuses a command that does not exist, and names those that do', async () => {
    const { code, out, err } = await call(['publish']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /There is no command "publish"\. Commands are /);
    assert.match(err, /--help/);
  });

  it('accepts --debug before the command too', async () => {
    const { code, err } = await call(['--debug', 'render']);
    assert.equal(code, 2);
    assert.match(err, /Name a file/);
    assert.match(err, /\n {4}at /);
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8')) as {
      version: string;
    };
    const { code, out } = await call(['--version']);
    assert.deepEqual([code, out], [0, `${version}\n`]);
  });

  it('does not accept a property of Object.prototype as a command', async () => {
    assert.equal((await call(['constructor'])).code, 2);
  });

  it('runs as a program', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, 'publish'], {
      encoding: 'utf8',
      env,
    });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    // No colors if the output is not a terminal.
    assert.match(stderr, /^error: There is no command/);
  });

  for (const stream of ['stdout', 'stderr'] as const) {
    it(`succeeds if its ${stream} is closed early`, async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', program, 'import', talk], { env });
      child[stream].destroy();
      child[stream === 'stdout' ? 'stderr' : 'stdout'].resume();
      assert.deepEqual(await once(child, 'close'), [0, null]);
    });
  }

  it('does not wait for the end of an input that is too large', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', program, 'import', '-'], { env });
    child.stdin.on('error', () => undefined); // the reader has gone
    child.stdin.write('y\n'.repeat(9 * 2 ** 20));
    let message = '';
    for await (const text of child.stderr.setEncoding('utf8')) message += text as string;
    assert.match(message, /^error: Cannot read standard input: it is larger than 16 MiB/);
    assert.equal(child.exitCode ?? ((await once(child, 'close')) as [number])[0], 2);
  });

  it(
    'reports in one line that the disk is full, with exit code 2',
    { skip: !existsSync('/dev/full') && 'only Linux has a file that is always full' },
    () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, 'import', talk], {
        encoding: 'utf8',
        env,
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      assert.equal(status, 2);
      assert.match(stderr, /^error: Cannot write the result: the disk is full\./m);
      assert.doesNotMatch(stderr, /^\s+at /m);
    },
  );
});
