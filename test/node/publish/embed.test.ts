/** `interview-card embed`: the snippets for partner sites and the files for a static host. test/embed.test.ts covers the iframe page itself. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import process, { execPath } from 'node:process';
import { after, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { allowedAddress, originsOf } from '../../../src/embed/allowed-origins.js';
import type { InterviewInput } from '../../../src/interview/schema.js';
import { withLock } from '../../../src/node/cli/lock.js';
import type { Snippet } from '../../../src/node/publish/snippets.js';
import type { OEmbed } from '../../../src/node/publish/oembed.js';
import { call, type Outcome } from '../helpers.js';

const base = 'https://example.org/interviews/';
const demoFile = join(import.meta.dirname, '../../../demo/interviews/bensami.ar.json');

/** Text with every character that has a meaning in HTML or XML. */
const breaking = '</script></a></title><b>"\'&amp;]]>\u0007--> ١';

const dangerous: InterviewInput = {
  lang: 'ar',
  title: breaking,
  source: { name: breaking, url: 'https://news.example/a?b=1&c="' },
  image: { src: 'images/a&b.jpg', alt: breaking, width: 1200, height: 630 },
  interviewers: [{ name: breaking, url: '/people/a' }],
  questions: [{ question: breaking, answer: breaking }],
};

const framePage =
  '<title>Interview</title><script type="module" src="interview-card.js"></script><script type="module" src="embed.js"></script>';

let folder = '';
let script = '';
let file = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interview-card-embed-'));
  script = join(folder, 'build/interview-card.js');
  file = join(folder, 'حوار.json');
  await mkdir(join(folder, 'build/chunks'), { recursive: true });
  await writeFile(script, 'import("./chunks/a.js")');
  for (const name of ['embed.js', 'embed-host.js', 'chunks/a.js']) await writeFile(join(folder, 'build', name), name);
  await writeFile(join(folder, 'build/embed.html'), framePage);
  await writeFile(file, JSON.stringify(dangerous));
});

after(() => rm(folder, { recursive: true, force: true }));

const embed = (...args: string[]): Promise<Outcome> => call(['embed', '--script', script, '--base', base, ...args]);

const snippetsFor = async (...args: string[]): Promise<Record<Snippet['name'], string>> => {
  const { out } = await embed('--format', 'json', ...args);
  return Object.fromEntries((JSON.parse(out) as Snippet[]).map(({ name, code }) => [name, code])) as Record<
    Snippet['name'],
    string
  >;
};

/** The URL of a script in the folder of its version. */
const versioned = (name: string): RegExp => new RegExp(`^${base}interview-card-[\\da-f]{8}/${name}$`);

const parse = (html: string): Document => new JSDOM(html).window.document;

/** The folder of the only version in an output folder. */
const releaseOf = async (output: string): Promise<string> =>
  (await readdir(output)).find((name) => name.startsWith('interview-card-'))!;

const hashOf = async (name: string): Promise<string> =>
  `sha384-${createHash('sha384')
    .update(await readFile(join(folder, 'build', name)))
    .digest('base64')}`;

