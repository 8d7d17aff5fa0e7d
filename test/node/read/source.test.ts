/** Reading sources: files, URLs and standard input, in the character encodings of newsrooms. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { CommandError } from '../../../src/node/cli/command.js';
import { readSource, type ReadOptions } from '../../../src/node/read/source.js';
import { byRoute, startServer, type TestServer } from '../server.js';

/** "لماذا؟" */
const why = { text: '\u0644\u0645\u0627\u0630\u0627\u061f', windows1256: [0xe1, 0xe3, 0xc7, 0xd0, 0xc7, 0xbf] };

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

let progress: (string | undefined)[] = [];

const read = (name: string, options: Partial<ReadOptions> = {}, input: Uint8Array = Buffer.of()) => {
  progress = [];
  const terminal = { progress: (text?: string) => void progress.push(text), read: () => Promise.resolve(input) };
  return readSource(name, { terminal, ...options });
};

/** The one-line message of an error that the user can fix. */
async function refusal(name: string, options?: Partial<ReadOptions>, input?: Uint8Array): Promise<string> {
  try {
    await read(name, options, input);
  } catch (error) {
    assert.ok(error instanceof CommandError, String(error));
    assert.equal(error.exitCode, 2);
    assert.doesNotMatch(error.message, /\n/);
    return error.message;
  }
  return assert.fail(`${name} was read`);
}

