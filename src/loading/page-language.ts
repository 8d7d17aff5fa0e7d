import { plainTag } from '../interview/locale-format.js';

/** The language of the page at an element: the nearest `lang`, through shadow roots too; English where there is none or it is malformed. */
export function languageAt(element: Element): string {
  for (let node = element as Element | undefined; node;) {
    const lang = node.closest<HTMLElement>('[lang]')?.lang;
    if (lang) {
      try {
        return plainTag.test(lang) ? lang : `${new Intl.Locale(lang)}`;
      } catch {
        break;
      }
    }
    node = (node.getRootNode() as Partial<ShadowRoot>).host;
  }
  return 'en';
}
