import { describe, expect, it } from 'vitest';
import { differenceOf, isVisible, lossOf, meanOf, medianOf } from '#lib/analysis/difference.ts';
import { byDamage, effectOf, withNow } from '#lib/analysis/stress.ts';
import { optimumOf } from '#lib/analysis/sweep.ts';
import { run } from '../../support/engine-program.ts';

const text = (shift: number) => `luck = normal(0, 1000)\nresult = luck + ${shift}`;
const results = (shift: number, seed = 'paired', trials = 8_000) =>
  run(text(shift), { trials, months: 1, seed }).kept.get('result')!;

describe('a difference between two runs of the same luck', () => {
  it('is known without error where it is the same in every future', () => {
    const { value, standardError } = differenceOf(results(0), results(50), meanOf);
    expect(value).toBeCloseTo(50, 9);
    expect(standardError).toBeLessThan(1e-9);
    expect(isVisible({ value, standardError })).toBe(true);
  });

  it('has an error that tells how far it is off: a chance of loss of 0.5 and 0.4801', () => {
    // P(N(0, 1) < 0) = 0.5 and P(N(0, 1) < −0.05) = 0.48006
    const errors = Array.from({ length: 40 }, (_, seed) => {
      const [before, after] = [results(0, `${seed}`, 2_000), results(50, `${seed}`, 2_000)];
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
    expect(differenceOf(results(0), results(-70), medianOf).value).toBeCloseTo(-70, 6);
  });
});

describe('the effect of a shock', () => {
  it('is the loss, the middle and the mean, before and after', () => {
    const { loss, typical, mean } = effectOf(results(0), results(-1000));
    // P(N < 1) = 0.8413
    expect(Math.abs(loss.after - 0.841345)).toBeLessThan(4 * Math.sqrt((0.841 * 0.159) / 8_000));
    expect(typical.difference.value).toBeCloseTo(-1000, 6);
    expect(mean.after - mean.before).toBeCloseTo(mean.difference.value, 9);
  });

  it('is sorted by what the mean loses', () => {
    const entries = [-10, -500, 30].map((shift) => ({
      id: shift,
      effect: effectOf(results(0, 's', 200), results(shift, 's', 200)),
    }));
    expect(byDamage(entries).map(({ id }) => id)).toEqual([-500, -10, 30]);
  });

  it('is written in terms of what stands there now, whatever signs are in it', () => {
    expect(withNow('now * 0.5', 'a + b')).toBe('(a + b) * 0.5');
    expect(withNow('t == 7 ? 0 : now', '$& $1')).toBe('t == 7 ? 0 : ($& $1)');
    expect(withNow('snow + now', 'x')).toBe('snow + (x)');
  });
});

describe('the best value of a sweep', () => {
  it('is told with all that are no worse as far as can be seen', () => {
    const noisy = (seed: string) => run('result = normal(0, 1000)', { trials: 800, seed }).kept;
    const base = results(0, 'sweep', 800);
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
    const rising = [0, 1, 2].map((step) => results(step * 100, 'up', 400));
    expect(optimumOf(rising, undefined)).toEqual({
      best: 2,
      from: 2,
      to: 2,
      isInside: false,
      gain: undefined,
    });
    expect(optimumOf([], undefined)).toBeUndefined();
  });
});
