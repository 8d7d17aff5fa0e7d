/**
 * The output of `npm run build`: a site for a static host whose links all lead to its own files, and two npm packages.
 *
 *     npm run build && npm run test:build
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { parseSync } from 'vite';
import { buildEmbed } from '../../scripts/build/embed.js';
import { pages } from '../../scripts/build/site.js';
import { installPacked, runIn, type PackageJson } from './packages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const demoPages = pages();

/** URLs in demos that lead nowhere on purpose. */
const missing = new Set(['demo/interviews/missing.json', 'demo/interviews/gone.json']);

const dist = join(root, 'dist');
const cli = join(root, 'packages/interview-card-cli');
let folder = '';

before(() => {
  assert(existsSync(dist) && existsSync(join(cli, 'dist')), 'There is no build. Run: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'interview-card-build-'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (...extensions: string[]): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => extensions.includes(extname(name)));

/** Whether a file is a module of the npm package, which may import other packages. */
const isOfPackage = (name: string): boolean => /^(lib\/|node\.js$)/.test(name);

const read = (name: string): string => readFileSync(resolve(dist, name), 'utf8');

/** The URLs that a page loads or links to, by the element that has them. */
function addressesIn(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const addresses: string[] = [];
  for (const element of document.querySelectorAll('[src], [href], [poster]')) {
    for (const name of ['src', 'href', 'poster'])
      addresses.push(...[element.getAttribute(name)].filter((value) => value !== null));
  }
  return addresses;
}

/** The static imports of a script. */
function staticImportsIn(file: string): string[] {
  const { staticImports, staticExports } = parseSync(file, read(file)).module;
  return [...staticImports, ...staticExports.flatMap(({ entries }) => entries)].flatMap(
    ({ moduleRequest }) => moduleRequest?.value ?? [],
  );
}

/** All static and dynamic imports of a script whose specifier is a literal. */
function importsIn(file: string): string[] {
  const code = read(file);
  const { dynamicImports } = parseSync(file, code).module;
  const later = dynamicImports
    .map(({ moduleRequest: { start, end } }) => code.slice(start, end))
    .filter((source) => /^(["'`])[^$]*\1$/.test(source));
  return [...staticImportsIn(file), ...later.map((source) => source.slice(1, -1))];
}

/** Describes an invalid URL in a file; undefined if it is valid. */
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
  it('has each page at the path of its source', () => {
    assert.ok(demoPages.length > 35);
    assert.deepEqual(
      demoPages.filter((page) => !existsSync(join(dist, page))),
      [],
    );
  });

  it('links only to its own files in pages', () => {
    const problems = filesOf('.html').flatMap((file) =>
      addressesIn(read(file)).flatMap((address) => problemWith(address, file) ?? []),
    );
    assert.deepEqual(problems, []);
  });

  it('links only to its own files in style sheets', () => {
    const files = filesOf('.css');
    assert.ok(files.length > 0);
    const problems = files.flatMap((file) =>
      [...read(file).matchAll(/url\((["']?)([^"')]+)\1\)/g)].flatMap(
        ([, , address]) => problemWith(address!, file) ?? [],
      ),
    );
    assert.deepEqual(problems, []);
  });

  it('imports only its own files in scripts', () => {
    const files = filesOf('.js').filter((file) => !isOfPackage(file));
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

  it('loads the same script as other sites, once', () => {
    for (const page of demoPages.filter((name) =>
      readFileSync(join(root, name), 'utf8').includes('"/src/define.ts"'),
    )) {
      assert.match(read(page), /<script type="module" src="(\.\.?\/)+interview-card\.js"/, page);
    }
    const copies = filesOf('.js').filter(
      (file) => read(file).includes('customElements.define(') && read(file).includes('Back to top'),
    );
    assert.deepEqual(copies, ['interview-card.js', 'interview-card.single.js']);
  });

  it('has no page that needs the development server', () => {
    for (const file of filesOf('.html')) assert.doesNotMatch(read(file), /src="[^"]*\.tsx?"|"\/src\//, file);
  });
});

describe('the built page for iframes', () => {
  it('lists the origins that the publisher names', async () => {
    await buildEmbed(folder, 'https://cdn.example https://news.example');
    const { document } = new JSDOM(readFileSync(join(folder, 'embed.html'), 'utf8')).window;
    assert.equal(
      document.querySelector('meta[name="interview-card:origins"]')!.getAttribute('content'),
      'https://cdn.example https://news.example',
    );
  });

  it('lets other sites load the files on hosts that read configuration files', () => {
    assert.match(read('_headers'), /^\/\*\n {2}Access-Control-Allow-Origin: \*$/m);
    assert.match(read('.htaccess'), /Header set Access-Control-Allow-Origin "\*"/);
  });

  it('has a configuration file that allows no other origin', () => {
    assert.deepEqual(JSON.parse(read('embed.json')), { origins: [] });
  });

  it('loads two scripts from its own folder', () => {
    assert.deepEqual(addressesIn(read('embed.html')), ['interview-card.js', 'embed.js']);
  });
});

describe('the npm packages', () => {
  let project = '';
  const names = ['interview-card', 'interview-card-cli'] as const;
  const packageOf = (name: string) =>
    JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')) as PackageJson;
  const modulesOf = (name: string) =>
    readdirSync(join(project, 'node_modules', name), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .map((file) => join(project, 'node_modules', name, file));
  /** Everything that pages and programs import by name, without the style sheet. */
  const entriesOf = (name: string) =>
    Object.keys(packageOf(name).exports)
      .filter((entry) => !entry.endsWith('.css'))
      .map((entry) => name + entry.slice(1));

  before(() => {
    project = join(folder, 'project');
    installPacked(dist, cli, project);
  });

  it('can be imported in Node.js without side effects, every entry', () => {
    const entries = names.flatMap(entriesOf);
    assert.ok(entries.includes('interview-card/define') && entries.includes('interview-card/dist/interview-card.js'));
    const importAll = entries.map((entry) =>
      entry.endsWith('.json')
        ? `import.meta.resolve('${entry}');`
        : `if (Object.keys(await import('${entry}')).includes('default')) throw new Error('${entry}');`,
    );
    // Lit has globals of its own, among them a registry of elements.
    const code = `const before = Object.keys(globalThis);
      ${importAll.join('\n')}
      const added = Object.keys(globalThis).filter((name) => !before.includes(name));
      const others = added.filter((name) => !/^(lit|reactiveElement)[A-Z]|^customElements$/.test(name));
      if (others.length > 0) console.log(others);`;
    assert.deepEqual(runIn(project, code, 'module'), { status: 0, output: '' });
  });

  it('can be required in Node.js without side effects, every entry', () => {
    const code = names
      .flatMap(entriesOf)
      .map((entry) => `require('${entry}');`)
      .join('\n');
    assert.deepEqual(runIn(project, code, 'commonjs'), { status: 0, output: '' });
  });

  it('contain every file that their modules import, and list every package', () => {
    for (const name of names) {
      const { dependencies, peerDependencies } = packageOf(name);
      const known = [name, ...Object.keys({ ...dependencies, ...peerDependencies })];
      const wrong = modulesOf(name).flatMap((file) =>
        importsIn(file).filter((address) =>
          address.startsWith('.')
            ? !existsSync(join(dirname(file), address))
            : !address.startsWith('node:') && !known.some((each) => `${address}/`.startsWith(`${each}/`)),
        ),
      );
      assert.deepEqual(wrong, []);
    }
  });

  it('depend only on Lit for pages', () => {
    assert.deepEqual(Object.keys(packageOf('interview-card').dependencies), ['lit']);
  });

  it('have the same version', () => {
    const { version, peerDependencies } = packageOf('interview-card');
    assert.equal(packageOf('interview-card-cli').version, version);
    assert.equal(peerDependencies!['interview-card-cli'], `^${version}`);
  });

  it('export the functions of the command-line tool under both names', () => {
    const code = `import * as one from 'interview-card/node';
      import * as other from 'interview-card-cli';
      import assert from 'node:assert';
      assert.deepEqual({ ...one }, { ...other });
      assert.match((await one.renderCard({ title: 'T', questions: [{ question: 'Q', answer: 'A' }] })).html, /<details/);`;
    assert.deepEqual(runIn(project, code, 'module'), { status: 0, output: '' });
  });

  for (const type of ['module', 'commonjs'] as const)
    it(`do limited calls in a worker and end by themselves, from ${type}`, () => {
      const code = `const run = async ({ checkInterview, CommandError, importContent, InvalidInterview, renderPlain }, assert) => {
          const limits = { timeLimit: 100_000 };
          const data = { title: 'T', questions: [{ question: 'Q', answer: 'A' }] };
          assert.equal(await renderPlain(data, limits), await renderPlain(data));
          assert.deepEqual(await checkInterview('{', limits), checkInterview('{'));
          await assert.rejects(renderPlain({}, limits), InvalidInterview);
          await assert.rejects(importContent('A?\\nB.\\n'.repeat(400_000), { timeLimit: 300 }), CommandError);
        };`;
      const call =
        type === 'module'
          ? `await run(await import('interview-card/node'), (await import('node:assert')).default);`
          : `run(require('interview-card/node'), require('node:assert'));`;
      assert.deepEqual(runIn(project, code + call, type), { status: 0, output: '' });
    });

  it('say what to install if the command-line tool is missing', () => {
    const alone = join(folder, 'alone');
    mkdirSync(join(alone, 'node_modules'), { recursive: true });
    renameSync(join(project, 'node_modules/interview-card'), join(alone, 'node_modules/interview-card'));
    try {
      const { status, output } = runIn(alone, "await import('interview-card/node')", 'module');
      assert.equal(status, 1);
      assert.match(output, /Error: interview-card\/node needs .* npm install interview-card-cli\n/);
    } finally {
      renameSync(join(alone, 'node_modules/interview-card'), join(project, 'node_modules/interview-card'));
    }
  });

  it('contain a working command with the files that it publishes', () => {
    const { bin, version } = packageOf('interview-card-cli');
    const run = (...args: string[]) =>
      execFileSync(execPath, [join(project, 'node_modules/interview-card-cli', bin!['interview-card']!), ...args], {
        cwd: project,
        encoding: 'utf8',
      });
    assert.equal(run('--version'), `${version}\n`);
    cpSync(join(root, 'demo/interviews/bensami.ar.json'), join(project, 'bensami.json'));
    run('embed', 'bensami.json', '--base', 'https://news.example/i/', '--output', 'public');
    assert.ok(readdirSync(join(project, 'public')).includes('embed.html'));
  });
});
