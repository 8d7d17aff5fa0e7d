/** The import rules between files of the importer. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';

const root = resolve(import.meta.dirname, '../../../src/import');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** The imports of a file within the importer, including types. */
const importsOf = (file: string): readonly string[] =>
  Array.from(readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)\.js'/g), ([, path]) =>
    relative(root, resolve(root, dirname(file), `${path!}.ts`)),
  ).filter((path) => !path.startsWith('..'));

const imports = new Map(files.map((file) => [file, importsOf(file)]));
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : file);

/** Folders and files at the root. Each may import those before it. */
const layers = [
  'messages',
  'model.ts',
  'words',
  'text',
  'people',
  'detect',
  'assemble',
  'readers',
  'detect-format.ts',
  'index.ts',
];

describe('the importer', () => {
  it('has no circular imports', () => {
    const visit = (file: string, path: readonly string[]): readonly string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
      return imports.get(file)!.flatMap((next) => visit(next, [...path, file]));
    };
    const done = new Set<string>();
    const circles = files.flatMap((file) => {
      const found = done.has(file) ? [] : visit(file, []);
      done.add(file);
      return found;
    });
    assert.deepEqual(circles, []);
  });

  it('imports in one direction: each folder only imports those below it', () => {
    const upwards = files.flatMap((file) =>
      imports.get(file)!.flatMap((target) => {
        const [from, to] = [folderOf(file), folderOf(target)];
        return layers.indexOf(to) > layers.indexOf(from) ? `${file} → ${target}` : [];
      }),
    );
    assert.deepEqual(upwards, []);
    assert.deepEqual(
      [...new Set(files.map(folderOf))].filter((folder) => !layers.includes(folder)),
      [],
    );
  });
});
