/** Limits of `interview-card/node`: an abort signal, a time limit and a memory limit, which hold whatever the input is. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { RequestListener } from 'node:http';
import { execPath } from 'node:process';
import { after, before, describe, it } from 'node:test';
import {
  checkInterview,
  CommandError,
  importContent,
  importInterview,
  InvalidInterview,
  NotAnInterview,
  renderCard,
  renderPage,
  renderPlain,
} from '../../../src/node/index.js';
import { byRoute, startServer, type TestServer } from '../server.js';

const interview = { title: 'Bees', lang: 'en', questions: [{ question: 'Why?', answer: 'So.' }] };
const text = 'Bees\n\nWhat is it?\n\nIt is.\n\nAnd why so?\n\nSo.\n\nAnd why now?\n\nNow.\n';
const long = 600_000;

/** A text that takes many seconds to import. */
const endless = 'What is it?\nIt is.\n'.repeat(400_000);

/** An interview that takes long to render: each passage is within the limits. */
const heavy = {
  ...interview,
  questions: Array.from({ length: 20 }, () => ({
    question: 'Why?',
    answer: [{ html: '<b>x</b>'.repeat(2_400) }],
  })),
};

/** The code of the error that a call is rejected with. */
async function codeOf(call: Promise<unknown>): Promise<string> {
  const [result] = await Promise.allSettled([call]);
  const error: unknown = result.status === 'rejected' ? result.reason : undefined;
  assert.ok(error instanceof CommandError, String(error));
  return (error as CommandError).code;
}

/** Each function, called with limits and an input that takes it long. */
const calls = {
  importContent: (options) => importContent(endless, options),
  renderCard: (options) => renderCard(heavy, options),
  renderPage: (options) => renderPage(heavy, options),
  renderPlain: (options) => renderPlain(heavy, options),
  checkInterview: (options) => checkInterview(`[${'{},'.repeat(2_000_000)}{}]`, options),
} satisfies Record<string, (options: { signal: AbortSignal; timeLimit: number }) => Promise<unknown>>;

describe('a limited call', () => {
  it('has the same result as one without limits', async () => {
    const limits = { timeLimit: long };
    assert.deepEqual(await importContent(text, limits), await importContent(text));
    assert.deepEqual(
      await renderCard(interview, { open: 'all', ...limits }),
      await renderCard(interview, { open: 'all' }),
    );
    assert.deepEqual(await renderPage(interview, limits), await renderPage(interview));
    assert.equal(await renderPlain(interview, limits), await renderPlain(interview));
    const wrong = '{ "title": "x", "questions": [] }';
    const now = new Date();
    assert.deepEqual(await checkInterview(wrong, { now, ...limits }), checkInterview(wrong, { now }));
    assert.deepEqual(await checkInterview(Buffer.of(0xff), limits), checkInterview(Buffer.of(0xff)));
  });

  it('checks synchronously without limits', () => {
    assert.ok(Array.isArray(checkInterview('{}')));
    assert.ok(Array.isArray(checkInterview('{}', { signal: undefined, timeLimit: undefined })));
  });

  for (const [name, call] of Object.entries(calls)) {
    it(`${name} does not begin with an aborted signal`, async () => {
      const reason = new Error('gone');
      await assert.rejects(call({ signal: AbortSignal.abort(reason), timeLimit: long }), reason);
    });

    it(`${name} ends as soon as its signal is aborted, with the reason`, async () => {
      const controller = new AbortController();
      const reason = new Error('gone');
      const promise = call({ signal: controller.signal, timeLimit: long });
      setTimeout(() => controller.abort(reason), 100);
      await assert.rejects(promise, reason);
    });

    it(`${name} ends when time is up`, async () => {
      assert.equal(await codeOf(call({ signal: new AbortController().signal, timeLimit: 100 })), 'time-limit');
    });
  }

  it('ends while its worker is busy', async () => {
    // The first call starts a worker and loads what it needs, so that it is not still starting when time is up.
    await importContent(text, { timeLimit: long });
    assert.equal(await codeOf(importContent(endless, { timeLimit: 500 })), 'time-limit');
    await importContent(text, { timeLimit: long });
    const controller = new AbortController();
    const promise = importContent(endless, { signal: controller.signal });
    setTimeout(() => controller.abort(), 500);
    await assert.rejects(promise, { name: 'AbortError' });
  });

  it('does not mind an abort after its end', async () => {
    const controller = new AbortController();
    const result = await renderPlain(interview, { signal: controller.signal });
    controller.abort();
    assert.equal(await renderPlain(interview, { timeLimit: long }), result);
  });

  it('keeps no listener on the signal', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    let listeners = 0;
    for (const [method, change] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      const original = signal[method].bind(signal) as (...args: unknown[]) => void;
      Object.defineProperty(signal, method, {
        value: (...args: unknown[]) => {
          listeners += change;
          original(...args);
        },
      });
    }
    await renderPlain(interview, { signal });
    await assert.rejects(renderPlain({}, { signal }), InvalidInterview);
    assert.equal(listeners, 0);
  });

  it('may have a time limit that is longer than timers allow, but no other one', async () => {
    assert.match(await renderPlain(interview, { timeLimit: Infinity }), /Bees/);
    for (const timeLimit of [-1, NaN]) await assert.rejects(renderPlain(interview, { timeLimit }), RangeError);
    assert.equal(await codeOf(renderPlain(interview, { timeLimit: 0 })), 'time-limit');
  });

  it('takes data with what cannot be cloned, as long as it is JSON', async () => {
    const odd = new Proxy({ ...interview, toString: () => 'Bees' }, {});
    assert.equal(await renderPlain(odd, { timeLimit: long }), await renderPlain(interview));
  });

  it('calls of the data by the caller stay in this thread', async () => {
    const data = {
      ...interview,
      get title() {
        return 'Made of a getter';
      },
    };
    assert.match(await renderPlain(data, { timeLimit: long }), /Made of a getter/);
  });
});

