import { messageOf, NotAnInterview, wordsOf, type Omission, type Report } from '../../../import/index.js';
import type { InterviewInput } from '../../../interview/schema.js';
import { CommandError, UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { formats, importInterview } from '../../read/import.js';
import { writeResult } from '../output.js';
import type { Terminal } from '../terminal.js';

const help = `Usage: interview-card import [OPTIONS] FILE|URL|-

Turns a text, an HTML page, a post of WordPress or JSON-LD into an interview, as JSON on standard output. What was taken for what,
how sure that is, and what was left out stands on standard error. "-" reads standard input.

Options:
  --as FORMAT      takes it for ${formats.join(', ')}. Default: what it looks like
  --lang TAG       the interview's language, such as ar-MA. Default: what the source says, or what its text looks like
  --base URL       where the links and images of a file start from. Default: the file's own address
  -o, --output FILE
                   writes the interview to a file instead of standard output
  -h, --help       tells all this
  --debug          shows where in this program an error comes from

Exit codes: 0 there is an interview, 1 no interview could be made out, 2 the source could not be read.

Examples:
  interview-card import interview.txt > interview.json
  interview-card import https://example.org/2024/bells/ --output bells.json
  interview-card import https://example.org/wp-json/wp/v2/posts/12?_embed
  interview-card import saved-page.html --base https://example.org/2024/bells/ --lang en-GB
  pbpaste | interview-card import - --as text
`;

/** `interview-card import`: from what newsrooms have to the interview format. */
export const importCommand: Command = {
  help,
  options: {
    as: { type: 'string' },
    lang: { type: 'string' },
    base: { type: 'string' },
    output: { type: 'string', short: 'o' },
  },
  run,
};

async function run({ files, values, terminal }: Call): Promise<ExitCode> {
  const [name, ...others] = files;
  if (name === undefined) throw new UsageError('Name a file or an address, or "-" for standard input.');
  if (others.length > 0) throw new UsageError('Name one file or address: each becomes an interview of its own.');
  const { output } = values;
  try {
    const { interview, report } = await importInterview(name, { terminal, ...optionsOf(values) });
    const json = `${JSON.stringify(interview, null, 2)}\n`;
    if (typeof output === 'string') await writeResult(output, json);
    else terminal.out(json);
    for (const line of summaryOf(interview, report, terminal)) terminal.say(line);
    return 0;
  } catch (error) {
    if (!(error instanceof NotAnInterview)) throw error;
    throw new CommandError(
      `No interview could be made out in ${name === '-' ? 'standard input' : name}. ${error.message}`,
      1,
      { cause: error },
    );
  }
}

function optionsOf({ as, lang, base }: Call['values']) {
  const format = formats.find((each) => each === as);
  if (as !== undefined && format === undefined) throw new UsageError(`--as takes ${formats.join(', ')}.`);
  if (typeof base === 'string' && !URL.canParse(base))
    throw new UsageError('--base takes a whole address, such as https://example.org/bells/.');
  return {
    ...(format === undefined ? {} : { as: format }),
    ...(typeof lang === 'string' ? { lang: languageOf(lang) } : {}),
    ...(typeof base === 'string' ? { base } : {}),
  };
}

function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch (error) {
    throw new UsageError(`--lang takes a BCP 47 tag such as ar-MA, and "${tag}" is none.`, 2, { cause: error });
  }
}

const shortened = (text: string, length = 60) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const peopleOf = (people: InterviewInput['interviewees']) =>
  (people ?? []).map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ');

/** The report, line by line. Only what something is known of has its line. */
function summaryOf(
  interview: InterviewInput,
  { format, detection, confidence, warnings, omissions, words }: Report,
  terminal: Terminal,
): readonly string[] {
  const line = (label: string, text: string | null | undefined) =>
    text ? [`${terminal.paint('bold', `${label}:`.padEnd(14))} ${text}`] : [];
  const color = ({ high: 'green', medium: 'yellow', low: 'red' } as const)[confidence];
  return [
    ...line('format', messageOf({ code: `format-${format}` })),
    ...line('language', interview.lang),
    ...line('section', interview.section),
    ...line('title', interview.title),
    ...line('summary', interview.summary ? shortened(interview.summary) : undefined),
    ...line('published', interview.published),
    ...line('interviewees', peopleOf(interview.interviewees)),
    ...line('interviewers', peopleOf(interview.interviewers)),
    ...line('questions', `${interview.questions.length}, detected by ${messageOf(detection)}`),
    ...line('confidence', terminal.paint(color, confidence)),
    ...warnings.flatMap((warning) => line('warning', terminal.paint('yellow', messageOf(warning)))),
    ...omissions.flatMap((omission) => line('omitted', omissionOf(omission))),
    ...line('words', `${words.input} = ${words.kept} kept + ${words.omitted} omitted`),
  ];
}

const omissionOf = ({ code, text }: Omission) =>
  `${messageOf({ code })}, ${count(wordsOf(text).length, 'word')}: ${shortened(text)}`;
