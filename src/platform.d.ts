/** Browser APIs that are missing in TypeScript's DOM library. */

interface Element {
  /** https://wicg.github.io/sanitizer-api/#dom-element-sethtml */
  setHTML(
    html: string,
    options?: { sanitizer?: { elements?: readonly string[]; attributes?: readonly string[] } },
  ): void;
}
