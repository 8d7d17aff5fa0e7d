/** What the check of a file finds, and where. The rules of the format have tests of their own. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { checkInterview, rules, type Finding } from '../../src/check/index.js';
import fc from '../properties.js';

const now = new Date('2024-06-15T12:00:00Z');

const check = (content: string | Uint8Array) => checkInterview(content, { now });

/** Findings in short: place, pointer, rule. */
const places = (findings: readonly Finding[]) =>
  findings.map(({ line, column, pointer, rule }) => `${line}:${column} ${pointer} ${rule}`);

/** An interview without anything to mend, in which some things are different. */
const interview = (changes: object = {}) => ({
  lang: 'en',
  title: 'A short talk',
  questions: [{ question: 'Why so short?', answer: 'It is an example.' }],
  ...changes,
});

const question = (changes: object) =>
  interview({ questions: [{ question: 'Why so short?', answer: 'It is an example.', ...changes }] });

/** Rules and pointers of what is found in an interview, with what is to be written. */
const advice = (data: object) =>
  check(JSON.stringify(data))
    .map(({ rule, pointer, expected }) => [rule, pointer, expected] as const)
    .sort(byPointer);

const byPointer = ([, a]: readonly [string, string, string], [, b]: readonly [string, string, string]) =>
  a < b ? -1 : a > b ? 1 : 0;

describe('where a finding is', () => {
  const cases: Readonly<Record<string, [text: string, places: readonly string[]]>> = {
    'at the value that is wrong': ['{"title":"a",\n "questions": 5}', ['2:15 /questions format']],
    'at the object in which something is missing': [
      '{"title":"a","questions":[\n  {"question":"Why?"}]}',
      ['2:3 /questions/0/answer format'],
    ],
    'at the start where all is wrong': ['  5', ['1:3  format']],
    'behind lines that end in CRLF': ['{\r\n"title":"a",\r\n"questions":5}', ['3:13 /questions format']],
    'behind lines that end in CR': ['{\r"title":"a",\r\r"questions":5}', ['4:13 /questions format']],
    'behind Arabic text, a column for each letter': ['{"title":"لماذا؟", "questions":5}', ['1:32 /questions format']],
    'behind letters with marks, which are columns of their own': [
      '{"title":"حدّثنا", "questions":5}',
      ['1:32 /questions format'],
    ],
    'behind an emoji, two columns': ['{"title":"😀", "questions":5}', ['1:28 /questions format']],
    'behind a tab, one column': ['{\t"title":"a",\n\t\t"questions":5}', ['2:15 /questions format']],
    'behind line separators of Unicode, which begin no line of a file': [
      '{"title":"a\u2028b", "questions":5}',
      ['1:29 /questions format'],
    ],
    'behind escapes, as they are written': ['{"title":"\\u0627\\n", "questions":5}', ['1:34 /questions format']],
    'behind a byte order mark, which is a character': [
      '\ufeff{"title":"a","questions":5}',
      ['1:1  byte-order-mark', '1:27 /questions format'],
    ],
    'at the last of several values with the same key': [
      '{"title":"a","questions":[],\n"questions":5}',
      ['2:1 /questions duplicate-key', '2:13 /questions format'],
    ],
    'at a key that is unknown': [
      '{"title":"a",\n  "qestions":5}',
      ['1:1 /questions format', '2:3 /qestions unknown-key'],
    ],
    'at a key that needs escapes in a pointer': [
      '{"lang":"en","title":"a","questions":[{"question":"Why?","answer":"a"}],\n"a/b~c":5}',
      ['2:1 /a~1b~0c unknown-key'],
    ],
    'from start to end, whatever is found first': [
      '{"title":5,"a":1,"a":2,\n"questions":5}',
      ['1:10 /title format', '1:18 /a duplicate-key', '2:13 /questions format'],
    ],
  };
  for (const [where, [text, expected]] of Object.entries(cases)) {
    it(`is told ${where}`, () => assert.deepEqual(places(check(text)), expected));
  }

  it('is the start of a list, which is called by that name where nothing in it says that it is JSON-LD', () => {
    for (const text of ['[]', `[${JSON.stringify(interview())}]`])
      assert.deepEqual(
        check(text).map(({ line, column, found }) => [line, column, found]),
        [[1, 1, 'a list']],
      );
    assert.equal(check('[{"@type":"Recipe"}]')[0]!.found, 'JSON-LD without a Question: Recipe');
  });

  it('is the start of the file for JSON-LD, and the pointer leads into what was made of it', () => {
    const text =
      '\n{"@context":"https://schema.org","@type":"FAQPage","name":"A","mainEntity":[{"@type":"Question","name":"Why?"}]}';
    assert.deepEqual(places(check(text)), ['1:1 /questions/0/answer format']);
  });

  it('is the start of a file that nests too deeply to be told more of', () => {
    const deep = `${'['.repeat(9000)}${']'.repeat(9000)}`;
    assert.deepEqual(places(check(`\n{"title":"a","questions":5,"x-deep":${deep}}`)), ['1:1 /questions format']);
  });
});

