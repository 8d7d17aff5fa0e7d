/** Finds installed browsers, without downloading or starting anything. */
import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** The programs that WebKit needs without a display. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** Undefined if there is a display already. */
  readonly virtualDisplay: string | undefined;
}

export function findChromium(): string | undefined {
  return (
    env['CHROME_PATH'] ??
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome') ??
    firstFile(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...windowsPaths('Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe'),
      ...playwrightPaths(),
    )
  );
}

export function findFirefox(): string | undefined {
  return (
    env['FIREFOX_PATH'] ??
    onPath('firefox-esr', 'firefox') ??
    firstFile('/Applications/Firefox.app/Contents/MacOS/firefox', ...windowsPaths('Mozilla Firefox/firefox.exe'))
  );
}

export function findWebKit(): WebKitPrograms | undefined {
  if (platform !== 'linux') return undefined;
  const driver = onPath('WebKitWebDriver');
  const browser = firstFile(
    ...expand('/usr', /^lib(64|exec)?$/, /linux-gnu|^webkit/, /^webkit|^MiniBrowser$/, 'MiniBrowser'),
    ...expand('/usr', /^lib(64|exec)?$/, /^webkit/, 'MiniBrowser'),
  );
  const virtualDisplay = onPath('Xvfb');
  if (!driver || !browser || (!virtualDisplay && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])) return undefined;
  return { driver, browser, virtualDisplay };
}

export function onPath(...names: string[]): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter);
  const suffix = platform === 'win32' ? '.exe' : '';
  return firstFile(...names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))));
}

function windowsPaths(...paths: string[]): string[] {
  return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    .filter((root) => root !== undefined)
    .flatMap((root) => paths.map((path) => join(root, path)));
}

function playwrightPaths(): string[] {
  const cache =
    env['PLAYWRIGHT_BROWSERS_PATH'] ??
    {
      darwin: join(homedir(), 'Library/Caches/ms-playwright'),
      win32: join(env['LOCALAPPDATA'] ?? '', 'ms-playwright'),
    }[platform as string] ??
    join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright');
  return [
    ...expand(cache, /^chromium-\d+$/, /^chrome-(linux|win)/, /^chrome(\.exe)?$/),
    ...expand(cache, /^chromium-\d+$/, /^chrome-mac/, /\.app$/, 'Contents', 'MacOS', /Chrom/),
  ].reverse(); // the newest revision first
}

/** The paths under `root` whose segments match, one pattern per level. */
function expand(root: string, ...segments: (string | RegExp)[]): string[] {
  return segments.reduce<string[]>(
    (paths, segment) =>
      paths.flatMap((path) =>
        typeof segment === 'string'
          ? [join(path, segment)]
          : entries(path)
              .filter((name) => segment.test(name))
              .map((name) => join(path, name)),
      ),
    [root],
  );
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function firstFile(...paths: string[]): string | undefined {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });
}
