/** The iframe of an interview as partners paste it. The command line and the playground share this module. */

export interface Frame {
  /** URL of embed.html, with the parameters of the interview. */
  readonly src: string;
  readonly title: string;
  /** Language of the interview. Without it, the frame has the language of the surrounding page. */
  readonly lang?: string | undefined;
  /** Only for pages with the script for hosts: the frame's id, which links to its questions contain. */
  readonly markedAs?: string | undefined;
  /** As in the attribute: CSS pixels, or a percentage. The style is the full width. */
  readonly width?: number | string | undefined;
  /** As in the attribute, in CSS pixels. */
  readonly height?: number | undefined;
  /** In CSS pixels. Used where nothing sets the frame to the height of its content. */
  readonly fixedHeight: number;
}

/**
 * The attributes in order, without those that have no value. Sizes and the missing border are set as attributes as well, because many CMSs
 * remove styles.
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
  // Some browsers size frames to their content: https://drafts.csswg.org/css-sizing-4/#responsive-iframes. They also know `if()`,
  // https://drafts.csswg.org/css-values-5/#if-notation; other browsers ignore the declaration.
  style: `width: 100%; height: ${fixedHeight}px; height: if(supports(frame-sizing: content-height): auto); border: 0; frame-sizing: content-height`,
});
