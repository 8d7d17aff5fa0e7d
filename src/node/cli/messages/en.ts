import { messageOf, type Problem } from '../../../import/messages/index.js';
import { rules as ruleTable } from '../../../check/index.js';
import { en as check } from '../../../check/messages/en.js';
import { counter, quote, render, visible } from '../../../interview/message.js';
import { en as problems } from '../../../interview/messages/en.js';
import type { InterviewProblem } from '../../../interview/index.js';

const counted = counter('en');
const file = (n: number) => counted(n, { one: '{n} file', other: '{n} files' });

/** Why a file or a URL cannot be read, and what to do. */
const readErrors = {
  'no-such-file': 'there is no such file.',
  'is-directory': 'that is a directory. Name the files in it.',
  'not-a-directory': 'a part of the path is not a directory.',
  'no-permission': 'you have no permission to read it. Ask for it, or copy the file to where you have.',
  'no-server': 'no server answers there. Check the address and the port.',
  'unknown-host': 'there is no server of that name. Check the address for typing errors.',
  'no-network': 'the name of the server cannot be looked up. Check your network connection.',
  'connection-lost': 'the server closed the connection. Try again later.',
  'no-response': 'the server does not answer. Try again later.',
  'certificate-expired': 'the certificate of the server has expired. Tell whoever runs it.',
  'not-https': 'the server does not speak https there. Try the address with http.',
  'not-an-address': 'that is not an address. One looks like https://example.org/interview.',
  'unsupported-protocol': 'only files, http and https addresses are read.',
  'has-password': 'an address with a user name or password is not requested. Save the page and name the file.',
  pdf: 'it is a PDF. Open it, copy the text into a file, and name that.',
  zip: 'it is a ZIP file, as documents of Word and LibreOffice are. Open it there, and save it as a web page or as plain text in UTF-8.',
  'old-word': 'it is an old document of Word. Open it there, and save it as a web page or as plain text in UTF-8.',
  'rich-text': 'it is Rich Text. Open it in a word processor, and save it as a web page or as plain text in UTF-8.',
  image: 'it is an image.',
  'unsupported-encoding': 'browsers do not support its character encoding. Save it as UTF-8.',
  'not-utf-8': 'it is not in UTF-8, and names no other character encoding. Save it as UTF-8.',
} as const;

export type ReadErrorCode = keyof typeof readErrors;

const statusAdvice = (status: number) =>
  status === 404 || status === 410
    ? 'Check the address for typing errors'
    : status === 401 || status === 403
      ? 'It is not public: open it in a browser, save it, and name the file'
      : status === 429 || status >= 500
        ? 'Try again later'
        : 'Open it in a browser to see what it is';

const names = (list: readonly string[]) => list.join(', ');

const cannotRead = (name: string, reason: string) => `Cannot read ${name}: ${reason}`;

