/** ESLint's configuration is JavaScript, so that ESLint loads it without a compiler. */
declare module '*/eslint.config.js' {
  export const MAY_IMPORT: Readonly<Record<string, readonly string[]>>;
}
