/** The README and docs/: links lead to existing targets, and samples use existing names. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { elementOf, propertiesOf, readManifest } from '../../scripts/generate/manifest.js';
import { parse } from '../../src/interview/index.js';
import { check } from '../../src/node/cli/commands/check.js';
import { embed } from '../../src/node/cli/commands/embed.js';
import { importCommand } from '../../src/node/cli/commands/import.js';
import { render } from '../../src/node/cli/commands/render.js';

const root = resolve(import.meta.dirname, '../..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const files = [...markdownIn('.'), ...markdownIn('docs')];

interface Sample {
  readonly file: string;
  readonly code: string;
}

/** The fenced code blocks of a language in all documents. */
const samples = (language: string): readonly Sample[] =>
  files.flatMap((file) =>
    [...textOf(file).matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => ({
      file,
      code: code!,
    })),
  );

const prose = (text: string): string => text.replace(/^```[^]*?^```/gm, '');

/** Ids of a document's headings, as GitHub generates them: https://github.com/Flet/github-slugger */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of prose(text).matchAll(/^#+ (.+)$/gm)) {
    const slug = heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Relative links and pictures of a document. */
const linksOf = (text: string): readonly string[] =>
  [...prose(text).matchAll(/\]\(([^)\s]+)\)|<img[^>]* src="([^"]+)"/g)]
    .map(([, link, picture]) => link ?? picture!)
    .filter((target) => !/^[a-z]+:/.test(target));

describe('links', () => {
  for (const file of files) {
    it(`of ${file} lead to files and headings that exist`, () => {
      const text = textOf(file);
      for (const link of linksOf(text)) {
        const [path = '', anchor] = link.split('#');
        const target = path ? relative(root, resolve(root, dirname(file), path)) : file;
        assert.ok(existsSync(join(root, target)), `${link}: no such file`);
        if (anchor !== undefined) assert.ok(anchorsOf(textOf(target)).has(anchor), `${link}: no such heading`);
      }
    });
  }

  it('reach every document of docs/ from the README', () => {
    const linked = new Set(linksOf(textOf('README.md')).map((link) => link.split('#')[0]));
    assert.deepEqual(
      markdownIn('docs').filter((file) => !linked.has(file)),
      [],
    );
  });
});

describe('file names', () => {
  it('in the text are those of files that exist', () => {
    for (const file of files.filter((name) => name !== 'CHANGELOG.md')) {
      for (const [, path] of prose(textOf(file)).matchAll(/`((?:src|test|demo|scripts|wordpress)\/[\w./-]*)`/g)) {
        // Pictures are generated on demand.
        if (path !== 'test/screenshots/') assert.ok(existsSync(join(root, path!)), `${file}: ${path!}`);
      }
    }
  });

  it('in the tree of the architecture are those of files that exist', () => {
    const [, tree] = /^```\n(src\/\n[^]*?)^```/m.exec(textOf('docs/architecture.md'))!;
    const folders: string[] = [];
    for (const [, indent, names] of tree!.matchAll(/^( *)((?:\S+ )*\S+)(?: {2}.*)?$/gm)) {
      const depth = indent!.length / 2;
      for (const name of names!.split(' ')) {
        folders[depth] = name;
        const path = join(...folders.slice(0, depth + 1));
        assert.ok(existsSync(join(root, path)), path);
      }
    }
  });
});

it('The README has at most 250 lines', () => {
  assert.ok(textOf('README.md').split('\n').length <= 251);
});

const element = elementOf(readManifest());
const names = (list: readonly { readonly name: string }[] | undefined): Set<string> =>
  new Set(list?.map(({ name }) => name));

/** Fails for each match of a pattern in samples whose first group is not a known name. */
function assertKnown(languages: readonly string[], pattern: RegExp, known: ReadonlySet<string>): void {
  let count = 0;
  for (const { file, code } of languages.flatMap(samples)) {
    for (const [, name] of code.matchAll(pattern)) {
      count += 1;
      assert.ok(known.has(name!), `${file}: ${name!}`);
    }
  }
  assert.ok(count > 0, 'no sample has any');
}

describe('samples', () => {
  it('in JSON are valid interviews', () => {
    const found = samples('json');
    assert.ok(found.length > 0);
    for (const { file, code } of found) assert.equal(parse(JSON.parse(code)).problems, undefined, file);
  });

  it('in HTML have valid interviews inline', () => {
    const inline = samples('html').flatMap(({ code }) =>
      [...code.matchAll(/<script type="application\/json">([^]*?)<\/script>/g)].map(([, json]) => json!),
    );
    assert.ok(inline.length > 0);
    for (const json of inline) assert.equal(parse(JSON.parse(json)).problems, undefined);
  });

  it('in HTML set attributes that exist', () => {
    const known = new Set([...names(element.attributes), 'id']);
    for (const { file, code } of samples('html')) {
      for (const [, tag] of code.matchAll(/<interview-card([^>]*)>/g)) {
        for (const [, name] of tag!.matchAll(/([\w-]+)(?:="[^"]*")?/g))
          assert.ok(known.has(name!), `${file}: ${name!}`);
      }
    }
  });

  it('in HTML fill slots that exist', () => {
    const known = names(element.slots);
    assert.ok(known.has('after-<id>'));
    assertKnown(['html'], /slot="(?!after-)([^"]+)"/g, known);
  });

  it('in CSS style parts that exist', () => {
    assertKnown(['css'], /::part\(([^)]+)\)/g, names(element.cssParts));
  });

  it('in CSS set custom properties that exist', () => {
    assertKnown(['css'], /(--interview-card-[\w-]+)/g, names(element.cssProperties));
  });

  it('in CSS use states that exist', () => {
    assertKnown(['css'], /:state\(([^)]+)\)/g, names(element.cssStates));
  });

  it('in scripts listen to events that exist', () => {
    assertKnown(['js', 'ts'], /addEventListener\('([^']+)'/g, names(element.events));
  });

  it('in scripts set properties that exist', () => {
    const properties = new Set(propertiesOf(element).map(({ name }) => name));
    assertKnown(['js', 'ts'], /(?:\bcard|querySelector\('interview-card'\))\.(\w+) = /g, properties);
  });

  it('of the command line use commands and options that exist', () => {
    const commands = { check, embed, import: importCommand, render };
    let count = 0;
    for (const { file, code } of samples('sh')) {
      for (const [line, name] of code.matchAll(/\binterview-card ([a-z]+) .*/g)) {
        count += 1;
        const command = commands[name as keyof typeof commands];
        for (const [, option] of line.matchAll(/ --([a-z-]+)/g))
          assert.ok(Object.hasOwn(command.options, option!), `${file}: ${line}`);
      }
    }
    assert.ok(count > 0);
  });

  it('of npm run scripts that exist', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    for (const file of files) {
      for (const [, name] of textOf(file).matchAll(/npm run ([\w:]+)/g))
        assert.ok(Object.hasOwn(scripts, name!), `${file}: npm run ${name!}`);
    }
  });
});
