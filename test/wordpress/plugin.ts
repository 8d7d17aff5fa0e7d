/** A WordPress site with the plugin, and helpers for its tests. */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { it } from 'node:test';
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import { completePlugin } from '../../scripts/build/wordpress.js';
import { noWordPress, startWordPress, type WordPress } from './site.js';

/** The folder of the plugin in this repository. */
export const pluginFolder = resolve(import.meta.dirname, '../../wordpress/interview-card');

/** A user who may publish posts, but may neither write any HTML nor change settings. */
export const author = 'author';

interface Post {
  readonly link: string;
  /** The content as the REST API returns it. */
  readonly rendered: string;
}

export interface PluginSite extends WordPress {
  /** The folder of the plugin on this site. */
  readonly plugin: string;
  /** Publishes a post as the author. */
  publish(content: string): Promise<Post>;
  /** Runs PHP within a request to the site, which takes a tenth of the time of `php`. Nobody is logged in. @returns the output */
  run(code: string): Promise<string>;
  /** Adds a file to the uploads. @returns its path on the site */
  addFile(name: string, content: string): string;
  /** The HTML that the server renders for a block with these attributes, in a post as visitors see it. */
  render(attributes: object): Promise<string>;
  /** The same for administrators. */
  renderForAdministrators(attributes: object): Promise<string>;
  /** The HTML that the server renders for a post's content. */
  renderContent(content: string): Promise<string>;
  /** The URLs that WordPress has requested since the last call. */
  requests(): readonly string[];
}

/** `it` if there is a WordPress; otherwise the test is skipped. */
export const onSite = (name: string, run: () => unknown): void =>
  void it(name, { skip: noWordPress }, () => run() as Promise<void>);

export const isMissing = noWordPress !== false;

/** HTML as browsers parse it in the middle of a page. */
export function pageWith(html: string): { document: Document; main: Element; card: Element } {
  const { document } = new JSDOM(`<!doctype html><main>${html}<p id="after"></p></main>`).window;
  return { document, main: document.querySelector('main')!, card: document.querySelector('interview-card')! };
}

/** The reason for a missing card, as the user sees it. */
export const hintIn = (html: string): string | undefined =>
  pageWith(html)
    .document.querySelector('.interview-card-hint')
    ?.textContent.replace(/^.*see it\): /, '');

/** The smallest interview. */
export const shortInterview = (title = 'T'): string =>
  JSON.stringify({ title, questions: [{ question: 'Q', answer: 'A' }] });

/** PHP notices, without those of older WordPress versions in newer PHP versions and those about wordpress.org being offline. */
export const complaintsOf = (site: WordPress): string[] =>
  site
    .complaints()
    .split('\n')
    .filter(
      (line) =>
        line !== '' &&
        !/PHP Deprecated: .* in \S*\/wp-(includes|admin)\/|PHP Warning: .* with WordPress\.org/.test(line),
    );

/** A block as the editor saves it. */
const block = (attributes: object) =>
  `<!-- wp:interview-card/card ${JSON.stringify(attributes).replaceAll('--', '\\u002d\\u002d')} /-->`;

/** Records each request of WordPress, whether it gets a response or not. */
const requestLog = (file: string) => `<?php
add_filter('pre_http_request', function ($answer, $options, $url) { file_put_contents('${file}', $url . "\\n", FILE_APPEND); return $answer; }, 1, 3);`;

/** Returns a post's content as it is shown. */
const renderer = `<?php
add_action('template_redirect', function () {
  if (!isset($_POST['content'])) return;
  wp_set_current_user((int) $_POST['user']);
  echo apply_filters('the_content', wp_unslash($_POST['content']));
  exit;
});`;

/** Runs the tests' own PHP. */
const runner = (token: string) => `<?php
add_action('wp_loaded', function () {
  if (($_POST['token'] ?? '') !== '${token}') return;
  eval(wp_unslash($_POST['code']));
  exit;
});`;

/**
 * Starts a site with a current build of the card's script.
 *
 * @param language - of the site, as for `startWordPress`
 */
