import { defineConfig, type UserConfig } from 'vite';
import { cardScript } from './scripts/build/card-script.js';
import { pageConfig } from './scripts/build/site.js';

/**
 * `npm start` serves index.html and the demo. A build makes `dist/interview-card.js` with its chunks, which it loads relative to itself and
 * so from its own origin. The rest of dist/ is made by scripts/build.ts.
 */
export default defineConfig(({ command }): UserConfig => ({
  ...(command === 'serve' ? pageConfig : cardScript),
  // A file that does not exist is answered with 404, and not with the first page.
  appType: 'mpa',
  server: { host: '127.0.0.1', open: !process.env['CI'] },
  preview: { host: '127.0.0.1' },
}));
