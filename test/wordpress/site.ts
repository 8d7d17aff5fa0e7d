/** A temporary WordPress site on loopback. Nothing is left of it after it has stopped. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../runner/port.js';

/** WordPress without configuration. WORDPRESS_ROOT names another copy than Debian's, such as another version. */
const wordpressRoot = process.env['WORDPRESS_ROOT'] ?? '/usr/share/wordpress';

/** Required programs, with the Debian packages that contain them. */
const needed = [
  { package: 'wordpress', path: join(wordpressRoot, 'wp-load.php') },
  { package: 'mariadb-server', path: '/usr/sbin/mariadbd' },
  { package: 'php-cli', path: '/usr/bin/php' },
] as const;

/** Themes and plugins of other packages are here, not in WordPress' folder. */
const contentDirectories = [
  join(wordpressRoot, 'wp-content'),
  '/usr/share/wordpress/wp-content',
  '/var/lib/wordpress/wp-content',
];

export interface WordPress {
  /** Without a slash at its end. */
  readonly url: string;
  readonly user: string;
  /** An application password, for REST requests with basic authentication. */
  readonly password: string;
  /** The site's files. Plugins are in `wp-content/plugins`. */
  readonly phpRoot: string;
  /** Adds a plugin of one file that is always active. @returns a function that removes it */
  addPlugin(name: string, php: string): () => void;
  /** Runs PHP within this WordPress as its administrator. @returns the output */
  php(code: string): string;
  /** Notices of PHP and WordPress since the start; empty unless `debug` is set. */
  complaints(): string;
  /** Stops the servers by process id, and removes all files. */
  stop(): Promise<void>;
}

/** The packages that `startWordPress` needs and that are missing. */
function missingPackages(): readonly string[] {
  const missing: string[] = needed.filter(({ path }) => !existsSync(path)).map((each) => each.package);
  const hasMysql =
    !missing.includes('php-cli') && spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout.includes('mysqli');
  return hasMysql ? missing : [...missing, 'php-mysql'];
}

/** Why tests that need WordPress are skipped, or `false` if they run. */
export const noWordPress: string | false =
  missingPackages().length > 0 && `not installed: ${missingPackages().join(', ')}`;

/** Whether WordPress has a language, such as `ar`: the package `wordpress-l10n` has many. */
export const hasLanguage = (language: string): boolean =>
  contentDirectories.some((directory) => existsSync(join(directory, `languages/${language}.mo`)));

/**
 * Sets up WordPress and starts it, with pretty permalinks (`/2024/03/name/`) and without a network connection.
 *
 * @param language - of the site, such as `ar`, if the package `wordpress-l10n` is installed; otherwise it stays English
 * @param debug - whether to collect notices (https://wordpress.org/documentation/article/debugging-in-wordpress/)
 */
