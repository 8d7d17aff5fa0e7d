/** Updates the generated tables and blocks of README.md and docs/, each between `<!-- generated: name -->` and `<!-- /generated -->`. */
import { readFileSync } from 'node:fs';
import type { Attribute, CustomElementDeclaration } from 'custom-elements-manifest';
import { MAY_IMPORT } from '../../eslint.config.js';
import { rules } from '../../src/check/index.js';
import { allowedAttributes, allowedElements, replacements } from '../../src/interview/rich-text.js';
import { limits, schema, type Schema } from '../../src/interview/schema.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { commandOutput } from './command-output.js';
import { definitions } from './json-schema.js';
import { methodsOf, propertiesOf } from './manifest.js';
import { partTree } from './part-tree.js';
import { problemRows } from './problem-table.js';

type Row = readonly (string | undefined)[];

/**
 * The same documents with up-to-date tables.
 *
 * @param documents - texts by file name; together they have exactly one place for each table
 * @throws {Error} for a table that does not exist, has two places, or has none
 */
export async function fillIn(
  documents: Readonly<Record<string, string>>,
  element: CustomElementDeclaration,
): Promise<Record<string, string>> {
  const tables: Readonly<Record<string, string>> = {
    ...tablesOf(element),
    ...(await commandOutput()),
    'part tree': await partTree(),
  };
  const missing = new Set(Object.keys(tables));
  const fill = (file: string, text: string): string =>
    text.replace(
      /(<!-- generated: (.+?) -->\n)[^]*?(<!-- \/generated -->)/g,
      (_, start: string, name: string, end: string) => {
        if (!missing.delete(name)) throw new Error(`${file}: there is no table "${name}", or it has two places.`);
        return `${start}\n${tables[name] ?? ''}\n${end}`;
      },
    );
  const filled = Object.fromEntries(Object.entries(documents).map(([file, text]) => [file, fill(file, text)]));
  if (missing.size > 0) throw new Error(`README.md and docs/ have no place for: ${[...missing].join(', ')}.`);
  return filled;
}

function tablesOf(element: CustomElementDeclaration): Record<string, string> {
  return {
    attributes: attributes(element),
    methods: table(
      ['Method', 'What it does'],
      methodsOf(element).map(({ name, parameters = [], description }) => [
        code(`${name}(${parameters.map((each) => each.name).join(', ')})`),
        description,
      ]),
    ),
    events: table(
      ['Event', 'Class', 'When it fires, and its fields'],
      (element.events ?? []).map(({ name, type, description }) => [code(name), code(type.text), description]),
    ),
    slots: table(
      ['Slot', 'Where it is'],
      (element.slots ?? []).map(({ name, description }) => [name ? code(name) : '(default)', description]),
    ),
    parts: table(
      ['Part', 'What it is'],
      (element.cssParts ?? []).map(({ name, description }) => [code(name), description]),
    ),
    'custom properties': table(
      ['Custom property', 'Default', 'What it sets'],
      (element.cssProperties ?? []).map((each) => [
        code(each.name),
        each.default && code(each.default),
        each.description,
      ]),
    ),
    states: table(
      ['State', 'When'],
      (element.cssStates ?? []).map(({ name, description }) => [code(`:state(${name})`), description]),
    ),
    strings: strings(),
    rules: table(
      ['Rule', 'Severity', 'What it reports'],
      Object.entries(rules).map(([name, { severity, about }]) => [code(name), severity, about]),
    ),
    format: format(),
    limits: limitsTable(),
    'rich text': richText(),
    imports: table(
      ['Folder or file', 'May import'],
      Object.entries(MAY_IMPORT).map(([zone, others]) => [
        code(zone),
        [...others]
          .filter((other) => other !== zone)
          .sort()
          .map(code)
          .join(' '),
      ]),
    ),
    problems: table(
      ['Code', 'Path', 'Expected', 'Found'],
      problemRows().map(([name, path, ...phrases]) => [code(name), code(path), ...phrases]),
    ),
  };
}

