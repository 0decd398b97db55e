import { describe, expect, it } from 'vitest';
import { byDamage, effectOf, withNow } from '#lib/analysis/stress.ts';
import { shifted } from '../../support/shifted.ts';

describe('the effect of a shock', () => {
  it('is the loss, the middle and the mean, before and after', () => {
    const { loss, typical, mean } = effectOf(shifted(0), shifted(-1000));
    // P(N < 1) = 0.8413
    expect(Math.abs(loss.after - 0.841345)).toBeLessThan(4 * Math.sqrt((0.841 * 0.159) / 8_000));
    expect(typical.difference.value).toBeCloseTo(-1000, 6);
    expect(mean.after - mean.before).toBeCloseTo(mean.difference.value, 9);
  });

  it('tells the middle from the mean, and leaves out futures without a number', () => {
    const { loss, typical, mean } = effectOf(
      Float64Array.of(0, -1, 31, NaN),
      Float64Array.of(-3, -5, 20, -9),
    );
    expect([loss.before, typical.before, mean.before]).toEqual([1 / 3, 0, 10]);
    expect([loss.after, typical.after, mean.after]).toEqual([3 / 4, -4, 3 / 4]);
  });

  it('is sorted by what the mean loses', () => {
    const entries = [-10, -500, 30].map((shift) => ({
      id: shift,
      effect: effectOf(shifted(0, 's', 200), shifted(shift, 's', 200)),
    }));
    expect(byDamage(entries).map(({ id }) => id)).toEqual([-500, -10, 30]);
  });

  it('is written in terms of what stands there now, whatever signs are in it', () => {
    expect(withNow('now * 0.5', 'a + b')).toBe('(a + b) * 0.5');
    expect(withNow('t == 7 ? 0 : now', '$& $1')).toBe('t == 7 ? 0 : ($& $1)');
    expect(withNow('snow + now', 'x')).toBe('snow + (x)');
  });
});
