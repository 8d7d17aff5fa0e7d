/** The languages that are not built in, in one file: each is so small that one more request would weigh more. */
export { de } from '../locales/de.js';
export { es } from '../locales/es.js';
export { fa } from '../locales/fa.js';
export { fr } from '../locales/fr.js';
export { he } from '../locales/he.js';
export { ur } from '../locales/ur.js';
