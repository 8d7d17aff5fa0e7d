/** The benchmark's report, from samples that nobody had to measure. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Side } from '../bench/page.js';
import { report, slowestCase, type Measure, type Sample } from '../bench/report.js';

/** One round of a measure, with the main thread's time on each side. */
const round = (size: number, name: string, measure: Measure, times: Partial<Record<Side, number>>): Sample[] =>
  Object.entries(times).map(([side, cpu]) => ({
    size,
    case: name,
    side: side as Side,
    round: 0,
    measure,
    cpu,
    clock: cpu * 2,
  }));

const lineOf = (samples: readonly Sample[], start: string) =>
  report(samples, { chromium: 'Chrome', interval: 1 })
    .split('\n')
    .findLast((line) => line.trim().startsWith(start))
    ?.replace(/\s+/g, ' ')
    .trim();

describe('the report of the benchmark', () => {
  const few = [
    ...round(3, 'ar', 'all', { card: 12, static: 10, lit: 15 }),
    ...round(3, 'fa', 'all', { card: 14, static: 10, lit: 15 }),
    ...round(3, 'fa', 'first', { card: 14, static: 10 }),
  ];

  it('finds the slowest case by its ratio to static', () => {
    assert.equal(slowestCase([...few, ...round(3, 'en', 'all', { card: 20, static: 19 })], 3), 'fa');
  });

  it('has a row for each case, with the ratios of card and Lit', () => {
    assert.equal(lineOf(few, 'ar'), 'ar 12 ±0% 10 ±0% 15 ±0% 1.20× 1.50× 1.20×');
  });

  it('judges an aim in the slowest case', () => {
    assert.equal(lineOf(few, 'all rendered'), 'all rendered 1.30× 1.40× MISSED');
    const better = few.filter((sample) => sample.case === 'ar');
    assert.equal(lineOf(better, 'all rendered'), 'all rendered 1.30× 1.20× met');
  });

  it('compares the first question of long interviews with that of short ones', () => {
    const many = [
      ...round(5000, 'fa', 'all', { card: 40, static: 100 }),
      ...round(5000, 'fa', 'first', { card: 28, static: 90 }),
    ];
    assert.equal(
      lineOf([...few, ...many], 'first question on screen, to that at 3'),
      'first question on screen, to that at 3 2.00× 2.00× met',
    );
    assert.equal(lineOf(many, 'first question on screen, to that at 3'), undefined);
  });

  it('says when rounds differ too much to judge', () => {
    const noisy = [4, 12, 20].flatMap((card, index) =>
      round(100, 'ar', 'all', { card, static: 10 }).map((sample) => ({ ...sample, round: index })),
    );
    assert.match(report(noisy, { chromium: 'Chrome', interval: 1 }), /Too noisy to judge.*: all rendered at 100\./);
  });
});
