/** Which servers an import asks: those that the user has named, and no others that a page or a post names. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CommandError, importInterview } from '../../../src/node/index.js';
import { startServer, type TestServer } from '../server.js';

const questions = '<p><b>What is it?</b><p>It is.<p><b>And why so?</b><p>So.<p><b>And why now?</b><p>Now.';
const page = (root: string, post: string) =>
  `<!doctype html><html lang=en><link rel="https://api.w.org/" href="${root}"><link rel=alternate type="application/json" href="${post}"><title>Bees</title><body><h1>Bees</h1>${questions}`;
const post = JSON.stringify({
  id: 1,
  link: 'https://news.example/bees',
  title: { rendered: 'Bees' },
  content: { rendered: questions },
});

describe('requests of an import', () => {
  const asked = { own: [] as string[], other: [] as string[] };
  const servers: TestServer[] = [];
  let own = '';
  let other = '';

  /** Redirects of the own server, by path. */
  const redirects = () =>
    new Map([
      ['/rdr/wp/v2/posts/1?_embed=1', `${other}/wp-json/wp/v2/posts/1`],
      ['/scheme/wp/v2/posts/1?_embed=1', `//${new URL(other).host}/wp-json/wp/v2/posts/1`],
      ['/twice/wp/v2/posts/1?_embed=1', '/rdr/wp/v2/posts/1?_embed=1'],
      ['/within/wp/v2/posts/1?_embed=1', '/wp-json/wp/v2/posts/1'],
      ['/within/', '/wp-json/'],
      ['/name/wp/v2/posts/1', '/wp-json/wp/v2/posts/1'],
      ['/name/', `${other}/wp-json/`],
      ['/away', `${other}/page`],
    ]);
  const answers = (path: string): string | undefined => {
    if (path === '/wp-json/wp/v2/posts/1') return post;
    if (path === '/wp-json/') return '{"name":"News"}';
    if (path === '/page') return `<!doctype html><html lang=en><title>Bees</title><body><h1>Bees</h1>${questions}`;
    const [, name] = /^\/page-of-(\w+)$/.exec(path) ?? [];
    return name === undefined ? undefined : page(`/${name}/`, `/${name}/wp/v2/posts/1`);
  };

  const start = async (name: keyof typeof asked) => {
    const server = await startServer((request, response) => {
      asked[name].push(request.url!);
      const location = redirects().get(request.url!);
      const text = answers(request.url!);
      if (location !== undefined) response.writeHead(302, { Location: location }).end();
      else if (text === undefined) response.writeHead(404).end();
      else response.end(text);
    });
    servers.push(server);
    return server.origin;
  };
  before(async () => {
    own = await start('own');
    other = await start('other');
  });
  after(() => Promise.all(servers.map((server) => server.close())));

  const importAs = async (path: string, options = {}) => {
    asked.own.length = asked.other.length = 0;
    return importInterview(own + path, options);
  };

  for (const [name, what] of Object.entries({
    rdr: 'another server',
    scheme: 'another server without a scheme',
    twice: 'its own server and then another one',
  })) {
    it(`do not follow the post of a page to ${what}`, async () => {
      const { report } = await importAs(`/page-of-${name}`);
      assert.deepEqual(asked.other, []);
      assert.ok(asked.own.includes(`/${name}/wp/v2/posts/1?_embed=1`));
      assert.equal(report.format, 'html');
      const [warning] = report.warnings;
      assert.ok(warning?.code === 'wordpress-unavailable');
      assert.match(warning.data.reason, /it redirects to another site, http/);
    });
  }

  it('follow the post of a page within its server', async () => {
    const { report } = await importAs('/page-of-within');
    assert.deepEqual([report.format, asked.other], ['wordpress', []]);
  });

  it('do not follow the root of the REST API to another server for the name of the site', async () => {
    const { interview } = await importAs('/name/wp/v2/posts/1');
    assert.deepEqual(asked, { own: ['/name/wp/v2/posts/1', '/wp-json/wp/v2/posts/1', '/name/'], other: [] });
    assert.equal(interview.source?.name, 'news.example');
  });

  it('follow the address of the user anywhere', async () => {
    await importAs('/away');
    assert.deepEqual(asked, { own: ['/away'], other: ['/page'] });
  });

  it('are all sent by the option fetch, which may refuse one', async () => {
    const seen: string[] = [];
    const fetchOwn: typeof fetch = async (input, init) => {
      const url = new URL(input as string);
      seen.push(url.pathname);
      if (url.origin !== own) throw new Error(`${url.host} is not on the list`);
      return fetch(url, init);
    };
    await importAs('/page-of-within', { fetch: fetchOwn });
    assert.deepEqual(seen, [
      '/page-of-within',
      '/within/wp/v2/posts/1',
      '/wp-json/wp/v2/posts/1',
      '/within/',
      '/wp-json/',
    ]);
    await assert.rejects(
      importAs('/away', { fetch: fetchOwn }),
      (error) => error instanceof CommandError && error.message.endsWith(' is not on the list.'),
    );
    assert.deepEqual(asked.other, []);
    await assert.rejects(importAs('/away', { fetch: fetchOwn, timeLimit: 600_000 }), CommandError);
    assert.deepEqual(asked.other, []);
  });
});
