/** Text below the last answer: credits, and whatever follows them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromHtml, fromText, warningsIn } from './helpers.js';

const lastAnswer = ({ interview }: ReturnType<typeof fromText>) => interview.questions.at(-1)!.answer;
const askers = ({ interview }: ReturnType<typeof fromText>) => (interview.interviewers ?? []).map(({ name }) => name);
const below = ({ report }: ReturnType<typeof fromText>) =>
  report.omissions.flatMap(({ code, text }) => (code === 'below-last-answer' ? text : []));

describe('a credit below the last answer ends it', () => {
  const lines: readonly (readonly [credit: string, asker: string, note: string])[] = [
    ['Propos recueillis par Hugo Martel', 'Hugo Martel', 'Mémoire du sel, éditions du Large, 180 pages.'],
    ['Interview: Kai Rust', 'Kai Rust', 'Die Werkstatt hat noch bis Freitag geöffnet.'],
    ['حاورته: سناء القباج', 'سناء القباج', 'صدر الكتاب عن دار النخيل.'],
    ['گفت‌وگو از: سارا کریمی', 'سارا کریمی', 'نمایشگاه تا جمعه باز است.'],
    ['Interview by Owen Bell', 'Owen Bell', 'Brook: a life at sea is out on Friday.'],
  ];
  for (const [credit, asker, note] of lines) {
    it(`whatever follows it: ${credit}`, () => {
      const found = fromText(
        `Brook and the sea\n\nQ: Why?\nA: Because.\n\nQ: And where?\nA: There.\n\n${credit}\n\n${note}`,
      );
      assert.equal(lastAnswer(found), 'There.');
      assert.deepEqual(askers(found), [asker]);
      assert.deepEqual(below(found), [note]);
      assert.equal(found.report.confidence, 'high');
    });
  }

  it('also in bold, if questions are bold', () => {
    const found = fromHtml(
      '<h1>Salt</h1><p><b>Why?</b></p><p>Because.</p><p><b>Where?</b></p><p>There.</p><p><b>Interview by Owen Bell</b></p><p>The Bucket is on until May.</p>',
    );
    assert.deepEqual(
      found.interview.questions.map(({ question }) => question),
      ['Why?', 'Where?'],
    );
    assert.deepEqual(askers(found), ['Owen Bell']);
  });

  it('and is not a question, even if a question follows', () => {
    const found = fromHtml(
      '<h1>Salt</h1><p><b>Why?</b></p><p>Because.</p><p><b>Where?</b></p><p>There.</p><p><b>Interview by Owen Bell</b></p><p>And what do you think?</p>',
    );
    assert.deepEqual(
      found.interview.questions.map(({ question }) => question),
      ['Why?', 'Where?'],
    );
  });

  it('together with the date and the publisher above it', () => {
    const found = fromText(
      'Salt\n\nQ: Why?\nA: Because.\n\nQ: Where?\nA: There.\n\n12 March 2021\nSource: The Harbour Review\nInterview by Owen Bell\n\nThe Bucket is on until May.',
    );
    assert.equal(lastAnswer(found), 'There.');
    assert.equal(found.interview.published, '2021-03-12');
    assert.equal(found.interview.source?.name, 'The Harbour Review');
  });

  it('with a warning if much text follows it', () => {
    const long = 'The sea is wide and the boats are small. '.repeat(4).trim();
    const found = fromText(`Salt\n\nQ: Why?\nA: Because.\n\nQ: Where?\nA: There.\n\nInterview by Owen Bell\n\n${long}`);
    assert.deepEqual(
      warningsIn(found.report).filter((warning) => warning.startsWith('text-below-credits')),
      [`text-below-credits: ${long}`],
    );
    assert.equal(found.report.confidence, 'medium');
  });

  it('but not if turns follow', () => {
    const found = fromText(
      'Salt\n\nOwl: Why?\nBrook: Because.\n\nOwl: Where?\nInterview by Owen Bell\nBrook: There.\nOwl: And now?\nBrook: Nothing.',
    );
    assert.equal(found.interview.questions.length, 3);
    assert.deepEqual(askers(found), ['Owl']);
  });

  it('nor above all questions', () => {
    const found = fromText(
      'Salt\n\nInterview by Owen Bell\n\n1. Tell us of the salt\nIt is white.\n2. Why?\nNobody knows.',
    );
    assert.equal(found.interview.questions.length, 2);
  });
});

describe('a turn with the label of a side is not a credit', () => {
  const rows: Readonly<Record<string, readonly [text: string, last: string]>> = {
    'as a last answer of one word': [
      'The well\n\nHost: Why do you dig?\nGuest: Because it is there.\nHost: How deep is it?\nGuest: Very.',
      'Very.',
    ],
    'as an answer of two words': ['Der Brunnen\n\nModeratorin: Wie tief ist er?\nGast: Sehr Tief.', 'Sehr Tief.'],
    'in Spanish': [
      'El pozo\n\nPeriodista: ¿Por qué cava?\nEntrevistado: Porque sí.\nPeriodista: ¿Y mañana?\nEntrevistado: Mañana.',
      'Mañana.',
    ],
    'in Arabic': ['البئر\n\nالصحيفة: لماذا تحفر؟\nالضيف: لأنني أعطش.\nالصحيفة: وإلى متى؟\nالضيف: دائما.', 'دائما.'],
  };
  for (const [name, [text, last]] of Object.entries(rows)) {
    it(name, () => {
      const found = fromText(text);
      assert.equal(lastAnswer(found), last);
      assert.equal(found.interview.interviewees, undefined);
    });
  }

  it('but above the first question it is one', () => {
    const found = fromText(
      'The well\n\nGuest: Ada Brook\n\nHost: Why do you dig?\nGuest: Because it is there.\nHost: How deep?\nGuest: Very.',
    );
    assert.deepEqual(found.interview.interviewees, [{ id: 'brook', name: 'Ada Brook' }]);
    assert.equal(lastAnswer(found), 'Very.');
  });
});

describe('the publisher below the last answer ends it', () => {
  it('with a few words below it', () => {
    const found = fromText(
      'ملح\n\nس: لماذا؟\nج: لأنه أبيض.\n\nس: وأين؟\nج: هناك.\n\nالمصدر: جريدة المرفأ\nمعرض الملح يفتح أبوابه',
    );
    assert.equal(lastAnswer(found), 'هناك.');
    assert.equal(found.interview.source?.name, 'جريدة المرفأ');
    assert.deepEqual(below(found), ['معرض الملح يفتح أبوابه']);
  });

  it('but not above more of the answer', () => {
    const more =
      'After that table the number fell, and nobody could say why it fell so fast in a year that had been so wet and cold.';
    const found = fromText(`Salt\n\nQ: Why?\nA: Because.\n\nQ: Where?\nA: There.\nSource: The Salt Board\n${more}`);
    assert.deepEqual(lastAnswer(found), ['There.', 'Source: The Salt Board', more]);
  });
});
