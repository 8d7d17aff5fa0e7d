/** What the WordPress plugin has beside its own files: the card's script with its chunks, the card's words, the licence. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as others from '../../src/lazy/locales.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';

/** Words that stand around an interview's text also where there is no script; those of controls need none. */
const textWords = ['interviewers', 'published', 'updated', 'source', 'corrections'] as const;

/** A module with all that it loads, as paths: the build writes modules beside them that are not the card's. */
function modulesFrom(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/["'`](\.\.?\/[\w./-]+\.js)["'`]/g)) modulesFrom(join(dirname(file), path!), known);
  return known;
}

/**
 * Completes a copy of the plugin.
 *
 * @param dist - the folder where `vite build` has put the script
 * @param plugin - the folder of the plugin, whose folder `assets` is made anew
 */
export function completePlugin(dist: string, plugin: string): void {
  const assets = join(plugin, 'assets');
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  for (const file of modulesFrom(join(dist, 'interview-card.js'))) cpSync(file, join(assets, relative(dist, file)));
  const words = Object.entries({ en, ar, ...others }).map(([language, strings]) => [language, Object.fromEntries(textWords.map((name) => [name, strings[name]]))]);
  writeFileSync(join(assets, 'words.json'), `${JSON.stringify(Object.fromEntries(words), null, 2)}\n`);
  cpSync(fileURLToPath(new URL('../../LICENSE', import.meta.url)), join(plugin, 'assets/LICENSE'));
}
