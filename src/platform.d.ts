/** What browsers have and TypeScript's library does not know yet. */

interface Element {
  /** https://wicg.github.io/sanitizer-api/#dom-element-sethtml */
  setHTML(
    html: string,
    options?: { sanitizer?: { elements?: readonly string[]; attributes?: readonly string[] } },
  ): void;
}
