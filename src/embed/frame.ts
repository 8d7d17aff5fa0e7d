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
  /** In CSS pixels, where nothing gives the frame the height of its content. */
  readonly fixedHeight: number;
}

/**
 * Its attributes, in their order; those without a value are left out. Sizes, and that it has no border, are in attributes too: many a CMS
 * takes styles away.
 */
export const frameAttributes = ({
  src,
  title,
  lang,
  markedAs,
  width,
  height,
  fixedHeight,
}: Frame): Readonly<Record<string, string | number | undefined>> => ({
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
  // Some browsers give frames the height of their content: https://drafts.csswg.org/css-sizing-4/#responsive-iframes. They know `if()` as
  // well, https://drafts.csswg.org/css-values-5/#if-notation, and others pass over what has it.
  style: `width: 100%; height: ${fixedHeight}px; height: if(supports(frame-sizing: content-height): auto); border: 0; frame-sizing: content-height`,
});
