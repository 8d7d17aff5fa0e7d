/** Minifies the CSS in css`…` literals, which the JavaScript minifier leaves unchanged. */
import { transform as transformCss } from 'lightningcss';
import type { Plugin } from 'vite';

export const minifyStyles = (): Plugin => ({
  name: 'minify-styles',
  apply: 'build',
  transform: {
    filter: { id: { include: /\.styles\.ts$/, exclude: /node_modules/ } },
    handler: withMinifiedStyles,
  },
});

/** @throws {Error} if a literal has expressions or escapes */
function withMinifiedStyles(code: string): string {
  // Without expressions, Lit's `css` tag has nothing to validate; the replacement does not validate and is smaller.
  return code
    .replace(/\bcss ?`([^`]*)`/g, (_, css: string) => {
      if (/\$\{|\\/.test(css)) throw new Error('Styles with expressions or escapes cannot be minified.');
      const text = `\`${minify(css)}\``;
      // Chunks have plain strings instead: see src/lazy/css.ts.
      return /from ['"]lit['"]/.test(code) ? `unsafeCSS(${text})` : text;
    })
    .replace(/import \{ css \} from (['"])lit\1/, 'import { unsafeCSS } from $1lit$1');
}

/** Without targets, nothing is lowered or prefixed: browsers get the source's features. */
const minify = (css: string): string =>
  transformCss({ filename: 'styles.css', code: Buffer.from(css), minify: true }).code.toString();
