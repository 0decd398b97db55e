import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import {
  binCount,
  binOf,
  type Bins,
  columnBins,
  finenessFor,
  SAMPLE,
} from '#lib/engine/statistics/bins.ts';
import { BLOCK, emptyTallies, tallyColumn, type Tallies } from '#lib/engine/statistics/tally.ts';
import { uniformNumbers } from '../../../support/uniforms.ts';

function sample(family: string, parameters: readonly number[], n: number): Float64Array {
  return uniformNumbers(n, family).map((u) => FAMILIES.get(family)!.quantile(u, parameters));
}

function binsFor(values: Float64Array, fineness: number): Bins {
  const first = values.slice(0, SAMPLE).filter(Number.isFinite).sort();
  return { fineness, columns: [columnBins(first, fineness)] };
}

function counted(values: Float64Array, bins: Bins): Tallies {
  const tallies = emptyTallies(1, bins.fineness, BLOCK);
  for (let start = 0; start < values.length; start += BLOCK) {
    const part = values.subarray(start, start + BLOCK);
    tallyColumn(tallies, bins, 0, true, part, start, part.length);
  }
  return tallies;
}

describe('the bins of a column', () => {
  it.each([
    ['normal', [0, 1]],
    ['normal', [1e9, 3]],
    ['lognormal', [0, 3.5]],
    ['beta', [0.3, 4]],
    ['poisson', [9]],
    ['choose', [12.7, 19.3, 88.1, 5, 3, 2]],
  ] as const)('rise with the values of %s %j', (family, parameters) => {
    const values = sample(family, parameters, 5_000).sort();
    for (const fineness of [4, 6]) {
      const own = binsFor(sample(family, parameters, SAMPLE), fineness).columns[0]!;
      let before = 0;
      for (const value of [-1e300, ...values, 1e300]) {
        const bin = binOf(value, own, fineness);
        expect(bin).toBeGreaterThanOrEqual(before);
        before = bin;
      }
      expect(before).toBeLessThan(binCount(fineness));
    }
  });

  it('spread a skewed sample over many', () => {
    const own = binsFor(sample('lognormal', [0, 2], SAMPLE), 6).columns[0]!;
    const used = new Set(Array.from(sample('lognormal', [0, 2], 5_000), (x) => binOf(x, own, 6)));
    expect(used.size).toBeGreaterThan(300);
  });

  it('know the values that come again and again, at most one a bin', () => {
    const { columns } = binsFor(sample('choose', [12.7, 19.3, 88.1, 5, 3, 2], 20_000), 4);
    const values = columns[0]!.atoms.map(({ value }) => value).sort((a, b) => a - b);
    expect(values).toEqual([12.7, 19.3, 88.1]);
    expect(new Set(columns[0]!.atoms.map(({ bin }) => bin)).size).toBe(3);
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

  it('of a sample without any number, or with one value alone, still count', () => {
    for (const values of [Float64Array.of(NaN, NaN), Float64Array.of(7.5, 7.5, 7.5)]) {
      const { counts } = counted(Float64Array.of(...values, 3, 9), binsFor(values, 3));
      const finite = [...values].filter(Number.isFinite).length;
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(finite + 2);
    }
  });

  it('are finer in long runs and coarser where there are many columns', () => {
    expect(finenessFor(40, 1_000_000)).toBeGreaterThan(finenessFor(40, 10_000));
    expect(finenessFor(40, 10_000)).toBeGreaterThan(finenessFor(4_000, 10_000));
  });
});
