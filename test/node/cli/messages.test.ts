/** The output of the command-line tool in English and Arabic: the same codes, all of them used. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { CommandError } from '../../../src/node/cli/command.js';
import { check } from '../../../src/node/cli/commands/check.js';
import { embed } from '../../../src/node/cli/commands/embed.js';
import { importCommand } from '../../../src/node/cli/commands/import.js';
import { render } from '../../../src/node/cli/commands/render.js';
import { ar } from '../../../src/node/cli/messages/ar.js';
import { en } from '../../../src/node/cli/messages/en.js';
import { languageOf } from '../../../src/node/cli/messages/index.js';
import { call } from '../helpers.js';

const source = resolve(import.meta.dirname, '../../../src/node');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('messages'))
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n');

/** The keys of an object and of all objects nested in it. */
const shape = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => [key, shape(each)]),
      )
    : Array.isArray(value)
      ? 'list'
      : typeof value;

describe('the messages of the command-line tool', () => {
  it('have the same codes in both languages', () => {
    assert.deepEqual(shape(ar), shape(en));
  });

  it('have no unused error code', () => {
    assert.deepEqual(
      Object.keys(en.errors).filter((each) => !code.includes(`'${each}'`)),
      [],
    );
  });

  it('describe each option that a command has, and no other', () => {
    for (const command of [check, embed, importCommand, render]) {
      const described = Object.keys(en.commands[command.name].options).sort();
      assert.deepEqual(described, [...new Set([...Object.keys(command.options), 'lang'])].sort(), command.name);
    }
  });

  it('have Latin letters in Arabic help only in isolated code', async () => {
    for (const args of [[], ['check'], ['embed'], ['import'], ['render']]) {
      const { out } = await call(['--lang', 'ar', ...args, '--help']);
      // Wrapped code continues on the next line.
      assert.doesNotMatch(out.replace(/\u2066[^\u2069]*\u2069/g, ''), /[a-z]/i, args.join());
    }
  });

  it('have no invisible characters in English', async () => {
    for (const args of [[], ['check'], ['embed'], ['import'], ['render']])
      assert.doesNotMatch((await call([...args, '--help'])).out, /[\u2066-\u2069]/);
  });

  it('are in English in thrown errors', () => {
    const error = new CommandError('cannot-read', { name: 'a.json', reason: 'no-such-file' });
    assert.deepEqual([error.code, error.message], ['cannot-read', 'Cannot read a.json: there is no such file.']);
  });
});

describe('the language of messages', () => {
  const question = { input: 'س: لماذا؟' };

  it('is set by --lang before any command', async () => {
    const { err } = await call(['--lang', 'ar', 'import', '-'], question);
    assert.match(err, /^خطأ: لم يُعثر على حوار في \u2066الدخل المعياري\u2069\./);
    assert.match(
      (await call(['--lang=ar', 'check', 'none.json'])).err,
      /^خطأ: تعذّرت قراءة \u2066none\.json\u2069: لا ملف/,
    );
  });

  it('is set by --lang after a command, unless the command has its own --lang', async () => {
    const { out } = await call(['check', '--lang', 'ar', '-'], {
      input: '{"title":5,"questions":[{"question":"Why?","answer":"a"}]}',
    });
    assert.equal(out, '<stdin>:1:10 /title خطأ: وُجد \u20665\u2069. اكتب نصًّا. (format)\n');
    const own = await call(['import', '--lang', 'fr', '-'], {
      input: 'A talk\n\nQ: Why?\nA: Because.\n\nQ: How?\nA: So.',
    });
    assert.match(own.err, /^language: {6}fr$/m);
  });

  it('is taken from the environment by default', async () => {
    assert.match((await call(['publish'], { env: { LANG: 'ar_MA.UTF-8' } })).err, /^خطأ: لا أمر باسم/);
    assert.match((await call(['publish'], { env: { LANG: 'ar', LC_ALL: 'fr_FR.UTF-8' } })).err, /^error: /);
    for (const [environment, lang] of [
      [{}, 'en'],
      [{ LC_ALL: '', LC_MESSAGES: 'ar_EG' }, 'ar'],
      [{ LC_MESSAGES: 'C', LANG: 'ar' }, 'en'],
      [{ LANG: 'arz_EG' }, 'en'],
    ] as const)
      assert.equal(languageOf(environment), lang);
  });

  it('must be a supported one', async () => {
    const { code: exitCode, err } = await call(['--lang', 'fr', 'check', 'a.json']);
    assert.equal(exitCode, 2);
    assert.match(err, /^error: --lang takes one of en, ar, not "fr"\./);
  });
});

describe('options', () => {
  it('that are misspelled are reported with a suggestion', async () => {
    assert.match(
      (await call(['check', '--formt', 'json', 'a'])).err,
      /Unknown option --formt\. Did you mean --format\?/,
    );
  });

  it('that need a value are reported if it is missing', async () => {
    for (const args of [['--format'], ['--format', '--quiet']])
      assert.match((await call(['check', ...args])).err, /--format needs a value\./);
    assert.match((await call(['import', '-o'])).err, /-o needs a value\./);
  });

  it('that take no value are reported if they have one', async () => {
    assert.match((await call(['check', '--quiet=yes', 'a'])).err, /--quiet takes no value\./);
  });
});
