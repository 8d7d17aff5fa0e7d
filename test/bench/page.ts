/** The part of the benchmark that runs in the page; `bench.ts` calls it. */
import type { InterviewCard } from '../../src/interview-card.js';
import { createFixture, toInterview, toStaticHtml, type Fixture } from './fixture.js';

/** The two sides of the comparison. */
export type Side = 'card' | 'static';

export interface Rendered {
  /** Nodes in the shadow tree, of every kind. */
  nodes: number;
  questions: number;
  /** Length of all answers, to see that both sides show the same. */
  characters: number;
}

let start: () => ShadowRoot;
let host: HTMLElement;
let root: ShadowRoot;
let count: number;
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
 * Resolves when the next frame is through. Style, layout and paint run in the task that calls the frame's callbacks, after these;
 * so the task after it is the first moment at which all of that has been paid for.
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

/** Whether the last question is in the tree: looks only at the end, since it is asked in every frame. */
const isComplete = () => {
  const end = (root.querySelector('[part="questions"]') ?? root.querySelector('article'))?.lastElementChild;
  return (
    end?.querySelector('details:last-child h3, :scope > summary > h3')?.textContent.endsWith(lastQuestion) ?? false
  );
};

const details = () => [...root.querySelectorAll('details')];

/** Starts in a task of its own, and ends when the frame with every question is through. */
async function render(): Promise<Rendered> {
  await settle();
  await nextTask();
  performance.mark('all-start');
  performance.mark('first-start');
  root = start();
  let isSeen = false;
  const seen = { some: false, all: false };
  while (!seen.all) {
    await frame(() => {
      seen.some = !!root.querySelector('details');
      seen.all = seen.some && isComplete();
    });
    if (seen.some && !isSeen) performance.mark('first-end');
    isSeen = seen.some;
  }
  performance.mark('all-end');

  let nodes = 0;
  for (const walker = document.createTreeWalker(root); walker.nextNode();) nodes++;
  let characters = 0;
  for (const each of root.querySelectorAll('details p')) characters += each.textContent.length;
  return { nodes, questions: details().length, characters };
}

/** Opens answers, and ends when that is told to the page and on the screen. */
async function open(name: string, last: HTMLDetailsElement, act: () => void): Promise<void> {
  await nextTask();
  performance.mark(`${name}-start`);
  const told = new Promise((resolve) => last.addEventListener('toggle', resolve, { once: true }));
  act();
  await told;
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

/** Makes the data ready, outside of what is timed. */
function prepare(side: Side, questions: number): void {
  count = questions;
  const fixture: Fixture = createFixture(questions);
  lastQuestion = fixture.questions.at(-1)!.question;
  if (side === 'card') {
    const interview = JSON.parse(JSON.stringify(toInterview(fixture))) as ReturnType<typeof toInterview>;
    start = () => {
      const card = document.createElement('interview-card');
      card.interview = interview;
      document.body.append((host = card));
      return card.shadowRoot!;
    };
  } else {
    // Through JSON, so that the string is flat and not a tree of concatenations.
    const html = JSON.parse(JSON.stringify(toStaticHtml(fixture))) as string;
    start = () => {
      const element = document.createElement('div');
      const shadow = element.attachShadow({ mode: 'open' });
      shadow.innerHTML = html;
      document.body.append((host = element));
      return shadow;
    };
  }
}

/** What the page gave is the page's to let go; the heap is what the two sides keep. */
function forget(): void {
  start = () => root;
}

const bench = { prepare, render, toggle, openAll, forget };

declare global {
  var bench: typeof import('./page.js').bench;
}

export { bench };
globalThis.bench = bench;
