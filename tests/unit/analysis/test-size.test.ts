import { describe, expect, it } from 'vitest';
import { rankingOf } from '#lib/analysis/ranking.ts';
import {
  type Prospect,
  prospectOf,
  valueOfMeasurements,
  valueOfTries,
} from '#lib/analysis/test-size.ts';
import { beta } from '#lib/distributions/beta.ts';
import { normalCumulative } from '#lib/distributions/normal-curve.ts';
import { run } from '../../support/engine-program.ts';

/** The beta distribution with 5 % below 5 % and 5 % above 20 %. */
const CLOSE_RATE = [5.425745397, 41.48897294] as const;

/** A distribution as so many equally likely slices, each at its middle, and what going ahead brings in each. */
function prospect(
  cumulative: (x: number) => number,
  [low, high]: readonly [number, number],
  payoff: (x: number) => number,
): Prospect {
  const count = 4000;
  const edges = Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count);
  const values = Float64Array.from({ length: count }, (_, i) => (edges[i]! + edges[i + 1]!) / 2);
  const weights = values.map((_, i) => cumulative(edges[i + 1]!) - cumulative(edges[i]!));
  return { values, weights, payoffs: values.map(payoff) };
}

describe('what a test teaches', () => {
  it('has the answer worked out elsewhere: evsi_landing_page', () => {
    const rates = prospect(
      (x) => beta.cumulative(x, CLOSE_RATE),
      [0, 0.6],
      (rate) => 200 * (640 * rate - 62),
    );
    // Rounded parameters and 4,000 slices leave a few hundred-thousandths.
    expect(valueOfTries(rates, 50) / 630.6193599074554).toBeCloseTo(1, 4);
    expect(valueOfTries(rates, 0)).toBeCloseTo(0, 9);
  });

  it.each([
    [5, 318.89167516272045],
    [20, 474.8224236500862],
  ])('has the answer worked out elsewhere: evsi_normal with %i observations', (n, exact) => {
    const cumulative = (x: number): number => normalCumulative((x - 500) / 2000);
    const amounts = prospect(cumulative, [-13_500, 14_500], (x) => x);
    expect(valueOfMeasurements(amounts, n, 5000) / exact).toBeCloseTo(1, 3);
  });

  it('grows with its size, up to what perfect information is worth', () => {
    const rates = prospect(
      (x) => beta.cumulative(x, CLOSE_RATE),
      [0, 0.6],
      (rate) => 200 * (640 * rate - 62),
    );
    const values = [1, 5, 20, 100, 500].map((n) => valueOfTries(rates, n));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values.at(-1)).toBeLessThan(1229.830586824301);
    expect(values.at(-1)).toBeGreaterThan(0.9 * 1229.830586824301);
  });

  it('copes with chances of 0 and 1, and with observations that do not scatter', () => {
    const coin = {
      values: Float64Array.of(0, 1),
      weights: Float64Array.of(0.5, 0.5),
      payoffs: Float64Array.of(-4, 2),
    };
    expect(valueOfTries(coin, 3)).toBeCloseTo(1, 12);
    expect(valueOfMeasurements(coin, 1, 0)).toBeCloseTo(1, 6);
    expect(valueOfMeasurements({ ...coin, payoffs: Float64Array.of(1, 2) }, 5, 1)).toBeCloseTo(
      0,
      6,
    );
  });

  it('reads from the trials of a run what a number has to do with the result', () => {
    const { kept } = run(
      'rate = beta(5.425745397, 41.48897294)\ny = 200 * (640 * rate - 62) + normal(0, 3000)',
      {
        trials: 16_384,
        months: 1,
        sampler: 'sobol',
      },
    );
    const y = kept.get('y')!;
    const found = valueOfTries(prospectOf(rankingOf(kept.get('rate')!, y)!, y), 50);
    // The error of the mean of y, of which the value is a part, is about 6,500 / √16384.
    expect(Math.abs(found - 630.6193599074554)).toBeLessThan(4 * 50);
  });
});
