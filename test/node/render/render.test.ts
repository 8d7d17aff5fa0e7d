/** HTML rendered in Node: a card, a whole page, plain HTML, and the command. test/prerendered.test.ts covers the browser. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import type { InterviewInput } from '../../../src/interview/schema.js';
import {
  InvalidInterview,
  renderCard,
  renderPage,
  renderPlain,
  type CardOptions,
  type PageOptions,
} from '../../../src/node/index.js';
import { call } from '../helpers.js';

const demoFile = (name: string): string => join(import.meta.dirname, '../../../demo/interviews', `${name}.json`);
const demo = async (name: string): Promise<InterviewInput> =>
  JSON.parse(await readFile(demoFile(name), 'utf8')) as InterviewInput;

const small: InterviewInput = { title: 'T', questions: [{ question: 'Q', answer: 'A' }] };

const parse = (html: string): Document => new JSDOM(html).window.document;

/** The card in its shadow tree, which jsdom leaves in the template. */
const shadowOf = (document: Document): DocumentFragment =>
  document.querySelector<HTMLTemplateElement>('interview-card > template')!.content;

const jsonLdOf = (document: Document): Record<string, unknown> =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent) as Record<string, unknown>;

const contentOf = (document: Document, name: string): string | null | undefined =>
  document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');

/** Texts that would break their context if they were not escaped. */
const breakingOut = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '</template></interview-card>',
  '"><img src=x onerror=alert(1)>',
  '&lt;b&gt;',
];

