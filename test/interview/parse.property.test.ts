import { expect } from '@open-wc/testing';
import { LoadError, parseJson } from '../../src/loading/fetch-json.js';
import { isSafeUrl } from '../../src/interview/links.js';
import { parse, type ParseResult } from '../../src/interview/index.js';
import { directionOf, formatFor } from '../../src/interview/locale-format.js';
import { everyField, valueAt, withValue } from '../fixtures/interviews.js';
import fc from '../properties.js';

/** Text with any code units: halves of surrogate pairs, controls, and bidirectional controls. */
const wildText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 9, 10, 13, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069, 0xd83d, 0xde00),
    ),
  )
  .map((units) => String.fromCharCode(...units));

/** Keys with a meaning for objects, and keys of the format. */
const wildKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'length', 'toJSON', 'then'),
  fc.constantFrom(
    'title',
    'questions',
    'question',
    'answer',
    'text',
    'html',
    'image',
    'src',
    'id',
    'by',
    'at',
    'name',
    'lang',
    'date',
  ),
  wildText,
);

/** Any JSON value, created by JSON.parse so that `__proto__` is an ordinary key. */
const json = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        wildText,
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constantFrom(null, '', ' ', 'ar-MA', '2018-03-01', 'javascript:alert(1)'),
      ),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.array(fc.tuple(wildKey, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
    ),
  }))
  .value.map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** Every place in an interview, from the root to its leaves. */
function placesIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => placesIn(child, `${path}/${key}`))];
}

const places = placesIn(everyField());

/** Values that are almost valid somewhere. */
const nearly = fc.oneof(
  json,
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    0,
    -1,
    'q1',
    'q2',
    'context',
    'bensami',
    'rtl',
    'video',
    'one\ntwo',
    '\n',
    '#x',
    '//x',
    'x:y',
  ),
  fc.constantFrom(...places).map((path) => valueAt(everyField(), path)),
  wildText,
);

/** A valid interview after a few changes at random places. */
const mutated = fc.array(fc.tuple(fc.constantFrom(...places), nearly), { minLength: 1, maxLength: 4 }).map((changes) =>
  changes.reduce<unknown>((data, [path, value]) => {
    const parent = valueAt(data, path.slice(0, Math.max(path.lastIndexOf('/'), 0)));
    // An earlier change may have removed the place.
    return typeof parent === 'object' && parent !== null ? withValue(data, path, value) : data;
  }, everyField()),
);

/** Without undefined values, as in JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What is true of every result. */
function check(data: unknown): ParseResult {
  const result = parse(data);
  if (result.problems) {
    expect(result.interview).to.be.undefined;
    expect(result.problems).not.to.be.empty;
    for (const { path, expected, found } of result.problems) {
      expect(expected).to.be.a('string').and.not.to.equal('');
      expect(found).to.be.a('string').and.not.to.equal('');
      if (path === '') continue;
      expect(path).to.match(/^(\/[\w-]+)+$/);
      const parent = valueAt(data, path.slice(0, path.lastIndexOf('/')));
      expect(typeof parent === 'object' && parent !== null, `something has ${path}`).to.be.true;
    }
  } else {
    const { interview } = result;
    const ids = interview.questions.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const { question, answer } of interview.questions) {
      expect(question).to.match(/^\S/).and.to.match(/\S$/);
      expect(answer).not.to.be.empty;
    }
    expect(plain(parse(interview).interview)).to.deep.equal(plain(interview));
  }
  return result;
}

