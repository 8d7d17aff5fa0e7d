/**
 * Takes pictures of every demo page, for people to look at:
 *
 *     npm run screenshots
 *     npm run screenshots -- --only playground,long --variants phone,print
 *
 * They land in test/screenshots/<page>/<variant>.png, those of the first page in playground/. Printed pages are pictures only where `pdftoppm` is installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import type { InterviewCard } from '../src/interview-card.js';
import { findChromium, onPath } from './runner/find.js';

interface Variant {
  readonly width: number;
  readonly media?: Readonly<Record<string, string>>;
  /** Every answer open. */
  readonly open?: true;
  /** One screen, scrolled down to the middle of the card, instead of the whole page. */
  readonly scrolled?: true;
  /** Requests for interviews that are never answered. */
  readonly waiting?: true;
  /** The spacing that readers may ask for: https://www.w3.org/TR/WCAG22/#text-spacing */
  readonly spaced?: true;
  readonly printed?: true;
}

const dark = { 'prefers-color-scheme': 'dark' };
const variants: Readonly<Record<string, Variant>> = {
  phone: { width: 390 },
  'phone-open': { width: 390, open: true },
  'phone-dark': { width: 390, media: dark },
  'phone-dark-open': { width: 390, media: dark, open: true },
  desktop: { width: 1280 },
  'desktop-open': { width: 1280, open: true },
  'desktop-dark': { width: 1280, media: dark },
  'desktop-dark-open': { width: 1280, media: dark, open: true },
  narrow: { width: 320, open: true },
  spaced: { width: 320, open: true, spaced: true },
  scrolled: { width: 390, open: true, scrolled: true },
  'scrolled-desktop': { width: 1280, open: true, scrolled: true },
  waiting: { width: 390, waiting: true },
  contrast: { width: 390, media: { 'prefers-contrast': 'more' }, open: true },
  'forced-colors': { width: 390, media: { 'forced-colors': 'active' }, open: true },
  'forced-colors-dark': { width: 390, media: { 'forced-colors': 'active', ...dark }, open: true },
  still: { width: 390, media: { 'prefers-reduced-motion': 'reduce' }, open: true },
  print: { width: 1280, printed: true },
};

/** Taller pictures are cut: browsers cannot make them, and nobody looks at them. */
const tallest = 8000;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'test/screenshots');
const { values: options } = parseArgs({
  args: argv.slice(2),
  options: { only: { type: 'string' }, variants: { type: 'string' } },
});

const executablePath = findChromium();
if (!executablePath) {
  console.error('Install Chrome or Chromium, or set CHROME_PATH to its program.');
  exit(1);
}

const demos = (await readdir(join(root, 'demo'))).filter((name) => name.endsWith('.html'));
const pages = ['index.html', ...demos.map((name) => `demo/${name}`)].filter(chosen(options.only));
const jobs = pages.flatMap((page) =>
  Object.keys(variants)
    .filter(chosen(options.variants))
    .map((variant) => ({ page, variant })),
);

const server = await createServer({
  root,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, open: false, hmr: false },
});
await server.listen();
const browser = await launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--force-device-scale-factor=1'],
});
try {
  if (!options.only && !options.variants) await rm(folder, { recursive: true, force: true });
  let next = 0;
  const work = async (): Promise<void> => {
    for (let job = jobs[next++]; job; job = jobs[next++]) await take(browser, job.page, job.variant);
  };
  await Promise.all(Array.from({ length: Math.min(6, availableParallelism()) }, work));
} finally {
  await browser.close();
  await server.close();
}

/** Two pages are called index.html. */
function nameOf(path: string): string {
  return path === 'index.html' ? 'playground' : basename(path, '.html');
}

function chosen(list: string | undefined) {
  return (name: string): boolean => !list || list.split(',').includes(nameOf(name));
}

async function take(browser: Browser, path: string, name: string): Promise<void> {
  const variant = variants[name]!;
  const address = new URL(path, server.resolvedUrls!.local[0]).href;
  // A context of its own is a window of its own, and remembers nothing.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${path} ${name}: ${String(error)}`));
    await page.setViewport({ width: variant.width, height: 844 });
    const protocol = await page.createCDPSession();
    const features = Object.entries(variant.media ?? {}).map(([feature, value]) => ({ name: feature, value }));
    await protocol.send('Emulation.setEmulatedMedia', { features });
    if (variant.waiting) {
      await page.setRequestInterception(true);
      page.on('request', (request) => void (request.url().includes('/interviews/') || request.continue()));
    }
    await page.goto(address, { waitUntil: variant.waiting ? 'domcontentloaded' : 'networkidle0' });
    await page.evaluate('document.fonts.ready');
    if (variant.spaced) await page.evaluate(space);
    if (variant.open) await page.evaluate(openAll);
    await settle(page);

    const file = join(folder, nameOf(path), name);
    await mkdir(join(file, '..'), { recursive: true });
    if (variant.printed) {
      await page.pdf({
        path: `${file}.pdf`,
        format: 'A4',
        margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' },
      });
      if (onPath('pdftoppm')) spawnSync('pdftoppm', ['-png', '-r', '60', `${file}.pdf`, file]);
      return;
    }
    if (variant.scrolled) await page.evaluate(scrollToMiddle);
    else {
      // The viewport as tall as the page: what is off the screen is laid out too.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewport({ width: variant.width, height: Math.min(height, tallest) });
    }
    await settle(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) console.error(`${path} ${name}: scrolls sideways by ${overflow} px`);
    await page.screenshot({ path: `${file}.png` });
  } finally {
    await context.close();
  }
}

async function settle(page: Page): Promise<void> {
  for (let frames = 0; frames < 4; frames += 1) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30))));
  }
}

function openAll(): void {
  for (const card of document.querySelectorAll('interview-card:defined')) (card as InterviewCard).expandAll();
}

function scrollToMiddle(): void {
  const card = document.querySelector('interview-card')!.getBoundingClientRect();
  scrollTo({ top: scrollY + card.top + Math.max(card.height / 2, 500) - innerHeight / 2, behavior: 'instant' });
}

function space(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  for (const { shadowRoot } of document.querySelectorAll('interview-card:defined'))
    shadowRoot!.adoptedStyleSheets.push(sheet);
}