describe('a card', () => {
  it('contains the interview as HTML, as JSON and as structured data', async () => {
    const data = await demo('bensami.ar');
    const document = parse((await renderCard(data)).html);
    const inline = document.querySelector('interview-card > script[type="application/json"]')!.textContent;
    assert.deepEqual(JSON.parse(inline), data);
    assert.equal(shadowOf(document).querySelector('[part=title]')!.textContent, data.title);
    assert.equal(shadowOf(document).querySelectorAll('details').length, 3);
    assert.equal(jsonLdOf(document)['headline'], data.title);
  });

  it('is right-to-left with the texts of its language', async () => {
    const root = shadowOf(parse((await renderCard(await demo('bensami.ar'))).html));
    const card = root.querySelector('[part=card]')!;
    assert.equal(card.getAttribute('dir'), 'rtl');
    assert.equal(card.getAttribute('lang'), 'ar-MA');
    assert.match(root.querySelector('[part=toolbar]')!.textContent, /^3 أسئلة/);
  });

  it('leaves no global document behind', async () => {
    await renderCard(small);
    assert.equal('document' in globalThis, false);
  });

  it('restores an existing global document', async () => {
    const mine = {};
    Object.defineProperty(globalThis, 'document', { value: mine, configurable: true, writable: true });
    try {
      await renderCard(small);
      assert.equal((globalThis as { document?: unknown }).document, mine);
    } finally {
      Reflect.deleteProperty(globalThis, 'document');
    }
  });

  for (const text of breakingOut) {
    it(`escapes ${text}`, async () => {
      const data: InterviewInput = { ...small, title: text, questions: [{ id: text, question: text, answer: text }] };
      const document = parse((await renderCard(data, { id: text, slots: [text] })).html);
      assert.deepEqual(
        [...document.body.children].map(({ localName }) => localName),
        ['interview-card', 'script'],
      );
      assert.equal(document.querySelectorAll('script').length, 2);
      assert.equal(document.querySelector('img'), null);
      assert.equal(document.body.firstElementChild!.id, text);
      assert.deepEqual(JSON.parse(document.querySelector('interview-card > script')!.textContent), data);
      assert.equal(shadowOf(document).querySelector('[part=passage]')!.textContent, text);
      assert.equal(jsonLdOf(document)['headline'], text);
    });
  }

  it('sanitizes rich text', async () => {
    const html =
      '<p onclick="alert(1)">One <a href="javascript:alert(1)">two</a><script>alert(1)</script> <em>three</em></p>';
    const root = shadowOf(
      parse((await renderCard({ ...small, questions: [{ question: 'Q', answer: [{ html }] }] })).html),
    );
    assert.equal(root.querySelector('[part=passage]')!.innerHTML, '<p>One <a>two</a> <em>three</em></p>');
  });

  it('has sanitized rich text in its structured data', async () => {
    const html =
      '<p onclick="alert(1)">One <a href="javascript:alert(1)">two</a><script>alert(1)</script> <img src="/a.png" alt="a" onerror="alert(1)"></p>';
    const document = parse(
      (await renderCard({ ...small, questions: [{ question: 'Q', answer: ['1 < 2', { html }] }] })).html,
    );
    const [question] = jsonLdOf(document)['hasPart'] as { acceptedAnswer: { text: string } }[];
    assert.equal(question!.acceptedAnswer.text, '<p>1 &lt; 2</p>\n<p>One <a>two</a> <img src="/a.png" alt="a"></p>');
  });

  it('accepts JSON-LD and contains the converted interview', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'FAQPage',
      name: 'Talk',
      mainEntity: [{ '@type': 'Question', name: 'Why?', acceptedAnswer: { '@type': 'Answer', text: 'So.' } }],
    };
    const document = parse((await renderCard(data)).html);
    const inline = JSON.parse(document.querySelector('interview-card > script')!.textContent) as InterviewInput;
    assert.equal(inline.title, 'Talk');
    assert.equal(inline.questions[0]!.question, 'Why?');
  });

  it('contains no JSON if it has a URL, which relative URLs are resolved against', async () => {
    const data: InterviewInput = { ...small, image: { src: 'a.png', alt: '' } };
    const document = parse((await renderCard(data, { src: 'https://cdn.example/talks/1.json' })).html);
    assert.equal(document.querySelector('interview-card')!.getAttribute('src'), 'https://cdn.example/talks/1.json');
    assert.equal(document.querySelector('interview-card > script'), null);
    assert.equal(shadowOf(document).querySelector('img')!.getAttribute('src'), 'https://cdn.example/talks/a.png');
  });

  const relative: [src: string, image: string, expected: string][] = [
    ['/talks/1.json', 'a.png', '/talks/a.png'],
    ['talks/1.json?v=2#x', '../a.png', 'talks/../a.png'],
    ['../1.json', 'a/b.png', '../a/b.png'],
    ['1.json', 'a.png', 'a.png'],
    ['/talks/1.json', '/a.png', '/a.png'],
    ['/talks/1.json', '//cdn.example/a.png', '//cdn.example/a.png'],
    ['/talks/1.json', 'https://cdn.example/a.png', 'https://cdn.example/a.png'],
  ];
  for (const [src, image, expected] of relative) {
    it(`finds ${image} from ${src}`, async () => {
      const document = parse((await renderCard({ ...small, image: { src: image, alt: '' } }, { src })).html);
      assert.equal(shadowOf(document).querySelector('img')!.getAttribute('src'), expected);
      const page = 'https://news.example/2024/talk.html';
      assert.equal(new URL(expected, page).href, new URL(image, new URL(src, page)).href, 'as the element finds it');
    });
  }

  it('has the card’s id in the links to its questions', async () => {
    const data: InterviewInput = { ...small, source: { name: 'N', url: 'https://news.example/talk' } };
    const [question] = jsonLdOf(parse((await renderCard(data, { id: 'talk' })).html))['hasPart'] as { url: string }[];
    assert.equal(question!.url, 'https://news.example/talk#talk:q1');
  });

  it('keeps relative URLs if there is no base URL', async () => {
    const data: InterviewInput = { ...small, image: { src: '../a.png', alt: '' } };
    assert.equal(
      shadowOf(parse((await renderCard(data)).html))
        .querySelector('img')!
        .getAttribute('src'),
      '../a.png',
    );
  });

  const styled: [what: string, options: CardOptions, source: (root: DocumentFragment) => string][] = [
    [
      'by the hash of its styles',
      {},
      (root) => `'sha256-${createHash('sha256').update(root.querySelector('style')!.textContent).digest('base64')}'`,
    ],
    [
      'by a nonce',
      { nonce: 'abc' },
      (root) => `'nonce-${root.querySelector('style')!.nonce || root.querySelector('style')!.getAttribute('nonce')!}'`,
    ],
    [
      'by the address of its style sheet',
      { stylesheet: 'https://cdn.example/card.css' },
      (root) => root.querySelector('link')!.getAttribute('href')!,
    ],
    [
      'by that address without what a policy does not take',
      { stylesheet: 'https://cdn.example/card.css?v=1#x' },
      () => 'https://cdn.example/card.css',
    ],
    [
      'by that address where it would end the directive',
      { stylesheet: 'https://cdn.example/a;b,c.css' },
      () => 'https://cdn.example/a%3Bb%2Cc.css',
    ],
    [
      'by that address with the scheme of the page',
      { stylesheet: '//cdn.example/card.css' },
      () => 'cdn.example/card.css',
    ],
    ['as its own origin', { stylesheet: '/card.css' }, () => "'self'"],
  ];
  for (const [what, options, source] of styled) {
    it(`can be allowed by a policy ${what}`, async () => {
      const { html, styleSources } = await renderCard(small, options);
      assert.deepEqual(styleSources, [source(shadowOf(parse(html)))]);
    });
  }

  it('has no inline styles and no scripts that a policy would block', async () => {
    const { html } = await renderCard(await demo('long.ar'));
    const document = parse(html);
    assert.equal(shadowOf(document).querySelector('[style]'), null);
    for (const script of document.querySelectorAll('script')) assert.match(script.type, /^application\/(ld\+)?json$/);
  });

  it('refuses rich text that is nested too deeply', async () => {
    const html = '<div>'.repeat(4900);
    await assert.rejects(
      renderCard({ ...small, questions: [{ question: 'Q', answer: [{ html }] }] }),
      InvalidInterview,
    );
  });

  it('refuses an input that is not an interview, with all problems', async () => {
    await assert.rejects(renderCard({ title: 1, questions: [] }), (error) => {
      assert.ok(error instanceof InvalidInterview);
      assert.deepEqual(
        error.problems.map(({ path }) => path),
        ['/title', '/questions'],
      );
      return true;
    });
  });
});

