import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import type { Sampler } from '#lib/engine/results.ts';
import { ENGINE } from '#lib/language/engine-version.ts';
import { run } from '../support/engine-program.ts';

/** The stored draws of each family, as the language writes them. */
const DRAWS: Readonly<Record<string, string>> = {
  range: '800 to 2000',
  share_range: '5% to 20%',
  pert: 'pert(10, 25, 70)',
  triangular: 'triangular(8, 11, 18)',
  uniform: 'uniform(2, 5)',
  normal: 'normal(100, 15)',
  lognormal: 'lognormal(4, 0.3)',
  beta: 'beta(2, 38)',
  gamma: 'gamma(3, 10)',
  exponential: 'exponential(30)',
  weibull: 'weibull(1.5, 20)',
  bernoulli: 'bernoulli(0.3)',
  binomial: 'binomial(40, 0.1)',
  poisson: 'poisson(40)',
  choose: 'choose([100, 250, 900], [6, 3, 1])',
  sample: 'sample([12, 15, 9, 22, 15])',
};

function firstDraws(name: string): Record<Sampler, number[]> {
  const drawn = (sampler: Sampler): number[] => [
    ...run(`${name}_draw = ${DRAWS[name]!}`, { trials: 100, seed: 'golden', sampler }).kept.get(
      `${name}_draw`,
    )!,
  ];
  return { random: drawn('random'), sobol: drawn('sobol') };
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

const file = join(import.meta.dirname, 'draws.json');

function wholeResult(): unknown {
  const { quantities, series } = run(MODEL, {
    trials: 4_000,
    months: 12,
    seed: 'golden',
    sampler: 'sobol',
  });
  const cash = series.get('cash')!.map(({ mean, percentiles }) => [mean, percentiles[5]]);
  return { quantities: Object.fromEntries(quantities), cash };
}

// With MIZAN_GOLDEN=write the file is written anew (then format it). That changes every result that anyone has kept: it takes a
// new engine version, and a reason.
describe(`engine ${ENGINE}`, () => {
  if (process.env['MIZAN_GOLDEN'] === 'write') {
    const draws = Object.fromEntries(Object.keys(DRAWS).map((name) => [name, firstDraws(name)]));
    writeFileSync(file, JSON.stringify({ engine: ENGINE, draws, result: wholeResult() }));
  }
  const stored = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly engine: number;
    readonly draws: Record<string, Record<Sampler, number[]>>;
    readonly result: unknown;
  };

  it('has stored draws of every family', () => {
    expect(Object.keys(DRAWS).sort()).toEqual([...FAMILIES.keys()].sort());
    expect(stored.engine).toBe(ENGINE);
  });

  it.each(Object.keys(DRAWS))('draws %s as it always has, to the last bit', (name) => {
    expect(firstDraws(name)).toEqual(stored.draws[name]);
  });

  it('gives one whole result as it always has, to the last bit', () => {
    expect(wholeResult()).toEqual(stored.result);
  });
});
