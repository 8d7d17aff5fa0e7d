import { code } from '../../interview/message.js';
import type { Command, Option } from './command.js';
import type { Messages } from './messages/index.js';

/** The width of help texts, in columns. */
const width = 100;
/** The column where descriptions of options start. */
const indent = 23;

/** Wraps a text. Indented lines stay unchanged. */
function wrapped(text: string, start = 0): string {
  if (text.startsWith('  ')) return text;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || start + last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join(`\n${' '.repeat(start)}`);
}

/** An option or command with its description: side by side, or one below the other if a terminal would reorder them. */
function entry(name: string, about: string, { lang }: Messages): string {
  if (lang === 'ar') return `  ${code(name)}\n      ${wrapped(about, 6)}`;
  const column = name.length + 2 < indent - 1 ? `  ${name}`.padEnd(indent) : `  ${name}\n${' '.repeat(indent)}`;
  return column + wrapped(about, indent);
}

const optionEntry = (name: string, { short, value }: Option, about: string, messages: Messages) =>
  entry(
    `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    about,
    messages,
  );

const exitCodes = (exits: readonly string[], messages: Messages) =>
  [messages.help.exitCodes, ...exits.map((about, index) => entry(`${index}`, about, messages))].join('\n');

/** The help text of a command. */
export function helpOf(
  { name, usage, options, examples }: Command,
  common: Command['options'],
  messages: Messages,
): string {
  const { help, commands, commonOptions } = messages;
  const texts: {
    readonly intro: readonly string[];
    readonly groups: Readonly<Record<string, string>>;
    readonly options: Readonly<Record<string, string>>;
    readonly notes: readonly string[];
    readonly exits: readonly string[];
  } = commands[name];
  const groups = [...new Set(Object.values(options).map(({ group = '' }) => group))];
  const all: Readonly<Record<string, string | undefined>> = { ...texts.options, ...commonOptions };
  const list = (some: Command['options'], group = '') =>
    Object.entries(some)
      .filter(([, option]) => (option.group ?? '') === group)
      .map(([key, option]) => optionEntry(key, option, all[key] ?? '', messages));
  const optionLists = groups.map((group) => [texts.groups[group] ?? help.options, ...list(options, group)]);
  const commonList = list(common);
  const sections = [
    `${help.usage} ${code(`interview-card ${name} ${usage}`)}`,
    ...texts.intro.map((text) => wrapped(text)),
    ...optionLists.map((lines, index) =>
      (groups.length === 1 && index === 0 ? [...lines, ...commonList] : lines).join('\n'),
    ),
    ...(groups.length > 1 ? [[help.options, ...commonList].join('\n')] : []),
    ...(texts.notes.length ? [texts.notes.map((text) => wrapped(text)).join('\n')] : []),
    exitCodes(texts.exits, messages),
    [help.examples, ...examples.map((example) => `  ${code(`interview-card ${example}`)}`)].join('\n'),
  ];
  const text = `${sections.join('\n\n')}\n`;
  return messages.lang === 'ar' ? text : withoutIsolates(text);
}

/** The help text without a command. */
export function overview(common: Command['options'], messages: Messages): string {
  const { help, commands, commonOptions } = messages;
  const sections = [
    `${help.usage} ${code(`interview-card ${help.arguments}`)}`,
    [help.commands, ...Object.entries(commands).map(([name, { about }]) => entry(name, about, messages))].join('\n'),
    [
      help.everyCommand,
      ...Object.entries(common).map(([name, option]) =>
        optionEntry(name, option, commonOptions[name as keyof typeof commonOptions], messages),
      ),
    ].join('\n'),
    [help.beforeCommand, entry('--lang en|ar', help.lang, messages)].join('\n'),
    [help.withoutCommand, entry('--version', help.version, messages)].join('\n'),
    exitCodes(help.exits, messages),
  ];
  const text = `${sections.join('\n\n')}\n`;
  return messages.lang === 'ar' ? text : withoutIsolates(text);
}

/** Left-to-right text needs no isolates around code. */
const withoutIsolates = (text: string) => text.replace(/[\u2066\u2069]/g, '');