describe('what a finding says', () => {
  it('names what stands there and what should', () => {
    assert.deepEqual(
      checkInterview('{"title":"a","published":"1 March","questions":[{"question":"Why?","answer":""}]}', {
        file: 'a.json',
        now,
      }),
      [
        {
          ...{ file: 'a.json', line: 1, column: 26, pointer: '/published', severity: 'error', rule: 'format' },
          message: 'found "1 March"; write an ISO 8601 date such as 2018-03-01',
          expected: 'an ISO 8601 date such as 2018-03-01',
          found: '"1 March"',
        },
        {
          ...{ file: 'a.json', line: 1, column: 77, pointer: '/questions/0/answer', severity: 'error', rule: 'format' },
          message: 'found ""; write text',
          expected: 'text',
          found: '""',
        },
      ],
    );
  });

  it('names the key that is missing', () => {
    assert.equal(check('{"questions":[{"question":"Why?","answer":"a"}]}')[0]!.message, 'found no "title"; write text');
  });

  it('has no file where only a text was checked', () => {
    assert.ok(!('file' in check('5')[0]!));
  });
});

describe('a file that is not JSON', () => {
  const cases: readonly [text: string, place: string, found: string, expected: string][] = [
    ['', '1:1', 'an empty file', 'an interview'],
    [' \n', '1:1', 'an empty file', 'an interview'],
    ['{"a":1,\n}', '1:7', 'a comma before }', '} without it'],
    ['["a" ,]', '1:6', 'a comma before ]', '] without it'],
    ['{"a":1 // one\n}', '1:8', 'a comment', 'JSON without comments'],
    ['/* one */{}', '1:1', 'a comment', 'JSON without comments'],
    ['# one\n{}', '1:1', 'a comment', 'JSON without comments'],
    ["{'a':1}", '1:2', 'a single quotation mark', 'the double one: "'],
    ['{“a”:1}', '1:2', 'the quotation mark “', 'the straight one: "'],
    ['{"a":«ب»}', '1:6', 'the quotation mark «', 'the straight one: "'],
    ['{"a":1، "b":2}', '1:7', 'the Arabic ،', 'a plain comma: ,'],
    ['{a:1}', '1:2', 'the key a without quotation marks', '"a"'],
    ['{"a":1,b:2}', '1:8', 'the key b without quotation marks', '"b"'],
    [
      '{"a":"قال "لا" لهم"}',
      '1:12',
      '"لا" after a text has ended',
      '\\" for a quotation mark within text, or a comma after the text',
    ],
    ['{"a":"one\ntwo"}', '1:10', 'a line break within text', '\\n for it, or the " that ends the text'],
    ['{"a":"one\r\ntwo"}', '1:10', 'a line break within text', '\\n for it, or the " that ends the text'],
    ['{"a":"one,\n"b":"two"}', '1:11', 'a line break within text', '\\n for it, or the " that ends the text'],
    ['{"a":"one\ttwo"}', '1:10', 'a tab within text', '\\t for it'],
    ['{"a":"\u0001"}', '1:7', 'the control character U+0001 within text', '\\u0001 for it'],
    ['{"a":"C:\\dir"}', '1:9', '\\d', '\\\\ for a backslash, or one of \\" \\/ \\b \\f \\n \\r \\t \\u0000'],
    ['{"a":"\\u12"}', '1:7', '\\u12"}', 'four digits from 0 to f after \\u'],
    ['{\\"a\\":1}', '1:2', 'a backslash outside of text', 'nothing there'],
    ['{"a":"b"\n"c":1}', '2:1', 'two entries without a comma', 'a comma between them'],
    ['[{}\n{}]', '2:1', 'two entries without a comma', 'a comma between them'],
    ['[true "a"]', '1:7', 'two entries without a comma', 'a comma between them'],
    ['[1 2]', '1:4', 'two entries without a comma', 'a comma between them'],
    ['{"a":[{"b":1} "', '1:15', 'a quotation mark that begins another entry', 'a comma before it, or nothing there'],
    ['{"a":1,,"b":2}', '1:8', 'a comma too many', 'one between two entries'],
    ['{,}', '1:2', 'a comma too many', 'one between two entries'],
    ['{"a" 1}', '1:6', '"1"', 'a colon between key and value'],
    ['{"a"}', '1:5', '"}"', 'a colon between key and value'],
    ['{"a":}', '1:6', 'a key without a value', 'a value, such as "text", or leave the key out'],
    ['{"a":True}', '1:6', '"True"', 'true'],
    ['{"a":undefined}', '1:6', '"undefined"', 'null'],
    ['{"a":hello}', '1:6', '"hello"', 'text in quotation marks'],
    ['{"a":.5}', '1:6', '".5"', 'a number such as 12 or 0.5'],
    ['{"a":01}', '1:6', '"01"', 'a number such as 12 or 0.5'],
    ['{"a":1.}', '1:8', '"1."', 'a number such as 12 or 0.5'],
    ['{"a":-}', '1:6', '"-"', 'a number such as 12 or 0.5'],
    ['{\n"a":[1\n', '3:1', 'the end of the file', 'the ] that ends what begins in line 2'],
    ['{\n"a":"b', '2:7', 'the end of the file', 'the " that ends what begins in line 2'],
    ['{\n"a":[1}', '2:7', '}', 'the ] that ends what begins in line 2'],
    ['{}}', '1:3', '"}" after the end of the interview', 'nothing there'],
    ['{}\n{}', '2:1', '"{" after the end of the interview', 'nothing there'],
    ['<!doctype html>', '1:1', 'markup', 'JSON: "interview-card import" makes it from a page'],
    ['{"a":\u200f"b"}', '1:6', 'the invisible character U+200F', 'a plain space, or nothing'],
    ['{\u00a0"a":1}', '1:2', 'the invisible character U+00A0', 'a plain space, or nothing'],
    ['{"a":*}', '1:6', '"*"', 'JSON'],
    ['{"a":😀}', '1:6', '"😀"', 'JSON'],
  ];
  for (const [text, place, found, expected] of cases) {
    it(`is told of by its mistake: ${JSON.stringify(text)}`, () => {
      assert.throws(() => JSON.parse(text));
      const findings = check(text);
      assert.deepEqual(
        findings.map((each) => ({ ...each, message: '' })),
        [
          {
            line: Number(place.split(':')[0]),
            column: Number(place.split(':')[1]),
            pointer: '',
            severity: 'error',
            rule: 'json',
            message: '',
            expected,
            found,
          },
        ],
      );
    });
  }

  it('is told of wherever it is cut off', () => {
    const text = readFileSync(
      resolve(import.meta.dirname, '../../demo/interviews/round-table.fr.json'),
      'utf8',
    ).trimEnd();
    for (let length = 0; length < text.length; length++) {
      const findings = check(text.slice(0, length));
      assert.equal(findings.length, 1, text.slice(0, length));
      assert.match(
        findings[0]!.found,
        length === 0 ? /^an empty file$/ : /^the end of the file$/,
        text.slice(0, length),
      );
    }
  });

  it('is told of also where it nests deeply', () => {
    assert.deepEqual(places(check('['.repeat(9000))), ['1:9001  json']);
  });
});

