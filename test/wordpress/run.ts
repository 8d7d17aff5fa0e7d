/**
 * Tests with a real WordPress, where Debian's packages of it are installed: imports from it, and the plugin for it.
 *
 *     npm run test:wordpress
 *     npm run test:wordpress -- --files test/wordpress/plugin.test.ts --grep shortcode
 *     WORDPRESS_ROOT=/srv/wordpress-6.8 npm run test:wordpress
 *
 * The last one takes another copy of WordPress than Debian's.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process, { argv } from 'node:process';
import { missingPackages } from './site.js';

const missing = missingPackages();
if (missing.length > 0) {
  const which = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not installed`;
  process.stdout.write(`No WordPress is set up here, since ${which}: tests that need it are skipped.\n`);
}
const runner = join(import.meta.dirname, '../node/run.ts');
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .sort();
const chosen = argv.includes('--files') ? [] : files.flatMap((name) => ['--files', join(import.meta.dirname, name)]);
// Each file has a database, a web server and some a browser of its own.
const { status } = spawnSync(process.execPath, ['--import', 'tsx', runner, '--serial', ...chosen, ...argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
