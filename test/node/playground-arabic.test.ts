/** Everything that the importer reports in English has an Arabic translation in the playground. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import ts from 'typescript';
import { arabic } from '../../demo/playground/said.ar.js';
import { plain, tellIn, type Catalogue, type Said, type Tell } from '../../demo/playground/said.js';
import { ar } from '../../demo/playground/strings.ar.js';
import { blocksOfFragment, fromDocument, jsonLdOf } from '../../src/import/readers/html/html.js';
import { recognisePage } from '../../src/import/readers/from-page.js';
import { recognise } from '../../src/import/assemble/assemble.js';
import type { Report, Source } from '../../src/import/model.js';
import { fromText } from '../../src/import/readers/plain-text.js';
import { furniture } from '../../src/import/words/page.js';
import { fromPost } from '../../src/import/readers/wordpress.js';
import { parseHtml } from '../../src/node/read/dom.js';

const root = resolve(import.meta.dirname, '../..');
const fixtures = join(root, 'test/fixtures');

/** A sentence in English, and the groups of the catalogue that may have it, in the order in which they are asked. */
interface Message {
  readonly groups: readonly string[];
  readonly english: string;
}

const message = (english: string, ...groups: readonly string[]): Message => ({ english, groups });
const told = (tell: Tell, { groups, english }: Message) =>
  groups.map((group) => tell(group, english)).find((said) => said !== undefined);

const filesOf = (folder: string, ending: RegExp): readonly Buffer[] =>
  readdirSync(join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(fixtures, folder, name)));

// --- What the importer says of texts and pages ---

const texts = [
  ...filesOf('import/text', /\.txt$/).map(String),
  ...[
    readFileSync(join(fixtures, 'bensami-page.ar.txt'), 'utf8'),
    '',
    'Three riddles\n\n- How?\n- Why?\n- When?',
    'Only\n\nQ: Why?\nQ: How?',
    'Only\n\nQ: Why?\nA:\nQ: How?\nA:',
  ],
  `Title\n\nQ: Why?\nA: ${'long '.repeat(30_000)}`,
  'Title\n\nQ: Why?\nA: Because of the sea and the wind.\nQ: And where is it?',
  'Q: Why?\nA: Because.\nQ: Where?\nA: There.',
  'The sea is wide\n\nThe boats are small\n\nQ: Why?\nA: Because.\nQ: Where?\nA: There.',
  'Why the sea?\n\nA talk.\n\nHow wide?\nVery.\n\nHow deep?\nVery.',
  'Titel\n\nQ: Nu?\nA: Nja.\nQ: Och?\nA: Hm.',
  'Title\n\nQ: What is the sea for, and who is it that you would take to it?\nA: For you.',
  'Title\n\nQ: Why?\nA: Because.\n\nThe sea at night\n\nQ: And where?\nA: There.',
  'The baker\n\n**At first**\n\nIt was dark.\n\n**The water**\n\nIt is patience.\n\n**At last**\n\nEat it warm.',
  'Talk with Keir Rendall\n\nWhy?\n\nKeir Rendall: Because.\n\nWhere?\n\nK. R.: There.\n\nAnd when?\n\nThen, and it was late.',
  'Title\n\nQ: Why?\nA: Because.\n\nBiography\nBorn in 1960.\n\nQ: And where?\nA: There.',
  'Title\n\nWhy?\n\nWhy not?\n\nBecause.\n\nAnd where?\n\nThere.',
  ...[1, 2, 3, 11].map(
    (count) =>
      `Title\n\nWhy?\nBecause.\n${'Who knows?\nI do.\n'.repeat(count)}\nAnd now?\nNothing.\n\nAnd then?\nNothing.${'\n\nAnd so?\nNothing.'.repeat(count)}`,
  ),
  'Title\n\nWhy?\nBecause.\n\nTell it all again\nYes.\n\nAnd now?\nNothing.\n\nAnd then?\nNothing.',
  'The wide sea\n\nInterview with Ada Brook, sailor\n\nQ: Why is the sea so wide?\nA: It is for the boats.\nQ: And the wind?\nA: It is for you.',
  'Title\n\nQ1: Why?\nA1: Because.\nQ2: Where?\nA2: There.\n\nShare\nLeave a Reply\nJohn\nVery nice.',
  'Title\n\nREVIEW: Why?\n\nMaud Ellery (laughs): Because.\n\nREVIEW: And?\n\nEllery: And so on.',
  'Talk\n\nREVIEW: Why?\nBecause.\nREVIEW: And?\nAnd so on.',
  'Title\n\n- Why?\n- Because.\n- Where?\n- There.',
  ...['', 'And so?\n\nNothing.'].map(
    (more) => `Title\n\n${'The sea is wide.\n\n'.repeat(9)}Why?\n\nBecause.\n\nAnd now?\n\nNothing.\n\n${more}`,
  ),
  'Title\n\nWhy?\n\nI am here. Why not?\n\nAnd where?\n\nThere.',
  'Title\n\nWhy?\nIt was there.\n\nAnd now?\nNow it is here.\n\nThis interview has been edited.\n\nThe mill is open.',
  `Title\n\nQ: Why?\nA: Because.\n\nQ: Where?\nA: There.\n\nInterview by Owen Bell\n\n${'The sea is wide. '.repeat(8)}\n\nOne more line.`,
];