describe('the bytes of a file', () => {
  const text = '{"lang":"en","title":"caf\u00e9",\n"questions":[{"question":"Why?","answer":"\u00e9"}]}';

  it('are UTF-8', () => {
    assert.deepEqual(check(Buffer.from(text)), []);
  });

  it('are told of where they are not, at the first that is wrong', () => {
    const findings = check(Buffer.from(text, 'latin1'));
    assert.deepEqual(places(findings), ['1:26  encoding']);
    assert.equal(findings[0]!.message, 'found bytes that are not UTF-8; write it anew, saved as UTF-8');
  });

  it('are not UTF-16', () => {
    assert.deepEqual(places(check(Buffer.from(`\ufeff${text}`, 'utf16le'))), ['1:1  encoding']);
  });

  it('may begin with a byte order mark, which is told', () => {
    assert.deepEqual(places(check(Buffer.from(`\ufeff${text}`))), ['1:1  byte-order-mark']);
  });
});

describe('keys that the format does not know', () => {
  const expected = (data: object) =>
    check(JSON.stringify(data))
      .filter(({ rule }) => rule === 'unknown-key')
      .map((each) => each.expected);

  for (const [key, meant] of Object.entries({
    interviewee: 'interviewees',
    SECTION: 'section',
    sumary: 'summary',
    publised: 'published',
    up_dated: 'updated',
    imgae: 'image',
  })) {
    it(`are taken for misspelt ones: ${key}`, () =>
      assert.deepEqual(expected(interview({ [key]: 'x' })), [`"${meant}", if that is meant`]));
  }

  it('are taken for misspelt ones of the kind of passage that they stand in', () => {
    assert.deepEqual(
      expected(
        question({ answer: [{ text: 'a', bye: 'b' }, { html: 'a', att: 1 }, { image: { src: 'a', widht: 1 } }] }),
      ),
      ['"by", if that is meant', '"at", if that is meant', '"width", if that is meant'],
    );
  });

  it('may be nothing like one of the format', () => {
    assert.deepEqual(expected(interview({ wordcount: 5 })), [
      'a key of the format, or "x-wordcount" if it is one of your own',
    ]);
  });

  it('are left alone where they are meant for others', () => {
    assert.deepEqual(expected(interview({ $schema: 'a', _id: 1, 'x-desk': 'culture' })), []);
  });

  it('are names of JavaScript too', () => {
    assert.deepEqual(
      places(
        check(
          '{"lang":"en","title":"a","questions":[{"question":"Why?","answer":"a"}],"constructor":1,"__proto__":{"a":1}}',
        ),
      ),
      ['1:73 /constructor unknown-key'],
    );
  });

  it('are told of only where they look misspelt if the interview has errors', () => {
    assert.deepEqual(expected({ name: 'a-package', version: '1.0.0', titel: 'a' }), ['"title", if that is meant']);
  });
});

