/**
 * HTTP responses for tests, by URL.
 *
 * On the tests' own origin: `/responses/…`. On another origin: `crossOrigin + '/responses/…'`, readable only with `?cors=1`,
 * and the files of `dist/` and `demo/` and the script as stacks.ts builds it, always readable.
 *
 * | URL | response |
 * | --- | --- |
 * | /responses/interview | the small interview; `?title=` sets its title, also in the other URLs |
 * | /responses/real | the demo's real interview |
 * | /responses/status/404 | that status, with the small interview as its body |
 * | /responses/never | no response |
 * | /responses/slow?ms=300 | the real interview, or with `title` the small one, after that time |
 * | /responses/redirect | 302 to the real interview; `?to=` to another URL |
 * | /responses/html, /text, /truncated | a page; an interview as text/plain; incomplete JSON |
 * | /responses/big?bytes=N | an interview of exactly N bytes; with `endless=1` the response never ends |
 * | /responses/reset-connection | a closed connection |
 * | /responses/count?key=K | the small interview; counts the requests for that key |
 * | /responses/counted?key=K | `{"count": n, "aborted": m}` for that key: the browser aborted m of its requests |
 * | /responses/origin | `{"origin": "…"}`, the other origin |
 *
 * `slow` and `never` count as well if they have a `key`.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, posix } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { TestRunnerConfig } from '@web/test-runner';
import { stackFile } from './stacks.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

export interface ResponseServer {
  readonly origin: string;
  close(): void;
}

const STRICT_CSP = "default-src 'self'; require-trusted-types-for 'script'";
const REAL_INTERVIEW = new URL('../../demo/interviews/bensami.ar.json', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
};

/** Starts the server of the other origin. */
export async function startResponseServer(root: string): Promise<ResponseServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname.startsWith('/responses/')) {
      if (url.searchParams.get('cors') === '1') allowOtherOrigins(request, response);
      if (request.method === 'OPTIONS') response.writeHead(204).end();
      else void answer(url, request, response, origin);
      return;
    }
    allowOtherOrigins(request, response);
    const path = pathOf(url);
    if (/^\/(dist|demo)\//.test(path)) void sendFile(root, path, response);
    else void sendBuilt(path, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The same responses on the tests' own origin. */
export function responses(otherOrigin: string): Middleware {
  counts.clear(); // each engine starts at 0
  return async (context, next) => {
    const url = new URL(context.url, 'http://localhost');
    if (!url.pathname.startsWith('/responses/')) {
      await next();
      return;
    }
    context.status = 200;
    context.respond = false; // bypasses the test runner, which would report every 404
    setImmediate(() => void answer(url, context.req, context.res, otherOrigin));
  };
}

/** Serves pages under a Content-Security-Policy: `?csp=strict`, or another policy as the value. */
export function strictPages(root: string): Middleware {
  return async (context, next) => {
    const url = new URL(context.url, 'http://localhost');
    const policy = url.searchParams.get('csp');
    if (policy === null || !/^\/(index\.html$|demo\/|test\/fixtures\/)/.test(pathOf(url))) {
      await next();
      return;
    }
    context.respond = false; // bypasses the dev server, which would inject a script
    context.res.setHeader('content-security-policy', policy === 'strict' ? STRICT_CSP : policy);
    await sendFile(root, pathOf(url), context.res);
  };
}

const counts = new Map<string, { count: number; aborted: number }>();

async function answer(
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
  otherOrigin: string,
): Promise<void> {
  const parameter = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const [, , kind = '', detail] = url.pathname.split('/');
  const small = smallInterview(parameter('title'));
  const key = parameter('key');
  if (key !== undefined && kind !== 'counted') countRequest(key, response);
  response.setHeader('cache-control', 'no-store');
  const send = (body: string | Buffer, type = 'application/json', status = 200): void => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };

  switch (kind) {
    case 'interview':
    case 'count':
      send(small);
      break;
    case 'counted':
      send(JSON.stringify(counts.get(key ?? '') ?? { count: 0, aborted: 0 }));
      break;
    case 'real':
      send(realInterview());
      break;
    case 'status':
      send(small, 'application/json', Number(detail));
      break;
    case 'never':
      break;
    case 'slow':
      await delay(Number(parameter('ms') ?? 300));
      send(parameter('title') === undefined ? realInterview() : small);
      break;
    case 'redirect': {
      const cors = parameter('cors') === undefined ? '' : `?cors=${parameter('cors') ?? ''}`;
      response.writeHead(302, { location: parameter('to') ?? `/responses/real${cors}` }).end();
      break;
    }
    case 'html':
      send('<!doctype html><title>Not JSON</title><p>Please sign in.', 'text/html; charset=utf-8');
      break;
    case 'text':
      send(small, 'text/plain; charset=utf-8');
      break;
    case 'truncated':
      send(realInterview().subarray(0, Math.floor(realInterview().length / 2)));
      break;
    case 'big':
      await sendBig(Number(parameter('bytes') ?? 1_000_000), response, parameter('endless') === undefined);
      break;
    case 'reset-connection':
      request.socket.destroy();
      break;
    case 'origin':
      send(JSON.stringify({ origin: otherOrigin }));
      break;
    default:
      send(`There is no response "${kind}".`, 'text/plain; charset=utf-8', 404);
  }
}

function smallInterview(title = 'T'): string {
  return JSON.stringify({ title, questions: [{ question: 'Q', answer: 'A' }] });
}

function realInterview(): Buffer {
  return readFileSync(REAL_INTERVIEW);
}

function countRequest(key: string, response: ServerResponse): void {
  const entry = counts.get(key) ?? { count: 0, aborted: 0 };
  counts.set(key, entry);
  entry.count += 1;
  response.once('close', () => {
    if (!response.writableFinished) entry.aborted += 1;
  });
}

/** A valid interview of exactly that size, written in chunks. If it has no end, only the browser can close the connection. */
async function sendBig(bytes: number, response: ServerResponse, hasEnd: boolean): Promise<void> {
  const [before = '', after = ''] = smallInterview().split('A');
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write(before);
  let drained: (value?: unknown) => void = () => undefined;
  response.on('drain', () => {
    drained();
  });
  const piece = 'a'.repeat(65_536);
  for (let left = bytes - before.length - after.length; left > 0; left -= piece.length) {
    if (!response.write(piece.slice(0, left))) await new Promise((ready) => (drained = ready));
  }
  if (hasEnd) response.end(after);
}

function allowOtherOrigins(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  const headers = request.headers['access-control-request-headers'];
  if (headers !== undefined) response.setHeader('access-control-allow-headers', headers);
}

/** The path of a file below the root, without any `..`, even encoded ones. */
function pathOf(url: URL): string {
  return posix.normalize(decodeURIComponent(url.pathname));
}

async function sendBuilt(path: string, response: ServerResponse): Promise<void> {
  const file = await stackFile(path.slice(1));
  if (file) response.writeHead(200, { 'content-type': file.type }).end(file.body);
  else response.writeHead(404).end();
}

async function sendFile(root: string, path: string, response: ServerResponse): Promise<void> {
  try {
    const body = await readFile(join(root, path));
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}
