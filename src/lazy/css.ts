/** Tag of style sheets in chunks, by which the build finds and minifies them. */
export const css = String.raw;

/** Returns a function that adds styles to a shadow root, at most once each. */
export function stylesAdder(text: string): (root: ShadowRoot) => void {
  let sheet: CSSStyleSheet | undefined;
  return (root) => {
    const { adoptedStyleSheets } = root as Partial<ShadowRoot>;
    // DOMs of test runners may lack `adoptedStyleSheets`.
    if (!adoptedStyleSheets || (sheet && adoptedStyleSheets.includes(sheet))) return;
    if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(text);
    adoptedStyleSheets.push(sheet);
  };
}
