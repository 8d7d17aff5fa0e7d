/**
 * Compares the card with the same interview as plain `<details>` markup in a shadow root:
 *
 *     npm run bench
 *     npm run bench -- --sizes 3,100 --rounds 9 --json
 *
 * Both sides take turns within one run, each in a page and a renderer process of its own, so that nothing is warm and a busy
 * machine is busy for both. It measures and does not judge: it ends well, whatever the numbers say.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process, { exit, getuid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch, type Page } from 'puppeteer-core';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { findChromium } from '../runner/find.js';
import type { Rendered, Side } from './page.js';
import { report, type Measure, type Sample, type Value } from './report.js';
import { readTrace, traceCategories, type Span } from './trace.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sides: readonly Side[] = ['card', 'static'];
const TOGGLES = 5;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '3,100,1000,5000' },
    rounds: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const sizes = options.sizes.split(',').map(Number);
/** Long interviews take long and vary little. */
const roundsFor = (size: number): number => Number(options.rounds ?? (size < 500 ? 15 : size < 2000 ? 9 : 5));

const executablePath = findChromium();
if (executablePath === undefined) {
  console.error('No Chrome or Chromium was found. Install one, or name it in CHROME_PATH.');
  exit(1);
}

const files = new Map([...(await bundle({ root })), ...(await bundle(pageBundle()))]);
const server = createServer(({ url = '/' }, response) => {
  const code = files.get(url.slice(1));
  if (url === '/page') response.setHeader('content-type', 'text/html').end(pageHtml());
  else if (code !== undefined) response.setHeader('content-type', 'text/javascript').end(code);
  else response.writeHead(404).end();
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await launch({
  executablePath,
  protocolTimeout: 600_000,
  args: [
    ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...[
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    // A frame comes when it is ready. Waiting for the screen's next one would round all times up to 16.7 ms.
    ...['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  ],
});
try {
  const interval = await inPage(frameInterval);
  const samples: Sample[] = [];
  for (const size of sizes) samples.push(...(await compare(size)));
  const settings = { chromium: await browser.version(), interval };
  if (options.json) console.log(JSON.stringify({ ...settings, samples }, undefined, 2));
  else console.log(report(samples, sizes, settings));
} finally {
  await browser.close();
  server.close();
}

async function compare(size: number): Promise<Sample[]> {
  const samples: Sample[] = [];
  const rounds = roundsFor(size);
  let text: string | undefined;
  for (let round = 0; round < rounds; round++) {
    if (process.stderr.isTTY) console.error(`${size} questions, round ${round + 1} of ${rounds}`);
    // The side that goes second may find the machine in another state, so they change places.
    for (const side of round % 2 ? [...sides].reverse() : sides) {
      const { shown, values } = await inPage((page) => measure(page, side, size));
      if (shown !== (text ??= shown)) throw new Error(`The two sides show different things: ${text}; ${shown}.`);
      for (const [name, value] of Object.entries(values))
        samples.push({ size, side, round, measure: name as Measure, ...value });
    }
  }
  return samples;
}

async function measure(
  page: Page,
  side: Side,
  size: number,
): Promise<{ shown: string; values: Record<Measure, Value> }> {
  await page.tracing.start({ categories: traceCategories });
  if (side === 'card') await page.evaluate((script) => import(script), '/interview-card.js');
  await page.evaluate((...args) => globalThis.bench.prepare(...args), side, size);
  const { nodes, questions, characters }: Rendered = await page.evaluate(() => globalThis.bench.render());
  await page.evaluate(() => globalThis.bench.forget());
  const protocol = await page.createCDPSession();
  for (let index = 0; index < 3; index++) await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  await page.evaluate((times) => globalThis.bench.toggle(times), TOGGLES);
  await page.evaluate(() => globalThis.bench.openAll());

  const { script, spans } = readTrace(await page.tracing.stop());
  const [all, first, openAll] = (['all', 'first', 'openAll'] as const).map((name) => spans(name)[0]!) as [
    Span,
    Span,
    Span,
  ];
  const toggles = spans('toggle');
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  const toggle = { cpu: middle(toggles.map(({ cpu }) => cpu)), clock: middle(toggles.map(({ clock }) => clock)) };
  return {
    shown: `${questions} questions, ${characters} characters`,
    values: {
      script,
      first,
      all,
      longest: all.longest,
      toggle,
      openAll,
      heap: { amount: usedSize / 2 ** 20 },
      nodes: { amount: nodes },
    },
  };
}

/** Runs something in a new page, in a context of its own: no cache, no warm process. */
async function inPage<T>(act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${origin}/page`, { waitUntil: 'load' });
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Milliseconds from one frame to the next where little changes: shows whether the screen's rhythm rounds the times. */
async function frameInterval(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const times: number[] = [];
    for (let index = 0; index < 60; index++) {
      document.body.style.paddingTop = `${index}px`;
      times.push(await new Promise<number>(requestAnimationFrame));
    }
    const intervals = times.slice(1).map((time, index) => time - times[index]!);
    return intervals.sort((a, b) => a - b)[30]!;
  });
}

/** A page with text of its own, so that the fonts are there already, as on any page that is read. */
function pageHtml(): string {
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>bench</title><script type="module" src="/page.js"></script>
<body><h1>جريدة الحوار</h1><h3>أخبار <b>اليوم</b> 1234567890</h3><p>نص الصفحة قبل الحوار، كما في كل جريدة.</p></body></html>`;
}

function pageBundle(): InlineConfig {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  return {
    root,
    configFile: false,
    build: { target: 'es2022', minify: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  };
}

async function bundle(config: InlineConfig): Promise<[string, string][]> {
  const built = (await build({
    ...config,
    logLevel: 'warn',
    build: { ...config.build, write: false },
  })) as Rolldown.RolldownOutput[];
  return built
    .flatMap(({ output }) => output)
    .flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : []));
}
