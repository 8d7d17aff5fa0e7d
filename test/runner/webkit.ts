/**
 * Runs tests in WebKitGTK through its own WebDriver. Each test file is a top-level page, and the commands
 * (`setViewport`, `sendKeys`, …) work as they do in the other engines.
 *
 * Why not `@web/test-runner-playwright`: Playwright only controls the builds that it downloads, and the tests have to run
 * on machines that can install Debian packages but download nothing else. Tried with version 1.0.0 (Playwright 1.65) and
 * `executablePath`: Debian's Chromium runs; firefox-esr exits at once, because it lacks Playwright's protocol
 * (`-juggler-pipe`); WebKitGTK's MiniBrowser refuses `--inspector-pipe`. `@web/test-runner-webdriver` would need
 * WebdriverIO for the 12 requests below.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill } from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserLauncher } from '@web/test-runner';
import type { WebKitPrograms } from './find.js';
import { freePort } from './port.js';

/** Keys with a name instead of a character: https://w3c.github.io/webdriver/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** A browser window cannot be narrower than its toolbar, and tests need the width of a phone. */
const NARROW_TOOLBAR = 'toolbar, button, entry { min-width: 0; margin: 0; border: 0; padding: 0; }';

const BUTTONS = { left: 0, middle: 1, right: 2 } as const;
type Button = keyof typeof BUTTONS;
interface Size {
  readonly width: number;
  readonly height: number;
}

