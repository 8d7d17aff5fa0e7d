/** Creates the files of the npm package besides its modules: data for editors, compilers and other tools, and the style sheet. */
import type { Attribute, CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import { cardStyles } from '../../src/node/render/card.js';
import { jsonSchema } from './json-schema.js';
import { propertiesOf } from './manifest.js';

/** File contents by name. */
export function packageData(manifest: Package): Record<string, string> {
  // The generators use types of an older draft of the manifest.
  const input = manifest as Parameters<typeof getWebTypesData>[0] & Parameters<typeof getVsCodeHtmlCustomData>[0];
  return {
    'custom-elements.json': json(manifest),
    'interview-card.css': `${cardStyles}\n`,
    'interview.schema.json': json(jsonSchema()),
    'vscode.css-custom-data.json': json(JSON.parse(getVsCodeCssCustomData(input, {}))),
    'vscode.html-custom-data.json': json(JSON.parse(getVsCodeHtmlCustomData(input, {}))),
    'web-types.json': json(JSON.parse(getWebTypesData(input, {}))),
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The source of `interview-card/jsx`. It has only types: many libraries use JSX, and this package depends on none of them. */
export function jsxTypes(element: CustomElementDeclaration): string {
  const properties = propertiesOf(element);
  const attributes = (element.attributes ?? []) as (Attribute & { fieldName: string })[];
  const events = element.events ?? [];
  const member = (description: string | undefined, name: string, type: string): string =>
    `  /** ${description ?? ''} */\n  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | undefined;`;
  return `import type { ${[...events.map(({ type }) => type.text), element.name].join(', ')} } from '../interview-card.js';

/** Props of \`<interview-card>\` besides the attributes of every HTML element, for React from version 19 and Preact. */
export interface InterviewCardProps {
${[
  ...properties.map(({ name, description }) => member(description, name, `${element.name}['${name}']`)),
  ...attributes
    .filter(({ name, fieldName }) => name !== fieldName)
    .map(({ name, fieldName, description }) => member(description, name, `${element.name}['${fieldName}']`)),
  ...events.map(({ name, type, description }) => member(description, `on${name}`, `((event: ${type.text}) => void)`)),
].join('\n')}
}

/** The same for Solid, which distinguishes attributes, properties and events by prefix. */
export interface SolidInterviewCardProps {
${[
  ...properties.map(({ name, description }) => member(description, name, `${element.name}['${name}']`)),
  ...attributes.map(({ name, fieldName, type, description }) =>
    member(description, `${type?.text === 'boolean' ? 'bool' : 'attr'}:${name}`, `${element.name}['${fieldName}']`),
  ),
  ...properties.map(({ name, description }) => member(description, `prop:${name}`, `${element.name}['${name}']`)),
  ...events.map(({ name, type, description }) => member(description, `on:${name}`, `((event: ${type.text}) => void)`)),
].join('\n')}
}
`;
}
