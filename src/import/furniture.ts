import { furniture } from './vocabulary.js';

const patterns = furniture.map(([reason, lines]) => [reason, new RegExp(`^(?:${lines.join('|')})[\\s.:*!»›]*$`, 'iu')] as const);

/** What a line of a copied page is, where it is none of its text: "comment form", "button"; else undefined. */
export const furnitureOf = (line: string): string | undefined => patterns.find(([, pattern]) => pattern.test(line))?.[0];
