/** Removes line breaks from html`…` that only make the source readable. `compact` in `src/node/render/template.ts` does the same on a server. */
import type { Plugin } from 'vite';

export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: 'html`' },
      handler: (code) =>
        code
          // Between markup and expressions, and at both ends.
          .replace(/(?<=[>}]|html`)\s*\n\s*(?=<|\$\{|`)/g, '')
          // Between the attributes of a tag.
          .replace(/(?<=<[a-z][^<>`]*)\s*\n\s*(?=[^<>`]*>)/g, ' '),
    },
  };
}
