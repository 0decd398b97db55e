import { describe, expect, it } from 'vitest';
import { isVisible } from '#lib/analysis/estimate.ts';
import { optimumOf } from '#lib/analysis/sweep.ts';
import { run } from '../../support/engine-program.ts';
import { shifted } from '../../support/shifted.ts';

describe('the best value of a sweep', () => {
  it('is told with all that are no worse as far as can be seen', () => {
    const noisy = (seed: string) => run('result = normal(0, 1000)', { trials: 800, seed }).kept;
    const base = shifted(0, 'sweep', 800);
    const blur = (shift: number, seed: string) => {
      const noise = noisy(seed).get('result')!;
      return base.map((value, trial) => value + shift + 0.01 * (noise[trial] ?? 0));
    };
    const found = optimumOf([blur(-300, 'a'), blur(0, 'b'), blur(0.05, 'c'), blur(-200, 'd')], 0)!;
    expect(found).toMatchObject({ from: 1, to: 2, isInside: true });
    expect(found.gain!.value).toBeGreaterThan(299);
    expect(isVisible(found.gain!)).toBe(true);
  });

  it('lies at an end where nothing turns, and nowhere without values', () => {
    const rising = [0, 1, 2].map((step) => shifted(step * 100, 'up', 400));
    expect(optimumOf(rising, undefined)).toEqual({
      best: 2,
      from: 2,
      to: 2,
      isInside: false,
      gain: undefined,
    });
    expect(optimumOf([], undefined)).toBeUndefined();
  });

  it('leaves out futures without a number', () => {
    const holes = shifted(100, 'up', 400).map((value, trial) => (trial % 9 === 0 ? NaN : value));
    expect(optimumOf([shifted(0, 'up', 400), holes], 0)!.best).toBe(1);
  });
});
