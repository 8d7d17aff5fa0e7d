/** The page in an iframe: a single card. The page's URL says what to show; the script on the host page says where the frame is. */
import type {} from '../interview-card.js';
import { questionOfHash, questionUrl } from '../interview/links.js';
import { allowedAddress, originsOf } from './allowed-origins.js';
import { copyInFrame } from './copy.js';
import { leaveFrame } from './external-links.js';
import { readMessage, type ToFrame, type ToHost } from './messages.js';
import { words } from './strings.js';

/** The attributes of the card that the page's URL may set, besides `src`. */
const attributes = ['open', 'exclusive', 'heading-level', 'numerals', 'remember'];

const { documentElement: root, head, body } = document;
const parameters = new URLSearchParams(location.search);

const card = document.createElement('interview-card');

/** Proves to the host that this page is the one that it has put into the frame. */
let key: string | undefined;

/** Posts to any origin: the host is whichever page has this frame. */
const postToHost = (message: ToHost) => {
  if (parent !== window) parent.postMessage({ ...message, key }, '*');
};

/** Reports the height of the page. The root grows with its content and not with the frame. */
const reportSize = () => {
  postToHost({ type: 'interview-card:size', height: Math.ceil(root.getBoundingClientRect().height) });
  try {
    // https://drafts.csswg.org/css-sizing-4/#responsive-iframes (Chrome 154)
    (window as { requestResize?: () => void }).requestResize?.();
  } catch {
    // The page is not in an iframe.
  }
};

/** The ids of the questions. Empty until the interview is shown. */
let questionIds: readonly string[] = [];

/** Asks the host to scroll to a question, as the card has done in this page. */
const reportPlace = (question: string) => {
  const report = () => {
    // Not the focused element: browsers may refuse focus to a frame that the reader has not touched.
    const place = card.shadowRoot?.querySelectorAll('[part=item]')[questionIds.indexOf(question)];
    if (!place) return;
    // The host cannot scroll beyond the height that it knows, and a report of the new height may be delayed: browsers throttle frames out of view.
    reportSize();
    postToHost({ type: 'interview-card:place', top: place.getBoundingClientRect().top + scrollY });
  };
  setTimeout(report);
  // Groups of questions get their real heights only when they come into view.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(report)));
};

/** Follows the page's fragment to a question, as the card does. */
const followHash = () => {
  const { hash } = location;
  // Links within the interview to its own questions do not contain the card's id.
  const unnamed = card.id ? questionOfHash(hash, '') : undefined;
  if (unnamed !== undefined) return showQuestion(unnamed);
  const question = questionOfHash(hash, card.id);
  if (question !== undefined) reportPlace(question);
};

const showQuestion = (question: string) => {
  const url = questionUrl(location.href, card.id, question);
  // The same question again: the reader may have scrolled away.
  if (url === location.href) dispatchEvent(new HashChangeEvent('hashchange'));
  // No entry in the reader's history: the host has made one.
  else location.replace(url);
};

function listen({ source, origin, data }: MessageEvent): void {
  if (parent === window || source !== parent) return;
  const { type, url, name, question, key: given } = readMessage<ToFrame>(data);
  if (type === 'interview-card:hello') postToHost({ type: 'interview-card:ready' });
  if (type !== 'interview-card:page' || typeof name !== 'string') return;
  if (typeof given === 'string') {
    key = given;
    // The host has ignored earlier reports from a sandbox.
    reportSize();
  }
  card.id = name;
  // The host sets the frame's height. A scroll bar would make lines and images narrower, and could so keep itself necessary.
  root.style.scrollbarWidth = 'none';
  // A host may direct the card's links only to its own pages.
  if (typeof url === 'string' && /^https?:/.test(url) && URL.canParse(url) && new URL(url).origin === origin)
    card.shareUrl = url;
  if (typeof question === 'string') showQuestion(question);
}

/** Origins that the publisher allows besides the page's own, set in the page at build time. */
const builtIn = () =>
  originsOf(document.querySelector<HTMLMetaElement>('meta[name="interview-card:origins"]')?.content.split(/\s+/));

/** The same from `embed.json` beside the page, which is requested only if needed. */
async function configured(): Promise<string[]> {
  try {
    const response = await fetch('embed.json', { redirect: 'error' });
    return response.ok ? originsOf(readMessage<{ origins: unknown }>(await response.json()).origins) : [];
  } catch {
    return [];
  }
}

/** Shows why there is no interview. The text for readers never contains the URL, because anyone could have written it. */
function refuse(reason: 'missing' | 'refused', details?: string): void {
  const { lang, dir, [reason]: line } = words(root.lang);
  const paragraph = Object.assign(document.createElement('p'), { lang, dir, role: 'alert', textContent: line });
  paragraph.style.margin = '1em';
  body.replaceChildren(paragraph);
  // eslint-disable-next-line no-console -- developers look there first
  if (details !== undefined) console.error('<interview-card>', details);
}

async function start(): Promise<void> {
  const src = parameters.get('src');
  if (!src) return refuse('missing', 'The address of this page has no src.');
  let origins = builtIn();
  let address = allowedAddress(src, location.href, origins);
  if (address === undefined) {
    origins = await configured();
    address = allowedAddress(src, location.href, origins);
  }
  const explanation =
    'is not of an origin that this page allows. Its publisher lists them in embed.json, beside this page.';
  if (address === undefined) return refuse('refused', `${src} ${explanation}`);

  // From here on the browser enforces the list, also for redirects by an allowed server.
  const { origin } = new URL(location.href);
  const policy = `script-src ${origin}; connect-src ${[origin, ...origins].join(' ')}`;
  head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: policy }));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === 'connect-src')
      refuse('refused', `${blockedURI}, to which ${src} redirects, ${explanation}`);
  });

  for (const name of attributes) {
    const value = parameters.get(name);
    if (value !== null) card.setAttribute(name, value);
  }
  card.setAttribute('src', address);
  body.append(card);
}

/** A language without extensions: with another calendar, anyone could make a page of the publisher show other dates. */
const plainLanguage = (tag: string | null) => {
  try {
    return tag === null ? undefined : new Intl.Locale(tag).baseName;
  } catch {
    return undefined;
  }
};

// Used for an interview that does not name its own language.
root.lang = plainLanguage(parameters.get('lang')) ?? words(navigator.languages).lang;
// Light unless the host says otherwise: most pages are light, whatever color scheme their readers prefer.
const scheme = parameters.get('color-scheme');
if (scheme !== null && /^(light|dark|light dark)$/.test(scheme)) root.style.colorScheme = scheme;
body.style.cssText = 'display: flow-root; margin: 0; font-family: system-ui, sans-serif';
// The card keeps the height of a screen free while it loads. Here the screen is the frame, which is to be as high as the card.
const sheet = new CSSStyleSheet();
sheet.replaceSync('interview-card::part(card) { min-block-size: 0 }');
document.adoptedStyleSheets.push(sheet);

copyInFrame();
leaveFrame();
addEventListener('message', listen);
addEventListener('hashchange', followHash);
card.addEventListener('interview-load', ({ interview: { title, lang, questions } }) => {
  questionIds = questions.map(({ id }) => id);
  document.title = title;
  if (lang !== undefined) root.lang = lang;
  followHash();
});
card.addEventListener('interview-top', () => postToHost({ type: 'interview-card:place', top: 0 }));
new ResizeObserver(reportSize).observe(root);
postToHost({ type: 'interview-card:ready' });
void start();
