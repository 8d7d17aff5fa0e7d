type Child = Node | string | false | null | undefined;

/**
 * Makes an element.
 *
 * The card has no template engine: nothing in it changes once it is made, but for a label or two, so there would be nothing to keep
 * up to date, and readers would load more code than ours altogether for it (see the README).
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
