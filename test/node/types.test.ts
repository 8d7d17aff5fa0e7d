/** The types of `interview-card/node`, in a project without the types of the DOM and of Node. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'interview-card-types-'));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const linesOf = (diagnostics: readonly ts.Diagnostic[]): string[] =>
  diagnostics.map(
    ({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );

/** Writes the declarations of the package, as its build does. */
function writeDeclarations(outDir: string): void {
  const file = join(root, 'scripts/tsconfig.lib.json');
  const { config, error } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as {
    config: unknown;
    error?: ts.Diagnostic;
  };
  assert.equal(error, undefined);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(root, 'scripts'));
  const program = ts.createProgram([join(root, 'src/node/index.ts')], {
    ...options,
    outDir,
    emitDeclarationOnly: true,
    declaration: true,
  });
  const { diagnostics } = program.emit();
  assert.deepEqual(linesOf(diagnostics), []);
}

describe('the types of interview-card/node', () => {
  it('need no types of the DOM or of Node, even without skipLibCheck', () => {
    writeDeclarations(join(folder, 'lib'));
    const file = join(folder, 'project.ts');
    writeFileSync(
      file,
      `import * as tools from './lib/node/index.js';
       export const card: Promise<{ readonly html: string }> = tools.renderCard({}, { open: 'first', headingLevel: 3 });
       export const page: tools.PageOptions = { script: '/interview-card.js', lang: 'ar' };
       export const limited: Promise<readonly tools.Diagnostic[]> = tools.checkInterview('', { timeLimit: 1000 });
       export const plain: readonly tools.Diagnostic[] = tools.checkInterview('');
       export const all = [tools.checkInterview, tools.importInterview, tools.main, tools.oEmbedOf, tools.snippetsOf];
       // @ts-expect-error -- there is no such value
       export const wrong = tools.renderCard({}, { open: 'second' });
      `,
    );
    const program = ts.createProgram([file], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    });
    assert.deepEqual(linesOf(ts.getPreEmitDiagnostics(program)), []);
  });
});
