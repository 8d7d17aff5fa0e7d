/** Opens what hides an element, through slots and shadow trees, as browsers do for fragments of their own. */
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
