/**
 * What tests of the card share. What a test mounts, and every error that it lets the card report, is gone when it ends.
 */
import '../src/define.js';
import type { InterviewCard } from '../src/interview-card.js';
import type { InterviewInput } from '../src/interview/schema.js';

/** The smallest interview. */
export const small: InterviewInput = { title: 'T', questions: [{ question: 'Q', answer: 'A' }] };

/** An interview of as many questions as a test needs, numbered from 1. */
export const interviewOf = (count: number, rest: Partial<InterviewInput> = {}): InterviewInput => ({
  title: 'T',
  questions: Array.from({ length: count }, (_, index) => ({
    question: `Question ${index + 1}`,
    answer: `Answer ${index + 1}`,
  })),
  ...rest,
});

/** The address of one of the interviews in `demo/interviews/`, by its name without the ending: `bensami.ar`. */
export const demoUrl = (name: string): string => new URL(`/demo/interviews/${name}.json`, location.href).href;

/** One of the interviews in `demo/interviews/`. */
export const demo = async (name: string): Promise<InterviewInput> =>
  (await (await fetch(demoUrl(name))).json()) as InterviewInput;

const places: HTMLElement[] = [];

/** An element on the page that goes when the test ends. */
export function place(html = ''): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  places.push(element);
  return element;
}

/** A card that is not on the page yet. */
export const create = (properties: Partial<InterviewCard> = {}): InterviewCard =>
  Object.assign(document.createElement('interview-card'), properties);

/** Puts a card on the page, by default in a new place, and waits until it shows its interview or its error. */
export async function mount(properties: Partial<InterviewCard> = {}, where: Element = place()): Promise<InterviewCard> {
  const card = create(properties);
  const done = settled(card);
  where.append(card);
  await done;
  return card;
}

/** The same for a card written as HTML, such as `<interview-card src="…">fallback</interview-card>`. */
export async function mountHtml(html: string): Promise<InterviewCard> {
  const where = place();
  const done = settled(where);
  where.innerHTML = html;
  await done;
  return where.querySelector('interview-card')!;
}

/** Resolves with the next event of this name. */
export const next = (target: EventTarget, name: string): Promise<Event> =>
  new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

/** Resolves with the next `interview-load` or `interview-error`. */
export const settled = (target: EventTarget): Promise<Event> =>
  Promise.race([next(target, 'interview-load'), next(target, 'interview-error')]);

/** All events of these names from now on. */
export function collect<Name extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  ...names: Name[]
): HTMLElementEventMap[Name][] {
  const events: HTMLElementEventMap[Name][] = [];
  for (const name of names) target.addEventListener(name, (event) => events.push(event));
  return events;
}

