/** Takes out of Lit's templates and styles what only their authors read. */
import { transform as transformCss } from 'lightningcss';
import type { Plugin } from 'vite';

/** Spaces beside these never show, since each begins and ends a line of its own. */
const BLOCKS = 'address|article|aside|blockquote|details|div|dl|dt|dd|fieldset|figure|figcaption|footer|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|ul';
const beforeBlock = new RegExp(String.raw`\s+(?=</?(?:${BLOCKS})\b)`, 'g');
const afterBlock = new RegExp(String.raw`(</?(?:${BLOCKS})\b[^<>]*>)\s+`, 'g');

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface TaggedTemplate extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: Node & { readonly quasis: readonly (Node & { readonly value: { readonly raw: string } })[] };
}

export function minifyLiterals(): Plugin {
  return {
    name: 'minify-literals',
    apply: 'build',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: /\b(?:css|html|svg)`/ },
      handler(code) {
        const edits: { start: number; end: number; text: string }[] = [];
        for (const { tag, quasi } of taggedTemplates(this.parse(code))) {
          const { quasis } = quasi;
          if (tag.name === 'css' && quasis.length > 1) this.error('Styles with expressions cannot be minified; use custom properties.');
          for (const { value, start, end } of quasis) {
            if (value.raw.includes('\\')) this.error('Escapes in a template would be minified wrongly.');
            edits.push({ start, end, text: tag.name === 'css' ? minifyCss(value.raw) : minifyHtml(value.raw) });
          }
          // Without expressions there is nothing for Lit's `css` tag to check: what stands behind it does, and is smaller.
          if (tag.name === 'css') edits.push({ start: tag.start, end: quasi.start, text: 'unsafeCSS(' }, { start: quasi.end, end: quasi.end, text: ')' });
        }
        edits.sort((a, b) => a.start - b.start); // templates are inside of templates
        const result = edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
        return result.replace(/import \{ css \} from (['"])lit\1/, 'import { unsafeCSS } from $1lit$1');
      },
    },
  };
}

/** Nothing is lowered or prefixed: without targets, what is written is what browsers get. */
export function minifyCss(css: string): string {
  return transformCss({ filename: 'styles.css', code: Buffer.from(css), minify: true }).code.toString();
}

/** One part of a template, between expressions. A space beside an expression may be seen, so one stays. */
export function minifyHtml(html: string): string {
  return html.replace(/\s+/g, ' ').replace(beforeBlock, '').replace(afterBlock, '$1');
}

function taggedTemplates(root: unknown): TaggedTemplate[] {
  const found: TaggedTemplate[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as TaggedTemplate;
    if (node.type === 'TaggedTemplateExpression' && /^(?:css|html|svg)$/.test(node.tag.name ?? '')) found.push(node);
    Object.values(value).forEach(visit);
  };
  visit(root);
  return found;
}
