import { describe, expect, it } from 'vitest';
import { normalQuantile } from '#lib/distributions/normal-curve.ts';
import { FAMILIES } from '#lib/distributions/index.ts';
import { uniformNumbers } from '../support/uniforms.ts';
import { complaintsAbout, momentsByIntegration } from './battery.ts';

/**
 * Samplers that are wrong on purpose. A test that passes a wrong sampler is worth nothing, so each must be
 * caught: by the statistics at this n, or, where no statistic can see it at any n that we can afford, by
 * comparing the kernel with known values point by point, as `special.test.ts` and the contract do.
 */
const N = 400_000;

type Sampler = (u: number, other: number) => number;

interface Defect {
  readonly name: string;
  readonly family: string;
  readonly parameters: readonly number[];
  readonly sampler: Sampler;
  readonly caughtBy: 'statistics' | 'values';
}

const of = (family: string, ...parameters: number[]): Sampler => {
  const right = FAMILIES.get(family)!;
  return (u) => right.quantile(u, parameters);
};

const z = normalQuantile;
const normal = { family: 'normal', parameters: [0, 1] } as const;
const uniform = { family: 'uniform', parameters: [0, 1] } as const;
const clip = (x: number, limit: number): number => Math.max(-limit, Math.min(limit, x));
const grain = (u: number, bits: number): number => (Math.floor(u * 2 ** bits) + 0.5) / 2 ** bits;

const DEFECTS: readonly Defect[] = [
  { name: 'sd 2 % too large', ...normal, sampler: (u) => 1.02 * z(u), caughtBy: 'statistics' },
  { name: 'sd 2 % too small', ...normal, sampler: (u) => 0.98 * z(u), caughtBy: 'statistics' },
  { name: 'mean 0.02 sd too high', ...normal, sampler: (u) => z(u) + 0.02, caughtBy: 'statistics' },
  { name: 'clipped at 3 sd', ...normal, sampler: (u) => clip(z(u), 3), caughtBy: 'statistics' },
  { name: 'clipped at 3.5 sd', ...normal, sampler: (u) => clip(z(u), 3.5), caughtBy: 'statistics' },
  {
    name: 'truncated at 3 sd',
    ...normal,
    sampler: (u) => z(0.00134989803163 + u * (1 - 2 * 0.00134989803163)),
    caughtBy: 'statistics',
  },
  {
    name: 'logistic instead of normal',
    ...normal,
    sampler: (u) => Math.log(u / (1 - u)) / 1.702,
    caughtBy: 'statistics',
  },
  {
    name: 'sum of two uniforms, scaled',
    ...normal,
    sampler: (u, other) => (u + other - 1) * Math.sqrt(6),
    caughtBy: 'statistics',
  },
  {
    name: 'never below the mean',
    ...normal,
    sampler: (u) => Math.abs(z(u)),
    caughtBy: 'statistics',
  },
  {
    name: 'a tenth of the draws repeated',
    ...normal,
    sampler: (() => {
      let last = 0;
      return (u: number, other: number) => (last = other < 0.1 ? last : z(u));
    })(),
    caughtBy: 'statistics',
  },
  {
    name: 'neighbours correlated by 0.02',
    ...normal,
    sampler: (() => {
      let last = 0;
      return (u: number) => (last = 0.02 * last + Math.sqrt(1 - 0.0004) * z(u));
    })(),
    caughtBy: 'statistics',
  },
  {
    name: 'variance given for sigma',
    family: 'lognormal',
    parameters: [0, 0.5],
    sampler: of('lognormal', 0, 0.25),
    caughtBy: 'statistics',
  },
  {
    name: 'mean given for mu',
    family: 'lognormal',
    parameters: [0, 0.5],
    sampler: of('lognormal', 0.125, 0.5),
    caughtBy: 'statistics',
  },
  {
    name: 'sides swapped',
    family: 'triangular',
    parameters: [0, 0.3, 1],
    sampler: of('triangular', 0, 0.7, 1),
    caughtBy: 'statistics',
  },
  {
    name: 'mode off by 1 % of the range',
    family: 'triangular',
    parameters: [0, 0.3, 1],
    sampler: of('triangular', 0, 0.31, 1),
    caughtBy: 'statistics',
  },
  {
    name: 'sd of range / 6',
    family: 'pert',
    parameters: [10, 25, 70],
    sampler: (u) => 30 + 10 * z(u),
    caughtBy: 'statistics',
  },
  {
    name: 'mode off by 1 % of the range',
    family: 'pert',
    parameters: [0, 0.25, 1],
    sampler: of('pert', 0, 0.26, 1),
    caughtBy: 'statistics',
  },
  {
    name: 'weight 3.5 for 4',
    family: 'pert',
    parameters: [0, 0.25, 1],
    sampler: of('beta', 1 + 3.5 * 0.25, 1 + 3.5 * 0.75),
    caughtBy: 'statistics',
  },
  {
    name: 'shapes swapped',
    family: 'beta',
    parameters: [2, 5],
    sampler: of('beta', 5, 2),
    caughtBy: 'statistics',
  },
  {
    name: 'rate given for mean',
    family: 'exponential',
    parameters: [2],
    sampler: of('exponential', 0.5),
    caughtBy: 'statistics',
  },
  {
    name: 'rate given for scale',
    family: 'gamma',
    parameters: [3, 2],
    sampler: of('gamma', 3, 0.5),
    caughtBy: 'statistics',
  },
  {
    name: 'normal approximation of small counts',
    family: 'poisson',
    parameters: [4],
    sampler: (u) => Math.max(0, Math.round(4 + 2 * z(u))),
    caughtBy: 'statistics',
  },
  {
    name: 'counts cut off at 10',
    family: 'poisson',
    parameters: [4],
    sampler: (u) => Math.min(10, FAMILIES.get('poisson')!.quantile(u, [4])),
    caughtBy: 'statistics',
  },
  {
    name: 'one attempt too few',
    family: 'binomial',
    parameters: [40, 0.1],
    sampler: of('binomial', 39, 0.1),
    caughtBy: 'statistics',
  },
  {
    name: 'variance of a Poisson for a binomial',
    family: 'binomial',
    parameters: [40, 0.1],
    sampler: of('poisson', 4),
    caughtBy: 'statistics',
  },
  {
    name: 'weights forgotten',
    family: 'choose',
    parameters: [1, 2, 3, 0.2, 0.5, 0.3],
    sampler: of('sample', 1, 2, 3),
    caughtBy: 'statistics',
  },
  {
    name: 'ends beyond the limits',
    ...uniform,
    sampler: (u) => u * 1.002 - 0.001,
    caughtBy: 'statistics',
  },
  { name: 'grain of 16 bits', ...uniform, sampler: (u) => grain(u, 16), caughtBy: 'values' },
  { name: 'grain of 32 bits', ...uniform, sampler: (u) => grain(u, 32), caughtBy: 'values' },
  { name: 'single precision', ...uniform, sampler: (u) => Math.fround(u), caughtBy: 'values' },
  { name: 'a bias of 0.01 %', ...uniform, sampler: (u) => u * (1 - 1e-4), caughtBy: 'statistics' },
  { name: 'sd 0.1 % too large', ...normal, sampler: (u) => 1.001 * z(u), caughtBy: 'values' },
  { name: 'clipped at 5 sd', ...normal, sampler: (u) => clip(z(u), 5), caughtBy: 'values' },
  {
    name: 'shape 2.001 for 2',
    family: 'beta',
    parameters: [2, 5],
    sampler: of('beta', 2.001, 5),
    caughtBy: 'values',
  },
];

