/** Turns samples into the tables that people read. */
import type { Side } from './page.js';
import type { Time } from './trace.js';

export type Measure = 'script' | 'first' | 'all' | 'complete' | 'longest' | 'toggle' | 'openAll' | 'heap' | 'nodes';

export type Value = Time | { readonly amount: number };

export type Sample = Value & {
  readonly size: number;
  readonly case: string;
  readonly side: Side;
  readonly round: number;
  readonly measure: Measure;
};

const measures: Record<Measure, string> = {
  script: 'script evaluation, ms',
  first: 'first question on screen, ms',
  all: 'all rendered, ms',
  complete: 'all rendered, dates and names written, ms',
  longest: 'longest task while rendering, ms',
  toggle: 'opening one answer, ms',
  openAll: 'opening all answers, ms',
  heap: 'JS heap, MiB',
  nodes: 'DOM nodes',
};

interface Aim {
  readonly measure: Measure;
  readonly size: number;
  readonly limit: number;
  /** What the limit is a multiple of: the static side's value, one millisecond, or the card's own value at the smallest size. */
  readonly unit: 'static' | 'ms' | 'own';
}

/** The size whose value is the unit `own`. */
const OWN_SIZE = 3;

/** The limits, by number of questions. */
const limits: readonly (Pick<Aim, 'measure' | 'unit'> & { readonly bySize: Readonly<Record<number, number>> })[] = [
  { measure: 'all', unit: 'static', bySize: { 3: 1.3, 100: 1, 1000: 0.5, 5000: 0.4 } },
  { measure: 'first', unit: 'own', bySize: { 5000: 2 } },
  { measure: 'longest', unit: 'ms', bySize: { 1000: 30, 5000: 50 } },
  { measure: 'toggle', unit: 'static', bySize: { 3: 1, 100: 1, 1000: 0.55 } },
  { measure: 'openAll', unit: 'static', bySize: { 1000: 0.1 } },
  // Header, toolbar and footer alone have more nodes than three questions.
  { measure: 'nodes', unit: 'static', bySize: { 100: 1.3, 1000: 1.3, 5000: 1.3 } },
];

const aims: readonly Aim[] = limits.flatMap(({ bySize, ...aim }) =>
  Object.entries(bySize).map(([size, limit]) => ({ ...aim, size: Number(size), limit })),
);

/** Rounds that differ by more than this share may give another result next time. */
const NOISY = 0.2;

function quantile(values: readonly number[], share: number): number {
  const position = (values.length - 1) * share;
  const below = values[Math.floor(position)] ?? NaN;
  return below + ((values[Math.ceil(position)] ?? NaN) - below) * (position % 1);
}

interface Summary {
  readonly median: number;
  /** Half of the interquartile range, as a share of the median. */
  readonly spread: number;
}

/** What the rounds of one side gave; NaN where nothing was measured. */
function summarize(
  samples: readonly Sample[],
  { size, side, measure, ...wanted }: Pick<Sample, 'size' | 'case' | 'side' | 'measure'>,
  kind: 'cpu' | 'clock' = 'cpu',
): Summary {
  const values = samples
    .filter((each) => each.size === size && each.case === wanted.case && each.side === side && each.measure === measure)
    .flatMap((each) => ('amount' in each ? (kind === 'cpu' ? each.amount : []) : each[kind]))
    .sort((a, b) => a - b);
  const median = quantile(values, 0.5);
  return { median, spread: median ? (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median : 0 };
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

const casesAt = (samples: readonly Sample[], size: number): readonly string[] =>
  unique(samples.filter((each) => each.size === size).map((each) => each.case));

/** The case whose card takes the most time until all is rendered, relative to static. */
export function slowestCase(samples: readonly Sample[], size: number): string {
  const ratio = (name: string) => {
    const of = { size, case: name, measure: 'all' } as const;
    return summarize(samples, { ...of, side: 'card' }).median / summarize(samples, { ...of, side: 'static' }).median;
  };
  return [...casesAt(samples, size)].sort((a, b) => ratio(b) - ratio(a))[0]!;
}

const showCount = (value: number) => value.toLocaleString('en');
const showNumber = (value: number) =>
  Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 1000 ? 1 : 0 });
const showRatio = (value: number) => (Number.isFinite(value) ? `${value.toFixed(2)}×` : '–');
const showSpread = ({ median, spread }: Summary, measure: Measure) =>
  Number.isNaN(median) || measure === 'nodes' ? '' : `±${(spread * 100).toFixed(0)}%`;

