/** The message catalogs: every code has a text in English and in Arabic, and every code is used. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInterview, rules, textOf, type CheckMessage, type Diagnostic } from '../../src/check/index.js';
import { ar } from '../../src/check/messages/ar.js';
import { en } from '../../src/check/messages/en.js';
import { limits } from '../../src/interview/schema.js';
import { parse } from '../../src/interview/index.js';
import { counter, quote, visible } from '../../src/interview/message.js';

const now = new Date('2024-06-15T12:00:00Z');
const ask = (changes: object = {}) => ({ question: 'Why so short?', answer: 'It is an example.', ...changes });
const interview = (changes: object = {}) =>
  JSON.stringify({ lang: 'en', title: 'A short talk', questions: [ask()], ...changes });
const arabicText = { title: 'حديث قصير عن الأجراس', questions: [{ question: 'لماذا هو قصير؟', answer: 'لأنه مثال.' }] };
const two = { interviewees: [{ id: 'ines', name: 'Ines' }, { name: 'Ada' }] };

/** Inputs that trigger every code. */
const files: readonly (string | Uint8Array)[] = [
  // Not UTF-8, not JSON
  Buffer.from([0x22, 0xff]),
  '',
  '{"a":[1',
  '{"a":[1}',
  '{}}',
  '{"a":"one\ntwo"}',
  '{"a":"one\ttwo"}',
  '{"a":"\u0001"}',
  '{"a":"C:\\dir"}',
  '{"a":"\\u12"}',
  '{"a":"قال "لا" لهم"}',
  '{\\"a\\":1}',
  "{'a':1}",
  '{“a”:1}',
  '{"a":1، "b":2}',
  '{"a":1 // one\n}',
  '<!doctype html>',
  '{"a":1,}',
  '{"a":1,,"b":2}',
  '[1 2]',
  '{"a" 1}',
  '{"a":}',
  '{a:1}',
  '{"a":hello}',
  '{"a":True}',
  '{"a":.5}',
  '{"a":\u200f"b"}',
  '{"a":*}',
  '['.repeat(100_000),
  // Not an interview
  '{}',
  '5',
  '[]',
  interview({ questions: [] }),
  interview({ title: ' ', section: 'a'.repeat(limits.text + 1), dir: 'up', published: '1 March', lang: 'x y' }),
  interview({
    image: { src: 'javascript:a', width: 0 },
    interviewees: [
      { id: 'a', name: 'a' },
      { id: 'a', name: 'b' },
    ],
  }),
  interview({ questions: [ask({ id: 'half-\ud83d' })] }),
  interview({ questions: [ask({ answer: [{ html: '<br>'.repeat(limits.tags + 1) }] })] }),
  interview({ title: `a${'\u0301'.repeat(limits.marks + 1)}` }),
  interview({ interviewers: Array.from({ length: limits.items + 1 }, () => ({ name: 'a' })) }),
  interview({ questions: Array.from({ length: 3 }, () => ask({ answer: 'a\n'.repeat(limits.text / 2) })) }),
  '{"@type":"Recipe"}',
  // A valid interview that could be improved
  `\ufeff${interview()}`,
  interview().replace('{', '{"title":"twice",'),
  interview({ sumary: 'a', wordcount: 5 }),
  interview({ lang: null }),
  JSON.stringify({ lang: 'fr', ...arabicText }),
  interview({ dir: 'rtl' }),
  interview({ published: '2024-03-02', updated: '2024-03-01', corrections: [{ date: '2999-01-01', text: 'a' }] }),
  interview({ image: { src: 'http://a/b' }, media: { type: 'video', src: 'a' } }),
  interview({ ...two, interviewers: [{ id: 'd', name: 'Daniel', role: '' }] }),
  interview({ ...two, questions: [ask({ by: 'inse' }), ask({ by: 'Zoe', question: 'And why?' }), ask({ by: 'Ada' })] }),
  interview({ questions: [ask({ question: 'Introduction', by: 'Zoe' })] }),
  interview({
    corrections: [
      { date: '2024-01-01', text: 'a', question: 'q2' },
      { date: '2024-01-01', text: 'a', question: 'zzzz' },
    ],
  }),
  interview({ questions: [ask({ at: 5 }), ask({ at: 4, question: 'How?' })] }),
  interview({ title: 'Bells &amp; harbor', summary: '<b>Bells</b>' }),
  interview({ questions: [ask({ answer: ['caf\ufffd', { html: '<script>a</script>' }] })] }),
];

