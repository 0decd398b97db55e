import { describe, expect, it } from 'vitest';
import type { Family } from '#lib/distributions/family.ts';
import { FAMILIES } from '#lib/distributions/index.ts';
import { complaintsAbout, momentsByIntegration } from './battery.ts';
import { countOf } from '../support/counts.ts';
import { uniformNumbers } from '../support/uniforms.ts';

/** What every family is tried with: ordinary parameters, extreme ones, and some that must be refused or held. */
interface Trial {
  readonly sets: readonly (readonly number[])[];
  /** Too slow, or too extreme for statistics; tried for shape only. */
  readonly shapeOnly?: readonly (readonly number[])[];
  readonly constants?: readonly [parameters: readonly number[], value: number][];
  readonly held?: readonly [given: readonly number[], held: readonly number[]][];
  readonly none?: readonly (readonly number[])[];
  /** Draws for statistics; fewer where one draw takes long. */
  readonly draws?: number;
}

const TRIALS: Readonly<Record<string, Trial>> = {
  normal: {
    sets: [
      [0, 1],
      [100, 15],
      [-3, 1e-6],
      [1e9, 1e3],
    ],
    constants: [[[7, 0], 7]],
    held: [
      [
        [2, -1],
        [2, 0],
      ],
    ],
    none: [
      [NaN, 1],
      [0, Infinity],
    ],
  },
  lognormal: {
    sets: [
      [0, 0.25],
      [4, 0.3],
      [-2, 0.5],
    ],
    shapeOnly: [
      [0, 3],
      [10, 1e-6],
    ],
    constants: [[[0, 0], 1]],
    held: [
      [
        [0, -2],
        [0, 0],
      ],
    ],
    none: [[NaN, 0.2]],
  },
  uniform: {
    sets: [
      [0, 1],
      [-5, 2],
      [1e6, 1e6 + 1],
    ],
    shapeOnly: [[-1e300, 1e300]],
    constants: [[[5, 5], 5]],
    none: [
      [2, 1],
      [0, NaN],
    ],
  },
  triangular: {
    sets: [
      [8, 11, 18],
      [0, 0, 1],
      [0, 1, 1],
      [-1, 0, 1e-3],
    ],
    constants: [[[3, 3, 3], 3]],
    none: [
      [0, 5, 4],
      [5, 1, 4],
      [NaN, 1, 2],
    ],
  },
  pert: {
    sets: [
      [10, 25, 70],
      [0, 0, 1],
      [0, 1, 1],
      [0.02, 0.06, 0.12],
    ],
    constants: [[[2, 2, 2], 2]],
    none: [
      [0, 5, 4],
      [0, -1, 4],
      [0, NaN, 1],
    ],
    draws: 250_000,
  },
  beta: {
    sets: [
      [2, 38],
      [0.5, 0.5],
      [5.4, 41.5],
      [1, 1],
    ],
    shapeOnly: [
      [0.05, 3],
      [3, 0.1],
      [5_000, 200],
      [50_000, 30_000],
    ],
    none: [
      [0, 1],
      [1, -2],
      [NaN, 1],
    ],
    draws: 250_000,
  },
  gamma: {
    sets: [
      [3, 10],
      [0.5, 2],
      [40, 0.1],
      [1, 1],
    ],
    shapeOnly: [
      [0.05, 1],
      [1e6, 1],
    ],
    constants: [[[3, 0], 0]],
    held: [
      [
        [2, -1],
        [2, 0],
      ],
    ],
    none: [
      [0, 1],
      [-1, 1],
    ],
    draws: 250_000,
  },
  exponential: {
    sets: [[30], [1e-6], [1e9]],
    constants: [[[0], 0]],
    held: [[[-3], [0]]],
    none: [[NaN]],
  },
  weibull: {
    sets: [
      [1.5, 20],
      [1, 1],
      [5, 3],
    ],
    shapeOnly: [[0.3, 1]],
    constants: [[[2, 0], 0]],
    held: [
      [
        [2, -1],
        [2, 0],
      ],
    ],
    none: [[0, 1]],
    draws: 500_000,
  },
  bernoulli: {
    sets: [[0.3], [0.999], [1e-3]],
    constants: [
      [[0], 0],
      [[1], 1],
    ],
    held: [
      [[-0.2], [0]],
      [[1.2], [1]],
    ],
    none: [[NaN]],
  },
  binomial: {
    sets: [
      [40, 0.1],
      [1, 0.5],
      [200, 0.99],
      [100, 0.4],
      [1e6, 1e-5],
    ],
    shapeOnly: [
      [1e9, 0.3],
      [1e9, 1e-9],
      [3e5, 0.5],
    ],
    constants: [
      [[0, 0.4], 0],
      [[12, 0], 0],
      [[12, 1], 12],
    ],
    held: [
      [
        [-4, 0.5],
        [0, 0.5],
      ],
      [
        [10, 1.5],
        [10, 1],
      ],
      [
        [10, -0.1],
        [10, 0],
      ],
    ],
    none: [
      [NaN, 0.5],
      [10, NaN],
    ],
    draws: 400_000,
  },
  poisson: {
    sets: [[4], [0.01], [23.9], [24.1], [700]],
    shapeOnly: [[1e5], [1e9]],
    constants: [[[0], 0]],
    held: [[[-1], [0]]],
    none: [[NaN], [Infinity]],
    draws: 400_000,
  },
  choose: {
    sets: [
      [100, 250, 900, 6, 3, 1],
      [3, 1, 2, 0.2, 0.5, 0.3],
      [1, 1, 2, 1, 1, 2],
    ],
    constants: [[[4, 9, 1, 0], 4]],
    held: [
      [
        [1, 2, 1, -1],
        [1, 2, 1, 0],
      ],
    ],
    none: [
      [1, 2, 0, 0],
      [1, NaN, 1, 1],
    ],
  },
  sample: {
    sets: [
      [12, 15, 9, 22, 15],
      [1, 2],
      [-1, 0, 1, 1e6],
    ],
    constants: [[[7], 7]],
    none: [[NaN]],
  },
  range: {
    sets: [
      [800, 2000],
      [-5, 5],
      [-1, 0],
    ],
    shapeOnly: [[1e-3, 1e3]],
    constants: [[[5, 5], 5]],
    none: [
      [2, 1],
      [NaN, 1],
    ],
    draws: 500_000,
  },
  share_range: {
    sets: [
      [0.05, 0.2],
      [0.6, 0.7],
      [0.001, 0.999],
    ],
    constants: [[[0.3, 0.3], 0.3]],
    none: [
      [0, 0.2],
      [0.4, 1],
      [0.4, 0.3],
    ],
    draws: 400_000,
  },
};

