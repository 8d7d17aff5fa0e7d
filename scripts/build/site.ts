/** The site: the playground, the demo and what they show, as static files with relative addresses, for any host and below any path. */
import { cpSync, readdirSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type PluginOption, type Rolldown, type UserConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Sources that a page names, and the built files that stand for them. Those files are the ones that other sites get too. */
const built: Readonly<Record<string, string>> = {
  'src/define.ts': 'interview-card.js',
  'src/embed/host.ts': 'embed-host.js',
};

/** What becomes something else on its way. All other files of the demo are copied as they are: pages ask for them by their names. */
const compiled = new Set(['.css', '.html', '.jsx', '.svelte', '.ts', '.tsx', '.vue']);

/** Every page, by its path. */
export const pages = (): string[] => [
  'index.html',
  ...readdirSync(join(root, 'demo'), { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) === '.html')
    .map((name) => `demo/${name.replaceAll('\\', '/')}`)
    .sort(),
];

/** What the pages of the demo need to be read, served and built: other people's languages, and the package by its own name. */
export const pageConfig = {
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'interview-card' } } }),
    svelte({ configFile: false }),
  ] as PluginOption[],
  resolve: {
    alias: [
      { find: /^interview-card\/define$/, replacement: join(root, 'src/define.ts') },
      { find: /^interview-card$/, replacement: join(root, 'src/interview-card.ts') },
      { find: /^interview-card\/react$/, replacement: join(root, 'src/frameworks/react.ts') },
    ],
  },
} satisfies UserConfig;

/** Lets pages and their scripts load what stands in dist/ already, instead of a copy of their own. */
function useBuiltScripts(): PluginOption {
  return {
    name: 'use-built-scripts',
    enforce: 'pre',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const up = '../'.repeat(path.split('/').length - 2);
        return html.replace(/(<script\b[^>]* src=")\/([^"]+)"/g, (tag, start: string, source: string) =>
          built[source] === undefined ? tag : `${start}${up || './'}${built[source]}" vite-ignore`,
        );
      },
    },
    async resolveId(source, importer, options) {
      const resolved =
        importer === undefined ? null : await this.resolve(source, importer, { ...options, skipSelf: true });
      const file = resolved && built[relative(root, resolved.id).replaceAll('\\', '/')];
      // All scripts of the site are in one folder below.
      return file ? { id: `../${file}`, external: true } : resolved;
    },
  };
}

/** @param outDir - where the library has been built to */
export async function buildSite(outDir: string): Promise<void> {
  await build({
    ...pageConfig,
    root,
    configFile: false,
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [useBuiltScripts(), ...pageConfig.plugins],
    build: {
      target: 'es2022',
      outDir,
      emptyOutDir: false,
      assetsDir: 'site',
      // Pages under a strict policy take neither scripts nor images of text.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: pages().map((page) => join(root, page)),
        checks: { bundlerTimings: false },
      } satisfies Rolldown.InputOptions,
    },
  });
  cpSync(join(root, 'demo'), join(outDir, 'demo'), {
    recursive: true,
    filter: (file) => !compiled.has(extname(file)) && !basename(file).startsWith('.'),
  });
}
