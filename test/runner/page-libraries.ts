/**
 * Serves libraries of other people to browser tests, unmodified, as `/page-libraries/NAME.js`. There is no build of Prototype and
 * MooTools for browsers on npm; they come with the Debian packages `libjs-prototype` and `libjs-mootools`.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const FILES: Readonly<Record<string, string>> = {
  'core-js': 'node_modules/core-js-bundle/minified.js',
  'es5-sham': 'node_modules/es5-shim/es5-sham.js',
  'es5-shim': 'node_modules/es5-shim/es5-shim.js',
  jquery: 'node_modules/jquery/dist/jquery.js',
  mootools: '/usr/share/javascript/mootools/mootools-core-nc.js',
  prototype: '/usr/share/javascript/prototype/prototype.js',
  zone: 'node_modules/zone.js/bundles/zone.umd.js',
};

export function pageLibraries(root: string): Middleware {
  return async (context, next) => {
    const name = /^\/page-libraries\/(.+)\.js$/.exec(context.path)?.[1];
    if (name === undefined) {
      await next();
      return;
    }
    context.respond = false; // bypasses the dev server, which would read a classic script as a module
    try {
      const body = await readFile(resolve(root, FILES[name] ?? ''));
      context.res.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(body);
    } catch {
      context.res.writeHead(404).end();
    }
  };
}
