import { isBoxHeading } from '../text/boilerplate.js';
import { isRich, textOfMarkup, withoutStart } from '../text/markup.js';
import type { Detection, TurnStart } from '../detect/detection.js';
import type { Block, Omission } from '../model.js';
import { wordsOf } from '../text/split-words.js';
import type { Image } from '../../interview/schema.js';

/** A piece of what somebody says. */
export type Piece = { readonly text: string } | { readonly html: string } | { readonly image: Image };

/** What one person says, until another begins. */
export interface Turn {
  readonly kind: 'question' | 'answer';
  readonly speaker?: string;
  readonly pieces: readonly Piece[];
  /** The mark before it, such as `Q:` or a name. */
  readonly mark: string;
}

const isSameText = (a: string, b: string) => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** A block as a piece, without the mark that it begins with. */
function piecesOf(
  { text, html, image }: Block,
  { cut, aside }: Pick<TurnStart, 'cut' | 'aside'>,
  omissions: Omission[],
): Piece[] {
  if (image) {
    const isCaption = isSameText(text, `${image.caption ?? ''} ${image.credit ?? ''}`);
    if (!isCaption) omissions.push({ text, code: 'image-text' });
    return [{ image: isCaption ? image : { ...image, caption: undefined, credit: undefined } }];
  }
  const rest = `${aside ?? ''} ${text.slice(cut)}`.trim();
  if (html !== undefined && isSameText(textOfMarkup(html), text)) {
    const rich = withoutStart(html, text.slice(0, cut));
    // Markup that went wrong anywhere must not cost words.
    if (isRich(rich) && isSameText(textOfMarkup(rich), rest)) return [{ html: rich }];
  }
  return rest ? [{ text: rest }] : [];
}

/**
 * Cuts a text into turns where a detection says that they start.
 *
 * @param blocks - from the first turn on
 * @param omissions - receives text that is not part of the interview: headings between labeled turns
 */
export function turnsOf(blocks: readonly Block[], { starts, isExplicit }: Detection, omissions: Omission[]): Turn[] {
  const turns: { kind: Turn['kind']; speaker?: string; pieces: Piece[]; mark: string }[] = [];
  const hasLines = blocks.some(({ isApart }) => isApart === true);
  let inBox = 0;
  blocks.forEach((block, index) => {
    const start = starts[index];
    if (block.isBoxed === true && !start && !block.image) {
      omissions.push({ text: block.text, code: 'box' });
      return;
    }
    inBox = start ? 0 : isBoxHeading(block.text) ? 2 : inBox;
    // A paragraph below the heading of a box, and lines right below that.
    if (inBox > 0 && !block.image) {
      omissions.push({ text: block.text, code: 'box' });
      inBox = inBox === 2 || (hasLines && blocks[index + 1]?.isApart !== true) ? 1 : 0;
      return;
    }
    if (start) {
      const mark = block.text
        .slice(0, start.cut)
        .replace(start.aside ?? '', '')
        .replace(/\s+(?=[:：\s]*$)/, '')
        .trim();
      turns.push({
        kind: start.kind,
        mark,
        pieces: [],
        ...(start.speaker !== undefined && { speaker: start.speaker }),
      });
    } else if (isExplicit && block.role === 'heading') {
      omissions.push({ text: block.text, code: 'heading' });
      return;
    }
    turns.at(-1)!.pieces.push(...piecesOf(block, start ?? { cut: 0 }, omissions));
  });
  return turns;
}
