/** What a publisher pastes into a page, in each of the ways that its system allows. */
import { initialSettings, type Settings } from './state.js';

export const snippetNames = ['script', 'inline', 'iframe', 'wordpress'] as const;

export type SnippetName = (typeof snippetNames)[number];

export interface Published {
  /** Where the files lie: an address that ends in a slash. */
  readonly base: string;
  readonly json: string;
  readonly title: string;
  readonly settings: Settings;
}

/** The name that the interview's file has in all snippets. */
export const fileName = 'interview.json';

/** Stands in for an address that was not given. */
export const exampleBase = 'https://example.org/interviews/';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The attributes that differ from what the card does by itself. */
const attributesOf = ({ headingLevel, open, exclusive, numerals }: Settings): readonly (readonly [name: string, value?: string])[] => [
  ...(headingLevel === initialSettings.headingLevel ? [] : [['heading-level', String(headingLevel)] as const]),
  ...(open === initialSettings.open ? [] : [['open', open] as const]),
  ...(exclusive ? [['exclusive'] as const] : []),
  ...(numerals === initialSettings.numerals ? [] : [['numerals', numerals] as const]),
];

/** JSON as the content of a script element, which the first `</script` or `<!--` would end or upset. */
const inScript = (json: string) => json.trim().replaceAll('<', '\\u003c');

export function snippetsOf({ base, json, title, settings }: Published): Readonly<Record<SnippetName, string>> {
  const root = escaped(base || exampleBase);
  const script = `<script type="module" src="${root}interview-card.js"></script>`;
  const given = attributesOf(settings);
  const attributes = given.map(([name, value]) => (value === undefined ? ` ${name}` : ` ${name}="${value}"`)).join('');
  const query = given.map(([name, value = '']) => `&amp;${name}=${value}`).join('');
  return {
    script: `${script}\n<interview-card src="${root}${fileName}"${attributes}></interview-card>\n`,
    inline: `${script}\n<interview-card${attributes}>\n<script type="application/json">\n${inScript(json)}\n</script>\n</interview-card>\n`,
    iframe: `<script type="module" src="${root}embed-host.js"></script>\n<iframe data-interview-card src="${root}embed.html?src=${fileName}${query}" title="${escaped(title)}" width="100%" height="600" loading="lazy"></iframe>\n`,
    wordpress: `[interview-card src="${root}${fileName}"${attributes}]\n`,
  };
}
