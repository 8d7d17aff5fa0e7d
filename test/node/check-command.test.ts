/** The command `check`: its files, its exact output, and its exit codes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { rules } from '../../src/check/index.js';
import { call } from './helpers.js';
import { startServer } from './server.js';

// File names are shown as they were given.
const fixtures = relative(process.cwd(), resolve(import.meta.dirname, '../fixtures/check'));
const good = join(fixtures, 'good.ar.json');
const poor = join(fixtures, 'poor.ar.json');
const broken = join(fixtures, 'nested/broken.json');
const syntax = join(fixtures, 'nested/syntax.json');

const lines = {
  broken: `${broken}:3:16 /published error: expected an ISO 8601 date such as 2018-03-01, found "1 March" (format)
${broken}:4:17 /questions/0/answer error: missing "answer": expected text or a list (format)
`,
  syntax: `${syntax}:2:26 / error: trailing comma before }. Remove it. (json)
`,
  poor: `${poor}:4:12 /image/alt warning: missing "alt". Describe the image for readers who cannot see it. (image-alt)
${poor}:5:65 /interviewees/0/role warning: empty "role". Write the role of بنسامي, or remove the key. (role)
${poor}:7:78 /questions/0/answer/0/by warning: unknown speaker "bensmi". Did you mean "bensami"? (unknown-speaker)
${poor}:7:91 /questions/0/sumary warning: unknown key "sumary" is ignored. If it is your own, name it "x-sumary". (unknown-key)
`,
};

const directory = mkdtempSync(join(tmpdir(), 'interview-card-'));
after(() => rmSync(directory, { recursive: true }));

describe('check', () => {
  const outcomes: Readonly<Record<string, { args: readonly string[]; out: string; err: string; code: number }>> = {
    'prints only a summary for a file without diagnostics': {
      args: [good],
      out: '',
      err: '1 file checked: 0 errors, 0 warnings.\n',
      code: 0,
    },
    'prints warnings and exits with 0': {
      args: [poor],
      out: lines.poor,
      err: '1 file checked: 0 errors, 4 warnings.\n',
      code: 0,
    },
    'prints errors and exits with 1': {
      args: [broken],
      out: lines.broken,
      err: '1 file checked: 2 errors, 0 warnings.\n',
      code: 1,
    },
    'keeps the order of the files': {
      args: [syntax, poor, good, broken],
      out: lines.syntax + lines.poor + lines.broken,
      err: '4 files checked: 3 errors, 4 warnings.\n',
      code: 1,
    },
    'checks all .json files in a directory and below': {
      args: [fixtures],
      out: lines.broken + lines.syntax + lines.poor,
      err: '4 files checked: 3 errors, 4 warnings.\n',
      code: 1,
    },
    'prints only errors with --quiet': {
      args: ['--quiet', poor, broken],
      out: lines.broken,
      err: '2 files checked: 2 errors, 4 warnings.\n',
      code: 1,
    },
    'exits with 0 up to --max-warnings': {
      args: ['--max-warnings', '4', poor],
      out: lines.poor,
      err: '1 file checked: 0 errors, 4 warnings.\n',
      code: 0,
    },
    'exits with 1 above --max-warnings, and also counts hidden warnings': {
      args: ['--quiet', '--max-warnings=3', poor],
      out: '',
      err: '1 file checked: 0 errors, 4 warnings.\nMore than 3 warnings, the limit of --max-warnings.\n',
      code: 1,
    },
    'leaves out ignored rules': {
      args: [
        '--ignore',
        'image-alt',
        '--ignore',
        'unknown-speaker',
        '--ignore',
        'unknown-key',
        '--max-warnings',
        '0',
        poor,
      ],
      out:
        lines.poor
          .split('\n')
          .filter((line) => line.endsWith('(role)'))
          .join('') + '\n',
      err: '1 file checked: 0 errors, 1 warning.\nMore than 0 warnings, the limit of --max-warnings.\n',
      code: 1,
    },
    'checks the other files if one is missing, and exits with 2': {
      args: ['none.json', broken],
      out: lines.broken,
      err: 'error: Cannot read none.json: there is no such file.\n1 file checked: 2 errors, 0 warnings.\n1 file could not be read.\n',
      code: 2,
    },
  };
  for (const [what, { args, ...expected }] of Object.entries(outcomes)) {
    it(what, async () => {
      const { code, out, err } = await call(['check', ...args]);
      assert.deepEqual({ code, out, err }, { code: expected.code, out: expected.out, err: expected.err });
    });
  }

  it('reads standard input', async () => {
    const { code, out } = await call(['check', '-'], { input: '{"title": 5, "questions": []}' });
    assert.equal(code, 1);
    assert.equal(
      out,
      '<stdin>:1:11 /title error: expected text, found 5 (format)\n<stdin>:1:27 /questions error: expected at least one entry, found an empty list (format)\n',
    );
  });

  it('reads addresses', async () => {
    const server = await startServer((_, response) => response.end('{"title": 5, "questions": 5}'));
    const address = `${server.origin}/a.json`;
    const { code, out } = await call(['check', address]);
    await server.close();
    assert.equal(code, 1);
    assert.ok(out.startsWith(`${address}:1:11 /title error: expected text, found 5 (format)\n`), out);
  });

  it('writes a list in JSON', async () => {
    const { code, out, err } = await call(['check', '--format', 'json', broken, poor]);
    assert.equal(code, 1);
    assert.equal(err, '2 files checked: 2 errors, 4 warnings.\n');
    const findings = JSON.parse(out) as unknown[];
    assert.equal(findings.length, 6);
    assert.deepEqual(findings[1], {
      ...{ file: broken, line: 4, column: 17, pointer: '/questions/0/answer', severity: 'error', rule: 'format' },
      code: 'missing',
      data: { key: 'answer', expected: ['text', 'list'] },
      message: 'missing "answer": expected text or a list',
      expected: 'text or a list',
      found: 'nothing',
    });
    assert.deepEqual(Object.keys(findings[2] as object), [
      'file',
      'line',
      'column',
      'pointer',
      'severity',
      'rule',
      'code',
      'data',
      'message',
      'expected',
      'found',
    ]);
  });

  it('writes an empty list in JSON if there are no diagnostics', async () => {
    assert.equal((await call(['check', '--format', 'json', '--quiet', good, poor])).out, '[]\n');
  });

  it('does not let the text of a file break, reorder or color its lines', async () => {
    const file = join(directory, 'hostile.json');
    const questions = [{ question: 'Why so?', answer: 'a', by: '\u202eevil\u2066' }];
    writeFileSync(file, JSON.stringify({ lang: 'en', title: 'a', questions, 'b\nc\u001b[31md\u009b1m': 1 }));
    const { out } = await call(['check', file]);
    assert.equal(out.split('\n').length, 3);
    assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    assert.match(out, /"\\u202eevil\\u2066"/);
    assert.match(out, / \/b\\u000ac\\u001b\[31md\\u009b1m /);
  });

  it('skips hidden directories, packages, and files of editors and macOS', async () => {
    const root = join(directory, 'project');
    for (const name of ['.git', 'node_modules/a', 'interviews']) {
      mkdirSync(join(root, name), { recursive: true });
      writeFileSync(join(root, name, 'a.json'), '5');
    }
    writeFileSync(join(root, 'interviews', '._a.json'), Buffer.of(0, 5, 22, 7, 255));
    writeFileSync(join(root, 'interviews', '.#a.json'), 'editor@host.1234');
    const { out, err } = await call(['check', root]);
    assert.match(err, /^1 file checked: 1 error, 0 warnings\.$/m);
    assert.ok(out.startsWith(join(root, 'interviews', 'a.json')));
  });

  it('checks the files of a directory sorted by name, each file once', async () => {
    const root = join(directory, 'names');
    mkdirSync(root);
    for (const name of ['b.json', 'C.JSON', 'a.json', 'json', 'd.txt']) writeFileSync(join(root, name), '5');
    const { out, err } = await call(['check', join(root, 'b.json'), root]);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
      ['b.json', 'C.JSON', 'a.json'].map((name) => join(root, name)),
    );
    assert.equal(err, '3 files checked: 3 errors, 0 warnings.\n');
  });

  it('checks standard input only once', async () => {
    const { err } = await call(['check', '-', '-'], { input: '5' });
    assert.equal(err, '1 file checked: 1 error, 0 warnings.\n');
  });

  it(
    'reports a directory without read permission',
    { skip: process.getuid?.() === 0 && 'the superuser may read everything' },
    async () => {
      const root = join(directory, 'locked');
      mkdirSync(root, { mode: 0 });
      const { code, err } = await call(['check', root]);
      assert.equal(code, 2);
      assert.equal(
        err,
        `error: Cannot read ${root}: you have no permission to read it. Ask for it, or copy the file to where you have.\n`,
      );
    },
  );

  it('checks many files in order, and shows progress', async () => {
    const root = join(directory, 'many');
    mkdirSync(root);
    const names = Array.from({ length: 250 }, (_, index) => join(root, `${1000 + index}.json`));
    names.forEach((name, index) => writeFileSync(name, `{"title":${index}}`));
    const { out, err, progress } = await call(['check', '--ignore', 'lang', root]);
    assert.deepEqual(
      out
        .split('\n')
        .filter((line) => line.includes(' /title '))
        .map((line) => line.split(':')[0]),
      names,
    );
    assert.equal(err, '250 files checked: 500 errors, 0 warnings.\n');
    assert.deepEqual(progress, ['Checking: 100 of 250 files', 'Checking: 200 of 250 files']);
  });

  const wrong: Readonly<Record<string, [args: readonly string[], err: RegExp]>> = {
    'no file': [
      [],
      /^error: Name a file or an address, or - for standard input\.\nSee interview-card check --help\.\n$/,
    ],
    'a format that does not exist': [['--format', 'xml', good], /--format takes one of text, json, not "xml"/],
    'a number of warnings that is not a number': [
      ['--max-warnings', 'many', good],
      /--max-warnings takes a whole number from 0, not "many"/,
    ],
    'a negative number of warnings': [
      ['--max-warnings=-1', good],
      /--max-warnings takes a whole number from 0, not "-1"/,
    ],
    'a rule that does not exist': [
      ['--ignore', 'image-size', '--ignore', 'toString', good],
      /There is no rule "toString"/,
    ],
    'an error as a rule to ignore': [['--ignore', 'format', good], /Errors cannot be ignored, and "format" is one/],
    'an option that does not exist': [['--fix', good], /Unknown option --fix\.[^]*check --help/],
  };
  for (const [what, [args, message]] of Object.entries(wrong)) {
    it(`refuses ${what}`, async () => {
      const { code, out, err } = await call(['check', ...args]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.doesNotMatch(err, /^ {4}at /m);
    });
  }

  it('refuses a directory without any .json file', async () => {
    const empty = join(directory, 'empty');
    mkdirSync(empty);
    const { code, err } = await call(['check', empty]);
    assert.equal(code, 2);
    assert.equal(err, `error: There is no .json file in ${empty}.\n`);
  });

  it('prints a stack trace only with --debug', async () => {
    const empty = join(directory, 'bare');
    mkdirSync(empty);
    assert.match(
      (await call(['check', '--debug', empty])).err,
      /^error: There is no \.json file.*\nCommandError: .*\n {4}at /,
    );
  });

  it('documents every option, rule and exit code in its help', async () => {
    const { code, out } = await call(['check', '--help']);
    assert.equal(code, 0);
    for (const word of ['--format', '--ignore', '--max-warnings', '--quiet', '--debug', ...Object.keys(rules)])
      assert.ok(out.includes(`\n  ${word} `), word);
    for (const exit of ['no errors', 'errors, or more', 'usage or I/O error'])
      assert.match(out, new RegExp(`^  [012] +${exit}`, 'm'));
    for (const line of out.split('\n')) assert.ok(line.length <= 140, line);
  });

  it('colors its output on a terminal', async () => {
    const { out, err } = await call(['check', syntax], { isTerminal: true });
    assert.equal(
      out,
      `\u001b[1m${syntax}:2:26\u001b[22m / \u001b[31merror:\u001b[39m trailing comma before }. Remove it. \u001b[2m(json)\u001b[22m\n`,
    );
    assert.equal(err, '\u001b[31m1 file checked: 1 error, 0 warnings.\u001b[39m\n');
  });

  it('runs as a program, without colors if its output is not a terminal', () => {
    const program = resolve(import.meta.dirname, '../../src/node/cli/cli.ts');
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', program, 'check', ...args], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      });
    const { status, stdout, stderr } = run(broken, 'none.json');
    assert.equal(status, 2);
    assert.equal(stdout, lines.broken);
    assert.equal(
      stderr,
      'error: Cannot read none.json: there is no such file.\n1 file checked: 2 errors, 0 warnings.\n1 file could not be read.\n',
    );
    assert.equal(run(poor).status, 0);
    assert.match(
      run('--debug').stderr,
      /^error: Name a file or an address, or - for standard input\.\nSee interview-card check --help\.\nUsageError: .*\n {4}at /,
    );
  });
});
