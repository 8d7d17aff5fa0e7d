/**
 * Lets tests send any command of the Chrome DevTools Protocol; Chromium only. The built-in commands of
 * @web/test-runner lack some that tests need, such as forced colors, whatever the launcher.
 */
import type { BrowserLauncher, TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

type PageLauncher = BrowserLauncher & { getPage(id: string): Page };

/** One session per page. It stays open, because closing it would undo its commands. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

export function browserProtocolPlugin(): TestRunnerPlugin<{ method: string; params?: object }> {
  return {
    name: 'browser-protocol',
    async executeCommand({ command, payload, session }) {
      if (command !== 'browser-protocol' || !payload) return undefined;
      const page = (session.browser as PageLauncher).getPage(session.id);
      const protocol = sessions.get(page) ?? page.createCDPSession();
      sessions.set(page, protocol);
      const { method, params } = payload as { method: 'Emulation.setEmulatedMedia'; params?: object }; // any method
      return (await (await protocol).send(method, params)) ?? {};
    },
  };
}

/** Undoes the commands of a test file. */
export async function endBrowserProtocol(page: Page): Promise<void> {
  const protocol = sessions.get(page);
  sessions.delete(page);
  await (await protocol)?.detach();
}
