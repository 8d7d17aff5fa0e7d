/** What the importer took for what, for an editor to look through. */
import type { Imported } from '../../src/import/index.js';
import type { Code } from '../../src/import/messages/index.js';
import { make, withIsolates } from './page.js';
import type { Words } from './strings.en.js';

/** More is shown when it is asked for by nobody. */
const mostShown = 200;

/** What the source says, in its own language and direction. */
const quoted = (text: string, lang: string | null | undefined) => make('bdi', lang ? { lang } : {}, text);

/** A message of the importer. An omission has no data; its code is enough. */
interface ImporterMessage {
  readonly code: Code;
  readonly data?: object;
}

/** The text of a message, in the language of the interface. */
export const importerText = ({ code, data = {} }: ImporterMessage, { importer }: Words): (Node | string)[] =>
  withIsolates((importer[code] as (data: object) => string)(data));

/** @param onTake - wants the interview as JSON in the editor */
export function reportOf({ interview, report }: Imported, words: Words, onTake: () => void): HTMLElement[] {
  const { report: names, text } = words;
  const said = (message: ImporterMessage) => make('span', {}, ...importerText(message, words));
  const { lang, title, interviewees, interviewers, questions } = interview;
  const people = (list: typeof interviewees) =>
    (list ?? [])
      .map(({ name, role }) => (role ? `${name} (${role})` : name))
      .join(lang?.startsWith('ar') ? '، ' : ', ');
  const rows: readonly (readonly [name: string, value: Node | string | undefined])[] = [
    [names.format, said({ code: `format-${report.format}` })],
    [names.confidence, make('strong', { 'data-confidence': report.confidence }, names[report.confidence])],
    [names.detection, said(report.detection)],
    [
      names.warnings,
      report.warnings.length
        ? make('ul', {}, ...report.warnings.map((warning) => make('li', {}, said(warning))))
        : undefined,
    ],
    [names.language, lang ?? undefined],
    [names.title, quoted(title, lang)],
    [names.interviewees, people(interviewees) ? quoted(people(interviewees), lang) : undefined],
    [names.interviewers, people(interviewers) ? quoted(people(interviewers), lang) : undefined],
    [names.questions, String(questions.length)],
    [names.words, names.wordsOf(report.words)],
  ];
  const take = make('button', { type: 'button', id: 'take' }, text.importButton);
  take.addEventListener('click', onTake);
  const omissions = report.omissions
    .slice(0, mostShown)
    .map((omission) => make('li', {}, quoted(omission.text, lang), ' — ', said({ code: omission.code })));
  return [
    make(
      'dl',
      {},
      ...rows.flatMap(([name, value]) => (value === undefined ? [] : [make('dt', {}, name), make('dd', {}, value)])),
    ),
    take,
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
