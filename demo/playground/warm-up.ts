/** Fetches what is not needed yet while nobody waits for it, so that all of the page works once the network has gone. */
import { exampleNames, exampleText, themeText } from './files.js';
import { themes } from './state.js';

const parts: readonly (() => Promise<unknown>)[] = [
  () => import('./importing.js'),
  () => import('@codemirror/lang-html'),
  () => import('../../src/lazy/rich-text.js').then(({ prepare }) => prepare()),
  () => import('../../src/lazy/extras.js'),
  () => import('../../src/lazy/locales.js'),
  () => import('../../src/interview/json-ld.js'),
  ...exampleNames.map((name) => () => exampleText(name)),
  ...themes.map((theme) => () => themeText(theme)),
];

const idle = (run: () => void) => ('requestIdleCallback' in globalThis ? requestIdleCallback(run) : setTimeout(run, 200));

/** One part after the other, each when the browser has time; `data-warm` on the root says that all are there. */
export function warmUp(): void {
  const [next, ...rest] = [...parts];
  const go = (part: (() => Promise<unknown>) | undefined, others: readonly (() => Promise<unknown>)[]) => {
    if (!part) {
      document.documentElement.dataset['warm'] = '';
      return;
    }
    // What cannot be fetched now is asked for again when it is needed.
    idle(() => void part().catch(() => undefined).then(() => go(others[0], others.slice(1))));
  };
  go(next, rest);
}
