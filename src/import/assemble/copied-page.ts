import { isAsking, isFinished } from '../text/characters.js';
import { boilerplateOf, isAppeal, isBreadcrumb, isHome } from '../text/boilerplate.js';
import type { OmissionCode } from '../messages/index.js';
import type { Block, Omission } from '../model.js';
import { wordsOf } from '../text/split-words.js';

const hasWords = ({ text }: Block) => /[\p{L}\p{N}]/u.test(text);

/** A mark alone, such as "?", is an answer where it is below a question. */
const isSaying = (block: Block, above: Block | undefined) =>
  hasWords(block) || (above !== undefined && isAsking(above.text) && hasWords(above) && /^[?؟!…\s]+$/.test(block.text));

const links = 'article-links';

/** A heading, a menu's entry: no sentence, and short. */
const isEntry = ({ text, image, role }: Block, most: number) =>
  !image && role === 'paragraph' && !isFinished(text) && wordsOf(text).length <= most;

/** The menu on top of a copied page: a line that leads home with the short lines right below it, and the path to the page. */
function isMenu(blocks: readonly Block[]): readonly boolean[] {
  const top = blocks.slice(0, 12);
  const home = top.slice(0, 4).findIndex(({ text }) => isHome(text));
  let end = home + 1;
  // Without empty lines between paragraphs, the short line below may be the title.
  const hasLines = blocks.some(({ isApart }) => isApart === true);
  while (home >= 0 && hasLines && top[end]?.isApart !== true && top[end] && isEntry(top[end]!, 2)) end += 1;
  return blocks.map(
    ({ text }, index) => (home >= 0 && index >= home && index < end) || (index < top.length && isBreadcrumb(text)),
  );
}

/** Blocks that are text of the article; the rest of a copied page becomes omissions. */
export function withoutBoilerplate(blocks: readonly Block[], omissions: Omission[]): Block[] {
  const menu = isMenu(blocks);
  const codes: (OmissionCode | undefined)[] = blocks.map((block, index) => {
    if (block.image) return undefined;
    if (menu[index]) return 'navigation';
    const above = blocks[index - 1];
    if (!isSaying(block, above)) return 'no-words';
    // "Search." right below a question is what somebody says.
    return above && isAsking(above.text) && /[.!۔]$/.test(block.text) ? undefined : boilerplateOf(block.text);
  });
  // Readers' comments are below or above their form; in the upper half of a page, such a line is a link.
  const comments = codes.findIndex((code, index) => code === 'comment-form' && index >= blocks.length / 2);
  const end = comments >= 0 ? comments : blocks.length;
  for (let index = end - 1; index > 0; index -= 1) {
    const { text, image, role } = blocks[index]!;
    if (codes[index] !== undefined || !text) continue;
    // Right below a question it is an answer, however short.
    if (image || role === 'answer' || !isAppeal(text) || isAsking(blocks[index - 1]!.text)) break;
    codes[index] = 'appeal-to-readers';
  }
  // Below a heading such as "Related" there are titles of other articles, to the end.
  const isOther = (block: Block, index: number) =>
    codes[index] !== undefined || (isEntry(block, 12) && !isAsking(block.text));
  const lastText = blocks.findLastIndex((block, index) => index < end && !isOther(block, index));
  const others = codes.findIndex(
    (code, index) =>
      code === links &&
      !/[:：]\s*\S/.test(blocks[index]!.text) &&
      index >= blocks.length / 2 &&
      (index > lastText || index >= end),
  );
  if (others >= 0) for (let index = others; index < end; index += 1) codes[index] ??= links;
  return blocks.filter(({ text }, index) => {
    const code = codes[index] ?? (comments >= 0 && index > comments ? 'below-comment-form' : undefined);
    if (code !== undefined && text) omissions.push({ text, code });
    return code === undefined;
  });
}
