/** oEmbed responses (https://oembed.com) as static files: what a site receives when its editor pastes the URL of an interview. */
import { escapeText } from '../../interview/escape-html.js';
import type { Interview } from '../../interview/schema.js';

/** A response of the type `rich`, version 1.0. The fields are described at https://oembed.com/#section2.3. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name?: string;
  readonly author_url?: string;
  readonly provider_name?: string;
  readonly provider_url: string;
  /** In seconds. */
  readonly cache_age: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
  readonly html: string;
  /** In CSS pixels. */
  readonly width: number;
  /** In CSS pixels. */
  readonly height: number;
}

/** One day. Consumers may keep the iframe for long: it loads the current interview by itself. */
const cacheAge = 86_400;

export interface OEmbedOptions {
  /** The HTML that a site puts into its page. */
  readonly html: string;
  readonly width: number;
  readonly height: number;
  /** The URL of the interview's JSON, which its relative URLs are resolved against. */
  readonly address: string;
}

/** Creates the response for an interview: interviewers are its authors, its source is the provider. */
export function oEmbedOf(
  { title, interviewers, source, image }: Interview,
  { html, width, height, address }: OEmbedOptions,
): OEmbed {
  const absolute = (url: string | undefined) =>
    url !== undefined && URL.canParse(url, address) ? new URL(url, address).href : undefined;
  const [author, ...others] = interviewers;
  const authorUrl = others.length === 0 ? absolute(author?.url) : undefined;
  const thumbnail = absolute(image?.src);
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author && { author_name: interviewers.map(({ name }) => name).join(', ') }),
    ...(authorUrl !== undefined && { author_url: authorUrl }),
    ...(source && { provider_name: source.name }),
    provider_url: `${new URL(absolute(source?.url) ?? address).origin}/`,
    cache_age: cacheAge,
    // All three or none: https://oembed.com/#section2.3.4
    ...(thumbnail !== undefined &&
      image?.width !== undefined &&
      image.height !== undefined && {
        thumbnail_url: thumbnail,
        thumbnail_width: image.width,
        thumbnail_height: image.height,
      }),
    html,
    width,
    height,
  };
}

/** The same response as XML (https://oembed.com/#section2.3.2). */
export const oEmbedXml = (response: OEmbed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${Object.entries(response)
    .map(([name, value]: [string, string | number]) => `  <${name}>${escapeXml(`${value}`)}</${name}>\n`)
    .join('')}</oembed>\n`;

/** Text for XML 1.0, which does not allow most control characters, even escaped (https://www.w3.org/TR/xml/#charsets). */
const escapeXml = (text: string): string =>
  escapeText(
    // eslint-disable-next-line no-control-regex -- these are the forbidden characters
    text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'),
  )
    // XML parsers normalize carriage returns to line feeds.
    .replaceAll('\r', '&#13;');
