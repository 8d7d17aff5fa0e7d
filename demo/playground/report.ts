/** The report of an import, for an editor to review. */
import type { Imported } from '../../src/import/index.js';
import type { Code } from '../../src/import/messages/index.js';
import { make, withIsolates } from './page.js';
import type { Words } from './strings.en.js';

/** The maximum number of omissions in the list. */
const maxOmissions = 200;

/** A text of the source, in its own language and direction. */
const quoted = (text: string, lang: string | null | undefined) => make('bdi', lang ? { lang } : {}, text);

/** A message of the importer. Omissions have a code without data. */
interface ImporterMessage {
  readonly code: Code;
  readonly data?: object;
}

/** The text of a message, in the language of the interface. */
export const importerText = ({ code, data = {} }: ImporterMessage, { importer }: Words): (Node | string)[] =>
  withIsolates((importer[code] as (data: object) => string)(data));

/** @param onUse - called to replace the text by the interview as JSON */
export function reportOf({ interview, report }: Imported, words: Words, onUse: () => void): HTMLElement[] {
  const { report: names, text } = words;
  const textOf = (message: ImporterMessage) => make('span', {}, ...importerText(message, words));
  const { lang, title, interviewees, interviewers, questions } = interview;
  const people = (list: typeof interviewees) =>
    (list ?? [])
      .map(({ name, role }) => (role ? `${name} (${role})` : name))
      .join(lang?.startsWith('ar') ? '، ' : ', ');
  const rows: readonly (readonly [name: string, value: Node | string | undefined])[] = [
    [names.format, textOf({ code: `format-${report.format}` })],
    [names.confidence, make('strong', { 'data-confidence': report.confidence }, names[report.confidence])],
    [names.detection, textOf(report.detection)],
    [
      names.warnings,
      report.warnings.length
        ? make('ul', {}, ...report.warnings.map((warning) => make('li', {}, textOf(warning))))
        : undefined,
    ],
    [names.language, lang ?? undefined],
    [names.title, quoted(title, lang)],
    [names.interviewees, people(interviewees) ? quoted(people(interviewees), lang) : undefined],
    [names.interviewers, people(interviewers) ? quoted(people(interviewers), lang) : undefined],
    [names.questions, String(questions.length)],
    [names.words, names.wordsOf(report.words)],
  ];
  const button = make('button', { type: 'button', id: 'use-interview' }, text.importButton);
  button.addEventListener('click', onUse);
  const omissions = report.omissions
    .slice(0, maxOmissions)
    .map((omission) => make('li', {}, quoted(omission.text, lang), ' — ', textOf({ code: omission.code })));
  return [
    make(
      'dl',
      {},
      ...rows.flatMap(([name, value]) => (value === undefined ? [] : [make('dt', {}, name), make('dd', {}, value)])),
    ),
    button,
    make('p', { class: 'side' }, text.importNote),
    ...(omissions.length
      ? [
          make(
            'details',
            {},
            make('summary', {}, `${text.omissions} (${report.omissions.length})`),
            make('ul', {}, ...omissions),
          ),
        ]
      : []),
  ];
}
