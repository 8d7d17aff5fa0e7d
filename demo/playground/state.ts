/** The state of the playground: everything that a link or a draft restores. */

/** The colors that can be chosen, by the last part of their custom property. */
export const colorNames = ['accent', 'background', 'color', 'muted', 'border'] as const;
export const themes = ['', 'newspaper', 'minimal', 'dark'] as const;
export const schemes = ['auto', 'light', 'dark'] as const;
export const fonts = ['', 'naskh', 'kufi', 'sans', 'mono'] as const;
export const densities = ['compact', 'normal', 'airy'] as const;
export const openings = ['none', 'first', 'all'] as const;
export const numerals = ['auto', 'latn', 'arab', 'arabext'] as const;

/** The minimum and maximum line length, in em. */
export const measures = { min: 20, max: 70 } as const;

export type ColorName = (typeof colorNames)[number];
/** `#rrggbb` for the light and the dark color scheme. */
export type Pair = readonly [light: string, dark: string];

export interface Look {
  readonly theme: (typeof themes)[number];
  readonly scheme: (typeof schemes)[number];
  /** The colors that were chosen; the theme sets the others. */
  readonly colors: Readonly<Partial<Record<ColorName, Pair>>>;
  readonly font: (typeof fonts)[number];
  readonly headingFont: (typeof fonts)[number];
  readonly density: (typeof densities)[number];
  /** The maximum line length, in em. Default: the theme's. */
  readonly measure?: number;
}

/** The card's attributes. */
export interface Settings {
  readonly headingLevel: number;
  readonly open: (typeof openings)[number];
  readonly exclusive: boolean;
  readonly numerals: (typeof numerals)[number];
}

export interface State {
  /** The text in the editor. */
  readonly text: string;
  readonly look: Look;
  readonly settings: Settings;
  /** URL of the folder of the published files, with a slash at its end; or an empty string. */
  readonly base: string;
}

/** The maximum length of a text in a link or a draft, in UTF-16 code units. */
export const maxTextLength = 2_000_000;

export const initialLook: Look = {
  theme: '',
  scheme: 'auto',
  colors: {},
  font: '',
  headingFont: '',
  density: 'normal',
};
export const initialSettings: Settings = { headingLevel: 2, open: 'none', exclusive: false, numerals: 'auto' };

type Untrusted = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Untrusted =>
  typeof value === 'object' && value !== null ? (value as Untrusted) : {};

const oneOf = <T>(list: readonly T[], value: unknown, fallback: T): T =>
  list.find((each) => each === value) ?? fallback;

const isColor = (value: unknown): value is string => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);

function readLook(value: unknown): Look {
  const { theme, scheme, colors, font, headingFont, density, measure } = asObject(value);
  const pairs = colorNames.flatMap((name) => {
    const pair: unknown = Object.hasOwn(asObject(colors), name) ? asObject(colors)[name] : undefined;
    return Array.isArray(pair) && pair.length === 2 && pair.every(isColor) ? [[name, [pair[0], pair[1]]] as const] : [];
  });
  return {
    theme: oneOf(themes, theme, ''),
    scheme: oneOf(schemes, scheme, 'auto'),
    colors: Object.fromEntries(pairs),
    font: oneOf(fonts, font, ''),
    headingFont: oneOf(fonts, headingFont, ''),
    density: oneOf(densities, density, 'normal'),
    ...(typeof measure === 'number' && measure >= measures.min && measure <= measures.max ? { measure } : {}),
  };
}

function readSettings(value: unknown): Settings {
  const { headingLevel, open, exclusive, numerals: digits } = asObject(value);
  return {
    headingLevel: oneOf([1, 2, 3, 4, 5], headingLevel, initialSettings.headingLevel),
    open: oneOf(openings, open, 'none'),
    exclusive: exclusive === true,
    numerals: oneOf(numerals, digits, 'auto'),
  };
}

/**
 * Normalizes a base URL: it ends with a slash and contains nothing that would end a shortcode. Returns an empty string for other schemes than
 * http and https, and for URLs with a password, which would be published with each page.
 */
export function readBase(value: unknown): string {
  if (typeof value !== 'string' || !URL.canParse(value)) return '';
  const url = new URL(value);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) return '';
  url.search = url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  url.pathname = url.pathname.replaceAll('[', '%5B').replaceAll(']', '%5D');
  return url.href;
}

/**
 * Validates a state. Links are untrusted: each value is one of a list, a number within limits, a color or a URL; only the text is free.
 *
 * @returns undefined without a text; never throws
 */
export function readState(value: unknown): State | undefined {
  const { text, look, settings, base } = asObject(value);
  if (typeof text !== 'string' || text.length > maxTextLength) return undefined;
  return { text, look: readLook(look), settings: readSettings(settings), base: readBase(base) };
}
