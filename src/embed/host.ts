/**
 * The helper of pages with cards in iframes: one script for any number of `<iframe data-interview-card src="…/embed.html?src=…">`, also
 * for those that come later. It gives each the height that it asks for, tells it which question the page's address points at, and brings
 * readers there. A frame is known by its window and its origin; nobody else is answered. A second copy does the same again, to no effect.
 */
import { questionOfHash } from '../interview/links.js';
import { readMessage, type ToFrame, type ToHost } from './messages.js';

/** A frame that is wrong about itself must not bury the page. Beyond this, in CSS pixels, it scrolls inside. */
const highest = 100_000;
const lowest = 40;

const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-interview-card]')];

const questionFor = ({ id }: HTMLIFrameElement) => questionOfHash(location.hash, id);

/** What the messages of a frame must come from: the origin that the page has put there. A sandboxed document has none. */
const originOf = ({ sandbox, src }: HTMLIFrameElement) =>
  sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : URL.canParse(src) && new URL(src).origin;

const scrollTo = (frame: HTMLIFrameElement, top: number) => {
  const { style } = frame;
  // So that the room for a fixed header, the page's `scroll-padding`, is kept.
  style.scrollMarginTop = `${-top}px`;
  frame.scrollIntoView({ behavior: 'instant' });
  style.scrollMarginTop = '';
};

/** Asks the frames to say that they are ready. Nobody else learns anything from it. */
const greet = () => {
  for (const frame of frames()) {
    // Far away a lazy frame does not load, and browsers let others rest.
    if (questionFor(frame)) scrollTo(frame, 0);
    frame.contentWindow!.postMessage({ type: 'interview-card:hello' } satisfies ToFrame, '*');
  }
};

addEventListener('message', ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const { type, height, top } = readMessage<ToHost>(data);
  if (type === 'interview-card:ready') {
    const page: ToFrame = {
      type: 'interview-card:page',
      url: location.href.split('#')[0]!,
      name: frame.id,
      question: questionFor(frame),
    };
    frame.contentWindow!.postMessage(page, origin === 'null' ? '*' : origin);
  } else if (type === 'interview-card:size' && Number.isFinite(height)) {
    const { style } = frame;
    const edges = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    style.minHeight = '0';
    style.height = `${Math.min(Math.max(height as number, lowest), highest) + edges}px`;
  } else if (type === 'interview-card:place' && Number.isFinite(top)) {
    scrollTo(frame, Math.min(Math.max(top as number, 0), frame.clientHeight));
  }
});

addEventListener('hashchange', greet);
greet();
