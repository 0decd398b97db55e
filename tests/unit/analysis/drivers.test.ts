import { describe, expect, it } from 'vitest';
import { driversOf, type Driver } from '#lib/analysis/drivers.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { readProgram } from '#lib/language/program.ts';

const NAMES = ['a', 'b', 'c', 'd'];

/** The drivers of `y` in a program, by name. */
function drivers(text: string, trials = 10_000): Map<string, Driver> {
  const { program } = readProgram(text);
  const names = program!.definitions.map(({ name }) => name);
  const run = { trials, months: 1, seed: 'drivers', sampler: 'sobol' as const, asked: names };
  const found = driversOf(simulate(program!, run).kept, 'y', NAMES);
  return new Map(found.map((driver) => [driver.name, driver]));
}

describe('what moves the result', () => {
  it('is known to the last digit where the values are written down', () => {
    // Four trials and two values of a: the means of y are 1 and 5, the variation 20, of it 16 between.
    const kept = new Map([
      ['a', Float64Array.of(0, 0, 1, 1)],
      ['y', Float64Array.of(0, 2, 4, 6)],
    ]);
    // 1 − (1 − 16/20)(4 − 1)/(4 − 2) = 0.7
    expect(driversOf(kept, 'y', ['a'])).toEqual([
      {
        name: 'a',
        share: expect.closeTo(0.7, 12) as number,
        direction: 1,
        low: { mean: 1, loss: 0, limit: 0 },
        high: { mean: 5, loss: 0, limit: 1 },
        // Ranks 1.5, 1.5, 3.5, 3.5 against 1 to 4: a covariance of 4 / 4 over deviations 1 and √1.25.
        correlation: expect.closeTo(2 / Math.sqrt(5), 12) as number,
      },
    ]);
  });

  it('shares the variance of a sum among its terms as their own variances do', () => {
    // Variances 9, 4, 1 and 0 of 14. Sobol points leave less to chance than the correction takes off, 0.01 at most.
    const found = drivers(`
a = uniform(0, 3)
b = uniform(0, 2)
c = uniform(0, 1)
d = uniform(0, 1)
y = a - b + c`);
    for (const [name, variance] of [
      ['a', 9],
      ['b', 4],
      ['c', 1],
    ] as const) {
      expect(Math.abs(found.get(name)!.share - variance / 14)).toBeLessThan(0.012);
    }
    expect(found.get('d')!.share).toBeLessThan(0.002);
    expect([...found.keys()].slice(0, 3)).toEqual(['a', 'b', 'c']);
    expect(['a', 'b', 'c'].map((name) => found.get(name)!.direction)).toEqual([1, -1, 1]);
  });

  it('tells the swing: the mean of the result in the lowest and in the highest tenth', () => {
    // a in its lowest tenth is 0.15 on average, in its highest 2.85.
    const { low, high } = drivers('a = uniform(0, 3)\nb = uniform(0, 1)\ny = a + b').get('a')!;
    expect(low.mean).toBeCloseTo(0.65, 1);
    expect(high.mean).toBeCloseTo(3.35, 1);
    expect([low.limit, high.limit]).toEqual([
      expect.closeTo(0.3, 1) as number,
      expect.closeTo(2.7, 1) as number,
    ]);
  });

  it('tells how often money is lost where the number is lowest and where it is highest', () => {
    // y < 0 where a < b: never in the highest tenth of a, and where a is lowest in 0.95 of b on average.
    const { low, high } = drivers('a = uniform(0, 1)\nb = uniform(0, 0.8)\ny = a - b').get('a')!;
    expect(high.loss).toBe(0);
    expect(low.loss).toBeCloseTo(1 - 0.05 / 0.8, 1);
  });

  it('finds the rank correlation that the program asks for, whatever the shapes', () => {
    const text = 'a = lognormal(0, 2)\ny = beta(2, 5)\ncorrelate(a, y, -0.6)';
    // The error of a rank correlation of 10,000 trials is below 0.01.
    expect(Math.abs(drivers(text).get('a')!.correlation + 0.6)).toBeLessThan(4 * 0.01);
  });

  it('keeps equal values together: a rare event has all of its share', () => {
    // Var(10 a) = 100 · 0.03 · 0.97 = 2.91, beside 1 of b.
    const { share } = drivers('a = bernoulli(3%)\nb = normal(0, 1)\ny = 10 * a + b').get('a')!;
    expect(share).toBeCloseTo(2.91 / 3.91, 2);
  });

  it('sees what bends, and what numbers do only together belongs to none', () => {
    const bent = drivers('a = uniform(-1, 1)\ny = a^2').get('a')!;
    expect(bent.share).toBeGreaterThan(0.999);
    const together = drivers('a = uniform(-1, 1)\nb = uniform(-1, 1)\ny = a * b');
    for (const { share } of together.values()) expect(share).toBeLessThan(0.005);
  });

  it('is 0 on average where there is nothing, thanks to the correction', () => {
    // Without it chance gives (k − 1)/(n − 1) = 9/199 = 4.5 %.
    const shares = Array.from({ length: 200 }, (_, seed) => {
      const { program } = readProgram('a = normal(0, 1)\ny = normal(0, 1)');
      const run = { trials: 200, months: 1, seed: `none ${seed}`, sampler: 'random' as const };
      return driversOf(simulate(program!, run).kept, 'y', ['a'])[0]!.share;
    });
    // What is left is the half above 0.
    expect(shares.reduce((sum, share) => sum + share, 0) / 200).toBeLessThan(0.015);
    expect(shares.filter((share) => share === 0).length).toBeGreaterThan(80);
  });

  it('leaves out what is the same in every trial, and trials without a number', () => {
    expect([...drivers('a = 5\nb = uniform(0, 1)\ny = a * b').keys()]).toEqual(['b']);
    expect(drivers('a = uniform(0, 1)\ny = 3').size).toBe(0);
    const kept = new Map([
      ['a', Float64Array.of(0, 0, 1, 1, 5, Infinity)],
      ['y', Float64Array.of(0, 2, 4, 6, NaN, 7)],
    ]);
    expect(driversOf(kept, 'y', ['a'])[0]!.share).toBeCloseTo(0.7, 12);
    expect(driversOf(kept, 'z', ['a'])).toEqual([]);
  });

  it('reads values that stand side by side trial by trial, also beyond what is kept', () => {
    const { program } = readProgram('a = normal(0, 1)\nb = normal(0, 1)\ny = 3 * a - b');
    for (const sampler of ['sobol', 'random'] as const) {
      const { kept } = simulate(program!, { trials: 40_000, months: 1, seed: 'side', sampler });
      const [a, b, y] = ['a', 'b', 'y'].map((name) => kept.get(name)!);
      expect(a).toHaveLength(16_384);
      const away = y!.map((value, trial) => Math.abs(value - (3 * a![trial]! - b![trial]!)));
      expect(Math.max(...away)).toBeLessThan(1e-12);
    }
  });

  it('say nothing where the result is the same wherever the number is one', () => {
    // Its mean is not the middle of all results, and sums of tenths leave rounding.
    const x = Float64Array.from({ length: 200 }, (_, trial) => (trial < 100 ? trial : NaN));
    const y = Float64Array.from({ length: 200 }, (_, trial) => (trial < 100 ? 0.1 : trial));
    expect(
      driversOf(
        new Map([
          ['x', x],
          ['y', y],
        ]),
        'y',
        ['x'],
      ),
    ).toEqual([]);
  });
});
