/**
 * Compares the card with the same interview as plain `<details>` markup in a shadow root, and as a bare list made with Lit:
 *
 *     npm run bench
 *     npm run bench -- --sizes 3,100 --rounds 9 --json
 *     npm run bench -- --sizes 1000 --languages ar-EG,fa
 *
 * Without `--languages` it measures every language at the first size, and only the slowest of them at the others.
 *
 * The sides take turns within one run, each in a page and a renderer process of its own, so that nothing is warm and a busy
 * machine is busy for all. It measures and does not judge: it succeeds, whatever the numbers are.
 */
import process, { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { InlineConfig } from 'vite';
import { creditedCase, directionOf, langs, languageCases, type Case, type Lang } from './fixture.js';
import type { Side } from './page.js';
import { report, slowestCase, type Measure, type Sample, type Value } from './report.js';
import { bundle, serve, startChromium } from './site.js';
import { readTrace, traceCategories } from './trace.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TOGGLES = 5;
/** Larger lists take Lit so long that the benchmark would be mostly that. */
const LIT_UNTIL = 1000;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '3,100,1000,5000' },
    rounds: { type: 'string' },
    languages: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const sizes = options.sizes.split(',').map(Number);
const languages = options.languages?.split(',');
/** Long interviews take long and vary little. */
const roundsFor = (size: number): number => Number(options.rounds ?? (size < 2000 ? 9 : 5));

const unknown = languages?.filter((name) => !(langs as string[]).includes(name));
if (unknown?.length) {
  console.error(`Unknown language: ${unknown.join(', ')}. The benchmark has ${langs.join(', ')}.`);
  exit(1);
}

const site = await serve(new Map([...(await bundle({ root })), ...(await bundle(pageBundle()))]), {
  '/page': ({ url = '/' }, response) => {
    const { searchParams } = new URL(url, 'http://localhost');
    response.setHeader('content-type', 'text/html').end(pageHtml(searchParams.get('lang') as Lang));
  },
});
// A frame comes when it is ready. Waiting for the screen's next one would round all times up to 16.7 ms.
const browser = await startChromium(600_000, ['--disable-frame-rate-limit', '--disable-gpu-vsync']);
try {
  const interval = await inPage('en', frameInterval);
  const samples: Sample[] = [];
  for (const size of sizes) samples.push(...(await compare(size, casesFor(size, samples))));
  const settings = { chromium: await browser.version(), interval };
  if (options.json) console.log(JSON.stringify({ ...settings, samples }, undefined, 2));
  else console.log(report(samples, settings));
} finally {
  await browser.close();
  site.close();
}

/** What is measured at a size. The cost of dates and names does not grow with the interview, so they are measured once. */
function casesFor(size: number, samples: readonly Sample[]): readonly Case[] {
  const isFirst = size === sizes[0];
  const chosen =
    languages ??
    (isFirst
      ? langs
      : [
          slowestCase(
            samples.filter((each) => each.case !== creditedCase.name),
            sizes[0]!,
          ),
        ]);
  return [...languageCases.filter(({ name }) => chosen.includes(name)), ...(isFirst ? [creditedCase] : [])];
}

async function compare(size: number, cases: readonly Case[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  const rounds = roundsFor(size);
  const sides: readonly Side[] = size > LIT_UNTIL ? ['card', 'static'] : ['card', 'static', 'lit'];
  const shownIn = new Map<Case, string>();
  for (let round = 0; round < rounds; round++) {
    for (const each of cases) {
      if (process.stderr.isTTY) console.error(`${size} questions, ${each.name}, round ${round + 1} of ${rounds}`);
      // The next side may find the machine in another state, so they change places.
      const first = round % sides.length;
      for (const side of [...sides.slice(first), ...sides.slice(0, first)]) {
        const { shown, values } = await inPage(each.lang, (page) => measure(page, side, each, size));
        const expected = shownIn.get(each) ?? shown;
        if (shown !== expected) throw new Error(`Two sides show different things: ${expected}; ${side}: ${shown}.`);
        shownIn.set(each, shown);
        for (const [name, value] of Object.entries(values))
          samples.push({ size, case: each.name, side, round, measure: name as Measure, ...value });
      }
    }
  }
  return samples;
}

async function measure(
  page: Page,
  side: Side,
  measured: Case,
  size: number,
): Promise<{ shown: string; values: Partial<Record<Measure, Value>> }> {
  await page.tracing.start({ categories: traceCategories });
  await page.evaluate((...args) => globalThis.bench.prepare(...args), side, measured, size);
  const { nodes, shown } = await page.evaluate(() => globalThis.bench.render());
  await page.evaluate(() => globalThis.bench.forget());
  const protocol = await page.createCDPSession();
  for (let index = 0; index < 3; index++) await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  await page.evaluate((times) => globalThis.bench.toggle(times), TOGGLES);
  await page.evaluate(() => globalThis.bench.openAll());

  const { script, spans } = readTrace(await page.tracing.stop());
  const [all, first, openAll] = [spans('all')[0]!, spans('first')[0]!, spans('openAll')[0]!];
  const toggles = spans('toggle');
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  const toggle = { cpu: middle(toggles.map(({ cpu }) => cpu)), clock: middle(toggles.map(({ clock }) => clock)) };
  return {
    shown,
    values: {
      ...(side !== 'static' && { script }),
      first,
      all,
      ...(measured.isCredited && { complete: spans('complete')[0]! }),
      longest: all.longest,
      toggle,
      openAll,
      heap: { amount: usedSize / 2 ** 20 },
      nodes: { amount: nodes },
    },
  };
}

/** Runs something in a new page, in a context of its own: no cache, no warm process. */
async function inPage<T>(lang: Lang, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.setViewport({ width: 390, height: 844 });
    await page.goto(`${site.origin}/page?lang=${lang}`, { waitUntil: 'load' });
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

/** A page with text of its own, so that the fonts are loaded already, as on any page that people read. */
function pageHtml(lang: Lang): string {
  return `<!doctype html><html lang="${lang}" dir="${directionOf(lang)}"><meta charset="utf-8"><title>bench</title>
<script type="module" src="/page.js"></script><body><h1>جريدة الحوار Newspaper</h1><h3>أخبار <b>اليوم today</b> 1234567890</h3>
<p>نص الصفحة قبل الحوار، كما في كل جريدة. The page’s own text. ١٢٣٤٥٦٧٨٩٠ ۱۲۳۴۵۶۷۸۹۰</p></body></html>`;
}

function pageBundle(): InlineConfig {
  const entry = fileURLToPath(new URL('page.ts', import.meta.url));
  return {
    root,
    configFile: false,
    build: { target: 'es2022', minify: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  };
}
