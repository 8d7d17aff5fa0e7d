/** Warnings, omissions, and texts that are not interviews. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assemble } from '../../../src/import/assemble/assemble.js';
import { NotAnInterview, type Source } from '../../../src/import/model.js';
import { readText } from '../../../src/import/readers/plain-text.js';
import { fromSource, fromText, omissionsIn, warningsIn } from './helpers.js';

const questions = (text: string) => fromText(text).interview.questions.map(({ question }) => question);

describe('a text that is not an interview', () => {
  const texts: Readonly<Record<string, string>> = {
    'an empty text': '',
    'a text without questions': 'The sea\n\nIt is wide.\n\nIt is deep.',
    'questions without answers': 'Three riddles\n\n- How?\n- Why?\n- When?',
    'bare questions without answers': 'Two riddles\n\nHow?\n\nWhy?',
    'an article with a question near its end':
      'Shade\n\nCities are getting hotter every year, and planners have noticed it at last.\n\nThen came the summer in which a whole quarter lost its power for two days.\n\nWho is going to pay?\n\nEverybody.',
    'labels that are not speakers': 'Recipe\n\nFlour: 500 g\nWater: 300 g\nSalt: 10 g',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is refused with a reason: ${name}`, () => {
      assert.throws(
        () => fromText(text),
        (error) =>
          error instanceof NotAnInterview &&
          ['no-questions', 'no-answers', 'article-with-questions'].includes(error.diagnostic.code),
      );
    });
  }

  it('is one whose result would be invalid', () => {
    assert.throws(
      () => fromText(`Title\n\nQ: Why?\nA: ${'long '.repeat(30_000)}`),
      /NotAnInterview: Internal error: the import made an invalid interview \(\/questions\/0\/answer: expected at most 100000/,
    );
  });
});

describe('a question within an answer', () => {
  it('is not split off if the other questions are bold', () => {
    assert.deepEqual(questions('Title\n\n**Why?**\n\nBecause.\n\nWho knows?\n\nI do.\n\n**And now?**\n\nNothing.'), [
      'Why?',
      'And now?',
    ]);
  });

  it('is not split off if the other questions are in italics', () => {
    assert.deepEqual(
      questions(
        'Title\n\n_She sails alone._\n\n_Why?_\n\nBecause.\n\nWho knows?\n\nI do.\n\n_And now?_\n\nNothing.\n\n_(She laughs.)_\n\nNothing at all.',
      ),
      ['Why?', 'And now?'],
    );
  });

  it('is not split off if it is a quotation in italics', () => {
    assert.deepEqual(
      questions(
        'Title\n\nWhy?\n\nA riddle.\n\n_What has a bed?_\n\nA river.\n\nAnd now?\n\nNothing.\n\nAnd then?\n\nNothing.',
      ),
      ['Why?', 'And now?', 'And then?'],
    );
  });

  it('is not split off if the other questions have labels', () => {
    assert.deepEqual(questions('Title\n\nQ: Why?\nA: Because.\n\nWho knows?\n\nI do.\n\nQ: And now?\nA: Nothing.'), [
      'Why?',
      'And now?',
    ]);
  });

  it('is not split off if the other questions have dashes', () => {
    assert.deepEqual(questions('Title\n\n- Why?\n\nBecause.\n\nWho knows?\n\nI do.\n\n- And now?\n\nNothing.'), [
      'Why?',
      'And now?',
    ]);
  });

  it('is not split off if the other questions follow an empty line', () => {
    assert.deepEqual(questions('Title\n\nWhy?\nBecause.\nWho knows?\nI do.\n\nAnd now?\nNothing.'), [
      'Why?',
      'And now?',
    ]);
  });

  it('is not split off if the other questions directly precede their answers', () => {
    assert.deepEqual(questions('Title\n\nWhy?\nBecause.\n\nWho knows?\n\nI do.\n\nAnd now?\nNothing.'), [
      'Why?',
      'And now?',
    ]);
  });

  it('may end a long paragraph if the other questions are short', () => {
    const long = `${'The sea is wide and the boats are small. '.repeat(8)}Who knows?`;
    assert.deepEqual(questions(`Title\n\nWhy?\n\n${long}\n\nAnd now?\n\nNothing.`), ['Why?', 'And now?']);
  });

  it('gives a warning if only its position indicates it', () => {
    const { report } = fromText('Title\n\nWhy?\nBecause.\nWho knows?\nI do.\n\nAnd now?\nNothing.');
    assert.deepEqual(
      report.warnings.filter(({ code }) => code === 'questions-in-answers').map(({ data }) => data),
      [{ count: 1 }],
    );
    assert.equal(report.confidence, 'medium');
  });
});

describe('labels', () => {
  it('of only one side are enough', () => {
    assert.deepEqual(questions('Title\n\nWhy?\nKeir: Because.\nI mean it.\nWhere?\nKeir: There.'), ['Why?', 'Where?']);
    assert.deepEqual(questions('Title\n\nThe Review: Why?\nBecause.\nThe Review: Where?\nThere.'), ['Why?', 'Where?']);
  });

  it('in capitals belong to the paper, which asks even if the interviewee asks back often', () => {
    assert.deepEqual(
      questions(
        'Titel\n\nTAZ: Sie gehen.\nKern: Wohin?\nTAZ: Nach Hause.\nKern: Warum?\nTAZ: Es ist spät.\nKern: Und?',
      ),
      ['Sie gehen.', 'Nach Hause.', 'Es ist spät.'],
    );
  });

  it('that are numbers in a row are a list', () => {
    assert.deepEqual(
      questions('Title\n\nWhat did they ask?\nThree things.\n1. How?\n2. Why?\n3. When?\n\nAnd you?\nI said nothing.'),
      ['What did they ask?', 'And you?'],
    );
  });

  it('of answers do not turn a question without an answer into one', () => {
    const { interview, report } = fromText('Title\n\nQ: Why?\nQ: Where?\nA: There.\nQ: When?\nA: Then.');
    assert.deepEqual(
      interview.questions.map(({ question }) => question),
      ['Where?', 'When?'],
    );
    assert.ok(warningsIn(report).includes('empty-answer: Why?'));
  });

  it('cause a heading between them to be omitted', () => {
    const { interview, report } = fromText('# Title\n\nQ: Why?\nA: Because.\n\n## Later\n\nQ: Where?\nA: There.');
    assert.equal(interview.questions[0]!.answer, 'Because.');
    assert.ok(omissionsIn(report).includes('heading: Later'));
  });
});

describe('warnings', () => {
  const cases: Readonly<Record<string, readonly [text: string, warning: string, confidence: string]>> = {
    'of a question without an answer': [
      'Title\n\nQ: Why?\nA: Because of the sea and the wind.\nQ: And where is it?',
      'empty-answer: And where is it?',
      'low',
    ],
    'of a missing title': ['Q: Why?\nA: Because.\nQ: Where?\nA: There.', 'no-title: Why?', 'low'],
    'of two lines that could be the title': [
      'The sea is wide\n\nThe boats are small\n\nQ: Why?\nA: Because.\nQ: Where?\nA: There.',
      'two-titles: The boats are small',
      'medium',
    ],
    'of a title that is a question': [
      'Why the sea?\n\nA talk.\n\nHow wide?\nVery.\n\nHow deep?\nVery.',
      'first-line-as-title',
      'medium',
    ],
    'of an unknown language': ['Titel\n\nQ: Nu?\nA: Nja.\nQ: Och?\nA: Hm.', 'unknown-language', 'medium'],
    'of a single question': [
      'Title\n\nQ: What is the sea for, and who is it that you would take to it?\nA: For you.',
      'single-question',
      'medium',
    ],
    'of a heading between the turns': [
      'Title\n\nQ: Why?\nA: Because.\n\nThe sea at night\n\nQ: And where?\nA: There.',
      'possible-heading: The sea at night',
      'medium',
    ],
    'of bold paragraphs that may be subheads': [
      'The baker\n\n**At first**\n\nIt was dark.\n\n**The water**\n\nIt is patience.\n\n**At last**\n\nEat it warm.',
      'bold-without-questions',
      'low',
    ],
    'of a question with no labeled answer': [
      'Talk with Keir Rendall\n\nWhy?\n\nKeir Rendall: Because.\n\nWhere?\n\nK. R.: There.\n\nAnd when?\n\nThen, and it was late.',
      'unlabeled-answer: And when?',
      'medium',
    ],
    'of a bold line among bold questions, which may be a subhead': [
      'Title\n\n**Why?**\n\nBecause.\n\n**The sea at night**\n\nIt is wide.\n\n**And where?**\n\nThere.',
      'statement-as-question: The sea at night',
      'medium',
    ],
    'of a question that lost its label': [
      'Title\n\nQ: Why?\n\nA: Because.\n\nAnd the wind?\n\nIt is wide.\n\nQ: And where?\n\nA: There.',
      'unlabeled-question: And the wind?',
      'medium',
    ],
    'of a question that is not bold among bold ones': [
      'Title\n\n**Why?**\n\nBecause.\n\nAnd the wind?\n\nIt is wide.\n\n**And where?**\n\nThere.',
      'unlabeled-question: And the wind?',
      'medium',
    ],
    'of an introduction in italics that asks': [
      'Title\n\n_What does she hear?_\n\n_Why bells?_\n\nBecause.\n\n_And now?_\n\nNow I mend the last one.',
      'italics-in-introduction: What does she hear?',
      'medium',
    ],
    'of a box within the interview': [
      'Title\n\nQ: Why?\nA: Because.\n\nBiography\nBorn in 1960.\n\nQ: And where?\nA: There.',
      'box-omitted: Biography',
      'medium',
    ],
    'of two questions in a row': [
      'Title\n\nWhy?\n\nWhy not?\n\nBecause.\n\nAnd where?\n\nThere.',
      'adjacent-questions: Why not?',
      'medium',
    ],
  };
  for (const [name, [text, warning, confidence]] of Object.entries(cases)) {
    it(name, () => {
      const { report } = fromText(text);
      assert.ok(warningsIn(report).includes(warning), warningsIn(report).join('\n'));
      assert.equal(report.confidence, confidence);
    });
  }

  it('are not given for a second line that names the interviewee', () => {
    const { interview, report } = fromText(
      'The wide sea\n\nInterview with Ada Brook, sailor\n\nQ: Why is the sea so wide, do you think?\nA: It is for the boats.\nQ: And what of the wind?\nA: It is for you.',
    );
    assert.equal(interview.summary, 'Interview with Ada Brook, sailor');
    assert.deepEqual(
      [report.warnings.map(({ data }) => data), report.confidence],
      [[{ name: 'Ada Brook', place: 'introduction' }], 'high'],
    );
  });

  it('are given for a name without a role before a colon, which may be a place', () => {
    const { interview, report } = fromText(
      'جنوب لبنان: بعد المطر\n\nعن جنوب لبنان بعد الشتاء.\n\nس: لماذا؟\nج: لأن المطر غزير.\nس: وأين؟\nج: هناك.',
    );
    assert.deepEqual(
      interview.interviewees?.map(({ name }) => name),
      ['جنوب لبنان'],
    );
    assert.deepEqual(warningsIn(report), ['uncertain-interviewee: جنوب لبنان']);
    assert.equal(report.confidence, 'medium');
  });

  it('are not given for a question that an answer asks and answers itself, nor for final words in bold', () => {
    const { report } = fromText(
      'Title\n\nGuest: Ada Brook\n\n**Why do you sail at all, then?**\n\nBecause.\n\nI was young. Who knows?\n\nNobody.\n\n**A last word**\n\nThere is none.\n\n**And where?**\n\nThere.',
    );
    assert.deepEqual(report.warnings, []);
  });

  it('are not given if labels and their order match', () => {
    const { report } = fromText(
      'The wide sea\n\nGuest: Ada Brook, sailor\n\nQ: Why is the sea so wide, do you think?\nA: It is for the boats.\nQ: And what of the wind?\nA: It is for you.',
    );
    assert.deepEqual([report.warnings, report.confidence], [[], 'high']);
  });

  it('say that no interviewee was found, and where to add one', () => {
    const { report } = fromText(
      'The wide sea\n\nQ: Why is the sea so wide, do you think?\nA: It is for the boats.\nQ: And what of the wind?\nA: It is for you.',
    );
    assert.deepEqual([warningsIn(report), report.confidence], [['no-interviewee'], 'high']);
  });
});

describe('the language', () => {
  const talks: Readonly<Record<string, string>> = {
    pt: 'O mar\n\nP: Por que você não foi embora do mar?\nR: Porque o mar é mais do que uma casa para mim.\nP: E o vento?\nR: O vento não se vende.',
    ckb: 'دەریا\n\nبۆچی لە دەریا دەژیت؟\nچونکە باوکم لێرە بوو و من فێری بووم.\n\nئەی ڕەشەبا چۆنە؟\nڕەشەبا هاوڕێی منە.',
  };
  for (const [lang, text] of Object.entries(talks))
    it(`is ${lang}, and not a similar one`, () => assert.equal(fromText(text).interview.lang, lang));

  it('is omitted with a warning if it is unknown, and lowers the confidence', () => {
    const { interview, report } = fromText(
      'Itsasoa\n\nQ: Zergatik hasi zinen erlojuak konpontzen?\nA: Nire aitak egiten zuelako.\nQ: Eta gero?\nA: Gero ezer ez.',
    );
    assert.equal(interview.lang, undefined);
    assert.ok(warningsIn(report).includes('unknown-language'));
    assert.equal(report.confidence, 'medium');
  });
});

describe('a long introduction', () => {
  const introduction = 'He lives at the end of a road that no map shows, in a house that leans.\n\n'.repeat(4);

  it('is the summary above three questions, with a warning', () => {
    const { interview, report } = fromText(
      `The man who tunes the wind\n\n${introduction}Why the wind?\n\nIt was here.\n\nDoes it play?\n\nA psalm, once.\n\nAnd then?\n\nIt will not notice.`,
    );
    assert.equal(interview.questions.length, 3);
    assert.ok(warningsIn(report).includes('long-introduction'));
    assert.equal(report.confidence, 'medium');
  });

  it('above fewer questions is an article, as the error says', () => {
    assert.throws(
      () =>
        fromText(`The man who tunes the wind\n\n${introduction}Why the wind?\n\nIt was here.\n\nWho pays?\n\nNobody.`),
      (error) => error instanceof NotAnInterview && error.diagnostic.code === 'article-with-questions',
    );
  });
});

describe('omitted text', () => {
  it('has a reason', () => {
    const { report } = fromText(
      'Title\n\nQ1: Why?\nA1: Because.\nQ2: Where?\nA2: There.\n\nShare\nLeave a Reply\nJohn\nVery nice, is it not?',
    );
    assert.deepEqual(omissionsIn(report), [
      'button: Share',
      'comment-form: Leave a Reply',
      'below-comment-form: John',
      'below-comment-form: Very nice, is it not?',
      'question-label: Q1:',
      'answer-label: A1:',
      'question-label: Q2:',
      'answer-label: A2:',
    ]);
  });

  it('does not include an answer that looks like a credit or a date', () => {
    const { interview } = fromText(
      'Title\n\nWhen were you born?\n1 March 1990\n\nAnd who was there?\nAda Quill (the midwife)',
    );
    assert.deepEqual(
      interview.questions.map(({ answer }) => answer),
      ['1 March 1990', 'Ada Quill (the midwife)'],
    );
    assert.equal(interview.published, undefined);
  });
});

describe('participants', () => {
  it('keep their words, also in brackets', () => {
    const { interview } = fromText(
      'Title\n\nREVIEW: Why?\n\nMaud Ellery (laughs): Because.\n\nREVIEW: And?\n\nEllery: And so on.',
    );
    assert.deepEqual(
      interview.questions.map(({ answer }) => answer),
      ['(laughs) Because.', 'And so on.'],
    );
    assert.deepEqual(interview.interviewees, [{ id: 'ellery', name: 'Maud Ellery' }]);
  });

  it('are detected by their initials', () => {
    const { interview } = fromText(
      'Title\n\nM. E.: Why?\nT. B.: Because.\nM. E.: And?\nT. B.: And so on.\n\nTom Beck (cook)\nInterview by Maud Ellery',
    );
    assert.deepEqual(interview.interviewees, [{ id: 'beck', name: 'Tom Beck', role: 'cook' }]);
    assert.deepEqual(interview.interviewers, [{ id: 'ellery', name: 'Maud Ellery' }]);
  });

  it('keep the final words with their name in the last answer', () => {
    const { interview } = fromText(
      'Title\n\nREVIEW: Why?\nELLERY: Because.\nREVIEW: And?\nELLERY: And so on.\nREVIEW: Thank you for the talk.',
    );
    assert.deepEqual(interview.questions[1]!.answer, ['And so on.', { text: 'Thank you for the talk.', by: 'review' }]);
  });
});

describe('the metadata of a page', () => {
  const page = (blocks: readonly string[], metadata: Source['metadata']): Source => ({
    ...readText(blocks.join('\n')),
    format: 'html',
    metadata,
  });

  for (const [behavior, src, size] of [
    [
      'completes its image with the caption and the size of the same file in the article',
      'https://example.org/sea.jpg',
      { width: 40, height: 30 },
    ],
    [
      'completes its image with the caption of a smaller file of it, and not with the size',
      'https://example.org/sea-40x30.jpg',
      {},
    ],
  ] as const) {
    it(behavior, () => {
      const image = { src, alt: 'The sea', width: 40, height: 30, caption: 'The sea at night.' };
      const source = page(['Q: Why?', 'A: Because.', 'Q: Where?', 'A: There.'], {
        title: 'Title',
        image: { src: 'https://example.org/sea.jpg' },
      });
      const { interview, report } = fromSource({
        ...source,
        blocks: [{ text: image.caption, image, role: 'paragraph' }, ...source.blocks],
        words: source.words + 4,
      });
      assert.equal(
        JSON.stringify(interview.image),
        JSON.stringify({ src: 'https://example.org/sea.jpg', alt: 'The sea', ...size, caption: 'The sea at night.' }),
      );
      assert.ok(!report.omissions.some(({ text }) => text === image.caption));
    });
  }

  it('is used, and its words are not counted', () => {
    const { interview, report } = fromSource(
      page(['Q: Why?', 'A: Because.', 'Q: Where?', 'A: There.'], {
        lang: 'en-GB',
        title: 'A long title of seven words here',
        published: '2020-01-01',
        interviewees: [{ name: 'Maud Ellery', role: 'Keeper' }],
      }),
    );
    assert.equal(interview.title, 'A long title of seven words here');
    assert.equal(interview.lang, 'en-GB');
    assert.deepEqual(interview.interviewees, [{ id: 'ellery', name: 'Maud Ellery', role: 'Keeper' }]);
    assert.deepEqual(report.words, { input: 8, kept: 4, omitted: 4 });
    assert.equal(report.confidence, 'high');
  });

  it('finds the title among the lines', () => {
    const { interview } = fromSource(
      page(['News', 'Title: of the page', 'A summary.', 'Q: Why?', 'A: Because.', 'Q: Where?', 'A: There.'], {
        title: 'Title: of the page',
      }),
    );
    assert.deepEqual(
      [interview.section, interview.title, interview.summary],
      ['News', 'Title: of the page', 'A summary.'],
    );
  });

  it('treats the first line as a question if the title is known', () => {
    const { interview } = fromSource(
      page(['Why?', 'Because.', 'Where?', 'There.', 'When?', 'Then.'], { title: 'Elsewhere' }),
    );
    assert.deepEqual(
      interview.questions.map(({ question }) => question),
      ['Why?', 'Where?', 'When?'],
    );
  });

  it('keeps rich text without its labels', () => {
    const source: Source = {
      format: 'html',
      metadata: { title: 'T', lang: 'en' },
      omissions: [],
      words: 8,
      blocks: [
        { text: 'Q: Why?', html: '<p><b>Q:</b> Why?</p>', role: 'paragraph' },
        { text: 'A: Because it is', html: '<p><b>A:</b> Because <em>it</em> is</p>', role: 'paragraph' },
        { text: 'sea', html: '<p>sea</p>', role: 'paragraph' },
        { text: 'blue', image: { src: 'sea.jpg', alt: 'The wide sea', caption: 'blue' }, role: 'paragraph' },
      ],
    };
    assert.deepEqual(fromSource(source).interview.questions, [
      {
        question: 'Why?',
        answer: [
          { html: '<p>Because <em>it</em> is</p>' },
          'sea',
          { image: { src: 'sea.jpg', alt: 'The wide sea', caption: 'blue' } },
        ],
      },
    ]);
  });

  it('returns an interview with low confidence if its word counts do not add up', () => {
    const { interview, report } = assemble({ ...readText('Title\nQ: Why?\nA: Because.'), words: 99 });
    assert.equal(interview.questions.length, 1);
    assert.equal(report.confidence, 'low');
    assert.deepEqual(
      report.warnings.filter(({ code }) => code === 'word-count').map(({ data }) => data),
      [{ input: 99, kept: 3, omitted: 2 }],
    );
  });
});

it('finishes on a long list', () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `Name${index}: word ${'?'.repeat(200)}x`).join('\n');
  assert.throws(
    () => fromText(`${lines}\n${'a '.repeat(20_000)}\n${'?'.repeat(50_000)}x\n${'،'.repeat(20_000)}`),
    NotAnInterview,
  );
});
