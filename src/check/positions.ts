import { parse, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';

/**
 * A place in a file. Both count from 1, as editors show them; columns count UTF-16 code units, as VS Code and the Language Server Protocol
 * do, so that an emoji is two columns, and a tab one.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns of offsets in a text. Lines end in LF, CRLF or CR. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** JSON Pointers (RFC 6901) of a text, and where they lead to. */
export interface Pointers {
  /** The offset of the value at a pointer, or of its key; of the nearest thing around it where that is missing. */
  offsetOf(pointer: string, part?: 'key' | 'value'): number;
  /** Keys that stand in an object more than once. */
  readonly duplicates: readonly { readonly pointer: string; readonly offset: number }[];
}

const nameOf = ({ name }: MemberNode) => (name.type === 'String' ? name.value : name.name);

/** A key as a step of a JSON Pointer. */
export const step = (key: string | number) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** @param text - JSON that `JSON.parse` accepts */
export function pointersIn(text: string): Pointers {
  let root: ValueNode;
  try {
    root = parse(text).body;
  } catch {
    // Nested by the thousand: too deep for a parser that recurs.
    return { offsetOf: () => 0, duplicates: [] };
  }
  return {
    duplicates: duplicatesIn(root),
    offsetOf(pointer, part = 'value') {
      let node = root;
      for (const raw of pointer.split('/').slice(1)) {
        const key = raw.replace(/~1/g, '/').replace(/~0/g, '~');
        // The last of several counts, as for JSON.parse.
        const child =
          node.type === 'Object'
            ? node.members.findLast((member) => nameOf(member) === key)
            : node.type === 'Array'
              ? node.elements[Number(key)]
              : undefined;
        if (!child) break;
        if (part === 'key' && child.type === 'Member' && pointer.endsWith(`/${raw}`))
          return child.name.loc.start.offset;
        node = child.value;
      }
      return node.loc.start.offset;
    },
  };
}

function duplicatesIn(root: ValueNode) {
  const duplicates: { pointer: string; offset: number }[] = [];
  const rest: [node: ValueNode, pointer: string][] = [[root, '']];
  for (const [node, pointer] of rest) {
    if (node.type === 'Array') node.elements.forEach(({ value }, index) => rest.push([value, pointer + step(index)]));
    if (node.type !== 'Object') continue;
    const known = new Set<string>();
    for (const member of node.members) {
      const name = nameOf(member);
      if (known.has(name)) duplicates.push({ pointer: pointer + step(name), offset: member.name.loc.start.offset });
      known.add(name);
      rest.push([member.value, pointer + step(name)]);
    }
  }
  return duplicates;
}
