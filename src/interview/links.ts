/** Whether a URL of an interview is an http, https, mailto, tel or relative one; what the browser would take for one decides. */
export const isSafeUrl = (url: string): boolean =>
  URL.canParse(url, 'https://a') && /^(https?|mailto|tel):/.test(new URL(url, 'https://a').href);

/** The name of a card in links to its questions: its id, or a word that all cards without one share. */
const cardName = (cardId: string) => cardId || 'interview';

/** Decodes what is encoded and leaves percent signs that encode nothing: a fragment that people write may be `#interview:50%off`. */
const decodeLeniently = (text: string) =>
  text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

/** The question that a URL's fragment points at, or undefined where it is not about this card. */
export function questionOfHash(hash: string, cardId: string): string | undefined {
  const prefix = `#${cardName(cardId)}:`;
  const fragment = decodeLeniently(hash);
  return fragment.startsWith(prefix) ? fragment.slice(prefix.length) : undefined;
}

/** The link to one question. */
export function questionUrl(base: string, cardId: string, questionId: string): string {
  const url = new URL(base);
  // An unpaired surrogate would make encodeURIComponent throw; it cannot be part of a URL anyhow.
  url.hash = `${encodeURIComponent(cardName(cardId).toWellFormed())}:${encodeURIComponent(questionId.toWellFormed())}`;
  return url.href;
}
