import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { element } from '../../../element.js';
import { originsOf } from '../../../embed/allowed-origins.js';
import { CommandError, UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { withLock } from '../lock.js';
import { replaceFile, writeError } from '../output.js';
import { entry, helper, integrityOf, publishedFiles, readBuild } from '../../publish/files.js';
import { iframeTag, snippetsOf, type Snippet, type SnippetOptions } from '../../publish/snippets.js';
import { hostingFiles } from '../../publish/hosting.js';
import { withInterview } from '../../read/interview-file.js';
import { oEmbedOf, oEmbedXml } from '../../publish/oembed.js';
import { renderPage } from '../../render/page.js';
import { prepare, type Prepared } from '../../render/card.js';
import { withDocument } from '../../render/document.js';

const options = {
  base: { type: 'string', value: 'URL' },
  name: { type: 'string', value: 'NAME' },
  output: { type: 'string', value: 'DIR' },
  allow: { type: 'string', multiple: true, value: 'ORIGIN' },
  force: { type: 'boolean' },
  format: { type: 'string', value: 'text|json|html' },
  width: { type: 'string', value: 'PIXELS' },
  height: { type: 'string', value: 'PIXELS' },
  script: { type: 'string', value: 'FILE' },
  'no-fallback': { type: 'boolean' },
} as const satisfies Command['options'];

/** The size of iframes, in CSS pixels. */
const defaultSize = '640';

const formats = ['text', 'json', 'html'] as const;

/** The name of files that this command needs itself: `embed.html` and `embed.json`. */
const reservedName = 'embed';

/** A name for the interview's files, from the name of the source. Characters that URLs would have to escape become hyphens. */
function nameFrom(file: string): string {
  // The percent sign of an invalid escape becomes a hyphen as well.
  const path = URL.canParse(file)
    ? new URL(file).pathname.replace(/(?:%[\da-f]{2})+/gi, (bytes) =>
        Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
      )
    : file;
  const own = basename(path).replace(/\.(json|jsonld)$/i, '');
  return own.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[._-]+|-+$/g, '') || 'interview';
}

function readOptions({ files, values }: Call) {
  if (files.length !== 1) throw new UsageError(files.length ? 'one-file' : 'no-file', {});
  const text = (name: string) => values[name] as string | undefined;
  const file = files[0]!;
  const base = text('base');
  if (base === undefined || !/^https?:/i.test(base) || !URL.canParse(base))
    throw new UsageError('option-folder', { option: 'base', value: base });
  const { search, hash, href, username, password } = new URL(base);
  // Snippets are public.
  if (username || password) throw new UsageError('option-credentials', { option: 'base' });
  if (search || hash) throw new UsageError('option-folder', { option: 'base', value: base });
  const name = text('name') ?? nameFrom(file);
  if (!/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(name)) {
    throw new UsageError('option-file-name', { option: 'name', value: name });
  }
  // Some file systems do not distinguish upper and lower case.
  if (name.toLowerCase() === reservedName)
    throw new UsageError('option-reserved-name', { option: 'name', value: name });
  const given = text('format') ?? 'text';
  const format = formats.find((each) => each === given);
  if (!format) throw new UsageError('option-choice', { option: 'format', choices: formats, value: given });
  const pixels = (option: string) => {
    const value = text(option) ?? defaultSize;
    if (!/^[1-9]\d{1,3}$/.test(value)) throw new UsageError('option-pixels', { option, value });
    return Number(value);
  };
  const output = text('output');
  const allow = (values['allow'] ?? []) as string[];
  for (const origin of allow) {
    if (originsOf([origin])[0] !== origin.replace(/\/$/, ''))
      throw new UsageError('option-origin', { option: 'allow', value: origin });
  }
  const unused = output === undefined && ['allow', 'force'].find((each) => values[each] !== undefined);
  if (unused) throw new UsageError('option-needs', { option: unused, other: 'output' });
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

/** The links that oEmbed consumers follow to the responses (https://oembed.com/#section4). */
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

/** The files of one interview, by path. */
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
  const response = oEmbedOf(interview, { html: iframeTag(settings), width, height, address });
  return [
    [`${name}.json`, `${JSON.stringify(input, null, 2)}\n`],
    // The head contains only escaped text, so this is its end.
    [`${name}.html`, html.replace('  </head>', () => `${discoveryLinks(settings)}  </head>`)],
    [`oembed/${name}.json`, `${JSON.stringify(response, null, 2)}\n`],
    [`oembed/${name}.xml`, oEmbedXml(response)],
    ...hostingFiles,
  ];
}

const readIfExists = (file: string): Promise<Buffer | undefined> =>
  readFile(file).catch((cause: unknown) => {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new CommandError('cannot-read-for', { name: file, detail: message }, 2, { cause });
  });

/** The configuration with more origins. Everything else in it belongs to the publisher and stays. */
async function configuration(file: string, allow: readonly string[]): Promise<string> {
  const previous = (await readIfExists(file))?.toString();
  let settings: { origins?: unknown } = {};
  try {
    if (previous !== undefined) settings = JSON.parse(previous) as typeof settings;
  } catch (cause) {
    throw new CommandError('config-not-json', { name: file }, 2, { cause });
  }
  const origins = originsOf(settings.origins);
  if (previous !== undefined && allow.every((origin) => origins.includes(origin))) return previous;
  return `${JSON.stringify({ ...settings, origins: [...new Set([...origins, ...allow])] }, null, 2)}\n`;
}

/** Writes new and changed files. Writes nothing at all if a different file exists already. */
async function write(
  files: readonly (readonly [path: string, content: string | Buffer])[],
  isForced: boolean,
  mayChange: string,
): Promise<number> {
  const changed: (typeof files)[number][] = [];
  const different: string[] = [];
  for (const [path, content] of files) {
    const previous = await readIfExists(path);
    if (previous?.equals(Buffer.from(content))) continue;
    changed.push([path, content]);
    if (previous && path !== mayChange) different.push(path);
  }
  if (different.length && !isForced) throw new CommandError('files-differ', { files: different });
  for (const [path, content] of changed) {
    try {
      await mkdir(dirname(path), { recursive: true });
      await replaceFile(path, content);
    } catch (error) {
      throw writeError(error as NodeJS.ErrnoException, path);
    }
  }
  return changed.length;
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
  const snippets = await snippetsOf(prepared.input, settings, call.messages.snippets);
  if (output !== undefined) {
    const config = join(output, 'embed.json');
    const files = [...(await filesOf(prepared, settings)), ...publishedFiles(build)].map(
      ([path, content]) => [join(output, path), content] as const,
    );
    const written = await withLock(output, async () =>
      write([...files, [config, await configuration(config, allow)]], isForced, config),
    );
    call.terminal.err(call.messages.written(output, written, files.length + 1));
  }
  call.terminal.out(print[format](snippets, title));
  return 0;
}

/** `interview-card embed`: creates what partner sites need to show an interview. */
export const embed: Command = {
  name: 'embed',
  usage: '[OPTIONS] --base URL FILE',
  options,
  examples: [
    'embed --base https://example.org/interviews/ bensami.json',
    'embed --base https://cdn.example/i/ --output public/i bensami.json',
    'embed --base https://example.org/i/ --format html bensami.json > for-partners.html',
  ],
  run,
};
