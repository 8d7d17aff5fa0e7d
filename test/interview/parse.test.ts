import { expect } from '@open-wc/testing';
import { parse, type Problem } from '../../src/interview/index.js';
import { limits, type Interview } from '../../src/interview/schema.js';
import { everyField, withValue } from '../fixtures/interviews.js';

const small = { title: 'T', questions: [{ question: 'Q', answer: 'A' }] };

function interviewOf(data: unknown): Interview {
  const { interview, problems } = parse(data);
  if (!interview) throw new Error(`Not an interview: ${JSON.stringify(problems)}`);
  return interview;
}

/** Problems without their English texts, which tests of the message catalogs cover. */
const problemsOf = (data: unknown): readonly Pick<Problem, 'path' | 'code' | 'data'>[] =>
  (parse(data).problems ?? []).map(({ path, code, data: values }) => ({ path, code, data: values }));

const literal = (value: unknown) => ({ literal: JSON.stringify(value) });

/** The only problem that a value at a place causes in an otherwise valid interview. */
function problemAt(path: string, value: unknown) {
  const problems = problemsOf(withValue(everyField(), path, value));
  expect(problems).to.have.length(1);
  return problems[0]!;
}

const answerOf = (answer: unknown) =>
  interviewOf({ title: 'T', questions: [{ question: 'Q', answer }] }).questions[0]!.answer;

/** A text of a given length. */
const long = (length: number) => 'a'.repeat(length);

