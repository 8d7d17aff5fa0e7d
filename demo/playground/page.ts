/** Small things that all parts of the page need of it. */

/** An element of the page by its id; fails where there is none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as `querySelector` has it: the page is ours
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element as T;
}

/** An element with its content, which is text unless it is an element. */
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

/** Text in isolates of Unicode: a value (FSI) or code, which always reads from left to right (LRI). See `src/interview/message.ts`. */
const isolates = /([\u2066\u2068])([^\u2066-\u2069]*)\u2069/;

/** The content of a message, with elements for the parts that have a direction of their own. */
export function withIsolates(message: string): (Node | string)[] {
  // Splitting by a pattern with two groups gives: text, kind, part, text, kind, part, …
  const pieces = message.split(isolates);
  return pieces.flatMap((piece, index): (Node | string)[] => {
    if (index % 3 === 1) return [];
    if (index % 3 === 2) return [make('bdi', pieces[index - 1] === '\u2066' ? { dir: 'ltr' } : {}, piece)];
    return piece ? [piece] : [];
  });
}

/** The same as plain text, for places that show no markup. */
export const withoutIsolates = (message: string): string => message.replace(/[\u2066\u2068\u2069]/g, '');

/** Sets a text only where it is another one: live regions say what is set, and a selection in it would go. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

let timer = 0;

/** Says something in passing, to eyes and ears. */
export function say(text: string): void {
  const place = byId('said');
  clearTimeout(timer);
  place.textContent = text;
  timer = window.setTimeout(() => (place.textContent = ''), 6000);
}

/**
 * Puts a text on the clipboard; where there is none, selects the element that shows it.
 *
 * @returns whether it is on the clipboard
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

/** Runs something once nothing has asked for it during that time, in milliseconds. */
export function debounced(run: () => void, pause: number): () => void {
  let waiting = 0;
  return () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(run, pause);
  };
}
