/** Elements that a page or a part of one may begin with. `<Ada>` in a chat log is none of them. */
const elements =
  'a|article|aside|b|base|blockquote|body|br|center|details|div|dl|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|' +
  'li|link|main|meta|nav|noscript|ol|p|pre|script|section|span|strong|style|summary|table|tbody|td|template|title|tr|u|ul';

const opensPage = new RegExp(`^(?:<!doctype|<!--|<\\?xml|<(?:${elements})(?=[\\s/>]))`, 'i');
const opensElement = /^<([a-z][a-z\d-]*)\b[^>]*>[^]*<\/\1>/i;
/** JSON with errors too: an object with a key, or a list of objects. Notes in brackets, `{laughs}` and `[1]`, are text. */
const opensJson = /^(?:\{\s*(?:$|["'“”„«}\\/]|[\p{L}_$][\p{L}\p{N}_$-]*\s*:)|\[\s*(?:[[{\]]|$))/u;

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** What a text can be read as. */
export type SourceFormat = 'text' | 'html' | 'json';

/**
 * What a text looks like. What it begins with decides, also if it is JSON with errors or HTML that is not valid.
 *
 * @param contentType - of the HTTP response, which servers often set wrongly. It counts only if the text does not look like HTML or JSON.
 */
export function detectFormat(text: string, contentType = ''): SourceFormat {
  const start = text.replace(/^\ufeff?\s*/, '');
  if (opensJson.test(start) || (/^[[{]/.test(start) && isJson(start))) return 'json';
  if (opensPage.test(start) || opensElement.test(start)) return 'html';
  if (contentType.includes('json')) return 'json';
  return contentType.includes('html') ? 'html' : 'text';
}
