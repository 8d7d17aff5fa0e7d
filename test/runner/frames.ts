/**
 * Serves iframes with cards as a publisher does, and host pages of other sites. The files are built as for publishing, once per run, at
 * the first request. They are below `/frames/` on the tests' own origin, where tests can access their content, and on another origin.
 *
 * | URL | response |
 * | --- | --- |
 * | /frames/embed.html, /embed-host.js, … | the built files |
 * | /frames/interviews/bensami.ar.json, … | those of the demo |
 * | /frames/configured/… | the same, with an `embed.json` that allows the other origin by its other name, `localhost` |
 * | /frames/listed/… | the same, with a page that allows it |
 * | /frames/redirect?to=… | 302 |
 * | /frames/host.html?html=… | a page with that body; with `&csp=…` under that policy |
 * | /frames/origin | the other origin |
 * | /frames/requests?for=… | the number of requests with this text in their URL |
 *
 * The frames of the demo load the sources of `/embed.html` instead.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, posix } from 'node:path';
import type { TestRunnerConfig } from '@web/test-runner';
import { build } from 'vite';
import { buildEmbed } from '../../scripts/build/embed.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

export interface FrameServer {
  readonly middleware: Middleware;
  close(): void;
}

/** @param root - the project's folder */
export async function startFrameServer(root: string): Promise<FrameServer> {
  const dist = mkdtempSync(join(tmpdir(), 'interview-card-frames-'));
  const removeFiles = () => rmSync(dist, { recursive: true, force: true });
  process.once('exit', removeFiles);
  const asked: string[] = [];
  let origin = '';
  let built: Promise<void> | undefined;
  const make = async () => {
    await build({ root, logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
    await buildEmbed(dist);
  };

  /** The body of a response, or undefined for a 404. */
  const bodyOf = async (path: string, url: URL, isSource: boolean): Promise<string | Buffer | undefined> => {
    const [, folder = '', file = ''] = /^\/(?:(configured|listed)\/)?(.*)$/.exec(path)!;
    const otherName = origin.replace('127.0.0.1', 'localhost');
    if (file === 'origin') return origin;
    if (file === 'requests') return `${asked.filter((each) => each.includes(url.searchParams.get('for')!)).length}`;
    if (file === 'embed.json')
      return folder === 'configured' ? JSON.stringify({ origins: ['*', 5, 'null', `${otherName}/`] }) : undefined;
    if (file === 'host.html') return hostPage(url.searchParams.get('html') ?? '');
    if (path === '/embed.html' && isSource) return readFile(join(root, 'embed.html'));
    await (built ??= make());
    const place = file.startsWith('interviews/') ? join(root, 'demo', file) : join(dist, file);
    const body = await readFile(place).catch(() => undefined);
    return folder === 'listed' && file === 'embed.html'
      ? body?.toString().replace(/(:origins" content=")/, `$1https://cdn.example ${otherName}`)
      : body;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, isSource = false) => {
    const url = new URL(request.url!, 'http://localhost');
    const path = posix.normalize(decodeURIComponent(url.pathname)).replace(/^\/frames(?=\/)/, '');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    if (path !== '/requests') asked.push(request.url!);
    if (path.endsWith('/redirect')) return response.writeHead(302, { location: url.searchParams.get('to')! }).end();
    const policy = url.searchParams.get('csp');
    if (policy !== null) response.setHeader('content-security-policy', policy);
    const body = await bodyOf(path, url, isSource);
    return response
      .writeHead(body === undefined ? 404 : 200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' })
      .end(body);
  };

  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    async middleware(context, next) {
      const isSource = context.path === '/embed.html';
      if (!isSource && !context.path.startsWith('/frames/')) {
        await next();
        return;
      }
      context.status = 200;
      context.respond = false; // bypasses the dev server, which would inject a script into pages and report every 404
      setImmediate(() => void answer(context.req, context.res, isSource));
    },
    close() {
      server.close();
      server.closeAllConnections();
      removeFiles();
    },
  };
}

const hostPage = (html: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A page of others</title>
  </head>
  <body>
    ${html}
  </body>
</html>
`;
