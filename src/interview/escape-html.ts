const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for the content of an HTML or XML element. */
export const escapeText = (text: string): string => text.replace(/[&<>]/g, (character) => references[character]!);

/** Escapes text for an HTML attribute in double quotes. */
export const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (character) => references[character]!);
