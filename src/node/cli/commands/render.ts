import { UsageError, type Call, type Command, type ExitCode } from '../command.js';
import { withInterview } from '../../read/interview-file.js';
import { writeResult } from '../output.js';
import { isPageUrl, renderPage, type PageOptions } from '../../render/page.js';
import { renderPlain } from '../../render/plain.js';
import { renderCard } from '../../render/card.js';

const help = `Usage: interview-card render [OPTIONS] FILE

Writes an interview as HTML that is complete before, or without, any script. FILE is a file in our format or JSON-LD, an http or https
address, or - for standard input.

By default it is the element with its declarative shadow root, the interview as JSON within, and structured data behind it: to be put
into a page that loads interview-card.js. Readers without script read all of it and open its answers.

What to write:
  --page               a whole page, with title, description, Open Graph and canonical link
  --plain              headings, paragraphs and <details> without the element, for feeds and e-mail
  -o, --output FILE    where to write it (default: standard output)

The card, as the attributes of the element:
  --id ID              its id, the name of the card in links to its questions
  --open none|first|all   answers that are open at the start (default: none)
  --exclusive          one open answer at a time
  --heading-level 1-5  level of the title (default: 2; with --page 1)
  --numerals SYSTEM    digits: auto, latn, arab, … (default: auto)
  --remember           keeps open answers for the browser session
  --share-url URL      base of copied links (default: the page)
  --lang TAG           language of an interview that does not name its own (default: en)
  --slot ID            leaves room for the page's own content after a question; may be repeated
  --no-fallback        leaves out the plain text for reading modes and text extractors

Where things are:
  --src URL            of the JSON, instead of having it in the page
  --base URL           that relative addresses of the interview start from (default: the page, or --src)
  --stylesheet URL     of interview-card.css, instead of having the styles in the card
  --script URL         with --page: of interview-card.js (default: interview-card.js)
  --canonical URL      with --page: of the page itself (default: the interview's source.url)
  --nonce TEXT         that the page's Content-Security-Policy allows

  -h, --help           shows this
  --debug              shows where in this program an error comes from

A Content-Security-Policy has to allow the styles in the card: by the hash that is told on standard error, by --nonce, or by
--stylesheet from an allowed origin. JSON in a page runs nothing, and needs no permission.

Exit codes: 0 it is written, 1 the input is not an interview, 2 the command could not do its work.

Examples:
  interview-card render bensami.ar.json > card.html
  interview-card render --page --canonical https://example.org/bensami bensami.ar.json > bensami.html
  interview-card render --plain bensami.ar.json > bensami-for-the-feed.html
  interview-card import post.html | interview-card render --open first -
`;

const options = {
  page: { type: 'boolean' },
  plain: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  id: { type: 'string' },
  open: { type: 'string' },
  exclusive: { type: 'boolean' },
  'heading-level': { type: 'string' },
  numerals: { type: 'string' },
  remember: { type: 'boolean' },
  'share-url': { type: 'string' },
  lang: { type: 'string' },
  slot: { type: 'string', multiple: true },
  'no-fallback': { type: 'boolean' },
  src: { type: 'string' },
  base: { type: 'string' },
  stylesheet: { type: 'string' },
  script: { type: 'string' },
  canonical: { type: 'string' },
  nonce: { type: 'string' },
} as const satisfies Command['options'];

/** Options that say nothing to some kinds of output. Those would be wrong silently. */
const onlyWith = {
  page: ['script', 'canonical'],
  card: [
    'id',
    'open',
    'exclusive',
    'remember',
    'share-url',
    'slot',
    'no-fallback',
    'src',
    'stylesheet',
    'nonce',
    'script',
    'canonical',
  ],
} as const;

/** What relative addresses start from. */
const somePage = 'https://page.invalid';

/** As policies take it (https://www.w3.org/TR/CSP3/#grammardef-nonce-source). */
const nonceValue = /^[A-Za-z\d+/_-]+={0,2}$/;

const startsOpen = ['none', 'first', 'all'] as const;
const levels = [1, 2, 3, 4, 5] as const;

