/** What a publisher pastes into a page, in each of the ways that its system allows. */
import { withAbsoluteUrls } from '../../src/embed/absolute-urls.js';
import { frameAttributes } from '../../src/embed/frame.js';
import { escapeAttribute } from '../../src/interview/escape-html.js';
import { fromJsonLd } from '../../src/interview/from-json-ld.js';
import type { InterviewInput } from '../../src/interview/schema.js';
import { parseHtml } from './parse-html.js';
import { initialSettings, type Settings } from './state.js';

export const snippetNames = ['script', 'inline', 'iframe', 'wordpress'] as const;

export type SnippetName = (typeof snippetNames)[number];

export interface Published {
  /** Where the files lie: an address that ends in a slash. */
  readonly base: string;
  /** The interview, or JSON-LD; an empty text where there is none yet. */
  readonly json: string;
  readonly settings: Settings;
  /** The look, of which frames can be told no more than whether it is light or dark. */
  readonly css: string;
}

/** What the interview is called in all snippets, and its file. */
const name = 'interview';
export const fileName = `${name}.json`;

/** How high a frame is until it knows better, in CSS pixels; the same as that of the command line. */
const frameHeight = 640;

/** Stands in for an address that was not given. */
const exampleBase = 'https://example.org/interviews/';

const written = (attributes: Readonly<Record<string, string | number | undefined>>) =>
  Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : value === '' ? ` ${key}` : ` ${key}="${escapeAttribute(String(value))}"`,
    )
    .join('');

/** The attributes that differ from what the card does by itself. */
const attributesOf = ({ headingLevel, open, exclusive, numerals }: Settings) => ({
  'heading-level': headingLevel === initialSettings.headingLevel ? undefined : headingLevel,
  open: open === initialSettings.open ? undefined : open,
  exclusive: exclusive ? '' : undefined,
  numerals: numerals === initialSettings.numerals ? undefined : numerals,
});

/** Light or dark, as a style sheet has it in the end; as the value of a parameter. */
const schemeIn = (css: string) => [...css.matchAll(/color-scheme: ([a-z ]+);/g)].at(-1)?.[1]?.replace(' ', '+');

/** JSON as the content of a script element, which the first `</script` or `<!--` would end or upset. */
const inScript = (json: string) => json.trim().replaceAll('<', '\\u003c');

/** The interview for a page elsewhere, where what lies at the publisher's has to have its whole address. */
function movable(json: string, base: string): string {
  if (!base || !json) return json;
  const data: unknown = fromJsonLd(JSON.parse(json));
  const result = JSON.stringify(withAbsoluteUrls(data, base, parseHtml), null, 2);
  return result === JSON.stringify(data, null, 2) ? json : result;
}

export function snippetsOf(published: Published): Readonly<Record<SnippetName, string>> {
  const { base, settings, css } = published;
  const json = published.json.replace(/^\ufeff/, '');
  const data: unknown = json ? fromJsonLd(JSON.parse(json)) : undefined;
  const { title, lang } = (data ?? {}) as Partial<InterviewInput>;
  const root = base || exampleBase;
  const script = `<script${written({ type: 'module', src: `${root}interview-card.js` })}></script>`;
  const given = attributesOf(settings);
  const parameters = Object.entries({ ...given, 'color-scheme': schemeIn(css) }).flatMap(([key, value]) =>
    value === undefined ? [] : [`&${key}=${value}`],
  );
  const frame = frameAttributes({
    src: `${root}embed.html?src=${fileName}${parameters.join('')}`,
    title: title ?? '',
    lang: lang ?? undefined,
    markedAs: name,
    width: '100%',
    height: frameHeight,
    fixedHeight: frameHeight,
  });
  return {
    script: `${script}\n<interview-card${written({ src: `${root}${fileName}`, ...given })}></interview-card>\n`,
    inline: `${script}\n<interview-card${written(given)}>\n<script type="application/json">\n${inScript(movable(json, base))}\n</script>\n</interview-card>\n`,
    iframe: `<script${written({ type: 'module', src: `${root}embed-host.js` })}></script>\n<iframe${written(frame)}></iframe>\n`,
    wordpress: `[interview-card${written({ src: `${root}${fileName}`, ...given })}]\n`,
  };
}
