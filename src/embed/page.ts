/** The page in an iframe: one card and nothing else. What it shows is told by its address, where it stands by its host's helper. */
import type {} from '../interview-card.js';
import { questionOfHash, questionUrl } from '../interview/links.js';
import { allowedAddress, originsOf } from './allowed-origins.js';
import { copyInFrame } from './copy.js';
import { leaveFrame } from './external-links.js';
import { readMessage, type ToFrame, type ToHost } from './messages.js';
import { words } from './strings.js';

/** The attributes of the element that the page's address may set, beside `src`. */
const attributes = ['open', 'exclusive', 'heading-level', 'numerals', 'remember'];

const { documentElement: root, head, body } = document;
const parameters = new URLSearchParams(location.search);

const card = document.createElement('interview-card');

/** To whom does not matter: there is no secret in it. */
const tellHost = (message: ToHost) => {
  if (parent !== window) parent.postMessage(message, '*');
};

/** How high all of the page is. The root grows with its content, and not with the frame. */
const tellSize = () => {
  tellHost({ type: 'interview-card:size', height: Math.ceil(root.getBoundingClientRect().height) });
  try {
    // https://drafts.csswg.org/css-sizing-4/#responsive-iframes (Chrome 154)
    (window as { requestResize?: () => void }).requestResize?.();
  } catch {
    // The page is not in an iframe.
  }
};

/** The ids of the questions, once they are shown. */
let questionIds: readonly string[] = [];

/** Brings the host to a question, as the card has brought the reader of this page there. */
const tellPlace = (question: string) => {
  const tell = () => {
    // Not where focus is: browsers may not let it into a frame that its reader has not touched.
    const place = card.shadowRoot?.querySelectorAll('[part=item]')[questionIds.indexOf(question)];
    if (!place) return;
    // The host cannot go beyond the height that it knows, and tells of it may still be on their way: frames out of sight rest.
    tellSize();
    tellHost({ type: 'interview-card:place', top: place.getBoundingClientRect().top + scrollY });
  };
  setTimeout(tell);
  // Groups of questions get their true heights as they come into view.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(tell)));
};

/** Follows the page's fragment to a question, as the card does. */
const followHash = () => {
  const { hash } = location;
  // In the interview's own links to its questions the card has no name.
  const unnamed = card.id ? questionOfHash(hash, '') : undefined;
  if (unnamed !== undefined) return showQuestion(unnamed);
  const question = questionOfHash(hash, card.id);
  if (question !== undefined) tellPlace(question);
};

const showQuestion = (question: string) => {
  const url = questionUrl(location.href, card.id, question);
  // The same question again: the reader may have left it since.
  if (url === location.href) dispatchEvent(new HashChangeEvent('hashchange'));
  // No entry in the reader's history: the host has made one.
  else location.replace(url);
};

function listen({ source, origin, data }: MessageEvent): void {
  if (parent === window || source !== parent) return;
  const { type, url, name, question } = readMessage<ToFrame>(data);
  if (type === 'interview-card:hello') tellHost({ type: 'interview-card:ready' });
  if (type !== 'interview-card:page' || typeof url !== 'string' || typeof name !== 'string') return;
  card.id = name;
  // The host gives the frame its height. A scroll bar from before would make lines shorter, often pictures too, and so keep itself needed.
  root.style.scrollbarWidth = 'none';
  // Whoever embeds the card has its links lead to their own page, and to no other.
  if (URL.canParse(url) && new URL(url).origin === origin) card.shareUrl = url;
  if (typeof question === 'string') showQuestion(question);
}

/** What the publisher allows beside the page's own origin: at build, in the page itself. */
const builtIn = () =>
  originsOf(document.querySelector<HTMLMetaElement>('meta[name="interview-card:origins"]')?.content.split(/\s+/));

/** The same in `embed.json` beside the page, which is only asked for where it decides. */
async function configured(): Promise<string[]> {
  try {
    const response = await fetch('embed.json', { redirect: 'error' });
    return response.ok ? originsOf(readMessage<{ origins: unknown }>(await response.json()).origins) : [];
  } catch {
    return [];
  }
}

/** Says why there is no interview. What it says to readers has nothing of the address in it, which anyone may have written. */
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
  const advice = 'is not of an origin that this page allows. Its publisher lists them in embed.json, beside this page.';
  if (address === undefined) return refuse('refused', `${src} ${advice}`);

  // From here on the browser itself asks nobody else, wherever an allowed server may redirect it.
  const { origin } = new URL(location.href);
  const policy = `script-src ${origin}; connect-src ${[origin, ...origins].join(' ')}`;
  head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: policy }));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === 'connect-src') refuse('refused', `${blockedURI}, to which ${src} redirects, ${advice}`);
  });

  for (const name of attributes) {
    const value = parameters.get(name);
    if (value !== null) card.setAttribute(name, value);
  }
  card.setAttribute('src', address);
  body.append(card);
}

// The language of the page, for an interview that does not name its own.
root.lang = parameters.get('lang') ?? words(navigator.languages).lang;
// Light, unless the host says otherwise: most pages are, whatever their readers prefer.
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
card.addEventListener('interview-top', () => tellHost({ type: 'interview-card:place', top: 0 }));
new ResizeObserver(tellSize).observe(root);
tellHost({ type: 'interview-card:ready' });
void start();
