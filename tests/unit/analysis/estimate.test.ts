import { describe, expect, it } from 'vitest';
import { byReplicate, deviationOf, meanOf } from '#lib/analysis/estimate.ts';

describe('an estimate from trials', () => {
  it('leaves out what is no number', () => {
    const estimate = meanOf('random', Float64Array.of(1, NaN, 3, Infinity, 5));
    expect(estimate.mean).toBe(3);
    expect(estimate.standardError).toBeCloseTo(2 / Math.sqrt(3), 12);
  });

  it('takes the error of Sobol draws from the replicates, which take turns by eight trials', () => {
    // One replicate gives 8 and the others 0: means 8, 0, …, 0 around 1; error √(56 / (8 · 7)) = 1.
    const values = Float64Array.from({ length: 128 }, (_, trial) => (trial % 64 < 8 ? 8 : 0));
    expect(byReplicate(values).map((part) => part.length)).toEqual(new Array(8).fill(16));
    expect(meanOf('sobol', values)).toEqual({ mean: 1, standardError: 1 });
  });

  it('takes the error of independent trials where a replicate is empty', () => {
    expect(meanOf('sobol', Float64Array.of(1, 3))).toEqual({ mean: 2, standardError: 1 });
  });

  it('is not a number where there is none', () => {
    expect(meanOf('sobol', Float64Array.of(NaN)).mean).toBeNaN();
    expect(deviationOf(Float64Array.of(1))).toBeNaN();
  });
});
