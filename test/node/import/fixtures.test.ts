/** The ways in which newsrooms mark questions, in eight languages: each text with the interview that an editor would expect. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { readText } from '../../../src/import/readers/plain-text.js';
import { parse } from '../../../src/interview/index.js';
import { fromText } from './helpers.js';

const folder = resolve(import.meta.dirname, '../../fixtures/import/text');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? file.slice(0, -'.txt'.length) : []));
const read = (file: string) => readFileSync(resolve(folder, file), 'utf8');

describe('a text becomes the interview that an editor would expect', () => {
  for (const name of names) {
    it(name, () => {
      const { interview, report } = fromText(read(`${name}.txt`));
      const expected = JSON.parse(read(`${name}.json`)) as unknown;
      assert.deepEqual(interview, expected);
      assert.equal(JSON.stringify(interview), JSON.stringify(expected), 'the keys stand in the order of the format');
      assert.equal(parse(interview).problems, undefined);
      assert.equal(report.words.kept + report.words.omitted, report.words.input);
      assert.equal(report.words.input, readText(read(`${name}.txt`)).words);
    });
  }

  it('in all eight languages', () => {
    assert.deepEqual([...new Set(names.map((name) => name.slice(0, 2)))].sort(), [
      'ar',
      'de',
      'en',
      'es',
      'fa',
      'fr',
      'he',
      'ur',
    ]);
  });
});
