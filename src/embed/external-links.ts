/** The link that was clicked, also in the card's shadow tree. */
const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined =>
  event
    .composedPath()
    .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.hasAttribute('href'));

/**
 * Opens links to other pages in a new tab. In the frame they would replace the interview, or refuse to be framed.
 * Where a sandbox forbids new tabs, links are left unchanged instead of doing nothing.
 */
export function leaveFrame(): void {
  if (parent === window) return;
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link || !/^https?:$/.test(link.protocol) || link.href.split('#')[0] === location.href.split('#')[0]) return;
    if (origin === 'null') {
      // Without `noopener`, because the answer would always be `null`. The new page can neither read nor navigate this frame.
      if (window.open(link.href, '_blank')) event.preventDefault();
      return;
    }
    link.target = '_blank';
    link.relList.add('noopener');
  });
}
