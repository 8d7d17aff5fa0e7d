/** Measures apps that import the card from the npm package, one for each bundler. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { minify } from 'terser';
import webpack from 'webpack';
import { compileModules, bundleCard } from '../build/modules.js';

const root = resolve(import.meta.dirname, '../..');

/**
 * Replaces the hashes in names of chunks by others, always the same. They do not compress alike: any change of a chunk, also one that
 * nobody downloads before the card, would change the size by up to 90 bytes.
 */
function withStableNames(code: string): string {
  const names = new Map<string, string>();
  return code.replace(/(?<=-)[A-Z\d]{8}(?=\.js")/g, (hash) => {
    if (!names.has(hash)) {
      const digest = createHash('sha256').update(`${names.size}`).digest('base64');
      names.set(
        hash,
        digest
          .toUpperCase()
          .replace(/[^A-Z\d]/g, '')
          .slice(0, 8),
      );
    }
    return names.get(hash)!;
  });
}

/** @param app - the app's only module; bundlers write their files next to it */
type Bundler = (app: string) => Promise<string>;

/** Each returns the code of the first chunk, which the page loads before a card can show. */
const BUNDLERS: Readonly<Record<string, Bundler>> = {
  esbuild: async (app) => {
    const { outputFiles } = await esbuild({
      // Names of chunks depend on the paths from here. With a random folder in them, sizes would differ by some 40 bytes from run to run.
      absWorkingDir: dirname(app),
      entryPoints: [app],
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      write: false,
      metafile: true,
      outdir: dirname(app),
      logLevel: 'error',
    });
    const textOf = (name: string) => outputFiles.find(({ path }) => path.endsWith(`/${name}`))!.text;
    const entry = textOf('app.js');
    const imported = [...entry.matchAll(/(?:from|import)"\.\/(.*?)"/g)].map(([, name]) => textOf(name!));
    return withStableNames([entry, ...imported].join('\n'));
  },
  rollup: async (app) => {
    const bundle = await rollup({ input: app, plugins: [nodeResolve({ browser: true })] });
    const { output } = await bundle.generate({ format: 'es' });
    const imported = output.filter(({ fileName }) => output[0].imports.includes(fileName));
    const codes = [output[0], ...imported].map((file) => ('code' in file ? file.code : ''));
    const minified = await Promise.all(
      codes.map(async (code) => (await minify(code, { module: true, ecma: 2020 })).code),
    );
    return minified.join('\n');
  },
  webpack: (app) =>
    new Promise((done, fail) => {
      const path = join(dirname(app), 'webpack');
      const compiler = webpack({
        mode: 'production',
        target: ['web', 'es2022'],
        context: dirname(app),
        entry: app,
        output: { path },
        performance: false,
      });
      compiler.run((error, stats) => {
        if (error ?? stats?.hasErrors()) fail(error ?? new Error(stats!.toString('errors-only')));
        else done(readFileSync(join(path, 'main.js'), 'utf8'));
      });
    }),
};

export interface BundledApp {
  readonly bundler: string;
  /** The code that an app with nothing but the card loads before the card can show. */
  readonly code: string;
  /** The same for an app without the card, with one lazy module: the code that the bundler itself adds. */
  readonly withoutCard: string;
}

/** Bundles `import 'interview-card/define'` with each bundler. */
export async function bundledApps(): Promise<BundledApp[]> {
  // Outside of this repository: otherwise bundlers would follow its tsconfig.json to the sources.
  const project = mkdtempSync(join(tmpdir(), 'interview-card-app-'));
  const packaged = join(project, 'node_modules/interview-card');
  const app = (name: string, files: Readonly<Record<string, string>>) => {
    mkdirSync(join(project, name));
    for (const [file, code] of Object.entries(files)) writeFileSync(join(project, name, file), code);
    return join(project, name, 'app.js');
  };
  try {
    mkdirSync(packaged, { recursive: true });
    symlinkSync(join(root, 'node_modules/lit'), join(project, 'node_modules/lit'));
    cpSync(join(root, 'package.json'), join(packaged, 'package.json'));
    compileModules(join(packaged, 'dist/lib'));
    await bundleCard(join(packaged, 'dist/lib'));
    const withCard = app('with', { 'app.js': "import 'interview-card/define';\n" });
    const without = app('without', {
      'app.js': "addEventListener('click', () => import('./page.js').then(({ show }) => show()));\n",
      'page.js': "export const show = () => document.body.append('Hello');\n",
    });
    return await Promise.all(
      Object.entries(BUNDLERS).map(async ([bundler, bundle]) => ({
        bundler,
        code: await bundle(withCard),
        withoutCard: await bundle(without),
      })),
    );
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}