describe('the snippets', () => {
  it('have a name and a description in text output', async () => {
    const { code, out, err } = await embed(demoFile);
    assert.equal(code, 0);
    assert.equal(err, '');
    assert.deepEqual(
      [...out.matchAll(/^([a-z-]+): [A-Z]/gm)].map(([, name]) => name),
      ['page', 'script', 'latest', 'inline', 'prerendered', 'iframe', 'iframe-helper', 'wordpress'],
    );
  });

  it('name scripts by version and content, and check their integrity', async () => {
    const snippets = await snippetsFor(demoFile);
    for (const name of ['script', 'inline', 'prerendered'] as const) {
      const tag = parse(snippets[name]).querySelector('script[src]')!;
      assert.match(tag.getAttribute('src')!, versioned('interview-card.js'));
      assert.equal(tag.getAttribute('type'), 'module');
      assert.equal(tag.getAttribute('crossorigin'), 'anonymous');
      assert.equal(tag.getAttribute('integrity'), await hashOf('interview-card.js'));
    }
    const helper = parse(snippets['iframe-helper']).querySelector('script')!;
    assert.match(helper.getAttribute('src')!, versioned('embed-host.js'));
    assert.equal(helper.getAttribute('integrity'), await hashOf('embed-host.js'));
  });

  it('load the newest version if they have no integrity', async () => {
    const tag = parse((await snippetsFor(demoFile)).latest).querySelector('script[src]')!;
    assert.equal(tag.getAttribute('src'), `${base}interview-card.js`);
    assert.equal(tag.getAttribute('integrity'), null);
  });

  it('contain the text for reading modes in prerendered HTML, unless --no-fallback is set', async () => {
    const articleIn = ({ prerendered }: Record<Snippet['name'], string>) =>
      parse(prerendered).querySelector('interview-card > article');
    assert.ok(articleIn(await snippetsFor(demoFile)));
    assert.equal(articleIn(await snippetsFor('--no-fallback', demoFile)), null);
  });

  it('stay valid, whatever text the interview has', async () => {
    const snippets = await snippetsFor(file);
    const bodyOf = (name: Snippet['name']) => {
      const { head, body } = parse(`<!doctype html><body>${snippets[name]}`);
      assert.equal(head.childElementCount, 0, name);
      return [...body.children].map(({ localName }) => localName);
    };
    assert.deepEqual(bodyOf('script'), ['script', 'interview-card']);
    assert.deepEqual(bodyOf('inline'), ['script', 'interview-card']);
    assert.deepEqual(bodyOf('prerendered'), ['script', 'interview-card', 'script']);
    assert.deepEqual(bodyOf('iframe'), ['iframe']);
    assert.deepEqual(bodyOf('iframe-helper'), ['iframe', 'script']);
    assert.equal(parse(snippets.script).querySelector('interview-card > a')!.textContent, breaking);
    assert.equal(parse(snippets.iframe).querySelector('iframe')!.title, breaking);
    const wordpress = /^\[interview-card src="([^"\]]+)"\]$/.exec(snippets.wordpress)!;
    assert.equal(wordpress[1], `${base}${encodeURIComponent('حوار')}.json`);
  });

  it('load the interview on the page that they are pasted into', async () => {
    const snippets = await snippetsFor(file);
    const inline = JSON.parse(
      parse(snippets.inline).querySelector('interview-card > script')!.textContent,
    ) as InterviewInput;
    assert.equal(inline.image!.src, `${base}images/a&b.jpg`);
    assert.equal(inline.interviewers![0]!.url, 'https://example.org/people/a');
    assert.deepEqual(
      { ...inline, image: dangerous.image, interviewers: dangerous.interviewers, source: dangerous.source },
      dangerous,
    );
    const address = `${base}${encodeURIComponent('حوار')}`;
    assert.equal(parse(snippets.script).querySelector('interview-card')!.getAttribute('src'), `${address}.json`);
    assert.equal(parse(snippets.prerendered).querySelector('interview-card')!.getAttribute('src'), `${address}.json`);
    assert.equal(snippets.page, `${address}.html`);
    for (const name of ['iframe', 'iframe-helper'] as const) {
      const { origin, pathname, searchParams } = new URL(parse(snippets[name]).querySelector('iframe')!.src);
      assert.equal(`${origin}${pathname}`, `${base}embed.html`);
      assert.equal(new URL(searchParams.get('src')!, base).href, `${address}.json`);
    }
  });

  it('have absolute URLs in the rich text of the interview', async () => {
    const rich = join(folder, 'rich.json');
    const html = '<p><a href="more.html">a</a> <a href="#interview:q2">b</a> <img src="/pic.svg" alt=""></p>';
    await writeFile(rich, JSON.stringify({ ...dangerous, questions: [{ question: 'Q?', answer: [{ html }] }] }));
    const { inline } = await snippetsFor(rich);
    const { questions } = JSON.parse(
      parse(inline).querySelector('interview-card > script')!.textContent,
    ) as InterviewInput;
    assert.deepEqual(questions[0]!.answer, [
      { html: html.replace('more.html', `${base}more.html`).replace('/pic.svg', 'https://example.org/pic.svg') },
    ]);
  });

  it('have size attributes in frames, because a CMS may remove styles, but none with the host script', async () => {
    const snippets = await snippetsFor('--height', '500', demoFile);
    const iframe = parse(snippets.iframe).querySelector('iframe')!;
    assert.deepEqual([iframe.width, iframe.height], ['640', '500']);
    assert.match(
      iframe.getAttribute('style')!,
      /height: 500px; height: if\(supports\(frame-sizing: content-height\): auto\)/,
    );
    const marked = parse(snippets['iframe-helper']).querySelector('iframe')!;
    assert.ok(marked.hasAttribute('data-interview-card'));
    assert.equal(marked.id, 'bensami.ar');
    assert.equal(marked.hasAttribute('height'), false);
  });

  it('are a page for partners in HTML output', async () => {
    const { out } = await embed('--format', 'html', file);
    const document = parse(out);
    assert.equal(document.title, breaking);
    const codes = [...document.querySelectorAll('pre code')].map(({ textContent }) => textContent);
    assert.deepEqual(codes, Object.values(await snippetsFor(file)));
    assert.equal(document.querySelectorAll('script, iframe, interview-card').length, 0);
  });

  it('can be created from JSON-LD and from standard input', async () => {
    const jsonLd = {
      '@type': 'FAQPage',
      name: 'T',
      mainEntity: [{ '@type': 'Question', name: 'Q', acceptedAnswer: { '@type': 'Answer', text: 'A' } }],
    };
    const { code, out } = await call(['embed', '--script', script, '--base', base, '-'], {
      input: JSON.stringify(jsonLd),
    });
    assert.equal(code, 0);
    assert.match(out, /interviews\/interview\.json/);
  });
});

