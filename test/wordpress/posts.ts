/** Posts as newsrooms write them, and the interviews that they should become. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InterviewInput } from '../../src/interview/schema.js';

/** How to find a post. */
export const ways = [
  'its REST address',
  'its page',
  'its short link',
  'its page, where the REST interface is closed',
] as const;

export interface TestPost {
  readonly name: string;
  readonly slug: string;
  readonly title: string;
  readonly content: string;
  readonly excerpt?: string;
  readonly category?: string;
  /** UTC. */
  readonly date: string;
  /** Without the values that the site adds: the date and the source. */
  readonly expected: InterviewInput;
}

const bensami = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../demo/interviews/bensami.ar.json'), 'utf8'),
) as InterviewInput;

/** A block as WordPress' editor saves it (https://developer.wordpress.org/block-editor/). */
const block = (name: string, html: string) => `<!-- wp:${name} -->\n${html}\n<!-- /wp:${name} -->`;
const paragraph = (html: string) => block('paragraph', `<p>${html}</p>`);

const linesOf = (answer: InterviewInput['questions'][number]['answer']) =>
  typeof answer === 'string' ? [answer] : (answer as readonly string[]);

export const posts: readonly TestPost[] = [
  {
    name: 'paragraphs of the block editor, in Arabic',
    slug: 'bensami',
    title: bensami.title,
    category: bensami.section!,
    date: '2018-03-01T09:30:00',
    content: [
      ...bensami.questions.flatMap(({ question, answer }) => [
        paragraph(`<strong>${question}</strong>`),
        ...linesOf(answer).map(paragraph),
      ]),
      paragraph('إبراهيم بنسامي: (نائب مدير مديرية الشرطة القضائية)'),
      paragraph('أجرى الحوار: الصديق بوكزول'),
    ].join('\n\n'),
    expected: bensami,
  },
  {
    name: 'bold questions of the classic editor',
    slug: 'bells',
    title: 'What bells say – and to “whom”',
    excerpt: 'A bell tuner on taking away.',
    date: '2024-02-10T08:00:00',
    // WordPress turns empty lines into paragraphs, and other line breaks into `<br>`.
    content: `<strong>What do you listen for?</strong>

An argument. My job is to make sure that it ends well.

<strong>And how do you change it?</strong>
I take a shaving of <a href="/bronze/">bronze</a> from the inside of the rim.&nbsp;It is 5 &lt; 6 &amp; never 'more'.

<strong>Can you put it back?</strong>
No.

Interview by Daniel Okafor`,
    expected: {
      lang: 'en-US',
      title: 'What bells say – and to “whom”',
      summary: 'A bell tuner on taking away.',
      interviewers: [{ id: 'okafor', name: 'Daniel Okafor' }],
      questions: [
        { question: 'What do you listen for?', answer: 'An argument. My job is to make sure that it ends well.' },
        {
          question: 'And how do you change it?',
          answer: [
            {
              html: '<p>I take a shaving of <a href="SITE/bronze/">bronze</a> from the inside of the rim. It is 5 &lt; 6 &amp; never ‘more’.</p>',
            },
          ],
        },
        { question: 'Can you put it back?', answer: 'No.' },
      ],
    },
  },
  {
    name: 'details blocks, in French',
    slug: 'horlogere',
    title: 'Je répare le temps des autres',
    category: 'Métiers',
    date: '2023-06-05T07:15:00',
    content: [
      [
        'Comment devient-on horlogère ?',
        'Par accident. J’ai démonté la pendule de ma grand-mère, et il a bien fallu la remonter.',
      ],
      ['Portez-vous une montre ?', 'Jamais. Les cordonniers, vous savez…'],
    ]
      .map(([question, answer]) =>
        block(
          'details',
          `<details class="wp-block-details"><summary>${question!}</summary>${paragraph(answer!)}</details>`,
        ),
      )
      .join('\n\n'),
    expected: {
      lang: 'fr',
      section: 'Métiers',
      title: 'Je répare le temps des autres',
      questions: [
        {
          question: 'Comment devient-on horlogère ?',
          answer: 'Par accident. J’ai démonté la pendule de ma grand-mère, et il a bien fallu la remonter.',
        },
        { question: 'Portez-vous une montre ?', answer: 'Jamais. Les cordonniers, vous savez…' },
      ],
    },
  },
  {
    name: 'Q: and A:, with a list and a quotation',
    slug: 'storms',
    title: 'The woman who names storms',
    date: '2022-01-31T22:00:00',
    content: [
      paragraph('Q: Who decides what a storm is called?'),
      paragraph('A: A committee of five. One of us always votes for her aunt.'),
      paragraph('Q: Which names were too gentle?'),
      paragraph('A: These:'),
      block(
        'list',
        '<ul><!-- wp:list-item -->\n<li>Florence,</li>\n<!-- /wp:list-item -->\n\n<!-- wp:list-item -->\n<li>Basil.</li>\n<!-- /wp:list-item --></ul>',
      ),
      paragraph('Q: And what do people write to you?'),
      block(
        'quote',
        '<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>You lied to us.</p>\n<!-- /wp:paragraph --></blockquote>',
      ),
    ].join('\n\n'),
    expected: {
      lang: 'en-US',
      title: 'The woman who names storms',
      questions: [
        {
          question: 'Who decides what a storm is called?',
          answer: 'A committee of five. One of us always votes for her aunt.',
        },
        {
          question: 'Which names were too gentle?',
          answer: ['These:', { html: '<ul><li>Florence,</li><li>Basil.</li></ul>' }],
        },
        {
          question: 'And what do people write to you?',
          answer: [{ html: '<blockquote><p>You lied to us.</p></blockquote>' }],
        },
      ],
    },
  },
];
