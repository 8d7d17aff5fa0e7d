/** What the importer took for what, for an editor to look through. */
import type { Imported } from '../../src/import/readers/json.js';
import { make, spoken } from './page.js';
import type { Words } from './strings.en.js';

/** More is shown when it is asked for by nobody. */
const mostShown = 200;

/** What the source says, in its own language and direction. */
const quoted = (text: string, lang: string | null | undefined) => make('bdi', lang ? { lang } : {}, text);

/** @param onTake - wants the interview as JSON in the editor */
export function reportOf({ interview, report }: Imported, words: Words, onTake: () => void): HTMLElement[] {
  const { report: names, text, tell } = words;
  const said = (group: string, english: string) => make('span', {}, ...spoken(tell(group, english), english));
  const { lang, title, interviewees, interviewers, questions } = interview;
  const people = (list: typeof interviewees) =>
    (list ?? [])
      .map(({ name, role }) => (role ? `${name} (${role})` : name))
      .join(lang?.startsWith('ar') ? '، ' : ', ');
  const rows: readonly (readonly [name: string, value: Node | string | undefined])[] = [
    [names.kind, said('kind', report.kind)],
    [names.confidence, make('strong', { 'data-confidence': report.confidence }, names[report.confidence])],
    [names.marks, said('marks', report.marks)],
    [
      names.doubts,
      report.doubts.length
        ? make('ul', {}, ...report.doubts.map((doubt) => make('li', {}, said('doubt', doubt))))
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
    .map((omission) => make('li', {}, quoted(omission.text, lang), ' — ', said('reason', omission.reason)));
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