export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  /** With this type, the commands of @web/test-runner use the object that `getPage` returns. */
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  readonly #programs: WebKitPrograms;
  readonly #processes: ChildProcess[] = [];
  #driver = '';
  #settings: string | undefined;
  #session: Promise<string> | undefined;
  #activeId: string | undefined;

  constructor(programs: WebKitPrograms) {
    this.#programs = programs;
  }

  async startSession(id: string, url: string): Promise<void> {
    await this.#ready();
    this.#activeId = id;
    await this.#resize({ width: 800, height: 600 });
    await this.#call('POST', '/url', { url });
  }

  isActive(id: string): boolean {
    return this.#activeId === id;
  }

  async getBrowserUrl(): Promise<string> {
    return (await this.#call('GET', '/url')) as string;
  }

  async stopSession(): Promise<Record<string, never>> {
    this.#activeId = undefined;
    // Clear storage for the next file. An empty page stops all timers of this one.
    await this.#run('localStorage.clear(); sessionStorage.clear();').catch(() => undefined);
    await this.#call('POST', '/url', { url: 'about:blank' });
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('Debugging is only possible in Chromium and Firefox.'));
  }

  async stop(): Promise<void> {
    if (this.#session) await this.#call('DELETE', '').catch(() => undefined);
    this.#session = undefined;
    this.kill();
  }

  /** Stops every process that this launcher started. Safe to call while the program exits. */
  kill(): void {
    for (const child of this.#processes.splice(0).reverse()) {
      try {
        if (child.pid !== undefined) kill(-child.pid, 'SIGTERM'); // also stops the browser that the driver started
      } catch {
        // It has ended already.
      }
    }
    if (this.#settings) rmSync(this.#settings, { recursive: true, force: true });
  }

  /** The subset of Puppeteer's `Page` that test commands use. */
  getPage(): object {
    const key = (type: 'keyDown' | 'keyUp', name: string): object => ({ type, value: KEYS[name] ?? name });
    const keys = (actions: object[]): Promise<unknown> => this.#act({ type: 'key', id: 'keyboard', actions });
    const pointer = (actions: object[]): Promise<unknown> =>
      this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
    const move = (x: number, y: number): object => ({ type: 'pointerMove', duration: 0, x, y });
    const button = (type: 'pointerDown' | 'pointerUp', name: Button = 'left'): object => ({
      type,
      button: BUTTONS[name],
    });
    const unsupported = (): Promise<never> => Promise.reject(new Error('WebKitGTK cannot emulate media.'));
    return {
      setViewport: (size: Size) => this.#resize(size),
      emulateMediaFeatures: unsupported,
      emulateMediaType: unsupported,
      keyboard: {
        type: (text: string) => keys(Array.from(text).flatMap((char) => [key('keyDown', char), key('keyUp', char)])),
        press: (name: string) => keys([key('keyDown', name), key('keyUp', name)]),
        down: (name: string) => keys([key('keyDown', name)]),
        up: (name: string) => keys([key('keyUp', name)]),
      },
      mouse: {
        move: (x: number, y: number) => pointer([move(x, y)]),
        click: (x: number, y: number, options?: { button?: Button }) =>
          pointer([move(x, y), button('pointerDown', options?.button), button('pointerUp', options?.button)]),
        down: (options?: { button?: Button }) => pointer([button('pointerDown', options?.button)]),
        up: (options?: { button?: Button }) => pointer([button('pointerUp', options?.button)]),
        reset: async () => {
          await this.#call('DELETE', '/actions');
          await pointer([move(0, 0)]);
        },
      },
    };
  }

  #ready(): Promise<string> {
    this.#session ??= this.#start();
    return this.#session;
  }

  async #start(): Promise<string> {
    const { driver, browser, virtualDisplay } = this.#programs;
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // its sandbox needs rights that containers lack, and it loads nothing but tests
    };
    if (virtualDisplay) {
      // Without a window manager, the window under the pointer has focus, and the pointer starts in the middle of the screen.
      // On such a small screen that is the toolbar, whatever the size of the window: it gets focus, and nothing is hovered.
      const screen = this.#spawn(virtualDisplay, ['-displayfd', '1', '-screen', '0', '300x30x24', '-nolisten', 'tcp']);
      environment['DISPLAY'] = `:${await firstLine(screen)}`;
      environment['GDK_BACKEND'] = 'x11';
      this.#settings = await mkdtemp(join(tmpdir(), 'webkit-'));
      await mkdir(join(this.#settings, 'gtk-3.0'));
      await writeFile(join(this.#settings, 'gtk-3.0/gtk.css'), NARROW_TOOLBAR);
      environment['XDG_CONFIG_HOME'] = this.#settings;
    }
    const port = await freePort();
    this.#spawn(driver, ['--host=127.0.0.1', `--port=${port}`], environment);
    this.#driver = `http://127.0.0.1:${port}`;
    await this.#untilReady();
    const { sessionId } = (await this.#request('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: 'eager',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    })) as { sessionId: string };
    return sessionId;
  }

  #spawn(program: string, args: string[], environment = process.env): ChildProcess {
    // A separate process group, so that killing it also stops the browser that the driver started.
    const child = spawn(program, args, { env: environment, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
    child.on('error', (error) => {
      console.error(error.message);
    });
    this.#processes.push(child);
    return child;
  }

  async #untilReady(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await this.#request('GET', '/status');
        return;
      } catch (error) {
        if (attempt === 100) throw error;
        await delay(100);
      }
    }
  }

  async #resize(size: Size): Promise<void> {
    const inner = (): Promise<unknown> => this.#run('return [innerWidth, innerHeight];');
    const { width, height } = size;
    const rect = (await this.#call('GET', '/window/rect')) as Size;
    const [innerWidth, innerHeight] = (await inner()) as [number, number];
    if (innerWidth === width && innerHeight === height) return;
    // The window includes the toolbar.
    await this.#call('POST', '/window/rect', {
      width: width + rect.width - innerWidth,
      height: height + rect.height - innerHeight,
    });
    for (let attempt = 0; attempt < 20; attempt++) {
      if (String(await inner()) === String([width, height])) return;
      await delay(50);
    }
    throw new Error(`WebKit's page is ${String(await inner())} after resizing it to ${width},${height}.`);
  }

  #run(script: string): Promise<unknown> {
    return this.#call('POST', '/execute/sync', { script, args: [] });
  }

  #act(...actions: object[]): Promise<unknown> {
    return this.#call('POST', '/actions', { actions });
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    return this.#request(method, `/session/${await this.#ready()}${path}`, body);
  }

  async #request(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.#driver + path, {
      method,
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`WebKit: ${value?.error ?? response.statusText}: ${value?.message ?? ''}`);
    return value;
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The program has no output to read.');
  const [line] = (await once(createInterface(child.stdout), 'line', { signal: AbortSignal.timeout(15_000) })) as [
    string,
  ];
  return line;
}