const pages = filesOf('import/html', /\.html$/).map(String);
const fragments = [
  '<h1>T</h1><details><summary>Why?</summary>So.</details><p>Not now.</p><details><summary>How?</summary>So.</details>',
  '<h2>T</h2><p>*</p><dl><dt>Why?</dt><dd>So.</dd></dl>',
  '<h1>T</h1><h3>Why?</h3><p>So.</p><h3>How?</h3><p>So.</p><figure><img><figcaption>A sea</figcaption></figure>',
];
const page = (html: string): Source => {
  const document = parseHtml(html, 'https://example.org/page');
  return /<html|<body/i.test(html)
    ? fromDocument(document, { Readability })
    : { kind: 'HTML', known: {}, ...blocksOfFragment(document.body) };
};

const importMessages: Message[] = [];
const addReport = ({ kind, marks, doubts, omissions }: Report) =>
  importMessages.push(
    message(kind, 'kind'),
    message(marks, 'marks'),
    ...doubts.map((doubt) => message(doubt, 'doubt')),
    ...omissions.map(({ reason }) => message(reason, 'reason')),
  );
const take = (make: () => { readonly report: Report }) => {
  try {
    addReport(make().report);
  } catch (error) {
    importMessages.push(message((error as Error).message, 'refusal'));
  }
};
for (const text of texts) take(() => recognise(fromText(text)));
for (const html of [...pages, ...fragments])
  take(() => recognisePage(page(html), jsonLdOf(parseHtml(html, 'https://example.org/page'))));
take(() =>
  recognise(
    fromPost(
      { title: { rendered: 'A talk' }, content: { rendered: '<h3>Why?</h3><p>So.</p><h3>How?</h3><p>So.</p>' } },
      parseHtml,
    ),
  ),
);
take(() => recognise({ ...fromText('Title\nQ: Why?\nA: Because.'), words: 99 }));

// --- What no text above makes them say: the sentences as they are written in the source ---

/** What may stand where a sentence has a value. */
const samples = ['"مثال"', 'مثال', '7'];

/** All texts that an expression may be; values within them are filled in with each of the samples. */
function textsOf(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly string[]>(
      (starts, { expression, literal }) =>
        starts.flatMap((start) =>
          (textsOf(expression).length ? textsOf(expression) : samples).map(
            (value) => `${start}${value}${literal.text}`,
          ),
        ),
      [node.head.text],
    );
  }
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  return [];
}

