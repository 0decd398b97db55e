import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import { PERCENTILES } from '#lib/engine/results.ts';
import {
  binCount,
  binLimits,
  binOf,
  type Bins,
  columnBins,
  SAMPLE,
} from '#lib/engine/statistics/bins.ts';
import { Order } from '#lib/engine/statistics/order.ts';
import { readPercentile } from '#lib/engine/statistics/percentile.ts';
import { emptyTallies, tallyColumn, type Tallies } from '#lib/engine/statistics/tally.ts';
import { uniformNumbers } from '../../../support/uniforms.ts';

function sample(family: string, parameters: readonly number[], n: number): Float64Array {
  return uniformNumbers(n, family).map((u) => FAMILIES.get(family)!.quantile(u, parameters));
}

function binsFor(values: Float64Array, fineness: number): Bins {
  const first = values.slice(0, SAMPLE).filter(Number.isFinite).sort();
  return { fineness, columns: [columnBins(first, fineness)] };
}

function counted(values: Float64Array, bins: Bins): Tallies {
  const tallies = emptyTallies(1, bins.fineness);
  for (let start = 0; start < values.length; start += 2_048) {
    const part = values.subarray(start, start + 2_048);
    tallyColumn(tallies, bins, 0, true, part, start, part.length);
  }
  return tallies;
}

function reader(values: Float64Array, fineness: number): (index: number) => number {
  const bins = binsFor(values, fineness);
  const { counts, extremes } = counted(values, bins);
  const order = new Order(counts, bins.columns[0]!, fineness, extremes[0]!, extremes[1]!);
  return (index) => order.valueAt(index);
}

/** How far the rank of a percentile lies from where it should be, unless its value is next to right. */
function worstRankError(values: Float64Array, fineness: number): number {
  const at = reader(values, fineness);
  const sorted = values.slice().sort();
  const width = sorted[Math.floor(0.9 * sorted.length)]! - sorted[Math.floor(0.1 * sorted.length)]!;
  let worst = 0;
  for (const rank of PERCENTILES) {
    const value = readPercentile(at, values.length, 0, rank / 100) ?? NaN;
    const exact = sorted[Math.round((rank / 100) * (sorted.length - 1))]!;
    if (Math.abs(value - exact) < 1e-4 * width) continue;
    const below = sorted.findIndex((x) => x >= value) / sorted.length;
    const upTo = sorted.filter((x) => x <= value).length / sorted.length;
    worst = Math.max(worst, below - rank / 100, rank / 100 - upTo);
  }
  return worst;
}

describe('the bins of a column', () => {
  it.each([
    ['normal', [0, 1]],
    ['normal', [1e9, 3]],
    ['lognormal', [0, 2]],
    ['beta', [0.3, 4]],
    ['exponential', [1]],
    ['uniform', [-1, 1]],
    ['poisson', [2_000]],
  ] as const)(
    'of %s %j draws give percentiles within 0.1 per cent of rank, or of a ten-thousandth of the width',
    (family, parameters) => {
      const values = sample(family, parameters, 60_000);
      for (const fineness of [4, 6]) expect(worstRankError(values, fineness)).toBeLessThan(0.001);
    },
  );

  it('of zeros among other values keep the zeros', () => {
    const values = sample('normal', [0, 1], 60_000).map((x) => Math.max(0, x + 0.3));
    const at = reader(values, 4);
    const zeros = values.filter((x) => x === 0).length;
    expect(at(Math.floor(zeros * 0.98))).toBe(0);
    expect(at(Math.ceil(zeros * 1.02))).toBeGreaterThan(0);
  });

  it('of a few values that come again and again give back exactly these', () => {
    const values = sample('choose', [12.7, 19.3, 88.1, 5, 3, 2], 20_000);
    const at = reader(values, 4);
    const sorted = values.slice().sort();
    for (const share of [0.05, 0.25, 0.49, 0.55, 0.75, 0.85, 0.95]) {
      const index = Math.floor(share * 20_000);
      expect(at(index)).toBe(sorted[index]);
    }
  });

  it('of whole numbers give exactly what sorting them gives', () => {
    const values = sample('binomial', [60, 0.4], 20_000);
    const at = reader(values, 4);
    const sorted = values.slice().sort();
    for (let index = 0; index < values.length; index += 7) expect(at(index)).toBe(sorted[index]);
  });

  it('count every finite value once, and never and no number apart', () => {
    const values = Float64Array.of(
      ...sample('normal', [0, 1], 700),
      NaN,
      Infinity,
      -Infinity,
      1e300,
    );
    const { counts, never, invalid, extremes } = counted(values, binsFor(values, 4));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(701);
    expect([never[0], invalid[0]]).toEqual([1, 2]);
    expect(extremes[1]).toBe(1e300);
  });

  it('hold every value between their limits, far outside the sample too', () => {
    for (const values of [sample('lognormal', [0, 1], 512), sample('poisson', [9], 512)]) {
      const { fineness, columns } = binsFor(values, 5);
      const own = columns[0]!;
      for (const value of [...values, -1e4, 1e4, 0, -0, 3.7]) {
        const bin = binOf(value, own, fineness);
        const [low, high] = binLimits(bin, own, fineness);
        const slack = 1e-9 * Math.abs(value);
        const isOuter = own.isLinear && (bin === 0 || bin === binCount(fineness) - 1);
        if (!isOuter) {
          expect(value).toBeGreaterThanOrEqual(low - slack);
          expect(value).toBeLessThanOrEqual(high + slack);
        }
      }
    }
  });

  it('stand in the order of their values', () => {
    const own = binsFor(sample('normal', [5, 2], 512), 3).columns[0]!;
    let before = -Infinity;
    for (let bin = 0; bin < binCount(3); bin += 1) {
      const [low, high] = binLimits(bin, own, 3);
      expect(low).toBeGreaterThanOrEqual(before);
      expect(high).toBeGreaterThan(low);
      before = low;
    }
  });

  it('of a sample without any number, or with one value alone, still count', () => {
    for (const values of [Float64Array.of(NaN, NaN), Float64Array.of(7.5, 7.5, 7.5)]) {
      const { counts } = counted(Float64Array.of(...values, 3, 9), binsFor(values, 3));
      const finite = [...values].filter(Number.isFinite).length;
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(finite + 2);
    }
  });
});