const row = (widths: readonly number[], cells: readonly string[]) =>
  cells
    .map((cell, index) => (index ? cell.padStart(widths[index]!) : cell.padEnd(widths[0]!)))
    .join('')
    .trimEnd();

/** One size: for each measure a row by case. */
function tableOf(samples: readonly Sample[], size: number): string[] {
  const widths = [44, 9, 6, 10, 6, 10, 6, 13, 13, 14];
  const ofSize = samples.filter((each) => each.size === size);
  const rounds = unique(ofSize.map(({ round }) => round)).length;
  const title = `${showCount(size)} questions, rounds: ${rounds}`;
  const columns = ['card', '', 'static', '', 'Lit', '', 'card/static', 'Lit/static', 'by the clock'];
  const lines = ['', row(widths, [title, ...columns])];
  for (const [measure, name] of Object.entries(measures) as [Measure, string][]) {
    const ofMeasure = ofSize.filter((each) => each.measure === measure);
    if (!ofMeasure.length) continue;
    lines.push(name);
    for (const each of casesAt(ofMeasure, size)) {
      const find = (side: Side, kind?: 'clock') => summarize(ofMeasure, { size, case: each, side, measure }, kind);
      const [card, plain, lit] = [find('card'), find('static'), find('lit')];
      lines.push(
        row(widths, [
          `  ${each}`,
          ...[card, plain, lit].flatMap((side) => [showNumber(side.median), showSpread(side, measure)]),
          showRatio(card.median / plain.median),
          showRatio(lit.median / plain.median),
          showRatio(find('card', 'clock').median / find('static', 'clock').median),
        ]),
      );
    }
  }
  return lines;
}

/** Which aims are met, each in the slowest case of its size. */
function aimsOf(samples: readonly Sample[]): string[] {
  const widths = [40, 12, 12, 9];
  const lines = ['', row(widths, ['Aims, in the slowest case of each size', 'aim', 'measured'])];
  const noisy: string[] = [];
  for (const size of unique(samples.map((each) => each.size))) {
    const slowest = slowestCase(samples, size);
    lines.push(`${showCount(size)} questions: ${slowest}`);
    for (const { measure, limit, unit } of aims.filter((aim) => aim.size === size)) {
      const of = { size, case: slowest, measure };
      const card = summarize(samples, { ...of, side: 'card' });
      const other: Summary = {
        static: () => summarize(samples, { ...of, side: 'static' }),
        own: () => summarize(samples, { ...of, size: OWN_SIZE, side: 'card' }),
        ms: () => ({ median: 1, spread: 0 }),
      }[unit]();
      const value = card.median / other.median;
      if (Number.isNaN(value)) continue;
      const show = (number: number) => (unit === 'ms' ? `${showNumber(number)} ms` : showRatio(number));
      const name = `${measures[measure].replace(/, .*/, '')}${unit === 'own' ? `, to that at ${OWN_SIZE}` : ''}`;
      lines.push(row(widths, [`  ${name}`, show(limit), show(value), value <= limit ? 'met' : 'MISSED']));
      if (Math.max(card.spread, other.spread) > NOISY) noisy.push(`${name} at ${showCount(size)}`);
    }
  }
  if (noisy.length) {
    lines.push(
      '',
      `Too noisy to judge, since rounds differ by more than ±${NOISY * 100}% (a busy machine?): ${noisy.join('; ')}.`,
    );
  }
  return lines;
}

export function report(
  samples: readonly Sample[],
  { chromium, interval }: { chromium: string; interval: number },
): string {
  const lines = [
    chromium,
    'Times are what the main thread spent on a processor until the frame was done: script, style, layout, paint. A busy machine changes them',
    'little, and the aims are about them. Script evaluation is not part of the other times, except that of chunks which load with the',
    'interview. Medians, ± half of the interquartile range. The last column is the ratio of card to static by the clock.',
  ];
  if (interval > 8) {
    lines.push(
      `The frame rate limit could not be switched off: the clock's times are rounded up to frames of ${showNumber(interval)} ms.`,
    );
  }
  const sizes = unique(samples.map((each) => each.size));
  return [...lines, ...sizes.flatMap((size) => tableOf(samples, size)), ...aimsOf(samples)].join('\n');
}