/** The properties that JavaScript's own objects inherit, to check that nothing was added. */
const inherited = () =>
  JSON.stringify(
    [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((each) =>
      Reflect.ownKeys(each).map(String),
    ),
  );

describe('parse, for any input,', () => {
  const before = inherited();
  afterEach(() => {
    expect(inherited()).to.equal(before);
    expect(({} as Record<string, unknown>)['title']).to.be.undefined;
  });

  it('returns an interview or problems for any JSON', () => {
    fc.assert(
      fc.property(json, (data) => void check(data)),
      { numRuns: 1000 },
    );
  });

  it('returns an interview or problems for any object from a page', () => {
    const anything = fc.anything({
      ...{
        withBigInt: true,
        withBoxedValues: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withNullPrototype: true,
      },
      ...{ withObjectString: true, withSparseArray: true, withTypedArray: true, withWeakMap: true, key: wildKey },
    });
    fc.assert(
      fc.property(anything, (data) => void check(data)),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        anything,
        (path, value) => void check(path ? placed(path, value) : value),
      ),
      { numRuns: 1000 },
    );
  });

  it('returns an interview or problems for a valid interview with an error in it', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(mutated, (data) => void seen.add(!!check(data).interview)),
      { numRuns: 3000 },
    );
    expect(seen.size, 'both outcomes are tried').to.equal(2);
  });

  it('reports the place of the only error, or a place within', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), nearly, (path, value) => {
        const data = path ? withValue(everyField(), path, value) : value;
        for (const problem of parse(data).problems ?? []) {
          // Of two equal ids the second is reported, whichever is new.
          const isNearby =
            problem.path.startsWith(path) || path.startsWith(problem.path) || problem.code === 'duplicate-id';
          expect(isNearby, `${problem.path} for ${path}`).to.be.true;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps text with any code units unchanged, except for white space around it', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const { interview } = check({
          title: text,
          summary: text,
          questions: [{ question: text, answer: [{ html: text }, text] }],
        });
        expect(!!interview).to.equal(!!text.trim());
        if (!interview) return;
        expect(interview.title).to.equal(text);
        const [question] = interview.questions;
        expect(question!.question).to.equal(text.trim());
        const [html, ...paragraphs] = question!.answer;
        expect(html).to.deep.equal({ html: text });
        expect(paragraphs.map((each) => each.text)).to.deep.equal(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('accepts no URL that a browser would open with another scheme than http, https, mailto or tel', () => {
    const scheme = fc.constantFrom(
      'javascript',
      'JAVASCRIPT',
      'data',
      'vbscript',
      'blob',
      'file',
      'https',
      'mailto',
      'x',
    );
    const noise = fc.array(
      fc.constantFrom('', ' ', '\t', '\n', '\r', '\0', '\u0001', '\u001f', '\u00a0', '/', '\\', '&Tab;', '%0a', ':'),
      { maxLength: 3 },
    );
    const wildUrl = fc
      .tuple(noise, scheme, noise, fc.constantFrom(':', '', '&colon;', '%3a'), wildText)
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(wildUrl, (src) => {
        const { interview } = check({ ...everyField(), image: { src } });
        expect(!!interview).to.equal(!src || isSafeUrl(src));
        if (interview?.image)
          expect(new URL(interview.image.src, 'https://example.org/').protocol).to.match(/^(https?|mailto|tel):$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts only languages in which the browser can format numbers, dates and counts', () => {
    const subtag = fc.string({
      unit: fc.constantFrom(...Array.from('abdefhilmnorstuvx0123')),
      minLength: 1,
      maxLength: 8,
    });
    const tag = fc
      .tuple(
        fc.constantFrom('ar', 'en', 'fa', 'he', 'qaa', 'und', 'zh', 'root', 'i', 'x'),
        fc.array(subtag, { maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
      )
      .map(([language, subtags, times]) =>
        [language, ...subtags, ...(times > 280 ? Array<string>(times).fill('abcdefgh') : [])].join('-'),
      );
    fc.assert(
      fc.property(tag, fc.oneof(subtag, fc.constantFrom('auto', 'latn', 'arab')), (lang, numerals) => {
        if (!check({ ...everyField(), lang }).interview) return;
        const format = formatFor(lang, numerals);
        expect(format.number(12)).to.be.a('string');
        expect(format.date('2018-03-01')).to.be.a('string');
        expect(directionOf(lang)).to.match(/^(ltr|rtl)$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('accepts only dates that the browser can format', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length });
    const date = fc
      .tuple(
        digits(4),
        digits(2),
        digits(2),
        fc.constantFrom('', 'T', 'T09', ' 09'),
        digits(2),
        fc.constantFrom('', 'Z', '+01:00', '-23:59', '+24:00'),
      )
      .map(([year, month, day, hour, minute, zone]) => `${year}-${month}-${day}${hour && `${hour}:${minute}${zone}`}`);
    fc.assert(
      fc.property(date, (published) => {
        const { interview } = check({ ...everyField(), published });
        if (!interview) return;
        const [year, month, day] = published.split(/\D/);
        const read = new Date(published.slice(0, 10));
        expect([read.getUTCFullYear(), read.getUTCMonth() + 1, read.getUTCDate()]).to.deep.equal([
          Number(year),
          Number(month),
          Number(day),
        ]);
        expect(formatFor('ar-MA', 'auto').date(published)).to.be.a('string');
      }),
      { numRuns: 3000 },
    );
  });

  it('does not change Object.prototype', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const polluting = JSON.parse(`{"${key}": {"title": "T", "polluted": 1, "prototype": {"polluted": 1}}}`) as object;
      for (const path of places) check(path ? placed(path, polluting) : polluting);
      check({ title: 'T', [key]: polluting, questions: [{ question: 'Q', answer: 'A', ...polluting }] });
    }
    expect(({} as Record<string, unknown>)['polluted']).to.be.undefined;
  });

  it('ignores keys such as __proto__', () => {
    const data: unknown = JSON.parse('{"__proto__": {"title": "T", "questions": [{"question": "Q", "answer": "A"}]}}');
    expect(check(data).problems).to.have.length(2);
  });

  it('refuses 100,000 questions without reading them', () => {
    const questions = Array.from({ length: 100_000 }, () => ({
      get question(): string {
        throw new Error('This was read.');
      },
    }));
    const [problem, ...others] = check({ title: 'T', questions }).problems ?? [];
    expect(problem).to.include({ path: '/questions', code: 'too-many-entries' });
    expect(others).to.deep.equal([]);
  });

  it('refuses 10 MB of text in any place', () => {
    for (const huge of [
      'a'.repeat(10_000_000),
      ' '.repeat(10_000_000),
      '\n'.repeat(10_000_000),
      '\ud800'.repeat(10_000_000),
    ]) {
      for (const path of places) {
        const { problems } = check(withValue(everyField(), path, huge));
        expect(problems, path).not.to.be.empty;
        expect(JSON.stringify(problems).length).to.be.below(10_000);
      }
    }
  });

  it('refuses or ignores 100,000 levels of nesting, wherever they are', () => {
    let list: unknown = 'deep';
    let object: unknown = 'deep';
    for (let level = 0; level < 100_000; level++) {
      list = [list];
      object = { title: object, questions: object, question: object, answer: object, image: object, text: object };
    }
    for (const deep of [list, object]) {
      check(deep);
      for (const path of places.filter(Boolean)) check(placed(path, deep));
      expect(check({ ...everyField(), unknown: deep }).interview, 'beside an interview').not.to.be.undefined;
    }
  });

  it('handles JSON of any depth as an object or as a problem', () => {
    for (const text of [
      '['.repeat(1_000_000),
      '['.repeat(100_000) + ']'.repeat(100_000),
      '{"title":'.repeat(100_000) + '1' + '}'.repeat(100_000),
    ]) {
      try {
        check(parseJson(text));
      } catch (error) {
        expect(error).to.be.an.instanceOf(LoadError);
      }
    }
  });

  it('handles getters and proxies that throw at any place and at any time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        (path, patience, isThrown) => {
          let left = patience;
          const fail = () => {
            if (left-- > 0) return;
            throw isThrown ? new Error('boom') : (Object.create(null) as Error);
          };
          const value = valueAt(everyField(), path);
          const target = typeof value === 'object' && value ? value : {};
          const handler = new Proxy(
            {},
            {
              get:
                (_, trap: keyof typeof Reflect) =>
                (...parameters: unknown[]) => {
                  fail();
                  return (Reflect[trap] as (...all: unknown[]) => unknown)(...parameters);
                },
            },
          );
          const hostile = new Proxy(target, handler);
          const { interview, problems } = parse(path ? placed(path, hostile) : hostile);
          expect(!!interview).to.equal(!problems);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

/** A valid interview with a value somewhere that structuredClone cannot copy. */
function placed(path: string, value: unknown): unknown {
  const data = everyField();
  const cut = path.lastIndexOf('/');
  (valueAt(data, path.slice(0, cut)) as Record<string, unknown>)[path.slice(cut + 1)] = value;
  return data;
}