/** The sentences of some files, each as a list of its variants, under the property or variable that holds them. */
function written(
  files: readonly string[],
  names: RegExp,
): readonly { readonly name: string; readonly variants: readonly string[] }[] {
  return files.flatMap((file) => {
    const found: { name: string; variants: readonly string[] }[] = [];
    const visit = (node: ts.Node) => {
      if (
        (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
        node.initializer &&
        names.test(node.name.getText())
      ) {
        const name = node.name.getText();
        const branches = ts.isConditionalExpression(node.initializer)
          ? [node.initializer.whenTrue, node.initializer.whenFalse]
          : [node.initializer];
        for (const branch of branches) if (textsOf(branch).length) found.push({ name, variants: textsOf(branch) });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(join(root, 'src', file), 'utf8'), ts.ScriptTarget.Latest, true));
    return found;
  });
}

const importFiles = readdirSync(join(root, 'src/import'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `import/${file}`);
const groupsOf: Readonly<Record<string, readonly string[]>> = {
  marks: ['marks'],
  reason: ['reason'],
};
const sentences = [...written(importFiles, /^(?:reason|marks)$|Reason$/)].map(({ name, variants }) => ({
  groups: groupsOf[name] ?? ['reason'],
  variants,
}));

/** Reasons that stand in tables: those by the selector of an element, and those by the words of a line. */
const listed = [
  ...furniture.map(([reason]) => reason),
  ...Array.from(
    readFileSync(join(root, 'src/import/readers/html/article.ts'), 'utf8').matchAll(/^ {2}\['.+', '(.+)'\],$/gm),
    ([, reason]) => reason!,
  ),
  ...[
    'hidden on the page',
    'not part of the article',
    'no words',
    'appeal to readers',
    'below the comment form',
    'number of a page',
    'running head of a page',
  ],
].map((reason) => message(reason, 'reason'));

// What only a whole page of WordPress, or two of its posts, would bring about.
const rare = [
  'It is JSON, but neither an interview nor one post of WordPress.',
  'Its elements stand within each other, too deep to be read.',
].map((english) => message(english, 'refusal'));

const importer = [...importMessages, ...listed, ...rare];

describe('all that is said', () => {
  it('by the importer is said in Arabic', () => {
    const silent = importer.filter((each) => !told(ar.tell, each));
    assert.deepEqual([...new Set(silent.map(({ groups, english }) => `${groups.join()}: ${english}`))], []);
    assert.ok(
      new Set(importMessages.filter(({ groups }) => groups[0] === 'doubt').map(({ english }) => english)).size > 20,
    );
  });

  it('in the source is said in Arabic, also where no text here brings it about', () => {
    assert.ok(sentences.length > 20);
    const silent = sentences.filter(
      ({ groups, variants }) => !variants.some((english) => told(ar.tell, message(english, ...groups))),
    );
    assert.deepEqual(
      [...new Set(silent.flatMap(({ variants }) => variants[0]!))],
      [
        // Only the command reads JSON-LD that stands in no page.
        'says nothing of the interview',
      ],
    );
  });

  it('has no Latin letters but in values', () => {
    const latin = (importer.map((each) => told(ar.tell, each)) as Said[])
      .flatMap((said) => said.filter((piece) => typeof piece === 'string'))
      .filter((words) => /[a-z]/i.test(words));
    assert.deepEqual(latin, []);
  });
});

describe('the catalogue', () => {
  /** All that is asked of it, and what it answers. */
  const answers = (catalogue: Catalogue) => {
    const tell = tellIn('ar', catalogue);
    const messages = [
      ...importer,
      ...sentences.flatMap(({ groups, variants }) => variants.map((english) => message(english, ...groups))),
    ];
    const unique = [...new Map(messages.map((each) => [JSON.stringify(each), each])).values()].filter(
      ({ english }) => english.length < 2000,
    );
    return unique.map((each) => plain(told(tell, each) ?? []));
  };

  it('has no sentence that is never said', () => {
    const whole = answers(arabic);
    const dead = Object.entries(arabic).flatMap(([group, entries]) =>
      Object.keys(entries)
        .filter((sentence) => {
          const others = Object.fromEntries(Object.entries(entries).filter(([key]) => key !== sentence));
          const without = answers({ ...arabic, [group]: others });
          return without.every((answer, index) => answer === whole[index]);
        })
        .map((sentence) => `${group}: ${sentence}`),
    );
    assert.deepEqual(dead, []);
  });
});

describe('a sentence', () => {
  const tell = tellIn('ar', {
    all: {
      'found {text}': 'وُجد {text}',
      'found no {text}': 'لا {text}',
      '"{text}" and "{text2}"': '{text2} ثم {text}',
      'write {wanted}': 'اكتب {wanted}',
      'line {number}': 'السطر {number}',
      'is {literal}': 'هو {literal}',
      key: 'المفتاح `by` هنا',
      'escape {number}': '`\\u00{number}`',
      '{number} more': { one: 'واحد', two: 'اثنان', few: '{number} قليلة', other: '{number} كثيرة' },
      'a (b) [c] \\d $1 { "e": … }': 'كما هو',
    },
    wanted: { text: 'نصًّا', '{wanted}, or {wanted2}': '{wanted} أو {wanted2}', 'a list': 'قائمة' },
  });
  const value = (text: string) => ({ value: text });
  const cases: Readonly<Record<string, readonly [english: string, said: Said | undefined]>> = {
    'keeps what it is about apart, whatever that says': [
      'found {text} $& `by`\n"x"',
      ['وُجد ', value('{text} $& `by`\n"x"')],
    ],
    'is the most certain of those that it may be': ['found no title', ['لا ', value('title')]],
    'may turn values round': ['"a" and "b"', [value('b'), ' ثم ', value('a')]],
    'may hold another one': ['write text', ['اكتب ', 'نصًّا']],
    'may hold a list of others': ['write text, or a list, or text', ['اكتب ', 'نصًّا', ' أو ', 'قائمة', ' أو ', 'نصًّا']],
    'is unknown where what it holds is': ['write something', undefined],
    'is unknown where there is none like it': ['line up', undefined],
    'is unknown in a group that is not there': ['', undefined],
    'has numbers, also with a sign or a fraction': ['line -0.5', ['السطر ', value('-0.5')]],
    'has values of JSON': ['is "a \\" b"', ['هو ', value('"a \\" b"')]],
    'has no value of JSON where it has something else': ['is "a" b"', undefined],
    'keeps technical words apart': ['key', ['المفتاح ', value('by'), ' هنا']],
    'keeps a technical word with a value in it in one piece': ['escape 12', [value('\\u0012')]],
    'has a form for one': ['1 more', ['واحد']],
    'has a form for two': ['2 more', ['اثنان']],
    'has a form for three to ten': ['3 more', [value('3'), ' قليلة']],
    'has a form for all others': ['11 more', [value('11'), ' كثيرة']],
    'may have signs that patterns are made of': ['a (b) [c] \\d $1 { "e": … }', ['كما هو']],
  };
  for (const [behaviour, [english, said]] of Object.entries(cases))
    it(behaviour, () => assert.deepEqual(tell(english ? 'all' : 'none', english), said));
});
