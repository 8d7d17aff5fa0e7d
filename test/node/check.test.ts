/** What the check reports, and where. Validation has its own tests. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { suggestions } from '../../src/check/did-you-mean.js';
import { checkInterview, rules, type Diagnostic } from '../../src/check/index.js';
import fc from '../properties.js';

const now = new Date('2024-06-15T12:00:00Z');

const check = (content: string | Uint8Array) => checkInterview(content, { now });

/** Diagnostics in short form: position, pointer, rule. */
const places = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ line, column, pointer, rule }) => `${line}:${column} ${pointer} ${rule}`);

/** An interview without any diagnostic, plus changes. */
const interview = (changes: object = {}) => ({
  lang: 'en',
  title: 'A short talk',
  questions: [{ question: 'Why so short?', answer: 'It is an example.' }],
  ...changes,
});

const question = (changes: object) =>
  interview({ questions: [{ question: 'Why so short?', answer: 'It is an example.', ...changes }] });

/** Rules, pointers and codes of the diagnostics of an interview, with suggestions. */
const warnings = (data: object) =>
  check(JSON.stringify(data))
    .map(({ rule, pointer, code, data: values }) => {
      const { suggestion, example } = values as { suggestion?: string; example?: string };
      return [rule, pointer, [code, suggestion ?? example].filter(Boolean).join(' ')] as const;
    })
    .sort(byPointer);

const byPointer = ([, a]: readonly [string, string, string], [, b]: readonly [string, string, string]) =>
  a < b ? -1 : a > b ? 1 : 0;

describe('the position of a diagnostic', () => {
  const cases: Readonly<Record<string, [text: string, places: readonly string[]]>> = {
    'at the invalid value': ['{"title":"a",\n "questions": 5}', ['2:15 /questions format']],
    'at the object that lacks a key': [
      '{"title":"a","questions":[\n  {"question":"Why?"}]}',
      ['2:3 /questions/0/answer format'],
    ],
    'at the start if the whole input is invalid': ['  5', ['1:3  format']],
    'after lines that end in CRLF': ['{\r\n"title":"a",\r\n"questions":5}', ['3:13 /questions format']],
    'after lines that end in CR': ['{\r"title":"a",\r\r"questions":5}', ['4:13 /questions format']],
    'after Arabic text, one column per letter': ['{"title":"لماذا؟", "questions":5}', ['1:32 /questions format']],
    'after letters with marks, one column per mark': ['{"title":"حدّثنا", "questions":5}', ['1:32 /questions format']],
    'after an emoji, two columns': ['{"title":"😀", "questions":5}', ['1:28 /questions format']],
    'after a tab, one column': ['{\t"title":"a",\n\t\t"questions":5}', ['2:15 /questions format']],
    'after Unicode line separators, which do not start a line': [
      '{"title":"a\u2028b", "questions":5}',
      ['1:29 /questions format'],
    ],
    'after escapes, by their length in the source': [
      '{"title":"\\u0627\\n", "questions":5}',
      ['1:34 /questions format'],
    ],
    'after a byte order mark, which counts as a character': [
      '\ufeff{"title":"a","questions":5}',
      ['1:1  byte-order-mark', '1:27 /questions format'],
    ],
    'at the last of several values with the same key': [
      '{"title":"a","questions":[],\n"questions":5}',
      ['2:1 /questions duplicate-key', '2:13 /questions format'],
    ],
    'at an unknown key': ['{"title":"a",\n  "qestions":5}', ['1:1 /questions format', '2:3 /qestions unknown-key']],
    'at a key that needs escapes in a pointer': [
      '{"lang":"en","title":"a","questions":[{"question":"Why?","answer":"a"}],\n"a/b~c":5}',
      ['2:1 /a~1b~0c unknown-key'],
    ],
    'sorted from start to end': [
      '{"title":5,"a":1,"a":2,\n"questions":5}',
      ['1:10 /title format', '1:18 /a duplicate-key', '2:13 /questions format'],
    ],
  };
  for (const [where, [text, expected]] of Object.entries(cases)) {
    it(`is ${where}`, () => assert.deepEqual(places(check(text)), expected));
  }

  it('is the start of a list that is not JSON-LD, because nothing in it has a type', () => {
    for (const text of ['[]', `[${JSON.stringify(interview())}]`])
      assert.deepEqual(
        check(text).map(({ line, column, code }) => [line, column, code]),
        [[1, 1, 'wrong-type']],
      );
    const [diagnostic] = check('[{"@type":"Recipe"}]');
    assert.deepEqual([diagnostic!.code, diagnostic!.data], ['json-ld-without-question', { types: ['Recipe'] }]);
  });

  it('is the start of the file for JSON-LD, with a pointer into the converted interview', () => {
    const text =
      '\n{"@context":"https://schema.org","@type":"FAQPage","name":"A","mainEntity":[{"@type":"Question","name":"Why?"}]}';
    assert.deepEqual(places(check(text)), ['1:1 /questions/0/answer format']);
  });

  it('is the start of a file that is nested too deeply', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    assert.deepEqual(places(check(`\n{"title":"a","questions":5,"x-deep":${deep}}`)), ['1:1 /questions format']);
  });
});

