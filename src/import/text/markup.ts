const text = /&(?:#\d+|#x[\da-f]+|\w+);|[^&]|&/giu;
const token = /<[^>]*>|&(?:#\d+|#x[\da-f]+|\w+);|[^<&]|[<&]/giu;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Inline elements: text next to their tags belongs to the same word as their content. */
const inline =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)(?=[\s/>])/i;

const isTag = (part: string) => part.length > 1 && part.startsWith('<');

function decoded(part: string): string {
  const name = /^&(#x|#|)(\w+);$/i.exec(part);
  if (!name) return part;
  if (!name[1]) return entities[name[2]!] ?? part;
  const code = Number.parseInt(name[2]!, name[1] === '#' ? 10 : 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : part;
}

/** Tags, entities and characters. Without a `>` ahead there is no tag: to look for one from each `<` would take long. */
function tokensOf(html: string): readonly string[] {
  const end = html.lastIndexOf('>') + 1;
  return [...(html.slice(0, end).match(token) ?? []), ...(html.slice(end).match(text) ?? [])];
}

/** The text of rich text, as a reader sees it. */
export const textOfMarkup = (html: string): string =>
  tokensOf(html)
    .map((part) => (isTag(part) ? (inline.test(part) ? '' : ' ') : decoded(part)))
    .join('');

/** Removes a mark from the start of rich text, and the elements that nothing is left in: `<b>Q:</b> Why?` becomes `Why?`. */
export function withoutStart(html: string, mark: string): string {
  let left = Array.from(mark.replace(/\s/g, '')).length;
  const rest = tokensOf(html).map((part) => {
    if (isTag(part) || left <= 0) return part;
    if (/\S/.test(decoded(part))) left -= 1;
    return '';
  });
  let result = rest.join('');
  for (let before = ''; before !== result;) {
    before = result;
    result = result.replace(/<(\w+)\b[^>]*>\s*<\/\1>/g, '').replace(/^((?:<[^>]*>)*)\s+/, '$1');
  }
  return result;
}

/** Whether markup says more than its text: anything but one paragraph around all of it. */
export const isRich = (html: string): boolean => /<[a-z]/i.test(html.replace(/^\s*<p>|<\/p>\s*$/gi, ''));
