import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { element } from '../../../element.js';
import { originsOf } from '../../../embed/allowed-origins.js';
import { CommandError, UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { entry, helper, integrityOf, publishedFiles, readBuild } from '../../publish/files.js';
import { iframeTag, snippetsOf, type Snippet, type SnippetOptions } from '../../publish/snippets.js';
import { hostingFiles } from '../../publish/hosting.js';
import { withInterview } from '../../read/interview-file.js';
import { oEmbedOf, oEmbedXml } from '../../publish/oembed.js';
import { renderPage } from '../../render/page.js';
import { prepare, type Prepared } from '../../render/card.js';
import { withDocument } from '../../render/document.js';

const help = `Usage: interview-card embed [OPTIONS] --base URL FILE

Prints everything that a partner site may paste to show an interview: the address of its page, script tag and element, the same with the
interview inline or prerendered, iframes, and the shortcode for WordPress. FILE is a file in our format or JSON-LD, an http or https
address, or - for standard input.

Options:
  --base URL           of the folder that the files are, or will be, published in
  --name NAME          of the interview's files, without ending (default: FILE's)
  --output DIR         writes these files too, ready for any static host or CDN; see below
  --allow ORIGIN       with --output: embed.html also shows interviews of this origin; may be repeated
  --force              with --output: writes over files that are different
  --format text|json|html   how to print the snippets (default: text); html: a page to hand to partners
  --width PIXELS       of iframes, for sites that ask (default: 640)
  --height PIXELS      of iframes that do not know their content's (default: 640)
  --script FILE        the built interview-card.js, with the rest beside it (default: this package's)
  --no-fallback        prerendered HTML without the plain text for reading modes and text extractors
  -h, --help           shows this
  --debug              shows where in this program an error comes from

What --output writes:
  NAME.json            the interview
  NAME.html            its page, complete without script, with links to the next two
  oembed/NAME.json, oembed/NAME.xml   answers for sites that know oEmbed
  interview-card-VERSION/   the scripts that pages and iframes load; its name also has a hash of their content
  embed.html           the page in iframes
  interview-card.js    loads the newest of those folders, for pages that want each new version by themselves
  embed.json           the origins whose interviews embed.html shows beside its own; an older one is kept, and added to
  _headers, .htaccess  one header for the hosts that read them: Access-Control-Allow-Origin: *
It may be called again, also for other interviews and the same DIR. Relative addresses in an interview start from NAME.json: put those
files there too. Other hosts have to send the header by themselves: scripts and JSON are for pages of other origins.

The integrity of a script covers that one file. What it loads later comes from chunks/ beside it, unchecked by the browser, as the files'
names change with their content. A new version goes into a folder of its own, with --force for the files that name it: keep the older
folders, and pages with older snippets stay as they are.

Exit codes: 0 it is done, 1 the input is not an interview, 2 the command could not do its work.

Examples:
  interview-card embed --base https://example.org/interviews/ bensami.json
  interview-card embed --base https://cdn.example/i/ --output public/i bensami.json
  interview-card embed --base https://example.org/i/ --format html bensami.json > for-partners.html
`;

const options = {
  base: { type: 'string' },
  name: { type: 'string' },
  output: { type: 'string' },
  allow: { type: 'string', multiple: true },
  force: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
  width: { type: 'string', default: '640' },
  height: { type: 'string', default: '640' },
  script: { type: 'string' },
  'no-fallback': { type: 'boolean' },
} as const satisfies Command['options'];

const formats = ['text', 'json', 'html'] as const;

/** A name for the interview's files, from that of its own: what addresses would have to escape becomes a hyphen. */
function nameFrom(file: string): string {
  // Where it is no valid escape, the percent sign becomes a hyphen as well.
  const path = URL.canParse(file)
    ? new URL(file).pathname.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
        Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
      )
    : file;
  const own = basename(path).replace(/\.(json|jsonld)$/i, '');
  return own.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[._-]+|-+$/g, '') || 'interview';
}

