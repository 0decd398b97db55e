import { describe, expect, it } from 'vitest';
import { mixtureOf } from '#lib/analysis/mixture.ts';
import { run } from '../../support/engine-program.ts';

describe('scenarios with weights', () => {
  // known_answers.json, scenario_mixture: weights 0.25, 0.5, 0.25 of three normals.
  const text = 'low = normal(2000, 1500)\nmiddle = normal(6000, 3000)\nhigh = normal(14000, 6000)';
  const trials = 16_384;
  const { kept } = run(text, { trials, months: 1, seed: 'mixture', sampler: 'random' });
  const parts = [
    ['low', 1],
    ['middle', 2],
    ['high', 1],
  ] as const;
  const found = mixtureOf(
    'random',
    parts.map(([name, weight]) => ({ values: kept.get(name)!, weight })),
  )!;

  it('have the mean and the chance of loss of the mixture', () => {
    expect(Math.abs(found.mean.value - 7000)).toBeLessThan(4 * found.mean.standardError);
    const loss = found.loss.value - 0.0366317030627179;
    expect(Math.abs(loss)).toBeLessThan(4 * found.loss.standardError);
    // Every scenario has its value in each trial: less is left to chance than by drawing one of them.
    expect(found.mean.standardError).toBeLessThan(5750 / Math.sqrt(trials));
  });

  it('have the percentiles of all their futures together', () => {
    const truths = { 5: 314.8975189042384, 50: 5710.544283945976 } as const;
    // The density of the mixture there: Σ w φ((x − m) / s) / s.
    const density = { 5: 4.765e-5, 50: 7.57e-5 } as const;
    for (const p of [5, 50] as const) {
      const error = Math.sqrt(((p / 100) * (1 - p / 100)) / trials) / density[p];
      expect(Math.abs(found.percentiles[p] - truths[p])).toBeLessThan(4 * error);
    }
  });

  it('are the one that counts where the others weigh nothing', () => {
    const values = Float64Array.of(-1, 3, 5, 9);
    const alone = mixtureOf('random', [
      { values, weight: 0.2 },
      { values: Float64Array.of(NaN, 0, 0, 0), weight: 0 },
    ])!;
    expect(alone.mean.value).toBe(4);
    expect(alone.loss.value).toBe(0.25);
    expect(alone.percentiles).toEqual({ 5: -1, 50: 3, 95: 9 });
  });

  it('lose nothing where nothing is left, and count whole shares as such', () => {
    const values = Float64Array.from({ length: 20 }, (_, index) => index);
    const found = mixtureOf('random', [{ values, weight: 1 }])!;
    expect(found.loss.value).toBe(0);
    // Ten times a twentieth is a half, whatever is lost in adding.
    expect(found.percentiles).toEqual({ 5: 0, 50: 9, 95: 18 });
  });

  it('leave out a future that is no number in one of them, and are nothing without weights', () => {
    const parts = [
      { values: Float64Array.of(1, NaN, 3), weight: 1 },
      { values: Float64Array.of(5, 1000, 7), weight: 1 },
    ];
    expect(mixtureOf('random', parts)!.mean.value).toBe(4);
    expect(mixtureOf('random', parts)!.percentiles[95]).toBe(7);
    expect(mixtureOf('random', [{ values: Float64Array.of(1), weight: 0 }])).toBeUndefined();
    expect(mixtureOf('random', [{ values: Float64Array.of(NaN), weight: 1 }])).toBeUndefined();
  });
});