describe('a page', () => {
  it('has metadata for search engines and other sites', async () => {
    const data = await demo('lighthouse.en');
    const document = parse(
      (await renderPage(data, { canonical: 'https://news.example/keeper', base: 'https://cdn.example/talks/' })).html,
    );
    assert.equal(document.title, data.title);
    assert.equal(document.documentElement.lang, 'en-GB');
    assert.equal(document.documentElement.dir, 'ltr');
    assert.equal(document.querySelector('link[rel=canonical]')!.getAttribute('href'), 'https://news.example/keeper');
    const expected = {
      'og:type': 'article',
      'og:title': data.title,
      'og:url': 'https://news.example/keeper',
      'og:site_name': data.source!.name,
      'og:locale': 'en_GB',
      'og:image': new URL(data.image!.src, 'https://cdn.example/talks/').href,
      'og:image:alt': data.image!.alt,
      'og:image:width': `${data.image!.width!}`,
      'article:published_time': data.published,
      'article:modified_time': data.updated,
      'article:section': data.section,
      'article:author': data.interviewers![0]!.name,
      author: data.interviewers![0]!.name,
      viewport: 'width=device-width, initial-scale=1',
      'twitter:card': 'summary_large_image',
    };
    assert.deepEqual(
      Object.fromEntries(Object.keys(expected).map((name) => [name, contentOf(document, name)])),
      expected,
    );
    const { url, mainEntityOfPage, publisher, author, about, hasPart } = jsonLdOf(document) as Record<
      string,
      { name?: string; '@type': string }[]
    >;
    assert.deepEqual([url, mainEntityOfPage], ['https://news.example/keeper', 'https://news.example/keeper']);
    assert.deepEqual(publisher, { '@type': 'Organization', name: data.source!.name });
    assert.deepEqual(
      author!.map(({ name }) => name),
      data.interviewers!.map(({ name }) => name),
    );
    assert.deepEqual(
      about!.map(({ name }) => name),
      data.interviewees!.map(({ name }) => name),
    );
    assert.deepEqual(
      hasPart!.map((part) => part['@type']),
      data.questions.map(() => 'Question'),
    );
  });

  it('is described by its summary, or by the first words of the first answer', async () => {
    const described = async (data: InterviewInput) => contentOf(parse((await renderPage(data)).html), 'description');
    assert.equal(await described({ ...small, summary: 'Short.\nAnd more.' }), 'Short. And more.');
    assert.equal(await described(small), 'A');
    const long = await described({ ...small, questions: [{ question: 'Q', answer: 'word '.repeat(100) }] });
    assert.match(long!, /^(word )+word…$/);
    assert.ok(long!.length <= 161);
    assert.equal(
      await described({ ...small, questions: [{ question: 'Q', answer: [{ html: '<p>rich</p>' }] }] }),
      undefined,
    );
  });

  it('names no publisher without a source', async () => {
    const document = parse((await renderPage(small, { canonical: 'https://news.example/talk', id: 'talk' })).html);
    const { publisher, url, hasPart } = jsonLdOf(document) as Record<string, { url: string }[]>;
    assert.deepEqual([publisher, url], [undefined, 'https://news.example/talk']);
    assert.equal(hasPart![0]!.url, 'https://news.example/talk#talk:q1');
  });

  it('contains no URL that other sites could not use', async () => {
    const document = parse(
      (await renderPage({ ...small, image: { src: 'a.png', alt: '' }, source: { name: 'N', url: '/talk' } })).html,
    );
    for (const name of ['og:image', 'og:image:alt', 'og:url']) assert.equal(contentOf(document, name), undefined);
    assert.equal(document.querySelector('link[rel=canonical]'), null);
    const { url, mainEntityOfPage, hasPart } = jsonLdOf(document) as Record<string, { url?: string }[]>;
    assert.deepEqual([url, mainEntityOfPage, hasPart![0]!.url], [undefined, undefined, undefined]);
  });

  it('has its title as the first heading', async () => {
    assert.equal(shadowOf(parse((await renderPage(small)).html)).querySelector('h1')!.textContent, 'T');
  });

  it('has a policy that allows its styles and nothing else inline', async () => {
    const { html, contentSecurityPolicy } = await renderPage(small);
    const document = parse(html);
    for (const style of [...document.querySelectorAll('style'), ...shadowOf(document).querySelectorAll('style')]) {
      assert.ok(
        contentSecurityPolicy.includes(`'sha256-${createHash('sha256').update(style.textContent).digest('base64')}'`),
      );
    }
    assert.doesNotMatch(contentSecurityPolicy, /unsafe/);
    assert.match((await renderPage(small, { nonce: 'abc' })).contentSecurityPolicy, /style-src 'self' 'nonce-abc';/);
  });

  const image = (src: string) => ({ src, alt: '' });
  const answer = (html: string): Partial<InterviewInput> => ({ questions: [{ question: 'Q', answer: [{ html }] }] });
  const fetched: [what: string, data: Partial<InterviewInput>, options: PageOptions, directive: RegExp | undefined][] =
    [
      [
        'images',
        {
          image: image('https://cdn.example/a.png'),
          interviewees: [{ name: 'N', image: image('http://b.example:81/b.png') }],
        },
        {},
        /; img-src 'self' http:\/\/b\.example:81 https:\/\/cdn\.example; /,
      ],
      [
        'images in rich text',
        answer('<p><img src="https://cdn.example/a.png" alt=""></p>'),
        {},
        /; img-src 'self' https:\/\/cdn\.example; /,
      ],
      [
        'images with the scheme of the page',
        { image: image('//cdn.example/a.png') },
        {},
        /; img-src 'self' cdn\.example; /,
      ],
      [
        'images from a base elsewhere',
        { image: image('a.png') },
        { base: 'https://cdn.example/talks/' },
        /; img-src 'self' https:\/\/cdn\.example; /,
      ],
      [
        'the script and the files beside it',
        {},
        { script: 'https://cdn.example/v1;x/interview-card.js' },
        /; script-src 'self' https:\/\/cdn\.example\/v1%3Bx\/; /,
      ],
      [
        'the interview itself',
        {},
        { src: 'https://cdn.example/1.json' },
        /; connect-src 'self' https:\/\/cdn\.example; /,
      ],
      [
        'recordings, their captions and posters',
        {
          media: {
            type: 'video',
            src: 'https://v.example/a.mp4',
            poster: 'https://p.example/a.png',
            captions: 'https://c.example/a.vtt',
          },
        },
        {},
        /; img-src 'self' https:\/\/p\.example; media-src 'self' https:\/\/c\.example https:\/\/v\.example; /,
      ],
      [
        'nothing from elsewhere for what is its own, or only a link',
        { image: image('a.png'), source: { name: 'N', url: 'https://n.example/' } },
        {},
        undefined,
      ],
    ];
  for (const [what, data, options, directive] of fetched) {
    it(`has a policy that allows ${what}`, async () => {
      const { contentSecurityPolicy } = await renderPage({ ...small, ...data }, options);
      if (directive) assert.match(contentSecurityPolicy, directive);
      else assert.match(contentSecurityPolicy, /^default-src 'self'; style-src /);
    });
  }

  for (const host of ['!;script-src-elem', '*', 'a;sandbox', 'a;report-uri', 'a;base-uri', 'a,b', "'unsafe-inline'"]) {
    it(`has a policy that the host of an image does not change: ${host}`, async () => {
      const src = `https://${host}/x.png`;
      const { contentSecurityPolicy } = await renderPage({
        ...small,
        image: image(src),
        media: { type: 'video', src, poster: src, captions: src },
        interviewees: [{ name: 'N', image: image(src) }],
        questions: [{ question: 'Q', answer: [{ image: image(src) }, { image: image('https://i.example/y.png') }] }],
      });
      assert.match(
        contentSecurityPolicy,
        /^default-src 'self'; img-src 'self' https:\/\/i\.example; style-src 'self' ('sha256-[^;,]+' ?)+; require-trusted-types-for 'script'$/,
      );
    });
  }

  for (const text of breakingOut) {
    it(`escapes ${text}`, async () => {
      const data: InterviewInput = {
        ...small,
        title: text,
        summary: text,
        section: text,
        source: { name: text },
        interviewers: [{ name: text }],
      };
      const document = parse((await renderPage(data)).html);
      assert.equal(document.title, text);
      assert.equal(contentOf(document, 'og:description'), text);
      assert.deepEqual(
        [...document.body.children].map(({ localName }) => localName),
        ['main'],
      );
      assert.equal(document.querySelectorAll('script').length, 3);
    });
  }
});

