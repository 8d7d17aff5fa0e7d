/** What the tests of the importer share. */
import { Readability } from '@mozilla/readability';
import { importHtml, importText, type Imported, type Report } from '../../../src/import/index.js';
import { assemble } from '../../../src/import/assemble/assemble.js';
import type { Source } from '../../../src/import/model.js';
import { parseHtml } from '../../../src/node/read/dom.js';

/** A word that was lost is only a warning for editors, and an error here. */
function withAllWords(imported: Imported): Imported {
  const { kept, omitted, input } = imported.report.words;
  if (kept + omitted !== input) throw new Error(`${input} words, but ${kept} kept and ${omitted} omitted`);
  return imported;
}

export const fromText = (text: string): Imported => withAllWords(importText(text));
export const fromHtml = (html: string): Imported => withAllWords(importHtml(html, { parseHtml, Readability }));
export const fromSource = (source: Source): Imported => withAllWords(assemble(source));

/** Warnings in short: their codes, with the text or the name that each is about. */
export const warningsIn = ({ warnings }: Report): readonly string[] =>
  warnings.map(({ code, data }) => {
    const { text, name } = data as { text?: string; name?: string };
    return [code, text ?? name].filter((part) => part !== undefined).join(': ');
  });

/** Omissions in short. */
export const omissionsIn = ({ omissions }: Report): readonly string[] =>
  omissions.map(({ code, text }) => `${code}: ${text}`);