describe('errors of a limited call', () => {
  it('are of the same classes, with their data', async () => {
    const limits = { timeLimit: long };
    const errorOf = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
    const [invalid, expected] = await Promise.all([errorOf(renderCard({}, limits)), errorOf(renderCard({}))]);
    assert.ok(invalid instanceof InvalidInterview && expected instanceof InvalidInterview);
    assert.deepEqual(invalid.problems, expected.problems);
    assert.equal(invalid.message, expected.message);

    const [none, same] = await Promise.all([
      errorOf(importContent('{', { as: 'json-ld', name: 'a.json', ...limits })),
      errorOf(importContent('{', { as: 'json-ld', name: 'a.json' })),
    ]);
    assert.ok(none instanceof NotAnInterview && same instanceof NotAnInterview);
    assert.deepEqual(none.diagnostic, same.diagnostic);
    assert.equal(none.message, same.message);
    assert.ok(none.cause instanceof SyntaxError);

    const missing = await errorOf(importInterview('no-such-file', limits));
    assert.ok(missing instanceof CommandError);
    assert.deepEqual([missing.code, missing.exitCode], ['cannot-read', 2]);
  });

  it('say that the memory was not enough, and the process goes on', async () => {
    // Each `{}` becomes an object with a place in the file.
    const bomb = `[${'{},'.repeat(5_000_000)}{}]`;
    assert.equal(await codeOf(checkInterview(bomb, { timeLimit: long })), 'memory-limit');
    assert.match(await renderPlain(interview, { timeLimit: long }), /Bees/);
  });

  it('say that the input is too large', async () => {
    const limits = { timeLimit: long };
    assert.equal(await codeOf(checkInterview(' '.repeat(40_000_000), limits)), 'too-large');
    assert.equal(await codeOf(renderPlain({ ...interview, other: 'x'.repeat(40_000_000) }, limits)), 'too-large');
  });
});

describe('calls at the same time', () => {
  it('have their own results and limits', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => {
        if (index % 5 === 1) return renderPlain({}, { timeLimit: long });
        if (index % 5 === 2) return renderPlain(heavy, { signal: AbortSignal.abort(index) });
        if (index % 5 === 3) return renderPlain(heavy, { timeLimit: 1 });
        return renderPlain({ ...interview, title: `Number ${index}.` }, { timeLimit: long });
      }),
    );
    results.forEach((result, index) => {
      const reason: unknown = result.status === 'rejected' ? result.reason : undefined;
      if (index % 5 === 1) assert.ok(reason instanceof InvalidInterview);
      else if (index % 5 === 2) assert.equal(reason, index);
      else if (index % 5 === 3) assert.ok(reason instanceof CommandError && reason.code === 'time-limit');
      else assert.ok(result.status === 'fulfilled' && result.value.includes(`Number ${index}.`));
    });
  });
});

