/**
 * Script for pages that show cards in iframes: one script for any number of `<iframe data-interview-card src="…/embed.html?src=…">`, including
 * frames added later. It sets each frame's height, tells the frame which question the page's fragment names, and scrolls to it.
 * It accepts a message only from the window and the origin of such a frame, or from the first page in it if it is sandboxed. Loading the script twice changes nothing.
 */
import { questionOfHash } from '../interview/links.js';
import { readMessage, type ToFrame, type ToHost } from './messages.js';

/** In CSS pixels. A frame that reports a wrong height must not push the page out of reach: above the maximum it scrolls inside. */
const maxHeight = 100_000;
const minHeight = 40;

const frames = () => [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-interview-card]')];

const questionFor = ({ id }: HTMLIFrameElement) => questionOfHash(location.hash, id);

/** The origin that a frame's messages must have: that of its `src` attribute, or `null` for a sandboxed document. */
const originOf = ({ sandbox, src }: HTMLIFrameElement) =>
  sandbox.length && !sandbox.contains('allow-same-origin') ? 'null' : URL.canParse(src) && new URL(src).origin;

/** What a frame's page has been told, and the `src` that led to it. */
interface Told {
  readonly src: string;
  readonly key: string;
}

const told = new WeakMap<MessageEventSource, Told>();

/**
 * The public address of this page, for copied links: the one that the frame's `data-share-url` or the page's canonical link names, or its URL
 * without the query and the fragment, which may contain secrets.
 */
const addressFor = ({ dataset }: HTMLIFrameElement) => {
  const { origin, pathname } = location;
  const canonical = document.querySelector<HTMLLinkElement>(`link[rel=canonical][href^="${origin}/"]`);
  return dataset['shareUrl'] ?? canonical?.href ?? origin + pathname;
};

/** True from a change of the fragment until the reader interacts with this page. */
let followsHash: boolean;

/**
 * Whether a frame may scroll the page: it contains the question that the fragment names, or the reader has just clicked or typed in it.
 * A frame can focus itself, but it cannot fake user activation, which it shares with its ancestors.
 */
const mayScroll = (frame: HTMLIFrameElement) =>
  (followsHash && questionFor(frame) !== undefined) ||
  // Not in Chrome before 72, Firefox before 120, Safari before 16.4.
  (document.activeElement === frame && (navigator.userActivation as UserActivation | undefined)?.isActive !== false);

const scrollTo = (frame: HTMLIFrameElement, top: number) => {
  const { style } = frame;
  // Unlike `window.scrollTo()`, this respects the page's `scroll-padding`, which leaves room for a fixed header.
  style.scrollMarginTop = `${-top}px`;
  frame.scrollIntoView({ behavior: 'instant' });
  style.scrollMarginTop = '';
};

/** Asks the frames to report that they are ready. Any origin may read this message: it contains no data. */
const sayHello = () => {
  followsHash = true;
  for (const frame of frames()) {
    // Browsers do not load lazy frames far from the viewport, and throttle others there.
    if (questionFor(frame)) scrollTo(frame, 0);
    frame.contentWindow!.postMessage({ type: 'interview-card:hello' } satisfies ToFrame, '*');
  }
};

addEventListener('message', ({ source, origin, data }) => {
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  const { type, height, top, key } = readMessage<ToHost>(data);
  const { src } = frame;
  const known = told.get(source!);
  const isKnown = !!known && known.src === src;
  const isFirst = !isKnown || known.key !== key;
  // A page without an origin is the one that `src` names only if it has the key, or if it is the first one.
  if (origin === 'null' && isFirst && (isKnown || type !== 'interview-card:ready')) return;
  if (type === 'interview-card:ready') {
    const page = { type: 'interview-card:page', name: frame.id, question: questionFor(frame) } as const;
    const news = isFirst ? { url: addressFor(frame), key: crypto.getRandomValues(new Uint32Array(4)).join('') } : {};
    if (news.key) told.set(source!, { src, key: news.key });
    frame.contentWindow!.postMessage({ ...page, ...news } satisfies ToFrame, origin === 'null' ? '*' : origin);
  } else if (type === 'interview-card:size' && Number.isFinite(height)) {
    const edges = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
    // Many pages have `iframe { height: auto !important }`. Only an important inline style overrides that.
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
addEventListener('hashchange', sayHello);
sayHello();