const SHARES = [1e-12, 1e-6, 1e-3, 0.01, 0.05, 0.2, 0.5, 0.63, 0.9, 0.99, 0.9999, 1 - 1e-9];

/** Draws of a family from a stream of its own. */
function draws(
  family: Family,
  parameters: readonly number[],
  n: number,
  set: number,
): Float64Array {
  const values = new Float64Array(n);
  values.set(uniformNumbers(n, family.name, { seed: 'contract', occurrence: set }));
  const given = Float64Array.from(parameters);
  for (let i = 0; i < n; i += 1) values[i] = family.quantile(values[i]!, given);
  return values;
}

it('every family is tried, and only families are', () => {
  expect(Object.keys(TRIALS).sort()).toEqual([...FAMILIES.keys()].sort());
});

describe.each([...FAMILIES.values()].map((family) => [family.name, family] as const))(
  '%s',
  (name, family) => {
    const {
      sets,
      shapeOnly = [],
      constants = [],
      held = [],
      none = [],
      draws: usual = 1_000_000,
    } = TRIALS[name] ?? { sets: [] };
    const n = countOf(usual, 10_000_000);
    const shapes = [...sets, ...shapeOnly];

    it('has words and an example', () => {
      expect(family.parameters.length).toBeGreaterThan(0);
      expect(family.parameters.every((word) => /^[a-z]+$/.test(word))).toBe(true);
      expect(family.example).toMatch(/^[a-z_]+\(.+\)$|^\S+ to \S+$/);
    });

    it.each(shapes.map((parameters) => [parameters]))(
      'with %j rises with u and inverts its CDF',
      (parameters) => {
        expect(family.complaint(parameters)).toBeUndefined();
        let last = -Infinity;
        for (const u of SHARES) {
          const x = family.quantile(u, parameters);
          expect(x).toBeGreaterThanOrEqual(last);
          last = x;
          const share = family.cumulative(x, parameters);
          if (family.discrete) {
            expect(share).toBeGreaterThan(u - 1e-11);
            const below = x - Math.max(1e-9, Math.abs(x) * 1e-15);
            expect(family.cumulative(below, parameters)).toBeLessThan(u + 1e-11);
          } else {
            // A double holds x to 1 part in 2⁵³: how much that is in u is for the CDF to say.
            const grain = Math.max(Math.abs(x) * 1e-15, Number.MIN_VALUE);
            const sway =
              family.cumulative(x + grain, parameters) - family.cumulative(x - grain, parameters);
            expect(Math.abs(share - u)).toBeLessThan(1e-11 * Math.min(u, 1 - u) + 1e-15 + sway);
          }
        }
      },
    );

    it.each(shapes.map((parameters) => [parameters]))(
      'with %j has an upper tail that mirrors the lower one',
      (parameters) => {
        const [low, high] = family.support(parameters);
        let last = Infinity;
        for (const v of [1e-300, 1e-40, ...SHARES]) {
          const x = family.upperQuantile(v, parameters);
          expect(x).toBeLessThanOrEqual(last);
          expect(x >= low && x <= high).toBe(true);
          last = x;
          const above = family.survival(x, parameters);
          if (family.discrete) {
            // The least value with no more than v above it.
            expect(above).toBeLessThanOrEqual(v * (1 + 1e-9));
            const below = x - Math.max(1e-9, Math.abs(x) * 1e-15);
            if (x > low) expect(family.survival(below, parameters)).toBeGreaterThan(v * (1 - 1e-9));
          } else {
            const grain = Math.max(Math.abs(x) * 1e-15, Number.MIN_VALUE);
            const sway =
              family.survival(x - grain, parameters) - family.survival(x + grain, parameters);
            expect(Math.abs(above - v)).toBeLessThanOrEqual(1e-9 * v + sway);
          }
          expect(above + family.cumulative(x, parameters)).toBeCloseTo(1, 11);
        }
      },
    );

    it.each(shapes.map((parameters) => [parameters]))(
      'with %j stays in its support out to the last grain of u',
      (parameters) => {
        const [low, high] = family.support(parameters);
        for (const u of [2 ** -53, 1e-300, 0.5, 1 - 2 ** -53]) {
          const x = family.quantile(u, parameters);
          expect(x).toBeGreaterThanOrEqual(low);
          expect(x).toBeLessThanOrEqual(high);
        }
        if (Number.isFinite(high)) expect(family.cumulative(high, parameters)).toBe(1);
        if (Number.isFinite(low)) expect(family.cumulative(low - 1, parameters)).toBe(0);
      },
    );

    if (sets.length > 0) {
      it.each(sets.map((parameters, set) => [parameters, set] as const))(
        'with %j draws what it says, by every statistic',
        (parameters, set) => {
          const integrated = momentsByIntegration(family, parameters);
          const mean = family.mean(parameters);
          const variance = family.variance(parameters);
          if (!family.discrete) {
            const scale = Math.max(Math.abs(mean), Math.sqrt(variance));
            expect(Math.abs(integrated.mean - mean)).toBeLessThan(2e-4 * scale);
            expect(Math.abs(integrated.variance / variance - 1)).toBeLessThan(2e-3);
          }
          const values = draws(family, parameters, n, set);
          expect(complaintsAbout(values, family, parameters, integrated.fourth)).toEqual([]);
        },
      );
    }

    it.each(constants)('with %j is the constant %d', (parameters, value) => {
      expect(family.complaint(parameters)).toBeUndefined();
      expect(family.hold([...parameters])).toBe('fine');
      for (const u of SHARES) {
        expect(family.quantile(u, parameters)).toBe(value);
        expect(family.upperQuantile(u, parameters)).toBe(value);
      }
      expect(family.survival(value, parameters)).toBe(0);
      expect(family.mean(parameters)).toBe(value);
      expect(family.variance(parameters)).toBe(0);
      expect(family.support(parameters)).toEqual([value, value]);
      expect(family.cumulative(value, parameters)).toBe(1);
    });

    if (held.length > 0) {
      it.each(held)('holds %j at %j, and complains when it is written out', (given, allowed) => {
        expect(family.complaint(given)).toBeDefined();
        const moved = [...given];
        expect(family.hold(moved)).toBe('held');
        expect(moved).toEqual(allowed);
        expect(family.hold(moved)).toBe('fine');
      });
    }

    it.each(none.map((parameters) => [parameters]))('has nothing nearest to %j', (parameters) => {
      expect(family.complaint(parameters)).toBeDefined();
      expect(family.hold([...parameters])).toBe('none');
    });
  },
);

describe('counts', () => {
  it('round their n to the nearest whole number', () => {
    const binomial = FAMILIES.get('binomial')!;
    for (const [n, whole] of [
      [9.5, 10],
      [9.49, 9],
      [0.4, 0],
      [-0.4, 0],
    ] as const) {
      const parameters = [n, 0.3];
      expect(binomial.hold(parameters)).toBe('fine');
      expect(parameters[0]).toBe(whole);
    }
  });

  it('never fall when a rate rises with the same luck', () => {
    const binomial = FAMILIES.get('binomial')!;
    const poisson = FAMILIES.get('poisson')!;
    for (const u of [0.003, 0.2, 0.5, 0.77, 0.999]) {
      let last = [0, 0];
      for (let rate = 0.01; rate < 1; rate += 0.01) {
        const next = [binomial.quantile(u, [60, rate]), poisson.quantile(u, [60 * rate])];
        expect(next[0]).toBeGreaterThanOrEqual(last[0]!);
        expect(next[1]).toBeGreaterThanOrEqual(last[1]!);
        last = next;
      }
    }
  });
});
