import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pageConfig } from './scripts/build/site.js';
import { minifyStyles } from './scripts/minify-styles.js';
import { stripDescriptions } from './scripts/strip-descriptions.js';

/** What the packages in a file ask to be said there. Once, since Lit says it in each of its modules. */
const LICENSES: Readonly<Record<string, string>> = {
  define: '/*! Lit, Copyright 2017 Google LLC, BSD-3-Clause */',
  purify: '/*! DOMPurify, Copyright Cure53 and other contributors, MPL-2.0 or Apache-2.0 */',
};

/**
 * Nearly all of the script runs before a card is on the page. With this first line Chromium compiles it while it arrives, off the main
 * thread, and not function by function at the first call: a quarter of a short interview's time (https://v8.dev/blog/explicit-compile-hints).
 */
const compileAtOnce = '//# allFunctionsCalledOnLoad\n';

/**
 * `npm start` serves index.html and the demo. A build makes dist/interview-card.js: one module with all that every page needs, and beside
 * it, in chunks/, what it loads on demand, relative to itself and so from its own origin. The rest of dist/ is made by scripts/build.ts.
 */
export default defineConfig(({ command }) => ({
  ...(command === 'serve' && pageConfig),
  plugins: command === 'serve' ? pageConfig.plugins : [stripDescriptions(), minifyStyles()],
  // A file that is not there is answered with 404, and not with the first page.
  appType: 'mpa',
  server: { host: '127.0.0.1', open: !process.env['CI'] },
  preview: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    lib: {
      entry: fileURLToPath(new URL('src/define.ts', import.meta.url)),
      formats: ['es'],
      fileName: 'interview-card',
    },
    // Terser first and the bundler's own minifier after it: about 1% smaller than either of them alone.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      mangle: false,
      compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
    },
    rolldownOptions: {
      checks: { bundlerTimings: false }, // minifying takes most of the time, and is meant to
      // The card uses Lit's reactive base class and not its templates, which `lit` imports too, for their effects on polyfills.
      treeshake: { moduleSideEffects: (id: string) => !/node_modules\/lit(-html|-element)?\//.test(id) },
      output: {
        chunkFileNames: 'chunks/[name]-[hash].js',
        minify: { compress: true, mangle: true, codegen: true },
        comments: { legal: false, annotation: false, jsdoc: false },
        postBanner: ({ name }) => (name === 'define' ? compileAtOnce : '') + (LICENSES[name] ?? ''),
      },
    },
  },
}));
