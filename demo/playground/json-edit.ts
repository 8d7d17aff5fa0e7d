/** Changes single values of JSON and leaves the rest as its author has written it. */
import { parse } from '@humanwhocodes/momoa';

export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * How to set a text of the outermost object.
 *
 * @param text - JSON
 * @param value - nothing to take the key away
 * @returns nothing where the text is no JSON object, or nothing is to be changed
 */
export function settingOf(text: string, key: string, value: string | undefined): Change | undefined {
  let body;
  try {
    // A byte order mark, which the parser does not take, counts as a place all the same.
    ({ body } = parse(text.replace(/^\ufeff/, ' ')));
  } catch {
    return undefined;
  }
  if (body.type !== 'Object') return undefined;
  const { members } = body;
  const index = members.findLastIndex(({ name }) => name.type === 'String' && name.value === key);
  const member = members[index];
  if (member) {
    const { start, end } = member.value.loc;
    if (value !== undefined) return { from: start.offset, to: end.offset, insert: JSON.stringify(value) };
    // With it goes the comma that parts it from its neighbour.
    const [before, after] = [members[index - 1], members[index + 1]];
    if (after) return { from: member.loc.start.offset, to: after.loc.start.offset, insert: '' };
    return { from: before ? before.loc.end.offset : member.loc.start.offset, to: member.loc.end.offset, insert: '' };
  }
  if (value === undefined) return undefined;
  const [first] = members;
  const from = body.loc.start.offset + 1;
  const space = first ? text.slice(from, first.loc.start.offset) : '';
  return { from, to: from, insert: `${space}${JSON.stringify(key)}: ${JSON.stringify(value)}${first ? ',' : ''}` };
}
