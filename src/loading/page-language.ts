import { isLanguageTag } from '../interview/locale-format.js';

/**
 * The language of the page at an element, as a valid BCP 47 tag: the nearest non-empty `lang` of the element and its ancestors, across
 * shadow roots. Default: `en`, also if the tag is malformed.
 */
export function languageAt(element: Element): string {
  const lang = nearestLang(element);
  return lang && isLanguageTag(lang) ? lang : 'en';
}

function nearestLang(element: Element): string | undefined {
  for (let node: Element | undefined = element; node; node = (node.getRootNode() as Partial<ShadowRoot>).host) {
    const lang = node.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (lang) return lang;
  }
  return undefined;
}
