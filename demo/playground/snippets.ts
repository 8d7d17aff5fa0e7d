/** The code that a publisher pastes into a page: one snippet for each kind of system. */
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
  /** URL of the folder of the published files, with a slash at its end. */
  readonly base: string;
  /** The interview or JSON-LD; an empty string if there is none yet. */
  readonly json: string;
  readonly settings: Settings;
  /** The look. In a frame, only its color scheme applies. */
  readonly css: string;
}

/** The name of the interview in all snippets, and of its file. */
const name = 'interview';
export const fileName = `${name}.json`;

/** The initial height of a frame, in CSS pixels. The command line has the same default. */
const frameHeight = 640;

/** Used if no URL was entered. */
const exampleBase = 'https://example.org/interviews/';

const attributesHtml = (attributes: Readonly<Record<string, string | number | undefined>>) =>
  Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : value === '' ? ` ${key}` : ` ${key}="${escapeAttribute(String(value))}"`,
    )
    .join('');

/** The attributes that differ from the card's defaults. */
const attributesOf = ({ headingLevel, open, exclusive, numerals }: Settings) => ({
  'heading-level': headingLevel === initialSettings.headingLevel ? undefined : headingLevel,
  open: open === initialSettings.open ? undefined : open,
  exclusive: exclusive ? '' : undefined,
  numerals: numerals === initialSettings.numerals ? undefined : numerals,
});

/** The color scheme that a style sheet sets last, as the value of a parameter. */
const schemeIn = (css: string) => [...css.matchAll(/color-scheme: ([a-z ]+);/g)].at(-1)?.[1]?.replace(' ', '+');

/** JSON for a script element, which `</script` or `<!--` would end or break. */
const inScript = (json: string) => json.trim().replaceAll('<', '\\u003c');

/** The interview for pages on other sites, with absolute URLs. */
function withAbsoluteBase(json: string, base: string): string {
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
  const script = `<script${attributesHtml({ type: 'module', src: `${root}interview-card.js` })}></script>`;
  const attributes = attributesOf(settings);
  const parameters = Object.entries({ ...attributes, 'color-scheme': schemeIn(css) }).flatMap(([key, value]) =>
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
    script: `${script}\n<interview-card${attributesHtml({ src: `${root}${fileName}`, ...attributes })}></interview-card>\n`,
    inline: `${script}\n<interview-card${attributesHtml(attributes)}>\n<script type="application/json">\n${inScript(withAbsoluteBase(json, base))}\n</script>\n</interview-card>\n`,
    iframe: `<script${attributesHtml({ type: 'module', src: `${root}embed-host.js` })}></script>\n<iframe${attributesHtml(frame)}></iframe>\n`,
    wordpress: `[interview-card${attributesHtml({ src: `${root}${fileName}`, ...attributes })}]\n`,
  };
}
