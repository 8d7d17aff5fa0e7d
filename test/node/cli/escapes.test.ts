/** Characters of file names, servers and contents that could control a terminal or imitate a message are printed as escapes. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  errorText,
  messagesIn,
  languages,
  type ErrorCode,
  type ErrorData,
} from '../../../src/node/cli/messages/index.js';
import { call } from '../helpers.js';

const hostile = 'x\u001b]0;y\u0007\u009b2J\u202ez\u2028\u2066w\u2069\r';
/** All but the line feeds, and the isolates around values, that messages have themselves. */
const control = /(?!\n)[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2067]/u;

/** Data for any message, whose texts are all hostile. */
const dataOf = (code: string): Record<string, unknown> => {
  const texts = ['name', 'detail', 'text', 'location', 'charset', 'folder', 'file', 'option', 'value', 'rule', 'error'];
  const lists = ['files', 'options', 'choices', 'commands', 'rules'];
  const reason = { code: 'not-json', data: { name: hostile, reason: hostile } };
  return {
    ...Object.fromEntries([...texts, 'directory', 'other', 'suggestion'].map((key) => [key, hostile])),
    ...Object.fromEntries(lists.map((key) => [key, [hostile, hostile]])),
    ...{ status: 404, seconds: 1, mebibytes: 1, max: 1, more: 0, isAbsolute: true, problems: [] },
    reason: code === 'no-interview-found' ? reason : 'no-such-file',
  };
};

describe('messages of the command line', () => {
  for (const lang of languages) {
    it(`escape what they quote in every error, in ${lang}`, async () => {
      const messages = await messagesIn(lang);
      for (const code of Object.keys(messages.errors) as ErrorCode[]) {
        const text = errorText(messages, code, dataOf(code) as ErrorData<typeof code>);
        assert.doesNotMatch(text, control, code);
        assert.doesNotMatch(text, /\u2066w/, code);
      }
    });
  }

  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'interview-card-'))));
  after(() => rmSync(folder, { recursive: true }));

  for (const command of ['check', 'embed', 'import', 'render']) {
    it(`${command} escapes names and contents of files`, async () => {
      const rest = command === 'embed' ? ['--base', 'https://example.org/'] : [];
      const file = join(folder, 'broken.json');
      writeFileSync(file, `{ "title": ${hostile}`);
      for (const lang of languages)
        for (const args of [[`no${hostile}file`], [file], [file, '--debug'], [`--${hostile}`]]) {
          const { out, err } = await call(['--lang', lang, command, ...args, ...rest]);
          assert.doesNotMatch(out + err, control);
        }
    });
  }
});
