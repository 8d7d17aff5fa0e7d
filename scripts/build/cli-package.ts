/** Creates the package `interview-card-cli`: the command-line tool, its functions, and the dependencies that only they need. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { packageLinks } from '../generate/repository.js';
import { repository } from '../project.js';
import { filesFrom } from './imports.js';

const root = resolve(import.meta.dirname, '../..');

interface PackageJson {
  readonly version: string;
  readonly license: string;
  readonly engines: object;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly imports: object;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const rootPackage = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;

/** The files that `embed` copies to a publisher's server. */
const EMBEDDED = ['interview-card.js', 'embed.html', 'embed.js', 'embed-host.js'];

/**
 * Writes the package.
 *
 * @param dist - a complete build, with the unminified modules of TypeScript
 * @param folder - the new package; existing files in it are deleted
 * @throws {Error} if a module imports a package that package.json does not list
 */
export function writeCliPackage(dist: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const modules = filesFrom(['index.js', 'cli/cli.js'].map((name) => join(dist, 'lib/node', name)));
  const assets = filesFrom(EMBEDDED.map((name) => join(dist, name)));
  for (const file of [...modules, ...assets]) cpSync(file, join(folder, 'dist', relative(dist, file)));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'README.md'), README);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageJson(modules), null, 2)}\n`);
}

function packageJson(modules: ReadonlySet<string>) {
  const { version, license, engines, imports } = rootPackage;
  const functions = { types: './dist/lib/node/index.d.ts', default: './dist/lib/node/index.js' };
  return {
    name: 'interview-card-cli',
    version,
    description:
      'Imports, checks, renders and embeds interviews for <interview-card>: a command-line tool and its functions',
    license,
    ...packageLinks(repository),
    type: 'module',
    exports: { '.': functions, './node': functions, './package.json': './package.json' },
    imports,
    bin: { 'interview-card': './dist/lib/node/cli/cli.js' },
    files: ['dist'],
    sideEffects: false,
    engines,
    dependencies: dependenciesOf(modules),
  };
}

/** The packages that the modules import, with their versions. */
function dependenciesOf(modules: ReadonlySet<string>): Record<string, string> {
  const known = { ...rootPackage.devDependencies, ...rootPackage.dependencies };
  const names = new Set(
    [...modules].filter((file) => file.endsWith('.js')).flatMap((file) => packagesIn(readFileSync(file, 'utf8'))),
  );
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const version = known[name];
      if (version === undefined) throw new Error(`package.json does not list ${name}, which src/node/ needs.`);
      return [name, version];
    }),
  );
}

function packagesIn(code: string): string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync('module.js', code).module;
  const specifiers = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => code.slice(start + 1, end - 1)),
  ];
  return specifiers.flatMap((specifier) => /^(?!node:)(@[\w-]+\/[\w.-]+|[\w-][\w.-]*)/.exec(specifier)?.[1] ?? []);
}

const README = `# interview-card-cli

Imports, checks, renders and embeds interviews for the custom element \`<interview-card>\`.

\`\`\`sh
npm install interview-card-cli
npx interview-card --help
\`\`\`

\`\`\`js
import { checkInterview, importInterview, renderPage } from 'interview-card-cli';
\`\`\`

The documentation is that of the package \`interview-card\`.
`;
