/**
 * Imports from a real WordPress, where Debian's packages of it are installed:
 *
 *     npm run test:wordpress
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { posts, ways } from './posts.js';
import { missingPackages } from './site.js';

const missing = missingPackages();
if (missing.length > 0) {
  const skipped = posts.length * ways.length;
  const which = `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not installed`;
  process.stdout.write(`Skipped: no WordPress is set up here, since ${which}.\n0 passed, 0 failed, ${skipped} skipped\n`);
  const file = process.env['TEST_COUNTS_FILE'];
  if (file) appendFileSync(file, `0 0 ${skipped}\n`);
} else {
  const runner = join(import.meta.dirname, '../node/run.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', runner, '--files', join(import.meta.dirname, 'import.test.ts')], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}
