/** The link that was followed, also in the card's shadow tree. */
const linkOf = (event: MouseEvent): HTMLAnchorElement | undefined =>
  event
    .composedPath()
    .find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.hasAttribute('href'));

/**
 * Has links to other pages open a tab of their own. In the frame the page they lead to would take the interview's place, or refuse to be
 * framed at all. A sandbox may forbid new tabs, which a frame cannot find out: links are left there as they are, rather than dead.
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
