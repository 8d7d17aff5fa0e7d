import { parseArgs } from 'node:util';
import { CommandError, UsageError, type Command, type ExitCode } from './command.js';
import type { Terminal } from './terminal.js';

/** The commands, each loaded only when it is called: some need large packages. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.js')).check,
  embed: async () => (await import('./commands/embed.js')).embed,
  import: async () => (await import('./commands/import.js')).importCommand,
  render: async () => (await import('./commands/render.js')).render,
};

const common = {
  help: { type: 'boolean', short: 'h', default: false },
  debug: { type: 'boolean', default: false },
} as const;

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(10)}${(await load()).summary}`),
  );
  return `Usage: interview-card COMMAND [OPTIONS] …

Commands:
${lines.join('\n')}

Options of every command:
  -h, --help    tells all about a command, with examples
  --debug       shows where in this program an error comes from

Exit codes: 0 all is well, 1 something is wrong with the input, 2 the command could not do its work.
`;
}

/**
 * The command-line tool.
 *
 * @param args - what stands on the command line behind the program's name
 * @returns the exit code
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '--help', ...rest] = args;
  const isDebug = args.includes('--debug');
  try {
    if (name === '--help' || name === '-h' || name === 'help') {
      terminal.out(await overview());
      return args.length === 0 ? 2 : 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
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
    if (error instanceof UsageError) terminal.say(`See interview-card ${name in commands ? `${name} ` : ''}--help.`);
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
