/** Says what the text was read as, what is to mend in it, and how the card and what can be published stand to it. */
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
  /** Leads to a place in the text. */
  goTo(line: number, column: number): void;
  /** Puts the interview that was made of the text in its place. */
  take(): void;
}

/** Shows the format of a text, its problems or why it was refused, and the report of what was made of it. */
export function showReading(text: string, reading: Reading, words: Words, { goTo, take }: ReadingActions): void {
  const report = byId('report');
  setText(byId('format'), reading.kind === 'empty' ? '' : words.formats[detectFormat(text)]);
  byId('problems').replaceChildren(
    ...(reading.kind === 'refused'
      ? [make('li', { class: 'side' }, ...importerText(reading.reason, words))]
      : listOf(diagnosticsIn(reading), words, goTo)),
  );
  report.hidden = reading.kind !== 'imported';
  report.replaceChildren(...(reading.kind === 'imported' ? reportOf(reading, words, take) : []));
}

/** @param isUnshown - whether the card could not fetch what it needs for the interview that it should show */
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
  const said =
    reading.kind === 'json'
      ? isUnshown && !diagnostics.length
        ? ''
        : summaryOf(diagnostics, words)
      : words.status[reading.kind];
  const status = byId('status');
  setText(status, reading.kind === 'empty' ? said : [said, card].filter(Boolean).join(' '));
  status.classList.toggle(
    'is-wrong',
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