describe('reading a file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'interview-card-'));
  after(() => rmSync(directory, { recursive: true }));
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(directory, name);
    writeFileSync(path, content);
    return path;
  };

  it('returns its text, bytes, URL and type', async () => {
    const name = file('a b.json', '{}');
    const { text, bytes, url, contentType, headers } = await read(name);
    assert.equal(text, '{}');
    assert.deepEqual([...bytes], [0x7b, 0x7d]);
    assert.match(url!, /^file:\/\/\/.*\/a%20b\.json$/);
    assert.equal(contentType, 'application/json');
    assert.deepEqual([...headers], []);
  });

  const texts = {
    'UTF-8': ['a.txt', bytes(why.text)],
    'UTF-8 with a byte order mark': ['b.txt', bytes('\ufeff', why.text)],
    'little-endian UTF-16': ['c.txt', bytes([0xff, 0xfe], [...Buffer.from(why.text, 'utf16le')])],
    'big-endian UTF-16': ['d.txt', bytes([0xfe, 0xff], [...Buffer.from(why.text, 'utf16le').swap16()])],
    'windows-1256, as its markup says': ['e.html', bytes('<meta charset="windows-1256">', why.windows1256)],
    'windows-1256, as an http-equiv meta says': [
      'f.htm',
      bytes('<meta http-equiv=Content-Type content="text/html; charset=windows-1256">', why.windows1256),
    ],
    'windows-1256, as the markup of a file with an unknown extension says': [
      'g.php',
      bytes(' <!doctype html><meta charset=windows-1256>', why.windows1256),
    ],
    'UTF-8, whatever its markup says after a byte order mark': [
      'h.html',
      bytes('\ufeff<meta charset="windows-1256">', why.text),
    ],
  } as const;
  for (const [what, [name, content]] of Object.entries(texts)) {
    it(`reads ${what}`, async () => {
      assert.equal((await read(file(name, content))).text.replace(/^.*>/, ''), why.text);
    });
  }

  it('keeps the quotation marks, dashes and the euro of windows-1252', async () => {
    const content = bytes('<meta charset=iso-8859-1>', [0x93, 0x94, 0x96, 0x80, 0x92]);
    assert.equal((await read(file('quotes.html', content))).text.slice(-5), '“”–€’');
  });

  const mistakes: Readonly<Record<string, [name: () => string, message: RegExp]>> = {
    'a file that does not exist': [
      () => join(directory, 'none.json'),
      /^Cannot read .*none\.json: there is no such file\.$/,
    ],
    'a directory': [() => directory, /: that is a directory\. Name the files in it\.$/],
    'a path through a file': [() => join(file('x.json', ''), 'y.json'), /: a part of the path is not a directory\.$/],
    'text that is not UTF-8 and does not say so': [
      () => file('old.txt', bytes(why.windows1256)),
      /old\.txt: it is not in UTF-8, and names no other character encoding\. Save it as UTF-8\.$/,
    ],
    'a page that is not UTF-8 and does not say so': [
      () => file('old.html', bytes('<p>', why.windows1256)),
      /it is not in UTF-8/,
    ],
    'a page in a character encoding that browsers do not support': [
      () => file('kr.html', '<meta charset=iso-2022-kr>'),
      /browsers do not support its character encoding/,
    ],
    'a PDF': [
      () => file('a.pdf', bytes('%PDF-1.7\n', [0xe2])),
      /a\.pdf: it is a PDF\. Open it, copy the text into a file, and name that\.$/,
    ],
    'a Word document': [
      () => file('a.docx', bytes('PK', [3, 4, 0x14, 0, 6])),
      /a\.docx: it is a ZIP file, as documents of Word and LibreOffice are\. Open it there, and save it as/,
    ],
    'an old Word document': [() => file('a.doc', bytes([0xd0, 0xcf, 0x11, 0xe0])), /it is an old document of Word/],
    'Rich Text': [() => file('a.rtf', '{\\rtf1\\ansi Why?}'), /it is Rich Text/],
    'an image': [() => file('a.jpg', bytes([0xff, 0xd8, 0xff, 0xe0])), /it is an image\.$/],
    'a URL that is not http': [
      () => 'ftp://example.org/a.html',
      /^Cannot read ftp:\/\/example\.org\/a\.html: only files, http and https addresses are read\.$/,
    ],
    'a file: URL': [() => 'file:///etc/hostname', /only files, http and https addresses are read/],
    'an incomplete URL': [() => 'https://', /: that is not an address\. One looks like https:/],
    'a URL with a password, which the message does not repeat': [
      () => 'https://me:secret@example.org/',
      /^Cannot read example\.org: an address with a user name/,
    ],
  };
  for (const [what, [name, message]] of Object.entries(mistakes)) {
    it(`refuses ${what}`, async () => assert.match(await refusal(name()), message));
  }

  it('refuses a file that is too large', async () => {
    assert.match(
      await refusal(file('large.txt', 'x'.repeat(2_097_153)), { sizeLimit: 2_097_152 }),
      /large\.txt: it is larger than 2 MiB/,
    );
  });

  it(
    'refuses an endless file',
    { skip: process.platform === 'win32' && 'has no /dev/zero', timeout: 20_000 },
    async () => {
      assert.match(await refusal('/dev/zero', { sizeLimit: 100_000 }), /larger than/);
    },
  );

  it(
    'refuses a file without read permission',
    { skip: process.getuid?.() === 0 && 'the superuser may read everything' },
    async () => {
      const name = file('secret.json', '{}');
      chmodSync(name, 0);
      assert.match(await refusal(name), /you may not read it/);
    },
  );
});

describe('reading standard input', () => {
  it('returns its text without a URL', async () => {
    const { text, name, url } = await read('-', {}, bytes('\ufeff', why.text));
    assert.deepEqual({ text, name, url }, { text: why.text, name: 'standard input', url: undefined });
  });

  it('detects a page by its markup', async () => {
    assert.ok((await read('-', {}, bytes('<meta charset=windows-1256>', why.windows1256))).text.endsWith(why.text));
  });

  it('refuses text that is not UTF-8', async () => {
    assert.match(await refusal('-', {}, bytes(why.windows1256)), /^Cannot read standard input: it is not in UTF-8/);
  });

  it('refuses an input that is too large', async () => {
    assert.match(await refusal('-', { sizeLimit: 3 }, bytes('four')), /^Cannot read standard input: it is larger than/);
  });
});

