/** Applies changed properties to existing questions. A separate chunk, because few pages change them after the first render. */
import {
  headingOf,
  labelShareButton,
  setExclusive,
  shareButtonOf,
  type QuestionList,
} from '../interview-card.questions.js';
import type { View } from '../interview-card.view.js';

/**
 * Updates the existing questions in place for another view of the same interview.
 *
 * @param active - the element that had focus before the card rendered: another heading level replaces the title, which may have it
 */
export function applySettings(list: QuestionList, view: View, active: Element | null): void {
  const level = headingOf(view).localName;
  let isOneOpen = false;
  list.items.forEach((item, index) => {
    item.querySelector('summary > span')!.textContent = view.format.number(index + 1);
    const heading = item.querySelector('summary > :is(h2, h3, h4, h5, h6)')!;
    if (heading.localName !== level) {
      const other = headingOf(view);
      other.append(...heading.childNodes);
      heading.replaceWith(other);
    }
    // Chromium closes all but one of the group by itself; Firefox does so only when one opens.
    if (view.exclusive && isOneOpen) item.open = false;
    isOneOpen ||= item.open;
    setExclusive(item, view.exclusive);
    const button = shareButtonOf(item);
    if (button) labelShareButton(button, view);
  });
  const root = list.element.getRootNode() as ShadowRoot;
  if (active?.id && !active.isConnected) root.getElementById(active.id)?.focus({ preventScroll: true });
}
