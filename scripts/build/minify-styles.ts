/** Minifies the CSS in css`…` literals, which the minifier of scripts keeps as it is. */
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

/** @throws {Error} where a literal has expressions or escapes */
export function withMinifiedStyles(code: string): string {
  // Without expressions Lit's `css` tag has nothing to check; what replaces it does not check, and is smaller.
  return code
    .replace(/\bcss ?`([^`]*)`/g, (_, css: string) => {
      if (/\$\{|\\/.test(css)) throw new Error('Styles with expressions or escapes cannot be minified.');
      const text = `\`${minify(css)}\``;
      // Those of chunks are plain strings: see src/lazy/css.ts.
      return /from ['"]lit['"]/.test(code) ? `unsafeCSS(${text})` : text;
    })
    .replace(/import \{ css \} from (['"])lit\1/, 'import { unsafeCSS } from $1lit$1');
}

/** Nothing is lowered or prefixed: without targets, browsers get what is written. */
const minify = (css: string): string =>
  transformCss({ filename: 'styles.css', code: Buffer.from(css), minify: true }).code.toString();
