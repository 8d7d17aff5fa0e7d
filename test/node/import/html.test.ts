/** HTML pages. Each fixture is a kind of markup for interviews, with the interview that an editor would expect. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { Readability } from '@mozilla/readability';
import { readDocument } from '../../../src/import/readers/html/read-html.js';
import { wordsOf } from '../../../src/import/text/split-words.js';
import { parse } from '../../../src/interview/index.js';
import { parseHtml } from '../../../src/node/read/dom.js';
import { importInterview } from '../../../src/node/read/import.js';

const directory = resolve(import.meta.dirname, '../../fixtures/import/html');
const names = readdirSync(directory)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length));

/** Counts the words of a page by a simpler algorithm than the importer's: by tags. */
function countWords(file: string): number {
  const bytes = readFileSync(file);
  const html = new TextDecoder(file.includes('windows-1256') ? 'windows-1256' : 'utf-8').decode(bytes);
  const body = html
    .replace(/<head>[^]*<\/head>|<script[^]*?<\/script>|<!--[^]*?-->/gi, '')
    .replace(/<\/?(?:a|b|em|strong|span|font|time)\b[^>]*>/gi, '')
    .replace(/<[^>]*>/g, ' ');
  return wordsOf(body.replace(/&nbsp;/g, ' ')).length;
}

