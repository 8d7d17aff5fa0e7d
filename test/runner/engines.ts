/** The browser engines of the tests: how to start each one, and how to install a missing one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, getuid, platform } from 'node:process';
import { chromeLauncher, type BrowserLauncher } from '@web/test-runner';
import * as puppeteer from 'puppeteer-core';
import { endBrowserProtocol } from './browser-protocol.js';
import { findChromium, findFirefox, findWebKit, onPath } from './find.js';
import { WebKitLauncher } from './webkit.js';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

export const HOW_TO_INSTALL: Readonly<Record<Engine, string>> = {
  chromium: 'install Google Chrome or Chromium, or set CHROME_PATH to its program',
  firefox: 'install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program',
  webkit: 'needs Linux with WebKitGTK (Debian: apt-get install webkit2gtk-driver xvfb)',
};

const isRoot = getuid?.() === 0;

const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--mute-audio',
  '--disable-features=BackForwardCache', // a page that a test left by mistake would wait there until the run's timeout
  // Chromium's own sandbox does not start for root, nor in most containers.
  ...(isRoot || env['CI'] ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
];

/** Undefined if the engine is not installed. */
export function launcherFor(engine: Engine): BrowserLauncher | undefined {
  switch (engine) {
    case 'chromium': {
      const executablePath = findChromium();
      return executablePath ? chromium(executablePath) : undefined;
    }
    case 'firefox': {
      const executablePath = findFirefox();
      return executablePath ? firefox(executablePath) : undefined;
    }
    case 'webkit': {
      const programs = findWebKit();
      return programs ? new WebKitLauncher(programs) : undefined;
    }
  }
}

function chromium(executablePath: string): BrowserLauncher {
  const launcher = chromeLauncher({
    puppeteer,
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
    concurrency: 2,
    async createPage({ browser }) {
      // Each context has its own window: two files at once are both visible, and do not share storage.
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
  });
  return resetBetweenFiles(launcher, async (page) => {
    await endBrowserProtocol(page);
    await page.emulateMediaType();
    await page.emulateMediaFeatures();
  });
}

function firefox(executablePath: string): BrowserLauncher {
  const launcher = chromeLauncher({
    puppeteer,
    launchOptions: { executablePath, browser: 'firefox' },
    concurrency: 1, // a second tab would be in the background, where timers and frames are slowed down
    async createPage({ context }) {
      const page = await context.newPage();
      const { keyboard } = page;
      const press = keyboard.press.bind(keyboard);
      // Chromium and WebKit know this key by name; Firefox's protocol only knows the character.
      keyboard.press = (key, keyOptions) => press(key === 'Space' ? ' ' : key, keyOptions);
      return page;
    },
  });
  return resetBetweenFiles(launcher);
}

/** Resets a page before the next file uses it. */
function resetBetweenFiles(
  launcher: ReturnType<typeof chromeLauncher>,
  reset?: (page: puppeteer.Page) => Promise<void>,
): BrowserLauncher {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    await page.evaluate('localStorage.clear(); sessionStorage.clear()').catch(() => undefined);
    await reset?.(page);
    return stopSession(id);
  };
  return launcher;
}

/** Installs Chromium if this is possible without a prompt: as root on Debian and Ubuntu, otherwise in Playwright's cache. */
export function installChromium(): boolean {
  if (env['CHROME_PATH']) return false;
  console.log('No Chrome or Chromium found; installing one for the tests.');
  if (isRoot && onPath('apt-get')) {
    return (
      run('apt-get', 'update') &&
      run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium') &&
      findChromium() !== undefined
    );
  }
  const npx = platform === 'win32' ? 'npx.cmd' : 'npx';
  return run(npx, '--yes', 'playwright', 'install', 'chromium') && findChromium() !== undefined;
}

function run(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit', shell: platform === 'win32' }).status === 0;
}

export function problemWith(engine: Engine): string | undefined {
  const variable = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH', webkit: '' }[engine];
  const path = env[variable];
  return path && !existsSync(path) ? `${variable} is ${path}, which does not exist` : undefined;
}
