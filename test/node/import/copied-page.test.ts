/** The core of `interview-card import`: from text to an interview. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fromText, warningsIn } from './helpers.js';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

describe('the copy of a whole page', () => {
  const { interview, report } = fromText(read('test/fixtures/bensami-page.ar.txt'));

  it('becomes the interview of the demo', () => {
    assert.deepEqual(interview, JSON.parse(read('demo/interviews/bensami.ar.json')));
  });

  it('has its keys in the order of the demo', () => {
    assert.equal(`${JSON.stringify(interview, null, 2)}\n`, read('demo/interviews/bensami.ar.json'));
  });

  it('reports omissions, and that the region is a guess', () => {
    assert.deepEqual(
      report.omissions.map(({ code }) => code),
      ['tracking-code', 'comment-form', 'comment-form', 'button', 'credit-words'],
    );
    assert.deepEqual(warningsIn(report), ['guessed-region']);
    assert.equal(report.confidence, 'high');
    assert.equal(report.detection.code, 'by-question-marks');
  });

  it('counts every word once', () => {
    assert.equal(report.words.input, report.words.kept + report.words.omitted);
    assert.ok(report.words.omitted < 30);
  });
});