describe('an HTML page becomes an interview', () => {
  for (const name of names) {
    const file = join(directory, `${name}.html`);

    it(name, async () => {
      const { interview, report } = await importInterview(file, { base: `https://example.org/interviews/${name}/` });
      assert.deepEqual(interview, JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8')));
      assert.deepEqual(parse(interview).problems, undefined);
      const { kept, omitted, input } = report.words;
      assert.equal(kept + omitted, input);
      // Words in JSON-LD count, although readers do not see them.
      if (report.format === 'html') assert.equal(input, countWords(file));
    });
  }
});

const sourceOf = (html: string, url = 'https://example.org/page') => readDocument(parseHtml(html, url), Readability);

/** Enough prose for Readability to detect an article. */
const prose =
  '<p>A long answer, with commas, and with words enough, so that nobody, whoever looks at it, takes it for anything but prose, which it is.</p>'.repeat(
    3,
  );

describe('paragraphs of a page', () => {
  const blocksOf = (markup: string) => sourceOf(`<article>${markup}${prose}</article>`).blocks.slice(0, -3);

  for (const [behavior, markup, expected] of [
    [
      'a list that a question opens is its answer',
      '<details><summary>Who?</summary><ul><li>He</li><li>She</li></ul></details>',
      [
        { text: 'Who?', role: 'question' },
        { text: 'He She', html: '<ul><li>He</li><li>She</li></ul>', role: 'answer' },
      ],
    ],
    [
      'hidden text in a list is omitted',
      '<ul><li>He<b hidden>1</b>llo</li><li style="display:none">nobody</li><li><span aria-hidden="true">2</span></li><li>She <button>More</button></li></ul>',
      [{ text: 'He llo She', html: '<ul><li>He llo</li><li>She</li></ul>', role: 'paragraph' }],
    ],
    [
      'hidden text in a caption is omitted',
      '<figure><img src="/a.jpg"><figcaption>At home<span hidden>Photo 3 of 5</span></figcaption></figure>',
      [{ text: 'At home', image: { src: 'https://example.org/a.jpg', caption: 'At home' }, role: 'paragraph' }],
    ],
    [
      'the content that a question opens is its answer, even without a paragraph',
      '<details><summary>Who?</summary>She.</details>',
      [
        { text: 'Who?', role: 'question' },
        { text: 'She.', role: 'answer' },
      ],
    ],
    ['a bold paragraph stands out', '<p><b>Why?</b></p>', [{ text: 'Why?', role: 'paragraph', isStrong: true }]],
    [
      'a question mark outside of the bold text changes nothing',
      '<p><strong>Why</strong>?</p>',
      [{ text: 'Why?', role: 'paragraph', isStrong: true }],
    ],
    [
      'a bold question and its answer in one paragraph are two',
      '<p><strong>Why?</strong> Because.</p>',
      [
        { text: 'Why?', role: 'paragraph', isStrong: true },
        { text: 'Because.', role: 'paragraph' },
      ],
    ],
    [
      'each line of a paragraph is separate, also within bold text',
      '<p><b>Why?<br>And how?</b><br>Because.</p>',
      [
        { text: 'Why?', role: 'paragraph', isStrong: true },
        { text: 'And how?', role: 'paragraph', isStrong: true },
        { text: 'Because.', role: 'paragraph' },
      ],
    ],
    [
      'a speaker in bold is text, not emphasis',
      '<p><b>DER BOTE:</b> Warum?</p>',
      [{ text: 'DER BOTE: Warum?', role: 'paragraph' }],
    ],
    [
      'bold words in a sentence are emphasis',
      '<p>I said <b>no</b> twice.</p>',
      [{ text: 'I said no twice.', html: '<p>I said <b>no</b> twice.</p>', role: 'paragraph' }],
    ],
    [
      'forbidden markup is removed, and its text is kept',
      '<p>I <span onclick="x()" style="color:red">said <a href="javascript:x()">this</a></span> to <a href="/b" class="c">them</a>.</p>',
      [
        {
          text: 'I said this to them.',
          html: '<p>I said this to <a href="https://example.org/b">them</a>.</p>',
          role: 'paragraph',
        },
      ],
    ],
    [
      'a word in two pieces is one word',
      '<p>in<b></b>ter<span>view</span></p>',
      [{ text: 'interview', role: 'paragraph' }],
    ],
    [
      'elements of Word are not separate lines',
      '<p>in<span>ter<o:p></o:p></span>view<o:p>ers</o:p></p>',
      [{ text: 'interviewers', role: 'paragraph' }],
    ],
    [
      'a language is kept if it differs from that of the context',
      '<p lang="en">I said <span lang="EN-GB" dir="ltr">no</span> and <span lang="fr">non</span>.</p>',
      [
        {
          text: 'I said no and non.',
          html: '<p>I said <span dir="ltr">no</span> and <span lang="fr">non</span>.</p>',
          role: 'paragraph',
        },
      ],
    ],
    [
      'text outside of elements counts',
      'Loose text<div>and more</div>',
      [
        { text: 'Loose text', role: 'paragraph' },
        { text: 'and more', role: 'paragraph' },
      ],
    ],
    [
      'an image that loads late has its address elsewhere',
      '<img src="data:image/gif;base64,R0lGOD" data-src="/late.jpg" alt="Late" width="40" height="30">',
      [
        {
          text: '',
          image: { src: 'https://example.org/late.jpg', alt: 'Late', width: 40, height: 30 },
          role: 'paragraph',
        },
      ],
    ],
    [
      'a tracking pixel is not an image',
      '<p>Text.</p><img src="/count.gif" width="1" height="1">',
      [{ text: 'Text.', role: 'paragraph' }],
    ],
    [
      'a table is one block',
      '<table><tr><th>Bell</th><td>Hum</td></tr></table>',
      [
        {
          text: 'Bell Hum',
          html: '<table><tbody><tr><th>Bell</th><td>Hum</td></tr></tbody></table>',
          role: 'paragraph',
        },
      ],
    ],
  ] as const) {
    it(behavior, () => assert.deepEqual(blocksOf(markup), expected));
  }
});

describe('the metadata of a page', () => {
  const metadataOf = (head: string, body = '', lang = 'en') =>
    sourceOf(
      `<!DOCTYPE html><html lang="${lang}"><head>${head}</head><body>${body}<article>${prose}</article></body></html>`,
    ).metadata;

  it('uses the heading as title if another title confirms it', () => {
    assert.equal(
      metadataOf('<title>What bells say | The Review</title>', '<h1>What bells say</h1>').title,
      'What bells say',
    );
    assert.equal(
      metadataOf('<title>x</title><meta property="og:title" content="What bells say">', '<h1>The Review</h1>').title,
      'What bells say',
    );
  });

  it('removes the name of the site from the title', () => {
    assert.equal(
      metadataOf('<title>Bells – The Review</title><meta property="og:site_name" content="The Review">').title,
      'Bells',
    );
    assert.equal(metadataOf('<title>Bells – and whistles</title>').title, 'Bells – and whistles');
  });

  it('uses a description as summary only if its text is on the page', () => {
    assert.equal(metadataOf('<meta name="description" content="Read all about bells!">').summary, undefined);
    assert.equal(metadataOf('<meta name="description" content="On bells.">', '<p>On bells.</p>').summary, 'On bells.');
  });

  it('ignores a language that does not match the text', () => {
    assert.equal(
      sourceOf(`<html lang="en-US"><body><p>${'هذا نص عربي طويل بما يكفي. '.repeat(20)}</p></body></html>`).metadata
        .lang,
      undefined,
    );
    assert.equal(
      sourceOf(
        '<html lang="en-US"><body><p>Le temps des autres est une affaire que je ne vends pas, et qui est pour vous.</p></body></html>',
      ).metadata.lang,
      undefined,
    );
    assert.equal(sourceOf('<html lang="it"><body><p>Il tempo degli altri.</p></body></html>').metadata.lang, 'it');
    assert.equal(sourceOf('<meta property="og:locale" content="fr_FR"><p>Bonjour.</p>').metadata.lang, 'fr-FR');
  });

  it('parses dates in the formats of content systems, and ignores others', () => {
    assert.equal(
      metadataOf('<meta property="article:published_time" content="2024-02-10T08:00:00+0100">').published,
      '2024-02-10T08:00:00+01:00',
    );
    assert.equal(metadataOf('<meta property="article:published_time" content="10 February">').published, undefined);
    assert.equal(
      metadataOf('<meta property="article:published_time" content="1403-01-12T08:00:00+03:30">').published,
      '2024-03-31',
    );
  });

  it('ignores invalid JSON-LD', () => {
    assert.equal(metadataOf('<script type="application/ld+json">{"@type": </script>').lang, 'en');
  });
});

describe('the boilerplate of a page', () => {
  it('is omitted with all of its text, and has a reason code', () => {
    const { omissions } = sourceOf(
      `<nav><a href="/">Home</a></nav><article>${prose}</article><aside><p>Buy this</p></aside><footer>© us</footer>`,
    );
    assert.deepEqual(omissions, [
      { text: 'Home', code: 'navigation' },
      { text: 'Buy this', code: 'sidebar' },
      { text: '© us', code: 'page-footer' },
    ]);
  });

  it('does not count scripts, styles and templates as text', () => {
    const { words } = sourceOf(
      '<body><p>Two words</p><script>let x</script><style>a b</style><template>c d</template><noscript>e f</noscript></body>',
    );
    assert.equal(words, 2);
  });

  it('does not change the parsed document', () => {
    const document = parseHtml(`<h1>Title</h1><nav>Menu</nav>${prose}`);
    const before = document.documentElement.outerHTML;
    readDocument(document, Readability);
    assert.equal(document.documentElement.outerHTML, before);
  });
});
