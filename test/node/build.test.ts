/** What `npm run build` makes for a static host: every address in it leads to a file of it, wherever it is put. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { execPath } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { parseSync } from 'vite';
import { pages } from '../../scripts/build/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const demoPages = pages();

/** Addresses that a demo means to lead nowhere. */
const missing = new Set(['demo/interviews/missing.json', 'demo/interviews/gone.json']);

let dist = '';

before(() => {
  dist = mkdtempSync(join(tmpdir(), 'interview-card-build-'));
  const { status, stderr } = spawnSync(execPath, ['--import', 'tsx', 'scripts/build.ts', dist], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, INTERVIEW_CARD_ORIGINS: 'https://cdn.example https://news.example' },
  });
  assert.equal(status, 0, stderr);
});

after(() => rmSync(dist, { recursive: true, force: true }));

const filesOf = (...extensions: string[]): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => extensions.includes(extname(name)));

const read = (name: string): string => readFileSync(join(dist, name), 'utf8');

/** The addresses in a page that browsers ask for, or readers follow, by the element that has them. */
function addressesIn(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const addresses: string[] = [];
  for (const element of document.querySelectorAll('[src], [href], [poster]')) {
    for (const name of ['src', 'href', 'poster'])
      addresses.push(...[element.getAttribute(name)].filter((value) => value !== null));
  }
  return addresses;
}

/** What a script imports before it runs. */
function staticImportsIn(file: string): string[] {
  const { staticImports, staticExports } = parseSync(file, read(file)).module;
  return [...staticImports, ...staticExports.flatMap(({ entries }) => entries)].flatMap(
    ({ moduleRequest }) => moduleRequest?.value ?? [],
  );
}

/** Everything that a script imports, at once or later, where that is a literal. */
function importsIn(file: string): string[] {
  const code = read(file);
  const { dynamicImports } = parseSync(file, code).module;
  const later = dynamicImports
    .map(({ moduleRequest: { start, end } }) => code.slice(start, end))
    .filter((source) => /^(["'`])[^$]*\1$/.test(source));
  return [...staticImportsIn(file), ...later.map((source) => source.slice(1, -1))];
}

/** What is wrong with an address in a file, if anything is. */
function problemWith(address: string, file: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('#')) return undefined;
  if (address.startsWith('/')) return `${file} has ${address}, which is not relative`;
  const url = new URL(address, pathToFileURL(join(dist, file)));
  const found = existsSync(fileURLToPath(new URL(url.pathname, url)));
  const path = decodeURIComponent(url.pathname).slice(pathToFileURL(dist).pathname.length + 1);
  if (!found && !missing.has(path)) return `${file} has ${address}, and there is no such file`;
  const src = url.pathname.endsWith('/embed.html') ? url.searchParams.get('src') : null;
  return src === null ? undefined : problemWith(src, 'embed.html');
}

describe('the built site', () => {
  it('has each page where its source is', () => {
    assert.ok(demoPages.length > 35);
    assert.deepEqual(
      demoPages.filter((page) => !existsSync(join(dist, page))),
      [],
    );
  });

  it('leads nowhere but to its own files, in pages', () => {
    const problems = filesOf('.html').flatMap((file) =>
      addressesIn(read(file)).flatMap((address) => problemWith(address, file) ?? []),
    );
    assert.deepEqual(problems, []);
  });

  it('leads nowhere but to its own files, in style sheets', () => {
    const files = filesOf('.css');
    assert.ok(files.length > 0);
    const problems = files.flatMap((file) =>
      [...read(file).matchAll(/url\((["']?)([^"')]+)\1\)/g)].flatMap(
        ([, , address]) => problemWith(address!, file) ?? [],
      ),
    );
    assert.deepEqual(problems, []);
  });

  it('leads nowhere but to its own files, in scripts', () => {
    const files = filesOf('.js');
    assert.ok(files.includes('interview-card.js') && files.includes('embed.js') && files.includes('embed-host.js'));
    const imports = files.flatMap((file) => importsIn(file).map((address) => ({ file, address })));
    assert.ok(
      imports.some(({ address }) => address.startsWith('./chunks/')),
      'the chunks are found',
    );
    assert.deepEqual(
      imports.flatMap(({ file, address }) => problemWith(address, file) ?? []),
      [],
    );
  });

  it('loads the script and each of its chunks with one request', () => {
    const files = ['interview-card.js', ...filesOf('.js').filter((file) => file.startsWith('chunks/'))];
    assert.ok(files.length > 5);
    assert.deepEqual(files.flatMap(staticImportsIn), []);
  });

  it('shows cards by the file that other sites get, once', () => {
    for (const page of demoPages.filter((name) =>
      readFileSync(join(root, name), 'utf8').includes('"/src/define.ts"'),
    )) {
      assert.match(read(page), /<script type="module" src="(\.\.?\/)+interview-card\.js"/, page);
    }
    const copies = filesOf('.js').filter(
      (file) => read(file).includes('customElements.define(') && read(file).includes('Back to top'),
    );
    assert.deepEqual(copies, ['interview-card.js']);
  });

  it('leaves nothing in a page that only the development server understands', () => {
    for (const file of filesOf('.html')) assert.doesNotMatch(read(file), /src="[^"]*\.tsx?"|"\/src\//, file);
  });
});

describe('the built page for iframes', () => {
  it('lists the origins that the publisher has named', () => {
    const { document } = new JSDOM(read('embed.html')).window;
    assert.equal(
      document.querySelector('meta[name="interview-card:origins"]')!.getAttribute('content'),
      'https://cdn.example https://news.example',
    );
  });

  it('lets other sites load the files, where a host reads what it is told', () => {
    assert.match(read('_headers'), /^\/\*\n {2}Access-Control-Allow-Origin: \*$/m);
    assert.match(read('.htaccess'), /Header set Access-Control-Allow-Origin "\*"/);
  });

  it('has a configuration beside it that allows nothing more', () => {
    assert.deepEqual(JSON.parse(read('embed.json')), { origins: [] });
  });

  it('loads two scripts, both from beside itself', () => {
    assert.deepEqual(addressesIn(read('embed.html')), ['interview-card.js', 'embed.js']);
  });
});
