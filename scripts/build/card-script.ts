/** How the file for script tags and its lazy chunks are built. */
import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { minifyStyles } from './minify-styles.js';
import { minifyTemplates } from './minify-templates.js';
import { stripDescriptions } from './strip-descriptions.js';
import { ownChunks } from './own-chunks.js';
import { finalMinify } from './final-minify.js';
import { trimLit } from './trim-lit.js';

/** The license texts that packages ask for. Once in a file, since Lit repeats its own in each module. */
const LICENSES = [
  [/\/node_modules\/(@lit|lit(-html|-element)?)\//, '/*! Lit, Copyright 2017 Google LLC, BSD-3-Clause */'],
  [/\/node_modules\/dompurify\//, '/*! DOMPurify, Copyright Cure53 and other contributors, MPL-2.0 or Apache-2.0 */'],
] as const;

/**
 * Nearly all of the script runs before a card is on the page. With this first line Chromium compiles it while it arrives, off the main
 * thread, and not function by function at the first call: a quarter of a short interview's time (https://v8.dev/blog/explicit-compile-hints).
 */
const compileHint = '//# allFunctionsCalledOnLoad\n';

const DEFINE = fileURLToPath(new URL('../../src/define.ts', import.meta.url));

/**
 * The build of a module with everything that it imports, as one file.
 *
 * @param isEntry - whether it is what pages load first
 */
export const bundleOf = (entry: string, fileName: string, plugins: Plugin[], isEntry: boolean) =>
  ({
    plugins: [stripDescriptions(), minifyStyles(), minifyTemplates(), trimLit(), ...plugins, finalMinify()],
    build: {
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName },
      // Terser first and the bundler's own minifier after it: about 1% smaller than either of them alone.
      minify: 'terser',
      terserOptions: {
        ecma: 2020,
        mangle: false,
        compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
      },
      rolldownOptions: {
        checks: { bundlerTimings: false }, // minifying takes most of the time, and is meant to
        // Lit's modules have effects, on polyfills alone.
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

/** `interview-card.js`, one module with everything that every page needs, and beside it, in `chunks/`, what it loads on demand. */
export const cardScript = bundleOf(
  DEFINE,
  'interview-card.js',
  [
    ownChunks((entry, plugins) => ({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      ...bundleOf(entry, 'chunks/[name]-[hash].js', plugins, false),
    })),
  ],
  true,
);

/** The same in one file, for places that take only one. */
export const singleFileScript: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ...bundleOf(DEFINE, 'interview-card.single.js', [], true),
};