describe('a diagnostic', () => {
  it('has a code with data, and says in English what was found and what is expected', () => {
    assert.deepEqual(
      checkInterview('{"title":"a","published":"1 March","questions":[{"question":"Why?","answer":""}]}', {
        file: 'a.json',
        now,
      }),
      [
        {
          ...{ file: 'a.json', line: 1, column: 26, pointer: '/published', severity: 'error', rule: 'format' },
          code: 'invalid-date',
          data: { found: { literal: '"1 March"' } },
          message: 'expected an ISO 8601 date such as 2018-03-01, found "1 March"',
          expected: 'an ISO 8601 date such as 2018-03-01',
          found: '"1 March"',
        },
        {
          ...{ file: 'a.json', line: 1, column: 77, pointer: '/questions/0/answer', severity: 'error', rule: 'format' },
          code: 'empty-text',
          data: { found: { literal: '""' } },
          message: 'expected text, found ""',
          expected: 'text',
          found: '""',
        },
      ],
    );
  });

  it('has no file if only a text was checked', () => {
    assert.ok(!('file' in check('5')[0]!));
  });
});

describe('a file that is not JSON', () => {
  const cases: readonly [text: string, place: string, code: string, data?: object][] = [
    ['', '1:1', 'empty-file'],
    [' \n', '1:1', 'empty-file'],
    ['{"a":1,\n}', '1:7', 'trailing-comma', { bracket: '}' }],
    ['["a" ,]', '1:6', 'trailing-comma', { bracket: ']' }],
    ['{"a":1 // one\n}', '1:8', 'comment'],
    ['/* one */{}', '1:1', 'comment'],
    ['# one\n{}', '1:1', 'comment'],
    ["{'a':1}", '1:2', 'single-quotation-mark'],
    ['{“a”:1}', '1:2', 'typographic-quotation-mark', { character: '“' }],
    ['{"a":«ب»}', '1:6', 'typographic-quotation-mark', { character: '«' }],
    ['{"a":1، "b":2}', '1:7', 'arabic-comma', { character: '،' }],
    ['{a:1}', '1:2', 'unquoted-key', { key: 'a' }],
    ['{"a":1,b:2}', '1:8', 'unquoted-key', { key: 'b' }],
    ['{"a":"قال "لا" لهم"}', '1:12', 'unescaped-quotation-mark', { text: 'لا' }],
    ['{"a":"one\ntwo"}', '1:10', 'line-break-in-text'],
    ['{"a":"one\r\ntwo"}', '1:10', 'line-break-in-text'],
    ['{"a":"one,\n"b":"two"}', '1:11', 'line-break-in-text'],
    ['{"a":"one\ttwo"}', '1:10', 'tab-in-text'],
    ['{"a":"\u0001"}', '1:7', 'control-character-in-text', { codePoint: 'U+0001', escape: '\\u0001' }],
    ['{"a":"C:\\dir"}', '1:9', 'invalid-escape', { escape: '\\d' }],
    ['{"a":"\\u12"}', '1:7', 'invalid-unicode-escape', { escape: '\\u12' }],
    ['{\\"a\\":1}', '1:2', 'backslash-outside-text'],
    ['{"a":"b"\n"c":1}', '2:1', 'missing-comma'],
    ['[{}\n{}]', '2:1', 'missing-comma'],
    ['[true "a"]', '1:7', 'missing-comma'],
    ['[1 2]', '1:4', 'missing-comma'],
    ['{"a":[{"b":1} "', '1:16', 'unexpected-end', { closing: '"', line: 1 }],
    ['{"a":1,,"b":2}', '1:8', 'extra-comma'],
    ['{,}', '1:2', 'extra-comma'],
    ['{"a" 1}', '1:6', 'missing-colon'],
    ['{"a"}', '1:5', 'missing-colon'],
    ['{"a":}', '1:6', 'missing-value'],
    ['{"a":True}', '1:6', 'misspelled-constant', { text: 'True', constant: 'true' }],
    ['{"a":undefined}', '1:6', 'misspelled-constant', { text: 'undefined', constant: 'null' }],
    ['{"a":hello}', '1:6', 'unquoted-text', { text: 'hello' }],
    ['{"a":.5}', '1:6', 'invalid-number', { text: '.5' }],
    ['{"a":01}', '1:6', 'invalid-number', { text: '01' }],
    ['{"a":1.}', '1:6', 'invalid-number', { text: '1.' }],
    ['{"a":-}', '1:6', 'invalid-number', { text: '-' }],
    ['{\n"a":[1\n', '3:1', 'unexpected-end', { closing: ']', line: 2 }],
    ['{\n"a":"b', '2:7', 'unexpected-end', { closing: '"', line: 2 }],
    ['{\n"a":[1}', '2:7', 'unexpected-bracket', { bracket: '}', closing: ']', line: 2 }],
    ['[{]}', '1:3', 'unexpected-bracket', { bracket: ']', closing: '}', line: 1 }],
    ['["a",}', '1:6', 'unexpected-bracket', { bracket: '}', closing: ']', line: 1 }],
    ['{}}', '1:3', 'content-after-end', { text: '}' }],
    ['{}\n{}', '2:1', 'content-after-end', { text: '{' }],
    ['<!doctype html>', '1:1', 'html-instead-of-json'],
    ['{"a":\u200f"b"}', '1:6', 'invisible-character', { codePoint: 'U+200F' }],
    ['{\u00a0"a":1}', '1:2', 'invisible-character', { codePoint: 'U+00A0' }],
    ['{"a":*}', '1:6', 'unexpected-character', { text: '*' }],
    ['{"a":😀}', '1:6', 'unexpected-character', { text: '😀' }],
  ];
  for (const [text, place, code, data = {}] of cases) {
    it(`is reported with a specific message: ${JSON.stringify(text)}`, () => {
      assert.throws(() => JSON.parse(text));
      assert.deepEqual(
        check(text).map((each) => [
          `${each.line}:${each.column}`,
          each.rule,
          each.severity,
          each.pointer,
          each.code,
          each.data,
        ]),
        [[place, 'json', 'error', '', code, data]],
      );
    });
  }

  it('is reported with all errors, one for each line', () => {
    const text = '{\n"a": 1,,\n"b": True,\n"c": “x”,\n"d": "one\ntwo",\ne: .5\n}';
    assert.deepEqual(
      check(text).map(({ line, code }) => [line, code]),
      [
        [2, 'extra-comma'],
        [3, 'misspelled-constant'],
        [4, 'typographic-quotation-mark'],
        [5, 'line-break-in-text'],
        [7, 'unquoted-key'],
      ],
    );
  });

  it('is reported wherever it is truncated', () => {
    const text = readFileSync(
      resolve(import.meta.dirname, '../../demo/interviews/round-table.fr.json'),
      'utf8',
    ).trimEnd();
    for (let length = 0; length < text.length; length++) {
      const diagnostics = check(text.slice(0, length));
      assert.equal(diagnostics.length, 1, text.slice(0, length));
      assert.equal(diagnostics[0]!.code, length === 0 ? 'empty-file' : 'unexpected-end', text.slice(0, length));
    }
  });

  it('is reported at its start if it is nested too deeply for the parser', () => {
    assert.deepEqual(places(check('['.repeat(100_000))), ['1:1  json']);
    assert.equal(check('['.repeat(100_000))[0]!.code, 'invalid-json');
  });
});

