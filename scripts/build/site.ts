/** Builds the site (the playground and the demo) as static files with relative URLs, for any host and any path. */
import { cpSync, readdirSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type PluginOption, type Rolldown, type UserConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Sources that pages name, with the built files that replace them. Other sites load the same files. */
const builtFiles: Readonly<Record<string, string>> = {
  'src/define.ts': 'interview-card.js',
  'src/embed/host.ts': 'embed-host.js',
};

/** The extensions of files that are compiled. All other files of the demo are copied unchanged, because pages request them by name. */
const compiled = new Set(['.css', '.html', '.jsx', '.svelte', '.ts', '.tsx', '.vue']);

/** Every page, by path. */
export const pages = (): string[] => [
  'index.html',
  ...readdirSync(join(root, 'demo'), { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) === '.html')
    .map((name) => `demo/${name.replaceAll('\\', '/')}`)
    .sort(),
];

/** What the demo pages need for compiling: plugins for Vue and Svelte, and aliases for the package's own name. */
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

/** Makes pages and their scripts load the built files in dist/ instead of bundling the sources again. */
function useBuiltScripts(): PluginOption {
  return {
    name: 'use-built-scripts',
    enforce: 'pre',
    transformIndexHtml: {
      order: 'pre',
      handler(html, { path }) {
        const up = '../'.repeat(path.split('/').length - 2);
        return html.replace(/(<script\b[^>]* src=")\/([^"]+)"/g, (tag, start: string, source: string) =>
          builtFiles[source] === undefined ? tag : `${start}${up || './'}${builtFiles[source]}" vite-ignore`,
        );
      },
    },
    async resolveId(source, importer, options) {
      const resolved =
        importer === undefined ? null : await this.resolve(source, importer, { ...options, skipSelf: true });
      const file = resolved && builtFiles[relative(root, resolved.id).replaceAll('\\', '/')];
      // All scripts of the site are in a subfolder.
      return file ? { id: `../${file}`, external: true } : resolved;
    },
  };
}

/** @param outDir - the folder of the built library */
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
      // Pages under a strict policy allow neither inline scripts nor data URLs.
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
