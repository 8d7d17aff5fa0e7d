/** Fetches what is not needed yet while nobody waits for it, so that all of the page works once the network has gone. */
import type { InterviewInput } from '../../src/interview/schema.js';
import { exampleNames, exampleText, themeText } from './files.js';
import { make } from './page.js';
import { themes } from './state.js';

/** An interview that needs the words of other languages, rich text and corrections. */
const everything: InterviewInput = {
  lang: 'fr',
  title: '…',
  questions: [{ question: '…', answer: [{ html: '<em>…</em>' }] }],
  corrections: [{ date: '2020-01-01', text: '…' }],
};

/**
 * Lets a card fetch its parts by itself. On the built site its script is not one of this page's, and the parts that this page could
 * import would be others than the card's.
 */
async function warmCard(): Promise<void> {
  const card = make('interview-card', { hidden: '' });
  document.body.append(card);
  // The second interview needs what replaces the first one.
  for (const title of ['…', '……']) {
    const settled = new Promise((resolve) => {
      for (const name of ['interview-load', 'interview-error'] as const) card.addEventListener(name, resolve);
    });
    card.interview = { ...everything, title };
    await settled;
  }
  // What changes settings, and what copies links.
  card.headingLevel = 3;
  card.show('q1');
  await card.updateComplete;
  card.remove();
}

/** As long as they are held, the page has them. */
const pictures: HTMLImageElement[] = [];

async function warmExample(name: (typeof exampleNames)[number]): Promise<void> {
  for (const [src] of (await exampleText(name)).matchAll(/demo\/media\/[\w-]+\.(?:svg|jpg|png|webp)/g)) {
    const picture = new Image();
    picture.src = src;
    pictures.push(picture);
    await picture.decode().catch(() => undefined);
  }
}

const parts: readonly (() => Promise<unknown>)[] = [
  () => import('./strings.ar.js'),
  () => import('./importing.js'),
  () => import('@codemirror/lang-html'),
  warmCard,
  ...exampleNames.map((name) => () => warmExample(name)),
  ...themes.map((theme) => () => themeText(theme)),
];

const idle = (run: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(run) : setTimeout(run, 200);

/** One part after the other, each when the browser has time; `data-warm` on the root says that all are there. */
export function warmUp(): void {
  const [next, ...rest] = [...parts];
  const go = (part: (() => Promise<unknown>) | undefined, others: readonly (() => Promise<unknown>)[]) => {
    if (!part) {
      document.documentElement.dataset['warm'] = '';
      return;
    }
    // What cannot be fetched now is asked for again when it is needed.
    idle(
      () =>
        void part()
          .catch(() => undefined)
          .then(() => go(others[0], others.slice(1))),
    );
  };
  go(next, rest);
}