describe('the bytes of a file', () => {
  const text = '{"lang":"en","title":"caf\u00e9",\n"questions":[{"question":"Why?","answer":"\u00e9"}]}';

  it('are UTF-8', () => {
    assert.deepEqual(check(Buffer.from(text)), []);
  });

  it('are reported at the first invalid one', () => {
    const diagnostics = check(Buffer.from(text, 'latin1'));
    assert.deepEqual(places(diagnostics), ['1:26  encoding']);
    assert.equal(diagnostics[0]!.code, 'invalid-utf-8');
  });

  it('are not UTF-16', () => {
    assert.deepEqual(places(check(Buffer.from(`\ufeff${text}`, 'utf16le'))), ['1:1  encoding']);
  });

  it('may start with a byte order mark, which is reported', () => {
    assert.deepEqual(places(check(Buffer.from(`\ufeff${text}`))), ['1:1  byte-order-mark']);
  });
});

describe('unknown keys', () => {
  const suggestions = (data: object) =>
    check(JSON.stringify(data)).flatMap((each) => (each.code === 'unknown-key' ? [each.data.suggestion] : []));

  for (const [key, meant] of Object.entries({
    interviewee: 'interviewees',
    SECTION: 'section',
    sumary: 'summary',
    publised: 'published',
    up_dated: 'updated',
    imgae: 'image',
  })) {
    it(`get a suggestion if they look misspelled: ${key}`, () =>
      assert.deepEqual(suggestions(interview({ [key]: 'x' })), [meant]));
  }

  it('get a suggestion that fits the kind of passage around them', () => {
    assert.deepEqual(
      suggestions(
        question({ answer: [{ text: 'a', bye: 'b' }, { html: 'a', att: 1 }, { image: { src: 'a', widht: 1 } }] }),
      ),
      ['by', 'at', 'width'],
    );
  });

  it('get no suggestion if no key of the format is similar', () => {
    assert.deepEqual(suggestions(interview({ wordcount: 5 })), [undefined]);
  });

  it('are ignored if they are reserved for other programs', () => {
    assert.deepEqual(suggestions(interview({ $schema: 'a', _id: 1, 'x-desk': 'culture' })), []);
  });

  it('may be names of Object.prototype', () => {
    assert.deepEqual(
      places(
        check(
          '{"lang":"en","title":"a","questions":[{"question":"Why?","answer":"a"}],"constructor":1,"__proto__":{"a":1}}',
        ),
      ),
      ['1:73 /constructor unknown-key'],
    );
  });

  it('are reported in an invalid interview only if they look misspelled', () => {
    assert.deepEqual(suggestions({ name: 'a-package', version: '1.0.0', titel: 'a' }), ['title']);
  });
});

