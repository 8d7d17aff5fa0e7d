/** The WordPress plugin for readers and authors, in Chromium. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { after, before, describe } from 'node:test';
import { launch, type Browser, type CookieData, type Page } from 'puppeteer-core';
import type { InterviewInput } from '../../src/interview/schema.js';
import { findChromium } from '../runner/find.js';
import {
  author,
  complaintsOf,
  cookiesOf,
  isMissing,
  onSite,
  Running,
  startPluginSite,
  type PluginSite,
} from './plugin.js';

const json = readFileSync(resolve(import.meta.dirname, '../../demo/interviews/bensami.ar.json'), 'utf8');
const interview = JSON.parse(json) as InterviewInput;
const lighthouse = readFileSync(resolve(import.meta.dirname, '../../demo/interviews/lighthouse.en.json'), 'utf8');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Logs the browser in as a user. */
const loginOf = (site: PluginSite, login: string): CookieData[] =>
  Object.entries(cookiesOf(site, login)).map(([name, value]) => ({
    name,
    value: encodeURIComponent(value),
    domain: '127.0.0.1',
    path: '/',
  }));

const policy = `<?php add_action('send_headers', function () {
  header("Content-Security-Policy: script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'");
});`;

describe('a page of WordPress with the plugin', () => {
  const running = new Running();
  let site: PluginSite;
  let browser: Browser;
  let src: string;
  before(async () => {
    if (isMissing) return;
    const executablePath = findChromium();
    assert.ok(executablePath, 'Install Chrome or Chromium, or set CHROME_PATH to its program.');
    site = await running.start(startPluginSite(), (each) => each.stop());
    browser = await running.start(launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] }), (each) =>
      each.close(),
    );
    src = site.addFile('interviews/bensami.json', json);
  });
  after(() => running.stop());

  /** Opens a page in a new browser window. */
  async function visit(use: (page: Page, seen: { errors: string[]; requests: string[] }) => Promise<void>) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const seen = { errors: [] as string[], requests: [] as string[] };
    page.on('pageerror', (error) => seen.errors.push(String(error)));
    page.on('request', (request) => seen.requests.push(request.url()));
    try {
      await use(page, seen);
    } finally {
      await context.close();
    }
  }

  const isReady = `document.querySelector('interview-card')?.matches(':state(ready)') === true`;

  onSite('shows the card, and sends requests only to the site', async () => {
    const { link } = await site.publish(`[interview-card src="${src}" open="first"]`);
    await visit(async (page, { errors, requests }) => {
      await page.goto(link);
      await page.waitForFunction(isReady);
      const shown = await page.$eval('interview-card', (element) => {
        const root = element.shadowRoot!;
        return {
          title: root.querySelector('[part=title]')!.textContent,
          direction: getComputedStyle(root.querySelector('[part=card]')!).direction,
          open: [...root.querySelectorAll('details')].map((each) => each.open),
          isTextHidden: element.querySelector('.interview-card-text')!.getBoundingClientRect().height === 0,
        };
      });
      assert.deepEqual(shown, {
        title: interview.title,
        direction: 'rtl',
        open: [true, false, false],
        isTextHidden: true,
      });
      assert.deepEqual(
        requests.filter((url) => !/^(data|blob):/.test(url) && !url.startsWith(site.url)),
        [],
      );
      assert.deepEqual(errors, []);
    });
  });

  onSite('shows the card under a policy without inline script', async () => {
    const { link } = await site.publish(`[interview-card src="${src}"]`);
    const remove = site.addPlugin('policy', policy);
    try {
      await visit(async (page) => {
        await page.goto(link);
        await page.waitForFunction(isReady);
      });
    } finally {
      remove();
    }
  });

  onSite('can be read and opened without script', async () => {
    const { link } = await site.publish(
      `<!-- wp:paragraph --><p id="column">Before</p><!-- /wp:paragraph --><!-- wp:interview-card/card {"src":"${src}"} /-->`,
    );
    await visit(async (page) => {
      await page.setJavaScriptEnabled(false);
      await page.goto(link);
      await page.click('interview-card details:nth-of-type(2) summary');
      const shown = await page.$eval('interview-card', (element) => {
        const card = element as HTMLElement;
        return {
          isDefined: card.matches(':defined'),
          // As wide as paragraphs of the theme, with questions beside their markers.
          isInColumn:
            card.offsetWidth > 0 && card.offsetWidth === document.querySelector<HTMLElement>('#column')!.offsetWidth,
          question: getComputedStyle(card.querySelector('summary h3')!).display,
          direction: getComputedStyle(card.querySelector('h2')!).direction,
          open: [...card.querySelectorAll('details')].map((each) => each.open),
          answer: card.querySelector<HTMLElement>('details[open] p')!.innerText,
        };
      });
      assert.deepEqual(shown, {
        isDefined: false,
        isInColumn: true,
        question: 'inline',
        direction: 'rtl',
        open: [false, true, false],
        answer: interview.questions[1]!.answer,
      });
    });
  });

  onSite('opens the answer for a link to a question, in the card with that id', async () => {
    const { link } = await site.publish(`[interview-card src="${src}" id="a"]\n\n[interview-card src="${src}" id="b"]`);
    await visit(async (page) => {
      await page.goto(`${link}#b:q3`);
      await page.waitForFunction(
        `document.querySelector('#b').shadowRoot?.querySelectorAll('details')[2]?.open === true`,
      );
      assert.equal(await page.$eval('#a', (card) => card.shadowRoot!.querySelectorAll('details[open]').length), 0);
    });
  });

  for (const way of ['as a card', 'as text, where the script does not come']) {
    onSite(`has no axe violations: ${way}`, async () => {
      const { link } = await site.publish(
        `[interview-card src="${site.addFile('interviews/lighthouse.json', lighthouse)}" open="all"]`,
      );
      await visit(async (page) => {
        await page.setRequestInterception(true);
        page.on(
          'request',
          (request) =>
            void (way !== 'as a card' && request.url().includes('/assets/interview-card.js')
              ? request.abort()
              : request.continue()),
        );
        await page.goto(link);
        if (way === 'as a card') await page.waitForFunction(isReady);
        await page.evaluate(axeSource);
        const violations = await page.evaluate(
          `axe.run('interview-card').then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
        );
        assert.deepEqual(violations, []);
      });
    });
  }

  onSite('lets only administrators list origins', async () => {
    const address = `${site.url}/wp-admin/options-general.php?page=interview_card`;
    await visit(async (page) => {
      await page.browserContext().setCookie(...loginOf(site, author));
      assert.equal((await page.goto(address))!.status(), 403);
    });
    await visit(async (page) => {
      await page.browserContext().setCookie(...loginOf(site, site.user));
      await page.goto(address);
      await page.type('#interview_card_origins', 'https://a.example.org/path\nhttps://b.example.org');
      await Promise.all([page.waitForNavigation(), page.click('#submit')]);
      assert.equal(
        await page.$eval('#interview_card_origins', (field) => (field as HTMLTextAreaElement).value),
        'https://a.example.org\nhttps://b.example.org',
      );
    });
  });

  onSite('can be created by an author in the block editor', async () => {
    await visit(async (page, { errors }) => {
      await page.browserContext().setCookie(...loginOf(site, author));
      await page.goto(`${site.url}/wp-admin/post-new.php`);
      await page.waitForFunction(
        `window.wp?.data?.select('core/block-editor') && wp.blocks.getBlockType('interview-card/card') !== undefined`,
      );
      await page.evaluate(`
        wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
        wp.data.dispatch('core/preferences').set('core', 'enableChoosePatternModal', false);
        wp.data.dispatch('core/editor').editPost({ title: 'An interview' });
        wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('interview-card/card'));`);
      // The editor may be in a frame.
      const canvas = async () => (await (await page.$('iframe[name=editor-canvas]'))?.contentFrame()) ?? page;
      const field = '[data-type="interview-card/card"] input[type=text]';
      await page.waitForFunction(
        `[document, document.querySelector('iframe[name=editor-canvas]')?.contentDocument].some((each) => each?.querySelector('${field}'))`,
      );
      await (await canvas()).type(field, src);
      await page.keyboard.press('Enter');
      const preview = await (await canvas()).waitForSelector('[data-type="interview-card/card"] interview-card h2');
      assert.equal(await preview!.evaluate((title) => title.textContent), interview.title);
      const content = await page.evaluate(`wp.data.select('core/editor').getEditedPostContent()`);
      assert.equal(content, `<!-- wp:interview-card/card {"src":"${src}"} /-->`);
      await page.evaluate(
        `wp.data.dispatch('core/editor').editPost({ status: 'publish' }).then(() => wp.data.dispatch('core/editor').savePost())`,
      );
      const link = (await page.evaluate(`wp.data.select('core/editor').getPermalink()`)) as string;
      assert.match(await (await fetch(link)).text(), /<details><summary><h3>/);
      assert.deepEqual(errors, []);
    });
  });

  onSite('logs no notices', () => {
    assert.deepEqual(complaintsOf(site), []);
  });
});
