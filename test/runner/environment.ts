/** Information about the test run, and commands to the runner. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Engine } from './engines.js';

declare global {
  /** Set by the page that the test runner serves. */
  var testRun: {
    readonly engine: Engine;
    readonly crossOrigin: string;
    readonly isCI: boolean;
    readonly seed?: string;
  };
}

/** The browser engine of this run. */
export const engine = globalThis.testRun.engine;

/** Whether this is the full run, which may take its time. */
export const { isCI } = globalThis.testRun;

/** Another origin with the same `/responses/` URLs and the files of `dist/` and `demo/`. */
export const crossOrigin = globalThis.testRun.crossOrigin;

/** Sends a Chrome DevTools Protocol command to this page; only in Chromium. Media emulation is reset after each file. */
export function browserProtocol(method: string, params?: object): Promise<unknown> {
  return executeServerCommand('browser-protocol', { method, params });
}

/**
 * Skips a test, or from a hook all tests of its suite. The summary of the run prints the reason. Mocha does not store a
 * reason for a skipped test, so it is added to the title.
 */
export function skip(context: Mocha.Context, reason: string): never {
  const runs = context.test as Mocha.Test | Mocha.Hook | undefined;
  const skipped = runs?.type === 'hook' ? runs.parent : runs;
  const note = ` (skipped: ${reason})`;
  if (skipped && !skipped.title.endsWith(note)) skipped.title += note; // a beforeEach hook runs this for every test
  return context.skip();
}
