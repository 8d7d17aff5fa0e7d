/** What a test can know about its run, and what it can ask of the runner. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Engine } from './engines.js';

declare global {
  /** Set by the page that the test runner serves. */
  var testRun: { readonly engine: Engine; readonly crossOrigin: string; readonly seed?: string };
}

/** The browser engine of this run. */
export const engine = globalThis.testRun.engine;

/** A server on another origin, with the same `/weather/` addresses and the files of `dist/` and `demo/`. */
export const crossOrigin = globalThis.testRun.crossOrigin;

/** Sends a Chrome DevTools Protocol command to this page; only in Chromium. Media emulation is reset after each file. */
export function browserProtocol(method: string, params?: object): Promise<unknown> {
  return executeServerCommand('browser-protocol', { method, params });
}

/**
 * Skips a test, or from a hook all tests of its suite, and has the summary of the run print the reason. Mocha keeps no
 * reason for a skipped test, so it travels in the title.
 */
export function skip(context: Mocha.Context, reason: string): never {
  const runs = context.test as Mocha.Test | Mocha.Hook | undefined;
  const skipped = runs?.type === 'hook' ? runs.parent : runs;
  const note = ` (skipped: ${reason})`;
  if (skipped && !skipped.title.endsWith(note)) skipped.title += note; // a beforeEach comes here for every test
  return context.skip();
}
