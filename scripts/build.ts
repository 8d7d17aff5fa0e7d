/**
 * Builds all of dist/ except the package's modules and data: the script with its chunks, the same in a single file, the page and the host
 * script for iframes, and the site. An argument names another folder than dist/. INTERVIEW_CARD_ORIGINS is a space-separated list of
 * origins: the page for iframes also shows their interviews.
 */
import { resolve } from 'node:path';
import { argv, env } from 'node:process';
import { build } from 'vite';
import { singleFileScript } from './build/card-script.js';
import { buildEmbed } from './build/embed.js';
import { buildSite } from './build/site.js';

const outDir = resolve(argv[2] ?? 'dist');

await build({ build: { outDir, emptyOutDir: true } });
await build({ ...singleFileScript, build: { ...singleFileScript.build, outDir, emptyOutDir: false } });
await buildEmbed(outDir, env['INTERVIEW_CARD_ORIGINS']);
await buildSite(outDir);
