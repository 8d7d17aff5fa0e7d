/** Fills in the tables of the README, each between `<!-- generated: name -->` and `<!-- /generated -->`. */
import { readFileSync } from 'node:fs';
import type { Attribute, CustomElementDeclaration } from 'custom-elements-manifest';
import { limits, schema, type Schema } from '../../src/interview/schema.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { rules } from '../../src/check/index.js';
import { definitions } from './json-schema.js';
import { methodsOf, propertiesOf } from './manifest.js';

type Row = readonly (string | undefined)[];

/** The README with its tables as they ought to be. */
export function fillIn(readme: string, element: CustomElementDeclaration): string {
  const tables: Record<string, string> = {
    attributes: attributes(element),
    methods: table(
      ['method', 'what it does'],
      methodsOf(element).map(({ name, parameters = [], description }) => [
        code(`${name}(${parameters.map((each) => each.name).join(', ')})`),
        description,
      ]),
    ),
    events: table(
      ['event', 'class', 'when, and what it carries'],
      (element.events ?? []).map(({ name, type, description }) => [code(name), code(type.text), description]),
    ),
    slots: table(
      ['slot', 'where'],
      (element.slots ?? []).map(({ name, description }) => [name ? code(name) : '(default)', description]),
    ),
    parts: table(
      ['part', 'what it is'],
      (element.cssParts ?? []).map(({ name, description }) => [code(name), description]),
    ),
    'custom properties': table(
      ['custom property', 'default', 'what it sets'],
      (element.cssProperties ?? []).map((each) => [
        code(each.name),
        each.default && code(each.default),
        each.description,
      ]),
    ),
    states: table(
      ['state', 'when'],
      (element.cssStates ?? []).map(({ name, description }) => [code(`:state(${name})`), description]),
    ),
    strings: strings(),
    rules: table(
      ['rule', '', 'what it finds'],
      Object.entries(rules).map(([name, { severity, about }]) => [code(name), severity, about]),
    ),
    format: format(),
    limits: limitsTable(),
  };
  const left = new Set(Object.keys(tables));
  const result = readme.replace(
    /(<!-- generated: (.+?) -->\n)[^]*?(<!-- \/generated -->)/g,
    (_, start: string, name: string, end: string) => {
      if (!left.delete(name)) throw new Error(`README.md asks for a table "${name}" that there is not, or twice.`);
      return `${start}\n${tables[name] ?? ''}\n${end}`;
    },
  );
  if (left.size > 0) throw new Error(`README.md has no place for: ${[...left].join(', ')}.`);
  return result;
}

function attributes(element: CustomElementDeclaration): string {
  const described = (element.attributes ?? []) as (Attribute & { fieldName: string })[];
  return table(
    ['attribute', 'property', 'type', 'default', 'what it does'],
    propertiesOf(element).map(({ name, type, default: initial, description }) => [
      code(described.find(({ fieldName }) => fieldName === name)?.name),
      code(name),
      code(type?.text.replace(' | undefined', '')),
      code(initial?.replaceAll("'", '')),
      description,
    ]),
  );
}

function strings(): string {
  const shown = (words: string | object): string =>
    typeof words === 'string'
      ? words
      : Object.entries(words)
          .map(([form, text]) => `${form}: ${String(text)}`)
          .join('; ');
  return table(
    ['key', 'English', 'Arabic'],
    Object.entries(en).map(([key, words]: [string, string | object]) => [
      code(key),
      shown(words),
      shown(ar[key as keyof typeof ar]),
    ]),
  );
}

/** One table for the interview, and one for each part of it that has a name of its own. */
function format(): string {
  return [
    ['The interview', schema] as const,
    ...Object.entries(definitions).map(([name, each]) => [`\`${name}\``, each] as const),
  ]
    .map(
      ([title, each]) =>
        `**${title}**${each === definitions['passage'] ? ': a text, or an object with one of `text`, `html` and `image`' : ''}\n\n${table(['key', 'value', ''], fields(each))}`,
    )
    .join('\n');
}

function fields(wanted: Schema, prefix = ''): Row[] {
  if ('anyOf' in wanted) {
    // What one form needs another may not even have: the heading says which of them there are.
    const rows = wanted.anyOf.flatMap((each) =>
      fields(each, prefix).map(([key, kind, ...rest]) => [key, kind?.replace(', required', ''), ...rest]),
    );
    return rows.filter(([key], index) => rows.findIndex(([other]) => other === key) === index);
  }
  if (!('properties' in wanted)) return [];
  return Object.entries(wanted.properties).flatMap(([key, each]) => {
    const isOpen = 'properties' in each && nameOf(each) === undefined;
    const needed = wanted.required.includes(key) ? ', required' : '';
    return [
      [code(prefix + key), kind(each) + needed, descriptionOf(each)],
      ...(isOpen ? fields(each, `${prefix}${key}.`) : []),
    ];
  });
}

const nameOf = (wanted: Schema): string | undefined =>
  Object.keys(definitions).find((name) => definitions[name] === wanted);

/** What stands there, in a few words. */
function kind(wanted: Schema): string {
  const name = nameOf(wanted);
  if (name !== undefined) return `\`${name}\``;
  if ('anyOf' in wanted) return wanted.anyOf.map(kind).join(' or ');
  if ('enum' in wanted) return wanted.enum.map(code).join(' or ');
  switch (wanted.type) {
    case 'string':
      return { date: 'date', language: 'language tag', 'uri-reference': 'URL', none: 'text' }[wanted.format ?? 'none'];
    case 'array':
      return `list of ${kind(wanted.items)}`;
    case 'number':
    case 'object':
      return wanted.type;
  }
}

const descriptionOf = (wanted: Schema): string =>
  [wanted.description, ...('anyOf' in wanted ? wanted.anyOf.map(descriptionOf) : [])].filter(Boolean).join(' ');

function limitsTable(): string {
  const source = readFileSync(new URL('../../src/interview/schema.ts', import.meta.url), 'utf8');
  return table(
    ['limit', 'of what'],
    Object.entries(limits).map(([key, value]) => {
      const comment = new RegExp(String.raw`/\*\* (.+) \*/\n  ${key}: `).exec(source)?.[1];
      if (comment === undefined)
        throw new Error(`limits.${key} in src/interview/schema.ts has no comment that says of what.`);
      return [value.toLocaleString('en'), comment];
    }),
  );
}

const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string =>
    `| ${cells.map((cell = '') => cell.replace(/\s+/g, ' ').replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
