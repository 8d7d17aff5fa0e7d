/** How the files of the importer may import each other. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';

const root = resolve(import.meta.dirname, '../../../src/import');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** What a file imports within the importer, types too. */
const importsOf = (file: string): readonly string[] =>
  Array.from(readFileSync(join(root, file), 'utf8').matchAll(/from '(\.[^']+)\.js'/g), ([, path]) =>
    relative(root, resolve(root, dirname(file), `${path!}.ts`)),
  ).filter((path) => !path.startsWith('..'));

const imports = new Map(files.map((file) => [file, importsOf(file)]));
const folderOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : file);

/** Folders and files at the root, each of which may import those before it. */
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
  it('has no circles', () => {
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

  it('imports in one direction: each folder only those below it', () => {
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
