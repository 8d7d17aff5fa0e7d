/** What joins the character before it: combining marks, and joiners between them. */
const run = /[\p{M}\u200c\u200d]{31}/u;

/** The same, or half of a character outside of the Basic Multilingual Plane. */
const part = /[\p{M}\p{Cs}\u200c\u200d]/u;

/**
 * Whether a text has more than `limits.marks` combining marks in a row. No language needs that many. Browsers take seconds for thousands,
 * and paint hundreds far outside of their line.
 */
export function hasLongMarkRun(text: string): boolean {
  // Each run covers one of these positions, and most of them are a letter. Searching the whole text takes a hundred times longer.
  for (let index = 30; index < text.length; index += 31) {
    const code = text.charCodeAt(index);
    // The tables of regular expressions are slow, so first rule out Latin and Arabic letters.
    const isLetter = code < 0x300 || (code > 0x61f && code < 0x64b);
    if (!isLetter && part.test(text[index]!)) return run.test(text);
  }
  return false;
}