describe('the files', () => {
  let output = '';
  beforeEach(async () => {
    output = await mkdtemp(join(folder, 'out-'));
  });

  const read = (name: string) => readFile(join(output, name), 'utf8');
  const all = async () =>
    (await readdir(output, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).length;

  it('are complete for a static host', async () => {
    const { code, err } = await embed('--output', output, '--name', 'talk', file);
    assert.equal(code, 0);
    assert.match(err, /13 of 13 files written/);
    const release = await releaseOf(output);
    const names = [
      'talk.json',
      'talk.html',
      'oembed/talk.json',
      'oembed/talk.xml',
      'embed.html',
      'interview-card.js',
      ...['embed.js', 'embed-host.js', 'interview-card.js', 'chunks/a.js'].map((name) => `${release}/${name}`),
    ];
    for (const name of [...names, 'embed.json', '_headers', '.htaccess'])
      assert.ok((await read(name)).length > 0, name);
    assert.deepEqual(JSON.parse(await read('talk.json')), dangerous);
    assert.deepEqual(JSON.parse(await read('embed.json')), { origins: [] });
  });

  it('keep the origins of every run, also of runs at the same time', async () => {
    const origins = ['a', 'b', 'c', 'd'].map((name) => `https://${name}.example`);
    const outcomes = await Promise.all(
      origins.map((origin, index) => embed('--output', output, '--name', `talk-${index}`, '--allow', origin, file)),
    );
    assert.deepEqual(
      outcomes.map(({ code }) => code),
      [0, 0, 0, 0],
    );
    const { origins: saved } = JSON.parse(await read('embed.json')) as { origins: string[] };
    assert.deepEqual(saved.sort(), origins);
  });

  it('are written although a run was killed before', async () => {
    const { pid } = spawnSync(execPath, ['--version']);
    await writeFile(join(output, '.interview-card.lock'), `${hostname()} ${pid}`);
    assert.equal((await embed('--output', output, file)).code, 0);
    const left = (await readdir(output)).filter((name) => /lock|tmp/.test(name));
    assert.deepEqual(left, []);
  });

  it('wait for another run, but not for ever', async () => {
    const lock = join(output, '.interview-card.lock');
    await writeFile(lock, `${hostname()} ${process.pid}`);
    await assert.rejects(
      withLock(output, () => Promise.resolve(), 100),
      { code: 'folder-in-use' },
    );
    const waiting = withLock(output, () => Promise.resolve('written'));
    await rm(lock);
    assert.equal(await waiting, 'written');
  });

  it('replace a symbolic link, and leave the file that it leads to alone', async () => {
    const elsewhere = join(folder, 'elsewhere.json');
    await writeFile(elsewhere, '{"origins":["https://a.example"]}');
    await symlink(elsewhere, join(output, 'embed.json'));
    await embed('--output', output, '--allow', 'https://b.example', file);
    assert.deepEqual(JSON.parse(await read('embed.json')), { origins: ['https://a.example', 'https://b.example'] });
    assert.ok((await lstat(join(output, 'embed.json'))).isFile());
    assert.equal(await readFile(elsewhere, 'utf8'), '{"origins":["https://a.example"]}');
  });

  it('are the old or the new ones if the process is killed while it writes', async () => {
    const target = join(output, 'large');
    const module = pathToFileURL(join(import.meta.dirname, '../../../src/node/cli/output.ts')).href;
    const code = `import { replaceFile } from '${module}';
      for (let turn = 0; ; turn++) {
        await replaceFile(${JSON.stringify(target)}, 'ab'[turn % 2].repeat(20_000_000));
        if (turn === 0) console.log('ready');
      }`;
    for (let kill = 0; kill < 3; kill++) {
      const child = spawn(execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
        cwd: join(import.meta.dirname, '../../..'),
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 13 * kill));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const content = await readFile(target, 'latin1');
      assert.ok(content === 'a'.repeat(20_000_000) || content === 'b'.repeat(20_000_000), `${content.length} bytes`);
    }
  });

  it('link from the page to its oEmbed responses', async () => {
    await embed('--output', output, file);
    const document = parse(await read('حوار.html'));
    const links = [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=alternate]')].map(
      ({ type, title, href }) => ({ type, title, href }),
    );
    const name = encodeURIComponent('حوار');
    assert.deepEqual(links, [
      { type: 'application/json+oembed', title: breaking, href: `${base}oembed/${name}.json` },
      { type: 'text/xml+oembed', title: breaking, href: `${base}oembed/${name}.xml` },
    ]);
    assert.equal(
      document.querySelector<HTMLLinkElement>('link[rel=canonical]')!.href,
      'https://news.example/a?b=1&c=%22',
    );
  });

  it('contain the iframe in oEmbed responses, the same in JSON and XML', async () => {
    await embed('--output', output, '--width', '500', '--height', '700', '--name', 'talk', file);
    const answer = JSON.parse(await read('oembed/talk.json')) as OEmbed;
    const { html, ...rest } = answer;
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: breaking,
      author_name: breaking,
      author_url: 'https://example.org/people/a',
      provider_name: breaking,
      provider_url: 'https://news.example/',
      cache_age: 86_400,
      thumbnail_url: `${base}images/a&b.jpg`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      width: 500,
      height: 700,
    });
    const [iframe, ...others] = parse(html).body.children;
    assert.deepEqual(others, []);
    assert.equal(iframe!.getAttribute('src'), `${base}embed.html?src=talk.json`);
    assert.equal(iframe!.getAttribute('width'), '500');
    assert.equal(iframe!.getAttribute('height'), '700');

    const xml = new new JSDOM().window.DOMParser().parseFromString(await read('oembed/talk.xml'), 'text/xml');
    assert.equal(xml.querySelector('parsererror'), null);
    assert.equal(xml.documentElement.localName, 'oembed');
    const fields = Object.fromEntries(
      [...xml.documentElement.children].map(({ localName, textContent }) => [localName, textContent]),
    );
    // XML does not allow the control character.
    const expected = Object.entries(answer).map(([name, value]: [string, string | number]) => [
      name,
      `${value}`.replaceAll('\u0007', '\ufffd'),
    ]);
    assert.deepEqual(fields, Object.fromEntries(expected));
  });

  it('omit from the response what an interview does not have', async () => {
    await writeFile(
      join(folder, 'small.json'),
      JSON.stringify({ title: 'T', image: { src: 'a.jpg' }, questions: [{ question: 'Q', answer: 'A' }] }),
    );
    await embed('--output', output, join(folder, 'small.json'));
    const answer = JSON.parse(await read('oembed/small.json')) as object;
    assert.deepEqual(Object.keys(answer), [
      'version',
      'type',
      'title',
      'provider_url',
      'cache_age',
      'html',
      'width',
      'height',
    ]);
  });

  it('are not written again if they have not changed', async () => {
    await embed('--output', output, demoFile);
    const { code, err } = await embed('--output', output, demoFile);
    assert.equal(code, 0);
    assert.match(err, /0 of 13 files written/);
  });

  it('of other interviews are added', async () => {
    await embed('--output', output, demoFile);
    const { err } = await embed('--output', output, '--name', 'talk', file);
    assert.match(err, /4 of 13 files written/);
    assert.equal(await all(), 17);
  });

  it('do not overwrite different files without --force', async () => {
    await embed('--output', output, '--name', 'talk', file);
    await writeFile(join(output, 'talk.html'), 'mine');
    const helper = join(await releaseOf(output), 'embed-host.js');
    await rm(join(output, helper));
    const { code, err } = await embed('--output', output, '--name', 'talk', file);
    assert.equal(code, 2);
    assert.match(err, /Different files exist already:\n.*talk\.html\nNothing was written/);
    assert.equal(await read('talk.html'), 'mine');
    await assert.rejects(read(helper), 'nothing at all is written');
    assert.equal((await embed('--force', '--output', output, '--name', 'talk', file)).code, 0);
    assert.match(await read('talk.html'), /^<!doctype html>/);
  });

  it('of a new version do not replace older ones, so that the integrity of older snippets stays valid', async () => {
    const other = await mkdtemp(join(folder, 'other-'));
    await cp(join(folder, 'build'), join(other, 'dist'), { recursive: true });
    await writeFile(join(other, 'package.json'), '{"version":"9.8.7"}');
    await writeFile(join(other, 'dist/chunks/a.js'), 'another chunk alone');
    const newer = join(other, 'dist/interview-card.js');

    await embed('--output', output, demoFile);
    const older = await snippetsFor(demoFile);
    const first = await releaseOf(output);
    const before = await readFile(join(output, first, 'interview-card.js'));
    const upgrade = ['embed', '--script', newer, '--base', base, '--output', output, '--format', 'json', demoFile];
    assert.equal((await call(upgrade)).code, 2, 'the files that name the version are different');
    const { code, out } = await call([...upgrade, '--force']);
    assert.equal(code, 0);

    // A pasted snippet's integrity matches the file that it names.
    for (const name of ['script', 'iframe-helper'] as const) {
      const tag = parse(older[name]).querySelector('script')!;
      const file = await readFile(join(output, tag.getAttribute('src')!.slice(base.length)));
      assert.equal(tag.getAttribute('integrity'), `sha384-${createHash('sha384').update(file).digest('base64')}`);
    }
    assert.deepEqual(await readFile(join(output, first, 'interview-card.js')), before);
    assert.equal(await read(`${first}/chunks/a.js`), 'chunks/a.js');

    // Files with the same URL in all versions load the new version.
    const second = (await readdir(output)).find((name) => name.startsWith('interview-card-9.8.7-'))!;
    assert.equal(await read(`${second}/chunks/a.js`), 'another chunk alone');
    assert.ok(out.includes(`${base}${second}/interview-card.js`));
    assert.equal(await read('interview-card.js'), `import './${second}/interview-card.js';\n`);
    assert.deepEqual(
      [...parse(await read('embed.html')).querySelectorAll('script')].map((tag) => tag.getAttribute('src')),
      [`${second}/interview-card.js`, `${second}/embed.js`],
    );
    assert.match(await read('bensami.ar.html'), new RegExp(`src="${second}/interview-card.js"`));
  });

  it('keep the publisher’s configuration and add allowed origins', async () => {
    await embed('--output', output, '--allow', 'https://cdn.example', demoFile);
    assert.deepEqual(JSON.parse(await read('embed.json')), { origins: ['https://cdn.example'] });
    const mine = '{"note":"mine","origins":["https://a.example"]}';
    await writeFile(join(output, 'embed.json'), mine);
    await embed('--output', output, '--force', demoFile);
    assert.equal(await read('embed.json'), mine);
    assert.equal((await embed('--output', output, '--allow', 'https://cdn.example/', demoFile)).code, 0);
    assert.deepEqual(JSON.parse(await read('embed.json')), {
      note: 'mine',
      origins: ['https://a.example', 'https://cdn.example'],
    });
  });
});

