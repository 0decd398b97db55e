import { describe, expect, it } from 'vitest';
import { stepsOf } from '#lib/analysis/steps.ts';

describe('the way from one option to another', () => {
  const runs = [
    Float64Array.of(1, 3, 100, 5),
    Float64Array.of(2, 6, NaN, 7),
    Float64Array.of(2, 5, 100, 2),
  ];
  const steps = stepsOf('random', runs);

  it('adds up to the whole difference, over the futures that have all numbers', () => {
    // Means of trials 1, 2 and 4: 3, 5, 3.
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [3, 5],
      [5, 3],
    ]);
    expect(steps.reduce((sum, { change }) => sum + change.value, 0)).toBe(0);
  });

  it('gives each change the error of its paired difference', () => {
    // 1, 3, 2: sd 1, so the error is 1 / √3.
    expect(steps[0]!.change.standardError).toBeCloseTo(1 / Math.sqrt(3), 12);
    // The second step alone moves by 0 and 4, both together by 1 and 7.
    const two = stepsOf(
      'random',
      [
        [1, 2],
        [2, 5],
        [2, 9],
      ].map((run) => Float64Array.from(run)),
    );
    expect(two[1]!.change.standardError).toBeCloseTo(2, 12);
  });

  it('has no step where there is nothing to go to', () => {
    expect(stepsOf('random', [])).toEqual([]);
    expect(stepsOf('random', [Float64Array.of(1)])).toEqual([]);
  });
});
