/** Character references that content systems leave in plain text, where they have no meaning. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    lrm: '\u200e',
    rlm: '\u200f',
    zwj: '\u200d',
    zwnj: '\u200c',
  }),
);

const reference = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

function decode(all: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named.get(name) ?? all;
  const code = decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal);
  return code > 0x10ffff ? all : String.fromCodePoint(code);
}

/** Replaces the HTML character references that are common in plain text; all others stay unchanged. */
export const decodeEntities = (text: string): string => text.replace(reference, decode);

/** The first character reference in a text that `decodeEntities` would replace. */
export const entityIn = (text: string): string | undefined =>
  text.match(reference)?.find((each) => decodeEntities(each) !== each);
