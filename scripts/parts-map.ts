/**
 * Draws the map of parts in docs/styling.md from a real card, which the page in parts-map/ labels:
 *
 *     npm run parts-map
 *
 * Fails if a documented part is missing.
 */
import { writeFileSync } from 'node:fs';
import { exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { findChromium } from '../test/runner/find.js';
import { elementOf, readManifest } from './generate/manifest.js';

const PICTURE = new URL('../docs/media/parts.webp', import.meta.url);

const executablePath = findChromium();
if (!executablePath) {
  console.error('Install Chrome or Chromium, or set CHROME_PATH to its program.');
  exit(1);
}
const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, open: false, hmr: false },
});
await server.listen();
const browser = await launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  await page.setViewport({ width: 1076, height: 1400, deviceScaleFactor: 1.5 });
  await page.goto(new URL('scripts/parts-map/index.html', server.resolvedUrls!.local[0]).href);
  await page.waitForFunction(() => 'partsOnMap' in globalThis);
  const drawn = await page.evaluate(() => globalThis.partsOnMap ?? []);
  const missing = (elementOf(readManifest()).cssParts ?? []).filter(({ name }) => !drawn.includes(name));
  if (missing.length > 0) throw new Error(`Not on the map: ${missing.map(({ name }) => name).join(', ')}.`);
  const body = (await page.$('body'))!;
  writeFileSync(PICTURE, await body.screenshot({ type: 'webp', quality: 75 }));
} finally {
  await browser.close();
  await server.close();
}