describe('parse', () => {
  describe('an interview', () => {
    it('needs only a title and one question with an answer', () => {
      expect(interviewOf(small)).to.deep.equal({
        title: 'T',
        interviewees: [],
        interviewers: [],
        corrections: [],
        questions: [{ id: 'q1', question: 'Q', answer: [{ text: 'A' }] }],
      });
    });

    it('keeps every field of the format', () => {
      const { questions, ...rest } = everyField();
      const interview = interviewOf(everyField());
      expect({ ...interview, questions: undefined }).to.deep.equal({ ...rest, questions: undefined });
      expect(interview.questions).to.deep.equal([
        { ...questions[0], answer: [{ text: 'One line' }, { text: 'is one paragraph' }] },
        {
          ...questions[1],
          id: 'q2',
          answer: [{ text: 'A paragraph' }, ...(questions[1]!.answer as unknown[]).slice(1)],
        },
      ]);
    });

    it('loses unknown keys, at every level', () => {
      const image = { src: '/a', unknown: 1 };
      const interview = interviewOf({
        unknown: {},
        title: 'T',
        image,
        source: { name: 'N', unknown: [] },
        media: { type: 'audio', src: '/a', unknown: 1 },
        interviewees: [{ name: 'N', unknown: 1, image }],
        questions: [
          {
            question: 'Q',
            unknown: 1,
            answer: [
              { text: 'A', unknown: 1 },
              { html: 'H', unknown: 1 },
              { image, unknown: 1 },
            ],
          },
        ],
        corrections: [{ date: '2018-03-04', text: 'T', unknown: 1 }],
      });
      expect(JSON.stringify(interview)).not.to.contain('unknown');
    });

    it('may have no language', () => {
      expect(interviewOf(small)).not.to.have.property('lang');
    });

    it('may have null and empty optional values', () => {
      const optional = [
        'lang',
        'dir',
        'section',
        'summary',
        'published',
        'updated',
        'source',
        'image',
        'media',
        'interviewers',
        'corrections',
      ];
      for (const empty of [null, '', undefined]) {
        const interview = interviewOf({
          ...small,
          ...Object.fromEntries(optional.map((key) => [key, empty])),
          interviewees: [{ id: empty, name: 'N', role: empty, image: empty, url: empty }],
          questions: [
            { id: empty, question: 'Q', by: empty, at: empty, answer: [{ text: 'A', by: empty, at: empty }] },
          ],
        });
        expect(interview).to.deep.equal({ ...interviewOf(small), interviewees: [{ name: 'N' }] });
      }
    });
  });

  describe('a problem', () => {
    it('has a path, a code and data, and the expected and the found value in English', () => {
      expect(parse(withValue(everyField(), '/title', 5)).problems).to.deep.equal([
        {
          path: '/title',
          code: 'wrong-type',
          data: { expected: ['text'], found: { literal: '5' } },
          expected: 'text',
          found: '5',
        },
      ]);
    });

    it('describes the found value by its type', () => {
      for (const [value, found] of [
        [5, { literal: '5' }],
        [true, { literal: 'true' }],
        [null, { literal: 'null' }],
        [[], 'list'],
        [{}, 'object'],
      ])
        expect(problemAt('/title', value).data, JSON.stringify(value)).to.deep.equal({ expected: ['text'], found });
    });

    for (const [path, expected] of [
      ['/lang', 'text'],
      ['/dir', 'text'],
      ['/section', 'text'],
      ['/title', 'text'],
      ['/summary', 'text'],
      ['/published', 'text'],
      ['/updated', 'text'],
      ['/source', { keys: ['name'] }],
      ['/source/name', 'text'],
      ['/source/url', 'text'],
      ['/image', { keys: ['src'] }],
      ['/image/src', 'text'],
      ['/image/alt', 'text'],
      ['/image/width', 'number'],
      ['/image/height', 'number'],
      ['/image/caption', 'text'],
      ['/image/credit', 'text'],
      ['/media', { keys: ['type', 'src'] }],
      ['/media/type', 'text'],
      ['/media/src', 'text'],
      ['/media/poster', 'text'],
      ['/media/captions', 'text'],
      ['/interviewees', 'list'],
      ['/interviewees/0', { keys: ['name'] }],
      ['/interviewees/0/id', 'text'],
      ['/interviewees/0/name', 'text'],
      ['/interviewees/0/role', 'text'],
      ['/interviewees/0/url', 'text'],
      ['/interviewees/0/image', { keys: ['src'] }],
      ['/interviewees/0/image/src', 'text'],
      ['/interviewers', 'list'],
      ['/interviewers/0', { keys: ['name'] }],
      ['/interviewers/0/name', 'text'],
      ['/questions', 'list'],
      ['/questions/0', { keys: ['question', 'answer'] }],
      ['/questions/0/id', 'text'],
      ['/questions/0/question', 'text'],
      ['/questions/0/by', 'text'],
      ['/questions/0/at', 'number'],
      ['/questions/1/answer/1/text', 'text'],
      ['/questions/1/answer/1/by', 'text'],
      ['/questions/1/answer/1/at', 'number'],
      ['/questions/1/answer/2/html', 'text'],
      ['/questions/1/answer/2/by', 'text'],
      ['/questions/1/answer/2/at', 'number'],
      ['/questions/1/answer/3/image', { keys: ['src'] }],
      ['/questions/1/answer/3/image/src', 'text'],
      ['/questions/1/answer/3/by', 'text'],
      ['/corrections', 'list'],
      ['/corrections/0', { keys: ['date', 'text'] }],
      ['/corrections/0/date', 'text'],
      ['/corrections/0/text', 'text'],
      ['/corrections/0/question', 'text'],
    ] as const) {
      it(`is reported for a wrong type at ${path}`, () => {
        expect(problemAt(path, true)).to.deep.equal({
          path,
          code: 'wrong-type',
          data: { expected: [expected], found: literal(true) },
        });
      });
    }

    for (const path of [
      '/title',
      '/questions',
      '/questions/0/question',
      '/source/name',
      '/image/src',
      '/media/type',
      '/media/src',
      '/interviewees/0/name',
      '/interviewers/0/name',
      '/interviewees/0/image/src',
      '/questions/1/answer/3/image/src',
      '/corrections/0/date',
      '/corrections/0/text',
    ]) {
      it(`is reported for a missing ${path}`, () => {
        expect(problemAt(path, undefined)).to.deep.include({ path, code: 'missing' });
        expect(problemAt(path, undefined).data).to.include({ key: path.split('/').at(-1) });
        expect(problemAt(path, null)).to.include({ path, code: 'wrong-type' });
      });
    }

    it('is reported for a missing or empty answer', () => {
      const path = '/questions/0/answer';
      const expected = ['text', 'list'];
      expect(problemAt(path, undefined)).to.deep.equal({ path, code: 'missing', data: { key: 'answer', expected } });
      expect(problemAt(path, null)).to.deep.equal({
        path,
        code: 'wrong-type',
        data: { expected, found: literal(null) },
      });
      expect(problemAt(path, '')).to.deep.equal({ path, code: 'empty-text', data: { found: literal('') } });
      expect(problemAt(path, [])).to.deep.equal({ path, code: 'empty-list', data: {} });
      expect(problemAt(path, [''])).to.include({ path: `${path}/0`, code: 'empty-text' });
    });

    it('is reported for an unknown kind of passage', () => {
      const path = '/questions/1/answer/1';
      const expected = ['text', { keys: ['text'] }, { keys: ['html'] }, { keys: ['image'] }];
      for (const [value, found] of [
        [{}, 'object'],
        [{ text: null, video: '/a' }, 'object'],
        [5, literal(5)],
      ])
        expect(problemAt(path, value)).to.deep.equal({ path, code: 'wrong-type', data: { expected, found } });
    });

    it('is reported for white space instead of required text', () => {
      for (const path of [
        '/title',
        '/section',
        '/questions/0/question',
        '/questions/0/answer',
        '/questions/1/answer/2/html',
        '/questions/0/id',
      ]) {
        expect(problemAt(path, ' \n\t\u00a0\u2028')).to.include({ path, code: 'empty-text' });
      }
    });

    it('shortens a long value', () => {
      const { literal: start } = problemAt('/lang', 'no language '.repeat(1000)).data['found'] as { literal: string };
      expect(start).to.match(/^"no language .*…"$/);
      expect(start.length).to.be.below(100);
    });

    it('does not hide other problems', () => {
      const problems = problemsOf({
        lang: '?',
        published: 'yesterday',
        interviewees: [{}, { name: 5 }],
        questions: [{ question: 'Q' }, { answer: 'A' }, 7],
        corrections: [{ text: 'T' }],
      });
      expect(problems.map(({ path }) => path)).to.have.members([
        ...[
          '/title',
          '/lang',
          '/published',
          '/interviewees/0/name',
          '/interviewees/1/name',
          '/questions/0/answer',
          '/questions/1/question',
        ],
        ...['/questions/2', '/corrections/0/date'],
      ]);
    });

    it('is omitted above the limit of problems', () => {
      const problems = problemsOf({
        title: 'T',
        questions: Array.from({ length: limits.questions }, () => ({ question: 'Q', answer: [0, 0] })),
      });
      expect(problems).to.have.length(limits.problems);
      expect(problems.at(-1)!.path).to.equal(`/questions/${limits.problems / 2 - 1}/answer/1`);
    });
  });

  describe('an input that is not an interview at all', () => {
    const expected = [{ keys: ['title', 'questions'] }];
    for (const [name, value, found] of [
      ['null', null, literal(null)],
      ['a number', 5, literal(5)],
      ['NaN', NaN, { literal: 'NaN' }],
      ['a string', '{"title": "T"}', literal('{"title": "T"}')],
      ['a list', [small], 'list'],
      ['a symbol', Symbol('s'), { literal: 'Symbol(s)' }],
      ['a bigint', 5n, { literal: '5' }],
    ] as const) {
      it(`is one problem at the root: ${name}`, () => {
        expect(problemsOf(value)).to.deep.equal([{ path: '', code: 'wrong-type', data: { expected, found } }]);
      });
    }

    it('is one problem at the root: nothing', () => {
      expect(problemsOf(undefined)).to.deep.equal([{ path: '', code: 'missing', data: { key: '', expected } }]);
    });

    it('is one problem at the root: a function', () => {
      expect(problemsOf(() => 5)[0]).to.include({ path: '' });
    });

    it('has one problem for each required key: an empty object, a map, a date', () => {
      for (const value of [{}, new Map([['title', 'T']]), new Date(0), Object.create(null)]) {
        expect(problemsOf(value).map(({ path }) => path)).to.deep.equal(['/title', '/questions']);
      }
    });
  });

  describe('limits', () => {
    it('allow a maximum number of characters in a text', () => {
      for (const path of [
        '/title',
        '/questions/0/question',
        '/questions/0/answer',
        '/questions/1/answer/2/html',
        '/image/alt',
        '/source/url',
      ]) {
        expect(problemsOf(withValue(everyField(), path, long(limits.text)))).to.deep.equal([]);
        expect(problemAt(path, long(limits.text + 1))).to.deep.equal({
          path,
          code: 'too-long',
          data: { max: limits.text, length: limits.text + 1 },
        });
      }
    });

    it('allow a maximum number of questions', () => {
      const questions = Array.from({ length: limits.questions }, () => ({ question: 'Q', answer: 'A' }));
      expect(interviewOf({ title: 'T', questions }).questions).to.have.length(limits.questions);
      expect(problemsOf({ title: 'T', questions: [...questions, questions[0]] })).to.deep.equal([
        {
          path: '/questions',
          code: 'too-many-entries',
          data: { max: limits.questions, length: limits.questions + 1 },
        },
      ]);
    });

    it('require at least one question', () => {
      expect(problemsOf({ title: 'T', questions: [] })).to.deep.equal([
        { path: '/questions', code: 'empty-list', data: {} },
      ]);
    });

    it('allow a maximum number of people and corrections', () => {
      for (const [path, entry] of [
        ['/interviewees', { name: 'N' }],
        ['/interviewers', { name: 'N' }],
        ['/corrections', { date: '2018-03-04', text: 'T' }],
      ] as const) {
        const list = Array.from({ length: limits.items }, () => entry);
        expect(problemsOf(withValue(small, path, list))).to.deep.equal([]);
        expect(problemsOf(withValue(small, path, [...list, entry]))).to.deep.equal([
          { path, code: 'too-many-entries', data: { max: limits.items, length: limits.items + 1 } },
        ]);
      }
    });

    it('allow one answer to have all of the passages', () => {
      const answer = Array.from({ length: limits.passages }, () => 'A');
      expect(answerOf(answer)).to.have.length(limits.passages);
      expect(problemsOf(withValue(small, '/questions/0/answer', [...answer, 'A']))).to.deep.equal([
        {
          path: '/questions/0/answer',
          code: 'too-many-entries',
          data: { max: limits.passages, length: limits.passages + 1 },
        },
      ]);
    });

    it('count the passages of all answers, after lines have become paragraphs', () => {
      const lines = 'A\n'.repeat(limits.text / 2);
      const questions = (count: number) => Array.from({ length: count }, () => ({ question: 'Q', answer: lines }));
      const most = limits.passages / (limits.text / 2);
      expect(problemsOf({ title: 'T', questions: questions(most) })).to.deep.equal([]);
      const [problem] = problemsOf({ title: 'T', questions: questions(most + 1) });
      expect(problem).to.include({ path: '/questions', code: 'too-many-passages' });
    });

    it('allow a maximum number of tags in one passage of rich text', () => {
      const path = '/questions/1/answer/2/html';
      expect(problemsOf(withValue(everyField(), path, '<br>'.repeat(limits.tags)))).to.deep.equal([]);
      expect(problemAt(path, '<br>'.repeat(limits.tags + 1))).to.deep.equal({
        path,
        code: 'too-many-tags',
        data: { max: limits.tags, count: limits.tags + 1 },
      });
      expect(
        problemsOf(withValue(everyField(), '/questions/0/answer', '<'.repeat(limits.text))),
        'text has none',
      ).to.deep.equal([]);
    });

    it('name the rich text that has too many tags by its place in the input', () => {
      const html = '<br>'.repeat(limits.tags + 1);
      expect(problemsOf(withValue(small, '/questions/0/answer', ['Two\nlines', { html }]))).to.deep.equal([
        {
          path: '/questions/0/answer/1/html',
          code: 'too-many-tags',
          data: { max: limits.tags, count: limits.tags + 1 },
        },
      ]);
    });

    it('allow a maximum number of combining marks in a row, in every text', () => {
      const text = (count: number) => `A${'\u0301'.repeat(count)} title`;
      const problem = { code: 'too-many-marks', data: { max: limits.marks } };
      for (const path of ['/title', '/questions/1/question', '/questions/1/answer/2/html', '/interviewees/0/name']) {
        expect(problemsOf(withValue(everyField(), path, text(limits.marks)))).to.deep.equal([]);
        expect(problemAt(path, text(limits.marks + 1))).to.deep.equal({ path, ...problem });
      }
    });

    it('count the tags of all rich text as passages', () => {
      const answer = (count: number) => Array.from({ length: count }, () => ({ html: '<br>'.repeat(limits.tags - 1) }));
      const most = limits.passages / limits.tags;
      expect(answerOf(answer(most))).to.have.length(most);
      expect(problemsOf(withValue(small, '/questions/0/answer', [...answer(most), 'A']))).to.deep.equal([
        {
          path: '/questions',
          code: 'too-many-passages',
          data: { max: limits.passages, count: limits.passages + 1 },
        },
      ]);
    });

    it('stop creating passages far above the limit', () => {
      // An object from a page can contain one huge answer ten thousand times; JSON could not.
      const answer = 'A\n'.repeat(5000);
      const questions = Array.from({ length: limits.questions }, () => ({ question: 'Q', answer }));
      expect(problemsOf({ title: 'T', questions })[0]).to.include({ path: '/questions' });
    });
  });

  describe('ids', () => {
    it('are assigned by position to questions without one', () => {
      const { questions } = interviewOf({
        title: 'T',
        questions: [
          { question: 'Q', answer: 'A' },
          { id: 'own', question: 'Q', answer: 'A' },
          { id: null, question: 'Q', answer: 'A' },
        ],
      });
      expect(questions.map(({ id }) => id)).to.deep.equal(['q1', 'own', 'q3']);
    });

    it('are listed only up to the limit if they repeat', () => {
      const questions = Array.from({ length: limits.questions }, () => ({ id: 'same', question: 'Q', answer: 'A' }));
      expect(problemsOf({ title: 'T', questions })).to.have.length(limits.problems);
    });

    it('are a problem if two questions have the same one', () => {
      const question = { id: 'same', question: 'Q', answer: 'A' };
      expect(problemsOf({ title: 'T', questions: [question, question, question] })).to.deep.equal([
        { path: '/questions/1/id', code: 'duplicate-id', data: { found: literal('same') } },
        { path: '/questions/2/id', code: 'duplicate-id', data: { found: literal('same') } },
      ]);
    });

    it('are compared even if there are other problems', () => {
      const question = { id: 'same', question: 'Q', answer: 'A' };
      expect(problemsOf({ questions: [question, { ...question, answer: 1 }] }).map(({ path }) => path)).to.have.members(
        ['/title', '/questions/1/answer', '/questions/1/id'],
      );
    });

    it('are a problem if one equals an id that is assigned by position', () => {
      expect(
        problemsOf({
          title: 'T',
          questions: [
            { id: 'q2', question: 'Q', answer: 'A' },
            { question: 'Q', answer: 'A' },
          ],
        }),
      ).to.deep.equal([{ path: '/questions/1/id', code: 'duplicate-id', data: { found: literal('q2') } }]);
    });

    it('are not assigned to entries that are not questions', () => {
      expect(
        problemsOf({ title: 'T', questions: [{ id: 'q2', question: 'Q', answer: 'A' }, null] }).map(({ path }) => path),
      ).to.deep.equal(['/questions/1']);
    });

    it('are a problem if two people have the same one', () => {
      const person = { id: 'same', name: 'N' };
      expect(
        problemsOf({ ...small, interviewees: [person, person], interviewers: [person] }).map(({ path }) => path),
      ).to.deep.equal(['/interviewees/1/id', '/interviewers/0/id']);
    });

    it('may be the same for a person and a question, and may be names of Object.prototype', () => {
      for (const id of ['constructor', '__proto__', 'toString', 'سياق']) {
        const interview = interviewOf({
          title: 'T',
          interviewees: [{ id, name: 'N' }],
          questions: [{ id, question: 'Q', answer: 'A' }],
        });
        expect(interview.questions[0]!.id).to.equal(id);
      }
    });

    it('may be missing for people', () => {
      expect(interviewOf({ ...small, interviewees: [{ name: 'N' }, { name: 'N' }] }).interviewees).to.deep.equal([
        { name: 'N' },
        { name: 'N' },
      ]);
    });
  });

  describe('an answer', () => {
    it('has a paragraph for each line that is not blank, trimmed', () => {
      expect(answerOf('  one \r\n\r\n \t\n two\n')).to.deep.equal([{ text: 'one' }, { text: 'two' }]);
      expect(answerOf(['one\ntwo', { text: '\nthree\n' }]).map(({ text }) => text)).to.deep.equal([
        'one',
        'two',
        'three',
      ]);
    });

    it('has the same speaker in all lines of a passage, and the time in the first', () => {
      expect(JSON.parse(JSON.stringify(answerOf([{ text: 'one\ntwo', by: 'x', at: 3 }])))).to.deep.equal([
        { text: 'one', by: 'x', at: 3 },
        { text: 'two', by: 'x' },
      ]);
    });

    it('keeps the lines of html, where they have no meaning', () => {
      expect(answerOf([{ html: '<p>one\n</p>\n\n<p>two</p>' }])).to.deep.equal([
        { html: '<p>one\n</p>\n\n<p>two</p>' },
      ]);
    });

    it('decides the kind of a passage by its first value that is not empty', () => {
      expect(answerOf([{ text: 'T', html: 'H' }])).to.deep.equal([{ text: 'T' }]);
      expect(answerOf([{ text: '', html: 'H' }])).to.deep.equal([{ html: 'H' }]);
      expect(answerOf([{ text: null, html: null, image: { src: '/a' } }])).to.deep.equal([{ image: { src: '/a' } }]);
    });

    it('keeps markup, character references and control characters in text unchanged', () => {
      for (const text of ['<b>bold</b>', '&amp;', '\u202eoverride\u202c', '\u0000', '\ud800', '{{x}}', '${x}']) {
        expect(answerOf(text)).to.deep.equal([{ text }]);
      }
    });
  });

  describe('a number', () => {
    for (const [path, least] of [
      ['/questions/0/at', 0],
      ['/image/width', 1],
      ['/image/height', 1],
    ] as const) {
      it(`is at least ${least} at ${path}`, () => {
        for (const value of [least, least + 0.5, 1e6])
          expect(problemsOf(withValue(everyField(), path, value))).to.deep.equal([]);
        for (const value of [least - 1, -Infinity, Infinity, NaN]) {
          expect(problemAt(path, value)).to.deep.equal({
            path,
            code: 'out-of-range',
            data: { min: least, found: { literal: `${value}` } },
          });
        }
        expect(problemAt(path, '5').data).to.deep.equal({ expected: ['number'], found: literal('5') });
      });
    }
  });

  describe('a choice', () => {
    for (const [path, values] of [
      ['/dir', ['ltr', 'rtl']],
      ['/media/type', ['audio', 'video']],
    ] as const) {
      it(`is one of its values at ${path}`, () => {
        for (const value of values) expect(problemsOf(withValue(everyField(), path, value))).to.deep.equal([]);
        for (const value of ['auto', values[0].toUpperCase(), ` ${values[0]}`, 'toString']) {
          expect(problemAt(path, value)).to.deep.equal({
            path,
            code: 'not-allowed',
            data: { allowed: values, found: literal(value) },
          });
        }
      });
    }
  });

  describe('a date', () => {
    const paths = ['/published', '/updated', '/corrections/0/date'];

    for (const date of [
      ...['2018-03-01', '2020-02-29', '2000-02-29', '1999-12-31', '0001-01-01', '9999-12-31'],
      ...[
        '2018-03-01T09:30',
        '2018-03-01T09:30:15',
        '2018-03-01T09:30:15Z',
        '2018-03-01T23:59:59.999Z',
        '2018-03-01T09:30+01:00',
      ],
      ...['2018-03-01T00:00:00-11:30'],
    ]) {
      it(`may be ${date}`, () => {
        for (const path of paths) expect(problemsOf(withValue(everyField(), path, date))).to.deep.equal([]);
      });
    }

    for (const date of [
      ...[
        '2018-02-30',
        '2019-02-29',
        '1900-02-29',
        '2018-04-31',
        '2018-13-01',
        '2018-00-10',
        '2018-01-00',
        '2018-01-32',
        '2018-3-1',
      ],
      ...[
        '2018',
        '2018-03',
        '20180301',
        '01/03/2018',
        'March 1, 2018',
        'yesterday',
        '1519862400000',
        '+012018-03-01',
        '2018-03-01 09:30',
      ],
      ...[
        '2018-03-01T',
        '2018-03-01T25:00',
        '2018-03-01T09:60',
        '2018-03-01T09:30:61',
        '2018-03-01T9:30',
        '2018-03-01T09:30:00+25:00',
      ],
      ...[
        '2018-03-01T09:30:00+99:99',
        '2018-03-01T09:30:00+0100',
        '2018-03-01T09:30:00ZZ',
        ' 2018-03-01',
        '2018-03-01\n',
        '２０１８-03-01',
        '٢٠١٨-٠٣-٠١',
      ],
      ...['2018-W09-4', '2018-060', '2018-03-01T24:00:01'],
    ]) {
      it(`is not ${JSON.stringify(date)}`, () => {
        for (const path of paths) {
          expect(problemAt(path, date)).to.deep.equal({
            path,
            code: 'invalid-date',
            data: { found: literal(date) },
          });
        }
      });
    }
  });

  describe('a language', () => {
    for (const lang of [
      'ar',
      'ar-MA',
      'AR-ma',
      'zh-Hant-TW',
      'ku-Arab',
      'es-419',
      'en-u-nu-arab',
      'sl-rozaj',
      'und',
      'qaa',
      'en-x-private',
    ]) {
      it(`may be ${lang}`, () => {
        expect(interviewOf({ ...small, lang }).lang).to.equal(lang);
      });
    }

    for (const lang of [
      'a',
      'ar_MA',
      'ar-',
      '-ar',
      'ar--MA',
      'arabic!',
      'العربية',
      'en-US-',
      'x-private',
      'ar MA',
      'ar\u0000',
      '123',
      '<b>',
      'en-abcdefghi',
    ]) {
      it(`is not ${JSON.stringify(lang)}`, () => {
        expect(problemAt('/lang', lang)).to.deep.equal({
          path: '/lang',
          code: 'invalid-language',
          data: { found: literal(lang) },
        });
      });
    }
  });

  describe('a URL', () => {
    const paths = [
      ...[
        '/source/url',
        '/image/src',
        '/media/src',
        '/media/poster',
        '/media/captions',
        '/interviewees/0/url',
        '/interviewees/0/image/src',
      ],
      '/questions/1/answer/3/image/src',
    ];

    it('is validated wherever the format has one', () => {
      for (const path of paths) {
        expect(problemsOf(withValue(everyField(), path, 'https://example.org/'))).to.deep.equal([]);
        expect(problemAt(path, 'javascript:alert(1)')).to.deep.equal({
          path,
          code: 'invalid-url',
          data: { found: literal('javascript:alert(1)') },
        });
      }
    });
  });

  describe('objects from a page', () => {
    const boom = () => {
      throw new Error('boom');
    };

    it('with a getter that throws are a problem, not an exception', () => {
      for (const key of ['title', 'questions', 'lang', 'interviewees']) {
        const data = Object.defineProperty({ ...small }, key, { get: boom });
        expect(problemsOf(data)).to.deep.equal([
          { path: '', code: 'unreadable', data: { found: { literal: 'boom' } } },
        ]);
      }
    });

    it('that throw a value that cannot be described are a problem, not an exception', () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      for (const each of [Object.create(null), { toString: boom }, Symbol('s'), undefined, null, proxy] as unknown[]) {
        const data = Object.defineProperty({ ...small }, 'title', {
          get() {
            throw each;
          },
        });
        expect(problemsOf(data)).to.have.length(1);
      }
    });

    it('that are proxies whose traps all throw are a problem, not an exception', () => {
      const traps = new Proxy({}, { get: () => boom });
      for (const target of [{}, [], () => undefined]) {
        const hostile = new Proxy(target, traps);
        expect(problemsOf(hostile)).to.have.length(1);
        expect(problemsOf({ title: 'T', questions: hostile })).to.have.length(1);
        expect(problemsOf({ title: 'T', questions: [hostile] })).to.have.length(1);
      }
    });

    it('that have been revoked are a problem, not an exception', () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      expect(problemsOf(proxy)).to.have.length(1);
      expect(problemsOf({ title: proxy, questions: [] })).not.to.be.empty;
    });

    it('with a getter that changes its value are read once', () => {
      let turn = 0;
      const data = Object.defineProperty({ ...small }, 'title', { get: () => (turn++ ? 5 : 'T') });
      expect(interviewOf(data).title).to.equal('T');
    });

    it('may not be lists with holes', () => {
      expect(problemsOf({ title: 'T', questions: new Array(2) }).map(({ path }) => path)).to.deep.equal([
        '/questions/0',
        '/questions/1',
      ]);
      const answer = ['A'];
      answer[2] = 'C';
      expect(problemsOf(withValue(small, '/questions/0/answer', answer)).map(({ path }) => path)).to.deep.equal([
        '/questions/0/answer/1',
      ]);
    });

    it('may be circular', () => {
      const data: Record<string, unknown> = { ...small };
      data['image'] = data['source'] = data['interviewees'] = data;
      expect(problemsOf(data).map(({ path }) => path)).to.deep.equal(['/source/name', '/image/src', '/interviewees']);
    });

    it('are not changed and not shared with the interview', () => {
      const data = Object.freeze(everyField());
      const before = JSON.stringify(data);
      const interview = interviewOf(data);
      expect(JSON.stringify(data)).to.equal(before);
      expect(interview.questions[1]!.answer[3]!.image).not.to.equal(
        (data.questions[1]!.answer[3] as { image: object }).image,
      );
      expect(interview.interviewees[0]).not.to.equal(data.interviewees![0]);
    });
  });
});