describe('workers', () => {
  const run = (code: string) =>
    spawnSync(
      execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '--eval'],
        `const { renderPlain, checkInterview } = await import(${JSON.stringify(new URL('../../../src/node/index.ts', import.meta.url).href)});
         const data = ${JSON.stringify(interview)};
         ${code}`,
      ],
      { encoding: 'utf8', timeout: 60_000 },
    );

  it('do not keep the process alive', () => {
    const { status, stdout, stderr } = run(`
      const controller = new AbortController();
      const busy = renderPlain(data, { signal: controller.signal }).catch((error) => error.name);
      controller.abort();
      console.log(await busy, (await checkInterview('{}', { timeLimit: 50_000 })).length > 0);`);
    assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: 'AbortError true\n', stderr: '' });
  });

  it('keep the process alive while a call waits for them', () => {
    const { status, stdout } = run(
      `renderPlain(data, { timeLimit: 50_000 }).then((html) => console.log(html.length > 0));`,
    );
    assert.deepEqual({ status, stdout }, { status: 0, stdout: 'true\n' });
  });
});

describe('importing with limits', () => {
  const asked: string[] = [];
  let server: TestServer;
  let origin = '';
  const page = `<!doctype html><html lang=en><link rel="https://api.w.org/" href="/wp-json/"><link rel=alternate type="application/json" href="/wp-json/wp/v2/posts/1"><title>Bees</title><body><h1>Bees</h1><p><b>What is it?</b><p>It is.<p><b>And why so?</b><p>So.<p><b>And why now?</b><p>Now.`;
  const post = {
    id: 1,
    link: 'https://news.example/bees',
    title: { rendered: 'Bees' },
    content: { rendered: page.slice(page.indexOf('<p>')) },
  };
  const routes: Readonly<Record<string, RequestListener>> = {
    '/page': (_, response) => response.setHeader('Content-Type', 'text/html').end(page),
    '/endless': (_, response) => response.setHeader('Content-Type', 'text/plain').end(endless),
    '/silent': () => undefined,
    '/wp-json/wp/v2/posts/1?_embed=1': (_, response) => response.end(JSON.stringify(post)),
    '/wp-json/': (_, response) => response.end('{"name":"News"}'),
  };
  const answer = byRoute(routes);
  before(async () => {
    server = await startServer((request, response) => {
      asked.push(request.url!);
      answer(request, response);
    });
    ({ origin } = server);
  });
  after(() => server.close());

  it('requests the post of a page from the main thread', async () => {
    const progress: (string | undefined)[] = [];
    const terminal = {
      progress: (line?: string) => void progress.push(line),
      read: () => Promise.resolve(Buffer.of()),
    };
    const limited = await importInterview(`${origin}/page`, { timeLimit: long, terminal });
    assert.equal(limited.report.format, 'wordpress');
    assert.match(progress[0]!, /Requesting the post from WordPress: http/);
    assert.deepEqual(limited, await importInterview(`${origin}/page`));
  });

  it('has one limit for reading and converting', async () => {
    assert.equal(await codeOf(importInterview(`${origin}/silent`, { timeLimit: 300 })), 'too-slow');
    assert.equal(await codeOf(importInterview(`${origin}/endless`, { timeLimit: 1000 })), 'time-limit');
  });

  it('is aborted while it requests, or reads standard input', async () => {
    const reason = new Error('gone');
    const terminal = { progress: () => undefined, read: () => new Promise<never>(() => undefined) };
    for (const name of [`${origin}/silent`, '-']) {
      const controller = new AbortController();
      const promise = importInterview(name, { signal: controller.signal, terminal });
      setTimeout(() => controller.abort(reason), 50);
      await assert.rejects(promise, reason);
    }
    assert.equal(await codeOf(importInterview('-', { timeLimit: 50, terminal })), 'too-slow');
  });

  it('sends no request for content that is passed itself', async () => {
    asked.length = 0;
    const base = `${origin}/page`;
    assert.equal((await importContent(page, { base })).report.format, 'html');
    assert.equal((await importContent(page, { base, timeLimit: long })).report.format, 'html');
    const named = JSON.stringify({ ...post, link: `${origin}/wp-json/wp/v2/posts/1` });
    assert.equal((await importContent(named, { name: `${origin}/wp-json/wp/v2/posts/1` })).report.format, 'wordpress');
    assert.equal(
      (await importContent(named, { name: `${origin}/wp-json/wp/v2/posts/1`, timeLimit: long })).report.format,
      'wordpress',
    );
    assert.deepEqual(asked, []);
  });
});
