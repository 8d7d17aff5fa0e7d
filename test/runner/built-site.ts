/**
 * Serves the site as built for a static host below `/built-site/`, and below `/built-site/with-gaps/` without the script's lazy chunks and
 * without one of the examples. Unless there is a build, it is built once per run, at the first request.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, posix } from 'node:path';
import { execPath } from 'node:process';
import { promisify } from 'node:util';
import type { TestRunnerConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * @param root - the project's folder
 * @param folder - a build of these sources
 */
export function builtSite(root: string, folder?: string): Middleware {
  let built = folder ? Promise.resolve(folder) : undefined;
  const make = async () => {
    const dist = mkdtempSync(join(tmpdir(), 'interview-card-site-'));
    process.once('exit', () => rmSync(dist, { recursive: true, force: true }));
    await promisify(execFile)(execPath, ['--import', 'tsx', 'scripts/build.ts', dist], { cwd: root });
    return dist;
  };

  const answer = async (path: string, response: ServerResponse) => {
    const [, gaps, file] = /^\/built-site\/(with-gaps\/)?(.*)$/.exec(posix.normalize(path))!;
    const dist = await (built ??= make());
    const body =
      gaps && /^chunks\/|\/long\.ar\.json$/.test(file!)
        ? undefined
        : await readFile(join(dist, file!)).catch(() => undefined);
    response
      .writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(file!)] ?? 'application/octet-stream' })
      .end(body);
  };

  return async (context, next) => {
    if (!context.path.startsWith('/built-site/')) {
      await next();
      return;
    }
    context.status = 200;
    context.respond = false; // bypasses the dev server, which would inject a script into pages and report every 404
    setImmediate(() => void answer(decodeURIComponent(context.path), context.res));
  };
}
