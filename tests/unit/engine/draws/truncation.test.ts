import { describe, expect, it } from 'vitest';
import { FAMILIES } from '#lib/distributions/index.ts';
import { drawWithin } from '#lib/engine/draws/exact.ts';
import { run } from '../../../support/engine-program.ts';

type Case = readonly [
  family: string,
  parameters: readonly number[],
  low: number,
  high: number,
  /** Percentiles 0.1, 50 and 99.9, by survival functions of 50 digits (mpmath). */
  values: readonly [number, number, number],
];

const FAR: readonly Case[] = [
  ['normal', [0, 1], 12, 20, [12.00008280741538, 12.057234557007263, 12.558886780559781]],
  ['normal', [0, 1], 8, 10, [8.000123192647838, 8.084911005898727, 8.81065138934752]],
  ['normal', [0, 1], 9, 37, [9.000109841558167, 9.075787065491832, 9.729491851967575]],
  ['exponential', [1], 40, 50, [40.00100045488821, 40.69310178166073, 46.86339918810422]],
  ['gamma', [3, 1], 60, 90, [60.001034405881164, 60.71649574868996, 67.12875294586621]],
  ['weibull', [1.5, 20], 250, 400, [250.00377310880612, 252.60723580682873, 275.4153822384376]],
  ['lognormal', [4, 0.3], 600, 900, [600.0222025087651, 615.4994553017195, 765.2214524329588]],
  ['beta', [2, 38], 0.7, 0.9, [0.7000079853776713, 0.7054808806834779, 0.7503057628517613]],
];

describe('a far upper tail', () => {
  it.each(FAR)('%s %j between %d and %d', (name, parameters, low, high, values) => {
    const family = FAMILIES.get(name)!;
    for (const [i, u] of [0.001, 0.5, 0.999].entries()) {
      const value = drawWithin(family, u, parameters, low, high);
      expect(Math.abs(value / values[i]! - 1)).toBeLessThan(1e-11);
    }
  });

  it('mirrors the far lower tail of a symmetric family', () => {
    const family = FAMILIES.get('normal')!;
    for (const u of [0.001, 0.3, 0.5, 0.9]) {
      const upper = drawWithin(family, 1 - u, [0, 1], 12, 20);
      expect(drawWithin(family, u, [0, 1], -20, -12)).toBeCloseTo(-upper, 12);
    }
  });

  it.each([...FAMILIES.values()].map((family) => [family.name, family] as const))(
    'of %s rises with u and stays between its limits',
    (_, family) => {
      const sets: Readonly<Record<string, readonly number[]>> = {
        binomial: [40, 0.1],
        bernoulli: [1e-20],
        choose: [1, 2, 3, 1, 1e-20, 1e-20],
        sample: [1, 2, 3, 3],
        poisson: [4],
        uniform: [0, 1],
        triangular: [0, 0.2, 1],
        pert: [0, 0.1, 1],
        beta: [2, 38],
        share_range: [0.05, 0.2],
        range: [800, 2000],
        normal: [0, 1],
        lognormal: [0, 0.3],
        gamma: [3, 10],
        exponential: [30],
        weibull: [1.5, 20],
      };
      const parameters = sets[family.name]!;
      const low = family.upperQuantile(1e-11, parameters);
      const high = family.upperQuantile(1e-22, parameters);
      let last = low;
      for (const u of [1e-9, 0.01, 0.4, 0.6, 0.99, 1 - 1e-9]) {
        const value = drawWithin(family, u, parameters, low, high);
        expect(value).toBeGreaterThanOrEqual(last);
        expect(value).toBeLessThanOrEqual(high);
        last = value;
      }
      // Half of the tail beyond lies above the middle value.
      if (!family.discrete && high > low) {
        const middle = family.survival(drawWithin(family, 0.5, parameters, low, high), parameters);
        const [outer, inner] = [
          family.survival(high, parameters),
          family.survival(low, parameters),
        ];
        expect(Math.abs((middle - outer) / (inner - outer) - 0.5)).toBeLessThan(0.01);
      }
    },
  );

  it('counts far above their mean keep their proportions', () => {
    const family = FAMILIES.get('poisson')!;
    // P(X = 30) / P(X ≥ 30) of a mean of 4 is 0.87155, so that 0.87 draws 30 and 0.88 draws 31.
    expect(drawWithin(family, 0.87, [4], 30, 50)).toBe(30);
    expect(drawWithin(family, 0.88, [4], 30, 50)).toBe(31);
    expect(drawWithin(family, 1e-6, [4], 100, 120)).toBe(100);
  });

  it('has no number where not even the survival function has one', () => {
    expect(drawWithin(FAMILIES.get('normal')!, 0.5, [0, 1], 40, 50)).toBeNaN();
  });
});

describe('in the engine', () => {
  const mean = (text: string): number => run(text, { trials: 20_000 }).quantities.get('x')!.mean;

  // Means by 50-digit quadrature.
  it.each([
    ['truncate(normal(0, 1), 12, 20)', 12.082214],
    ['truncate(normal(0, 1), 8, 10)', 8.121368],
    ['truncate(exponential(1), 40, 50)', 40.999546],
  ])('%s has its mean, by table and one by one', (draw, expected) => {
    const spread = expected > 30 ? 1 : 0.12;
    expect(Math.abs(mean(`x = ${draw}`) - expected)).toBeLessThan((5 * spread) / Math.sqrt(20_000));
    const varied = draw.replace('(0, 1)', '(shift, 1)').replace('tial(1)', 'tial(1 + shift)');
    const text = `shift = uniform(0, 1e-9)\nx = ${varied}`;
    expect(Math.abs(mean(text) - expected)).toBeLessThan((5 * spread) / Math.sqrt(20_000));
  });

  it('a beta of small shapes keeps its mean', () => {
    expect(mean('x = beta(0.001, 1)')).toBeLessThan(0.003);
    const { quantities } = run('p = 0.01% to 1%\nx = beta(20 * p, 20 * (1 - p))', {
      trials: 100_000,
      sampler: 'sobol',
    });
    const [p, x] = [quantities.get('p')!, quantities.get('x')!];
    expect(Math.abs(x.mean - p.mean)).toBeLessThan(5 * x.standardErrors.mean);
  });
});
