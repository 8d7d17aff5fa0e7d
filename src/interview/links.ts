/** Whether a URL is relative, or has the scheme http, https, mailto or tel. Uses the platform's URL parser, as links do. */
export const isSafeUrl = (url: string): boolean =>
  URL.canParse(url, 'https://a') && /^(https?|mailto|tel):/.test(new URL(url, 'https://a').href);

/** The name of a card in links to its questions: its id, or `interview` if it has none. */
const cardName = (cardId: string) => cardId || 'interview';

/** Decodes percent-encoded UTF-8 and keeps other percent signs: a fragment written by hand may be `#interview:50%off`. */
const decodeLeniently = (text: string) =>
  text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

/** The question id in a URL fragment such as `#interview:q2`, or undefined if it is not a link to this card. */
export function questionOfHash(hash: string, cardId: string): string | undefined {
  const prefix = `#${cardName(cardId)}:`;
  const fragment = decodeLeniently(hash);
  return fragment.startsWith(prefix) ? fragment.slice(prefix.length) : undefined;
}

/**
 * The absolute URL that links to a question.
 *
 * @param base - an absolute URL; its fragment is replaced
 * @throws {TypeError} if `base` is not an absolute URL
 */
export function questionUrl(base: string, cardId: string, questionId: string): string {
  const url = new URL(base);
  // `encodeURIComponent` throws on lone surrogates, which cannot be part of a URL anyway.
  url.hash = `${encodeURIComponent(cardName(cardId).toWellFormed())}:${encodeURIComponent(questionId.toWellFormed())}`;
  return url.href;
}
