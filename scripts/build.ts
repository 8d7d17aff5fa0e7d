/**
 * Builds all of dist/ but the package's modules and data: the file for script tags with its chunks, the page and the helper for iframes,
 * and the site around them. A folder as argument takes the place of dist/. INTERVIEW_CARD_ORIGINS are the origins, with spaces between,
 * whose interviews the page for iframes shows beside those of its own.
 */
import { resolve } from 'node:path';
import { argv, env } from 'node:process';
import { build } from 'vite';
import { buildEmbed } from './build/embed.js';
import { buildSite } from './build/site.js';

const outDir = resolve(argv[2] ?? 'dist');

await build({ build: { outDir, emptyOutDir: true } });
await buildEmbed(outDir, env['INTERVIEW_CARD_ORIGINS']);
await buildSite(outDir);