function attributes(element: CustomElementDeclaration): string {
  const described = (element.attributes ?? []) as (Attribute & { fieldName: string })[];
  return table(
    ['Attribute', 'Property', 'Type', 'Default', 'What it does'],
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
    ['Key', 'English', 'Arabic'],
    Object.entries(en.strings).map(([key, words]: [string, string | object]) => [
      code(key),
      shown(words),
      shown(ar.strings[key as keyof typeof ar.strings]),
    ]),
  );
}

/** A table for the interview, and one for each named part of the format. */
function format(): string {
  return [
    ['The interview', schema] as const,
    ...Object.entries(definitions).map(([name, each]) => [`\`${name}\``, each] as const),
  ]
    .map(
      ([title, each]) =>
        `**${title}**${each === definitions['passage'] ? ': a text, or an object with one of `text`, `html` and `image`' : ''}\n\n${table(['Key', 'Value', ''], fields(each))}`,
    )
    .join('\n');
}

function fields(node: Schema, prefix = ''): Row[] {
  if ('anyOf' in node) {
    // A key that is required in one form may be missing in another, so none is marked as required: the heading lists the forms.
    const rows = node.anyOf.flatMap((each) =>
      fields(each, prefix).map(([key, kind, ...rest]) => [key, kind?.replace(', required', ''), ...rest]),
    );
    return rows.filter(([key], index) => rows.findIndex(([other]) => other === key) === index);
  }
  if (!('properties' in node)) return [];
  return Object.entries(node.properties).flatMap(([key, each]) => {
    const isOpen = 'properties' in each && nameOf(each) === undefined;
    const needed = node.required.includes(key) ? ', required' : '';
    return [
      [code(prefix + key), kind(each) + needed, descriptionOf(each)],
      ...(isOpen ? fields(each, `${prefix}${key}.`) : []),
    ];
  });
}

const nameOf = (node: Schema): string | undefined =>
  Object.keys(definitions).find((name) => definitions[name] === node);

/** A short description of a value's type. */
function kind(node: Schema): string {
  const name = nameOf(node);
  if (name !== undefined) return `\`${name}\``;
  if ('anyOf' in node) return node.anyOf.map(kind).join(' or ');
  if ('enum' in node) return node.enum.map(code).join(' or ');
  switch (node.type) {
    case 'string':
      return { date: 'date', language: 'language tag', 'uri-reference': 'URL', none: 'text' }[node.format ?? 'none'];
    case 'array':
      return `list of ${kind(node.items)}`;
    case 'number':
    case 'object':
      return node.type;
  }
}

const descriptionOf = (node: Schema): string =>
  [node.description, ...('anyOf' in node ? node.anyOf.map(descriptionOf) : [])].filter(Boolean).join(' ');

function limitsTable(): string {
  const source = readFileSync(new URL('../../src/interview/schema.ts', import.meta.url), 'utf8');
  return table(
    ['Limit', 'What it limits'],
    Object.entries(limits).map(([key, value]) => {
      const comment = new RegExp(String.raw`/\*\* (.+) \*/\n  ${key}: `).exec(source)?.[1];
      if (comment === undefined)
        throw new Error(`limits.${key} in src/interview/schema.ts needs a comment that says what it limits.`);
      return [value.toLocaleString('en'), comment];
    }),
  );
}

function richText(): string {
  const list = (names: readonly string[]): string => names.map(code).join(' ');
  return table(
    ['In rich text', ''],
    [
      ['Kept elements', list(allowedElements)],
      ['Kept attributes', list(allowedAttributes)],
      ...Object.entries(replacements).map(([name, others]) => [`Become ${code(name)}`, list(others)]),
    ],
  );
}

const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string =>
    `| ${cells.map((cell = '') => cell.replace(/\s+/g, ' ').replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
