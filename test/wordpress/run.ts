/**
 * Tests with a real WordPress: importing from it, and the plugin. They are skipped if Debian's packages are missing.
 *
 *     npm run test:wordpress
 *     npm run test:wordpress -- --files test/wordpress/plugin.test.ts --grep shortcode
 *     WORDPRESS_ROOT=/srv/wordpress-6.8 npm run test:wordpress
 *
 * The last command uses another copy of WordPress instead of Debian's.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv } from 'node:process';

const runner = join(import.meta.dirname, '../node/run.ts');
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .sort();
const chosen = argv.includes('--files') ? [] : files.flatMap((name) => ['--files', join(import.meta.dirname, name)]);
// One file at a time: each starts a database and a web server, and some start a browser.
const { status } = spawnSync(process.execPath, ['--import', 'tsx', runner, '--serial', ...chosen, ...argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
