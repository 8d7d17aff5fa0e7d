/** Helpers for the tests of the importer. */
import { Readability } from '@mozilla/readability';
import { importHtml, importText, type Imported, type Report } from '../../../src/import/index.js';
import { assemble } from '../../../src/import/assemble/assemble.js';
import type { Source } from '../../../src/import/model.js';
import { parseHtml } from '../../../src/node/read/dom.js';

/** Editors only get a warning about a lost word; here it fails the test. */
function withAllWords(imported: Imported): Imported {
  const { kept, omitted, input } = imported.report.words;
  if (kept + omitted !== input) throw new Error(`${input} words, but ${kept} kept and ${omitted} omitted`);
  return imported;
}

export const fromText = (text: string): Imported => withAllWords(importText(text));
export const fromHtml = (html: string): Imported => withAllWords(importHtml(html, { parseHtml, Readability }));
export const fromSource = (source: Source): Imported => withAllWords(assemble(source));

/** Warnings in short form: their codes, with the text or name that each is about. */
export const warningsIn = ({ warnings }: Report): readonly string[] =>
  warnings.map(({ code, data }) => {
    const { text, name } = data as { text?: string; name?: string };
    return [code, text ?? name].filter((part) => part !== undefined).join(': ');
  });

/** Omissions in short form. */
export const omissionsIn = ({ omissions }: Report): readonly string[] =>
  omissions.map(({ code, text }) => `${code}: ${text}`);