function readOptions({ files, values }: Call) {
  if (files.length !== 1)
    throw new UsageError(
      files.length ? 'One FILE at a time.' : 'Name the FILE of an interview, or - for standard input.',
    );
  const text = (name: string) => values[name] as string | undefined;
  const file = files[0]!;
  const base = text('base');
  if (base === undefined || !/^https?:/i.test(base) || !URL.canParse(base)) {
    throw new UsageError(
      `--base takes the http or https URL of a folder, such as https://example.org/interviews/${base === undefined ? '' : `, and not ${JSON.stringify(base)}`}.`,
    );
  }
  const { search, hash, href } = new URL(base);
  if (search || hash) throw new UsageError('--base takes the URL of a folder, without ? and #.');
  const name = text('name') ?? nameFrom(file);
  if (!/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(name)) {
    throw new UsageError(
      `${JSON.stringify(name)} is no name for files: --name takes letters, digits, dots, hyphens and underscores.`,
    );
  }
  const format = formats.find((each) => each === values['format']);
  if (!format) throw new UsageError(`--format takes one of ${formats.join(', ')}.`);
  const pixels = (option: string) => {
    const value = text(option)!;
    if (!/^[1-9]\d{1,3}$/.test(value))
      throw new UsageError(`--${option} takes a number of pixels from 10 to 9999, and not ${JSON.stringify(value)}.`);
    return Number(value);
  };
  const output = text('output');
  const allow = (values['allow'] ?? []) as string[];
  for (const origin of allow) {
    if (originsOf([origin])[0] !== origin.replace(/\/$/, ''))
      throw new UsageError(`--allow takes an origin such as https://cdn.example, and not ${JSON.stringify(origin)}.`);
  }
  const meaningless = output === undefined && ['allow', 'force'].find((each) => values[each] !== undefined);
  if (meaningless) throw new UsageError(`--${meaningless} means nothing without --output.`);
  return {
    file,
    base: href.endsWith('/') ? href : `${href}/`,
    name,
    format,
    output,
    allow: originsOf(allow),
    isForced: values['force'] === true,
    width: pixels('width'),
    height: pixels('height'),
    script: text('script'),
    fallback: values['no-fallback'] !== true,
  };
}

const print = {
  text: (snippets: readonly Snippet[]) =>
    snippets.map(({ name, about, code }) => `${name}: ${about}\n\n${code}\n`).join('\n\n'),
  json: (snippets: readonly Snippet[]) => `${JSON.stringify(snippets, null, 2)}\n`,
  html: (snippets: readonly Snippet[], title: string) =>
    `<!doctype html>\n${withDocument(
      () =>
        element(
          'html',
          { lang: 'en' },
          element(
            'head',
            {},
            element('meta', { charset: 'utf-8' }),
            element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
            element('title', {}, title),
            element(
              'style',
              {},
              'html{color-scheme:light dark;font-family:system-ui,sans-serif}body{max-width:50rem;margin:auto;padding:1rem}pre{overflow:auto;max-height:15rem;padding:1rem;border:1px solid}',
            ),
          ),
          element(
            'body',
            {},
            element('h1', {}, element('bdi', {}, title)),
            snippets.map(({ name, about, code }) =>
              element(
                'section',
                {},
                element('h2', {}, name),
                element('p', {}, about),
                element('pre', { tabindex: 0 }, element('code', {}, code)),
              ),
            ),
          ),
        ).outerHTML,
    )}\n`,
};

/** The links by which oEmbed consumers find the answers (https://oembed.com/#section4). */
const discoveryLinks = ({ base, name, title }: SnippetOptions): string =>
  withDocument(() =>
    [
      ['application/json+oembed', 'json'],
      ['text/xml+oembed', 'xml'],
    ]
      .map(([type, ending]) =>
        element('link', {
          rel: 'alternate',
          type: type!,
          title,
          href: `${base}oembed/${encodeURIComponent(name)}.${ending!}`,
        }),
      )
      .map(({ outerHTML }) => `    ${outerHTML}\n`)
      .join(''),
  );