const hostile = Object.defineProperty({}, 'title', {
  get: () => {
    throw new Error('boom');
  },
});
const diagnostics: readonly Diagnostic[] = files.flatMap((file) => checkInterview(file, { now }));
const messages: readonly CheckMessage[] = [...diagnostics, ...(parse(hostile).problems ?? [])];

describe('the catalogs of the check and of the interview format', () => {
  it('have the same codes in both languages', () => {
    for (const part of ['problems', 'texts', 'rules'] as const)
      assert.deepEqual(Object.keys(ar[part]).sort(), Object.keys(en[part]).sort());
  });

  it('have no unused code, and no rule without a code', () => {
    const codes = new Set(messages.map(({ code }) => code));
    const known = [...Object.keys(en.problems), ...Object.keys(en.texts)];
    assert.deepEqual(
      known.filter((code) => !codes.has(code as CheckMessage['code'])),
      [],
    );
    assert.deepEqual([...new Set(diagnostics.map(({ rule }) => rule))].sort(), Object.keys(rules).sort());
  });

  it('have messages of one line that end like a sentence', () => {
    for (const message of messages) {
      assert.match(textOf(message, en), /^.+$/);
      assert.match(textOf(message, ar), /^.+[.؟]$/);
      assert.doesNotMatch(textOf(message, ar) + textOf(message, en), /undefined|\[object/);
    }
  });

  it('have Latin letters in Arabic only in isolated values and code', () => {
    for (const message of messages)
      assert.doesNotMatch(textOf(message, ar).replace(/[\u2066\u2068][^\u2069]*\u2069/g, ''), /[a-z]/i);
    for (const about of Object.values(ar.rules))
      assert.doesNotMatch(about.replace(/[\u2066\u2068][^\u2069]*\u2069/g, ''), /[a-z]/i);
  });

  const sentences: readonly [file: string, english: string, arabic: string][] = [
    [
      '{"title":"a","questions":[{"question":"Why?"}]}',
      'missing "answer": expected text or a list',
      'المفتاح ⟦answer⟧ غير موجود. اكتب نصًّا أو قائمة.',
    ],
    [interview({ title: 5 }), 'expected text, found 5', 'وُجد ⟦5⟧. اكتب نصًّا.'],
    [
      interview({ interviewees: [{ id: 'ines', name: 'Ines' }], questions: [ask({ by: 'inse' })] }),
      'unknown speaker "inse". Did you mean "ines"?',
      'المتحدث ⟦"inse"⟧ غير معروف. هل تقصد ⟦"ines"⟧؟',
    ],
    ['{"a":1,}', 'trailing comma before }. Remove it.', 'قبل العلامة ⟦}⟧ فاصلة زائدة. احذفها.'],
    [
      interview({ interviewers: Array.from({ length: 1001 }, () => ({ name: 'a' })) }),
      'expected at most 1000 entries, found 1001',
      'القائمة طويلة: 1001 عنصر. الحد الأقصى 1000 عنصر.',
    ],
  ];
  for (const [file, english, arabic] of sentences) {
    it(`read well: ${english}`, () => {
      const [diagnostic] = checkInterview(file, { now });
      assert.equal(diagnostic!.message, english);
      assert.equal(
        textOf(diagnostic!, ar)
          .replace(/[\u2066\u2068]/g, '⟦')
          .replaceAll('\u2069', '⟧'),
        arabic,
      );
    });
  }
});

describe('text of an input in a message', () => {
  it('cannot break the line, reorder it, color it or end an isolate', () => {
    const text = 'a\nb\u001b[31m\u202ec\u2069\u200fd';
    assert.equal(visible(text), 'a\\u000ab\\u001b[31m\\u202ec\\u2069\\u200fd');
    assert.doesNotMatch(quote(text), /[\p{Cc}\u200f\u202e\u2069]/u);
  });

  it('is shortened', () => {
    assert.equal(quote('a'.repeat(100), 5), '"aaaa…"');
  });
});

describe('counts in Arabic', () => {
  it('have all six plural forms', () => {
    const counted = counter('ar');
    const forms = { zero: 'صفر', one: 'واحد', two: 'اثنان', few: '{n} قليل', many: '{n} كثير', other: '{n} غير ذلك' };
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((count) => counted(count, forms)),
      ['صفر', 'واحد', 'اثنان', '3 قليل', '11 كثير', '100 غير ذلك'],
    );
  });
});
