/** What a page with a card has to fetch, in the words of a Content-Security-Policy (https://www.w3.org/TR/CSP3/). */

/** Any page's address, for what is relative to one. */
const somePage = 'https://page.invalid';

/** Where an address is, as a policy names it; nothing for the page's own origin, and for what is never fetched. */
function originOf(address: string): string | undefined {
  const { origin, host, protocol } = new URL(address, somePage);
  if (!/^https?:$/.test(protocol) || origin === somePage) return undefined;
  // `//host/` has the scheme of the page, as has a source without one.
  return URL.canParse(address) ? origin : host;
}

/** In a path they would end the source, or its directive (https://www.w3.org/TR/CSP3/#framework-directive-source-list). */
const withoutEnds = (address: string) => address.replace(/[;,]/g, encodeURIComponent);

/** An address as a policy names it: without query and fragment, and from the page's own origin as such. */
export function sourceOf(address: string): string {
  const origin = originOf(address);
  return origin === undefined ? "'self'" : origin + withoutEnds(new URL(address, somePage).pathname);
}

/** A directive that adds to the page's own origin, or nothing where that is enough. */
function directive(name: string, sources: readonly (string | undefined)[]): string[] {
  const foreign = [...new Set(sources)].filter((source) => source !== undefined);
  return foreign.length ? [`${name} 'self' ${foreign.sort().join(' ')}`] : [];
}

export interface Fetched {
  /** The card as it stands in the shadow tree. */
  readonly card: HTMLElement;
  /** Address of interview-card.js, beside which its other files are. */
  readonly script: string;
  /** Address of the interview as JSON, where it does not stand in the page. */
  readonly src?: string | undefined;
  /** As `style-src` takes them. */
  readonly styleSources: readonly string[];
}

/** A policy under which a page with nothing but a card works: what the card shows may come from where it is, all else from the page's own origin. */
export function policyFor({ card, script, src, styleSources }: Fetched): string {
  const originsOf = (name: 'src' | 'poster', selector: string) =>
    [...card.querySelectorAll(`${selector}[${name}]`)].map((element) => originOf(element.getAttribute(name)!));
  // A source that ends in a slash allows what is below it.
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
