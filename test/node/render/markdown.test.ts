/** HTML from `render` and `embed` stays unchanged in Markdown tools. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import type { InterviewInput } from '../../../src/interview/schema.js';
import { renderCard, snippetsOf, type CardOptions } from '../../../src/node/index.js';

const tools: Readonly<Record<string, (markdown: string) => string>> = {
  'markdown-it': (markdown) => new MarkdownIt({ html: true, linkify: true, typographer: true }).render(markdown),
  marked: (markdown) => marked.parse(markdown, { async: false }),
};

const directory = join(import.meta.dirname, '../../../demo/interviews');
const demos = readdirSync(directory)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(directory, name), 'utf8')) as InterviewInput] as const);

/** Text with a meaning in Markdown, or for tools that end an HTML block early. */
const blank = 'one\n\ntwo\r\n\r\nthree\r\rfour\n \t\n\n    five *six* <b>\n\n# seven';
const withBlankLines: InterviewInput = {
  title: blank,
  section: blank,
  summary: blank,
  source: { name: blank, url: 'https://news.example/a' },
  image: { src: 'a.png', alt: blank, caption: blank, credit: blank },
  media: { type: 'audio', src: 'a.mp3' },
  interviewees: [{ id: 'a', name: blank, role: blank }],
  interviewers: [
    { id: 'b', name: blank },
    { id: 'c', name: 'C' },
  ],
  questions: [
    {
      question: blank,
      by: 'b',
      answer: [
        blank,
        {
          html: `<p title="x\n\ny">1</p>\n\n<pre>\n\n  a\n\n\n  b\r\n\r\n  c\n</pre>\n\n<ul>\n\n<li>${'\n'.repeat(5)}x</ul>`,
        },
        { image: { src: 'b.png', alt: blank, caption: blank } },
      ],
    },
  ],
  corrections: [{ date: '2020-01-01', text: blank, question: 'q1' }],
};

const before = '# Title\n\nA paragraph.\n\n';
const after = '\n\nAnother *paragraph*.\n';

/** The output of a tool for a page with the HTML in its own block. */
function through(tool: (markdown: string) => string, html: string): string {
  const result = tool(`${before}${html}${after}`);
  const start = result.indexOf('<p>A paragraph.</p>\n') + '<p>A paragraph.</p>\n'.length;
  return result.slice(start, result.lastIndexOf('<p>Another <em>paragraph</em>.</p>')).trim();
}

for (const [name, tool] of Object.entries(tools)) {
  describe(`rendered HTML in ${name}`, () => {
    const variants: Readonly<Record<string, CardOptions>> = {
      'by default': {},
      'with an address and every attribute': {
        src: 'a.json',
        id: 'a\n\nb>',
        shareUrl: 'https://a.example/\n\n?"',
        exclusive: true,
        open: 'all',
      },
      'without fallback content': { fallback: false },
    };
    for (const [variant, options] of Object.entries(variants)) {
      it(`is unchanged ${variant}`, async () => {
        for (const [file, data] of [...demos, ['blank lines', withBlankLines] as const]) {
          const html = (await renderCard(data, options)).html.trim();
          assert.equal(through(tool, html), html, file);
        }
      });
    }

    it('keeps the JSON of the interview unchanged', async () => {
      const { html } = await renderCard(withBlankLines);
      const { document } = new JSDOM(tool(`${before}${html}${after}`)).window;
      const json = document.querySelector('interview-card > script')!.textContent;
      assert.deepEqual(JSON.parse(json), withBlankLines);
      assert.doesNotThrow(() => {
        JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent);
      });
    });

    it('is unchanged in every snippet of embed', async () => {
      const options = {
        base: 'https://cdn.example/i/',
        name: 'talk',
        title: blank,
        lang: 'en',
        integrity: 'sha384-x',
        helperIntegrity: 'sha384-y',
        width: 640,
        height: 480,
      };
      for (const { name: snippet, code } of await snippetsOf(withBlankLines, options)) {
        if (snippet === 'page' || snippet === 'wordpress') continue;
        // A blank line separates script and card: two blocks. Tools differ in the number of line breaks that they leave between blocks.
        const blocks = code.split('\n\n');
        for (const block of blocks) assert.equal(through(tool, block), block, snippet);
      }
    });
  });
}

it('shows blank lines in texts and rich text as without the encoding', async () => {
  const { html } = await renderCard(withBlankLines);
  const { document } = new JSDOM(html).window;
  const shadow = document.querySelector('template')!.content;
  assert.equal(shadow.querySelector('[part=title]')!.textContent, blank);
  assert.equal(shadow.querySelector('pre')!.textContent, '  a\n\n\n  b\n\n  c\n');
  assert.equal(document.querySelector('interview-card > article h2')!.textContent, blank);
});