describe('a warning about the content', () => {
  const people = { interviewees: [{ id: 'ines', name: 'Ines', role: 'Tuner' }], interviewers: [{ name: 'Daniel' }] };
  const two = {
    interviewees: [
      { id: 'ines', name: 'Ines' },
      { id: 'ada', name: 'Ada' },
    ],
  };
  const ask = (...questions: readonly string[]) =>
    interview({ questions: questions.map((each) => ({ question: each, answer: 'a' })) });

  const found: Readonly<
    Record<string, [data: object, warnings: readonly (readonly [rule: string, pointer: string, expected: string])[]]>
  > = {
    'no language': [{ ...interview(), lang: null }, [['lang', '/lang', 'missing-language en-GB']]],
    'Arabic text without a language': [
      { title: 'حديث قصير عن الأجراس', questions: [{ question: 'لماذا هو قصير؟', answer: 'لأنه مثال.' }] },
      [['lang', '/lang', 'missing-language ar-MA']],
    ],
    'Arabic text with a left-to-right language': [
      { lang: 'fr', title: 'حديث قصير عن الأجراس', questions: [{ question: 'لماذا هو قصير؟', answer: 'لأنه مثال.' }] },
      [['lang', '/lang', 'wrong-language ar-MA']],
    ],
    'English text with a right-to-left language': [
      interview({ lang: 'ar' }),
      [['lang', '/lang', 'wrong-language en-GB']],
    ],
    'a direction that contradicts the language': [interview({ dir: 'rtl' }), [['dir', '/dir', 'wrong-direction']]],
    'a day in the future': [interview({ published: '2024-06-17' }), [['future-date', '/published', 'future-date']]],
    'a moment in the future': [
      interview({ updated: '2024-06-15T12:00:01Z' }),
      [['future-date', '/updated', 'future-date']],
    ],
    'a correction in the future': [
      interview({ corrections: [{ date: '2031-01-01', text: 'a' }] }),
      [['future-date', '/corrections/0/date', 'future-date']],
    ],
    'an update before it was published': [
      interview({ published: '2024-03-02', updated: '2024-03-01' }),
      [['date-order', '/updated', 'date-before-publication']],
    ],
    'an update some hours before it was published': [
      interview({ published: '2024-03-02T10:00:00+02:00', updated: '2024-03-02T07:59:00Z' }),
      [['date-order', '/updated', 'date-before-publication']],
    ],
    'a correction before it was published': [
      interview({ published: '2024-03-02', corrections: [{ date: '2024-03-01', text: 'a' }] }),
      [['date-order', '/corrections/0/date', 'date-before-publication']],
    ],
    'images without words': [
      {
        ...question({ answer: [{ image: { src: 'a', width: 1, height: 1 } }] }),
        image: { src: 'a', width: 1, height: 1, alt: '' },
      },
      [
        ['image-alt', '/image/alt', 'missing-alt'],
        ['image-alt', '/questions/0/answer/0/image/alt', 'missing-alt'],
      ],
    ],
    'images without a size': [
      { ...question({ answer: [{ image: { src: 'a', alt: 'a' } }] }), image: { src: 'a', width: 1, alt: 'a' } },
      [
        ['image-size', '/image/height', 'missing-image-size'],
        ['image-size', '/questions/0/answer/0/image/width', 'missing-image-size'],
      ],
    ],
    'images and recordings that pages under https do not load': [
      {
        ...question({ answer: [{ html: '<p><img alt="a" src="http://a/b">' }] }),
        image: { src: 'http://a/b', alt: 'a', width: 1, height: 1 },
        media: { type: 'audio', src: 'HTTP://a/b' },
        interviewees: [{ name: 'a', image: { src: 'http://a/b' } }],
      },
      ['/image/src', '/media/src', '/interviewees/0/image/src', '/questions/0/answer/0'].map(
        (pointer) => ['insecure-url', pointer, 'insecure-url'] as const,
      ),
    ],
    'a video without captions': [
      interview({ media: { type: 'video', src: 'a' } }),
      [['captions', '/media/captions', 'missing-captions']],
    ],
    'roles that are empty': [
      interview({ interviewees: [{ name: 'Ines', role: '' }], interviewers: [{ name: 'Daniel', role: null }] }),
      [
        ['role', '/interviewees/0/role', 'empty-role'],
        ['role', '/interviewers/0/role', 'empty-role'],
      ],
    ],
    'an interviewee whom no answer can name': [
      {
        ...question({ answer: [{ text: 'a', by: 'ines' }] }),
        interviewees: [{ id: 'ines', name: 'Ines' }, { name: 'Ada' }],
      },
      [['person-id', '/interviewees/1/id', 'missing-person-id']],
    ],
    'a speaker whose id is misspelt': [
      { ...question({ by: 'inse' }), ...people },
      [['unknown-speaker', '/questions/0/by', 'unknown-speaker ines']],
    ],
    'a speaker by the name instead of the id': [
      { ...question({ by: 'Ines' }), interviewees: [{ id: 'p1', name: 'Ines' }] },
      [['unknown-speaker', '/questions/0/by', 'unknown-speaker p1']],
    ],
    'a speaker by the name who has no id': [
      { ...question({ by: 'Daniel' }), ...people },
      [['unknown-speaker', '/questions/0/by', 'speaker-without-id']],
    ],
    'a speaker whom nobody knows': [
      { ...question({ answer: [{ text: 'a', by: 'Zoe' }] }), ...people },
      [['unknown-speaker', '/questions/0/answer/0/by', 'unknown-speaker']],
    ],
    'a speaker where nobody has an id': [
      question({ by: 'Zoe' }),
      [['unknown-speaker', '/questions/0/by', 'unknown-speaker']],
    ],
    'an answer of which nobody knows who of two gave it': [
      interview(two),
      [['unnamed-speaker', '/questions/0/answer', 'unnamed-speaker']],
    ],
    'a question that does not ask': [
      ask('…', '?', 'Introduction', 'Early life', 'مقدمة', '- -'),
      [0, 1, 2, 3, 4, 5].map((index) => ['question', `/questions/${index}/question`, 'not-a-question'] as const),
    ],
    'the same question twice': [
      ask('Why so short?', 'Really?', ' why  so short?'),
      [['duplicate-question', '/questions/2/question', 'duplicate-question']],
    ],
    'an id that no link can hold': [
      interview({
        questions: [
          { id: 'q\ud83d', question: 'Why?', answer: 'a' },
          { id: 'q\ud83d\ude00', question: 'And why not?', answer: 'a' },
        ],
      }),
      [['question-id', '/questions/0/id', 'broken-id']],
    ],
    'a correction of a question that is not there': [
      interview({
        questions: [{ id: 'context', question: 'Why?', answer: 'a' }],
        corrections: [
          { date: '2024-01-01', text: 'a', question: 'contxt' },
          { date: '2024-01-01', text: 'a', question: 'q7' },
        ],
      }),
      [
        ['unknown-question', '/corrections/0/question', 'unknown-question context'],
        ['unknown-question', '/corrections/1/question', 'unknown-question'],
      ],
    ],
    'times that go back': [
      interview({
        questions: [
          {
            question: 'Why?',
            at: 10,
            answer: [
              { text: 'a', at: 12 },
              { text: 'b', at: 11 },
            ],
          },
          { question: 'How?', at: 9, answer: 'a' },
        ],
      }),
      [
        ['time-order', '/questions/0/answer/1/at', 'time-order'],
        ['time-order', '/questions/1/at', 'time-order'],
      ],
    ],
    'markup in plain text': [
      {
        ...question({ question: 'Why<br/>so short?', answer: ['<p class="a">a</p>', 'b'] }),
        title: 'Harbour &amp; bells',
        summary: 'It&#8217;s short',
      },
      [
        ['markup-in-text', '/title', 'entity-in-text'],
        ['markup-in-text', '/summary', 'entity-in-text'],
        ['markup-in-text', '/questions/0/question', 'markup-in-text'],
        ['markup-in-text', '/questions/0/answer/0', 'markup-in-text'],
      ],
    ],
    'elements that are left out of rich text': [
      question({ answer: [{ html: '<p>a</p><script>b</script><SCRIPT>c</SCRIPT><iframe src="d"></iframe>' }] }),
      [
        ['html-element', '/questions/0/answer/0', 'removed-element'],
        ['html-element', '/questions/0/answer/0', 'removed-element'],
      ],
    ],
    'text that was read in a wrong character set': [
      { ...question({ question: 'Ù„Ù…Ø§Ø°Ø§ØŸ', answer: ['caf\ufffd', 'It\u0092s', 'Itâ€™s', 'cafÃ©'] }) },
      ['question', 'answer/0', 'answer/1', 'answer/2', 'answer/3'].map(
        (key) => ['broken-text', `/questions/0/${key}`, 'broken-text'] as const,
      ),
    ],
  };
  for (const [what, [data, expected]] of Object.entries(found)) {
    it(`is reported for ${what}`, () => assert.deepEqual(warnings(data), [...expected].sort(byPointer)));
  }

  const fine: Readonly<Record<string, object>> = {
    'a language that is written in two directions': interview({
      lang: 'ku-Arab',
      dir: 'rtl',
      title: 'a',
      questions: [{ question: 'بۆچی؟', answer: 'a' }],
    }),
    'too little text to detect its direction': interview({
      lang: 'ar',
      title: 'iPhone',
      questions: [{ question: 'Why?', answer: 'a' }],
    }),
    'text in two directions': interview({
      lang: 'ar',
      title: 'Harbour bells, a talk',
      questions: [{ question: 'لماذا هو قصير جدا هكذا؟', answer: 'لأنه مثال.' }],
    }),
    'a direction that matches the language': interview({ dir: 'ltr' }),
    'a day that has begun on Kiritimati': interview({ published: '2024-06-16' }),
    'an update on the same day': interview({ published: '2024-03-01T18:00:00Z', updated: '2024-03-01' }),
    'images of people without alternative text': interview({ interviewees: [{ name: 'Ines', image: { src: 'a' } }] }),
    'an audio recording without captions': interview({ media: { type: 'audio', src: 'a' } }),
    'links under http:': {
      ...question({ answer: [{ html: '<a href="http://a">a</a>' }] }),
      source: { name: 'a', url: 'http://a' },
    },
    'people without roles': interview({ interviewees: [{ name: 'Ines' }] }),
    'lists that a content system left empty': interview({
      interviewees: '',
      interviewers: null,
      corrections: '',
      image: '',
      media: '',
      source: '',
    }),
    'answers that name one of two speakers': { ...question({ answer: ['a', { text: 'b', by: 'ada' }] }), ...two },
    'questions in other scripts': ask('لماذا؟', 'Γιατί;', 'ինչո՞ւ', '为什么？', '¿Por qué?', 'ለምን፧'),
    requests: ask('Tell us about it', 'حدثنا عن طفولتك', '请介绍一下你的童年。'),
    'a correction of a question without an id of its own': interview({
      corrections: [{ date: '2024-01-01', text: 'a', question: 'q1' }],
    }),
    'times that do not change': interview({
      questions: [{ question: 'Why?', at: 10, answer: [{ text: 'a', at: 10 }] }],
    }),
    'characters in plain text that are not markup': {
      ...question({ answer: ['a < b && b > c', 'AT&T; R&D', 'x <y> z', '<3'] }),
      title: 'Bells & harbours',
    },
    'all elements that rich text keeps': question({
      answer: [{ html: '<section><h2>a</h2><p>b<br>c <em>d</em></p></section><!-- e --> 1 < 2' }],
    }),
    'text in which those letters are correct': question({
      answer: ['Ø and Ù are letters, like Ã in São', 'Øl, Ærø', 'â la carte'],
    }),
  };
  for (const [what, data] of Object.entries(fine))
    it(`is not reported for ${what}`, () => assert.deepEqual(warnings(data), []));

  it('is reported only for an interview without errors', () => {
    assert.deepEqual(places(check('{"title":"<p>a</p>","questions":5}')), ['1:33 /questions format']);
  });

  it('is also reported for JSON-LD', () => {
    const data = {
      '@type': 'FAQPage',
      name: 'A &amp; b',
      datePublished: '2031-01-01',
      mainEntity: [{ '@type': 'Question', name: 'Why?', acceptedAnswer: 'a' }],
    };
    assert.deepEqual(places(check(JSON.stringify(data))), ['1:1 /lang lang', '1:1 /published future-date']);
  });

  it('compares dates with the current time by default', () => {
    const dated = (year: number) => JSON.stringify(interview({ published: `${year}-01-01` }));
    assert.deepEqual(checkInterview(dated(new Date().getFullYear() - 1)), []);
    assert.deepEqual(
      checkInterview(dated(new Date().getFullYear() + 2)).map(({ rule }) => rule),
      ['future-date'],
    );
  });

  it('has a test for each rule', () => {
    const tested = new Set(Object.values(found).flatMap(([, expected]) => expected.map(([rule]) => rule)));
    const others = ['encoding', 'json', 'format', 'byte-order-mark', 'duplicate-key', 'unknown-key'];
    assert.deepEqual([...tested, ...others].sort(), Object.keys(rules).sort());
  });
});

