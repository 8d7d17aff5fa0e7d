/**
 * The helper of pages with cards in iframes: one script for any number of `<iframe data-interview-card src="…/embed.html?src=…">`, including
 * frames added later. It gives each frame the height that it asks for, tells it which question the page's fragment names, and scrolls
 * there. A message counts only if it comes from the window and the origin of such a frame. A second copy of the script changes nothing.
 */
import { questionOfHash } from '../interview/links.js';
import { readMessage, type ToFrame, type ToHost } from './messages.js';

/** In CSS pixels. A frame that reports a wrong height must not bury the page: beyond the maximum it scrolls inside. */
const maxHeight = 100_000;
const minHeight = 40;

const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-interview-card]')];

const questionFor = ({ id }: HTMLIFrameElement) => questionOfHash(location.hash, id);

/** The origin that messages of a frame must have: that of its `src` attribute. A sandboxed document has none. */
const originOf = ({ sandbox, src }: HTMLIFrameElement) =>
  sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : URL.canParse(src) && new URL(src).origin;

/** The fragment has changed, and the reader has done nothing on this page since. */
let followsHash: boolean;

/**
 * Whether a frame may scroll the page: it shows the question that the fragment names, or the reader has just clicked or typed in it. A
 * frame can take focus by itself, but not the user activation, which it shares with its ancestors.
 */
const mayScroll = (frame: HTMLIFrameElement) =>
  (followsHash && questionFor(frame) !== undefined) ||
  // Browsers without it: Chrome before 72, Firefox before 120, Safari before 16.4.
  (document.activeElement === frame && (navigator.userActivation as UserActivation | undefined)?.isActive !== false);

const scrollTo = (frame: HTMLIFrameElement, top: number) => {
  const { style } = frame;
  // Unlike scrollTo() of the window, this respects the page's `scroll-padding`, the room for a fixed header.
  style.scrollMarginTop = `${-top}px`;
  frame.scrollIntoView({ behavior: 'instant' });
  style.scrollMarginTop = '';
};

/** Asks the frames to say that they are ready. The message tells nobody anything. */
const greet = () => {
  followsHash = true;
  for (const frame of frames()) {
    // Far from the viewport, a lazy frame does not load and browsers throttle others.
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
    const edges = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    // Many pages have `iframe { height: auto !important }`, which only an important style of the element overrides.
    for (const [property, value] of [
      ['min-height', 0],
      ['height', Math.min(Math.max(height as number, minHeight), maxHeight) + edges],
    ] as const)
      frame.style.setProperty(property, `${value}px`, 'important');
  } else if (type === 'interview-card:place' && Number.isFinite(top) && mayScroll(frame)) {
    scrollTo(frame, Math.min(Math.max(top as number, 0), frame.clientHeight));
  }
});

for (const type of ['wheel', 'pointerdown', 'keydown'])
  addEventListener(
    type,
    () => {
      followsHash = false;
    },
    { passive: true },
  );
addEventListener('hashchange', greet);
greet();
