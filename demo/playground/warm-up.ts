/** Loads all optional parts while the page is idle, so that everything works offline afterwards. */
import type { InterviewInput } from '../../src/interview/schema.js';
import { exampleNames, exampleText, themeText } from './files.js';
import { make } from './page.js';
import { themes } from './state.js';

/** An interview for which a card loads all of its optional parts: another language, rich text, corrections. */
const everything: InterviewInput = {
  lang: 'fr',
  title: '…',
  questions: [{ question: '…', answer: [{ html: '<em>…</em>' }] }],
  corrections: [{ date: '2020-01-01', text: '…' }],
};

/**
 * Lets a card load its own chunks. On the built site the card's script is a separate bundle, so chunks that this page imports would be
 * different files.
 */
async function warmCard(): Promise<void> {
  const card = make('interview-card', { hidden: '' });
  document.body.append(card);
  // The second interview loads the chunk that replaces an interview.
  for (const title of ['…', '……']) {
    const settled = new Promise((resolve) => {
      for (const name of ['interview-load', 'interview-error'] as const) card.addEventListener(name, resolve);
    });
    card.interview = { ...everything, title };
    await settled;
  }
  // Load the chunks for changed settings and for copying links.
  card.headingLevel = 3;
  card.show('q1');
  await card.updateComplete;
  card.remove();
}

/** Keeps the images in memory. */
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

/** Loads the parts one by one when the browser is idle. `data-warm` on the root element says that all are loaded. */
export function warmUp(): void {
  const [next, ...rest] = [...parts];
  const go = (part: (() => Promise<unknown>) | undefined, others: readonly (() => Promise<unknown>)[]) => {
    if (!part) {
      document.documentElement.dataset['warm'] = '';
      return;
    }
    // A part that cannot be loaded now is loaded again when it is needed.
    idle(
      () =>
        void part()
          .catch(() => undefined)
          .then(() => go(others[0], others.slice(1))),
    );
  };
  go(next, rest);
}
