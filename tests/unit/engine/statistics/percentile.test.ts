import { describe, expect, it } from 'vitest';
import { PERCENTILES } from '#lib/engine/results.ts';
import {
  errorReach,
  percentileError,
  percentileRank,
  readPercentile,
} from '#lib/engine/statistics/percentile.ts';
import reference from './percentile.reference.json' with { type: 'json' };

const read = (sorted: readonly number[], share: number, never = 0): number | null =>
  readPercentile((i) => sorted[i] ?? NaN, sorted.length, never, share);

describe('a percentile', () => {
  it('is of type 7: the known answer for 0 … 10', () => {
    const data = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect([0.05, 0.25, 0.5, 0.95].map((share) => read(data, share))).toEqual([0.5, 2.5, 5, 9.5]);
    expect(percentileRank(11, 0.25)).toEqual({ below: 2, fraction: 0.5 });
  });

  it('equals NumPy’s to the last digit or so, on 200 arrays with ties and zeros of both signs', () => {
    for (const { values, percentiles } of reference) {
      const sorted = [...values].sort((a, b) => a - b);
      for (const [index, rank] of PERCENTILES.entries()) {
        const expected = percentiles[index] ?? NaN;
        const scale = Math.max(...values.map(Math.abs));
        expect(Math.abs((read(sorted, rank / 100) ?? NaN) - expected)).toBeLessThanOrEqual(
          2.3e-16 * scale,
        );
      }
    }
  });

  it('is null where it falls on never, which is later than all', () => {
    expect(read([1, 2, 3], 0.5, 1)).toBe(2.5);
    expect(read([1, 2, 3], 0.5, 2)).toBe(3);
    expect(read([1, 2, 3], 0.5, 3)).toBeNull();
    expect(read([1, 2, 3], 0.9, 1)).toBeNull();
    expect(read([], 0.5)).toBeNull();
    expect(read([], 0.5, 4)).toBeNull();
  });

  it('has the standard error of its rank times the spacing of the values around it', () => {
    // Of 10,001 even steps the median is wrong by √(n/4) steps, rounded outwards to whole ranks.
    const error = percentileError((i) => i, 10_001, 0, 0.5, 50, 1.96);
    expect(error).toBeGreaterThanOrEqual(50);
    expect(error).toBeLessThan(50.6);
  });

  it('at a step of the distribution has the error of the longer side', () => {
    // The median is the last of the zeros: the ones begin at the next rank.
    const step = (i: number): number => (i <= 5_000 ? 0 : 1);
    expect(percentileError(step, 10_001, 0, 0.5, 50, 2)).toBe(0.5);
  });

  it('has no standard error where there is none, where it is never, and where all values are the same', () => {
    expect(percentileError((i) => i, 0, 0, 0.5, 1, 1.96)).toBe(0);
    expect(percentileError((i) => i, 10, 90, 0.5, 5, 1.96)).toBe(0);
    expect(percentileError(() => 7, 100, 0, 0.5, 5, 1.96)).toBe(0);
  });

  it('looks no further than the bins that were read for it', () => {
    const reach = errorReach(10_001, 0.5);
    const seen: number[] = [];
    percentileError((i) => seen.push(i), 10_001, 0, 0.5, 1e9, 1.96);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(5_000 - reach);
    expect(Math.max(...seen)).toBeLessThanOrEqual(5_000 + reach);
  });
});