describe('plain HTML', () => {
  it('consists of headings, paragraphs and open details, without the element', async () => {
    const document = parse(await renderPlain(await demo('bensami.ar')));
    const names = new Set([...document.body.querySelectorAll('*')].map(({ localName }) => localName));
    assert.deepEqual([...names].sort(), [
      'article',
      'bdi',
      'details',
      'div',
      'footer',
      'h2',
      'h3',
      'header',
      'p',
      'strong',
      'summary',
    ]);
    for (const details of document.querySelectorAll('details')) assert.equal(details.open, true);
    const attributes = new Set([...document.body.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()));
    assert.deepEqual([...attributes].sort(), ['dir', 'lang', 'open', 'style']);
  });

  for (const name of ['bensami.ar', 'lighthouse.en', 'round-table.fr', 'audio.en', 'long.ar']) {
    it(`has the whole text of ${name}`, async () => {
      const data = await demo(name);
      const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
      const text = words(parse(await renderPlain(data)).body.textContent).join(' ');
      for (const { question, answer } of data.questions) {
        const passages =
          typeof answer === 'string'
            ? answer.split('\n')
            : answer.map((each) => (typeof each === 'string' ? each : 'text' in each ? each.text : ''));
        for (const each of [question, ...passages]) assert.ok(text.includes(words(each).join(' ')), each);
      }
      for (const { name: person } of [...(data.interviewees ?? []), ...(data.interviewers ?? [])])
        assert.ok(text.includes(words(person).join(' ')), person);
    });
  }

  it('keeps the blocks of rich text separate, and the structure of tables and lists', async () => {
    const plain = async (html: string) =>
      parse(await renderPlain({ title: 'T', questions: [{ question: 'Q', answer: [{ html }] }] }))
        .querySelector('details > div')!
        .innerHTML.replaceAll('\n', '');
    assert.equal(await plain('<div>First.</div><div>Second.</div>'), '<div><div>First.</div><div>Second.</div></div>');
    assert.equal(await plain('x<p>y</p>z'), '<div>x<p>y</p>z</div>');
    assert.equal(await plain('One <em>two</em>'), '<p>One <em>two</em></p>');
    const table =
      '<table><tbody><tr><td colspan="2"><div>a</div><div>b</div></td></tr></tbody></table><ol start="3"><li>c</li></ol>';
    assert.equal(await plain(table), `<div>${table}</div>`);
  });

  it('fits images into the page', async () => {
    const document = parse(await renderPlain({ ...small, image: { src: 'a.png', alt: 'A', width: 1600 } }));
    assert.equal(
      document.querySelector('img')!.outerHTML,
      '<img alt="A" width="1600" src="a.png" style="max-width:100%;height:auto">',
    );
  });

  it('has no links to questions, because they have no ids', async () => {
    const document = parse(
      await renderPlain({ ...small, corrections: [{ date: '2024-01-02', text: 'C', question: 'q1' }] }),
    );
    assert.equal(document.querySelector('section p')!.textContent, 'January 2, 2024 Q C');
    assert.equal(document.querySelector('a'), null);
  });

  it('names speakers, and marks follow-up questions', async () => {
    const data: InterviewInput = {
      title: 'T',
      interviewees: [
        { id: 'a', name: 'Ann' },
        { id: 'c', name: 'Cid' },
      ],
      interviewers: [
        { id: 'b', name: 'Bob' },
        { id: 'd', name: 'Dee' },
      ],
      questions: [
        {
          question: 'Q?',
          by: 'b',
          answer: [
            { text: 'One', by: 'a' },
            { text: 'Why?', by: 'd' },
            { html: 'Two <em>three</em>', by: 'c' },
          ],
        },
      ],
    };
    const details = parse(await renderPlain(data)).querySelector('details')!;
    assert.equal(
      details.innerHTML.replaceAll('\n', ''),
      '<summary><strong><bdi>Bob</bdi></strong>: <h3 style="display:inline">Q?</h3></summary>' +
        '<div><p><strong><bdi>Ann</bdi></strong></p><p>One</p>' +
        '<p><strong><bdi>Dee</bdi></strong></p><p><strong>Why?</strong></p>' +
        '<p><strong><bdi>Cid</bdi></strong></p><p>Two <em>three</em></p></div>',
    );
  });
});

