/**
 * Encodes line breaks so that Markdown does not change the HTML: in CommonMark a blank line ends an HTML block, and carriage returns are
 * normalized (https://spec.commonmark.org/0.31.2/#html-blocks).
 *
 * @param html - must have no blank lines in scripts and styles, where character references do not work
 */
export const withoutBlankLines = (html: string): string =>
  html.replaceAll('\r', '&#13;').replace(/\n(?=[ \t]*\n)/g, '&#10;');
