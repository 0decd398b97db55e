import { describe, expect, it } from 'vitest';
import { rankOfCopula } from '#lib/distributions/correlation.ts';
import { FAMILIES } from '#lib/distributions/index.ts';
import {
  parameterFor,
  type Steps,
  stepsOf,
  tiedRank,
} from '#lib/distributions/tied-correlation.ts';
import { driversOf } from '#lib/analysis/drivers.ts';
import { countOf } from '../../support/counts.ts';
import { run } from '../../support/engine-program.ts';

const steps = (family: string, ...parameters: number[]): Steps | undefined =>
  stepsOf(FAMILIES.get(family)!, parameters);

describe('the rank correlation of quantities with few values', () => {
  it('is that of continuous ones where neither has steps', () => {
    for (const parameter of [-0.9, -0.3, 0, 0.618, 0.95]) {
      expect(tiedRank(undefined, undefined, parameter)).toBeCloseTo(rankOfCopula(parameter), 12);
    }
  });

  it('of two even coins is the tetrachoric formula, (2/π) asin r', () => {
    const coin = steps('bernoulli', 0.5);
    for (const parameter of [-0.8, 0.2, 0.6]) {
      expect(tiedRank(coin, coin, parameter)).toBeCloseTo((2 / Math.PI) * Math.asin(parameter), 9);
    }
  });

  it('of a coin beside a continuous quantity goes no further than √(3 p (1 − p))', () => {
    for (const p of [0.5, 0.3, 0.03]) {
      const most = Math.sqrt(3 * p * (1 - p));
      expect(tiedRank(steps('bernoulli', p), undefined, 1)).toBeCloseTo(most, 9);
      expect(parameterFor(steps('bernoulli', p), undefined, 0.95)).toBe(1);
      expect(parameterFor(steps('bernoulli', p), undefined, -0.95)).toBe(-1);
    }
  });

  it('is reached by the parameter that is found for it', () => {
    const margins = [
      undefined,
      steps('bernoulli', 0.3),
      steps('poisson', 4),
      steps('binomial', 10, 0.2),
      steps('choose', 1, 2, 3, 3, 1, 1),
    ];
    for (const first of margins) {
      for (const second of margins) {
        for (const rank of [-0.4, 0, 0.2, 0.6]) {
          const parameter = parameterFor(first, second, rank);
          expect(tiedRank(first, second, parameter)).toBeCloseTo(rank, 7);
        }
      }
    }
  });

  it('has no steps where there are so many values that ties do not matter', () => {
    expect(steps('poisson', 4)).toBeDefined();
    for (const [family, ...parameters] of [
      ['normal', 0, 1],
      ['poisson', 400],
      ['binomial', 1e9, 0.3],
    ] as const) {
      expect(steps(family, ...parameters)).toBeUndefined();
    }
  });
});

describe('correlate', () => {
  it.each([
    ['bernoulli(30%)', 'normal(0, 1)', 0.6, 0.6],
    ['bernoulli(30%)', 'bernoulli(50%)', 0.5, 0.5],
    ['poisson(4)', 'lognormal(0, 1)', -0.7, -0.7],
    ['poisson(0.5)', 'binomial(10, 20%)', 0.6, 0.6],
    ['choose([1, 2, 9], [6, 3, 1])', 'sample([3, 3, 5, 8])', 0.4, 0.4],
    ['poisson(40)', 'normal(0, 1)', 0.6, 0.6],
    ['bernoulli(3%)', 'normal(0, 1)', 0.6, Math.sqrt(3 * 0.03 * 0.97)],
  ])('of %s and %s by %d gives %d', (first, second, asked, reached) => {
    const trials = countOf(40_000, 400_000);
    const text = `a = ${first}\ny = ${second}\ncorrelate(a, y, ${asked})`;
    const { kept } = run(text, { trials, months: 1, sampler: 'random' });
    const { correlation } = driversOf(kept, 'y', ['a'])[0]!;
    const n = kept.get('y')!.length;
    // The error of a rank correlation is at most about 1 / √n.
    expect(Math.abs(correlation - reached)).toBeLessThan(4 / Math.sqrt(n));
  });

  it('of three counts that cannot all have it stays possible', () => {
    const text = `
a = bernoulli(30%)
b = bernoulli(30%)
c = bernoulli(30%)
correlate(a, b, 0.9)
correlate(b, c, 0.9)
correlate(a, c, 0.65)
y = a + b + c`;
    expect(run(text, { trials: 500, months: 1 }).quantities.get('y')!.count).toBe(500);
  });
});
