import { parseTree, type Node } from 'jsonc-parser';

/**
 * A place in a file. Lines and columns start at 1, as editors show them. Columns count UTF-16 code units, as VS Code and the Language
 * Server Protocol do: an emoji is two columns, a tab one.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of an offset in a text. Lines end in LF, CRLF or CR. */
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

/** A key as a step of a JSON Pointer (RFC 6901). */
export const step = (key: string | number) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;

/** Positions in a JSON text by JSON Pointer. */
export interface Pointers {
  /** The offset of the value at a pointer, or of its key. For a missing value, that of the innermost value around it. */
  offsetOf(pointer: string, part?: 'key' | 'value'): number;
  /** Keys that an object has more than once, after the first. */
  readonly duplicates: readonly { readonly pointer: string; readonly key: string; readonly offset: number }[];
}

/** The properties of an object by key. */
const propertiesOf = ({ type, children = [] }: Node) =>
  type === 'object'
    ? children.map(({ children: [key, value] = [] }) => ({ key: key!, name: key!.value as string, value: value! }))
    : [];

/** @param text - JSON that `JSON.parse` accepts */
export function pointersIn(text: string): Pointers {
  let root: Node | undefined;
  try {
    root = parseTree(text);
  } catch {
    // The parser is recursive, and the text may be nested by the thousand.
  }
  if (!root) return { offsetOf: () => 0, duplicates: [] };
  const start = root;
  return {
    duplicates: duplicatesIn(start),
    offsetOf(pointer, part = 'value') {
      let node = start;
      const steps = pointer.split('/').slice(1);
      for (const [index, raw] of steps.entries()) {
        const name = raw.replace(/~1/g, '/').replace(/~0/g, '~');
        // JSON.parse keeps the last of several equal keys; `findNodeAtLocation` would find the first.
        const property = propertiesOf(node).findLast((each) => each.name === name);
        if (property && part === 'key' && index === steps.length - 1) return property.key.offset;
        const child = property?.value ?? (node.type === 'array' ? node.children?.[Number(name)] : undefined);
        if (!child) break;
        node = child;
      }
      return node.offset;
    },
  };
}

function duplicatesIn(root: Node) {
  const duplicates: { pointer: string; key: string; offset: number }[] = [];
  const rest: [node: Node, pointer: string][] = [[root, '']];
  for (const [node, pointer] of rest) {
    if (node.type === 'array') node.children?.forEach((child, index) => rest.push([child, pointer + step(index)]));
    const known = new Set<string>();
    for (const { key, name, value } of propertiesOf(node)) {
      if (known.has(name)) duplicates.push({ pointer: pointer + step(name), key: name, offset: key.offset });
      known.add(name);
      rest.push([value, pointer + step(name)]);
    }
  }
  return duplicates;
}
