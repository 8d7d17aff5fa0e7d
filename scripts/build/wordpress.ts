/** Adds generated files to the WordPress plugin: the card's script with its chunks, the card's texts, translations and the license. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mo, po } from 'gettext-parser';
import { locales } from '../../src/lazy/locales.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { filesFrom } from './imports.js';

/** Interface texts around an interview that are also needed without script; those of controls are not. */
const textWords = ['interviewers', 'published', 'updated', 'source', 'corrections'] as const;

/** The script whose translations WordPress passes to the browser, by its path within the plugin. */
const editorScript = 'block/editor.js';

/**
 * Compiles translations for WordPress: a `.mo` file for PHP, and a JSON file with only the editor script's texts, whose name has a hash
 * of the script's path (https://developer.wordpress.org/reference/functions/load_script_textdomain/).
 */
function compileTranslations(languages: string): void {
  const files = readdirSync(languages);
  for (const output of files.filter((name) => /\.(mo|json)$/.test(name))) rmSync(join(languages, output));
  for (const name of files.filter((each) => each.endsWith('.po'))) {
    const base = join(languages, name.slice(0, -'.po'.length));
    const table = po.parse(readFileSync(`${base}.po`));
    const { headers, translations } = table;
    writeFileSync(`${base}.mo`, mo.compile(table));
    const words = Object.values(translations['']!).filter(({ comments }) =>
      comments?.reference?.split(/\s+/).includes(editorScript),
    );
    const messages = {
      '': { domain: 'messages', lang: headers['Language'], 'plural-forms': headers['Plural-Forms'] },
      ...Object.fromEntries(words.map(({ msgid, msgstr }) => [msgid, msgstr])),
    };
    const hash = createHash('md5').update(editorScript).digest('hex');
    // WordPress writes this text into pages unchanged.
    writeFileSync(`${base}-${hash}.json`, JSON.stringify({ domain: 'messages', locale_data: { messages } }));
  }
}

/**
 * Completes a copy of the plugin.
 *
 * @param dist - the output folder of `vite build`
 * @param plugin - the folder of the plugin; its folder `assets` is replaced, and its translations are compiled
 */
export function completePlugin(dist: string, plugin: string): void {
  const assets = join(plugin, 'assets');
  rmSync(assets, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  for (const file of filesFrom([join(dist, 'interview-card.js')])) cpSync(file, join(assets, relative(dist, file)));
  const words = [en, ar, ...locales].map(({ lang, strings }) => [
    lang,
    Object.fromEntries(textWords.map((name) => [name, strings[name]])),
  ]);
  writeFileSync(join(assets, 'words.json'), `${JSON.stringify(Object.fromEntries(words), null, 2)}\n`);
  compileTranslations(join(plugin, 'languages'));
  cpSync(fileURLToPath(new URL('../../LICENSE', import.meta.url)), join(plugin, 'assets/LICENSE'));
}
