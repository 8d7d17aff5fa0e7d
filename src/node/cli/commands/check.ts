import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkInterview, rules, type Diagnostic, type RuleName } from '../../../check/index.js';
import { CommandError, UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { notRead, readBytes } from '../../read/source.js';
import type { Terminal } from '../terminal.js';

const listOf = (severity: Diagnostic['severity']) =>
  Object.entries(rules)
    .filter(([, rule]) => rule.severity === severity)
    .map(([name, { about }]) => `  ${name.padEnd(20)}${about}`)
    .join('\n');

const help = `Usage: interview-card check [OPTIONS] FILE…

Checks interviews, in our format or as JSON-LD. FILE is a file, a directory (for all .json files in it and below, but for those in
node_modules and what has a name that begins with a dot), an http or https address, or - for standard input.

What it finds goes to standard output, a line each:

  FILE:LINE:COLUMN /json/pointer error: MESSAGE (rule)

Lines and columns count from 1, columns in UTF-16 code units as in VS Code. Where the pointer leads to something that is missing, they
are those of what it is missing from; for JSON-LD they are those of the file's start, and the pointer leads into what was made of it.

Options:
  --format text|json   how to write it (default: text); json: a list of
                       { file, line, column, pointer, severity, rule, code, data, message, expected, found }
  --ignore RULE        leaves warnings of a rule out; may be repeated
  --max-warnings N     ends with 1 if there are more than N warnings (default: any number is fine)
  --quiet              shows errors only; warnings still count for --max-warnings
  -h, --help           shows this
  --debug              shows where in this program an error comes from

Errors, for which the card shows no interview:
${listOf('error')}

Warnings, looked for in interviews without errors:
${listOf('warning')}

Exit codes:
  0  no errors
  1  errors, or more warnings than allowed
  2  it could not do its work: a file is missing, an option is wrong

Examples:
  interview-card check bensami.ar.json
  interview-card check --max-warnings 0 interviews/
  interview-card check --format json --ignore lang interviews/ > findings.json
  interview-card import post.html | interview-card check -
`;

/** Files that are open at the same time. */
const width = 16;

/** All files that names stand for, in their order, and each once. */
async function expand(names: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    const info = name === '-' ? undefined : await stat(name).catch(() => undefined);
    if (!info?.isDirectory()) {
      files.push(name);
      continue;
    }
    const found = await filesIn(name);
    if (!found.length) throw new CommandError(`There is no .json file in ${name}.`);
    files.push(...found);
  }
  return [...new Set(files)];
}

/** @throws {CommandError} where it, or a directory in it, cannot be read */
async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    throw notRead(directory, error);
  });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Beside a file, editors put their locks under such names, and macOS what its own file systems would store otherwise.
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (/\.json$/i.test(entry.name)) files.push(path);
  }
  return files;
}

/** Checks files, a few at a time; what cannot be read is told at once, and does not keep the others from being checked. */
async function checkAll(files: readonly string[], terminal: Terminal) {
  const results: Diagnostic[][] = [];
  let unread = 0;
  let next = 0;
  const work = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index]!;
      try {
        const { bytes } = await readBytes(file, { terminal });
        results[index] = checkInterview(bytes, { file: file === '-' ? '<stdin>' : file });
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        unread += 1;
        terminal.say(`${terminal.paint('red', 'error:')} ${error.message}`);
      }
      if (index % 100 === 99) terminal.progress(`Checking: ${index + 1} of ${files.length} files`);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  terminal.progress();
  return { findings: results.flat(), unread };
}

/** What would break a line, or turn it around; text of a file must not pretend to be one of ours. */
const visible = (text: string) =>
  text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function lineOf({ file, line, column, pointer, severity, message, rule }: Diagnostic, terminal: Terminal): string {
  const place = terminal.paint('bold', visible(`${file!}:${line}:${column}`), 'out');
  const label = terminal.paint(severity === 'error' ? 'red' : 'yellow', `${severity}:`, 'out');
  return `${place} ${visible(pointer || '/')} ${label} ${visible(message)} ${terminal.paint('dim', `(${rule})`, 'out')}\n`;
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

function readOptions({ files, values }: Call) {
  if (!files.length) throw new UsageError('Name a file to check.');
  const { format, 'max-warnings': most, ignore, quiet } = values;
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`--format is text or json, not "${String(format)}".`);
  if (most !== undefined && !/^\d+$/.test(String(most)))
    throw new UsageError(`--max-warnings is a whole number from 0, not "${String(most)}".`);
  for (const rule of ignore as string[]) {
    if (!Object.hasOwn(rules, rule))
      throw new UsageError(`There is no rule "${rule}". There are ${Object.keys(rules).join(', ')}.`);
    if (rules[rule as RuleName].severity === 'error')
      throw new UsageError(`Errors cannot be ignored, and "${rule}" is one.`);
  }
  return {
    isJson: format === 'json',
    most: most === undefined ? Infinity : Number(most),
    ignored: new Set(ignore as string[]),
    isQuiet: quiet === true,
  };
}

async function run(call: Call): Promise<ExitCode> {
  const { isJson, most, ignored, isQuiet } = readOptions(call);
  const { terminal } = call;
  const files = await expand(call.files);
  const { findings: all, unread } = await checkAll(files, terminal);
  const findings = all.filter(({ rule }) => !ignored.has(rule));
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.length - errors.length;
  const shown = isQuiet ? errors : findings;
  terminal.out(
    isJson ? `${JSON.stringify(shown, undefined, 2)}\n` : shown.map((finding) => lineOf(finding, terminal)).join(''),
  );

  const summary = `${count(files.length - unread, 'file')} checked: ${count(errors.length, 'error')}, ${count(warnings, 'warning')}.`;
  terminal.say(terminal.paint(errors.length ? 'red' : warnings ? 'yellow' : 'green', summary));
  if (warnings > most) terminal.say(`More than ${count(most, 'warning')}, which is all that --max-warnings allows.`);
  if (unread) {
    terminal.say(`${count(unread, 'file')} could not be read.`);
    return 2;
  }
  return errors.length || warnings > most ? 1 : 0;
}

export const check: Command = {
  help,
  options: {
    format: { type: 'string', default: 'text' },
    ignore: { type: 'string', multiple: true, default: [] },
    'max-warnings': { type: 'string' },
    quiet: { type: 'boolean', default: false },
  },
  run,
};