describe('reading a URL', () => {
  const asked: { url: string; agent: string | undefined; accept: string | undefined }[] = [];
  let closed: Promise<unknown> = Promise.resolve();
  const routes: Readonly<Record<string, RequestListener>> = {
    '/text': (_, response) => response.setHeader('Content-Type', 'Text/Plain; charset=utf-8').end(why.text),
    '/1256': (_, response) =>
      response.setHeader('Content-Type', 'text/html; Charset="windows-1256"').end(bytes(why.windows1256)),
    '/1256-over-meta': (_, response) =>
      response
        .setHeader('Content-Type', 'text/html; charset=windows-1256')
        .end(bytes('<meta charset=utf-8>', why.windows1256)),
    '/1256-meta': (_, response) =>
      response.setHeader('Content-Type', 'text/html').end(bytes('<meta charset=windows-1256>', why.windows1256)),
    '/nonsense-utf8': (_, response) => response.setHeader('Content-Type', 'text/html; charset=utf8mb4').end(why.text),
    '/nonsense': (_, response) =>
      response.setHeader('Content-Type', 'text/html; charset=arabic-new').end(bytes(why.windows1256)),
    '/gzip': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(why.text)),
    '/bomb': (_, response) =>
      response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000, 'x'))),
    '/link': (_, response) => response.setHeader('Link', '</wp-json/>; rel="https://api.w.org/"').end('post'),
    '/moved': (_, response) => response.writeHead(301, { Location: '/moved/again?x=1' }).end(),
    '/moved/again?x=1': (_, response) => response.writeHead(307, { Location: 'there' }).end(),
    '/moved/there': (_, response) => response.end('arrived'),
    '/circle': (_, response) => response.writeHead(302, { Location: '/circle' }).end(),
    '/to-file': (_, response) => response.writeHead(302, { Location: 'file:///etc/hostname' }).end(),
    '/to-ftp': (_, response) => response.writeHead(302, { Location: 'ftp://example.org/' }).end(),
    '/to-data': (_, response) => response.writeHead(302, { Location: 'data:text/plain,x' }).end(),
    '/to-nowhere': (_, response) => response.writeHead(302, { Location: 'http://' }).end(),
    '/not-modified': (_, response) => response.writeHead(304).end(),
    '/gone': (_, response) => response.writeHead(410).end(),
    '/private': (_, response) => response.writeHead(403).end('no'),
    '/busy': (_, response) => response.writeHead(503).end(),
    '/large': (_, response) => response.end(Buffer.alloc(3_000_000, 'x')),
    '/says-large': (_, response) => response.writeHead(200, { 'Content-Length': 999_999_999 }).write('x'),
    '/endless': (_, response) => {
      closed = once(response, 'close');
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    },
    '/dripping': (_, response) => {
      const drip = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(drip));
    },
    '/silent': () => {},
    '/stuck': (_, response) => response.write('a little'),
    '/broken': (_, response) => {
      response.writeHead(200, { 'Content-Length': 10 }).write('half');
      setImmediate(() => response.destroy());
    },
  };
  const answer = byRoute(routes);
  let server: TestServer;
  let origin = '';
  before(async () => {
    server = await startServer((request, response) => {
      asked.push({ url: request.url!, agent: request.headers['user-agent'], accept: request.headers.accept });
      answer(request, response);
    });
    ({ origin } = server);
  });
  after(() => server.close());

  it('returns its text, type, headers and URL', async () => {
    const { text, contentType, url, headers } = await read(`${origin}/text`);
    assert.deepEqual({ text, contentType, url }, { text: why.text, contentType: 'text/plain', url: `${origin}/text` });
    assert.equal(headers.get('content-type'), 'Text/Plain; charset=utf-8');
    assert.equal((await read(`${origin}/link`)).headers.get('link'), '</wp-json/>; rel="https://api.w.org/"');
  });

  it('sends User-Agent and Accept headers', async () => {
    asked.length = 0;
    await read(`${origin}/text`);
    assert.match(asked[0]!.agent!, /interview-card/);
    assert.match(asked[0]!.accept!, /^text\/html, .*json/);
  });

  for (const [path, what] of Object.entries({
    '/1256': 'the encoding that the server names',
    '/1256-over-meta': 'the encoding that the server names instead of that of the markup',
    '/1256-meta': 'the encoding that the markup names if the server names none',
    '/nonsense-utf8': 'UTF-8 with an unknown encoding name',
    '/gzip': 'a compressed response',
  })) {
    it(`reads ${what}`, async () => assert.equal((await read(origin + path)).text.replace(/^.*>/, ''), why.text));
  }

  it('follows redirects', async () => {
    const { text, url } = await read(`${origin}/moved`);
    assert.deepEqual({ text, url }, { text: 'arrived', url: `${origin}/moved/there` });
  });

  const mistakes: Readonly<Record<string, [path: string, message: RegExp]>> = {
    'a redirect loop': ['/circle', /it redirects more than 20 times\. Open it in a browser/],
    'a redirect to a file': ['/to-file', /it redirects to file:\/\/\/etc\/hostname, and only http and https/],
    'a redirect to another protocol': ['/to-ftp', /it redirects to ftp:\/\/example\.org\/, and only http and https/],
    'a redirect to data': ['/to-data', /it redirects to data:text\/plain,x, and only http and https/],
    'a redirect to nowhere': ['/to-nowhere', /it redirects to "http:\/\/", which is not an address/],
    'a response without content': ['/not-modified', /the server answers 304 Not Modified\. Open it in a browser/],
    'a page that does not exist': ['/none', /the server answers 404 Not Found\. Check the address/],
    'a page that no longer exists': ['/gone', /the server answers 410 Gone\. Check the address/],
    'a page that is not public': ['/private', /the server answers 403 Forbidden\. It is not public/],
    'a server that is busy': ['/busy', /the server answers 503 Service Unavailable\. Try again later/],
    'an unknown encoding': ['/nonsense', /it is not in UTF-8, and its character encoding "arabic-new" is not known/],
  };
  for (const [what, [path, message]] of Object.entries(mistakes)) {
    it(`refuses ${what}`, async () => {
      const text = await refusal(origin + path);
      assert.ok(text.startsWith(`Cannot read ${origin}${path}: `), text);
      assert.match(text, message);
    });
  }

  it('aborts an endless response', async () => {
    assert.match(
      await refusal(`${origin}/endless`, { sizeLimit: 300_000, timeLimit: 2_000 }),
      /it is larger than 0\.286 MiB/,
    );
    await closed;
  });

  it('aborts a response whose Content-Length is too large', async () => {
    assert.match(await refusal(`${origin}/says-large`), /it is larger than 16 MiB/);
  });

  it('limits the size of a compressed page after decompression', async () => {
    assert.match(await refusal(`${origin}/bomb`, { sizeLimit: 1_000_000 }), /it is larger than/);
  });

  for (const [path, what] of [
    ['/silent', 'does not answer'],
    ['/stuck', 'stops in the middle'],
    ['/dripping', 'does not stop'],
  ] as const) {
    it(`stops waiting for a server that ${what}`, async () => {
      assert.match(
        await refusal(origin + path, { timeLimit: 200 }),
        /it took longer than 0\.2 seconds\. Try again later/,
      );
    });
  }

  it('reports a closed connection', async () => {
    assert.match(await refusal(`${origin}/broken`), /the server closed the connection/);
  });

  it('reports that no server answers', async () => {
    const other = await startServer(() => undefined);
    await other.close();
    assert.match(await refusal(`${other.origin}/`), /no server answers there/);
  });

  it('reports that a server does not support https', async () => {
    assert.match(
      await refusal(origin.replace('http', 'https')),
      /: the server does not speak https there\. Try the address with http\.$/,
    );
  });

  it('reports an unknown host name', async () => {
    assert.match(
      await refusal('http://nowhere.invalid/'),
      /there is no server of that name|the name of the server cannot be looked up/,
    );
  });

  it('shows the progress of a large page, and removes it at the end', async () => {
    await read(`${origin}/large`);
    assert.match(progress[0]!, /^Reading http:.*\/large: [12](\.\d+)? MiB$/);
    assert.equal(progress.at(-1), undefined);
    await read(`${origin}/text`);
    assert.deepEqual(progress, []);
  });
});
