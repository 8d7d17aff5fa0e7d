/** Reads the public API of the element from its class comment and members. */
import { readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type { SourceFile } from 'typescript';
import type { ClassField, ClassMethod, CustomElementDeclaration, Package } from 'custom-elements-manifest';

const root = new URL('../../', import.meta.url);

/** A custom elements manifest (https://github.com/webcomponents/custom-elements-manifest) whose paths are those of the npm package. */
export function readManifest(): Package {
  const modules = ['src/interview-card.ts', 'src/define.ts', 'src/events.ts'].map((file) =>
    ts.createSourceFile(file, readFileSync(new URL(file, root), 'utf8'), ts.ScriptTarget.Latest, true),
  );
  const manifest = create({ modules, plugins: litPlugin() });
  const element = elementOf(manifest);
  // The analyzer also infers undocumented fields, events and defaults from the code. Only comments count here, so that
  // a test can compare them with the code.
  const isDocumented = ({ description }: { description?: string }): boolean => Boolean(description);
  element.members =
    element.members?.filter((member) => isDocumented(member) && (member.privacy ?? 'public') === 'public') ?? [];
  element.events = element.events?.filter(isDocumented) ?? [];
  const defaults = defaultsIn(modules[0]!);
  for (const each of [...propertiesOf(element), ...(element.attributes ?? [])] as {
    name: string;
    fieldName?: string;
    default?: string;
  }[]) {
    const documented = defaults.get(each.fieldName ?? each.name);
    if (documented === undefined) delete each.default;
    else each.default = documented;
  }
  // The first version that supports custom states.
  return { ...(published(manifest) as Package), schemaVersion: '2.1.0' };
}

export function elementOf(manifest: Package): CustomElementDeclaration {
  const element = manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find((each) => 'customElement' in each);
  if (!element) throw new Error('The class comment of src/interview-card.ts has no @element.');
  return element as CustomElementDeclaration;
}

export const propertiesOf = ({ members }: CustomElementDeclaration): (ClassField & { attribute?: string })[] =>
  (members ?? []).filter((member) => member.kind === 'field');

export const methodsOf = ({ members }: CustomElementDeclaration): ClassMethod[] =>
  (members ?? []).filter((member) => member.kind === 'method');

/** The `@default` tags of the class fields in a file. */
function defaultsIn(file: SourceFile): Map<string, string> {
  const members = file.statements.filter((each) => ts.isClassDeclaration(each)).flatMap((each) => [...each.members]);
  return new Map(
    members.flatMap((member) => {
      const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'default');
      return tag && member.name ? [[member.name.getText(), ts.getTextOfJSDocComment(tag.comment) ?? '']] : [];
    }),
  );
}

/** The same value with paths of sources replaced by those of the built files. */
function published(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^\/?(?:src\/|\.\/)([\w./-]+)\.[jt]s$/, 'dist/lib/$1.js');
  if (Array.isArray(value)) return value.map(published);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, published(each)]));
}
