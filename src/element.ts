type Child = Node | string | false | null | undefined;

/**
 * Creates an element. Used where Lit templates are too slow, such as for questions (see `questionBuilder`), and on the server.
 *
 * @param attributes - by name; undefined values are skipped. A string is short for `{ part: string }`
 * @param children - strings become text nodes, never markup; empty and missing children are skipped
 */
export function element(
  name: string,
  attributes: string | Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Child | readonly Child[])[]
): HTMLElement {
  const result = document.createElement(name);
  const given = typeof attributes === 'string' ? { part: attributes } : attributes;
  for (const [key, value] of Object.entries(given)) {
    if (value !== undefined) result.setAttribute(key, `${value}`);
  }
  result.append(
    ...children.flat<readonly (Child | readonly Child[])[]>().filter((child): child is Node | string => !!child),
  );
  return result;
}
