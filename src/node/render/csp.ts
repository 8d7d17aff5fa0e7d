/** Content-Security-Policy of a page with a card (https://www.w3.org/TR/CSP3/). */

import { isPlainOrigin } from '../../embed/allowed-origins.js';

/** Placeholder for the page's URL, to parse relative URLs. */
const somePage = 'https://page.invalid';

/**
 * The origin of a URL as a CSP source. Undefined for the page's own origin, for schemes other than http and https, and for hosts that would
 * change the policy: browsers accept `;`, `,`, `'` and `*` in the host of a URL, and whoever writes an interview need not be trusted.
 */
function originOf(address: string): string | undefined {
  const { origin, host } = new URL(address, somePage);
  if (origin === somePage || !isPlainOrigin(origin)) return undefined;
  // `//host/` has the scheme of the page, and so does a source without a scheme.
  return URL.canParse(address) ? origin : host;
}

/** Encodes `;` and `,`, which would end the source or directive (https://www.w3.org/TR/CSP3/#framework-directive-source-list). */
const withoutEnds = (address: string) => address.replace(/[;,]/g, encodeURIComponent);

/** A URL as a CSP source, without query and fragment; `'self'` for the page's own origin. */
export function sourceOf(address: string): string {
  const origin = originOf(address);
  return origin === undefined ? "'self'" : origin + withoutEnds(new URL(address, somePage).pathname);
}

/** A directive that allows `'self'` and other sources. Empty if there are none, because `default-src` already allows `'self'`. */
function directive(name: string, sources: readonly (string | undefined)[]): string[] {
  const foreign = [...new Set(sources)].filter((source) => source !== undefined);
  return foreign.length ? [`${name} 'self' ${foreign.sort().join(' ')}`] : [];
}

export interface Fetched {
  /** Content of the card's shadow tree. */
  readonly card: HTMLElement;
  /** URL of `interview-card.js`. Its chunks are in the same folder. */
  readonly script: string;
  /** URL of the interview as JSON, unless it is inline. */
  readonly src?: string | undefined;
  /** Sources for `style-src`. */
  readonly styleSources: readonly string[];
}

/**
 * A policy for a page that contains only a card. Script, styles, JSON, images and media may come from their own origins, everything else
 * only from the page's.
 */
export function policyFor({ card, script, src, styleSources }: Fetched): string {
  const originsOf = (name: 'src' | 'poster', selector: string) =>
    [...card.querySelectorAll(`${selector}[${name}]`)].map((element) => originOf(element.getAttribute(name)!));
  // A source that ends with a slash allows everything below it.
  const folder = originOf(script) === undefined ? undefined : withoutEnds(new URL('.', new URL(script, somePage)).href);
  return [
    "default-src 'self'",
    ...directive('script-src', [folder]),
    ...directive('connect-src', src === undefined ? [] : [originOf(src)]),
    ...directive('img-src', [...originsOf('src', 'img'), ...originsOf('poster', 'video')]),
    ...directive('media-src', originsOf('src', ':is(audio, video, track)')),
    `style-src 'self' ${styleSources.join(' ')}`,
    "require-trusted-types-for 'script'",
  ].join('; ');
}
