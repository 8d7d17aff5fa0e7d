/** Build configuration of interview-card.js and its lazy chunks. */
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { minifyStyles } from './minify-styles.js';
import { minifyTemplates } from './minify-templates.js';
import { stripDescriptions } from './strip-descriptions.js';
import { ownChunks } from './own-chunks.js';
import { finalMinify } from './final-minify.js';
import { trimLit } from './trim-lit.js';

/** The license notices that packages require, once for each file: Lit repeats its notice in each module. */
const LICENSES = [
  [/\/node_modules\/(@lit|lit(-html|-element)?)\//, '/*! Lit, Copyright 2017 Google LLC, BSD-3-Clause */'],
  [/\/node_modules\/dompurify\//, '/*! DOMPurify, Copyright Cure53 and other contributors, MPL-2.0 or Apache-2.0 */'],
] as const;

/**
 * Nearly all of the script runs before the first card is shown. With this hint on the first line, Chromium compiles the whole script off the
 * main thread during the download, instead of each function at its first call. This saves a quarter of the time for a short interview
 * (https://v8.dev/blog/explicit-compile-hints).
 */
const compileHint = '//# allFunctionsCalledOnLoad\n';

const DEFINE = fileURLToPath(new URL('../../src/define.ts', import.meta.url));

/**
 * The build of a module and all of its imports as one file.
 *
 * @param isEntry - whether pages load it first
 */
const bundleOf = (entry: string, fileName: string, plugins: Plugin[], isEntry: boolean) =>
  ({
    plugins: [stripDescriptions(), minifyStyles(), minifyTemplates(), trimLit(), ...plugins, finalMinify()],
    build: {
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName },
      // Terser, then the bundler's own minifier: about 1% smaller than either alone.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        mangle: false,
        compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
      },
      rolldownOptions: {
        checks: { bundlerTimings: false }, // minifying takes most of the time, and is meant to
        // Lit's modules have side effects, but only on polyfills.
        treeshake: { moduleSideEffects: (id: string) => !/node_modules\/lit(-html|-element)?\//.test(id) },
        output: {
          codeSplitting: false,
          entryFileNames: fileName,
          minify: { compress: true, mangle: true, codegen: true },
          comments: { legal: false, annotation: false, jsdoc: false },
          postBanner: ({ moduleIds }) =>
            (isEntry ? compileHint : '') +
            LICENSES.filter(([path]) => moduleIds.some((id) => path.test(id)))
              .map(([, license]) => license)
              .join('\n'),
        },
      },
    },
  }) satisfies InlineConfig;

/** The same as a build of its own, without this project's `vite.config.ts`. */
export const standaloneBundleOf = (...options: Parameters<typeof bundleOf>) =>
  ({ configFile: false, logLevel: 'warn', publicDir: false, ...bundleOf(...options) }) satisfies InlineConfig;

/** `interview-card.js`, one module with everything that every page needs. Its lazy chunks are in `chunks/`. */
export const cardScript = bundleOf(
  DEFINE,
  'interview-card.js',
  [ownChunks((entry, plugins) => standaloneBundleOf(entry, 'chunks/[name]-[hash].js', plugins, false))],
  true,
);

/** The same in one file, for places that accept only one file. */
export const singleFileScript: InlineConfig = standaloneBundleOf(DEFINE, 'interview-card.single.js', [], true);
