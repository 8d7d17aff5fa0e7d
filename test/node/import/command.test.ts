/** The command `interview-card import`: format detection, the report, errors and exit codes. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import type { InterviewInput } from '../../../src/interview/index.js';
import { detectFormat } from '../../../src/import/index.js';
import { call } from '../helpers.js';

const root = resolve(import.meta.dirname, '../../..');
const directory = mkdtempSync(join(tmpdir(), 'import-'));
after(() => rmSync(directory, { recursive: true }));

const file = (name: string, content: string) => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};
const interviewIn = (json: string) => JSON.parse(json) as InterviewInput;

const page =
  '<h1>Bells</h1><p><b>Why?</b></p><p>Because of <a href="x">this</a>.</p><p><b>How?</b></p><p>So.</p><form><button>Send</button></form>';
const whole = { title: 'Bells', questions: [{ question: 'Why?', answer: 'Because.', extra: 1 }] };
const jsonLd = {
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  name: 'Bells',
  inLanguage: 'en',
  breadcrumb: { '@type': 'BreadcrumbList', name: 'Home' },
  mainEntity: [
    {
      '@type': 'Question',
      name: 'Why?',
      acceptedAnswer: { '@type': 'Answer', text: '<p>Because of <b>bronze</b>.</p>' },
    },
    { '@type': 'Question', name: 'How?', acceptedAnswer: { '@type': 'Answer', text: 'So.' } },
  ],
};

describe('interview-card import', () => {
  it('writes the interview of the demo for the copy of its page, and nothing else to stdout', async () => {
    const { code, out, err } = await call(['import', join(root, 'test/fixtures/bensami-page.ar.txt')]);
    assert.equal(code, 0);
    assert.equal(out, readFileSync(join(root, 'demo/interviews/bensami.ar.json'), 'utf8'));
    for (const line of [
      /^format: {8}text$/m,
      /^language: {6}ar-MA$/m,
      /^section: {7}تقارير$/m,
      /^interviewees: {2}إبراهيم بنسامي \(نائب مدير مديرية الشرطة القضائية\)$/m,
      /^interviewers: {2}الصديق بوكزول$/m,
      /^questions: {5}3, detected by lines that end in a question mark$/m,
      /^confidence: {4}high$/m,
      /^omitted: {7}tracking code, 1 word: fbpx$/m,
      /^words: {9}406 = 386 kept \+ 20 omitted$/m,
    ]) {
      assert.match(err, line);
    }
  });

  it('reads standard input', async () => {
    const { code, out } = await call(['import', '-'], { input: page });
    assert.equal(code, 0);
    assert.equal(interviewIn(out).questions.length, 2);
  });

  it('resolves links against --base and uses the language of --lang', async () => {
    const { out } = await call(['import', '-', '--base', 'https://example.org/a/', '--lang', 'EN-gb'], { input: page });
    const { lang, questions } = interviewIn(out);
    assert.equal(lang, 'en-GB');
    assert.deepEqual(questions[0]!.answer, [{ html: '<p>Because of <a href="https://example.org/a/x">this</a>.</p>' }]);
  });

  it('keeps links relative if the URL of a page is unknown', async () => {
    const { out } = await call(['import', file('page.html', page)]);
    assert.deepEqual(interviewIn(out).questions[0]!.answer, [{ html: '<p>Because of <a href="x">this</a>.</p>' }]);
  });

  it('writes to a file with --output', async () => {
    const path = join(directory, 'out.json');
    const { code, out } = await call(['import', '-', '-o', path], { input: page });
    assert.deepEqual([code, out], [0, '']);
    const json = readFileSync(path, 'utf8');
    assert.equal(json, `${JSON.stringify(JSON.parse(json), null, 2)}\n`);
  });

  it('shortens omitted text to one line, and uses colors only on a terminal', async () => {
    const long = `${page}<form><p>${'word '.repeat(100)}</p></form>`;
    const plain = await call(['import', '-'], { input: long });
    assert.match(plain.err, /^omitted: {7}form, 100 words: (?:word ){11}word…$/m);
    // eslint-disable-next-line no-control-regex -- colors are control characters
    const escape = /\u001b\[/;
    assert.doesNotMatch(plain.err + plain.out, escape);
    const colored = await call(['import', '-'], { input: long, isTerminal: true });
    assert.match(colored.err, escape);
    assert.doesNotMatch(colored.out, escape);
  });

  it('writes an interview unchanged, and reports that', async () => {
    const { code, out, err } = await call(['import', file('whole.json', JSON.stringify(whole))]);
    assert.equal(code, 0);
    assert.deepEqual(interviewIn(out), whole);
    assert.match(err, /^format: {8}interview$/m);
    assert.match(err, /^words: {9}3 = 3 kept \+ 0 omitted$/m);
  });

  it('converts JSON-LD, and reports what it did not use', async () => {
    const { code, out, err } = await call(['import', file('faq.jsonld', JSON.stringify(jsonLd))]);
    assert.equal(code, 0);
    assert.deepEqual(interviewIn(out), {
      lang: 'en',
      title: 'Bells',
      questions: [
        { question: 'Why?', answer: [{ html: '<p>Because of <b>bronze</b>.</p>' }] },
        { question: 'How?', answer: 'So.' },
      ],
    });
    assert.match(err, /^format: {8}JSON-LD$/m);
    assert.match(err, /^omitted: {7}not part of an interview, 1 word: Home$/m);
    assert.match(err, /^words: {9}8 = 7 kept \+ 1 omitted$/m);
  });

  it('reports unused JSON-LD: other answers, and text of the article that is not in the questions', async () => {
    const [first, ...rest] = jsonLd.mainEntity;
    const more = {
      ...jsonLd,
      articleBody: 'A morning in the foundry. Why? Because of bronze. Nell: How? So.',
      mainEntity: [{ ...first, suggestedAnswer: { '@type': 'Answer', text: 'Nobody knows.' } }, ...rest],
    };
    const data = await call(['import', file('more.jsonld', JSON.stringify(more))]);
    assert.match(data.err, /^omitted: {7}not part of an interview, 5 words: A morning in the foundry\.$/m);
    assert.match(data.err, /^omitted: {7}not part of an interview, 2 words: Nobody knows\.$/m);
    const input = `<!DOCTYPE html><title>Bells</title><script type="application/ld+json">${JSON.stringify(more)}</script><p>A morning in the foundry.</p>`;
    const { err } = await call(['import', '-'], { input });
    assert.match(err, /^omitted: {7}not in the JSON-LD of the page, 5 words: A morning in the foundry\.$/m);
    assert.match(err, /^omitted: {7}only in the JSON-LD of the page, 2 words: Nobody knows\.$/m);
    assert.match(err, /^words: {9}14 = 7 kept \+ 7 omitted$/m);
  });

  it('prefers the text of a page if its JSON-LD has less text', async () => {
    const less = { ...jsonLd, mainEntity: jsonLd.mainEntity.slice(1) };
    const input = `<!DOCTYPE html><script type="application/ld+json">${JSON.stringify(less)}</script>${page}`;
    const { out, err } = await call(['import', '-'], { input });
    assert.match(err, /^format: {8}HTML$/m);
    assert.equal(interviewIn(out).questions.length, 2);
  });

  it('uses the format of --as', async () => {
    const { code, out } = await call(['import', '-', '--as', 'text'], {
      input: 'Bells\n\nWhy <b>?\nBecause.\n\nHow?\nSo.',
    });
    assert.equal(code, 0);
    assert.equal(interviewIn(out).questions[0]!.question, 'Why <b>?');
    assert.equal((await call(['import', '-', '--as', 'wordpress'], { input: JSON.stringify(jsonLd) })).code, 1);
  });

  it('prints only what to do if there is no interview, with exit code 1', async () => {
    for (const [input, message] of [
      ['Just a line.', /No interview found in standard input\./],
      ['<!DOCTYPE html><p>News without questions.</p>', /No interview found/],
      ['{"@type": "NewsArticle", "headline": "News"}', /JSON-LD without a Question: NewsArticle/],
      ['{"a": 1}', /neither an interview, nor JSON-LD with questions, nor a post of WordPress/],
      [
        '{"title": 1, "questions": []}',
        /\/title: expected text, found 1; \/questions: expected at least one entry, found an empty list/,
      ],
      [`<body>${'<div>'.repeat(5_000)}Why?`, /No questions and answers were found/],
      ['[]', /neither an interview, nor JSON-LD with questions/],
      ['', /No interview found/],
    ] as const) {
      const { code, out, err } = await call(['import', '-'], { input });
      assert.deepEqual([code, out], [1, ''], input.slice(0, 100));
      assert.match(err, message);
      assert.doesNotMatch(err, /^\s+at /m);
    }
  });

  it('exits with 2 for read, write and usage errors', async () => {
    for (const [args, message] of [
      [['missing.txt'], /there is no such file/],
      [
        ['-', '-o', join(directory, 'no/such/place.json')],
        /Cannot write .*: there is no folder .*\. Create it first\./,
      ],
      [[], /Name a file or an address/],
      [['a.txt', 'b.txt'], /Name only one file or address/],
      [['-', '--as', 'pdf'], /--as takes one of text, html, wordpress, json-ld, not "pdf"\./],
      [['-', '--lang', 'Arabic (Morocco)'], /--lang takes a language tag/],
      [['-', '--base', '/a/'], /--base takes an absolute URL/],
      [['file:///etc/passwd'], /only files, http and https/],
    ] as const) {
      const { code, out, err } = await call(['import', ...args], { input: page });
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
  });

  it('documents its options, exit codes and examples in its help', async () => {
    const { code, out } = await call(['import', '--help']);
    assert.equal(code, 0);
    for (const part of ['--as', '--lang', '--base', '--output', 'Exit codes', 'Examples'])
      assert.ok(out.includes(part), part);
  });
});

describe('the format of a source', () => {
  for (const [text, contentType, expected] of [
    ['{"a": 1}', undefined, 'json'],
    [' [1]', 'text/html', 'json'],
    ['{not json}', undefined, 'text'],
    ['{not json}', 'application/json', 'json'],
    ['<!doctype html><p>', 'text/plain', 'html'],
    ['<!-- saved --><p>x', undefined, 'html'],
    ['<p>Why?</p>', undefined, 'html'],
    ['Why <b>?', undefined, 'text'],
    ['<Why?> he asked', undefined, 'text'],
    ['Text of a page', 'text/html', 'html'],
    ['Why?\nBecause.', 'text/plain', 'text'],
    ['[Laughs] Why?', undefined, 'text'],
  ] as const) {
    it(`of ${JSON.stringify(text)} as ${contentType ?? 'nothing'} is ${expected}`, () => {
      assert.equal(detectFormat(text, contentType), expected);
    });
  }
});
