/** The link that was clicked, also in the card's shadow tree. */
const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined =>
  event
    .composedPath()
    .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.hasAttribute('href'));

/**
 * Opens links to other pages in a new tab. In the frame they would replace the interview, or refuse to be framed.
 * A sandbox may forbid new tabs, and a frame cannot detect that: in a sandbox, links are left unchanged instead of doing nothing.
 */
export function leaveFrame(): void {
  if (parent === window || origin === 'null') return;
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || !/^https?:$/.test(link.protocol) || link.href.split('#')[0] === location.href.split('#')[0]) return;
    link.target = '_blank';
    link.relList.add('noopener');
  });
}
