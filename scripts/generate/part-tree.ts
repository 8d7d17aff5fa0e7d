/** Shows how the parts of the card are nested. */
import { renderCard } from '../../src/node/render/card.js';
import { interview } from '../parts-map/interview.js';

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** One line for each part, indented below its parent. */
export async function partTree(): Promise<string> {
  const { html } = await renderCard(interview, { open: 'first' });
  const [, shadowTree] = /<template[^>]*>([^]*)<\/template>/.exec(html)!;
  const markup = shadowTree!.replace(/<style[^]*?<\/style>/g, '');
  const open: string[] = [];
  const paths = new Set<string>();
  for (const [, slash, tag, attributes] of markup.matchAll(/<(\/?)([a-z][\w-]*)([^>]*)>/g)) {
    if (slash) {
      open.pop();
      continue;
    }
    const part = / part="([^"]+)"/.exec(attributes!)?.[1] ?? '';
    const path = [...open, part].filter(Boolean);
    if (part) paths.add(path.join('/'));
    if (!VOID.has(tag!)) open.push(part);
  }
  const lines = [...paths].map((path) => {
    const names = path.split('/');
    return `${'  '.repeat(names.length - 1)}${names.at(-1)!}`;
  });
  return `\`\`\`\n${lines.join('\n')}\n\`\`\`\n`;
}
