import { describe, expect, it } from 'vitest';
import { comparePaired } from '#lib/analysis/paired.ts';
import { normalCumulative } from '#lib/distributions/normal-curve.ts';
import { countOf } from '../../support/counts.ts';
import { run } from '../../support/engine-program.ts';

/** Two options of a small business that differ in one input only. */
const MODEL = `
clicks = 100 to 400
close_rate = 5% to 20%
price = PRICE
result = clicks * close_rate * price - 2000`;

const resultOf = (price: string, seed = 'paired'): Float64Array =>
  run(MODEL.replace('PRICE', price), {
    seed,
    sampler: 'sobol',
    months: 1,
    asked: ['result'],
  }).kept.get('result')!;

const varianceOf = (values: Float64Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

describe('two options under the same luck', () => {
  it('are known to the last digit where the values are written down', () => {
    const paired = comparePaired(
      'random',
      Float64Array.of(1, 2, 3, 4),
      Float64Array.of(0, 2, 1, 5),
    )!;
    // Differences 1, 0, 2, −1.
    expect([...paired.sorted]).toEqual([-1, 0, 1, 2]);
    expect(paired.beats.value).toBe(0.625);
    expect(paired.difference.value).toBe(0.5);
    expect(paired.sd).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(paired.unpairedSd).toBeCloseTo(Math.sqrt(5 / 3 + 14 / 3), 12);
    expect(paired.saving).toBeCloseTo(19 / 5, 12);
    expect(paired.percentiles).toMatchObject({ 25: -0.25, 50: 0.5, 75: 1.25 });
    expect(paired.isVisible).toBe(false);
  });

  it('leave out the futures in which either has no number', () => {
    const paired = comparePaired(
      'random',
      Float64Array.of(1, NaN, 3, 4),
      Float64Array.of(0, 2, Infinity, 2),
    )!;
    expect(paired.count).toBe(2);
    expect(paired.difference.value).toBe(1.5);
    expect(comparePaired('random', Float64Array.of(NaN), Float64Array.of(1))).toBeUndefined();
  });

  it('count a tie half', () => {
    const same = Float64Array.of(1, 2, 3);
    const paired = comparePaired('random', same, same)!;
    expect(paired.beats.value).toBe(0.5);
    expect(paired.isVisible).toBe(false);
  });

  it('give the chance of two correlated normals within four standard errors', () => {
    // A ~ N(6200, 9000²), B ~ N(4800, 5000²), rank correlation 0.7, so ρ = 2 sin(0.7 π / 6).
    const { kept } = run('a = normal(6200, 9000)\nb = normal(4800, 5000)\ncorrelate(a, b, 0.7)', {
      trials: 16_384,
      months: 1,
    });
    const paired = comparePaired('random', kept.get('a')!, kept.get('b')!)!;
    const rho = 2 * Math.sin((0.7 * Math.PI) / 6);
    const sd = Math.sqrt(9000 ** 2 + 5000 ** 2 - 2 * rho * 9000 * 5000);
    expect(Math.abs(paired.beats.value - normalCumulative(1400 / sd))).toBeLessThan(
      4 * paired.beats.standardError,
    );
    expect(Math.abs(paired.difference.value - 1400)).toBeLessThan(
      4 * paired.difference.standardError,
    );
    expect(Math.abs(paired.sd / sd - 1)).toBeLessThan(4 / Math.sqrt(2 * 16_384));
    expect(paired.isVisible).toBe(true);
  });

  it('differ far less than with luck of their own when one input changes (check 8)', () => {
    const a = resultOf('600 to 700');
    const b = resultOf('610 to 710');
    const paired = comparePaired('sobol', b, a)!;
    const separate = varianceOf(a) + varianceOf(b);
    expect(paired.sd ** 2).toBeLessThan(separate / 500);
    expect(paired.saving).toBeGreaterThan(500);
    expect(paired.unpairedSd ** 2 / separate).toBeCloseTo(1, 9);
    // With luck of its own the same change is buried.
    const apart = comparePaired('sobol', resultOf('610 to 710', 'other'), a)!;
    expect(apart.sd ** 2 / separate).toBeGreaterThan(0.9);
  });

  it('know their own error: over 40 seeds the mean strays from the truth as far as it says', () => {
    // b − a = 10 · clicks · rate exactly; the truth from many more futures.
    const difference = (seed: string) =>
      comparePaired('sobol', resultOf('620', seed), resultOf('610', seed))!.difference;
    const all = Array.from({ length: 40 }, (_, index) => difference(`seed ${index}`));
    const truth = all.reduce((sum, { value }) => sum + value, 0) / all.length;
    const strays = all.filter(
      ({ value, standardError }) => Math.abs(value - truth) > 3.5 * standardError,
    );
    // P(|t₇| > 3.5) = 0.010: of 40 more than 4 would be one in some thousands.
    expect(strays.length).toBeLessThanOrEqual(4);
  });

  it.each(['sobol', 'random'] as const)(
    'call the same option different in no more than 5 of 100 runs (%s)',
    (sampler) => {
      const runs = countOf(400, 2_000);
      let seen = 0;
      for (let seed = 0; seed < runs; seed += 1) {
        const text = 'a = 10 to 50\nb = 10 to 50';
        const { kept } = run(text, { trials: 1_024, months: 1, seed: `same ${seed}`, sampler });
        seen += Number(comparePaired(sampler, kept.get('a')!, kept.get('b')!)!.isVisible);
      }
      // Four standard errors of a count whose share is 5 %.
      expect(seen / runs).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / runs));
      expect(seen).toBeGreaterThan(0);
    },
  );
});
