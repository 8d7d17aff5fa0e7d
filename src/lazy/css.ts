/** Styles that come with a chunk. */

/** Marks a style sheet, so that the build minifies it. */
export const css = String.raw;

/** @returns a function that adds styles to a shadow tree, once */
export function stylesAdder(text: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    const { adoptedStyleSheets } = root as Partial<ShadowRoot>;
    // Test runners' DOMs may have none.
    if (!adoptedStyleSheets || (sheet && adoptedStyleSheets.includes(sheet))) return;
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(text);
    adoptedStyleSheets.push(sheet);
  };
}
