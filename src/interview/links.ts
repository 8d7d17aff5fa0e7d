/** Schemes that an interview may point at; everything else, such as `javascript:`, is refused. */
const safeScheme = /^(https?|mailto|tel):/i;

/**
 * Whether a URL of an interview is an http, https, mailto, tel or relative one.
 *
 * The check is on the text that the browser's URL parser would see: it drops control characters and white space at the ends,
 * and tabs and line breaks everywhere (https://url.spec.whatwg.org/#concept-basic-url-parser). What then has no scheme is relative.
 */
export function isSafeUrl(url: string): boolean {
  // eslint-disable-next-line no-control-regex -- these are the very characters that the URL parser drops
  const seen = url.replace(/^[\0- ]+|[\t\n\r]/g, '');
  return safeScheme.test(seen) || !/^[a-z][a-z\d+.-]*:/i.test(seen);
}

/** The name of a card in links to its questions: its id, or a word that all cards without one share. */
const cardName = (cardId: string) => cardId || 'interview';

/** The question that a URL's fragment points at, or undefined where it is not about this card or is malformed. */
export function questionOfHash(hash: string, cardId: string): string | undefined {
  const prefix = `#${cardName(cardId)}:`;
  try {
    const fragment = decodeURIComponent(hash);
    return fragment.startsWith(prefix) ? fragment.slice(prefix.length) : undefined;
  } catch {
    // A stray percent sign: not one of our links.
    return undefined;
  }
}

/** The link to one question. */
export function questionUrl(base: string, cardId: string, questionId: string): string {
  const url = new URL(base);
  // An unpaired surrogate would make encodeURIComponent throw; it cannot be part of a URL anyhow.
  url.hash = `${encodeURIComponent(cardName(cardId).toWellFormed())}:${encodeURIComponent(questionId.toWellFormed())}`;
  return url.href;
}