const uniforms = new Float64Array(N);
const others = new Float64Array(N);
uniforms.set(uniformNumbers(N, 'u', { seed: 'defects' }));
others.set(uniformNumbers(N, 'other', { seed: 'defects' }));

/** Shares at which kernels are compared with the true inverse CDF, tails included. */
const POINTS = [1e-12, 1e-8, 1e-5, 0.001, 0.0123, 0.1, 0.3333, 0.5001, 0.7, 0.95, 0.9999, 1 - 1e-9];

function statisticsComplain(
  family: string,
  parameters: readonly number[],
  sampler: Sampler,
): boolean {
  const right = FAMILIES.get(family)!;
  const values = uniforms.map((u, i) => sampler(u, others[i]!));
  const { fourth } = momentsByIntegration(right, parameters);
  return complaintsAbout(values, right, parameters, fourth).length > 0;
}

function valuesDiffer(family: string, parameters: readonly number[], sampler: Sampler): boolean {
  const right = FAMILIES.get(family)!;
  return POINTS.some((u) => {
    const expected = right.quantile(u, parameters);
    return Math.abs(sampler(u, 0.5) - expected) > 1e-12 * Math.abs(expected);
  });
}

describe('the statistics', () => {
  it('have at least 25 wrong samplers to catch', () => {
    expect(DEFECTS.length).toBeGreaterThanOrEqual(25);
  });

  it('pass every right sampler that a wrong one is measured against', () => {
    const seen = new Map(DEFECTS.map((d) => [`${d.family} ${d.parameters.join()}`, d]));
    for (const { family, parameters } of seen.values()) {
      expect(statisticsComplain(family, parameters, of(family, ...parameters)), family).toBe(false);
      expect(valuesDiffer(family, parameters, of(family, ...parameters)), family).toBe(false);
    }
  });

  it.each(DEFECTS.filter(({ caughtBy }) => caughtBy === 'statistics'))(
    'catch $family: $name',
    ({ family, parameters, sampler }) => {
      expect(statisticsComplain(family, parameters, sampler)).toBe(true);
    },
  );

  it.each(DEFECTS.filter(({ caughtBy }) => caughtBy === 'values'))(
    'leave $family: $name to the comparison of values, which catches it',
    ({ family, parameters, sampler }) => {
      expect(statisticsComplain(family, parameters, sampler)).toBe(false);
      expect(valuesDiffer(family, parameters, sampler)).toBe(true);
    },
  );
});
