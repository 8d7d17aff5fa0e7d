/** The messages of the importer. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { messageOf, NotAnInterview, problem } from '../../../src/import/index.js';
import { ar } from '../../../src/import/messages/ar.js';
import { detections, en, formats, omissions, problems, warnings } from '../../../src/import/messages/en.js';

/** Data with a value for every parameter of a message. */
const data = {
  ...{ text: 'مثال', name: 'مثال', lang: 'ar-MA', path: '/title', expected: 'x', found: 'x', reason: 'x', sign: '-' },
  ...{ place: 'title', number: 2, count: 2, input: 3, kept: 1, omitted: 1, more: true },
  ...{
    types: ['FAQPage'],
    words: ['مثال'],
    labels: ['س:'],
    names: ['مثال'],
    problems: [{ path: '/title', expected: 'x', found: 'x' }],
  },
};
const codes = Object.keys(en) as (keyof typeof en)[];

describe('the messages of the importer', () => {
  it('have unique codes', () => {
    const groups = [warnings, omissions, detections, formats, problems];
    assert.equal(
      codes.length,
      groups.reduce((sum, group) => sum + Object.keys(group).length, 0),
    );
  });

  it('exist in every language, with all of their values', () => {
    for (const lang of ['en', 'ar']) {
      for (const code of codes) {
        const text = messageOf({ code, data }, lang);
        assert.ok(text.trim(), code);
        assert.doesNotMatch(text, /undefined|\[object|\{\w+\}/, code);
      }
    }
  });

  it('have Latin letters in Arabic only in isolated values', () => {
    for (const code of codes) {
      const text = messageOf({ code, data }, 'ar').replace(/\u2068[^\u2069]*\u2069/g, '');
      assert.doesNotMatch(text, /[a-z]/i, code);
      assert.match(text + (code === 'format-html' || code === 'format-json-ld' ? 'ا' : ''), /\p{Script=Arabic}/u, code);
    }
  });

  it('use the plural forms of Arabic', () => {
    const counted = [1, 2, 3, 11, 100].map((count) =>
      ar['questions-in-answers']({ count }).replace(/[\u2068\u2069]/g, ''),
    );
    assert.deepEqual(
      counted.map((text) => text.split(' تنته')[0]),
      ['فقرة أخرى', 'فقرتان أخريان', '3 فقرات أخرى', '11 فقرة أخرى', '100 فقرة أخرى'],
    );
  });

  it('are in English without a catalog for the language, and use the catalog of a language with a region', () => {
    assert.equal(messageOf({ code: 'button' }, 'fr'), 'button');
    assert.equal(messageOf({ code: 'button' }, 'AR-ma'), 'زر');
  });

  it('are used for errors', () => {
    const error = new NotAnInterview(problem('several-posts', { count: 3 }));
    assert.match(error.message, /^The JSON has 3 posts/);
    assert.match(messageOf(error.diagnostic, 'ar'), /مقالات/);
  });
});
