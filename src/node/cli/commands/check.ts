import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkInterview, rules, textOf, type Diagnostic, type RuleName } from '../../../check/index.js';
import { visible } from '../../../interview/message.js';
import { CommandError, UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { errorText, type Messages } from '../messages/index.js';
import { readError, readBytes } from '../../read/source.js';
import type { Terminal } from '../terminal.js';

/** The maximum number of files that are open at the same time. */
const concurrency = 16;

/** The files of the given names, in order and without duplicates. */
async function expand(names: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const name of names) {
    const info = name === '-' ? undefined : await stat(name).catch(() => undefined);
    if (!info?.isDirectory()) {
      files.push(name);
      continue;
    }
    const found = await filesIn(name);
    if (!found.length) throw new CommandError('no-json-files', { directory: name });
    files.push(...found);
  }
  return [...new Set(files)];
}

/** @throws {CommandError} if the directory, or one below it, cannot be read */
async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    throw readError(directory, error);
  });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Editors name their lock files this way, and macOS its resource forks.
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) files.push(...(await filesIn(path)));
    else if (/\.json$/i.test(entry.name)) files.push(path);
  }
  return files;
}

/** Checks files, a few at a time. A file that cannot be read is reported at once, and the others are still checked. */
async function checkAll(files: readonly string[], { terminal, messages }: Call) {
  const results: Diagnostic[][] = [];
  let unread = 0;
  let next = 0;
  const work = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index]!;
      try {
        const { bytes } = await readBytes(file, { terminal, messages });
        results[index] = checkInterview(bytes, { file: file === '-' ? '<stdin>' : file });
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        unread += 1;
        terminal.err(`${terminal.paint('red', messages.labels.error)} ${errorText(messages, error.code, error.data)}`);
      }
      if (index % 100 === 99) terminal.progress(messages.checking(index + 1, files.length));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  terminal.progress();
  return { diagnostics: results.flat(), unread };
}

/** A diagnostic on one line: position, severity, message and rule. */
function lineOf(diagnostic: Diagnostic, terminal: Terminal, { check: texts, labels }: Messages): string {
  const { file, line, column, pointer, severity, rule } = diagnostic;
  const position = terminal.paint('bold', visible(`${file!}:${line}:${column}`), 'out');
  const label = terminal.paint(severity === 'error' ? 'red' : 'yellow', labels[severity], 'out');
  const text = textOf(diagnostic, texts);
  return `${position} ${visible(pointer || '/')} ${label} ${text} ${terminal.paint('dim', `(${rule})`, 'out')}\n`;
}

const formats = ['text', 'json'] as const;

function readOptions({ files, values }: Call) {
  if (!files.length) throw new UsageError('no-file', {});
  const { format = 'text', 'max-warnings': max, ignore = [], quiet } = values;
  if (!formats.some((each) => each === format))
    throw new UsageError('option-choice', { option: 'format', choices: formats, value: String(format) });
  if (max !== undefined && !/^\d+$/.test(String(max)))
    throw new UsageError('option-count', { option: 'max-warnings', value: String(max) });
  for (const rule of ignore as string[]) {
    if (!Object.hasOwn(rules, rule)) throw new UsageError('unknown-rule', { rule, rules: Object.keys(rules) });
    if (rules[rule as RuleName].severity === 'error') throw new UsageError('rule-of-errors', { rule });
  }
  return {
    isJson: format === 'json',
    maxWarnings: max === undefined ? Infinity : Number(max),
    ignored: new Set(ignore as string[]),
    isQuiet: quiet === true,
  };
}

async function run(call: Call): Promise<ExitCode> {
  const { isJson, maxWarnings, ignored, isQuiet } = readOptions(call);
  const { terminal, messages } = call;
  const files = await expand(call.files);
  const { diagnostics: all, unread } = await checkAll(files, call);
  const diagnostics = all.filter(({ rule }) => !ignored.has(rule));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.length - errors.length;
  const shown = isQuiet ? errors : diagnostics;
  terminal.out(
    isJson
      ? `${JSON.stringify(shown, undefined, 2)}\n`
      : shown.map((diagnostic) => lineOf(diagnostic, terminal, messages)).join(''),
  );

  const summary = messages.checked(files.length - unread, errors.length, warnings);
  terminal.err(terminal.paint(errors.length ? 'red' : warnings ? 'yellow' : 'green', summary));
  if (warnings > maxWarnings) terminal.err(messages.tooManyWarnings(maxWarnings));
  if (unread) {
    terminal.err(messages.notRead(unread));
    return 2;
  }
  return errors.length || warnings > maxWarnings ? 1 : 0;
}

/** `interview-card check`: finds mistakes in interview files. */
export const check: Command = {
  name: 'check',
  usage: '[OPTIONS] FILE…',
  options: {
    format: { type: 'string', value: 'text|json' },
    ignore: { type: 'string', multiple: true, value: 'RULE' },
    'max-warnings': { type: 'string', value: 'N' },
    quiet: { type: 'boolean' },
  },
  examples: [
    'check bensami.ar.json',
    'check --max-warnings 0 interviews/',
    'check --format json --ignore lang interviews/ > diagnostics.json',
    'import post.html | interview-card check -',
  ],
  run,
};