/** Errors of commands, by code. */
const errors = {
  'unknown-command': ({ name, commands }: { name: string; commands: readonly string[] }) =>
    `There is no command "${visible(name)}". Commands are ${names(commands)}.`,
  'unknown-option': ({ option, suggestion }: { option: string; suggestion?: string | undefined }) =>
    `Unknown option ${visible(option)}.${suggestion === undefined ? '' : ` Did you mean --${suggestion}?`}`,
  'missing-option-value': ({ option }: { option: string }) => `${option} needs a value.`,
  'unexpected-option-value': ({ option }: { option: string }) => `${option} takes no value.`,
  'option-choice': ({
    option,
    choices,
    value,
  }: {
    option: string;
    choices: readonly (string | number)[];
    value: string;
  }) => `--${option} takes one of ${choices.join(', ')}, not ${quote(value)}.`,
  'option-count': ({ option, value }: { option: string; value: string }) =>
    `--${option} takes a whole number from 0, not ${quote(value)}.`,
  'option-pixels': ({ option, value }: { option: string; value: string }) =>
    `--${option} takes a number of pixels from 10 to 9999, not ${quote(value)}.`,
  'option-url': ({ option, isAbsolute, value }: { option: string; isAbsolute: boolean; value: string }) =>
    `--${option} takes ${isAbsolute ? 'an absolute' : 'a'} URL of http or https, not ${quote(value)}.`,
  'option-folder': ({ option, value }: { option: string; value?: string | undefined }) =>
    `--${option} takes the http or https URL of a folder, without ? and #, such as https://example.org/interviews/${value === undefined ? '' : `, not ${quote(value)}`}.`,
  'option-origin': ({ option, value }: { option: string; value: string }) =>
    `--${option} takes an origin such as https://cdn.example, not ${quote(value)}.`,
  'option-file-name': ({ option, value }: { option: string; value: string }) =>
    `${quote(value)} is not a valid name for files. --${option} takes letters, digits, dots, hyphens and underscores.`,
  'option-reserved-name': ({ option, value }: { option: string; value: string }) =>
    `The files of an interview cannot be named ${quote(value)}: the page for iframes has that name. Choose another one with --${option}.`,
  'option-credentials': ({ option }: { option: string }) =>
    `--${option} takes a URL without user name and password: partners see it in what they paste.`,
  'option-language': ({ option, value }: { option: string; value: string }) =>
    `--${option} takes a language tag such as ar-MA, not ${quote(value)}.`,
  'option-nonce': ({ option, value }: { option: string; value: string }) =>
    `--${option} takes letters, digits, + / - _ and = at its end, not ${quote(value)}.`,
  'options-conflict': ({ options }: { options: readonly [string, string] }) =>
    `--${options[0]} and --${options[1]} exclude each other.`,
  'option-needs': ({ option, other }: { option: string; other: string }) => `--${option} works only with --${other}.`,
  'option-excluded': ({ option, other }: { option: string; other: string }) =>
    `--${option} does not work with --${other}.`,
  'unknown-rule': ({ rule, rules }: { rule: string; rules: readonly string[] }) =>
    `There is no rule ${quote(rule)}. Rules are ${names(rules)}.`,
  'rule-of-errors': ({ rule }: { rule: string }) => `Errors cannot be ignored, and "${rule}" is one.`,
  'no-file': () => 'Name a file or an address, or - for standard input.',
  'one-file': () => 'Name only one file or address.',
  'no-json-files': ({ directory }: { directory: string }) => `There is no .json file in ${directory}.`,

  'cannot-read': ({ name, reason }: { name: string; reason: ReadErrorCode }) => cannotRead(name, readErrors[reason]),
  'cannot-read-for': ({ name, detail }: { name: string; detail: string }) => cannotRead(name, `${detail}.`),
  'unknown-encoding': ({ name, charset }: { name: string; charset: string }) =>
    cannotRead(
      name,
      `it is not in UTF-8, and its character encoding "${visible(charset)}" is not known. Save it as UTF-8.`,
    ),
  'too-slow': ({ name, seconds }: { name: string; seconds: number }) =>
    cannotRead(name, `it took longer than ${seconds} seconds. Try again later, or save the page and name the file.`),
  'time-limit': ({ seconds }: { seconds: number }) => `Stopped after ${seconds} seconds, the time limit.`,
  'memory-limit': ({ mebibytes }: { mebibytes: number }) =>
    `Stopped because it needs more than ${mebibytes} MiB of memory.`,
  'too-large': ({ name, mebibytes }: { name: string; mebibytes: number }) =>
    cannotRead(name, `it is larger than ${mebibytes} MiB, which no interview should be.`),
  'bad-status': ({ name, status, text }: { name: string; status: number; text: string }) =>
    cannotRead(name, `the server answers ${`${status} ${visible(text)}`.trim()}. ${statusAdvice(status)}.`),
  'bad-redirect': ({ name, location }: { name: string; location: string }) =>
    cannotRead(name, `it redirects to ${quote(location)}, which is not an address.`),
  'unsupported-redirect': ({ name, location }: { name: string; location: string }) =>
    cannotRead(name, `it redirects to ${visible(location)}, and only http and https addresses are read.`),
  'foreign-redirect': ({ name, location }: { name: string; location: string }) =>
    cannotRead(
      name,
      `it redirects to another site, ${visible(location)}. Name that address if you want it to be read.`,
    ),
  'too-many-redirects': ({ name, max }: { name: string; max: number }) =>
    cannotRead(name, `it redirects more than ${max} times. Open it in a browser and copy the address that you end at.`),
  'build-file-missing': ({ name }: { name: string }) =>
    cannotRead(name, 'npm run build makes it. --script names the interview-card.js of another build.'),
  'not-built': () => 'There is no built interview-card.js. Run npm run build, or name one with --script.',

  'result-not-written': ({ detail }: { detail: string }) => `Cannot write the result: ${detail}.`,
  'disk-full': ({ name }: { name?: string | undefined }) =>
    `Cannot write ${name ?? 'the result'}: the disk is full. Free some space, or write elsewhere.`,
  'no-folder': ({ name, folder }: { name: string; folder: string }) =>
    `Cannot write ${name}: there is no folder ${folder}. Create it first.`,
  'folder-as-file': ({ name }: { name: string }) => `Cannot write ${name}: that is a folder. Name a file in it.`,
  'cannot-write': ({ name, detail }: { name: string; detail: string }) => `Cannot write ${name}: ${detail}.`,
  'folder-in-use': ({ folder, file }: { folder: string; file: string }) =>
    `Another run of "interview-card embed" is writing to ${folder}. Wait until it has ended. If there is none, delete ${file}.`,
  'files-differ': ({ files }: { files: readonly string[] }) =>
    `Different files exist already:\n${files.join('\n')}\nNothing was written. --force overwrites them.`,
  'config-not-json': ({ name }: { name: string }) => `${name} is not JSON. Correct it, or remove it.`,

  'not-json': ({ name }: { name: string }) =>
    `${name} is not JSON. "interview-card check" says where it breaks; "interview-card import" reads other formats.`,
  'not-an-interview': ({
    name,
    problems: list,
    more,
  }: {
    name: string;
    problems: readonly InterviewProblem[];
    more: number;
  }) =>
    [
      `${name} is not an interview.`,
      ...list.map((problem) => `${problem.path || '(root)'}: ${render(problems, problem)}`),
      ...(more ? [`… and ${more} more`] : []),
      '"interview-card check" says where, and what to write instead.',
    ].join('\n'),
  'nested-too-deeply': ({ name }: { name: string }) => `${name} has rich text that is nested too deeply.`,
  'no-interview-found': ({ name, reason }: { name: string; reason: Problem }) =>
    `No interview found in ${name}. ${messageOf(reason, 'en')}`,
  unexpected: ({ error }: { error: string }) => `Unexpected error: ${error}`,
};

