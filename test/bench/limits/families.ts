/**
 * The worst inputs that are within all limits, by family. Each takes a share of the limit, so that one can see how its cost grows.
 * A family is what a sender of bad input would try: one thing as often, as long or as deeply nested as the limits allow.
 */
import { limits } from '../../../src/interview/schema.js';

/** What is done with the input, each with a limit on its time and memory (see `limits.ts`). */
export type Kind =
  /** An interview of plain text. */
  | 'text'
  /** An interview with rich text. */
  | 'rich'
  /** A file for `check`. */
  | 'check'
  /** Something to import. */
  | 'import';

export interface Family {
  readonly name: string;
  readonly kind: Kind;
  /** @param share - of the limit, above 0 and up to 1 */
  make(share: number): string;
}

const part = (share: number, limit: number) => Math.max(1, Math.floor(share * limit));
const fill = (length: number, unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
const list = <T>(count: number, item: (index: number) => T) => Array.from({ length: count }, (_, index) => item(index));
const repeat = (count: number, unit: (index: number) => string) => list(count, unit).join('');

const interview = (rest: object) =>
  JSON.stringify({ title: 'Title', lang: 'en', questions: [{ question: 'Why?', answer: 'So.' }], ...rest });
const answers = (answer: unknown) => interview({ questions: [{ question: 'Why?', answer }] });

const text = (name: string, make: (share: number) => string): Family => ({ name, kind: 'text', make });

/** The longest strings of one unit, as many as fit into the size limit. */
const longText = (name: string, unit: string) => {
  const bytes = new TextEncoder().encode(fill(limits.text, unit)).length;
  const count = Math.floor((limits.bytes - 10_000) / (bytes + 3));
  return text(name, (share) => answers(list(part(share, count), () => fill(limits.text, unit))));
};

const texts: readonly Family[] = [
  text('questions', (share) =>
    interview({
      questions: list(part(share, limits.questions), (index) => ({ question: `Why ${index}?`, answer: 'So.' })),
    }),
  ),
  text('questions with ten passages', (share) =>
    interview({
      questions: list(part(share, limits.questions), (index) => ({
        question: `Why ${index}?`,
        answer: list(limits.passages / limits.questions, () => 'So.'),
      })),
    }),
  ),
  text('passages of one answer', (share) => answers(list(part(share, limits.passages), () => 'So.'))),
  text('lines of long strings', (share) => answers(list(part(share, 2), () => fill(limits.text, 'a\n')))),
  longText('words', 'word '),
  longText('one word', 'a'),
  longText('Arabic words', 'كلمة '),
  longText('vocalized Arabic', 'كَلِمَةٌ '),
  longText('Chinese', '話'),
  longText('Thai without spaces', 'คำ'),
  longText('both directions', 'a ب '),
  longText('directional controls', '\u202ea\u202b'),
  longText('as many marks as allowed', `a${'\u0301'.repeat(limits.marks)}`),
  longText('Arabic marks', `ب${'\u064e'.repeat(limits.marks)}`),
  longText('marks and directional marks', '\u0301\u200e'),
  longText('Hangul letters', '\u1100'),
  longText('Devanagari conjuncts', 'क्'),
  longText('joined emoji', '👩‍'),
  longText('regional indicators', '🇦'),
  longText('halves of characters', '\ud83d'),
  longText('soft hyphens', 'a\u00ad'),
  longText('zero width spaces', '\u200b'),
  longText('tabs', 'a\t'),
  longText('angle brackets', '<'),
  longText('hyphens', '-'),
  text('the longest title, section and summary', (share) => {
    const long = fill(part(share, limits.text), 'word ');
    return interview({ title: long, section: long, summary: long });
  }),
  text('people', (share) => {
    const people = (kind: string) =>
      list(part(share, limits.items), (index) => ({
        id: `${kind}${index}`,
        name: `Name ${index}`,
        role: 'Role',
        url: 'a',
      }));
    return interview({ interviewees: people('a'), interviewers: people('b') });
  }),
  text('speakers that change', (share) =>
    JSON.stringify({
      ...(JSON.parse(
        answers(list(part(share, limits.passages), (index) => ({ text: 'So.', by: `a${index % 2}` }))),
      ) as object),
      interviewees: list(2, (index) => ({ id: `a${index}`, name: 'Name' })),
    }),
  ),
  text('speakers that nobody knows, and a thousand interviewers', (share) =>
    JSON.stringify({
      ...(JSON.parse(answers(list(part(share, 50_000), (index) => ({ text: 'So.', by: `x${index}` })))) as object),
      interviewers: list(limits.items, (index) => ({ id: `b${index}`, name: 'Name' })),
    }),
  ),
  text('corrections', (share) =>
    interview({
      corrections: list(part(share, limits.items), () => ({ date: '2018-03-01', text: 'So.', question: 'q1' })),
    }),
  ),
  text('images', (share) =>
    answers(list(part(share, 20_000), () => ({ image: { src: 'data/none.png', alt: 'An image' } }))),
  ),
  text('unknown keys', (share) =>
    interview(Object.fromEntries(list(part(share, 500_000), (index) => [`key${index}`, 1]))),
  ),
  text(
    'nested lists',
    (share) =>
      `{"title":"T","questions":[{"question":"Q","answer":"A"}],"x":${'['.repeat(part(share, 5000))}${']'.repeat(part(share, 5000))}}`,
  ),
  text('equal ids', (share) =>
    interview({ questions: list(part(share, limits.questions), () => ({ id: 'a', question: 'Q', answer: 'A' })) }),
  ),
  text('wrong values', (share) => answers(list(part(share, limits.passages), () => 5))),
  text('entities', (share) => answers(list(part(share, 160), () => fill(limits.text, '&amp;')))),
];

const { tags, passages } = limits;
/** Tags for rich text at the limit of all passages together, in passages of the largest size. */
const rich = (name: string, unit: string | ((count: number) => string), tagsOf = 1): Family => ({
  name,
  kind: 'rich',
  make(share) {
    const total = part(share, passages - passages / tags - 1);
    const sizes = list(Math.ceil(total / tags), (index) => Math.min(tags, total - index * tags));
    return answers(
      sizes.map((size) => {
        const count = Math.max(1, Math.floor(size / tagsOf));
        const html = typeof unit === 'string' ? unit.repeat(count) : unit(count);
        return { html: html.slice(0, limits.text) };
      }),
    );
  },
});

/** One passage after the other of the greatest length. */
const richText = (name: string, html: (length: number) => string, most = 150): Family => ({
  name,
  kind: 'rich',
  make: (share) => answers(list(part(share, most), () => ({ html: html(limits.text) }))),
});

const distinct = (count: number, name = 'b') => repeat(count, (index) => `<${name} title=${index}>`);

const richTexts: readonly Family[] = [
  rich('line breaks', '<br>'),
  rich('paragraphs', '<p>x</p>', 2),
  rich('paragraphs without an end', '<p>x'),
  rich('nested blocks', '<div>'),
  rich('nested quotations', '<blockquote><p>', 2),
  rich('nested lists', '<ul><li>', 2),
  rich('nested tables', '<table><tr><td>', 3),
  rich('cells', (count) => `<table>${'<td>x'.repeat(count - 1)}`),
  rich('rows', (count) => `<table>${'<tr><td>x'.repeat((count - 1) / 2)}`),
  rich(
    'cells with the widest span',
    (count) => `<table>${'<td colspan=1000 rowspan=65534>'.repeat(Math.min(count - 1, 3000))}`,
  ),
  rich(
    'formatting without an end',
    (count) => `<p>${distinct(Math.sqrt(count) * 0.95)}${'<p>x'.repeat(Math.sqrt(count) * 0.95)}`,
  ),
  rich(
    'links without an end',
    (count) => `<p>${distinct(Math.sqrt(count) * 0.95, 'a')}${'<p>x'.repeat(Math.sqrt(count) * 0.95)}`,
  ),
  rich('equal formatting without an end', '<p><b>x', 6),
  rich('nested formatting', (count) => `${'<b>'.repeat(count / 5)}x`),
  rich('misplaced ends', (count) => '<b><i></b></i>'.repeat(count / 100)),
  rich('links around blocks', (count) => '<a><div>'.repeat(count / 60)),
  rich('formatting', '<b>x</b>', 2),
  rich('formatting of formatting', '<b><i><u><s>x</s></u></i></b>', 8),
  rich('links', '<a href="https://example.org/">x</a>', 2),
  rich('images', '<img src="data/none.png" alt="x">'),
  rich('ruby', '<ruby>x<rt>y</rt></ruby>', 4),
  rich('items', '<li>x'),
  rich('elements that become others', '<section><center><font>x</font></center></section>', 6),
  rich('headings', '<h1>x</h1>', 2),
  rich('other elements', '<x-y>x</x-y>', 2),
  rich('forms', '<select><option>x</option></select>', 4),
  rich('formulas', '<math><mi>x</mi></math>', 4),
  rich('nested formulas', '<math><mi>', 2),
  rich('drawings', '<svg><g><title>x</title></g></svg>', 6),
  rich('templates', '<template>x</template>', 2),
  rich('comments', '<!-- x -->'),
  rich('comments without an end', '<!--'),
  rich('ends', '</p>'),
  rich('ends of other elements', '</x>'),
  richText('attributes', (length) => `<p${repeat(length / 8, (index) => ` a${index}=b`).slice(0, length - 10)}>x`),
  richText('one attribute', (length) => `<p title="${fill(length - 20, 'x')}">x`),
  richText('entities', (length) => fill(length, '&amp;')),
  richText('text', (length) => fill(length, 'word ')),
  richText('text with as many marks as allowed', (length) => fill(length, `a${'\u0301'.repeat(limits.marks)}`)),
  richText('null characters', (length) => fill(length, '\0'), 20),
];

const check = (name: string, make: (share: number) => string): Family => ({ name, kind: 'check', make });

const checks: readonly Family[] = [
  check('speakers that nobody knows', (share) =>
    JSON.stringify({
      ...(JSON.parse(
        answers(list(part(share, passages), (index) => ({ text: 'So.', by: fill(100, `x${index}`) }))),
      ) as object),
      interviewees: list(limits.items, (index) => ({ id: fill(100, `y${index}`), name: 'Name' })),
    }),
  ),
  check('corrections of unknown questions', (share) =>
    interview({
      questions: list(part(share, limits.questions), (index) => ({
        id: fill(100, `y${index}`),
        question: 'Q?',
        answer: 'A',
      })),
      corrections: list(limits.items, (index) => ({
        date: '2018-03-01',
        text: 'So.',
        question: fill(100, `x${index}`),
      })),
    }),
  ),
  check('unknown keys', (share) =>
    interview(Object.fromEntries(list(part(share, 500_000), (index) => [`titel${index}`, 1]))),
  ),
  check(
    'keys that repeat',
    (share) => `{${'"title":"T",'.repeat(part(share, 500_000))}"questions":[{"question":"Q","answer":"A"}]}`,
  ),
  check('equal questions', (share) =>
    interview({ questions: list(part(share, limits.questions), () => ({ question: 'Why?', answer: 'So.' })) }),
  ),
  check('syntax errors', (share) => `{"title": "T",\n${'"a" "b"\n'.repeat(part(share, 200_000))}}`),
  check('brackets', (share) => '['.repeat(part(share, 1_000_000))),
  check('markup in text', (share) => answers(list(part(share, 150), () => fill(limits.text, '<b>&amp;')))),
];

/** Bytes of the largest input of an import family. */
const mega = 1_000_000;
const page = (name: string, unit: string, before = '', after = ''): Family => ({
  name: `HTML: ${name}`,
  kind: 'import',
  make: (share) => `<!doctype html><html lang=en><body>${before}${fill(part(share, mega), unit)}${after}`,
});
const plain = (name: string, unit: string): Family => ({
  name: `text: ${name}`,
  kind: 'import',
  make: (share) => fill(part(share, mega), unit),
});

const imports: readonly Family[] = [
  page('questions and answers', '<p><b>Why is that?</b></p><p>So it is, and so it was.</p>'),
  page('paragraphs', '<p>a?<p>b'),
  page('nested blocks', '<div>'),
  page('nested formatting', '<b>'),
  {
    name: 'HTML: formatting without an end',
    kind: 'import',
    make: (share) => `<!doctype html><p>${distinct(part(share, 2000))}${'<p>x'.repeat(part(share, 2000))}`,
  },
  page('nested tables', '<table><tr><td>'),
  page('lists', '<ul><li>a'),
  page('formulas', '<math><mi>'),
  page('names of other programs', '<o:p>'),
  page('details', '<details><summary>What?</summary>x'),
  page('comments', '<!-- a -->'),
  page('images', '<img src=a>'),
  page('line breaks', 'Why?<br>So.<br>'),
  page('headings', '<h2>Why?</h2>'),
  page('definition lists', '<dl><dt>Why?<dd>So.'),
  page('structured data', '<script type="application/ld+json">{"@type":"Question"}</script>'),
  page('metadata', '<meta name=a content=b>'),
  page('one paragraph', 'word '),
  plain('questions and answers', 'Why is that?\n\nSo it is, and so it was.\n\n'),
  plain('speakers', 'Ann: Why?\nBob: So.\n'),
  plain('numbers', '1. Why?\nSo.\n'),
  plain('words divided at the end of a line', 'ab-\n'),
  plain('one line', 'word '),
  plain('empty lines', '\n'),
  plain('question marks', '?'),
  plain('brackets', '['),
  plain('quotation marks', '“'),
  plain('asterisks', '**'),
  plain('dashes', '- a?\n'),
  plain('Arabic', 'س: لماذا؟\nج: لأنه كذلك.\n'),
];

export const families: readonly Family[] = [...texts, ...richTexts, ...checks, ...imports];
