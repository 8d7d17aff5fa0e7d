/**
 * Encodes line breaks so that HTML comes out of Markdown as it went in: CommonMark ends an HTML block at a blank line, and normalizes
 * carriage returns (https://spec.commonmark.org/0.31.2/#html-blocks).
 *
 * @param html - without blank lines in its scripts and styles, where nothing can be encoded
 */
export const withoutBlankLines = (html: string): string =>
  html.replaceAll('\r', '&#13;').replace(/\n(?=[ \t]*\n)/g, '&#10;');