export async function startWordPress({
  title = 'The Harbour Review',
  language = '',
  debug = false,
} = {}): Promise<WordPress> {
  const directory = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const children: ChildProcess[] = [];
  // Clean up after an interrupted run as well.
  const exit = () => process.exit(1);
  const abandon = () => {
    for (const child of children) if (isRunning(child)) process.kill(-child.pid!, 'SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  };
  process.once('SIGHUP', exit).once('SIGINT', exit).once('SIGTERM', exit).once('exit', abandon);
  const stop = async () => {
    // The web server first: its last requests may still need the database.
    for (const child of children.reverse()) await end(child);
    rmSync(directory, { recursive: true, force: true });
    process.off('SIGHUP', exit).off('SIGINT', exit).off('SIGTERM', exit).off('exit', abandon);
  };
  try {
    const socket = join(directory, 'db.sock');
    children.push(await startDatabase(directory, socket));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const phpRoot = join(directory, 'site');
    copyFiles(phpRoot);
    const log = join(directory, 'debug.log');
    writeFileSync(join(phpRoot, 'wp-config.php'), configuration(socket, url, debug ? log : undefined));
    const php = (code: string) => runPhp(phpRoot, code);
    const { user, password } = install(phpRoot, title, language);
    children.push(await startServer(phpRoot, port, url));
    const addPlugin = (name: string, code: string) => {
      const file = join(phpRoot, 'wp-content/mu-plugins', `${name}.php`);
      mkdirSync(join(phpRoot, 'wp-content/mu-plugins'), { recursive: true });
      writeFileSync(file, code);
      return () => rmSync(file);
    };
    const complaints = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
    return { url, user, password, phpRoot, php, complaints, addPlugin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** MariaDB without network, run by the current user, with its data in the directory. */
async function startDatabase(directory: string, socket: string): Promise<ChildProcess> {
  const data = join(directory, 'db');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const made = spawnSync(
    'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
    {
      encoding: 'utf8',
    },
  );
  if (made.status !== 0) throw new Error(`mariadb-install-db failed: ${made.stderr || made.stdout}`);
  const child = start('/usr/sbin/mariadbd', [
    '--no-defaults',
    ...user,
    `--datadir=${data}`,
    `--socket=${socket}`,
    '--skip-networking',
    '--skip-log-bin',
  ]);
  const isUp = () => runDatabase(socket, 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4').status === 0;
  await until(child, isUp, 'MariaDB');
  return child;
}

const runDatabase = (socket: string, sql: string) =>
  spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '--user=root', '--execute', sql]);

/** A copy, because WordPress looks for its configuration next to the real path of its files. */
function copyFiles(phpRoot: string) {
  cpSync(wordpressRoot, phpRoot, { recursive: true, filter: (path) => !/\.htaccess$|\/wp-config\.php$/.test(path) });
  for (const directory of contentDirectories) {
    for (const kind of ['themes', 'languages']) {
      const from = join(directory, kind);
      // Debian links them together in both directions.
      if (existsSync(from))
        cpSync(from, join(phpRoot, 'wp-content', kind), { recursive: true, dereference: true, force: true });
    }
  }
  const themes = join(phpRoot, 'wp-content/themes');
  mkdirSync(join(phpRoot, 'wp-content/uploads'), { recursive: true });
  if (readdirSync(themes, { withFileTypes: true }).some((entry) => entry.isDirectory())) return;
  mkdirSync(join(themes, 'plain'));
  writeFileSync(join(themes, 'plain/style.css'), '/* Theme Name: Plain */');
  writeFileSync(join(themes, 'plain/index.php'), plainTheme);
}

/** Used if no theme package is installed: the minimum around a post. */
const plainTheme = `<!DOCTYPE html>
<html <?php language_attributes(); ?>>
<head><meta charset="<?php bloginfo('charset'); ?>"><?php wp_head(); ?></head>
<body <?php body_class(); ?>>
<header><p><a href="/"><?php bloginfo('name'); ?></a></p><nav><a href="/sample-page/">Sample page</a></nav></header>
<main><?php while (have_posts()): the_post(); ?>
<article <?php post_class(); ?>><h1><?php the_title(); ?></h1><div class="entry-content"><?php the_content(); ?></div></article>
<?php comments_template(); endwhile; ?></main>
<?php wp_footer(); ?>
</body>
</html>
`;

const configuration = (socket: string, url: string, log: string | undefined) => {
  const keys = [
    'AUTH_KEY',
    'SECURE_AUTH_KEY',
    'LOGGED_IN_KEY',
    'NONCE_KEY',
    'AUTH_SALT',
    'SECURE_AUTH_SALT',
    'LOGGED_IN_SALT',
    'NONCE_SALT',
  ];
  const settings = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    // Otherwise application passwords require https.
    WP_ENVIRONMENT_TYPE: 'local',
    WP_HTTP_BLOCK_EXTERNAL: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    ...(log === undefined ? {} : { WP_DEBUG: true, WP_DEBUG_DISPLAY: false, WP_DEBUG_LOG: log }),
    ...Object.fromEntries(keys.map((key) => [key, randomBytes(32).toString('hex')])),
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : String(value)});`,
  );
  return `<?php
${lines.join('\n')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
};

function runPhp(phpRoot: string, code: string, before = ''): string {
  const file = join(phpRoot, `run-${randomBytes(4).toString('hex')}.php`);
  const setUp = `$_SERVER['HTTP_HOST'] = '127.0.0.1'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';`;
  writeFileSync(file, `<?php ${setUp} ${before} require __DIR__ . '/wp-load.php'; ${code}`);
  const { status, stdout, stderr } = spawnSync(
    'php',
    ['-d', 'memory_limit=512M', '-d', 'display_errors=stderr', file],
    { encoding: 'utf8', cwd: phpRoot },
  );
  rmSync(file);
  if (status !== 0) throw new Error(`PHP ended with ${status ?? 'a signal'}: ${stderr || stdout}`);
  return stdout;
}

function install(phpRoot: string, title: string, language: string): { user: string; password: string } {
  const user = 'editor';
  const setUp = `
    require ABSPATH . 'wp-admin/includes/upgrade.php';
    wp_install(${JSON.stringify(title)}, '${user}', 'editor@example.org', true, '', bin2hex(random_bytes(16)), '${language}');
    update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
    foreach (wp_get_themes() as $name => $theme) { switch_theme($name); break; }
    $made = WP_Application_Passwords::create_new_application_password(1, ['name' => 'tests']);
    echo "\\n", $made[0];`;
  // The welcome e-mail cannot be sent from here.
  const quiet = `define('WP_INSTALLING', true); function wp_mail() { return true; }`;
  const password = runPhp(phpRoot, setUp, quiet).trim().split('\n').at(-1)!;
  runPhp(phpRoot, 'flush_rewrite_rules(false);');
  return { user, password };
}

async function startServer(phpRoot: string, port: number, url: string): Promise<ChildProcess> {
  // Existing files are served directly; WordPress handles everything else.
  const router = join(phpRoot, 'router.php');
  writeFileSync(
    router,
    `<?php $path = __DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($path) || is_file($path . '/index.php') && rtrim($path, '/') !== __DIR__) return false;
$_SERVER['SCRIPT_NAME'] = '/index.php'; require __DIR__ . '/index.php';`,
  );
  // WordPress sends requests to itself at times, and would wait for the only worker.
  const child = start('php', ['-d', 'memory_limit=512M', '-S', `127.0.0.1:${port}`, '-t', phpRoot, router], {
    PHP_CLI_SERVER_WORKERS: '4',
  });
  const isUp = async () => {
    try {
      return (await fetch(`${url}/wp-json/`)).ok;
    } catch {
      return false;
    }
  };
  await until(child, isUp, 'The web server');
  return child;
}

/** Starts a process group: PHP's server has workers that do not stop with it. */
function start(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    detached: true,
  });
  child.stderr.resume();
  return child;
}

const isRunning = ({ exitCode, signalCode, pid }: ChildProcess) =>
  exitCode === null && signalCode === null && pid !== undefined;

async function end(child: ChildProcess) {
  if (!isRunning(child)) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
}

async function until(child: ChildProcess, isDone: () => boolean | Promise<boolean>, name: string) {
  for (let attempts = 0; attempts < 300; attempts++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}.`);
    if (await isDone()) return;
    await delay(200);
  }
  throw new Error(`${name} does not answer.`);
}
