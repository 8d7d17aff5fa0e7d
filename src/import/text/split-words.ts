const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** The words of a text: runs of letters and digits. So a space more or less between a word and a colon does not change their number. */
export const wordsOf = (text: string): readonly string[] => text.match(word) ?? [];
