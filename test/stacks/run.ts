/**
 * Builds the small apps in this folder with their own frameworks, and uses them in Chromium:
 *
 *     npm run build && npm run test:stacks -- next jest
 *
 * Each is copied to a temporary folder, where npm installs its packages from the registry and ours from their tarballs. That takes minutes, so
 * `npm test` leaves it out. Without names all run.
 *
 * An app with a `test` script tests itself. Any other has a page at `/` that shows the interview of `interview.js`, with questions one level
 * below `<h3>` and the number of toggles in `#count`; `stack` in its package.json names the folder of static files to serve, if it has no
 * `start` script, and with `server` whether the element is in the HTML.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { argv, env } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '../runner/find.js';
import { freePort } from '../runner/port.js';

interface StackPackage {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies: Record<string, string>;
  readonly stack?: { readonly static?: string; readonly server?: boolean };
}

const root = resolve(import.meta.dirname, '../..');
const OURS = { 'interview-card': root, 'interview-card-cli': join(root, 'packages/interview-card-cli') };

const known = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'package.json')),
);
const chosen = argv.length > 2 ? argv.slice(2) : known;
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no stack "${unknown.join('", "')}"; there are ${known.join(', ')}.`);
  process.exit(2);
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

const tarballs = mkdtempSync(join(tmpdir(), 'interview-card-tarballs-'));
const packed = Object.fromEntries(Object.entries(OURS).map(([name, folder]) => [name, pack(folder)]));
const failed: string[] = [];
let browser: Browser | undefined;
for (const name of chosen) {
  const folder = mkdtempSync(join(tmpdir(), `interview-card-${name}-`));
  try {
    await tryStack(name, folder);
    console.log(`${name}: passed, with ${versionsIn(folder, name)}`);
  } catch (error) {
    failed.push(name);
    console.error(`${name}: failed. ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
await browser?.close();
rmSync(tarballs, { recursive: true, force: true });
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}

function pack(folder: string): string {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', tarballs];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: folder, encoding: 'utf8' })) as [
    { filename: string },
  ];
  return join(tarballs, filename);
}

function packageOf(folder: string): StackPackage {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as StackPackage;
}

function versionsIn(folder: string, name: string): string {
  const { dependencies } = packageOf(join(import.meta.dirname, name));
  return Object.keys(dependencies)
    .filter((each) => !(each in OURS))
    .map((each) => {
      const file = join(folder, 'node_modules', each, 'package.json');
      return `${each} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
    })
    .join(', ');
}

async function tryStack(name: string, folder: string): Promise<void> {
  cpSync(join(import.meta.dirname, name), folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'interview.js'), join(folder, 'interview.js'));
  const { dependencies, scripts = {}, stack = {}, ...rest } = packageOf(folder);
  for (const each of Object.keys(OURS)) if (each in dependencies) dependencies[each] = `file:${packed[each]!}`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...rest, scripts, dependencies }));
  npm(folder, 'install', '--no-audit', '--no-fund', '--loglevel', 'error');
  if (scripts['build']) npm(folder, 'run', 'build');
  if (scripts['test']) npm(folder, 'test');
  else if (scripts['start']) await withStart(folder, (url) => checkPage(url, stack.server === true));
  else await withFiles(join(folder, stack.static ?? 'dist'), (url) => checkPage(url, stack.server === true));
}

/** @throws {Error} with what npm has printed, if it fails */
function npm(cwd: string, ...args: string[]): void {
  const options = { cwd, encoding: 'utf8', env: { ...env, CI: 'true', NODE_OPTIONS: '', NO_COLOR: '1' } } as const;
  const { status, stdout, stderr } = spawnSync('npm', args, options);
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status ?? 'a signal'}:\n${stdout}\n${stderr}`);
}

async function withStart(cwd: string, use: (url: string) => Promise<void>): Promise<void> {
  const port = await freePort();
  // A process group of its own: npm does not pass signals on to what it starts.
  const server = spawn('npm', ['start'], {
    cwd,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (output += String(data)));
  const url = `http://127.0.0.1:${port}/`;
  try {
    for (let tries = 0; ; tries++) {
      const response = await fetch(url).catch(() => undefined);
      if (response?.ok) break;
      if (tries > 120 || server.exitCode !== null) throw new Error(`npm start serves no page:\n${output}`);
      await delay(500);
    }
    await use(url);
  } finally {
    process.kill(-server.pid!);
  }
}

async function withFiles(folder: string, use: (url: string) => Promise<void>): Promise<void> {
  const server: Server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
    const file = join(folder, decodeURIComponent(path));
    const found = existsSync(file);
    response
      .writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(found ? readFileSync(file) : undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** @throws {Error} where the page does not do what a reader expects, or has reported an error */
async function checkPage(url: string, isInHtml: boolean): Promise<void> {
  const html = await (await fetch(url)).text();
  if (isInHtml && !html.includes('<interview-card')) throw new Error('The element is not in the HTML.');
  browser ??= await puppeteer.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  try {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url?.endsWith('/favicon.ico')) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(url, { waitUntil: 'networkidle0' });
    const card = () =>
      page.$eval('interview-card', ({ shadowRoot }) => ({
        title: shadowRoot?.querySelector('[part="title"]')?.textContent.trim(),
        level: shadowRoot?.querySelector('[part="title"]')?.localName,
        questions: shadowRoot?.querySelectorAll('details').length,
      }));
    const count = () => page.$eval('#count', ({ textContent }) => textContent.trim());
    expectEqual(await card(), { title: 'Bread before dawn', level: 'h3', questions: 2 });
    expectEqual(await count(), '0');
    await page.$eval('interview-card', ({ shadowRoot }) => shadowRoot!.querySelector('summary')!.click());
    await page.waitForFunction(() => document.querySelector('#count')!.textContent.trim() === '1', { timeout: 10_000 });
    expectEqual(
      await page.$eval('interview-card', ({ shadowRoot }) => shadowRoot!.querySelector('details')!.open),
      true,
    );
    expectEqual(errors, []);
  } finally {
    await page.close();
  }
}

function expectEqual(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (found !== wanted) throw new Error(`Expected ${wanted!}, found ${found!}.`);
}
