/** The look of a card as a style sheet for the publisher's page. It uses only public custom properties and parts. */
import { colorNames, type ColorName, type Look, type Pair } from './state.js';

/** The card's default colors, as documented. */
export const cardColors: Readonly<Record<ColorName, Pair>> = {
  accent: ['#0a5c6b', '#7fd0de'],
  background: ['#ffffff', '#15191c'],
  color: ['#1b1f22', '#e8eaeb'],
  muted: ['#565e64', '#a6aeb4'],
  border: ['#d9dde0', '#353c41'],
};

/** Fonts that readers' systems have. Latin fonts come first, because Arabic fonts have Latin letters of another style. */
const families: Readonly<Record<Exclude<Look['font'], ''>, string>> = {
  naskh: "Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Geeza Pro', 'Sakkal Majalla', serif",
  kufi: "'Helvetica Neue', 'Noto Sans', 'Noto Kufi Arabic', 'SF Arabic', 'Segoe UI', sans-serif",
  sans: "system-ui, 'Noto Sans', 'Noto Sans Arabic', 'SF Arabic', 'Segoe UI', sans-serif",
  mono: "ui-monospace, 'Noto Sans Mono', 'Kawkab Mono', Consolas, monospace",
};

const densities: Readonly<Record<Look['density'], readonly string[]>> = {
  compact: ['gap: 0.75em', 'line-height: 1.5', 'question-size: 1em'],
  normal: [],
  airy: ['gap: 2em', 'line-height: 2', 'question-size: 1.2em'],
};

const whole = (color: string) => (color.length === 4 ? color.replace(/[\da-f]/gi, '$&$&') : color);

/** The colors that a theme sets: the initial values of the color inputs. */
export function colorsIn(css: string): Partial<Record<ColorName, Pair>> {
  return Object.fromEntries(
    colorNames.flatMap((name) => {
      const value = new RegExp(`--interview-card-${name}:([^;]*);`).exec(css)?.[1] ?? '';
      const [light, dark = light] = Array.from(value.matchAll(/#(?:[\da-f]{6}|[\da-f]{3})\b/gi), ([color]) =>
        whole(color),
      );
      return light === undefined || dark === undefined ? [] : [[name, [light, dark]]];
    }),
  );
}

/**
 * The style sheet of a look.
 *
 * @param theme - the theme's style sheet, which the other choices override
 */
export function cssOf(look: Look, theme = ''): string {
  const { colors, font, headingFont, density, measure, scheme } = look;
  const lines = [
    ...colorNames.flatMap((name) =>
      colors[name] ? [`--interview-card-${name}: light-dark(${colors[name].join(', ')})`] : [],
    ),
    ...(font ? [`--interview-card-font: ${families[font]}`] : []),
    ...(headingFont ? [`--interview-card-heading-font: ${families[headingFont]}`] : []),
    ...densities[density].map((line) => `--interview-card-${line}`),
    ...(measure === undefined ? [] : [`--interview-card-measure: ${measure}em`]),
    // A card is light by default, unless its page or theme says otherwise.
    ...(scheme !== 'auto'
      ? [`color-scheme: ${scheme}`]
      : theme.includes('color-scheme:')
        ? []
        : ['color-scheme: light dark']),
  ];
  const own = lines.length ? `interview-card {\n${lines.map((line) => `  ${line};\n`).join('')}}\n` : '';
  return [theme, own].filter(Boolean).join('\n');
}
