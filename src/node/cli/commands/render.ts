import { UsageError, type Call, type Command, type ExitCode } from '../command.js';
import type { Messages } from '../messages/index.js';
import { withInterview } from '../../read/interview-file.js';
import { writeResult } from '../output.js';
import { isPageUrl, renderPage, type PageOptions } from '../../render/page.js';
import { renderPlain } from '../../render/plain.js';
import { renderCard } from '../../render/card.js';

const options = {
  page: { type: 'boolean', group: 'output' },
  plain: { type: 'boolean', group: 'output' },
  output: { type: 'string', short: 'o', value: 'FILE', group: 'output' },
  id: { type: 'string', value: 'ID', group: 'card' },
  open: { type: 'string', value: 'none|first|all', group: 'card' },
  exclusive: { type: 'boolean', group: 'card' },
  'heading-level': { type: 'string', value: '1-5', group: 'card' },
  numerals: { type: 'string', value: 'SYSTEM', group: 'card' },
  remember: { type: 'boolean', group: 'card' },
  'share-url': { type: 'string', value: 'URL', group: 'card' },
  lang: { type: 'string', value: 'TAG', group: 'card' },
  slot: { type: 'string', multiple: true, value: 'ID', group: 'card' },
  'no-fallback': { type: 'boolean', group: 'card' },
  src: { type: 'string', value: 'URL', group: 'urls' },
  base: { type: 'string', value: 'URL', group: 'urls' },
  stylesheet: { type: 'string', value: 'URL', group: 'urls' },
  script: { type: 'string', value: 'URL', group: 'urls' },
  canonical: { type: 'string', value: 'URL', group: 'urls' },
  nonce: { type: 'string', value: 'TEXT', group: 'urls' },
} as const satisfies Command['options'];

/** Options that do not apply to some kinds of output. They are refused rather than ignored. */
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

/** The base of relative URLs. */
const anyPage = 'https://page.invalid';

/** The characters that policies allow in a nonce (https://www.w3.org/TR/CSP3/#grammardef-nonce-source). */
const nonceValue = /^[A-Za-z\d+/_-]+={0,2}$/;

const openChoices = ['none', 'first', 'all'] as const;
const levels = [1, 2, 3, 4, 5] as const;

function readOptions({ files, values }: Call) {
  if (files.length !== 1) throw new UsageError(files.length ? 'one-file' : 'no-file', {});
  if (values['page'] && values['plain']) throw new UsageError('options-conflict', { options: ['page', 'plain'] });
  const kind = values['page'] ? 'page' : values['plain'] ? 'plain' : 'card';
  const excluded = kind === 'plain' ? onlyWith.card : kind === 'card' ? onlyWith.page : [];
  const given = excluded.find((name) => values[name] !== undefined);
  if (given !== undefined)
    throw kind === 'plain'
      ? new UsageError('option-excluded', { option: given, other: 'plain' })
      : new UsageError('option-needs', { option: given, other: 'page' });

  const text = (name: string) => values[name] as string | undefined;
  const address = (name: string, isAbsolute = false) => {
    const value = text(name);
    // No part of the page has a URL with a scheme such as javascript: or data:.
    if (
      value !== undefined &&
      !(isAbsolute ? isPageUrl(value) : URL.canParse(value, anyPage) && isPageUrl(new URL(value, anyPage).href))
    ) {
      throw new UsageError('option-url', { option: name, isAbsolute, value });
    }
    return value;
  };
  const nonce = text('nonce');
  if (nonce !== undefined && !nonceValue.test(nonce))
    throw new UsageError('option-nonce', { option: 'nonce', value: nonce });
  const oneOf = <Value extends string | number>(name: string, allowed: readonly Value[]) => {
    const value = text(name);
    const found = allowed.find((each) => `${each}` === value);
    if (value !== undefined && found === undefined)
      throw new UsageError('option-choice', { option: name, choices: allowed, value });
    return found;
  };
  const lang = text('lang');
  if (lang !== undefined && !isLanguage(lang)) throw new UsageError('option-language', { option: 'lang', value: lang });

  const settings = {
    id: text('id'),
    open: oneOf('open', openChoices),
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

async function renderAs(kind: 'page' | 'plain' | 'card', data: unknown, settings: PageOptions, messages: Messages) {
  switch (kind) {
    case 'page': {
      const { html, canonical, contentSecurityPolicy } = await renderPage(data, settings);
      return {
        html,
        notes: [...(canonical === undefined ? [messages.noCanonical] : []), messages.pagePolicy(contentSecurityPolicy)],
      };
    }
    case 'plain':
      return { html: await renderPlain(data, settings), notes: [] };
    case 'card': {
      const { html, styleSources } = await renderCard(data, settings);
      return { html, notes: [messages.cardPolicy(styleSources.join(' '))] };
    }
  }
}

async function run(call: Call): Promise<ExitCode> {
  const { file, kind, output, settings } = readOptions(call);
  const { terminal, messages } = call;
  const { html, notes } = await withInterview(call, file, (data) => renderAs(kind, data, settings, messages));
  if (output === undefined) terminal.out(html);
  else await writeResult(output, html);
  for (const note of notes) terminal.err(note);
  return 0;
}

/** `interview-card render`: writes an interview as HTML. */
export const render: Command = {
  name: 'render',
  usage: '[OPTIONS] FILE',
  options,
  examples: [
    'render bensami.ar.json > card.html',
    'render --page --canonical https://example.org/bensami bensami.ar.json > bensami.html',
    'render --plain bensami.ar.json > bensami-for-the-feed.html',
    'import post.html | interview-card render --open first -',
  ],
  run,
};
