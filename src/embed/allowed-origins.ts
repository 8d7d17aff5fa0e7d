/** Which interviews the iframe page shows: those of its publisher. Others could put their text under the publisher's name. */

/** What an origin is made of. Hosts of URLs may have more in them, such as `*` and `;`, which mean something in a policy. */
const plainOrigin = /^https?:\/\/([\w.-]+|\[[\da-f:]+\])(:\d+)?$/;

/** The origins in a list that are written as such, whatever else stands in it: `https://cdn.example`, also with a path behind it. */
export const originsOf = (list: unknown): string[] =>
  Array.isArray(list)
    ? list
        .flatMap((each) => (typeof each === 'string' && isWeb(each) ? new URL(each).origin : []))
        .filter((origin) => plainOrigin.test(origin))
    : [];

/**
 * The address of an interview, if it is at one of the origins.
 *
 * @param src - as it was asked for, relative to the page or absolute
 * @param page - the address of the page; its origin is read from here, since that of a sandboxed document is none
 * @param origins - those that are allowed beside the page's own
 * @returns the absolute address, or undefined where it is another origin's, or not an http or https address without credentials
 */
export function allowedAddress(src: string, page: string, origins: readonly string[]): string | undefined {
  if (!isWeb(src, page)) return undefined;
  const { href, origin, username, password } = new URL(src, page);
  return !username && !password && [new URL(page).origin, ...origins].includes(origin) ? href : undefined;
}

const isWeb = (url: string, base?: string): boolean =>
  URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
