/** The controls for the look and for the card's attributes. */
import { loadedTheme } from './files.js';
import { cardColors, colorsIn } from './look.js';
import { byId, make } from './page.js';
import {
  colorNames,
  initialLook,
  initialSettings,
  readState,
  type ColorName,
  type Look,
  type Settings,
} from './state.js';
import type { Words } from './strings.en.js';

export interface Form {
  /** Updates the controls. */
  set(look: Look, settings: Settings, direction: string | undefined): void;
  setWords(words: Words): void;
}

export interface Choices {
  readonly look: Look;
  readonly settings: Settings;
}

/** The card's defaults. */
const initialChoices: Choices = { look: initialLook, settings: initialSettings };

/**
 * @param onChange - called with all choices after each change
 * @param onDirection - called with the chosen direction; undefined means that of the language
 */
export function createForm(
  onChange: (choices: Choices) => void,
  onDirection: (direction: string | undefined) => void,
): Form {
  const form = byId<HTMLFormElement>('look');
  const measure = byId('measure-shown');
  let colors: Look['colors'] = {};
  let hasMeasure = false;

  const swatches = colorNames.map((name) => {
    const label = make('span', { 'data-t': `color_${name}` });
    const pair = ['byDay', 'byNight'].map((when) => make('input', { type: 'color', 'data-when': when }));
    for (const input of pair) {
      input.addEventListener('input', () => {
        colors = { ...colors, [name]: [pair[0]!.value, pair[1]!.value] };
      });
    }
    byId('colors').append(make('div', { class: 'pair' }, label, make('span', {}, ...pair)));
    return { name, pair };
  });

  const valueOf = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value;
  const setValue = (name: string, value: string) => {
    (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value = value;
  };
  const exclusive = form.elements.namedItem('exclusive') as HTMLInputElement;

  const showColors = (theme: Look['theme']) => {
    const own = { ...cardColors, ...colorsIn(loadedTheme(theme) ?? ''), ...colors } as Record<
      ColorName,
      readonly [string, string]
    >;
    for (const { name, pair } of swatches) pair.forEach((input, index) => (input.value = own[name][index]!));
  };
  const showMeasure = () => (measure.textContent = hasMeasure ? `${valueOf('measure')}em` : '');

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', ({ target }) => {
    const { name } = target as HTMLInputElement;
    if (name === 'direction') {
      onDirection(valueOf('direction') || undefined);
      return;
    }
    if (name === 'measure') hasMeasure = true;
    // The values of controls are validated like those of a link.
    const { look, settings } = readState({
      text: '',
      look: {
        theme: valueOf('theme'),
        scheme: valueOf('scheme'),
        font: valueOf('font'),
        headingFont: valueOf('headingFont'),
        density: valueOf('density'),
        colors,
        ...(hasMeasure && { measure: Number(valueOf('measure')) }),
      },
      settings: {
        headingLevel: Number(valueOf('headingLevel')),
        open: valueOf('open'),
        numerals: valueOf('numerals'),
        exclusive: exclusive.checked,
      },
    })!;
    showMeasure();
    onChange({ look, settings });
  });
  byId('reset').addEventListener('click', () => onChange(initialChoices));

  return {
    set(look, settings, direction) {
      ({ colors } = look);
      hasMeasure = look.measure !== undefined;
      for (const name of ['theme', 'scheme', 'font', 'headingFont', 'density'] as const) setValue(name, look[name]);
      for (const name of ['headingLevel', 'open', 'numerals'] as const) setValue(name, String(settings[name]));
      setValue('measure', String(look.measure ?? 35));
      setValue('direction', direction ?? '');
      exclusive.checked = settings.exclusive;
      showColors(look.theme);
      showMeasure();
    },
    setWords({ text }) {
      for (const { name, pair } of swatches)
        for (const input of pair)
          input.ariaLabel = `${text[`color_${name}`]}: ${text[input.dataset['when'] as 'byDay' | 'byNight']}`;
    },
  };
}