/** The options of every command. */
const commonOptions = {
  help: 'Show help',
  debug: 'Print stack traces of errors',
};

/** Help texts of the commands. */
const commands = {
  check: {
    about: 'Find mistakes in interviews, and what an editor would improve',
    intro: [
      'Checks interviews, in our format or as JSON-LD. FILE is a file, a directory (all .json files in it and below, except hidden ones and node_modules), an http or https address, or - for standard input.',
      'Diagnostics are printed to stdout, one a line:',
      '  FILE:LINE:COLUMN /json/pointer error: MESSAGE (rule)',
      'Lines and columns start at 1; columns count UTF-16 code units, as in VS Code. Where something is missing, they are those of what it is missing from. For JSON-LD they are those of the start of the file, and the pointer leads into the interview that it was converted to.',
    ],
    groups: {},
    options: {
      format:
        'Output format (default: text). json is a list of { file, line, column, pointer, severity, rule, code, data, message, expected, found }',
      ignore: 'Leave out warnings of a rule; may be repeated',
      'max-warnings': 'Exit with 1 if there are more warnings (default: no limit)',
      quiet: 'Show errors only; warnings still count for --max-warnings',
      lang: 'Language of messages (default: from LC_ALL, LC_MESSAGES or LANG)',
    },
    notes: [
      'Errors, for which the card shows no interview:',
      ...listOf('error'),
      '',
      'Warnings, reported for interviews without errors:',
      ...listOf('warning'),
    ],
    exits: ['no errors', 'errors, or more warnings than allowed', 'usage or I/O error'],
  },
  embed: {
    about: 'Make what partner sites need to show an interview: snippets, iframe page, oEmbed',
    intro: [
      'Prints everything that a partner site may paste to show an interview: the address of its page, script tag and element, the same with the interview inline or prerendered, iframes, and the shortcode for WordPress. FILE is a file in our format or JSON-LD, an http or https address, or - for standard input.',
    ],
    groups: {},
    options: {
      base: 'URL of the folder that the files are, or will be, published in',
      name: "Name of the interview's files, without extension (default: FILE's)",
      output: 'Also write the files below, ready for any static host or CDN',
      allow: 'With --output: embed.html also shows interviews of this origin; may be repeated',
      force: 'With --output: overwrite files that are different',
      format: 'How to print the snippets (default: text); html is a page for partners',
      width: 'Width of iframes, for sites that ask (default: 640)',
      height: 'Height of iframes that do not know that of their content (default: 640)',
      script: "The built interview-card.js, with the rest beside it (default: this package's)",
      'no-fallback': 'Prerender without the plain text for reading modes and text extractors',
      lang: 'Language of messages (default: from LC_ALL, LC_MESSAGES or LANG)',
    },
    notes: [
      'What --output writes:',
      '  NAME.json            the interview',
      '  NAME.html            its page, complete without script, with links to the next two',
      '  oembed/NAME.json, oembed/NAME.xml   answers for sites that know oEmbed',
      '  interview-card-VERSION/   the scripts that pages and iframes load; its name also has a hash of their content',
      '  embed.html           the page in iframes',
      '  interview-card.js    loads the newest of those folders, for pages that want each new version by themselves',
      '  embed.json           the origins whose interviews embed.html shows beside its own; an older one is kept, and added to',
      '  _headers, .htaccess  one header for the hosts that read them: Access-Control-Allow-Origin: *',
      'It can be run again, also for other interviews and the same folder. Relative URLs in an interview start from NAME.json: put those files there too. Other hosts have to be configured to send the header: scripts and JSON are for pages of other origins.',
      '',
      'The integrity of a script covers that one file. What it loads later comes from chunks/ beside it, without a check by the browser; the names of these files change with their content. A new version goes into a folder of its own, with --force for the files that name it: keep the older folders, and pages with older snippets stay as they are.',
    ],
    exits: ['done', 'the input is not an interview', 'usage or I/O error'],
  },
  import: {
    about: 'Convert a text, an HTML page, a WordPress post or JSON-LD to an interview',
    intro: [
      'Converts a text, an HTML page, a WordPress post or JSON-LD to an interview, as JSON on stdout. A report (what was detected, confidence, omitted text) is printed to stderr. - reads standard input.',
    ],
    groups: {},
    options: {
      as: 'Input format (default: auto-detect)',
      lang: 'Language of the interview, such as ar-MA (default: what the source says, or what its text looks like). Before the command, --lang is the language of messages',
      base: "URL that links and images of a file start from (default: the file's own)",
      output: 'Write the interview to a file instead of stdout',
    },
    notes: [],
    exits: ['an interview was found', 'no interview was found', 'usage or I/O error'],
  },
  render: {
    about: 'Render an interview as HTML that is complete without script',
    intro: [
      'Renders an interview as HTML that is complete before, or without, any script. FILE is a file in our format or JSON-LD, an http or https address, or - for standard input.',
      'By default this is the element with its declarative shadow root, with the interview as JSON inside and structured data after it, for a page that loads interview-card.js. Readers without script can read all of it and open its answers.',
    ],
    groups: { output: 'Output:', card: 'The card, as the attributes of the element:', urls: 'URLs:' },
    options: {
      page: 'Write a whole page, with title, description, Open Graph and canonical link',
      plain: 'Write headings, paragraphs and <details> without the element, for feeds and email',
      output: 'Where to write it (default: stdout)',
      id: 'Its id, which is the name of the card in links to its questions',
      open: 'Answers that are open at the start (default: none)',
      exclusive: 'One open answer at a time',
      'heading-level': 'Level of the title (default: 2; with --page 1)',
      numerals: 'Digits: auto, latn, arab, … (default: auto)',
      remember: 'Keep open answers for the browser session',
      'share-url': 'Base of copied links (default: the page)',
      lang: 'Language of an interview that does not name its own (default: en). Before the command, --lang is the language of messages',
      slot: "Leave room for the page's own content after a question; may be repeated",
      'no-fallback': 'Leave out the plain text for reading modes and text extractors',
      src: 'URL of the JSON, instead of having it in the page',
      base: 'URL that relative URLs of the interview start from (default: the page, or --src)',
      stylesheet: 'URL of interview-card.css, instead of having the styles in the card',
      script: 'With --page: URL of interview-card.js (default: interview-card.js)',
      canonical: "With --page: URL of the page itself (default: the interview's source.url)",
      nonce: "A nonce that the page's Content-Security-Policy allows",
    },
    notes: [
      'A Content-Security-Policy has to allow the styles in the card: by the hash that is printed to stderr, by --nonce, or by --stylesheet from an allowed origin. JSON in a page runs nothing and needs no permission.',
    ],
    exits: ['written', 'the input is not an interview', 'usage or I/O error'],
  },
};