export async function startPluginSite({ language = '' } = {}): Promise<PluginSite> {
  const site = await startWordPress({ language, debug: true });
  try {
    const plugin = join(site.phpRoot, 'wp-content/plugins/interview-card');
    cpSync(pluginFolder, plugin, { recursive: true });
    const dist = mkdtempSync(join(tmpdir(), 'interview-card-'));
    await build({ logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
    completePlugin(dist, plugin);
    rmSync(dist, { recursive: true });
    const password = site.php(`
      require_once ABSPATH . 'wp-admin/includes/plugin.php';
      $result = activate_plugin('interview-card/interview-card.php');
      if (is_wp_error($result)) throw new Exception($result->get_error_message());
      $id = wp_insert_user(['user_login' => '${author}', 'user_pass' => wp_generate_password(), 'user_email' => 'a@example.org', 'role' => 'author']);
      echo WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests'])[0];`);
    const log = join(site.phpRoot, 'requests.txt');
    site.addPlugin('request-log', requestLog(log));
    site.addPlugin('renderer', renderer);
    const token = randomBytes(16).toString('hex');
    site.addPlugin('runner', runner(token));

    const post = async (body: Readonly<Record<string, string>>) => {
      const response = await fetch(site.url, { method: 'POST', body: new URLSearchParams(body) });
      if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
      return response.text();
    };
    const renderContent = (content: string, user = '0') => post({ content, user });
    return {
      ...site,
      plugin,
      renderContent,
      run: (code) => post({ code, token }),
      render: (attributes) => renderContent(block(attributes)),
      renderForAdministrators: (attributes) => renderContent(block(attributes), '1'),
      addFile(name, content) {
        const path = `wp-content/uploads/${name}`;
        mkdirSync(dirname(join(site.phpRoot, path)), { recursive: true });
        writeFileSync(join(site.phpRoot, path), content);
        return `/${path}`;
      },
      async publish(content) {
        const response = await fetch(`${site.url}/wp-json/wp/v2/posts`, {
          method: 'POST',
          headers: { Authorization: `Basic ${btoa(`${author}:${password}`)}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ title: 'A post', content, status: 'publish' }),
        });
        if (response.status !== 201) throw new Error(await response.text());
        const { link, content: made } = (await response.json()) as { link: string; content: { rendered: string } };
        return { link, rendered: made.rendered };
      },
      requests() {
        const found = site.php(`echo @file_get_contents('${log}'); @unlink('${log}');`);
        return found.split('\n').filter(Boolean);
      },
    };
  } catch (error) {
    await site.stop();
    throw error;
  }
}

/** The cookies of a logged-in user, by name. WordPress' login page would request translations from wordpress.org. */
export function cookiesOf(site: WordPress, login: string): Readonly<Record<string, string>> {
  const cookies = site.php(`
    $id = get_user_by('login', '${login}')->ID; $end = time() + 3600; $token = WP_Session_Tokens::get_instance($id)->create($end);
    foreach ([AUTH_COOKIE => 'auth', LOGGED_IN_COOKIE => 'logged_in'] as $name => $scheme) $made[$name] = wp_generate_auth_cookie($id, $end, $scheme, $token);
    echo json_encode($made);`);
  return JSON.parse(cookies) as Record<string, string>;
}

/** Allows WordPress to request other ports of loopback, which it refuses by default: https://developer.wordpress.org/reference/functions/wp_http_validate_url/ */
export const allowPorts = (...ports: readonly string[]): string => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn() => [${ports.join()}]);
if (!defined('WP_ACCESSIBLE_HOSTS')) define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');`;

export interface OtherServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: string;
  /** The requested paths. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** Resources to close after the tests, even if the start of another one has failed. */
export class Running {
  readonly #stops: (() => Promise<unknown>)[] = [];

  /** Registers a resource for `stop`. */
  async start<Started>(started: Promise<Started>, stop: (started: Started) => Promise<unknown>): Promise<Started> {
    const result = await started;
    this.#stops.push(() => stop(result));
    return result;
  }

  /** Closes all resources in reverse order. */
  async stop(): Promise<void> {
    for (const stop of this.#stops.splice(0).reverse()) await stop();
  }
}

/** A server on another port of loopback. */
export async function startOtherServer(answer: RequestListener): Promise<OtherServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = String((server.address() as AddressInfo).port);
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
