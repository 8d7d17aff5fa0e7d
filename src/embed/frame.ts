/** The iframe of an interview as partners paste it: one element, whoever writes it. */

export interface Frame {
  /** Of embed.html, with what it is to show. */
  readonly src: string;
  readonly title: string;
  /** Language of the interview; that of the page around where there is none. */
  readonly lang?: string | undefined;
  /** For pages with the helper: the frame's id, which is the name of the card in links to its questions. */
  readonly markedAs?: string | undefined;
  /** As the attribute has it: CSS pixels, or a percentage. The style is the full width. */
  readonly width?: number | string | undefined;
  /** As the attribute has it, in CSS pixels. */
  readonly height?: number | undefined;
  /** The least height, in CSS pixels, until the frame knows better. */
  readonly minHeight: number;
}

/**
 * Its attributes, in their order; those without a value are left out. Sizes, and that it has no border, are in attributes too: many a CMS
 * takes styles away.
 */
export const frameAttributes = ({ src, title, lang, markedAs, width, height, minHeight }: Frame): Readonly<Record<string, string | number | undefined>> => ({
  id: markedAs,
  'data-interview-card': markedAs === undefined ? undefined : '',
  src,
  title,
  lang,
  width,
  height,
  frameborder: 0,
  loading: 'lazy',
  allow: 'clipboard-write',
  // The last is for browsers that give frames the height of their content: https://drafts.csswg.org/css-sizing-4/#responsive-iframes
  style: `width: 100%; height: auto; min-height: ${minHeight}px; border: 0; frame-sizing: content-height`,
});
