import { readFile } from 'node:fs/promises';
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { suggestions } from '../../check/did-you-mean.js';
import { visible } from '../../interview/message.js';
import { CommandError, UsageError, type Command, type ExitCode } from './command.js';
import { helpOf, overview } from './help.js';
import {
  errorText,
  languageOf,
  languages,
  messagesIn,
  type CommandName,
  type Language,
  type Messages,
} from './messages/index.js';
import type { Terminal } from './terminal.js';

/** Commands are loaded on demand: some need large packages. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.js')).check,
  embed: async () => (await import('./commands/embed.js')).embed,
  import: async () => (await import('./commands/import.js')).importCommand,
  render: async () => (await import('./commands/render.js')).render,
};

const common = {
  help: { type: 'boolean', short: 'h' },
  debug: { type: 'boolean' },
} as const satisfies Command['options'];

/** Commands whose own `--lang` is not the language of messages take it only before their name. */
const languageOption = { lang: { type: 'string', value: 'en|ar' } } as const satisfies Command['options'];

/** What precedes the command. */
interface CommandLine {
  readonly lang?: string | undefined;
  readonly rest: readonly string[];
}

/** Takes `--debug` anywhere, and `--lang` before the command: `import` and `render` have a `--lang` of their own. */
function splitArguments(args: readonly string[]): CommandLine {
  const [first = '', ...rest] = args.filter((arg) => arg !== '--debug');
  if (first.startsWith('--lang=')) return { lang: first.slice('--lang='.length), rest };
  return first === '--lang' ? { lang: rest[0] ?? '', rest: rest.slice(1) } : { rest: first ? [first, ...rest] : rest };
}

/**
 * Runs the command-line tool.
 *
 * @param args - the command line after the program's name
 * @param environment - decides the language of messages. Default: that of the process
 * @returns the exit code
 */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  environment: Readonly<Record<string, string | undefined>> = env,
): Promise<ExitCode> {
  const isDebug = args.includes('--debug');
  const { lang, rest } = splitArguments(args);
  const [name = '--help', ...commandArgs] = rest;
  let messages = await messagesIn(languageOf(environment));
  const load = Object.hasOwn(commands, name) ? commands[name as CommandName] : undefined;
  try {
    if (lang !== undefined) messages = await messagesIn(checkedLanguage(lang));
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.out(overview(common, messages));
      return args.length === 0 ? 2 : 0;
    }
    if (name === '--version') {
      terminal.out(`${await version()}\n`);
      return 0;
    }
    if (!load) throw new UsageError('unknown-command', { name, commands: Object.keys(commands) });
    const command = withLanguage(await load());
    const { values, positionals } = parse(command, commandArgs);
    if (command.options['lang'] === languageOption.lang && typeof values['lang'] === 'string')
      messages = await messagesIn(checkedLanguage(values['lang']));
    if (values['help']) {
      terminal.out(helpOf(command, common, messages));
      return 0;
    }
    return await command.run({ files: positionals, values, terminal, messages });
  } catch (error) {
    terminal.progress();
    return report(error, load ? `interview-card ${name}` : 'interview-card', isDebug, messages, terminal);
  }
}

const version = async (): Promise<string> =>
  (JSON.parse(await readFile(new URL(import.meta.resolve('#package.json')), 'utf8')) as { version: string }).version;

const withLanguage = (command: Command): Command => ({
  ...command,
  options: 'lang' in command.options ? command.options : { ...command.options, ...languageOption },
});

function checkedLanguage(value: string): Language {
  const lang = languages.find((each) => each === value);
  if (!lang) throw new UsageError('option-choice', { option: 'lang', choices: languages, value });
  return lang;
}

/** Parses options. Errors of `parseArgs` are English sentences without data, so unknown and incomplete options are found here. */
function parse(command: Command, args: readonly string[]) {
  const options: Command['options'] = { ...command.options, ...common };
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value, inlineValue } = token;
    if (!Object.hasOwn(options, name))
      throw new UsageError('unknown-option', { option, suggestion: suggestions()(name, Object.keys(options)) });
    if (options[name]!.type === 'boolean') {
      if (value !== undefined) throw new UsageError('unexpected-option-value', { option });
    } else if (value === undefined || (!inlineValue && /^-./.test(value))) {
      throw new UsageError('missing-option-value', { option });
    }
  }
  return parsed;
}

/** Prints an error. */
function report(error: unknown, program: string, isDebug: boolean, messages: Messages, terminal: Terminal): ExitCode {
  const isKnown = error instanceof CommandError;
  const text = isKnown
    ? errorText(messages, error.code, error.data)
    : errorText(messages, 'unexpected', { error: String(error) });
  terminal.err(`${terminal.paint('red', messages.labels.error)} ${text}`);
  if (error instanceof UsageError) terminal.err(messages.seeHelp(program));
  if (isDebug) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(stack.split('\n').map(visible).join('\n'));
  } else if (!isKnown) terminal.err(messages.runWithDebug);
  return isKnown ? error.exitCode : 2;
}
