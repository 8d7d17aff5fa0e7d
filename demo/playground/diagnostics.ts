/** The diagnostics of the check, as a list beside the editor and as marks within it. */
import { textOf, type Diagnostic } from '../../src/check/index.js';
import type { Marked } from './editor.js';
import { make, withIsolates, withoutIsolates } from './page.js';
import type { Words } from './strings.en.js';

/** More than anyone fixes in one go. */
const maxShown = 100;

export function markOf(diagnostic: Diagnostic, { check, lang, dir }: Words): Marked {
  const text = textOf(diagnostic, check);
  return {
    ...diagnostic,
    message: withoutIsolates(text),
    // The direction of the interface may differ from that of the editor.
    content: () => make('div', { lang, dir }, ...withIsolates(text)),
  };
}

/** Errors before warnings, because only errors keep the card from showing. */
const errorsFirst = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));

/**
 * The entries of the list.
 *
 * @param goTo - moves the cursor to a position in the text
 */
export function listOf(
  diagnostics: readonly Diagnostic[],
  words: Words,
  goTo: (line: number, column: number) => void,
): HTMLLIElement[] {
  const entries = errorsFirst(diagnostics)
    .slice(0, maxShown)
    .map((diagnostic) => {
      const { severity, line, column } = diagnostic;
      const button = make(
        'button',
        { type: 'button', class: `is-${severity}` },
        make('span', { class: 'severity' }, words.severity[severity]),
        make('span', { class: 'message' }, ...withIsolates(textOf(diagnostic, words.check))),
        make('span', { class: 'place' }, words.place(line, column)),
      );
      button.addEventListener('click', () => goTo(line, column));
      return make('li', {}, button);
    });
  const rest = diagnostics.length - maxShown;
  return rest > 0 ? [...entries, make('li', { class: 'side' }, words.more(rest))] : entries;
}

/** A sentence with the number of diagnostics. */
export function summaryOf(diagnostics: readonly Diagnostic[], words: Words): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (!diagnostics.length) return words.status.good;
  return words.problems(errors, diagnostics.length - errors);
}
