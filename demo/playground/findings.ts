/** What is to mend, as a list beside the editor and as words within it. */
import type { Finding } from '../../src/check/index.js';
import type { Marked } from './editor.js';
import { make, spoken } from './page.js';
import { plain, type Said } from './said.js';
import type { Words } from './strings.en.js';

/** More than anyone mends at once. */
const mostShown = 100;

/** A finding in the reader's language: what stands there, and what to do about it. Nothing where there are not words for both. */
export function toldOf({ rule, pointer, found, expected }: Finding, { tell }: Words): Said | undefined {
  // As the check has it in its message.
  const subject = found === 'nothing' && pointer ? `no "${pointer.split('/').at(-1)!}"` : found;
  const what = tell(rule, subject) ?? tell('found', subject);
  const instead = tell('instead', expected);
  return what && instead && [...what, '. ', ...instead, '.'];
}

/** What the check says, which has the name of its rule before it only where the reader may not understand it. */
function contentOf(finding: Finding, words: Words): (Node | string)[] {
  const told = toldOf(finding, words);
  const short = words.rules[finding.rule];
  return [
    ...(told || short === undefined ? [] : [short, document.createElement('br')]),
    ...spoken(told, finding.message),
  ];
}

export const markOf = (finding: Finding, words: Words): Marked => ({
  ...finding,
  message: plain(toldOf(finding, words) ?? [finding.message]),
  // The editor may read from the other side.
  content: () => make('div', { lang: words.lang, dir: words.dir }, ...contentOf(finding, words)),
});

/** Errors before warnings, since only they keep the card from showing. */
const weighed = (findings: readonly Finding[]) =>
  [...findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));

/**
 * @param goTo - leads to a place in the text
 * @returns the entries of the list
 */
export function listOf(
  findings: readonly Finding[],
  words: Words,
  goTo: (line: number, column: number) => void,
): HTMLLIElement[] {
  const entries = weighed(findings)
    .slice(0, mostShown)
    .map((finding) => {
      const { severity, line, column } = finding;
      const button = make(
        'button',
        { type: 'button', class: `is-${severity}` },
        make('span', { class: 'severity' }, words.severity[severity]),
        make('span', { class: 'message' }, ...contentOf(finding, words)),
        make('span', { class: 'place' }, words.place(line, column)),
      );
      button.addEventListener('click', () => goTo(line, column));
      return make('li', {}, button);
    });
  const rest = findings.length - mostShown;
  return rest > 0 ? [...entries, make('li', { class: 'side' }, words.more(rest))] : entries;
}

/** How many there are, in a sentence. */
export function summaryOf(findings: readonly Finding[], words: Words): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (!findings.length) return words.status.good;
  return words.problems(errors, findings.length - errors);
}
