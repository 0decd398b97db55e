import { describe, expect, it } from 'vitest';
import { beta } from '#lib/distributions/beta.ts';
import { betaFromInterval } from '#lib/distributions/interval.ts';

describe('a beta from its 5th and 95th percentile', () => {
  // Known answers of an independent implementation.
  it.each([
    [0.05, 0.2, 5.425745397103427, 41.488972939456225],
    [0.2, 0.4, 16.353253003776604, 38.93844823781067],
  ])('is the known one for %f to %f', (low, high, alpha, other) => {
    const fitted = betaFromInterval(low, high)!;
    expect(Math.abs(fitted.alpha / alpha - 1)).toBeLessThan(1e-6);
    expect(Math.abs(fitted.beta / other - 1)).toBeLessThan(1e-6);
  });

  it('reads back the interval it was made from, whatever the interval', () => {
    for (const low of [0.001, 0.01, 0.1, 0.3, 0.6, 0.9]) {
      for (const width of [0.02, 0.1, 0.3, 0.5]) {
        const high = low + width;
        if (high >= 0.99) continue;
        const fitted = betaFromInterval(low, high);
        expect(fitted, `${low} to ${high}`).toBeDefined();
        const parameters = [fitted!.alpha, fitted!.beta];
        expect(beta.quantile(0.05, parameters)).toBeCloseTo(low, 9);
        expect(beta.quantile(0.95, parameters)).toBeCloseTo(high, 9);
      }
    }
  });

  it('is none where there can be none', () => {
    expect(betaFromInterval(0, 0.5)).toBeUndefined();
    expect(betaFromInterval(0.5, 1)).toBeUndefined();
    expect(betaFromInterval(0.4, 0.4)).toBeUndefined();
    expect(betaFromInterval(0.5, 0.4)).toBeUndefined();
    expect(betaFromInterval(Number.NaN, 0.4)).toBeUndefined();
  });
});
