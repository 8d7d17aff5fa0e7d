/** What is to mend, as a list beside the editor and as words within it. */
import type { Finding } from '../../src/check/index.js';
import type { Marked } from './editor.js';
import { make } from './page.js';
import type { Words } from './strings.en.js';

/** More than anyone mends at once. */
const mostShown = 100;

/** The rule in the reader's language, before what the check says in its own. */
const shortOf = ({ rule }: Finding, words: Words) => words.rules[rule];

export const markOf = (finding: Finding, words: Words): Marked => ({
  ...finding,
  message: [shortOf(finding, words), finding.message].filter(Boolean).join(' — '),
});

/** Errors before warnings, since only they keep the card from showing. */
const weighed = (findings: readonly Finding[]) =>
  [...findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));

/**
 * @param goTo - leads to a place in the text
 * @returns the entries of the list
 */
export function listOf(findings: readonly Finding[], words: Words, goTo: (line: number, column: number) => void): HTMLLIElement[] {
  const entries = weighed(findings).slice(0, mostShown).map((finding) => {
    const { severity, line, column, message } = finding;
    const short = shortOf(finding, words);
    const button = make(
      'button',
      { type: 'button', class: `is-${severity}` },
      make('span', { class: 'severity' }, words.severity[severity]),
      make('span', { class: 'message' }, ...(short === undefined ? [] : [short, document.createElement('br')]), make('bdi', { lang: 'en' }, message)),
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
  return `${words.problems(errors, findings.length - errors)}${errors ? ` ${words.status.old}` : ''}`;
}
