/** Shows the result of reading the text: its format, its problems, and whether card and publishing are up to date with it. */
import type { Diagnostic } from '../../src/check/index.js';
import { listOf, summaryOf } from './diagnostics.js';
import { detectFormat } from '../../src/import/detect-format.js';
import { byId, make, setText } from './page.js';
import { isInterview, type Reader } from './reader.js';
import type { Reading } from './reading.js';
import { importerText, reportOf } from './report.js';
import type { Words } from './strings.en.js';

export const diagnosticsIn = (reading: Reading): readonly Diagnostic[] =>
  reading.kind === 'json' ? reading.diagnostics : [];

export interface ReadingActions {
  /** Moves the cursor to a position in the text. */
  goTo(line: number, column: number): void;
  /** Replaces the text by the imported interview. */
  useInterview(): void;
}

/** Shows the format of a text, its problems or the reason why it was refused, and the report of an import. */
export function showReading(
  text: string,
  reading: Reading,
  words: Words,
  { goTo, useInterview }: ReadingActions,
): void {
  const report = byId('report');
  setText(byId('format'), reading.kind === 'empty' ? '' : words.formats[detectFormat(text)]);
  byId('problems').replaceChildren(
    ...(reading.kind === 'refused'
      ? [make('li', { class: 'side' }, ...importerText(reading.reason, words))]
      : listOf(diagnosticsIn(reading), words, goTo)),
  );
  report.hidden = reading.kind !== 'imported';
  report.replaceChildren(...(reading.kind === 'imported' ? reportOf(reading, words, useInterview) : []));
}

/** @param isUnshown - whether the card could not load what it needs for the current interview */
export function showStatus(
  { reading, shown }: Pick<Reader, 'reading' | 'shown'>,
  isUnshown: boolean,
  words: Words,
): void {
  const diagnostics = diagnosticsIn(reading);
  const isOld = !isInterview(reading);
  const card = isOld ? words.status[shown ? 'old' : 'none'] : isUnshown ? words.status.notShown : '';
  const published = !isOld
    ? ''
    : shown
      ? words.status.olderPublished(shown.interview.title)
      : words.status.nonePublished;
  const summary =
    reading.kind === 'json'
      ? isUnshown && !diagnostics.length
        ? ''
        : summaryOf(diagnostics, words)
      : words.status[reading.kind];
  const status = byId('status');
  setText(status, reading.kind === 'empty' ? summary : [summary, card].filter(Boolean).join(' '));
  status.classList.toggle(
    'is-error',
    reading.kind === 'refused' || (isUnshown && !isOld) || diagnostics.some(({ severity }) => severity === 'error'),
  );
  for (const [id, text] of [
    ['old', card],
    ['older', published],
  ] as const) {
    byId(id).hidden = !text;
    setText(byId(id), text);
  }
}
