/**
 * Builds the pages that the dev server of the tests cannot compile: those of React, Vue and Svelte, and those that show their own source.
 * They are built once per run, in memory, with the development builds of the libraries: React renders twice, and all of them warn.
 */
import { extname, resolve } from 'node:path';
import type { TestRunnerConfig } from '@web/test-runner';
import { build, type Plugin, type Rolldown } from 'vite';
import { pageConfig } from '../../scripts/build/site.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const root = resolve(import.meta.dirname, '../..');

const PAGES = [
  ...['feed', 'other-origin', 'react', 'svelte', 'two-versions', 'vue'].map((name) => `demo/${name}.html`),
  'test/fixtures/react-component.html',
];

/** The folder for scripts and style sheets of the pages. As on the site, interview-card.js is next to the demo. */
const ASSETS = 'built-for-tests';
const SCRIPT = 'interview-card.js';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface File {
  readonly type: string;
  readonly body: string | Uint8Array;
}

let files: Promise<ReadonlyMap<string, File>> | undefined;

/** One of these pages, one of their assets, or the script; undefined for all other paths. */
export async function stackFile(path: string): Promise<File | undefined> {
  if (path !== SCRIPT && !PAGES.includes(path) && !path.startsWith(`${ASSETS}/`)) return undefined;
  files ??= buildPages();
  return (await files).get(path);
}

/** @param otherOrigin - inserted into the page that loads the script from another origin */
export function stackPages(otherOrigin: string): Middleware {
  return async (context, next) => {
    const file = await stackFile(context.path.slice(1));
    if (!file) {
      await next();
      return;
    }
    context.respond = false; // bypasses the dev server, which would inject a script
    const { type, body } = file;
    context.res.writeHead(200, { 'content-type': type });
    context.res.end(
      type.startsWith('text/html') ? String(body).replace('name="other-origin" content="', `$&${otherOrigin}`) : body,
    );
  };
}

const DEFINE = resolve(root, 'src/define.ts');

/** Keeps the side effect of define.ts: package.json lists the published modules with side effects, not the sources. */
const definition: Plugin = {
  name: 'definition',
  transform: (code, id) => (id === DEFINE ? { code, map: null, moduleSideEffects: true } : null),
};

async function buildPages(): Promise<ReadonlyMap<string, File>> {
  const result = (await build({
    ...pageConfig,
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [...pageConfig.plugins, definition],
    define: { 'process.env.NODE_ENV': '"development"', 'import.meta.env.DEV': 'false' },
    build: {
      target: 'es2022',
      write: false,
      minify: false,
      modulePreload: false,
      assetsDir: ASSETS,
      rolldownOptions: {
        input: [...PAGES.map((page) => resolve(root, page)), DEFINE],
        output: { entryFileNames: ({ name }) => (name === 'define' ? SCRIPT : `${ASSETS}/[name]-[hash].js`) },
        checks: { bundlerTimings: false, moduleLevelDirective: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    result.output.map((file) => [
      file.fileName,
      {
        type: TYPES[extname(file.fileName)] ?? 'application/octet-stream',
        body: file.type === 'chunk' ? file.code : file.source,
      },
    ]),
  );
}
