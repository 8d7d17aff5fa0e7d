/** The parts of a card that few interviews have, in one chunk that is loaded before the first render of an interview that has any. */
import { html, nothing, type render, type TemplateResult } from 'lit';
import { time, word, type CardState } from '../interview-card.template.js';
import type { View } from '../interview-card.view.js';
import { questionUrl } from '../interview/links.js';
import type { Image } from '../interview/schema.js';
import { stylesAdder } from './css.js';
import { styles } from './extras.styles.js';

export const addStyles = stylesAdder(styles);

/** An image with its caption and its maker. */
export function figure(image: Image, part: string, { url }: Pick<View, 'url'>): TemplateResult {
  const { src, alt = '', width = nothing, height = nothing, caption, credit } = image;
  const maker = credit && html`<small>${credit}</small>`;
  const legend = (caption ?? credit) && html`<figcaption>${caption} ${maker}</figcaption>`;
  // `src` comes last, so that nothing is fetched before `loading` is known.
  const img = html`<img alt=${alt} width=${width} height=${height} loading="lazy" decoding="async" src=${url(src)} />`;
  // Without white space: hydration compares the text of answers.
  return html`<figure part=${part}>${img}${legend}</figure>`;
}

/**
 * An image of an answer, as an element.
 *
 * @param renderTo - `render` of the Lit that the card has already
 */
export function figureElement(image: Image, view: Pick<View, 'url'>, renderTo: typeof render): HTMLElement {
  const holder = document.createElement('div');
  renderTo(figure(image, 'passage', view), holder);
  return holder.firstElementChild as HTMLElement;
}

/**
 * The browser's own player; nothing is fetched before a reader presses play.
 *
 * Captions of another origin load only where the recording is fetched with CORS too. A server that does not allow that would not play at
 * all, so the player then goes on without captions.
 *
 * @param given - a player that a server has made, which stays where it plays the same
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
  // `crossorigin` comes before `src`, which starts the request.
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

/** On a server every absolute URL is: there is no page whose origin it could have. */
const isOfOtherOrigin = (url: string) =>
  URL.canParse(url) && new URL(url).origin !== (globalThis as Partial<typeof globalThis>).location?.origin;

function withoutCors({ currentTarget }: Event) {
  const media = currentTarget as HTMLMediaElement;
  if (media.crossOrigin === null) return;
  media.crossOrigin = null;
  media.load();
  void media.play().catch(() => undefined);
}

/** A tag name cannot be an expression of a template. */
const headings: readonly ((text: unknown) => TemplateResult)[] = [
  (text) => html`<h2 id="corrections-title">${text}</h2>`,
  (text) => html`<h3 id="corrections-title">${text}</h3>`,
  (text) => html`<h4 id="corrections-title">${text}</h4>`,
  (text) => html`<h5 id="corrections-title">${text}</h5>`,
  (text) => html`<h6 id="corrections-title">${text}</h6>`,
];

/** What has been corrected, each with a link to its question. */
export function corrections(view: View, { cardId, pageUrl, onFollow }: Links): TemplateResult | undefined {
  const { corrections, questions } = view.interview;
  if (!corrections.length) return undefined;
  const link = (id: string | undefined) => {
    const question = questions.find((each) => each.id === id);
    if (!question) return undefined;
    // A fragment alone would start from the page's base URL, but a server knows no other address.
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

/** A second click on a link to a question would not change the page's fragment, and so not lead there. */
function follow(event: MouseEvent, onFollow: Links['onFollow']) {
  const { hash } = event.currentTarget as HTMLAnchorElement;
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  // By then the page's own listeners have had their say.
  setTimeout(() => {
    if (!event.defaultPrevented) onFollow(hash);
  });
}
