import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { CommandError, UsageError, type Command, type ExitCode } from './command.js';
import type { Terminal } from './terminal.js';

/** The commands, with a line about each. They are loaded only when they are called: some need large packages. */
const commands: Readonly<Record<string, readonly [about: string, load: () => Promise<Command>]>> = {
  check: [
    'finds what is wrong in interviews, and what a good editor would mend',
    async () => (await import('./commands/check.js')).check,
  ],
  embed: [
    'makes all that partner sites need to show an interview: snippets, iframe page, oEmbed',
    async () => (await import('./commands/embed.js')).embed,
  ],
  import: [
    'turns a text, a page, a WordPress post or JSON-LD into an interview',
    async () => (await import('./commands/import.js')).importCommand,
  ],
  render: [
    'writes an interview as HTML that is complete without script',
    async () => (await import('./commands/render.js')).render,
  ],
};

const common = {
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const overview = `Usage: interview-card COMMAND [OPTIONS] …

Commands:
${Object.entries(commands)
  .map(([name, [about]]) => `  ${name.padEnd(10)}${about}`)
  .join('\n')}

Options of every command:
  -h, --help    tells all about a command, with examples
  --debug       shows where in this program an error comes from

Without a command:
  --version     tells the version

Exit codes: 0 all is well, 1 something is wrong with the input, 2 the command could not do its work.
`;

/**
 * The command-line tool.
 *
 * @param args - what stands on the command line behind the program's name
 * @returns the exit code
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const isDebug = args.includes('--debug');
  // Wherever it stands.
  const [name = '--help', ...rest] = args.filter((arg) => arg !== '--debug');
  const load = Object.hasOwn(commands, name) ? commands[name]![1] : undefined;
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.out(overview);
      return args.length === 0 ? 2 : 0;
    }
    if (name === '--version') {
      const { version } = JSON.parse(await readFile(new URL(import.meta.resolve('#package.json')), 'utf8')) as {
        version: string;
      };
      terminal.out(`${version}\n`);
      return 0;
    }
    if (!load) throw new UsageError(`There is no command "${name}". There are ${Object.keys(commands).join(', ')}.`);
    const command = await load();
    const { values, positionals } = parse(command, rest);
    if (values.help) {
      terminal.out(command.help);
      return 0;
    }
    return await command.run({ files: positionals, values, terminal });
  } catch (error) {
    terminal.progress();
    const label = terminal.paint('red', 'error:');
    const known = error instanceof CommandError;
    terminal.say(`${label} ${known ? error.message : `something unforeseen: ${String(error)}`}`);
    if (error instanceof UsageError) terminal.say(`See interview-card ${load ? `${name} ` : ''}--help.`);
    if (isDebug) terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    else if (!known) terminal.say('Run it again with --debug to see where it comes from.');
    return known ? error.exitCode : 2;
  }
}

function parse({ options }: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...common }, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
