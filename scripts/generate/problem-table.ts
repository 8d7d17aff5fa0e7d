/** An example of each problem of an interview. */
import { parse } from '../../src/interview/index.js';
import type { ProblemCode } from '../../src/interview/messages/codes.js';
import { limits } from '../../src/interview/schema.js';

const interview = (changes: object): object => ({
  title: 'A short talk',
  questions: [{ question: 'Why so short?', answer: 'It is an example.' }],
  ...changes,
});
const question = (changes: object): object =>
  interview({ questions: [{ question: 'Why so short?', answer: 'It is an example.', ...changes }] });
const questions = (count: number, changes: (index: number) => object = () => ({})): object =>
  interview({
    questions: Array.from({ length: count }, (_, index) => ({ question: 'Why?', answer: 'So.', ...changes(index) })),
  });

const examples: Readonly<Record<ProblemCode, object>> = {
  missing: interview({ title: undefined }),
  'wrong-type': question({ answer: 5 }),
  'empty-text': interview({ title: '' }),
  'too-long': interview({ title: 'a'.repeat(limits.text + 1) }),
  'not-allowed': interview({ dir: 'up' }),
  'invalid-date': interview({ published: '1 March' }),
  'invalid-language': interview({ lang: 'Arabic (Morocco)' }),
  'invalid-url': interview({ source: { name: 'Review', url: 'javascript:void 0' } }),
  'too-many-tags': question({ answer: [{ html: '<br>'.repeat(limits.tags + 1) }] }),
  'too-many-marks': interview({ title: `a${'\u0301'.repeat(limits.marks + 1)}` }),
  'out-of-range': question({ at: -1 }),
  'empty-list': interview({ questions: [] }),
  'too-many-entries': questions(limits.questions + 1),
  'too-many-passages': questions(2, () => ({ answer: Array<string>(limits.passages * 0.6).fill('So.') })),
  'duplicate-id': questions(2, () => ({ id: 'context' })),
  unreadable: Object.defineProperty(interview({}), 'source', {
    get() {
      throw new Error('Not now.');
    },
  }),
  'json-ld-without-question': { '@type': 'NewsArticle' },
};

/** Rows of code, path, expected and found. */
export function problemRows(): readonly (readonly string[])[] {
  return Object.entries(examples).map(([code, input]) => {
    const [problem] = parse(input).problems ?? [];
    if (problem?.code !== code) throw new Error(`The example of "${code}" gives "${problem?.code ?? 'no problem'}".`);
    return [code, problem.path, problem.expected, problem.found];
  });
}
