/** Updates the prerendered card of a demo page with the output of `interview-card render`. */
import { readFileSync } from 'node:fs';
import { renderCard } from '../../src/node/render/card.js';

/**
 * @param page - HTML with a place for a card between `<!-- generated: card of FILE -->` and `<!-- /generated -->`
 * @param base - the page's URL, which FILE is relative to
 */
export async function fillInCard(page: string, base: URL): Promise<string> {
  const place = /(<!-- generated: card of (.+?) -->\n)[^]*?(<!-- \/generated -->)/;
  const [, start, file, end] = place.exec(page)!;
  const data: unknown = JSON.parse(readFileSync(new URL(file!, base), 'utf8'));
  const { html } = await renderCard(data, { open: 'first' });
  return page.replace(place, () => `${start!}${html}${end!}`);
}
