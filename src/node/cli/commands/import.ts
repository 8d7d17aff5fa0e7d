import { messageOf, NotAnInterview, wordsOf, type Report } from '../../../import/index.js';
import { shorten, visible } from '../../../interview/message.js';
import type { InterviewInput } from '../../../interview/schema.js';
import { formats, importInterview } from '../../read/import.js';
import { CommandError, UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { visibleData, type Messages } from '../messages/index.js';
import { writeResult } from '../output.js';
import type { Terminal } from '../terminal.js';

/** `interview-card import`: converts texts, pages and posts to the interview format. */
export const importCommand: Command = {
  name: 'import',
  usage: '[OPTIONS] FILE|URL|-',
  options: {
    as: { type: 'string', value: formats.join('|') },
    lang: { type: 'string', value: 'TAG' },
    base: { type: 'string', value: 'URL' },
    output: { type: 'string', short: 'o', value: 'FILE' },
  },
  examples: [
    'import interview.txt > interview.json',
    'import https://example.org/2024/bells/ --output bells.json',
    'import https://example.org/wp-json/wp/v2/posts/12?_embed',
    'import saved-page.html --base https://example.org/2024/bells/ --lang en-GB',
    'import - --as text < interview.txt',
  ],
  run,
};

async function run({ files, values, terminal, messages }: Call): Promise<ExitCode> {
  const [name, ...others] = files;
  if (name === undefined) throw new UsageError('no-file', {});
  if (others.length > 0) throw new UsageError('one-file', {});
  const { output } = values;
  try {
    const { interview, report } = await importInterview(name, { terminal, messages, ...optionsOf(values) });
    const json = `${JSON.stringify(interview, null, 2)}\n`;
    if (typeof output === 'string') await writeResult(output, json);
    else terminal.out(json);
    for (const line of summaryOf(interview, report, terminal, messages)) terminal.err(line);
    return 0;
  } catch (error) {
    if (!(error instanceof NotAnInterview)) throw error;
    const source = name === '-' ? messages.standardInput : name;
    throw new CommandError('no-interview-found', { name: source, reason: error.diagnostic }, 1, { cause: error });
  }
}

function optionsOf({ as, lang, base }: Call['values']) {
  const format = formats.find((each) => each === as);
  if (as !== undefined && format === undefined)
    throw new UsageError('option-choice', { option: 'as', choices: formats, value: String(as) });
  if (typeof base === 'string' && !URL.canParse(base))
    throw new UsageError('option-url', { option: 'base', isAbsolute: true, value: base });
  return {
    ...(format === undefined ? {} : { as: format }),
    ...(typeof lang === 'string' ? { lang: languageOf(lang) } : {}),
    ...(typeof base === 'string' ? { base } : {}),
  };
}

function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch (cause) {
    throw new UsageError('option-language', { option: 'lang', value: tag }, 2, { cause });
  }
}

const peopleOf = (people: InterviewInput['interviewees']) =>
  (people ?? []).map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ');

/** The report, line by line, without lines for unknown values. */
function summaryOf(
  interview: InterviewInput,
  { format, detection, confidence, warnings, omissions, words }: Report,
  terminal: Terminal,
  { lang, report: texts }: Messages,
): readonly string[] {
  const line = (label: string, text: string | null | undefined) =>
    text ? [`${terminal.paint('bold', `${label}:`.padEnd(14))} ${text}`] : [];
  const own = (label: string, text: string | null | undefined) =>
    line(label, text ? visible(shorten(text)) : undefined);
  const color = ({ high: 'green', medium: 'yellow', low: 'red' } as const)[confidence];
  return [
    ...line(texts.format, messageOf({ code: `format-${format}` }, lang)),
    ...own(texts.language, interview.lang),
    ...own(texts.section, interview.section),
    ...own(texts.title, interview.title),
    ...own(texts.summary, interview.summary),
    ...own(texts.published, interview.published),
    ...line(texts.interviewees, visible(peopleOf(interview.interviewees))),
    ...line(texts.interviewers, visible(peopleOf(interview.interviewers))),
    ...line(texts.questions, texts.detectedBy(interview.questions.length, messageOf(detection, lang))),
    ...line(texts.confidence, terminal.paint(color, texts.levels[confidence])),
    ...warnings.flatMap((warning) =>
      line(texts.warning, terminal.paint('yellow', messageOf(visibleData(warning), lang))),
    ),
    ...omissions.flatMap(({ code, text }) =>
      line(texts.omitted, texts.omission(messageOf({ code }, lang), wordsOf(text).length, visible(shorten(text)))),
    ),
    ...line(texts.words, texts.wordCounts(words.input, words.kept, words.omitted)),
  ];
}
