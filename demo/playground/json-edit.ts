/** Changes single values of JSON and preserves the formatting of everything else. */
import { parseTree, type ParseError } from 'jsonc-parser';

export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The change that sets a text value of the root object. (`modify` of jsonc-parser would put a new key on the line of the first one, or
 * reformat the lines around it.)
 *
 * @param text - JSON
 * @param value - undefined removes the key
 * @returns undefined if the text is not a JSON object, or if nothing has to change
 */
export function settingOf(text: string, key: string, value: string | undefined): Change | undefined {
  // The parser refuses a byte order mark, but it counts as a character.
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\ufeff/, ' '), errors);
  if (root?.type !== 'object' || errors.length > 0) return undefined;
  const { children: properties = [], offset } = root;
  const index = properties.findLastIndex(({ children }) => children?.[0]?.value === key);
  const property = properties[index];
  const endOf = ({ offset: start, length }: typeof root) => start + length;
  if (property) {
    const old = property.children![1]!;
    if (value !== undefined) return { from: old.offset, to: endOf(old), insert: JSON.stringify(value) };
    // The comma between it and its neighbor is removed as well.
    const [before, after] = [properties[index - 1], properties[index + 1]];
    if (after) return { from: property.offset, to: after.offset, insert: '' };
    return { from: before ? endOf(before) : property.offset, to: endOf(property), insert: '' };
  }
  if (value === undefined) return undefined;
  const [first] = properties;
  const from = offset + 1;
  const space = first ? text.slice(from, first.offset) : '';
  return { from, to: from, insert: `${space}${JSON.stringify(key)}: ${JSON.stringify(value)}${first ? ',' : ''}` };
}