describe('a diagnostic of any file', () => {
  it('is reported even for a text of millions of escapes', () => {
    assert.equal(check(`{"a":"${'\\\\n'.repeat(7_000_000)}`)[0]!.code, 'unexpected-end');
  });

  const text = readFileSync(resolve(import.meta.dirname, '../../demo/interviews/round-table.fr.json'), 'utf8');
  const mistakes = fc.constantFrom(
    '',
    '"',
    "'",
    ',',
    '،',
    ':',
    '{',
    '}',
    '[',
    ']',
    '\\',
    '\n',
    '\u200f',
    '//',
    '1',
    'x',
    'null',
    '😀',
  );
  /** A valid interview with a few characters replaced. */
  const misprints = fc
    .tuple(fc.nat(text.length), fc.nat(5), mistakes)
    .map(([at, length, mistake]) => text.slice(0, at) + mistake + text.slice(at + length));

  it('has a position in the file', () => {
    fc.assert(
      fc.property(fc.oneof(misprints, fc.json(), fc.string({ unit: 'binary' })), (content) => {
        const lines = content.split(/\r\n?|\n/);
        for (const { line, column, message } of check(content)) {
          assert.ok(column >= 1 && column <= lines[line - 1]!.length + 1, `${line}:${column}`);
          assert.match(message, /\S/);
        }
      }),
    );
  });
});

