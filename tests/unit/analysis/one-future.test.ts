import { describe, expect, it } from 'vitest';
import { trialAt, trialNearest } from '#lib/analysis/one-future.ts';

describe('the trial at a place among all', () => {
  const values = Float64Array.of(5, NaN, -3, 40, 5, Infinity, 0);

  it.each([
    [0, 2],
    [0.25, 6],
    [0.5, 0],
    [0.75, 4],
    [0.9, 3],
    [1, 3],
  ])('at %f is trial %i', (share, trial) => {
    expect(trialAt(values, share)).toBe(trial);
  });

  it('is none where nothing is a number', () => {
    expect(trialAt(Float64Array.of(NaN), 0.5)).toBeUndefined();
  });
});

describe('the trial nearest to a value', () => {
  it('is the first of equals, and none where nothing is a number', () => {
    expect(trialNearest(Float64Array.of(NaN, 4, 8, 4), 5)).toBe(1);
    expect(trialNearest(Float64Array.of(NaN, Infinity), 5)).toBeUndefined();
    expect(trialNearest(Float64Array.of(1), NaN)).toBeUndefined();
  });
});
