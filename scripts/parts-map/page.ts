/** Shows the card in each of its states and labels every part: brackets on the left for containers, lines on the right for the others. */
import '../../src/define.js';
import { interview } from './interview.js';

/** In CSS pixels. */
const bracket = { first: 56, step: 94, tick: 6 };
const label = { gap: 35, line: 18 };

declare global {
  /** The names of all labeled parts, set once they are drawn. */
  var partsOnMap: readonly string[] | undefined;
}

const [ready, loading, error] = [...document.querySelectorAll('interview-card')];
const svg = document.querySelector('svg')!;

globalThis.fetch = () => new Promise<never>(() => undefined); // keeps one card in its loading state
const settled = [once(ready!, 'interview-load'), once(error!, 'interview-error')];
ready!.interview = interview;
error!.interview = {} as never;
await Promise.all(settled);

const sheet = new CSSStyleSheet();
sheet.replaceSync('.loading { min-block-size: 0 !important } [part=skeleton] { block-size: 4em !important }');
loading!.shadowRoot!.adoptedStyleSheets.push(sheet);
ready!.shadowRoot!.querySelector<HTMLElement>('[part=back-to-top]')!.hidden = false;
await Promise.all([...ready!.shadowRoot!.querySelectorAll('img')].map((image) => image.decode()));

function once(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}

function add(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): void {
  const shape = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', name));
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, `${value}`);
  shape.textContent = text;
}

/** The first visible element of each part, by name. */
function visibleParts(): Map<string, Element> {
  const found = new Map<string, Element>();
  for (const { shadowRoot } of [ready!, loading!, error!]) {
    for (const element of shadowRoot!.querySelectorAll('[part]')) {
      const name = element.getAttribute('part')!;
      if (!found.has(name) && element.checkVisibility()) found.set(name, element);
    }
  }
  return found;
}

function depthOf(element: Element): number {
  const outer = element.parentElement?.closest('[part]');
  return outer ? 1 + depthOf(outer) : 0;
}

function drawBracket(name: string, element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  const x = bracket.first + depthOf(element) * bracket.step;
  const [start, end] = [top + 2, bottom - 2];
  add('path', { class: 'outer', d: `M${x + bracket.tick} ${start} H${x} V${end} H${x + bracket.tick}` });
  add('text', { class: 'outer', x: x - 5, y: (start + end) / 2 + 4, 'text-anchor': 'end' }, name);
}

/** Parts that have text on their right: their lines start above. */
const besideText = ['avatar', 'question-number'];

/** Where the line to a label starts: at the end of an element's first line of text, or of its box. */
function startOf(name: string, element: Element): { x: number; y: number } {
  const box = element.getBoundingClientRect();
  if (besideText.includes(name)) return { x: (box.left + box.right) / 2, y: box.top - 5 };
  const range = document.createRange();
  range.selectNodeContents(element);
  const [first, ...rest] = element.matches('button') ? [] : range.getClientRects();
  if (!first) return { x: box.right + 3, y: (box.top + box.bottom) / 2 };
  const line = [first, ...rest].filter(({ top }) => top < first.bottom);
  return { x: Math.max(...line.map(({ right }) => right)) + 3, y: (first.top + first.bottom) / 2 };
}

const parts = visibleParts();
const leaves: { name: string; x: number; y: number }[] = [];
for (const [name, element] of parts) {
  if (element.querySelector('[part]')) drawBracket(name, element);
  else leaves.push({ name, ...startOf(name, element) });
}
const edge = ready!.getBoundingClientRect().right;
let last = -Infinity;
for (const { name, x, y } of leaves.sort((a, b) => a.y - b.y)) {
  last = Math.max(y, last + label.line);
  add('path', { class: 'inner', d: `M${x} ${y} H${edge + 6} L${edge + label.gap - 5} ${last}` });
  add('circle', { class: 'inner', cx: x, cy: y, r: 2 });
  add('text', { class: 'inner', x: edge + label.gap, y: last + 4 }, name);
}
globalThis.partsOnMap = [...parts.keys()];
