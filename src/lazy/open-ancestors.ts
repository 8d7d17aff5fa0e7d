/** Opens what hides an element, through shadow trees, as browsers do for fragments of their own. */
export function openAncestors(element: Element): void {
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) {
    if (node instanceof HTMLDetailsElement) node.open = true;
    if (node instanceof HTMLElement && node.getAttribute('hidden') === 'until-found') {
      node.dispatchEvent(new Event('beforematch', { bubbles: true }));
      node.removeAttribute('hidden');
    }
  }
}
