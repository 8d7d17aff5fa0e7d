/** What the WordPress plugin has beside its own files: the card's script with its chunks, the card's words, its translations, the license. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mo, po } from 'gettext-parser';
import { locales } from '../../src/lazy/locales.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { filesFrom } from './imports.js';

/** Words that stand around an interview's text also where there is no script; those of controls need none. */
const textWords = ['interviewers', 'published', 'updated', 'source', 'corrections'] as const;

/** The script whose words WordPress hands to the browser, by its path within the plugin. */
const editorScript = 'block/editor.js';

/**
 * Makes of translations what WordPress reads: a `.mo` file for PHP, and for the editor's script a JSON file with the words of that alone,
 * which is named by the script's path (https://developer.wordpress.org/reference/functions/load_script_textdomain/).
 */
function compileTranslations(languages: string): void {
  const files = readdirSync(languages);
  for (const made of files.filter((name) => /\.(mo|json)$/.test(name))) rmSync(join(languages, made));
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
    // WordPress writes it into pages as it is.
    writeFileSync(`${base}-${hash}.json`, JSON.stringify({ domain: 'messages', locale_data: { messages } }));
  }
}

/**
 * Completes a copy of the plugin.
 *
 * @param dist - the folder where `vite build` has put the script
 * @param plugin - the folder of the plugin, whose folder `assets` is made anew, and whose translations are compiled
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
