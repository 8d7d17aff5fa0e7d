/** Turns where questions and answers look alike: answers that ask back, questions without a question mark, names and numbers among them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromSource, fromText, warningsIn } from './helpers.js';

const pairsOf = (text: string) => fromText(text).interview.questions.map(({ question, answer }) => [question, answer]);
describe('an answer that is a question stays an answer', () => {
  const texts: Readonly<
    Record<string, readonly [text: string, pairs: readonly (readonly [question: string, answer: string])[]]>
  > = {
    'where it says something before it asks': [
      'The mill\n\nWho comes here?\n\nNobody now. Why would they?\n\nAnd in spring?\n\nGeese.\n\nAnd then?\n\nSummer.',
      [
        ['Who comes here?', 'Nobody now. Why would they?'],
        ['And in spring?', 'Geese.'],
        ['And then?', 'Summer.'],
      ],
    ],
    'without empty lines': [
      'بائع الحبر\n\nمن يشتري الحبر اليوم؟\nقلة. ومن يكتب بالريشة بعد؟\nوهل تكتب أنت؟\nكل مساء.\nولمن؟\nلنفسي.',
      [
        ['من يشتري الحبر اليوم؟', 'قلة. ومن يكتب بالريشة بعد؟'],
        ['وهل تكتب أنت؟', 'كل مساء.'],
        ['ولمن؟', 'لنفسي.'],
      ],
    ],
    'directly below its question, with an empty line before the next question': [
      'La noria\n\n¿Quién la construyó?\nMi abuelo.\n\n¿Y chirría?\n¿Acaso usted no?\n\n¿Se parará?\nNunca.',
      [
        ['¿Quién la construyó?', 'Mi abuelo.'],
        ['¿Y chirría?', '¿Acaso usted no?'],
        ['¿Se parará?', 'Nunca.'],
      ],
    ],
    'with nothing below it': [
      'The mill\n\nWho comes here?\n\nGeese.\n\nWill you stay?\n\nWould you not?',
      [
        ['Who comes here?', 'Geese.'],
        ['Will you stay?', 'Would you not?'],
      ],
    ],
    'where a dash before each tells the turns': [
      'La digue\n\n— Vous marchez ici chaque jour ?\n— Chaque nuit.\n— Vous n’avez pas peur.\n— Si. De quoi vivrais-je, sinon ?\n— Et la mer, que dit-elle ?\n— Elle répète.',
      [
        ['Vous marchez ici chaque jour ?', 'Chaque nuit.'],
        ['Vous n’avez pas peur.', 'Si. De quoi vivrais-je, sinon ?'],
        ['Et la mer, que dit-elle ?', 'Elle répète.'],
      ],
    ],
  };
  for (const [name, [text, pairs]] of Object.entries(texts)) {
    it(`${name}, with a warning`, () => {
      assert.deepEqual(pairsOf(text), pairs);
      const { report } = fromText(text);
      assert.ok(warningsIn(report).some((warning) => warning.startsWith('question-in-answers')));
      assert.equal(report.confidence, 'medium');
    });
  }

  it('if doubled stars mark the answers', () => {
    const text =
      'ساعاتي المدينة\n\n* كم ساعة أصلحت؟\n** لا أعدّها. أيعدّ أحد أنفاسه؟\n* وأيها أقدم؟\n** ساعة المحطة.\n* هل تتوقف؟\n** توقفت مرة. ألا نتوقف كلنا؟';
    assert.deepEqual(pairsOf(text), [
      ['كم ساعة أصلحت؟', 'لا أعدّها. أيعدّ أحد أنفاسه؟'],
      ['وأيها أقدم؟', 'ساعة المحطة.'],
      ['هل تتوقف؟', 'توقفت مرة. ألا نتوقف كلنا؟'],
    ]);
  });
});

describe('a question stays a question', () => {
  it('if dashes do not alternate, because an answer has two of them', () => {
    const text =
      'The quay\n\n- Who are you?\n- A rigger.\n- Like my father.\n- Where did he sail?\n- To Riga.\n- And you?\n- Nowhere.\n- Not once?\n- Never.';
    assert.deepEqual(
      fromText(text).interview.questions.map(({ question }) => question),
      ['Who are you?', 'Where did he sail?', 'And you?', 'Not once?'],
    );
  });

  it('if it is at the position of an answer but has no statement before it', () => {
    const text =
      'The quay\n\n- Who are you?\n- A rigger.\n- Since when?\n- Always.\n- Like my father.\n- And his.\n- Where did he sail?\n- To Riga.\n- And back.\n- And you?\n- Nowhere.\n- Ever.';
    assert.deepEqual(
      fromText(text).interview.questions.map(({ question }) => question),
      ['Who are you?', 'Since when?', 'Where did he sail?', 'And you?'],
    );
  });
});

describe('a paragraph without a question mark gives a warning', () => {
  const rows: Readonly<Record<string, string>> = {
    'where it trails off within an answer':
      'The kiln\n\nWhy clay?\n\nIt was there.\n\nIt forgets nothing.\n\nYour kiln is very old…\n\nOlder than the house.\n\nWho fires it?\n\nI do.',
    'where it is short, and other answers have one paragraph':
      'The kiln\n\nWhy clay?\n\nIt was there.\n\nWho fires it?\n\nI do.\n\nYour kiln is old.\n\nOlder than the house.\n\nWhat breaks?\n\nEverything.',
  };
  for (const [name, text] of Object.entries(rows)) {
    it(name, () => {
      const { report } = fromText(text);
      assert.match(warningsIn(report).join('\n'), /^statement-between-answers: Your kiln is /m);
      assert.equal(report.confidence, 'medium');
    });
  }

  it('and none if answers often have several', () => {
    const { report } = fromText(
      'The kiln\n\nGuest: Ada Brook\n\nWhy clay?\n\nIt was there.\n\nIt is patient.\n\nIt waits.\n\nWho fires it?\n\nI do.\n\nMy son helps.\n\nAt night.\n\nWhat breaks?\n\nEverything.',
    );
    assert.deepEqual(report.warnings, []);
  });
});

describe('names as labels of turns', () => {
  it('may be in quotation marks: then they are names of the paper', () => {
    const text =
      'القطار القادم\n\n«المنارة»: متى يصل؟\nنادر الحلبي: حين يصل. وهل تأخر؟\n«المنارة»: ثلاث مرات.\nنادر الحلبي: بسبب الرمل.\n«المنارة»: ومن يزيله؟\nنادر الحلبي: نحن.';
    const { interview, report } = fromText(text);
    assert.deepEqual(
      interview.questions.map(({ question }) => question),
      ['متى يصل؟', 'ثلاث مرات.', 'ومن يزيله؟'],
    );
    assert.deepEqual(interview.source, { name: 'المنارة' });
    assert.deepEqual(interview.interviewers, undefined);
    assert.deepEqual(
      interview.interviewees?.map(({ name }) => name),
      ['نادر الحلبي'],
    );
    assert.equal(report.omissions.filter(({ text: mark }) => mark === '«المنارة»:').length, 2);
  });

  it('may be in straight quotation marks, next to a credit', () => {
    const { interview } = fromText(
      'The pier\n\nInterview by Ada Brook\n\n"The Tide": Why?\nTom Wren: Because.\n"The Tide": Go on.\nTom Wren: No.',
    );
    assert.deepEqual(
      interview.questions.map(({ question }) => question),
      ['Why?', 'Go on.'],
    );
    assert.deepEqual(
      [interview.source, interview.interviewers],
      [{ name: 'The Tide' }, [{ id: 'brook', name: 'Ada Brook' }]],
    );
  });

  it('keep the final words of the only named interviewer if questions have a label such as "Interviewer"', () => {
    const { interview, report } = fromText(
      'بائع الحبر\n\nأجرت الحوار: ليلى العمراني\n\nالصحيفة: من يشتري الحبر؟\nسالم الكاتب: قلة.\nالصحيفة: ولمن تكتب؟\nسالم الكاتب: لنفسي.\nالصحيفة: شكرا لك.',
    );
    assert.deepEqual(interview.questions[1]!.answer, [
      'لنفسي.',
      { text: 'شكرا لك.', by: interview.interviewers![0]!.id },
    ]);
    assert.deepEqual(
      interview.interviewers?.map(({ name }) => name),
      ['ليلى العمراني'],
    );
    assert.ok(!report.omissions.some(({ code }) => code === 'parting-words'));
  });

  it('may be letters without a colon in a definition list', () => {
    const block = (text: string, role: 'question' | 'answer') => ({ text, role });
    const blocks = [
      block('Q', 'question'),
      block('Why the sea?', 'answer'),
      block('A', 'question'),
      block('It was there. Was it not?', 'answer'),
      block('Q', 'question'),
      block('And now?', 'answer'),
      block('A', 'question'),
      block('Now it is here.', 'answer'),
    ];
    const { interview } = fromSource({
      format: 'html',
      metadata: { title: 'T', lang: 'en' },
      omissions: [],
      words: 19,
      blocks,
    });
    assert.deepEqual(interview.questions, [
      { question: 'Why the sea?', answer: 'It was there. Was it not?' },
      { question: 'And now?', answer: 'Now it is here.' },
    ]);
  });
});