describe('the name of an interview’s files', () => {
  for (const [name, expected] of [
    ['حوار طويل.json', 'حوار-طويل'],
    ['a & b (2).jsonld', 'a-b-2'],
    ['.hidden.json', 'hidden'],
  ] as const) {
    it(`is the source’s file name without characters that URLs escape: ${name}`, async () => {
      const own = await mkdtemp(join(tmpdir(), 'interview-card-'));
      await writeFile(join(own, name), await readFile(demoFile));
      const { code, out } = await call([
        'embed',
        '--script',
        script,
        '--base',
        base,
        '--format',
        'json',
        join(own, name),
      ]);
      await rm(own, { recursive: true });
      assert.equal(code, 0);
      assert.ok(out.includes(`${base}${encodeURIComponent(expected)}.html`), out.slice(0, 500));
    });
  }
});

describe('the command line', () => {
  for (const [what, args, message] of [
    ['no file', ['--base', base], /Name a file/],
    ['two files', ['--base', base, demoFile, demoFile], /only one file/],
    ['no base', [demoFile], /--base takes the http or https URL of a folder/],
    ['a base that is not an http URL', ['--base', 'file:///tmp/', demoFile], /--base takes/],
    ['a base with a query', ['--base', `${base}?a=b`, demoFile], /without \? and #/],
    ['an unknown format', ['--base', base, '--format', 'yaml', demoFile], /text, json, html/],
    ['an invalid height', ['--base', base, '--height', '5em', demoFile], /--height takes a number/],
    ['a name that is a path', ['--base', base, '--name', '../x', demoFile], /is not a valid name for files/],
    [
      'a name that embed needs itself',
      ['--base', base, '--name', 'Embed', demoFile],
      /the page for iframes has that name/,
    ],
    ['a base with a password', ['--base', 'https://u:p@h.example/', demoFile], /without user name and password/],
    ['an invalid origin', ['--base', base, '--output', 'x', '--allow', '*', demoFile], /--allow takes an origin/],
    [
      'an origin with a path',
      ['--base', base, '--output', 'x', '--allow', 'https://cdn.example/a', demoFile],
      /--allow takes an origin/,
    ],
    ['origins without files', ['--base', base, '--allow', 'https://cdn.example', demoFile], /works only with --output/],
    ['a missing build', ['--base', base, '--script', '/nowhere/interview-card.js', demoFile], /npm run build/],
  ] as const) {
    it(`reports ${what}`, async () => {
      const { code, out, err } = await call(['embed', ...args]);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
  }

  it('exits with 1 for an input that is not an interview', async () => {
    for (const input of ['{"title":"T"}', 'nothing']) {
      const { code, out, err } = await call(['embed', '--script', script, '--base', base, '-'], { input });
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, /interview-card check/);
    }
  });
});

describe('which interviews the iframe page shows', () => {
  const page = 'https://news.example/i/embed.html?src=x';
  for (const [src, origins, expected] of [
    ['a.json', [], 'https://news.example/i/a.json'],
    ['/a.json?b#c', [], 'https://news.example/a.json?b#c'],
    ['//news.example/a.json', [], 'https://news.example/a.json'],
    ['https://NEWS.example:443/a.json', [], 'https://news.example/a.json'],
    ['\\\\news.example\\a.json', [], 'https://news.example/a.json'],
    ['http://news.example/a.json', [], undefined],
    ['https://news.example:8443/a.json', [], undefined],
    ['https://news.example.evil.example/a.json', [], undefined],
    ['https://evil.example/https://news.example/', [], undefined],
    ['//evil.example/a.json', [], undefined],
    ['/\\evil.example/a.json', [], undefined],
    ['https://user@news.example/a.json', [], undefined],
    ['https://news.example@evil.example/a.json', [], undefined],
    ['https://cdn.example/a.json', ['https://cdn.example'], 'https://cdn.example/a.json'],
    ['https://www.cdn.example/a.json', ['https://cdn.example'], undefined],
    ['data:application/json,{}', ['null'], undefined],
    ['blob:https://news.example/1', [], undefined],
    ['javascript:1', [], undefined],
    ['http://', [], undefined],
  ] as const) {
    it(`${expected === undefined ? 'refuses' : 'takes'} ${src}${origins.length ? ` beside ${origins.join()}` : ''}`, () => {
      assert.equal(allowedAddress(src, page, origins), expected);
    });
  }

  it('have a plain origin', () => {
    const list = [
      'https://a.example',
      'https://B.example/',
      'http://c.example:80/path',
      '*',
      'https://*.d.example',
      'https://d;script-src',
      'https://[::1]:8080',
      'null',
      '',
      5,
      null,
      'data:x',
      'e.example',
    ];
    assert.deepEqual(originsOf(list), [
      'https://a.example',
      'https://b.example',
      'http://c.example',
      'https://[::1]:8080',
    ]);
    for (const none of [undefined, null, 'https://a.example', {}, 5]) assert.deepEqual(originsOf(none), []);
  });
});