describe('interview-card render', () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'interview-card-'));
  });
  after(() => rm(directory, { recursive: true }));

  it('writes a card, and prints what a policy has to allow', async () => {
    const { code, out, err } = await call(['render', demoFile('bensami.ar')]);
    assert.equal(code, 0);
    assert.equal(out, (await renderCard(await demo('bensami.ar'))).html);
    assert.match(err, /^Content-Security-Policy, if the page has one: style-src 'sha256-[\w+/]{43}='\n$/);
  });

  it('writes a page with --page, plain HTML with --plain', async () => {
    assert.match(
      (await call(['render', '--page', demoFile('bensami.ar')])).out,
      /^<!doctype html>\n<html lang="ar-MA" dir="rtl">/,
    );
    assert.match((await call(['render', '--plain', demoFile('bensami.ar')])).out, /^<article lang="ar-MA" dir="rtl">/);
  });

  it('reports that a page has no canonical link', async () => {
    const errOf = async (url?: string) =>
      (await call(['render', '--page', '-'], { input: JSON.stringify({ ...small, source: { name: 'N', url } }) })).err;
    for (const url of [undefined, '/talk'])
      assert.match(
        await errOf(url),
        /^The page has no canonical link, .* --canonical sets it\.\nContent-Security-Policy: /,
      );
    assert.match(await errOf('https://n.example/talk'), /^Content-Security-Policy: /);
  });

  it('reads standard input, and writes a file', async () => {
    const file = join(directory, 'card.html');
    const { code, out } = await call(
      ['render', '-', '--output', file, '--id', 'talk', '--open', 'first', '--exclusive', '--heading-level', '3'],
      {
        input: JSON.stringify(small),
      },
    );
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.match(
      await readFile(file, 'utf8'),
      /^<interview-card id="talk" open="first" exclusive="" heading-level="3">/,
    );
  });

  const meant: [args: string[], selector: string][] = [
    [['--numerals', 'arab'], 'interview-card[numerals="arab"]'],
    [['--remember'], 'interview-card[remember=""]'],
    [['--share-url', 'https://a.example/'], 'interview-card[share-url="https://a.example/"]'],
    [['--src', '/1.json'], 'interview-card[src="/1.json"]:not(:has(> script))'],
    [['--open', 'first'], 'interview-card > article:has(h2)'],
    [['--no-fallback'], 'interview-card:not(:has(> article))'],
    [['--page', '--no-fallback'], 'interview-card:not(:has(> article))'],
    [['--page', '--script', '/x.js'], 'script[type=module][src="/x.js"]'],
    [['--page', '--nonce', 'abc'], 'head > style[nonce=abc] ~ script[nonce=abc]'],
    [['--page', '--canonical', 'https://a.example/'], 'link[rel=canonical][href="https://a.example/"]'],
    [['--lang', 'ar-MA', '--page'], 'html[lang=ar-MA][dir=rtl]'],
  ];
  for (const [args, selector] of meant) {
    it(`applies ${args.join(' ')}`, async () => {
      const { code, out } = await call(['render', '-', ...args], { input: JSON.stringify(small) });
      assert.equal(code, 0);
      assert.ok(parse(out).querySelector(selector), out.slice(0, 500));
    });
  }

  const meantWithin: [args: string[], selector: string][] = [
    [['--base', 'https://a.example/talks/'], 'img[src="https://a.example/talks/a.png"]'],
    [['--stylesheet', '/c.css'], 'link[rel=stylesheet][href="/c.css"]'],
    [['--nonce', 'abc'], 'style[nonce=abc]'],
    [['--slot', 'q1'], 'details + slot[name=after-q1]'],
    [['--numerals', 'arab'], '[part=toolbar]'],
  ];
  for (const [args, selector] of meantWithin) {
    it(`applies ${args.join(' ')} to the card`, async () => {
      const { out } = await call(['render', '-', ...args], {
        input: JSON.stringify({ ...small, image: { src: 'a.png', alt: '' } }),
      });
      assert.ok(shadowOf(parse(out)).querySelector(selector), out.slice(-2000));
    });
  }

  const wrong: [args: string[], code: number, err: RegExp][] = [
    [[], 2, /Name a file/],
    [['a', 'b'], 2, /only one file/],
    [['--page', '--plain', '-'], 2, /exclude each other/],
    [['--plain', '--no-fallback', '-'], 2, /--no-fallback does not work with --plain/],
    [['--plain', '--open', 'all', '-'], 2, /--open does not work with --plain/],
    [['--canonical', 'https://a.example', '-'], 2, /--canonical works only with --page/],
    [['--page', '--canonical', '/a', '-'], 2, /--canonical takes an absolute URL/],
    [['--page', '--canonical', 'javascript:alert(1)', '-'], 2, /--canonical takes an absolute URL of http or https/],
    [['--page', '--script', 'javascript:x', '-'], 2, /--script takes a URL of http or https/],
    [['--stylesheet', 'data:text/css,', '-'], 2, /--stylesheet takes a URL of http or https/],
    [['--nonce', 'a"b', '-'], 2, /--nonce takes letters, digits/],
    [['--open', 'some', '-'], 2, /--open takes one of none, first, all/],
    [['--heading-level', '6', '-'], 2, /--heading-level takes one of 1, 2, 3, 4, 5/],
    [['--lang', 'x', '-'], 2, /--lang takes a language tag/],
    [['--unknown', '-'], 2, /--unknown/],
    [['missing.json'], 2, /missing\.json/],
    [['-', '--output', '/nowhere/at/all'], 2, /Cannot write .*: there is no folder/],
  ];
  for (const [args, code, err] of wrong) {
    it(`refuses: ${args.join(' ') || 'nothing'}`, async () => {
      const outcome = await call(['render', ...args], { input: JSON.stringify(small) });
      assert.equal(outcome.code, code);
      assert.equal(outcome.out, '');
      assert.match(outcome.err, err);
      assert.doesNotMatch(outcome.err, /\n {4}at /);
    });
  }

  it('exits with 1 and writes nothing if the input is not an interview', async () => {
    for (const input of ['{"title":1}', 'not JSON']) {
      const { code, out, err } = await call(['render', '-'], { input });
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /standard input is not/);
    }
  });
});
