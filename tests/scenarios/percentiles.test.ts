import { describe, expect, it } from 'vitest';
import { Engine } from '#lib/engine/engine.ts';
import { planFor } from '#lib/engine/settings.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { Stretch } from '#lib/engine/stretch.ts';
import { countOf, isLong } from '../support/counts.ts';
import { programOf } from '../support/engine-program.ts';
import { strayPercentiles } from '../support/exact-percentiles.ts';

/** Smooth and stepped, gaps and atoms, heavy tails, many orders of magnitude, never and no number. */
const SHAPES = [
  'normal(0, 1)',
  'normal(1e9, 3)',
  'normal(0, 1e-9)',
  'uniform(-1, 1)',
  'uniform(0, 1e12)',
  'exponential(1)',
  'lognormal(0, 0.1)',
  'lognormal(0, 3.5)',
  '10 to 1M',
  '1e-6 to 1e6',
  '1 to 100',
  '0.1% to 99.9%',
  '5% to 20%',
  '-5 to 5',
  'beta(0.3, 4)',
  'beta(0.05, 0.05)',
  'beta(500, 500)',
  'gamma(0.2, 5)',
  'gamma(90, 1)',
  'weibull(0.4, 1)',
  'weibull(8, 1)',
  'pert(150, 300, 600)',
  'pert(0, 0, 1)',
  'triangular(0, 0, 10)',
  'triangular(-3, 2, 2)',
  'bernoulli(50%)',
  'bernoulli(1%)',
  'bernoulli(0.01%)',
  'binomial(3, 0.5)',
  'binomial(60, 0.4)',
  'binomial(100000, 0.5)',
  'poisson(0.1)',
  'poisson(9)',
  'poisson(2000)',
  'poisson(1M)',
  '19.99 * poisson(60)',
  '600 * poisson(0.7)',
  '0.1 * poisson(40) - 3',
  'choose([1, 2, 3, 1M], [4, 3, 2, 1])',
  'choose([12.7, 19.3, 88.1], [5, 3, 2])',
  'choose([-1e300, 0, 1e300], [1, 2, 1])',
  'sample([1, 1, 2, 3, 5, 8, 13, 21])',
  'bernoulli(8%) * 5M - uniform(10, 30)',
  'bernoulli(1%) * uniform(0, 1)',
  'bernoulli(99%) * 1e9 + normal(0, 1e-3)',
  'max(0, normal(0, 1))',
  'max(-90, normal(-100, 20))',
  'min(5, max(-5, normal(0, 5)))',
  'round(normal(0, 3))',
  'floor(exponential(40)) * 50',
  'abs(normal(0, 1))',
  'normal(0, 1)^3',
  '1 / normal(0, 1)',
  '1 / uniform(0, 1)^2',
  'exp(normal(0, 10))',
  'log(normal(1, 1))',
  'sqrt(normal(0, 1))',
  'bernoulli(50%) > 0.5 ? normal(5, 1e-6) : normal(0, 1e9)',
  'bernoulli(30%) > 0.5 ? 100 + uniform(0, 1) : -100 - uniform(0, 1)',
  'bernoulli(0.1%) > 0.5 ? 1e12 : uniform(0, 1)',
  'truncate(normal(0, 1), 2, 9)',
  'truncate(exponential(1), 0, 0.01)',
  '3',
  '0 / bernoulli(50%)',
  'mod(1e6 * uniform(0, 1), 7)',
  'normal(0, 1) + bernoulli(20%) * 1e6',
];

/** What has months, among them a balance that stays at its limit and a month that never comes. */
const MONTHLY = `
sold[t] = poisson(3)
cash[0] = 0
cash[t] = max(-90, cash[t-1] + 600 * sold[t] - 1800 + normal(0, 1) * sold[t])
late = first(cash > 4000)
good = since(cash > 0)
rare = any(sold > 12)`;

const TRIALS = isLong
  ? [1, 50, 2_048, 10_000, 16_384, 100_000, 1_000_000]
  : [1, 50, 2_048, 10_000, 40_000];

