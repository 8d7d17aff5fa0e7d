/** Which interviews the iframe page shows: only its publisher's. Otherwise anyone could show text under the publisher's name. */

/** A plain origin. Hosts of URLs may also contain characters such as `*` and `;`, which have a meaning in a policy. */
const plainOrigin = /^https?:\/\/([\w.-]+|\[[\da-f:]+\])(:\d+)?$/;

/** Whether an origin can be in a policy as it is. */
export const isPlainOrigin = (origin: string): boolean => plainOrigin.test(origin);

/** The valid origins in a list, such as `https://cdn.example`. A path is dropped; all other entries are ignored. */
export const originsOf = (list: unknown): string[] =>
  Array.isArray(list)
    ? list
        .flatMap((each) => (typeof each === 'string' && isWeb(each) ? new URL(each).origin : []))
        .filter(isPlainOrigin)
    : [];

/**
 * The URL of an interview, if its origin is allowed.
 *
 * @param src - as requested: relative to the page or absolute
 * @param page - the URL of the page; its origin is taken from here, because a sandboxed document has none
 * @param origins - the origins that are allowed besides the page's own
 * @returns the absolute URL; undefined for other origins, other schemes than http and https, and URLs with credentials
 */
export function allowedAddress(src: string, page: string, origins: readonly string[]): string | undefined {
  if (!isWeb(src, page)) return undefined;
  const { href, origin, username, password } = new URL(src, page);
  return !username && !password && [new URL(page).origin, ...origins].includes(origin) ? href : undefined;
}

const isWeb = (url: string, base?: string): boolean =>
  URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
