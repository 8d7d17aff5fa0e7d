/** What the playground holds: all that a link to it or a draft brings back. */

/** The colors of a card that can be chosen, by the end of their custom properties' names. */
export const colorNames = ['accent', 'background', 'color', 'muted', 'border'] as const;
export const themes = ['', 'newspaper', 'minimal', 'dark'] as const;
export const schemes = ['auto', 'light', 'dark'] as const;
export const fonts = ['', 'naskh', 'kufi', 'sans', 'mono'] as const;
export const densities = ['compact', 'normal', 'airy'] as const;
export const openings = ['none', 'first', 'all'] as const;
export const numerals = ['auto', 'latn', 'arab', 'arabext'] as const;

/** Limits of the length of a line, in em. */
export const measures = { min: 20, max: 70 } as const;

export type ColorName = (typeof colorNames)[number];
/** `#rrggbb` by day and by night. */
export type Pair = readonly [light: string, dark: string];

export interface Look {
  readonly theme: (typeof themes)[number];
  readonly scheme: (typeof schemes)[number];
  /** Those that were chosen; the others are the theme's. */
  readonly colors: Readonly<Partial<Record<ColorName, Pair>>>;
  readonly font: (typeof fonts)[number];
  readonly headingFont: (typeof fonts)[number];
  readonly density: (typeof densities)[number];
  /** The longest line, in em; the theme's own where there is none. */
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
  /** What stands in the editor. */
  readonly text: string;
  readonly look: Look;
  readonly settings: Settings;
  /** Where the publisher's files lie: an address that ends in a slash, or an empty text. */
  readonly base: string;
}

/** The longest text that a link or a draft may hold, in UTF-16 code units. */
export const longestText = 2_000_000;

export const initialLook: Look = {
  theme: '',
  scheme: 'auto',
  colors: {},
  font: '',
  headingFont: '',
  density: 'normal',
};
export const initialSettings: Settings = { headingLevel: 2, open: 'none', exclusive: false, numerals: 'auto' };

type Loose = Readonly<Record<string, unknown>>;

const looseOf = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});

const oneOf = <T>(list: readonly T[], value: unknown, otherwise: T): T =>
  list.find((each) => each === value) ?? otherwise;

const isColor = (value: unknown): value is string => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);

function readLook(value: unknown): Look {
  const { theme, scheme, colors, font, headingFont, density, measure } = looseOf(value);
  const pairs = colorNames.flatMap((name) => {
    const pair: unknown = Object.hasOwn(looseOf(colors), name) ? looseOf(colors)[name] : undefined;
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
  const { headingLevel, open, exclusive, numerals: digits } = looseOf(value);
  return {
    headingLevel: oneOf([1, 2, 3, 4, 5], headingLevel, initialSettings.headingLevel),
    open: oneOf(openings, open, 'none'),
    exclusive: exclusive === true,
    numerals: oneOf(numerals, digits, 'auto'),
  };
}

/**
 * An address as the base of others: with a slash at its end, and without what ends a shortcode. An empty text where it is none of the web,
 * or has a password, which every page that is made with it would tell.
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
 * Takes from anything what can be part of a state. Links come from strangers: every value is one of a list, a number within limits,
 * a color or an address, and only the text is free.
 *
 * @returns nothing where there is no text; never throws
 */
export function readState(value: unknown): State | undefined {
  const { text, look, settings, base } = looseOf(value);
  if (typeof text !== 'string' || text.length > longestText) return undefined;
  return { text, look: readLook(look), settings: readSettings(settings), base: readBase(base) };
}