function readOptions({ files, values }: Call) {
  if (files.length !== 1)
    throw new UsageError(
      files.length ? 'One FILE at a time.' : 'Name the FILE of an interview, or - for standard input.',
    );
  if (values['page'] && values['plain']) throw new UsageError('--page and --plain exclude each other.');
  const kind = values['page'] ? 'page' : values['plain'] ? 'plain' : 'card';
  const meaningless = kind === 'plain' ? onlyWith.card : kind === 'card' ? onlyWith.page : [];
  const given = meaningless.find((name) => values[name] !== undefined);
  if (given !== undefined)
    throw new UsageError(`--${given} means nothing ${kind === 'plain' ? 'with --plain' : 'without --page'}.`);

  const text = (name: string) => values[name] as string | undefined;
  const address = (name: string, isAbsolute = false) => {
    const value = text(name);
    // Nothing of the page is at an address such as javascript: or data:.
    if (
      value !== undefined &&
      !(isAbsolute ? isPageUrl(value) : URL.canParse(value, somePage) && isPageUrl(new URL(value, somePage).href))
    ) {
      throw new UsageError(
        `--${name} takes ${isAbsolute ? 'an absolute' : 'a'} URL of http or https, and not ${JSON.stringify(value)}.`,
      );
    }
    return value;
  };
  const nonce = text('nonce');
  if (nonce !== undefined && !nonceValue.test(nonce))
    throw new UsageError(`--nonce takes letters, digits, + / - _ and = at its end, and not ${JSON.stringify(nonce)}.`);
  const oneOf = <Value extends string | number>(name: string, allowed: readonly Value[]) => {
    const value = text(name);
    const found = allowed.find((each) => `${each}` === value);
    if (value !== undefined && found === undefined)
      throw new UsageError(`--${name} takes one of ${allowed.join(', ')}.`);
    return found;
  };
  const lang = text('lang');
  if (lang !== undefined && !isLanguage(lang))
    throw new UsageError(`--lang takes a language tag such as ar-MA, and not ${JSON.stringify(lang)}.`);

  const settings = {
    id: text('id'),
    open: oneOf('open', startsOpen),
    exclusive: values['exclusive'],
    headingLevel: oneOf('heading-level', levels),
    numerals: text('numerals'),
    remember: values['remember'],
    shareUrl: address('share-url'),
    lang,
    slots: values['slot'],
    fallback: values['no-fallback'] ? false : undefined,
    src: address('src'),
    base: address('base', true),
    stylesheet: address('stylesheet'),
    script: address('script'),
    canonical: address('canonical', true),
    nonce,
  };
  return { file: files[0]!, kind, output: text('output'), settings: withoutUndefined(settings) } as const;
}

const withoutUndefined = (settings: object) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as PageOptions;

function isLanguage(tag: string): boolean {
  try {
    return !!new Intl.Locale(tag);
  } catch {
    return false;
  }
}

async function make(kind: 'page' | 'plain' | 'card', data: unknown, settings: PageOptions) {
  switch (kind) {
    case 'page': {
      const { html, canonical, contentSecurityPolicy } = await renderPage(data, settings);
      const missing =
        'The page has no canonical link, since the interview has no absolute source.url: --canonical names its address.\n';
      return {
        html,
        note: `${canonical === undefined ? missing : ''}Content-Security-Policy: ${contentSecurityPolicy}`,
      };
    }
    case 'plain':
      return { html: await renderPlain(data, settings) };
    case 'card': {
      const { html, styleSources } = await renderCard(data, settings);
      return { html, note: `Content-Security-Policy, if the page has one: style-src ${styleSources.join(' ')}` };
    }
  }
}

async function run(call: Call): Promise<ExitCode> {
  const { file, kind, output, settings } = readOptions(call);
  const { terminal } = call;
  const { html, note } = await withInterview(call, file, (data) => make(kind, data, settings));
  if (output === undefined) terminal.out(html);
  else await writeResult(output, html);
  if (note !== undefined) terminal.say(note);
  return 0;
}

export const render: Command = {
  help,
  options,
  run,
};
