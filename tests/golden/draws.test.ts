import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import { fillUniforms, streamKey } from '#lib/engine/random/draw.ts';
import { ENGINE } from '#lib/engine/results.ts';
import { run } from '../support/engine-program.ts';
import stored from './draws.json' with { type: 'json' };

/** Parameters of the stored draws of each family. */
const PARAMETERS: Readonly<Record<string, readonly number[]>> = {
  range: [800, 2000],
  share_range: [0.05, 0.2],
  pert: [10, 25, 70],
  triangular: [8, 11, 18],
  uniform: [2, 5],
  normal: [100, 15],
  lognormal: [4, 0.3],
  beta: [2, 38],
  gamma: [3, 10],
  exponential: [30],
  weibull: [1.5, 20],
  bernoulli: [0.3],
  binomial: [40, 0.1],
  poisson: [40],
  choose: [100, 250, 900, 6, 3, 1],
  sample: [12, 15, 9, 22, 15],
};

function firstDraws(name: string): number[] {
  const uniforms = new Float64Array(20);
  fillUniforms(uniforms, streamKey('golden', name, 0), 1, 0, 20);
  return [...uniforms].map((u) => FAMILIES.get(name)!.quantile(u, PARAMETERS[name]!));
}

/** One whole result: every kind of node, over a year. */
const MODEL = `
price = pert(10, 25, 70)
churn = 2% to 9%
shock[t] = lognormal(-0.02, 0.2)
leads[t] = poisson(40 * 1.01^(t - 1) * shock[t])
sales[t] = binomial(leads[t], 0.1)
customers[t] = customers[t-1] - binomial(customers[t-1], churn) + sales[t]
profit[t] = customers[t] * price - 900
cash[0] = 5000
cash[t] = cash[t-1] + profit[t]
ruined = any(cash < 0)
even = since(cash >= 5000)
value = npv(0.01, profit)
correlate(price, churn, -0.4)`;

// Changing what is stored is changing every result that anyone has kept: it takes a new engine version.
describe(`engine ${ENGINE}`, () => {
  it('has stored draws of every family', () => {
    expect(Object.keys(PARAMETERS).sort()).toEqual([...FAMILIES.keys()].sort());
    expect(stored.engine).toBe(ENGINE);
  });

  it.each(Object.keys(PARAMETERS))('draws %s as it always has, to the last bit', (name) => {
    expect(firstDraws(name)).toEqual((stored.draws as Record<string, number[]>)[name]);
  });

  it('gives one whole result as it always has, to the last bit', () => {
    const { quantities, series } = run(MODEL, { trials: 4_000, months: 12, seed: 'golden' });
    const cash = series.get('cash')!.map(({ mean, percentiles }) => [mean, percentiles[5]]);
    expect({ quantities: Object.fromEntries(quantities), cash }).toEqual(stored.result);
  });
});