describe('suggestions', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `${'p'.repeat(96)}${index}`);

  it('end once a file has made them compare too much', () => {
    const nearest = suggestions();
    assert.equal(nearest('inse', ['ines']), 'ines');
    let calls = 0;
    while (nearest('inse', ['ines']) !== undefined && calls < 100) {
      nearest(`${'q'.repeat(96)}${calls}`, names);
      calls += 1;
    }
    assert.ok(calls < 5, `${calls} words were compared with ${names.length} names`);
  });

  it('are not compared letter by letter if their length alone rules them out', () => {
    const nearest = suggestions();
    const long = 'p'.repeat(100_000);
    for (let call = 0; call < 1000; call++)
      assert.equal(nearest('p'.repeat(60), [long, 'p'.repeat(180), 'pp']), undefined);
    assert.equal(nearest('inse', ['ines']), 'ines');
  });

  it('are the most similar name, and the first of equally similar ones', () => {
    assert.equal(suggestions()('maria', ['marc', 'marta', 'mario']), 'marta');
    assert.equal(suggestions()('mark', ['mary.k', 'mars', 'marc']), 'mars');
  });
});

describe('our own interviews', () => {
  const directory = resolve(import.meta.dirname, '../../demo/interviews');
  for (const file of readdirSync(directory)) {
    it(`have no diagnostics: ${file}`, () => assert.deepEqual(checkInterview(readFileSync(join(directory, file))), []));
  }
});
