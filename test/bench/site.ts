/** What both benchmarks need: the built files, a server on loopback, and Chromium. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exit, getuid } from 'node:process';
import { launch, type Browser } from 'puppeteer-core';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { findChromium } from '../runner/find.js';

/** Builds without writing files, and returns the code of each by its name. */
export async function bundle(config: InlineConfig): Promise<[string, string][]> {
  const built = (await build({
    ...config,
    logLevel: 'warn',
    build: { ...config.build, write: false },
  })) as Rolldown.RolldownOutput[];
  return built
    .flatMap(({ output }) => output)
    .flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : []));
}

/** Serves scripts by name, and what a listener answers by path; everything else is missing. */
export async function serve(
  files: ReadonlyMap<string, string>,
  pages: Readonly<Record<string, RequestListener>>,
): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const code = files.get(pathname.slice(1));
    const page = pages[pathname];
    if (page) page(request, response);
    else if (code !== undefined) response.setHeader('content-type', 'text/javascript').end(code);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

/**
 * Starts Chromium; ends the process with a message if there is none.
 *
 * @param protocolTimeout - how long one step may take, in milliseconds
 */
export async function startChromium(protocolTimeout: number, flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error('No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.');
    exit(1);
  }
  return launch({
    executablePath,
    protocolTimeout,
    args: [
      ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      ...['--no-first-run', ...flags],
    ],
  });
}
