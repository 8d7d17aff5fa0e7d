import { furniture } from './vocabulary.js';

const patterns = furniture.map(([reason, lines]) => [reason, new RegExp(`^(?:${lines.join('|')})[\\s.:*!»›]*$`, 'iu')] as const);

/** Vowel signs of Arabic, which some write in a word like تعليقاً and others do not. */
const vowelSigns = /[\u064b-\u0652]/g;

/** What a line of a copied page is, where it is none of its text: "comment form", "button"; else undefined. */
export function furnitureOf(line: string): string | undefined {
  if (line.length > 300) return undefined;
  const plain = line.replace(vowelSigns, '');
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0];
}
