import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import {
  betaLower,
  betaLowerInverse,
  betaUpper,
  betaUpperInverse,
} from '#lib/distributions/incomplete-beta.ts';
import { gammaUpper, gammaUpperInverse } from '#lib/distributions/incomplete-gamma.ts';
import reference from './inverse.reference.json' with { type: 'json' };

/*
 * Values of 50 digits (mpmath): shapes a and b, 1 where the share is a lower one, the share, x, 1 − x, and by
 * what factor an error of the share grows in the smaller of x and 1 − x.
 */
describe('inverses with shapes from 1e-6 to 1e6', () => {
  it.each(reference.betaInverse.map((row) => [row]))('beta %j', (row) => {
    const [a = 0, b = 0, isLower = 0, share = 0, x = 0, y = 0, growth = 0] = row;
    const found =
      isLower === 1 ? [betaLowerInverse, betaUpperInverse] : [betaUpperInverse, betaLowerInverse];
    // Each end is asked where it is small: what lies at 1 is asked for its distance from 1.
    const value = x <= y ? found[0]!(a, b, share) : found[1]!(b, a, share);
    const truth = Math.min(x, y);
    const precision = isLower === 0 && share > 1e-6 ? 2e-14 / share : 2e-14;
    if (truth < 1e-300) expect(value).toBeLessThan(1e-290);
    else expect(Math.abs(value / truth - 1)).toBeLessThan(1e-10 + precision * growth);
  });

  it.each(reference.gammaUpperInverse.map((row) => [row]))('gamma %j', (row) => {
    const [shape = 0, share = 0, x = 0, growth = 0] = row;
    const value = gammaUpperInverse(shape, share);
    expect(Math.abs(value / x - 1)).toBeLessThan(1e-12 + (1e-14 * growth) / Math.max(share, 1e-5));
  });

  it('agree with the shares they invert, from either end', () => {
    for (const u of [1e-9, 0.2, 0.5, 0.97]) {
      expect(betaUpper(3, 40, betaUpperInverse(3, 40, u))).toBeCloseTo(u, 12);
      expect(betaUpperInverse(3, 40, 1 - u)).toBeCloseTo(betaLowerInverse(3, 40, u), 12);
      expect(gammaUpper(3, gammaUpperInverse(3, u))).toBeCloseTo(u, 12);
    }
    expect(betaLower(2, 3, 0.25) + betaUpper(2, 3, 0.25)).toBeCloseTo(1, 15);
    expect([betaUpperInverse(2, 3, 0), betaUpperInverse(2, 3, 1)]).toEqual([1, 0]);
    expect([gammaUpperInverse(2, 0), gammaUpperInverse(2, 1)]).toEqual([Infinity, 0]);
  });
});

describe('the mean of a beta with a small shape', () => {
  /** The mean by the midpoint rule over the shares. */
  const meanOf = (parameters: readonly number[]): number => {
    const points = 20_000;
    let sum = 0;
    for (let i = 0; i < points; i += 1) {
      sum += FAMILIES.get('beta')!.quantile((i + 0.5) / points, parameters);
    }
    return sum / points;
  };

  it.each([
    [0.001, 1],
    [0.002, 19.998],
    [0.02, 19.98],
    [0.2, 19.8],
    [1, 0.001],
    [0.001, 0.001],
  ])('of %d and %d is a / (a + b)', (a, b) => {
    expect(Math.abs(meanOf([a, b]) - a / (a + b))).toBeLessThan(1e-4);
  });
});
