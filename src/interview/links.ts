/** Whether a URL of an interview is an http, https, mailto, tel or relative one; what the browser would take for one decides. */
export const isSafeUrl = (url: string): boolean =>
  URL.canParse(url, 'https://a') && /^(https?|mailto|tel):/.test(new URL(url, 'https://a').href);

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