/** Resolves with what the condition gives as soon as that is true; fails when that takes far too long. */
export async function until<T>(
  condition: () => T | Promise<T>,
  what = condition.toString(),
): Promise<Exclude<T, false | null | undefined>> {
  for (const end = performance.now() + 10_000; performance.now() < end;) {
    const result = await condition();
    if (result) return result as Exclude<T, false | null | undefined>;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** Resolves when the tasks and microtasks that are due have run: what happens without waiting for anything has happened then. */
export async function tasks(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Resolves once the browser has told of, laid out and painted what has changed until now: for tests of what must not happen. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}

/** All elements of a part, in document order. */
export const parts = (card: Element, name: string): HTMLElement[] => [
  ...card.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

/** The first element of a part; fails where there is none. */
export function part(card: Element, name: string): HTMLElement {
  const [first] = parts(card, name);
  if (!first) throw new Error(`The card has no part "${name}": ${card.shadowRoot!.innerHTML.slice(0, 500)}`);
  return first;
}

/** The questions with their answers, as they are on the page now. */
export const items = (card: Element): HTMLDetailsElement[] => parts(card, 'item') as HTMLDetailsElement[];

/** Resolves when all of the questions are on the page: those of a long interview come in slices. */
export const allItems = (card: Element, count: number): Promise<HTMLDetailsElement[]> =>
  until(() => (items(card).length === count ? items(card) : undefined), `for ${count} questions`);

/** The element that has focus, also inside of shadow trees. */
export function focused(root: DocumentOrShadowRoot = document): Element | null {
  const { activeElement } = root;
  return activeElement?.shadowRoot?.activeElement ? focused(activeElement.shadowRoot) : activeElement;
}

/** Custom states do not exist in every engine that the card supports; where they do, this is `:state(name)`. */
export const hasState = (card: Element, name: string): boolean => card.matches(`:state(${name})`);

const consoleError = console.error.bind(console); // eslint-disable-line no-console -- what the card reports is part of what is tested

/** What is written to the console as an error from now on, a list of arguments each. It does not reach the console. */
export function consoleErrors(): unknown[][] {
  const calls: unknown[][] = [];
  // eslint-disable-next-line no-console -- as above
  console.error = (...values) => calls.push(values);
  return calls;
}

/** A request that a test holds back. */
export interface HeldRequest {
  readonly url: string;
  readonly signal: AbortSignal;
  /** Lets the request go out, or answers it with what is given. */
  release(answer?: Response | Error): void;
}

const realFetch = globalThis.fetch.bind(globalThis);

/**
 * Holds back every request of the cards until the test lets it go, so that the test and not the network decides what comes first.
 * A request that is aborted fails as usual, unless it is told to be deaf to that.
 */
export function holdRequests({ deaf = false } = {}): HeldRequest[] {
  const requests: HeldRequest[] = [];
  globalThis.fetch = async (input, init) => {
    const signal = init!.signal!;
    const answer = await new Promise<Response | Error | undefined>((release, reject) => {
      requests.push({ url: input as string, signal, release });
      if (!deaf) signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
    if (answer instanceof Error) throw answer;
    return answer ?? realFetch(input, init);
  };
  return requests;
}

afterEach(() => {
  globalThis.fetch = realFetch;
  for (const each of places.splice(0)) each.remove();
  console.error = consoleError; // eslint-disable-line no-console -- as above
});

/** A page inside of the test's page, with its own custom elements. */
export interface Page {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
}

/** Loads a page of ours, such as `/demo/lazy.html`, and waits for its `load` event. */
export async function loadPage(path: string, size?: Size): Promise<Page> {
  const frame = makeFrame(size);
  frame.src = path;
  const loaded = next(frame, 'load');
  place().append(frame);
  await loaded;
  return pageIn(frame);
}

/** A page that is still being parsed: the test goes on with `write`, and ends it with `page.document.close()`. */
export function writePage(html = '', size?: Size): Page {
  const frame = makeFrame(size);
  place().append(frame);
  const page = pageIn(frame);
  page.document.open();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else leaves a page half parsed
  page.document.write(`<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${html}`);
  return page;
}

/** More of the HTML of a page that is still being parsed. */
export function write(page: Page, html: string): void {
  page.document.write(html); // eslint-disable-line @typescript-eslint/no-deprecated -- as above
}

interface Size {
  readonly width?: number;
  readonly height?: number;
}

export function makeFrame({ width = 800, height = 600 }: Size = {}): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, border: '0' });
  return frame;
}

export const pageIn = (frame: HTMLIFrameElement): Page => ({
  frame,
  window: frame.contentWindow as Page['window'],
  document: frame.contentDocument!,
});

/** The script tag of a page under test. */
export const scriptTag = '<script type="module" src="/src/define.ts"></script>';

/** Brings the script into a page that is still being parsed, as an `async` script would come, and waits for it. */
export async function define({ window: page, document: { head } }: Page): Promise<void> {
  // Not as HTML: WebKit runs a written async module only when much more of the page has been written.
  const script = head.ownerDocument.createElement('script');
  script.type = 'module';
  script.src = '/src/define.ts';
  head.append(script);
  await page.customElements.whenDefined('interview-card');
}

/** The first card of a page, once it shows its interview or its error. */
export async function cardOf({ document: page }: Page): Promise<InterviewCard> {
  return until(() => {
    const card = page.querySelector('interview-card');
    return card?.shadowRoot?.querySelector('[part~="title"], [part~="error"]') ? card : undefined;
  }, `for a card on ${page.URL}`);
}

/** A `/responses/` address whose requests are counted apart from all others. */
export function countedUrl(
  kind = 'count',
  parameters: Record<string, string> = {},
): { url: string; counts: () => Promise<Counts> } {
  const key = `${performance.timeOrigin}-${Math.random()}`;
  return {
    url: new URL(`/responses/${kind}?${new URLSearchParams({ key, ...parameters })}`, location.href).href,
    counts: async () => (await (await fetch(`/responses/counted?key=${key}`)).json()) as Counts,
  };
}

export interface Counts {
  readonly count: number;
  /** How many of them the browser has ended before the answer. */
  readonly aborted: number;
}