function listOf(severity: 'error' | 'warning'): string[] {
  return Object.entries(ruleTable)
    .filter(([, rule]) => rule.severity === severity)
    .map(([name]) => `  ${name.padEnd(20)}${check.rules[name as keyof typeof check.rules]}`);
}

/** Everything that the command-line tool prints in English. */
export const en = {
  lang: 'en' as 'en' | 'ar',
  check,
  errors,
  commands,
  commonOptions,
  help: {
    usage: 'Usage:',
    arguments: 'COMMAND [OPTIONS] …',
    commands: 'Commands:',
    options: 'Options:',
    everyCommand: 'Options of every command:',
    withoutCommand: 'Without a command:',
    beforeCommand: 'Before a command:',
    version: 'Print the version',
    lang: 'Language of messages (default: from LC_ALL, LC_MESSAGES or LANG)',
    exitCodes: 'Exit codes:',
    exits: ['success', 'the input has errors', 'usage or I/O error'],
    examples: 'Examples:',
  },
  labels: { error: 'error:', warning: 'warning:' },
  seeHelp: (command: string) => `See ${command} --help.`,
  runWithDebug: 'Run it again with --debug to see where it comes from.',
  standardInput: 'standard input',
  checking: (done: number, all: number) => `Checking: ${done} of ${file(all)}`,
  reading: (name: string, mebibytes: number) => `Reading ${name}: ${mebibytes} MiB`,
  askingForPost: (address: string) => `Requesting the post from WordPress: ${address}`,
  checked: (files: number, errorCount: number, warnings: number) =>
    `${file(files)} checked: ${counted(errorCount, { one: '{n} error', other: '{n} errors' })}, ${counted(warnings, { one: '{n} warning', other: '{n} warnings' })}.`,
  tooManyWarnings: (max: number) =>
    `More than ${counted(max, { one: '{n} warning', other: '{n} warnings' })}, the limit of --max-warnings.`,
  notRead: (files: number) => `${file(files)} could not be read.`,
  written: (folder: string, written: number, all: number) =>
    `${folder}: ${written} of ${file(all)} written${written < all ? ', the others are up to date' : ''}.`,
  noCanonical: 'The page has no canonical link, because the interview has no absolute source.url. --canonical sets it.',
  pagePolicy: (policy: string) => `Content-Security-Policy: ${policy}`,
  cardPolicy: (sources: string) => `Content-Security-Policy, if the page has one: style-src ${sources}`,
  report: {
    format: 'format',
    language: 'language',
    section: 'section',
    title: 'title',
    summary: 'summary',
    published: 'published',
    interviewees: 'interviewees',
    interviewers: 'interviewers',
    questions: 'questions',
    confidence: 'confidence',
    warning: 'warning',
    omitted: 'omitted',
    words: 'words',
    detectedBy: (questions: number, detection: string) => `${questions}, detected by ${detection}`,
    levels: { high: 'high', medium: 'medium', low: 'low' },
    omission: (reason: string, words: number, text: string) =>
      `${reason}, ${counted(words, { one: '{n} word', other: '{n} words' })}: ${text}`,
    wordCounts: (input: number, kept: number, omitted: number) => `${input} = ${kept} kept + ${omitted} omitted`,
  },
  /** The purpose of each snippet of `embed`. */
  snippets: {
    page: () =>
      'The address of its own page. Sites that know oEmbed, such as WordPress, turn it into an iframe if it is on a line of its own.',
    script: () => 'Script tag and element, with the fonts, colors, search and print of the page.',
    latest: () =>
      'The same without integrity: the page gets each new version of the card as soon as it is published, and trusts this server with it.',
    inline: () => 'The same with the interview in the page: no request for it, and no later changes to it.',
    prerendered: ({ styleSources }: { styleSources: string }) =>
      `The same as HTML that is complete without script. A Content-Security-Policy has to allow style-src ${styleSources}.`,
    iframe: () =>
      'For pages that allow no external script. It has the height of its content in Chrome from 154, and scrolls inside elsewhere.',
    'iframe-helper': () =>
      'The iframe with a script of less than 1 KB, one for any number of them: the height of its content everywhere, and links to questions.',
    wordpress: ({ origin }: { origin: string }) =>
      `Shortcode for WordPress with the plugin interview-card, whose settings have to list ${origin} unless that is the site itself.`,
  },
};

export type Messages = typeof en;
export type ErrorCode = keyof typeof errors;
export type ErrorData<Code extends ErrorCode> =
  Parameters<Messages['errors'][Code]> extends [infer Data] ? Data : Readonly<Record<string, never>>;
export type CommandName = keyof typeof commands;