describe('what a good editor would mend', () => {
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
    Record<string, [data: object, advice: readonly (readonly [rule: string, pointer: string, expected: string])[]]>
  > = {
    'no language': [{ ...interview(), lang: null }, [['lang', '/lang', 'the language of the text, such as "en-GB"']]],
    'no language of Arabic text': [
      { title: 'حديث قصير عن الأجراس', questions: [{ question: 'لماذا هو قصير؟', answer: 'لأنه مثال.' }] },
      [['lang', '/lang', 'the language of the text, such as "ar-MA"']],
    ],
    'Arabic text under a language from left to right': [
      { lang: 'fr', title: 'حديث قصير عن الأجراس', questions: [{ question: 'لماذا هو قصير؟', answer: 'لأنه مثال.' }] },
      [['lang', '/lang', 'the language of the text, such as "ar-MA"']],
    ],
    'English text under a language from right to left': [
      interview({ lang: 'ar' }),
      [['lang', '/lang', 'the language of the text, such as "en-GB"']],
    ],
    'a direction that contradicts the language': [
      interview({ dir: 'rtl' }),
      [['dir', '/dir', '"ltr", or in "lang" a language and script that is written so']],
    ],
    'a day in the future': [
      interview({ published: '2024-06-17' }),
      [['future-date', '/published', 'the day that it happened']],
    ],
    'a moment in the future': [
      interview({ updated: '2024-06-15T12:00:01Z' }),
      [['future-date', '/updated', 'the day that it happened']],
    ],
    'a correction in the future': [
      interview({ corrections: [{ date: '2031-01-01', text: 'a' }] }),
      [['future-date', '/corrections/0/date', 'the day that it happened']],
    ],
    'an update before it was published': [
      interview({ published: '2024-03-02', updated: '2024-03-01' }),
      [['date-order', '/updated', '2024-03-02 or later']],
    ],
    'an update some hours before it was published': [
      interview({ published: '2024-03-02T10:00:00+02:00', updated: '2024-03-02T07:59:00Z' }),
      [['date-order', '/updated', '2024-03-02T10:00:00+02:00 or later']],
    ],
    'a correction before it was published': [
      interview({ published: '2024-03-02', corrections: [{ date: '2024-03-01', text: 'a' }] }),
      [['date-order', '/corrections/0/date', '2024-03-02 or later']],
    ],
    'images without words': [
      {
        ...question({ answer: [{ image: { src: 'a', width: 1, height: 1 } }] }),
        image: { src: 'a', width: 1, height: 1, alt: '' },
      },
      [
        ['image-alt', '/image/alt', 'what the image shows, for those who do not see it'],
        ['image-alt', '/questions/0/answer/0/image/alt', 'what the image shows, for those who do not see it'],
      ],
    ],
    'images without a size': [
      { ...question({ answer: [{ image: { src: 'a', alt: 'a' } }] }), image: { src: 'a', width: 1, alt: 'a' } },
      [
        ['image-size', '/image/height', 'the size of the image in pixels, so that the page keeps the place free'],
        [
          'image-size',
          '/questions/0/answer/0/image/width',
          'the size of the image in pixels, so that the page keeps the place free',
        ],
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
        (pointer) => ['insecure-url', pointer, 'an address that begins with https:'] as const,
      ),
    ],
    'a video without captions': [
      interview({ media: { type: 'video', src: 'a' } }),
      [['captions', '/media/captions', 'the URL of a WebVTT file, for those who do not hear it']],
    ],
    'roles that are empty': [
      interview({ interviewees: [{ name: 'Ines', role: '' }], interviewers: [{ name: 'Daniel', role: null }] }),
      [
        ['role', '/interviewees/0/role', 'what Ines is, or leave the key out'],
        ['role', '/interviewers/0/role', 'what Daniel is, or leave the key out'],
      ],
    ],
    'an interviewee whom no answer can name': [
      {
        ...question({ answer: [{ text: 'a', by: 'ines' }] }),
        interviewees: [{ id: 'ines', name: 'Ines' }, { name: 'Ada' }],
      },
      [['person-id', '/interviewees/1/id', 'an id for Ada, for the "by" of answers']],
    ],
    'a speaker whose id is misspelt': [
      { ...question({ by: 'inse' }), ...people },
      [['unknown-speaker', '/questions/0/by', '"ines"']],
    ],
    'a speaker by the name instead of the id': [
      { ...question({ by: 'Ines' }), interviewees: [{ id: 'p1', name: 'Ines' }] },
      [['unknown-speaker', '/questions/0/by', '"p1"']],
    ],
    'a speaker by the name who has no id': [
      { ...question({ by: 'Daniel' }), ...people },
      [['unknown-speaker', '/questions/0/by', 'an id, and give it to /interviewers/0 too']],
    ],
    'a speaker whom nobody knows': [
      { ...question({ answer: [{ text: 'a', by: 'Zoe' }] }), ...people },
      [['unknown-speaker', '/questions/0/answer/0/by', 'the id of someone: ines']],
    ],
    'a speaker where nobody has an id': [
      question({ by: 'Zoe' }),
      [['unknown-speaker', '/questions/0/by', 'the id of someone, after giving one to each person']],
    ],
    'an answer of which nobody knows who of two gave it': [
      interview(two),
      [['unnamed-speaker', '/questions/0/answer', '{ "text": …, "by": the id of who says it }']],
    ],
    'a question that does not ask': [
      ask('…', '?', 'Introduction', 'Early life', 'مقدمة', '- -'),
      [0, 1, 2, 3, 4, 5].map(
        (index) => ['question', `/questions/${index}/question`, 'a question that the answer answers'] as const,
      ),
    ],
    'the same question twice': [
      ask('Why so short?', 'Really?', ' why  so short?'),
      [['duplicate-question', '/questions/2/question', 'each question once']],
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
        ['unknown-question', '/corrections/0/question', '"context"'],
        ['unknown-question', '/corrections/1/question', 'the id of one'],
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
        ['time-order', '/questions/0/answer/1/at', 'the seconds from the start of the recording'],
        ['time-order', '/questions/1/at', 'the seconds from the start of the recording'],
      ],
    ],
    'markup in plain text': [
      {
        ...question({ question: 'Why<br/>so short?', answer: ['<p class="a">a</p>', 'b'] }),
        title: 'Harbour &amp; bells',
        summary: 'It&#8217;s short',
      },
      [
        ['markup-in-text', '/title', 'the character itself'],
        ['markup-in-text', '/summary', 'the character itself'],
        ['markup-in-text', '/questions/0/question', 'text without markup, or in an answer { "html": … }'],
        ['markup-in-text', '/questions/0/answer/0', 'text without markup, or in an answer { "html": … }'],
      ],
    ],
    'elements that are left out of rich text': [
      question({ answer: [{ html: '<p>a</p><script>b</script><SCRIPT>c</SCRIPT><iframe src="d"></iframe>' }] }),
      [
        ['html-element', '/questions/0/answer/0', 'elements that are kept, such as p, em, a, ul, blockquote and img'],
        ['html-element', '/questions/0/answer/0', 'elements that are kept, such as p, em, a, ul, blockquote and img'],
      ],
    ],
    'text that was read in a wrong character set': [
      { ...question({ question: 'Ù„Ù…Ø§Ø°Ø§ØŸ', answer: ['caf\ufffd', 'It\u0092s', 'Itâ€™s', 'cafÃ©'] }) },
      ['question', 'answer/0', 'answer/1', 'answer/2', 'answer/3'].map(
        (key) =>
          [
            'broken-text',
            `/questions/0/${key}`,
            'the text anew from its source, read as UTF-8 or in its own character set',
          ] as const,
      ),
    ],
  };
  for (const [what, [data, expected]] of Object.entries(found)) {
    it(`is ${what}`, () => assert.deepEqual(advice(data), [...expected].sort(byPointer)));
  }

  const fine: Readonly<Record<string, object>> = {
    'a language that is written in two directions': interview({
      lang: 'ku-Arab',
      dir: 'rtl',
      title: 'a',
      questions: [{ question: 'بۆچی؟', answer: 'a' }],
    }),
    'too little text to tell its direction': interview({
      lang: 'ar',
      title: 'iPhone',
      questions: [{ question: 'Why?', answer: 'a' }],
    }),
    'text in two directions': interview({
      lang: 'ar',
      title: 'Harbour bells, a talk',
      questions: [{ question: 'لماذا هو قصير جدا هكذا؟', answer: 'لأنه مثال.' }],
    }),
    'a direction that says the same as the language': interview({ dir: 'ltr' }),
    'a day that has begun on Kiritimati': interview({ published: '2024-06-16' }),
    'an update on the same day': interview({ published: '2024-03-01T18:00:00Z', updated: '2024-03-01' }),
    'people without pictures’ words': interview({ interviewees: [{ name: 'Ines', image: { src: 'a' } }] }),
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
    'answers that name who of two gives them': { ...question({ answer: ['a', { text: 'b', by: 'ada' }] }), ...two },
    'questions in other scripts': ask('لماذا؟', 'Γιατί;', 'ինչո՞ւ', '为什么？', '¿Por qué?', 'ለምን፧'),
    requests: ask('Tell us about it', 'حدثنا عن طفولتك', '请介绍一下你的童年。'),
    'a correction of a question without an id of its own': interview({
      corrections: [{ date: '2024-01-01', text: 'a', question: 'q1' }],
    }),
    'times that stay': interview({ questions: [{ question: 'Why?', at: 10, answer: [{ text: 'a', at: 10 }] }] }),
    'signs in plain text that are no markup': {
      ...question({ answer: ['a < b && b > c', 'AT&T; R&D', 'x <y> z', '<3'] }),
      title: 'Bells & harbours',
    },
    'all elements that rich text keeps': question({
      answer: [{ html: '<section><h2>a</h2><p>b<br>c <em>d</em></p></section><!-- e --> 1 < 2' }],
    }),
    'text in which those letters belong': question({
      answer: ['Ø and Ù are letters, like Ã in São', 'Øl, Ærø', 'â la carte'],
    }),
  };
  for (const [what, data] of Object.entries(fine)) it(`is not ${what}`, () => assert.deepEqual(advice(data), []));

  it('is looked for only where the interview has no errors', () => {
    assert.deepEqual(places(check('{"title":"<p>a</p>","questions":5}')), ['1:33 /questions format']);
  });

  it('is found in JSON-LD too', () => {
    const data = {
      '@type': 'FAQPage',
      name: 'A &amp; b',
      datePublished: '2031-01-01',
      mainEntity: [{ '@type': 'Question', name: 'Why?', acceptedAnswer: 'a' }],
    };
    assert.deepEqual(places(check(JSON.stringify(data))), ['1:1 /lang lang', '1:1 /published future-date']);
  });

  it('is measured from now where no other moment is named', () => {
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

describe('whatever a file holds', () => {
  it('is told of, were it a text of millions of escapes', () => {
    assert.match(check(`{"a":"${'\\\\n'.repeat(7_000_000)}`)[0]!.message, /end of the file/);
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
  /** Our interview with something put in the place of a few of its characters. */
  const misprints = fc
    .tuple(fc.nat(text.length), fc.nat(5), mistakes)
    .map(([at, length, mistake]) => text.slice(0, at) + mistake + text.slice(at + length));

  it('is told of at a place that is in the file', () => {
    fc.assert(
      fc.property(fc.oneof(misprints, fc.json(), fc.string({ unit: 'binary' })), (content) => {
        const lines = content.split(/\r\n?|\n/);
        for (const { line, column, message } of check(content)) {
          assert.ok(column >= 1 && column <= lines[line - 1]!.length + 1, `${line}:${column}`);
          assert.match(message, /^found .+; write ./s);
        }
      }),
    );
  });
});

describe('our own interviews', () => {
  const directory = resolve(import.meta.dirname, '../../demo/interviews');
  for (const file of readdirSync(directory)) {
    it(`have nothing to mend: ${file}`, () =>
      assert.deepEqual(checkInterview(readFileSync(join(directory, file))), []));
  }
});
