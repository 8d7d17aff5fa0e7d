type Child = Node | string | false | null | undefined;

/**
 * Makes an element: the parts of a question, which are no templates (see `questionBuilder`).
 *
 * @param attributes - those that are undefined are left out; a string stands for the name of the part that the element is
 * @param children - text becomes text nodes, never markup; what is empty or not there is left out
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
