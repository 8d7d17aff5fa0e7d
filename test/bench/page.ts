/** The part of the benchmark that runs in the page; `bench.ts` calls it. */
import type { InterviewCard } from '../../src/interview-card.js';
import { createFixture, toInterview, toStaticHtml, type Case } from './fixture.js';

/** What the benchmark compares: the card, the same interview as static markup, and as a bare list made with Lit. */
export type Side = 'card' | 'static' | 'lit';

export interface Rendered {
  /** Nodes in the shadow tree, of every kind. */
  nodes: number;
  /** What readers see, in short: every side must show the same. */
  shown: string;
}

let start: () => ShadowRoot;
let host: HTMLElement;
let root: ShadowRoot;
let count: number;
let isCredited: boolean;
let lastQuestion: string;

/** The next task, without the delay that timers have. */
const nextTask = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/**
 * Resolves after the next frame. Style, layout and paint run after the frame's callbacks, in the same task, so the task after it is the
 * first moment at which all of that is done.
 */
const frame = (before?: () => void) =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      before?.();
      void nextTask().then(resolve);
    }),
  );

const settle = async () => {
  for (let index = 0; index < 5; index++) await frame();
  await new Promise((resolve) => setTimeout(resolve, 50));
};

const isStarted = () => !!root.querySelector('details');

/** Whether the last question is in the tree. Looks only at the end, because every frame calls it. */
const areAllRendered = () => {
  const end = (root.querySelector('[part="questions"]') ?? root.querySelector('article'))?.lastElementChild;
  return (
    end?.querySelector('details:last-child h3, :scope > summary > h3')?.textContent.endsWith(lastQuestion) ?? false
  );
};

/** Whether dates and lists have their text: the card formats them after its first paint. */
const isComplete = () => !root.querySelector('.pending');

const details = () => [...root.querySelectorAll('details')];

/** Starts in a task of its own, and ends after the frame in which the interview is complete. */
async function render(): Promise<Rendered> {
  const stages: [name: string, isReached: () => boolean][] = [
    ['first', isStarted],
    ['all', areAllRendered],
  ];
  if (isCredited) stages.push(['complete', isComplete]);
  await settle();
  await nextTask();
  for (const [name] of stages) performance.mark(`${name}-start`);
  root = start();
  for (let done = 0; done < stages.length;) {
    let reached = done;
    await frame(() => {
      while (stages[reached]?.[1]()) reached++;
    });
    for (; done < reached; done++) performance.mark(`${stages[done]![0]}-end`);
  }

  let nodes = 0;
  for (const walker = document.createTreeWalker(root); walker.nextNode();) nodes++;
  return { nodes, shown: describe() };
}

/** Numbers, dates and names as they are written, and the amount of text. */
function describe(): string {
  const items = details();
  const textOf = (element: Element) => element.textContent.replace(/\s+/g, '');
  let characters = 0;
  for (const each of root.querySelectorAll('details p')) characters += each.textContent.length;
  const last = textOf(items.at(-1)!.querySelector('summary')!);
  const credits = [...root.querySelectorAll('time, .credit, [part="credit"]')].map(textOf);
  return `${items.length} questions, ${characters} characters, ${[last, ...credits].join(', ')}`;
}

/** Opens answers, and ends when the page has the event and the frame is done. */
async function open(name: string, last: HTMLDetailsElement, act: () => void): Promise<void> {
  await nextTask();
  performance.mark(`${name}-start`);
  const toggled = new Promise((resolve) => last.addEventListener('toggle', resolve, { once: true }));
  act();
  await toggled;
  await frame();
  performance.mark(`${name}-end`);
}

/** Opens the answer in the middle, scrolled into view, several times. */
async function toggle(times: number): Promise<void> {
  const item = details()[Math.floor(count / 2)]!;
  item.scrollIntoView({ block: 'center' });
  await settle();
  for (let index = 0; index < times; index++) {
    await open('toggle', item, () => (item.open = true));
    await settle();
    item.open = false;
    await settle();
  }
}

async function openAll(): Promise<void> {
  scrollTo(0, 0);
  await settle();
  const items = details();
  await open('openAll', items.at(-1)!, () => {
    if (host.localName === 'interview-card') (host as InterviewCard).expandAll();
    else for (const each of items) each.open = true;
  });
  if (items.some((each) => !each.open)) throw new Error('Some answers did not open.');
}

/** Loads the script of a side and its data, outside of what is timed as rendering. */
async function prepare(side: Side, measured: Case, questions: number): Promise<void> {
  count = questions;
  ({ isCredited } = measured);
  const fixture = createFixture(measured, questions);
  lastQuestion = fixture.questions.at(-1)!.question;
  // Through JSON, so that strings are flat and not trees of concatenations.
  const flat = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  if (side === 'static') {
    const html = flat(toStaticHtml(fixture));
    start = () => {
      host = document.createElement('div');
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.innerHTML = html;
      document.body.append(host);
      return shadow;
    };
    return;
  }
  if (side === 'card') await import(/* @vite-ignore */ cardScript);
  else customElements.define('lit-list', (await import('./lit-list.js')).LitList);
  const [name, interview] =
    side === 'card' ? ['interview-card', flat(toInterview(fixture))] : ['lit-list', flat(fixture)];
  start = () => {
    host = Object.assign(document.createElement(name), { interview });
    document.body.append(host);
    return host.shadowRoot!;
  };
}

/** A variable, so that the page's bundle does not include it. */
const cardScript = '/interview-card.js';

/** Drops what only the benchmark holds on to; the heap is what the sides keep. */
function forget(): void {
  start = () => root;
}

const bench = { prepare, render, toggle, openAll, forget };

declare global {
  var bench: typeof import('./page.js').bench;
}

export { bench };
globalThis.bench = bench;
