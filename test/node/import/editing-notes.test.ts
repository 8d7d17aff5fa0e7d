/** Editors' notes below an interview, and text outside of a page's questions and answers: no participant says them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromSource, fromText, warningsIn } from './helpers.js';

const code = 'editors-note';

describe('an editors’ note is not part of the last answer', () => {
  const notes: Readonly<Record<string, readonly [note: string, talk: string]>> = {
    en: [
      'This interview has been edited and condensed for clarity.',
      'The tide mill\n\nWhy the sea?\nIt was there.\n\nAnd now?\nNow it is here.',
    ],
    'en, in brackets': [
      '(This conversation was lightly edited.)',
      'The tide mill\n\nWhy the sea?\nIt was there.\n\nAnd now?\nNow it is here.',
    ],
    fr: [
      'Cet entretien a été relu par le laboratoire.',
      'Le moulin\n\nPourquoi la mer ?\nElle était là.\n\nEt maintenant ?\nElle est ici.',
    ],
    de: [
      'Das Gespräch wurde für die Veröffentlichung gekürzt.',
      'Die Mühle\n\nWarum das Meer?\nEs war da.\n\nUnd jetzt?\nJetzt ist es hier.',
    ],
    es: [
      'Esta entrevista ha sido editada por razones de espacio.',
      'El molino\n\n¿Por qué el mar?\nEstaba ahí.\n\n¿Y ahora?\nAhora está aquí.',
    ],
    ar: ['تم اختصار هذا الحوار لأسباب تحريرية.', 'طاحونة المد\n\nلماذا البحر؟\nكان هناك.\n\nوالآن؟\nهو هنا.'],
    he: ['הריאיון נערך וקוצר.', 'טחנת הגאות\n\nלמה הים?\nהוא היה שם.\n\nועכשיו?\nעכשיו הוא כאן.'],
    fa: ['این گفت‌وگو برای انتشار ویرایش شده است.', 'آسیاب جزر و مد\n\nچرا دریا؟\nآنجا بود.\n\nو حالا؟\nحالا اینجاست.'],
    ur: ['یہ انٹرویو وضاحت کے لیے مختصر کیا گیا ہے۔', 'پن چکی\n\nسمندر کیوں؟\nوہ وہاں تھا۔\n\nاور اب؟\nاب وہ یہاں ہے۔'],
  };
  for (const [name, [note, talk]] of Object.entries(notes)) {
    it(`on the editing: ${name}`, () => {
      const { interview, report } = fromText(`${talk}\n\n${note}`);
      assert.deepEqual(interview.questions, fromText(talk).interview.questions);
      assert.deepEqual(
        report.omissions.filter((each) => each.code === code),
        [{ text: note, code }],
      );
    });
  }

  it('about the interviewer, whose name is in a credit', () => {
    const { interview } = fromText(
      'The mill\n\nInterview by Ruth Calder\n\nWhy the sea?\nIt was there.\n\nAnd now?\nNow it is here.\n\nRuth Calder writes on water. Her last book was dry.',
    );
    assert.equal(interview.questions[1]!.answer, 'Now it is here.');
  });

  it('about the interviewer, whose name labels the questions, even after final words', () => {
    const { interview } = fromText(
      'The mill\n\nRuth Calder: Why?\nIan Moss: It was there.\nRuth Calder: And now?\nIan Moss: It is here.\nRuth Calder: Thank you.\n\nRuth Calder lives in Leith.',
    );
    assert.deepEqual(interview.questions[1]!.answer, ['It is here.', { text: 'Thank you.', by: 'calder' }]);
  });

  it('together with the text below it, with a warning', () => {
    const { interview, report } = fromText(
      'The mill\n\nWhy the sea?\nIt was there.\n\nAnd now?\nNow it is here.\n\nThis interview has been edited.\n\nThe mill is open on Sundays.',
    );
    assert.equal(interview.questions[1]!.answer, 'Now it is here.');
    assert.ok(warningsIn(report).includes('text-below-note: The mill is open on Sundays.'));
    assert.equal(report.confidence, 'medium');
  });
});

describe('an editors’ note is not', () => {
  const rows: Readonly<Record<string, readonly [text: string, last: unknown]>> = {
    'a text above another question': [
      'The mill\n\nWhy the sea?\nIt was there.\nThis interview has been edited by the tide.\n\nAnd now?\nNow it is here.',
      'Now it is here.',
    ],
    'the start of an answer': [
      'The mill\n\nInterview by Ruth Calder\n\nWhy the sea?\nIt was there.\n\nWho asks?\nRuth Calder asks.',
      'Ruth Calder asks.',
    ],
    'a paragraph that begins with the name of who answers': [
      'The mill\n\nRuth Calder: Why?\nIan Moss: It was there.\nRuth Calder: And now?\nIan Moss: It is here.\n\nIan Moss is what they call me.',
      ['It is here.', 'Ian Moss is what they call me.'],
    ],
    'a paragraph that begins as the name of a paper does': [
      'The mill\n\nThe Tide: Why?\nIan Moss: It was there.\nThe Tide: And now?\nIan Moss: It is here.\n\nThe Tide comes twice a day.',
      ['It is here.', 'The Tide comes twice a day.'],
    ],
  };
  for (const [name, [text, last]] of Object.entries(rows)) {
    it(name, () => {
      const { interview, report } = fromText(text);
      assert.deepEqual(interview.questions.at(-1)!.answer, last);
      assert.ok(!report.omissions.some((each) => each.code === code));
    });
  }
});

it('a paragraph between the questions of a page gives a warning', () => {
  const blocks = (['question', 'answer', 'paragraph', 'question', 'answer'] as const).map((role, index) => ({
    text: `${role} ${index}`,
    role,
  }));
  const { report } = fromSource({
    format: 'html',
    metadata: { title: 'T', lang: 'en' },
    omissions: [],
    words: 10,
    blocks,
  });
  assert.ok(warningsIn(report).includes('outside-of-structure: paragraph 2'));
  assert.equal(report.confidence, 'medium');
});
