/** The heart of `interview-card import`: from text to an interview. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { recognise } from '../../../src/import/assemble/assemble.js';
import { fromText } from '../../../src/import/readers/plain-text.js';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

describe('the copy of a whole page', () => {
  const { interview, report } = recognise(fromText(read('test/fixtures/bensami-page.ar.txt')));

  it('gives the interview of the demo', () => {
    assert.deepEqual(interview, JSON.parse(read('demo/interviews/bensami.ar.json')));
  });

  it('writes its keys in the order of the demo', () => {
    assert.equal(`${JSON.stringify(interview, null, 2)}\n`, read('demo/interviews/bensami.ar.json'));
  });

  it('says what was left out, and that the region is a guess', () => {
    assert.deepEqual(
      report.omissions.map(({ reason }) => reason),
      ['tracking code', 'comment form', 'comment form', 'button', 'words of a credit'],
    );
    assert.match(report.doubts.join('\n'), /^"ar-MA" is a guess .*المغرب/);
    assert.equal(report.confidence, 'high');
    assert.equal(report.marks, 'lines that end in a question mark');
  });

  it('counts every word once', () => {
    assert.equal(report.words.input, report.words.kept + report.words.omitted);
    assert.ok(report.words.omitted < 30);
  });
});
