import { describe, expect, it } from 'vitest';
import { chanceLarger, learn, likePert, NOTHING_KNOWN, rangeOf } from '#lib/checklists/learning.ts';
import { FAMILIES } from '#lib/distributions/index.ts';

describe('learning from cases', () => {
  it('moves from nothing known to Beta(1 + k, 1 + n - k)', () => {
    expect(learn(NOTHING_KNOWN, 7, 40)).toEqual({ alpha: 8, beta: 34 });
  });

  it('takes a PERT default for as many cases as give its mean and variance', () => {
    const family = FAMILIES.get('pert')!;
    const defaults: [number, number, number][] = [
      [0.02, 0.06, 0.15],
      [0.2, 0.35, 0.6],
      [0, 0.02, 0.05],
    ];
    for (const points of defaults) {
      const { alpha, beta } = likePert(...points);
      const sum = alpha + beta;
      expect(alpha / sum).toBeCloseTo(family.mean(points), 12);
      expect((alpha * beta) / sum ** 2 / (sum + 1)).toBeCloseTo(family.variance(points), 12);
    }
  });

  it('gives nine in ten and the middle of a belief', () => {
    const { low, middle, high } = rangeOf({ alpha: 1, beta: 1 });
    expect([low, middle, high].map((value) => Number(value.toFixed(9)))).toEqual([0.05, 0.5, 0.95]);
  });

  it.each([
    [learn(NOTHING_KNOWN, 8, 10), learn(NOTHING_KNOWN, 2, 5)],
    [learn(NOTHING_KNOWN, 3, 3), learn(NOTHING_KNOWN, 20, 30)],
    [learn(NOTHING_KNOWN, 0, 4), learn(NOTHING_KNOWN, 9, 9)],
  ])(
    'says how likely one share is the larger: as the integral of density times cumulative',
    (one, other) => {
      const beta = FAMILIES.get('beta')!;
      const cumulative = (belief: typeof one, x: number): number =>
        beta.cumulative(x, [belief.alpha, belief.beta]);
      // P(first > second) = ∫ F₂ dF₁, in 20,000 small steps.
      const steps = 20_000;
      let chance = 0;
      for (let step = 0; step < steps; step += 1) {
        const mass = cumulative(one, (step + 1) / steps) - cumulative(one, step / steps);
        chance += mass * cumulative(other, (step + 0.5) / steps);
      }
      expect(chanceLarger(one, other)).toBeCloseTo(chance, 6);
      expect(chanceLarger(one, other) + chanceLarger(other, one)).toBeCloseTo(1, 12);
    },
  );

  it('8 of 10 beats 2 of 5 with 93 %, and 3 of 3 beats 20 of 30 without being proof', () => {
    const chance = chanceLarger(learn(NOTHING_KNOWN, 8, 10), learn(NOTHING_KNOWN, 2, 5));
    expect(chance).toBeCloseTo(0.93, 2);
    expect(chanceLarger(learn(NOTHING_KNOWN, 3, 3), learn(NOTHING_KNOWN, 20, 30))).toBeLessThan(
      0.95,
    );
  });
});
