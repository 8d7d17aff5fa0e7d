/** Turns samples into the table that people read. */
import type { Side } from './page.js';
import type { Time } from './trace.js';

export type Measure = 'script' | 'first' | 'all' | 'longest' | 'toggle' | 'openAll' | 'heap' | 'nodes';

export type Value = Time | { readonly amount: number };

export type Sample = Value & {
  readonly size: number;
  readonly side: Side;
  readonly round: number;
  readonly measure: Measure;
};

const measures: Record<Measure, string> = {
  script: 'script evaluation, ms',
  first: 'first question on screen, ms',
  all: 'all rendered, ms',
  longest: 'longest task while rendering, ms',
  toggle: 'opening one answer, ms',
  openAll: 'opening all answers, ms',
  heap: 'JS heap, MiB',
  nodes: 'DOM nodes',
};

/** What we are after: at most this many times static, by number of questions. */
const ratioAims: Partial<Record<Measure, (size: number) => number | undefined>> = {
  all: (size) => ({ 3: 1.5, 100: 1, 1000: 0.5, 5000: 0.4 })[size],
  toggle: (size) => ({ 3: 1, 100: 1, 1000: 0.55 })[size],
  openAll: (size) => ({ 1000: 0.1 })[size],
  nodes: (size) => (size < 100 ? undefined : 1.3), // the card's frame alone has more nodes than three questions
};

/** At most this many milliseconds. */
const taskAims: Record<number, number> = { 1000: 30, 5000: 50 };

/** The first of so many questions comes at most so many times as late as the first of few. */
const firstAim = { size: 5000, few: 3, ratio: 2 };

/** Rounds that differ by more than this share may tell another story next time. */
const NOISY = 0.2;

function quantile(values: readonly number[], share: number): number {
  const position = (values.length - 1) * share;
  const below = values[Math.floor(position)] ?? NaN;
  return below + ((values[Math.ceil(position)] ?? NaN) - below) * (position % 1);
}

interface Summary {
  readonly median: number;
  /** Half of the range that the middle half of the values lies in, as a share of the median. */
  readonly spread: number;
}

function summary(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const median = quantile(sorted, 0.5);
  return { median, spread: median ? (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 2 / median : 0 };
}

const show = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 1000 ? 1 : 0 });
const showRatio = (value: number) => (Number.isFinite(value) ? `${value.toFixed(2)}×` : '–');

const widths = [34, 10, 6, 11, 6, 9, 13, 10, 9];
const row = (cells: readonly string[], aim = '') =>
  `${cells.map((cell, index) => (index ? cell.padStart(widths[index]!) : cell.padEnd(widths[0]!))).join('')}${aim && `   ${aim}`}`.trimEnd();

export function report(
  samples: readonly Sample[],
  sizes: readonly number[],
  { chromium, interval }: { chromium: string; interval: number },
): string {
  const missed: string[] = [];
  const noisy: string[] = [];
  const find = (size: number, side: Side, measure: Measure, kind: 'cpu' | 'clock') =>
    summary(
      samples
        .filter((each) => each.size === size && each.side === side && each.measure === measure)
        .flatMap((each) => ('amount' in each ? (kind === 'cpu' ? each.amount : []) : each[kind])),
    );
  const judge = (what: string, value: number, limit: number, aim: string) => {
    if (value <= limit) return `${aim}: met`;
    missed.push(what);
    return `${aim}: MISSED`;
  };

  const lines = [
    chromium,
    'Times are what the main thread spent on a processor until the frame was through: script, style, layout, paint. A busy machine',
    'changes them little, and aims are judged by them. To the right, what the clock said meanwhile. Medians, ± half of the interquartile range.',
  ];
  if (interval > 8) {
    lines.push(
      `The screen’s rhythm could not be switched off: the clock's times are rounded up to frames of ${show(interval)} ms.`,
    );
  }
  for (const size of sizes) {
    const rounds = new Set(samples.filter((each) => each.size === size).map(({ round }) => round)).size;
    const title = `${size.toLocaleString('en')} questions, rounds: ${rounds}`;
    lines.push('', row([title, 'card', '', 'static', '', 'ratio', 'clock: card', 'static', 'ratio']));
    for (const [measure, name] of Object.entries(measures) as [Measure, string][]) {
      const card = find(size, 'card', measure, 'cpu');
      const other = find(size, 'static', measure, 'cpu');
      const clock = (['card', 'static'] as const).map((side) => find(size, side, measure, 'clock').median) as [
        number,
        number,
      ];
      const ratio = card.median / other.median;
      const what = `${name.split(',')[0]!} at ${size.toLocaleString('en')}`;
      const aims: string[] = [];
      const ratioAim = ratioAims[measure]?.(size);
      if (ratioAim !== undefined) aims.push(judge(what, ratio, ratioAim, `aim ${showRatio(ratioAim)}`));
      const taskAim = measure === 'longest' && taskAims[size];
      if (taskAim) aims.push(judge(what, card.median, taskAim, `aim ${taskAim} ms`));
      if (measure === 'first' && size === firstAim.size && sizes.includes(firstAim.few)) {
        const than = card.median / find(firstAim.few, 'card', measure, 'cpu').median;
        aims.push(
          judge(
            what,
            than,
            firstAim.ratio,
            `${showRatio(than)} the card's at ${firstAim.few}, aim ${showRatio(firstAim.ratio)}`,
          ),
        );
      }
      if (aims.length && Math.max(card.spread, other.spread) > NOISY) noisy.push(what);
      const cells = [card, other].flatMap(({ median, spread }) =>
        measure === 'script' && !median
          ? ['–', '']
          : [show(median), measure === 'nodes' ? '' : `±${(spread * 100).toFixed(0)}%`],
      );
      const clocks = Number.isNaN(clock[0])
        ? []
        : [show(clock[0]), measure === 'script' ? '–' : show(clock[1]), showRatio(clock[0] / clock[1])];
      lines.push(row([`  ${name}`, ...cells, showRatio(ratio), ...clocks], aims.join('; ')));
    }
  }
  lines.push('', missed.length ? `Missed: ${missed.join('; ')}.` : 'Every aim is met.');
  if (noisy.length) {
    lines.push(
      `Not measured well enough to judge, since rounds differ by more than ±${NOISY * 100}% (a busy machine?): ${noisy.join('; ')}.`,
    );
  }
  return lines.join('\n');
}
