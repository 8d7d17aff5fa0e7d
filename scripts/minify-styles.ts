/** Minifies what stands in css`…`, which the minifier of the script takes for a text to be kept. */
import { transform as transformCss } from 'lightningcss';
import type { Plugin } from 'vite';

export function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    apply: 'build',
    transform: {
      filter: { id: { include: /\.styles\.ts$/, exclude: /node_modules/ } },
      handler(code) {
        // Without expressions there is nothing for Lit's `css` tag to check: what stands behind it does, and is smaller.
        return code
          .replace(/\bcss`([^`]*)`/g, (_, css: string) => {
            if (/\$\{|\\/.test(css)) this.error('Styles with expressions or escapes cannot be minified.');
            return code.includes("from 'lit'") ? `unsafeCSS(\`${minify(css)}\`)` : `\`${minify(css)}\``;
          })
          .replace(/import \{ css \} from (['"])lit\1/, 'import { unsafeCSS } from $1lit$1');
      },
    },
  };
}

/** Nothing is lowered or prefixed: without targets, what is written is what browsers get. */
function minify(css: string): string {
  return transformCss({ filename: 'styles.css', code: Buffer.from(css), minify: true }).code.toString();
}
