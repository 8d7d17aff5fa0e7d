/**
 * The output of `interview-card embed` on a static host, in a partner's WordPress without the plugin: the URL of an interview's
 * page, on a line of its own, becomes the interview.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { after, before, describe } from 'node:test';
import { JSDOM } from 'jsdom';
import { launch, type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { buildEmbed } from '../../scripts/build/embed.js';
import type { InterviewInput } from '../../src/interview/schema.js';
import { findChromium } from '../runner/find.js';
import { allowPorts, isMissing, onSite, Running, startOtherServer, type OtherServer } from './plugin.js';
import { startWordPress, type WordPress } from './site.js';

const root = resolve(import.meta.dirname, '../..');
const file = join(root, 'demo/interviews/bensami.ar.json');
const interview = JSON.parse(readFileSync(file, 'utf8')) as InterviewInput;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xml': 'text/xml',
};

/** A static host that sends the headers that `_headers` and `.htaccess` configure. */
const serveFiles = (folder: string) =>
  startOtherServer(({ url }, response) => {
    const path = join(folder, decodeURIComponent(url!.split('?')[0]!));
    if (!existsSync(path)) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'Content-Type': types[extname(path)]!, 'Access-Control-Allow-Origin': '*' })
        .end(readFileSync(path));
  });

describe('the URL of an interview in WordPress', () => {
  const running = new Running();
  let site: WordPress;
  let host: OtherServer;
  let browser: Browser;
  let page: string;
  before(async () => {
    if (isMissing) return;
    const executablePath = findChromium();
    assert.ok(executablePath, 'Install Chrome or Chromium, or set CHROME_PATH to its program.');
    const folder = await running.start(mkdtemp(join(tmpdir(), 'interview-card-')), (each) =>
      rm(each, { recursive: true }),
    );
    const [dist, output] = [join(folder, 'dist'), join(folder, 'host')];
    host = await running.start(serveFiles(output), (each) => each.stop());
    site = await running.start(startWordPress(), (each) => each.stop());
    browser = await running.start(launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }), (each) =>
      each.close(),
    );
    // WordPress requests neither hosts of internal networks nor unusual ports. A publisher's host would have neither.
    site.addPlugin('ports', allowPorts(host.port));
    await build({ logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
    await buildEmbed(dist);
    const options = [
      '--base',
      host.url,
      '--name',
      'bensami',
      '--output',
      output,
      '--script',
      join(dist, 'interview-card.js'),
    ];
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(root, 'src/node/cli/cli.ts'), 'embed', ...options, file],
      { encoding: 'utf8', cwd: root },
    );
    assert.equal(status, 0, stderr);
    page = `${host.url}/bensami.html`;
  });
  after(() => running.stop());

  /** Publishes a post. @returns its URL and the frames in it */
  async function publish(content: string) {
    const response = await fetch(`${site.url}/wp-json/wp/v2/posts`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa(`${site.user}:${site.password}`)}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'A post', content, status: 'publish' }),
    });
    const { link } = (await response.json()) as { link: string };
    const { document } = new JSDOM(await (await fetch(link)).text()).window;
    return {
      link,
      frames: [...document.querySelectorAll<HTMLIFrameElement>('.entry-content iframe, .wp-block-post-content iframe')],
    };
  }

  /** As the block editor saves it. */
  const block = () =>
    `<!-- wp:embed {"url":"${page}","type":"rich","providerNameSlug":""} -->\n<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${page}\n</div></figure>\n<!-- /wp:embed -->`;

  const ways = [
    ['in a line of the classic editor', () => `Before.\n\n${page}\n\nAfter.`],
    ['in a block', block],
    ['in the shortcode of WordPress', () => `[embed]${page}[/embed]`],
  ] as const;
  for (const [way, content] of ways) {
    onSite(`becomes a frame with title and size, which may only run its script: ${way}`, async () => {
      const { frames } = await publish(content());
      assert.equal(frames.length, 1);
      const frame = frames[0]!;
      assert.equal(frame.src.split('#')[0], `${host.url}/embed.html?src=bensami.json`);
      assert.equal(frame.title, interview.title);
      assert.equal(frame.getAttribute('sandbox'), 'allow-scripts');
      assert.ok(Number(frame.width) > 100 && Number(frame.height) > 100, frame.outerHTML);
    });
  }

  onSite('shows an interview that can be read and opened', async () => {
    const { link } = await publish(block());
    const tab = await browser.newPage();
    await tab.goto(link);
    const frame = await (await tab.waitForSelector('iframe'))!.contentFrame();
    await frame.waitForFunction(`document.querySelector('interview-card')?.matches(':state(ready)')`);
    const question = await frame.waitForSelector('interview-card >>> [part=item]:nth-of-type(2) summary');
    await question!.click();
    const shown = await frame.$eval('interview-card', (card) => {
      const shadow = card.shadowRoot!;
      return {
        origin,
        title: shadow.querySelector('[part=title]')!.textContent,
        direction: getComputedStyle(shadow.querySelector('[part=card]')!).direction,
        open: [...shadow.querySelectorAll('details')].map((each) => each.open),
        answer: shadow.querySelector<HTMLElement>('details[open] [part=passage]')!.innerText,
      };
    });
    const answer = interview.questions[1]!.answer;
    assert.deepEqual(shown, {
      origin: 'null',
      title: interview.title,
      direction: 'rtl',
      open: [false, true, false],
      answer,
    });
    await tab.close();
  });
});
