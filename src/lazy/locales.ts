/** Locales that are not built in. They share a chunk, because each is smaller than the overhead of another request. */
import { de } from '../locales/de.js';
import { es } from '../locales/es.js';
import { fa } from '../locales/fa.js';
import { fr } from '../locales/fr.js';
import { he } from '../locales/he.js';
import { ur } from '../locales/ur.js';

export const locales = [de, es, fa, fr, he, ur];
