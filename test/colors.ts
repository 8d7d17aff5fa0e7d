/** The colors that readers really see, whatever the style sheet writes them as. */

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
canvas.canvas.width = canvas.canvas.height = 1;

/** The value of any CSS color; channels from 0 to 255, alpha from 0 to 1. */
function rgba(color: string): Rgba {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data as unknown as [number, number, number, number];
  return [red, green, blue, alpha / 255];
}

const over = ([r, g, b, a]: Rgba, [r2, g2, b2]: Rgba): Rgba => {
  const mix = (upper: number, lower: number) => upper * a + lower * (1 - a);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
};

/** The parent on the screen: through slots, and out of shadow trees. */
const parentOf = ({ assignedSlot, parentNode }: Element): Element | undefined => {
  const parent = assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : parentNode);
  return parent instanceof Element ? parent : undefined;
};

/** The color behind an element's text, or behind the element itself from its parent on. */
function backgroundOf(element: Element | undefined): Rgba {
  if (!element) return [255, 255, 255, 1];
  const own = rgba(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, backgroundOf(parentOf(element)));
}

const luminance = ([red, green, blue]: Rgba) => {
  const linear = (channel: number) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

const ratio = (one: Rgba, other: Rgba) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** How far a color stands out from what is behind an element, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export const contrast = (element: Element, color: string, background = backgroundOf(element)): number => {
  const opacity = (each: Element | undefined): number =>
    each ? Number(getComputedStyle(each).opacity) * opacity(parentOf(each)) : 1;
  const [red, green, blue, alpha] = rgba(color);
  return ratio(over([red, green, blue, alpha * opacity(element)], background), background);
};

/** The same for the color around an element, which a ring or border stands on. */
export const contrastOutside = (element: Element, color: string): number =>
  contrast(element, color, backgroundOf(parentOf(element)));
