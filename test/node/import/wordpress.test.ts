/** WordPress posts, from files and from a server that imitates WordPress. `test/wordpress` uses a real one. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { messageOf } from '../../../src/import/index.js';
import { isPost, postAddressOf, readPost, type Post } from '../../../src/import/readers/wordpress.js';
import { parseHtml } from '../../../src/node/read/dom.js';
import { importInterview } from '../../../src/node/read/import.js';

const post: Post = {
  title: { rendered: 'What bells say &#8211; and to &#8220;whom&#8221;' },
  content: {
    rendered:
      '\n<p><strong>What do you hear?</strong></p>\n<p>An argument, <a href="/bronze">in bronze</a>.</p>\n<p><strong>Who wins?</strong></p>\n<p>The hum.</p>\n<form><button>Like</button></form>',
    protected: false,
  },
  excerpt: { rendered: '<p>A bell tuner on taking away.</p>\n' },
  date_gmt: '2024-02-10T08:00:00',
  modified_gmt: '2024-02-12T10:30:00',
  link: 'https://www.example.org/2024/02/bells/',
  _embedded: {
    'wp:featuredmedia': [
      {
        source_url: 'https://www.example.org/bell.jpg',
        alt_text: 'A bell',
        caption: { rendered: '<p>The tenor.</p>' },
        media_details: { width: 1200, height: 800 },
      },
    ],
    'wp:term': [
      [{ taxonomy: 'category', name: 'Arts &amp; crafts', slug: 'arts' }],
      [{ taxonomy: 'post_tag', name: 'bells', slug: 'bells' }],
    ],
  },
};

describe('a WordPress post', () => {
  const source = readPost(post, parseHtml);

  it('has a title, section, summary, dates, URL and image', () => {
    assert.deepEqual(source.metadata, {
      title: 'What bells say – and to “whom”',
      section: 'Arts & crafts',
      summary: 'A bell tuner on taking away.',
      published: '2024-02-10T08:00:00Z',
      updated: '2024-02-12T10:30:00Z',
      source: { name: 'example.org', url: 'https://www.example.org/2024/02/bells/' },
      image: {
        src: 'https://www.example.org/bell.jpg',
        alt: 'A bell',
        width: 1200,
        height: 800,
        caption: 'The tenor.',
      },
    });
  });

  it('keeps all of its content except controls', () => {
    assert.deepEqual(
      source.blocks.map(({ text }) => text),
      [
        'What bells say – and to “whom”',
        'A bell tuner on taking away.',
        'What do you hear?',
        'An argument, in bronze.',
        'Who wins?',
        'The hum.',
      ],
    );
    assert.deepEqual(source.omissions, [{ text: 'Like', code: 'form' }]);
    assert.equal(source.words, 25);
  });

  it('has links relative to its own URL', () => {
    assert.equal(source.blocks[3]!.html, '<p>An argument, <a href="https://www.example.org/bronze">in bronze</a>.</p>');
  });

  it('has no summary if WordPress generated the excerpt', () => {
    const { metadata } = readPost(
      { ...post, excerpt: { rendered: '<p>What do you hear? An argument, in bronze. Who [&hellip;]</p>' } },
      parseHtml,
    );
    assert.equal(metadata.summary, undefined);
  });

  it('has no date as a draft, no section without a category, and no update before its first change', () => {
    const { metadata } = readPost(
      {
        ...post,
        date_gmt: '0000-00-00T00:00:00',
        modified_gmt: null,
        _embedded: { 'wp:term': [[{ taxonomy: 'category', name: 'Uncategorized', slug: 'uncategorized' }]] },
      },
      parseHtml,
    );
    assert.deepEqual(
      [metadata.published, metadata.updated, metadata.section, metadata.image],
      [undefined, undefined, undefined, undefined],
    );
    assert.equal(readPost({ ...post, modified_gmt: post.date_gmt! }, parseHtml).metadata.updated, undefined);
  });

  it('is distinguished from other JSON', () => {
    assert.ok(isPost(post));
    for (const other of [
      null,
      [],
      {},
      { title: 'a' },
      { title: { rendered: 'a' } },
      { title: { rendered: 'a' }, content: { rendered: 1 } },
    ])
      assert.ok(!isPost(other));
  });
});

describe('the REST URL of a page', () => {
  const url = 'https://example.org/2024/bells/';
  const api = '<link rel="https://api.w.org/" href="https://example.org/wp-json/">';
  const alternate = (href: string) => `<link rel="alternate" type="application/json" href="${href}">`;

  for (const [behavior, head, header, expected] of [
    [
      'is named by the page',
      api + alternate('/wp-json/wp/v2/posts/7'),
      null,
      'https://example.org/wp-json/wp/v2/posts/7?_embed=1',
    ],
    [
      'is named by the header',
      '',
      '<https://example.org/wp-json/>; rel="https://api.w.org/", <https://example.org/wp-json/wp/v2/posts/7>; rel="alternate"; title="JSON"; type="application/json", <https://example.org/?p=7>; rel=shortlink',
      'https://example.org/wp-json/wp/v2/posts/7?_embed=1',
    ],
    [
      'follows from the short link',
      `${api}<link rel="shortlink" href="https://example.org/?p=9">`,
      null,
      'https://example.org/wp-json/wp/v2/posts/9?_embed=1',
    ],
    [
      'may be a query, on sites without fine addresses',
      `<link rel="https://api.w.org/" href="https://example.org/index.php?rest_route=/">${alternate('https://example.org/index.php?rest_route=/wp/v2/pages/3')}`,
      null,
      'https://example.org/index.php?rest_route=%2Fwp%2Fv2%2Fpages%2F3&_embed=1',
    ],
    [
      'may be a query that follows from the short link',
      '<link rel="https://api.w.org/" href="https://example.org/?rest_route=/"><link rel="shortlink" href="/?p=3">',
      null,
      'https://example.org/?rest_route=%2Fwp%2Fv2%2Fposts%2F3&_embed=1',
    ],
    ['is not there on pages that are no posts', api + alternate('/wp-json/wp/v2/categories'), null, undefined],
    ['is not there without WordPress', alternate('/data.json'), null, undefined],
    [
      'is not asked on another server',
      `<link rel="https://api.w.org/" href="http://127.0.0.1/">${alternate('http://127.0.0.1/wp/v2/posts/1')}`,
      null,
      undefined,
    ],
    [
      'is not asked on another server that only the post names',
      api + alternate('http://127.0.0.1/wp/v2/posts/1'),
      null,
      undefined,
    ],
    [
      'is not asked on another server that only the root names',
      '<link rel="https://api.w.org/" href="http://127.0.0.1/"><link rel="shortlink" href="/?p=1">',
      null,
      undefined,
    ],
    [
      'is not a file',
      '<link rel="https://api.w.org/" href="file:///etc/"><link rel="shortlink" href="/?p=1">',
      null,
      undefined,
    ],
  ] as const) {
    it(behavior, () => assert.equal(postAddressOf(parseHtml(head, url), url, header), expected));
  }
});

describe('a site that runs WordPress', () => {
  let server: Server;
  let site: string;
  let asked: string[] = [];
  let rest: () => readonly [status: number, body: string];

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url!);
      const isRest = request.url!.startsWith('/wp-json/');
      const [status, body] =
        request.url === '/wp-json/' ? [200, '{"name": "The Harbour Review"}'] : isRest ? rest() : [200, page()];
      response
        .writeHead(status, { 'Content-Type': isRest ? 'application/json' : 'text/html; charset=utf-8' })
        .end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const page = () => `<!DOCTYPE html><html lang="en-GB"><head><title>Bells</title>
    <link rel="https://api.w.org/" href="${site}/wp-json/"><link rel="alternate" type="application/json" href="${site}/wp-json/wp/v2/posts/7"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Bells</h1>${post.content.rendered}</article></body></html>`;
  const get = (path: string) => {
    asked = [];
    return importInterview(`${site}${path}`);
  };

  it('returns the post for its page, with metadata of the page', async () => {
    rest = () => [200, JSON.stringify(post)];
    const { interview, report } = await get('/bells/');
    assert.deepEqual(asked, ['/bells/', '/wp-json/wp/v2/posts/7?_embed=1', '/wp-json/']);
    assert.equal(interview.lang, 'en-GB');
    assert.equal(interview.title, 'What bells say – and to “whom”');
    assert.deepEqual(interview.source, { name: 'The Harbour Review', url: post.link });
    assert.deepEqual([report.format, report.words], ['wordpress', { input: 25, kept: 24, omitted: 1 }]);
  });

  it('returns the post for its REST URL', async () => {
    rest = () => [200, JSON.stringify([post])];
    assert.deepEqual((await get('/wp-json/wp/v2/posts?slug=bells&_embed')).interview.source, {
      name: 'The Harbour Review',
      url: post.link,
    });
  });

  for (const [behavior, answer, reason] of [
    ['is closed', [401, '{"code": "closed"}'], /401/],
    ['answers with something else', [200, '{"code": "no"}'], /not a post of the WordPress REST API/],
    ['answers with a page', [200, '<html>'], /not valid JSON/],
    [
      'answers with a post that is empty',
      [200, JSON.stringify({ ...post, content: { rendered: '' } })],
      /not a post of the WordPress REST API/,
    ],
    [
      'returns a post that is not an interview',
      [200, JSON.stringify({ ...post, content: { rendered: '<p>News.</p>' } })],
      /No questions and answers/,
    ],
  ] as const) {
    it(`falls back to the page with a warning if the REST API ${behavior}`, async () => {
      rest = () => answer;
      const { interview, report } = await get('/bells/');
      assert.equal(report.format, 'html');
      const [first] = report.warnings;
      assert.equal(first?.code, 'wordpress-unavailable');
      assert.match(messageOf(first), reason);
      assert.equal(interview.title, 'Bells');
      assert.equal(interview.questions.length, 2);
    });
  }

  for (const [behavior, body, message] of [
    ['several posts', [post, post], /2 posts of WordPress\. Import one/],
    ['a post behind a password', { ...post, content: { rendered: '', protected: true } }, /protected by a password/],
  ] as const) {
    it(`explains that ${behavior} cannot be imported`, async () => {
      rest = () => [200, JSON.stringify(body)];
      await assert.rejects(get('/wp-json/wp/v2/posts'), { name: 'NotAnInterview', message });
    });
  }
});
