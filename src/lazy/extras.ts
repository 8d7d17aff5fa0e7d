/** Images, media and corrections, which few interviews have. If one has any, this chunk is loaded before its first render. */
import { html, nothing, type render, type TemplateResult } from 'lit';
import { time, word, type CardState } from '../interview-card.template.js';
import type { View } from '../interview-card.view.js';
import { questionUrl } from '../interview/links.js';
import type { Image } from '../interview/schema.js';
import { stylesAdder } from './css.js';
import { styles } from './extras.styles.js';

export const addStyles = stylesAdder(styles);

/** An image with its caption and credit. */
export function figure(image: Image, part: string, { url }: Pick<View, 'url'>): TemplateResult {
  const { src, alt = '', width = nothing, height = nothing, caption, credit } = image;
  const maker = credit && html`<small>${credit}</small>`;
  const legend = (caption ?? credit) && html`<figcaption>${caption} ${maker}</figcaption>`;
  // `src` is last because it starts the request: `loading` must be set before.
  const img = html`<img alt=${alt} width=${width} height=${height} loading="lazy" decoding="async" src=${url(src)} />`;
  // No white space in between: hydration compares the text content of answers.
  return html`<figure part=${part}>${img}${legend}</figure>`;
}

/**
 * Renders an image of an answer to an element.
 *
 * @param renderTo - Lit's `render`, passed in so that this chunk does not bundle a second copy
 */
export function figureElement(image: Image, view: Pick<View, 'url'>, renderTo: typeof render): HTMLElement {
  const holder = document.createElement('div');
  renderTo(figure(image, 'passage', view), holder);
  return holder.firstElementChild as HTMLElement;
}

/**
 * The browser's own media player. Nothing is fetched before the reader presses play.
 *
 * Captions from another origin load only if the media is fetched with CORS too. If its server does not allow that, the player retries
 * without CORS, and so without captions.
 *
 * @param given - the player of a prerendered card, reused if it has the same `src`
 * @returns undefined if the interview has no media
 */
export function player(
  { interview: { media, title }, url, lang }: View,
  given: HTMLMediaElement | undefined,
): TemplateResult | HTMLMediaElement | undefined {
  if (!media) return undefined;
  const src = url(media.src);
  if (given?.src === src) return given;
  const captions = media.captions && url(media.captions);
  const cors = captions && isOfOtherOrigin(captions) ? 'anonymous' : nothing;
  const track = captions ? html`<track kind="captions" default srclang=${lang} src=${captions} />` : undefined;
  // `crossorigin` is set before `src`, which starts the request.
  return media.type === 'audio'
    ? html`<audio controls preload="none" aria-label=${title} crossorigin=${cors} src=${src} @error=${withoutCors}>
        ${track}
      </audio>`
    : html`<video
        controls
        preload="none"
        aria-label=${title}
        poster=${media.poster ? url(media.poster) : nothing}
        crossorigin=${cors}
        src=${src}
        @error=${withoutCors}
      >
        ${track}
      </video>`;
}

/** On the server there is no page origin, so every absolute URL counts as cross-origin. */
const isOfOtherOrigin = (url: string) =>
  URL.canParse(url) && new URL(url).origin !== (globalThis as Partial<typeof globalThis>).location?.origin;

function withoutCors({ currentTarget }: Event) {
  const media = currentTarget as HTMLMediaElement;
  if (media.crossOrigin === null) return;
  media.crossOrigin = null;
  media.load();
  void media.play().catch(() => undefined);
}

/** By heading level of the card's title, from 1. Lit templates cannot have expressions as tag names. */
const headings: readonly ((text: unknown) => TemplateResult)[] = [
  (text) => html`<h2 id="corrections-title">${text}</h2>`,
  (text) => html`<h3 id="corrections-title">${text}</h3>`,
  (text) => html`<h4 id="corrections-title">${text}</h4>`,
  (text) => html`<h5 id="corrections-title">${text}</h5>`,
  (text) => html`<h6 id="corrections-title">${text}</h6>`,
];

/** The section of corrections, each with a link to its question. Undefined if there are none. */
export function corrections(view: View, { cardId, pageUrl, onFollow }: Links): TemplateResult | undefined {
  const { corrections, questions } = view.interview;
  if (!corrections.length) return undefined;
  const link = (id: string | undefined) => {
    const question = questions.find((each) => each.id === id);
    if (!question) return undefined;
    // In the browser use the full URL, because `<base>` would change a bare fragment. The server does not know the page's URL.
    const url = questionUrl(pageUrl ?? 'https://page.invalid', cardId, question.id);
    const href = pageUrl === undefined ? new URL(url).hash : url;
    return html`<a href=${href} @click=${(event: MouseEvent) => follow(event, onFollow)}>${question.question}</a>`;
  };
  return html`<section part="corrections" aria-labelledby="corrections-title">
    ${headings[view.headingLevel - 1]!(word(view, 'corrections'))}
    ${corrections.map(({ date, text, question }) => html`<p>${time(date, view)} ${link(question)} <span>${text}</span></p>`)}
  </section>`;
}

type Links = Pick<CardState, 'cardId' | 'pageUrl' | 'onFollow'>;

/** Follows links to questions by script: clicking the same link again does not fire `hashchange`. */
function follow(event: MouseEvent, onFollow: Links['onFollow']) {
  const { hash } = event.currentTarget as HTMLAnchorElement;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // Run after the page's own listeners, which may call `preventDefault()`.
  setTimeout(() => {
    if (!event.defaultPrevented) onFollow(hash);
  });
}
