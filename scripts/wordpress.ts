/** Completes wordpress/interview-card/ with built files. The result is the plugin, ready for a site or a ZIP file. */
import { fileURLToPath } from 'node:url';
import { completePlugin } from './build/wordpress.js';

const folder = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

completePlugin(folder('dist'), folder('wordpress/interview-card'));
