/** What a test can know of the run it is in. */
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
