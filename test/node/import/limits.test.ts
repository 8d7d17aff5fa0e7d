/** Small files that would take long, or become very large documents. Work is counted, not timed: the elements of the document that is read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import { importHtml, importText, messageOf, NotAnInterview } from '../../../src/import/index.js';
import { boundedMarkup, mostNodes } from '../../../src/import/readers/html/bounded-markup.js';
import { withoutHyphenation } from '../../../src/import/readers/copied-text.js';
import { parseHtml } from '../../../src/node/read/dom.js';
import fc from '../../properties.js';

const page = '<!doctype html><html lang=en><body>';
const unclosed = (count: number) => Array.from({ length: count }, (_, index) => `<b x${index}>`).join('');
const codeOf = (run: () => unknown): string | undefined => {
  try {
    run();
  } catch (error) {
    if (error instanceof NotAnInterview) return error.diagnostic.code;
    throw error;
  }
  return undefined;
};

/** How many elements are in a document, and how deep the deepest is. */
function sizeOf(html: string): { count: number; depth: number } {
  let [count, depth] = [0, 0];
  const open = [{ element: parseHtml(html).documentElement as Element, level: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    count += 1;
    depth = Math.max(depth, next.level);
    for (let child = next.element.firstElementChild; child; child = child.nextElementSibling)
      open.push({ element: child, level: next.level + 1 });
  }
  return { count, depth };
}

describe('the elements that HTML becomes', () => {
  it('are bounded where each paragraph reopens what is not closed', () => {
    for (const count of [300, 1000]) {
      const bomb = `${page}<p>${unclosed(count)}${'<p>x'.repeat(1000)}`;
      assert.ok(sizeOf(boundedMarkup(bomb)).count <= mostNodes);
    }
    assert.equal(
      codeOf(() => boundedMarkup(`${page}<p>${unclosed(60)}${'<p>x'.repeat(1000)}`)),
      'too-many-elements',
    );
    assert.equal(
      codeOf(() => boundedMarkup(page + '<p>a'.repeat(mostNodes))),
      'too-many-elements',
    );
  });

  it('are reported with what to do, in English and Arabic', () => {
    try {
      importHtml(page + '<br>'.repeat(mostNodes), { parseHtml, Readability });
      assert.fail();
    } catch (error) {
      assert.ok(error instanceof NotAnInterview);
      assert.match(messageOf(error.diagnostic), /copy the interview/);
      assert.match(messageOf(error.diagnostic, 'ar'), /انسخ الحوار/);
    }
  });

  it('are the same as before where a page is not deep', () => {
    const html = `${page}<p>a<p><b>b<p>c${'<div>'.repeat(300)}d`;
    assert.equal(boundedMarkup(html), html);
  });

  for (const tag of [
    '<b>',
    '<div>',
    '<ul><li>a',
    '<table><tr><td>',
    '<o:p>',
    '<details><summary>What?</summary>x',
    '<math><mi>',
    '<blockquote>a',
  ])
    it(`are not deeper than in browsers: ${tag}`, () => {
      assert.ok(sizeOf(boundedMarkup(page + tag.repeat(2000))).depth <= 530);
    });

  it('keep all text, in lines of their own, where they are flattened', () => {
    const lines = parseHtml(
      boundedMarkup(`${page}${'<div>'.repeat(600)}<p>one</p><p>two</p>${'</div>'.repeat(600)}<p>three`),
    ).body;
    assert.equal(lines.textContent, 'onetwothree');
    assert.ok(lines.querySelector('br'));
    assert.equal(lines.lastElementChild?.textContent, 'three');
  });

  it('are no more than the limit, and no deeper, for any structure', () => {
    const part = fc.constantFrom(
      '<b>',
      '<i x>',
      '<p>',
      '</p>',
      '<div>',
      '</div>',
      '<ul><li>',
      '<table><td>',
      '</b>',
      'x',
      '<!--',
      '-->',
      '<svg>',
      '<select>',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 150 }), (parts, times) => {
        let html: string;
        try {
          html = boundedMarkup(page + parts.join('').repeat(times));
        } catch (error) {
          assert.ok(error instanceof NotAnInterview);
          return;
        }
        const { count, depth } = sizeOf(html);
        assert.ok(count <= mostNodes && depth <= 1100, `${count} elements, ${depth} deep`);
      }),
      { numRuns: 40 },
    );
  });
});

describe('parted words', () => {
  it('are joined in any number of lines', () => {
    const { text } = withoutHyphenation('ab-\n'.repeat(100_000));
    assert.ok(text.startsWith('abab'));
  });
});

describe('a text in another character set', () => {
  it('is reported, with low confidence', () => {
    const { report } = importText('\ufffd\ufffd\ufffd\ufffd \ufffd\ufffd\n\nQ: Why?\nA: So.\nQ: How?\nA: Like this.');
    assert.equal(report.confidence, 'low');
    const found = report.warnings.find(({ code }) => code === 'wrong-character-set')!;
    assert.match(messageOf(found), /save it as UTF-8/);
    assert.match(messageOf(found, 'ar'), /احفظه/);
  });

  it('is why no interview was found', () => {
    assert.equal(
      codeOf(() => importText('\ufffd\ufffd\ufffd \ufffd\ufffd\n\ufffd\ufffd\ufffd\ufffd.')),
      'unreadable-characters',
    );
    assert.equal(
      codeOf(() => importText(Array.from('Just a line of it.', (letter) => `${letter}\0`).join(''))),
      'unreadable-characters',
    );
  });
});