describe.each(TRIALS)('of %i trials, percentiles are those of the values in order', (trials) => {
  it.each(['random', 'sobol'] as const)('for every shape, sampler %s', (sampler) => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(64);
    const text = SHAPES.map((shape, i) => `x${i} = ${shape}`).join('\n');
    expect(strayPercentiles(text, { trials, months: 1, seed: 'shapes', sampler })).toEqual([]);
  });

  it.each(['random', 'sobol'] as const)('for every month of a series, sampler %s', (sampler) => {
    expect(strayPercentiles(MONTHLY, { trials, months: 36, seed: 'months', sampler })).toEqual([]);
  });
});

it('values that do not fit into memory are read again, to the same figures', () => {
  const settings = { trials: 20_000, months: 12, seed: 'room', sampler: 'sobol' } as const;
  const program = programOf(MONTHLY);
  const expected = simulate(program, settings);
  for (const most of [20_000, 3_000, 1]) {
    const engine = new Engine(planFor(program, settings), settings);
    const stretch = new Stretch(engine, { from: 0, to: settings.trials, most });
    let steps = 0;
    for (; !stretch.isDone; steps += 1) stretch.step();
    expect(steps).toBeGreaterThan((2 * settings.trials) / 512);
    expect(stretch.results()).toEqual(expected);
  }
});

/** The median of a column of the given shape, and whether a 95 % interval around it holds the true one. */
function coverage(
  shape: string,
  sampler: 'random' | 'sobol',
  rank: 5 | 50 | 95,
  truth: number,
): number {
  const margin = sampler === 'random' ? 1.959964 : 2.364624;
  const seeds = countOf(100, 400);
  let hits = 0;
  for (let seed = 0; seed < seeds; seed += 1) {
    const settings = { trials: 10_000, months: 1, seed: `cover ${seed}`, sampler };
    const figures = simulate(programOf(`x = ${shape}`), settings).quantities.get('x')!;
    const error = figures.standardErrors[`p${rank}`];
    // Type 7 of a sample and the distribution's own quantile differ by a part of a rank.
    if (Math.abs(figures.percentiles[rank]! - truth) <= margin * error) hits += 1;
  }
  return hits / seeds;
}

describe('a 95 % interval around a percentile holds the true one', () => {
  // Quantiles of the standard normal: 1.6448536269514722 and 0.
  it.each([
    ['normal(0, 1)', 5, -1.6448536269514722],
    ['normal(0, 1)', 50, 0],
    ['normal(0, 1)', 95, 1.6448536269514722],
    ['exp(3.5 * normal(0, 1))', 5, Math.exp(-3.5 * 1.6448536269514722)],
    ['exp(3.5 * normal(0, 1))', 95, Math.exp(3.5 * 1.6448536269514722)],
    ['exponential(1)', 50, Math.log(2)],
    ['uniform(0, 1) + bernoulli(8%) * 5M', 95, 5e6 + 0.375],
  ] as const)('of %s at P%i', (shape, rank, truth) => {
    // Three standard errors of the share of so many seeds.
    const slack = 3 * Math.sqrt((0.95 * 0.05) / countOf(100, 400));
    const share = coverage(shape, 'random', rank, truth);
    expect(share).toBeGreaterThan(0.95 - slack);
  });

  it.each([
    ['19.99 * poisson(60)', 95, 19.99 * 73],
    ['choose([1, 2, 3, 1M], [4, 3, 2, 1])', 95, 1e6],
    ['binomial(3, 0.5)', 50, 1],
  ] as const)('of counts: %s at P%i', (shape, rank, truth) => {
    for (const sampler of ['random', 'sobol'] as const) {
      expect(coverage(shape, sampler, rank, truth)).toBeGreaterThan(0.92);
    }
  });
});

describe('a rare event', () => {
  it.each(['random', 'sobol'] as const)('is never said to be impossible, sampler %s', (sampler) => {
    const margin = sampler === 'random' ? 1.959964 : 2.364624;
    for (let seed = 0; seed < 20; seed += 1) {
      const settings = { trials: 10_000, months: 1, seed: `rare ${seed}`, sampler };
      const text = 'hit = bernoulli(0.01%)\nx = uniform(0, 1)\nruined = x < 0.0001 and hit > 2';
      const { quantities } = simulate(programOf(text), settings);
      const { mean, standardErrors } = quantities.get('hit')!;
      expect(standardErrors.mean).toBeGreaterThan(0);
      expect(Math.abs(mean - 1e-4)).toBeLessThanOrEqual(4 * margin * standardErrors.mean);
      expect(quantities.get('ruined')!.standardErrors.mean).toBeGreaterThan(0);
    }
  });
});
