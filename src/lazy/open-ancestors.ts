/** Opens closed ancestors of an element, across slots and shadow roots, as browsers do when they navigate to a fragment. */
export function openAncestors(element: Element): void {
  for (let node: Node | null = element; node; node = parentOf(node)) {
    if (node instanceof HTMLDetailsElement) node.open = true;
    if (node instanceof HTMLElement && node.getAttribute('hidden') === 'until-found') {
      node.dispatchEvent(new Event('beforematch', { bubbles: true }));
      node.removeAttribute('hidden');
    }
  }
}

const parentOf = (node: Node) =>
  (node as Partial<Element>).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
