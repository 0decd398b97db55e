import { describe, expect, it } from 'vitest';
import { byReplicate, differenceOf, estimatedMean, isVisible } from '#lib/analysis/estimate.ts';
import { deviationOf, lossOf, meanOf, medianOf } from '#lib/analysis/sample.ts';
import { shifted } from '../../support/shifted.ts';

describe('an estimate from trials', () => {
  it('leaves out what is no number', () => {
    const estimate = estimatedMean('random', Float64Array.of(1, NaN, 3, Infinity, 5));
    expect(estimate.value).toBe(3);
    expect(estimate.standardError).toBeCloseTo(2 / Math.sqrt(3), 12);
  });

  it('takes the error of Sobol draws from the replicates, which take turns by eight trials', () => {
    // One replicate gives 8 and the others 0: means 8, 0, …, 0 around 1; error √(56 / (8 · 7)) = 1.
    const values = Float64Array.from({ length: 128 }, (_, trial) => (trial % 64 < 8 ? 8 : 0));
    expect(byReplicate(values).map((part) => part.length)).toEqual(new Array(8).fill(16));
    expect(estimatedMean('sobol', values)).toEqual({
      value: 1,
      standardError: 1,
      margin: 2.364624,
    });
  });

  it('takes the error of independent trials where a replicate is empty', () => {
    expect(estimatedMean('sobol', Float64Array.of(1, 3))).toEqual({
      value: 2,
      standardError: 1,
      margin: 1.959964,
    });
  });

  it('is not a number where there is none', () => {
    expect(estimatedMean('sobol', Float64Array.of(NaN)).value).toBeNaN();
    expect(deviationOf(Float64Array.of(1))).toBeNaN();
  });
});

describe('a difference between two runs of the same luck', () => {
  it('is known without error where it is the same in every future', () => {
    const found = differenceOf(shifted(0), shifted(50), meanOf);
    const { value, standardError } = found;
    expect(value).toBeCloseTo(50, 9);
    expect(standardError).toBeLessThan(1e-9);
    expect(isVisible(found)).toBe(true);
  });

  it('takes its error from the replicates, which take turns by eight trials', () => {
    const before = new Float64Array(128);
    const after = before.map((_, trial) => (trial % 64 < 8 ? 8 : 0));
    expect(differenceOf(before, after, meanOf)).toEqual({
      value: 1,
      standardError: 1,
      margin: 2.364624,
    });
  });

  it('has an error that tells how far it is off: a chance of loss of 0.5 and 0.4801', () => {
    // P(N(0, 1) < 0) = 0.5 and P(N(0, 1) < −0.05) = 0.48006
    const errors = Array.from({ length: 40 }, (_, seed) => {
      const [before, after] = [shifted(0, `${seed}`, 2_000), shifted(50, `${seed}`, 2_000)];
      const { value, standardError } = differenceOf(before, after, lossOf);
      return { off: value + 0.0199388, standardError };
    });
    const squares = errors.map(({ off, standardError }) => (off / standardError) ** 2);
    // t with 7 degrees of freedom: its square has the mean 7/5, and a spread of 2.8 here.
    expect(meanOf(Float64Array.from(squares))).toBeLessThan(1.4 + (4 * 2.8) / Math.sqrt(40));
    expect(meanOf(Float64Array.from(squares))).toBeGreaterThan(0.4);
    // The true spread: √(0.0199/2000) = 0.0032, of all eight parts together.
    const typical = meanOf(Float64Array.from(errors, ({ standardError }) => standardError));
    expect(typical).toBeGreaterThan(0.0022);
    expect(typical).toBeLessThan(0.0042);
  });

  it('leaves out futures that are no number in either', () => {
    const before = Float64Array.of(1, NaN, 3, 4);
    const after = Float64Array.of(2, 5, NaN, 6);
    expect(differenceOf(before, after, meanOf).value).toBe(1.5);
  });

  it('compares middles', () => {
    expect(medianOf(Float64Array.of(3, 1, 2))).toBe(2);
    expect(differenceOf(shifted(0), shifted(-70), medianOf).value).toBeCloseTo(-70, 6);
  });

  it('stands out beyond its 95 % interval, up or down, and not at its ends', () => {
    const isSeen = (value: number) => isVisible({ value, standardError: 1, margin: 2 });
    expect([-2.1, -2, 0, 1.5, 2, 2.1].map(isSeen)).toEqual([
      true,
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
