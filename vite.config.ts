import { defineConfig, type UserConfig } from 'vite';
import { cardScript } from './scripts/build/card-script.js';
import { pageConfig } from './scripts/build/site.js';

/**
 * `npm start` serves index.html and the demo. A build creates `dist/interview-card.js` with its chunks, which it loads relative to its own
 * URL. scripts/build.ts creates the rest of dist/.
 */
export default defineConfig(({ command }): UserConfig => ({
  ...(command === 'serve' ? pageConfig : cardScript),
  // Missing files are answered with 404 instead of the first page.
  appType: 'mpa',
  server: { host: '127.0.0.1', open: !process.env['CI'] },
  preview: { host: '127.0.0.1' },
}));