/** The files of one interview, by their paths. */
async function filesOf(
  prepared: Prepared,
  settings: SnippetOptions,
): Promise<(readonly [path: string, content: string])[]> {
  const { input, interview } = prepared;
  const { base, scripts = '', name, width, height, fallback = true } = settings;
  const address = `${base}${encodeURIComponent(name)}.json`;
  const canonical =
    interview.source?.url === undefined
      ? `${base}${encodeURIComponent(name)}.html`
      : new URL(interview.source.url, address).href;
  const { html } = await renderPage(input, { script: `${scripts}${entry}`, canonical, fallback });
  const answer = oEmbedOf(interview, { html: iframeTag(settings), width, height, address });
  return [
    [`${name}.json`, `${JSON.stringify(input, null, 2)}\n`],
    // All text in the head is escaped, so this is its end.
    [`${name}.html`, html.replace('  </head>', () => `${discoveryLinks(settings)}  </head>`)],
    [`oembed/${name}.json`, `${JSON.stringify(answer, null, 2)}\n`],
    [`oembed/${name}.xml`, oEmbedXml(answer)],
    ...hostingFiles,
  ];
}

const readIfThere = (file: string): Promise<Buffer | undefined> =>
  readFile(file).catch((cause: unknown) => {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CommandError(`Cannot read ${file}: ${message}`, 2, { cause });
  });

/** The configuration with some more origins. What else stands in it is the publisher's. */
async function configuration(file: string, allow: readonly string[]): Promise<string> {
  const before = (await readIfThere(file))?.toString();
  let settings: { origins?: unknown } = {};
  try {
    if (before !== undefined) settings = JSON.parse(before) as typeof settings;
  } catch (cause) {
    throw new CommandError(`${file} is not JSON. Mend it, or take it away.`, 2, { cause });
  }
  const origins = originsOf(settings.origins);
  if (before !== undefined && allow.every((origin) => origins.includes(origin))) return before;
  return `${JSON.stringify({ ...settings, origins: [...new Set([...origins, ...allow])] }, null, 2)}\n`;
}

/** Writes what is new. Nothing at all is written where something different is in the way. */
async function write(
  files: readonly (readonly [path: string, content: string | Buffer])[],
  isForced: boolean,
  mayChange: string,
): Promise<number> {
  const fresh: (typeof files)[number][] = [];
  const different: string[] = [];
  for (const [path, content] of files) {
    const before = await readIfThere(path);
    if (before?.equals(Buffer.from(content))) continue;
    fresh.push([path, content]);
    if (before && path !== mayChange) different.push(path);
  }
  if (different.length && !isForced)
    throw new CommandError(
      `Different files are there already:\n${different.join('\n')}\nNothing is written. --force writes over them.`,
    );
  try {
    for (const [path, content] of fresh) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
    }
  } catch (cause) {
    throw new CommandError(`Cannot write: ${(cause as Error).message}`, 2, { cause });
  }
  return fresh.length;
}

async function run(call: Call): Promise<ExitCode> {
  const { file, format, output, allow, isForced, script, ...rest } = readOptions(call);
  const prepared = await withInterview(call, file, (data) => prepare(data, {}));
  const build = await readBuild(script);
  const { title } = prepared.interview;
  const settings: SnippetOptions = {
    ...rest,
    title,
    lang: prepared.view.lang,
    scripts: `${build.folder}/`,
    integrity: integrityOf(build.scripts.get(entry)!),
    helperIntegrity: integrityOf(build.scripts.get(helper)!),
  };
  const snippets = await snippetsOf(prepared.input, settings);
  if (output !== undefined) {
    const config = join(output, 'embed.json');
    const files = [...(await filesOf(prepared, settings)), ...publishedFiles(build)].map(
      ([path, content]) => [join(output, path), content] as const,
    );
    const written = await write([...files, [config, await configuration(config, allow)]], isForced, config);
    call.terminal.say(
      `${output}: ${written} of ${files.length + 1} files written${written < files.length + 1 ? ', the others are there already' : ''}.`,
    );
  }
  call.terminal.out(print[format](snippets, title));
  return 0;
}

export const embed: Command = {
  help,
  options,
  run,
};
