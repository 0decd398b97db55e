import { describe, expect, it } from 'vitest';
import { smooth } from '#lib/analysis/curve.ts';
import { Chance } from '../../support/chance.ts';

/** The curve through `count` places from 0 to 1 that have this mean and noise of the given sd, 30 values each. */
function through(mean: (x: number) => number, sd: number, count = 200) {
  const chance = new Chance(7);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
  const places = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count);
  const weights = places.map(() => 30);
  const sums = places.map((x) => 30 * mean(x) + Math.sqrt(30) * sd * normal());
  return { places, ...smooth(places, weights, sums, sd * sd) };
}

describe('a curve through means', () => {
  it('learns a mean less than it has places from up to a dozen', () => {
    for (const count of [1, 2, 12]) expect(through((x) => x, 1, count).freedom).toBe(count - 1);
  });

  it('is a polynomial where the relation bends smoothly', () => {
    const { values, places, freedom } = through((x) => 3 * Math.exp(2 * x), 1);
    expect(freedom).toBe(5);
    for (const [i, x] of places.entries())
      expect(Math.abs(values[i]! - 3 * Math.exp(2 * x))).toBeLessThan(0.3);
  });

  it('jumps where the relation jumps', () => {
    const step = (x: number): number => (x < 0.3 ? -2 : x < 0.85 ? 1 : 4);
    const { values, places, freedom } = through(step, 1);
    // Three pieces have two coefficients each, and two places of a jump, less the mean; one cut more is allowed.
    expect(freedom).toBeLessThanOrEqual(10);
    for (const [i, x] of places.entries()) expect(Math.abs(values[i]! - step(x))).toBeLessThan(0.2);
  });

  it('follows a kink', () => {
    const kink = (x: number): number => 10 * Math.min(x, 0.6);
    const { values, places } = through(kink, 0.5);
    for (const [i, x] of places.entries()) expect(Math.abs(values[i]! - kink(x))).toBeLessThan(0.2);
  });

  it('finds no jump in noise', () => {
    expect(through(() => 0, 1).freedom).toBeLessThanOrEqual(5);
  });
});
