/** A WordPress with the plugin, and what its tests need beside it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { it } from 'node:test';
import { build } from 'vite';
import { completePlugin } from '../../scripts/build/wordpress.js';
import { noWordPress, startWordPress, type WordPress } from './site.js';

/** The folder of the plugin in this repository. */
export const pluginFolder = resolve(import.meta.dirname, '../../wordpress/interview-card');

/** Who may publish posts, and may write neither HTML of all kinds nor settings. */
export const author = 'author';

interface Post {
  readonly link: string;
  /** The content as the REST interface gives it. */
  readonly rendered: string;
}

export interface PluginSite extends WordPress {
  /** Where the plugin is on this site. */
  readonly plugin: string;
  /** Publishes a post as the author. */
  publish(content: string): Promise<Post>;
  /** Puts a file to the uploads. @returns its path on the site */
  addFile(name: string, content: string): string;
  /** The HTML that the server makes for a block with these attributes, in a post as anybody reads it. */
  render(attributes: object): Promise<string>;
  /** The same for administrators. */
  renderForAdministrators(attributes: object): Promise<string>;
  /** The HTML that the server makes of a post's content. */
  renderContent(content: string): Promise<string>;
  /** The addresses that WordPress has asked since the last call. */
  requests(): readonly string[];
}

/** `it`, where there is a WordPress; elsewhere the test is counted as skipped. */
export const onSite = (name: string, run: () => unknown): void =>
  void it(name, { skip: noWordPress }, () => run() as Promise<void>);

export const isMissing = noWordPress !== false;

/** What PHP has complained of, but for what WordPress' older versions do in newer ones of PHP, and that wordpress.org is not there. */
export const complaintsOf = (site: WordPress): string[] =>
  site
    .complaints()
    .split('\n')
    .filter(
      (line) =>
        line !== '' &&
        !/PHP Deprecated: .* in \S*\/wp-(includes|admin)\/|PHP Warning: .* with WordPress\.org/.test(line),
    );

/** A block as the editor writes it. */
const block = (attributes: object) =>
  `<!-- wp:interview-card/card ${JSON.stringify(attributes).replaceAll('--', '\\u002d\\u002d')} /-->`;

/** Writes each request down that WordPress makes, whether it is answered or not. */
const requestLog = (file: string) => `<?php
add_filter('pre_http_request', function ($answer, $options, $url) { file_put_contents('${file}', $url . "\\n", FILE_APPEND); return $answer; }, 1, 3);`;

/** Answers with a post's content as it is shown. */
const renderer = `<?php
add_action('template_redirect', function () {
  if (!isset($_POST['content'])) return;
  wp_set_current_user((int) $_POST['user']);
  echo apply_filters('the_content', wp_unslash($_POST['content']));
  exit;
});`;

/**
 * Starts it, with the card's script as it is now.
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

    const renderContent = async (content: string, user = '0') => {
      const response = await fetch(site.url, { method: 'POST', body: new URLSearchParams({ content, user }) });
      if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
      return response.text();
    };
    return {
      ...site,
      plugin,
      renderContent,
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

/** The cookies of somebody who is logged in, by their names. WordPress' page for that would ask wordpress.org for translations. */
export function cookiesOf(site: WordPress, login: string): Readonly<Record<string, string>> {
  const cookies = site.php(`
    $id = get_user_by('login', '${login}')->ID; $end = time() + 3600; $token = WP_Session_Tokens::get_instance($id)->create($end);
    foreach ([AUTH_COOKIE => 'auth', LOGGED_IN_COOKIE => 'logged_in'] as $name => $scheme) $made[$name] = wp_generate_auth_cookie($id, $end, $scheme, $token);
    echo json_encode($made);`);
  return JSON.parse(cookies) as Record<string, string>;
}

/** Lets WordPress ask other ports of loopback, which it otherwise refuses: https://developer.wordpress.org/reference/functions/wp_http_validate_url/ */
export const allowPorts = (...ports: readonly string[]): string => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn() => [${ports.join()}]);
if (!defined('WP_ACCESSIBLE_HOSTS')) define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');`;

export interface OtherServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: string;
  /** The paths that were asked for. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** What has to be stopped after the tests, also where the start of something else has failed. */
export class Running {
  readonly #stops: (() => Promise<unknown>)[] = [];

  /** Keeps what is started until `stop`. */
  async start<Started>(started: Promise<Started>, stop: (started: Started) => Promise<unknown>): Promise<Started> {
    const result = await started;
    this.#stops.push(() => stop(result));
    return result;
  }

  /** Stops all, the last one first. */
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
