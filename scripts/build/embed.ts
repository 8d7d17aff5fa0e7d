/** Builds the files for iframes: `embed.html` with its script and configuration, and the script for host pages. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { hostingFiles } from '../../src/node/publish/hosting.js';

const root = resolve(import.meta.dirname, '../..');

export const HOST_SCRIPT = 'embed-host.js';

/** A script in one file. */
const scriptOf = (source: string, file: string, format: 'es' | 'iife'): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    modulePreload: false,
    minify: 'terser',
    terserOptions: { ecma: 2020, compress: { passes: 3 } },
    rolldownOptions: {
      input: join(root, source),
      output: { format, entryFileNames: file },
      checks: { bundlerTimings: false },
    },
  },
});

/** A classic script, wrapped in a function. It also works as a module. */
export const hostScript = scriptOf('src/embed/host.ts', HOST_SCRIPT, 'iife');

const pageScript = scriptOf('src/embed/page.ts', 'embed.js', 'es');

/**
 * @param outDir - the folder of the built library
 * @param origins - a space-separated list: the page also shows interviews from these origins
 */
export async function buildEmbed(outDir: string, origins = ''): Promise<void> {
  for (const script of [hostScript, pageScript]) await build({ ...script, build: { ...script.build, outDir } });
  const html = readFileSync(join(root, 'embed.html'), 'utf8')
    .replace('/src/define.ts', 'interview-card.js')
    .replace('/src/embed/page.ts', 'embed.js')
    .replace(
      /(<meta name="interview-card:origins" content=")"/,
      (_, start: string) => `${start}${origins.replace(/[&"<>]/g, '')}"`,
    );
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'embed.html'), html);
  // Publishers can add origins without a build.
  writeFileSync(join(outDir, 'embed.json'), '{\n  "origins": []\n}\n');
  // These headers let other sites load the script, and sandboxed frames load anything.
  for (const [name, content] of hostingFiles) writeFileSync(join(outDir, name), content);
}
