/** What joins the character before it: combining marks, and joiners between them. */
const run = /[\p{M}\u200c\u200d]{31}/u;

/** As many characters that are neither Latin nor Arabic letters. Most texts have none, and this takes far less time to find out. */
const possible = /[^ -\u02ff\u0620-\u064a]{31}/;

/**
 * Whether a text has more than `limits.marks` combining marks in a row. No language needs that many. Browsers take seconds for thousands,
 * and paint hundreds far outside of their line.
 */
export const hasLongMarkRun = (text: string): boolean => possible.test(text) && run.test(text);
