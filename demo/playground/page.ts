/** Helpers that all parts of the page use. */

/** An element of the page by its id; throws if it does not exist. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- like `querySelector`: the page is our own
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element as T;
}

/** Creates an element with attributes and content. Strings become text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** Text in Unicode isolates: a value (FSI) or code, which always reads from left to right (LRI). See `src/interview/message.ts`. */
const isolates = /([\u2066\u2068])([^\u2066-\u2069]*)\u2069/;

/** The nodes of a message, with elements instead of isolates. */
export function withIsolates(message: string): (Node | string)[] {
  // A split by a pattern with two groups returns: text, kind, part, text, kind, part, …
  const pieces = message.split(isolates);
  return pieces.flatMap((piece, index): (Node | string)[] => {
    if (index % 3 === 1) return [];
    if (index % 3 === 2) return [make('bdi', pieces[index - 1] === '\u2066' ? { dir: 'ltr' } : {}, piece)];
    return piece ? [piece] : [];
  });
}

/** A message without isolates, for places that show no markup. */
export const withoutIsolates = (message: string): string => message.replace(/[\u2066\u2068\u2069]/g, '');

/** Sets a text only if it changes: otherwise live regions would announce it again, and a selection in it would be lost. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

let timer = 0;

/** Shows a message for a few seconds, also to screen readers. */
export function notify(text: string): void {
  const region = byId('notice');
  clearTimeout(timer);
  region.textContent = text;
  timer = window.setTimeout(() => (region.textContent = ''), 6000);
}

/**
 * Copies a text to the clipboard. If that is not allowed, selects the element that shows it.
 *
 * @returns whether the text was copied
 */
export async function copy(text: string, shownIn: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shownIn instanceof HTMLInputElement) shownIn.select();
    else getSelection()?.selectAllChildren(shownIn);
    return false;
  }
}

/** Runs a function once it has not been called for that many milliseconds. */
export function debounced(run: () => void, pause: number): () => void {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(run, pause);
  };
}
