/** The parts of a card that few interviews have, fetched before the first render of one that has them. */
import type { element } from '../element.js';
import type { LinkTo } from '../interview-card.template.js';
import type { View } from '../interview-card.view.js';

/** What parts are made with. It is handed over, since nothing of lazy/ shares a module with the script that loads it. */
interface Tools {
  readonly element: typeof element;
  readonly time: (iso: string, view: View) => HTMLElement;
  readonly linkTo: LinkTo;
}

/** The browser's own player; nothing is fetched before it is asked to play. */
export function player({ interview: { media, title }, url, lang }: View, { element }: Tools): HTMLElement | undefined {
  if (!media) return undefined;
  const { type, src, poster, captions } = media;
  return element(
    type,
    { controls: '', preload: 'none', 'aria-label': title, poster: poster && url(poster), src: url(src) },
    captions && element('track', { kind: 'captions', default: '', srclang: lang, src: url(captions) }),
  );
}

/** What has been mended, each with a link to its question. */
export function corrections(view: View, { element, time, linkTo }: Tools): HTMLElement | undefined {
  const { corrections, questions } = view.interview;
  if (!corrections.length) return undefined;
  const entries = corrections.map(({ date, text, question: id }) => {
    const question = questions.find((each) => each.id === id);
    const link = question && element('a', { href: linkTo(question.id) }, question.question);
    return element('p', {}, time(date, view), ' ', link, ' ', element('span', {}, text));
  });
  return element(
    'section',
    { part: 'corrections', 'aria-labelledby': 'corrections-title' },
    element(`h${view.headingLevel + 1}`, { id: 'corrections-title' }, view.strings.corrections),
    entries,
  );
}
