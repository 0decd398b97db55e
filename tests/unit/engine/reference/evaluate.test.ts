import { describe, expect, it } from 'vitest';
import { createEvaluator } from '#lib/engine/reference/evaluate.ts';
import { only, planOf, programOf, run } from '../../../support/engine-program.ts';
import { simulate } from '#lib/engine/simulate.ts';

/** The values of one series in the first trial. */
const path = (text: string, name: string, months = 6): number[] => [
  ...run(text, { trials: 1, months }).paths.get(name)!,
];

describe('a series', () => {
  it('reads its opening value in the months before the first', () => {
    expect(path('x[0] = 5\nx[t] = x[t-1] + t', 'x')).toEqual([6, 8, 11, 15, 20, 26]);
    expect(path('x[0] = 7\nx[t] = t\ny[t] = x[t-3]', 'y')).toEqual([7, 7, 7, 1, 2, 3]);
    expect(path('x[t] = t\ny[t] = x[t-3]', 'y')).toEqual([0, 0, 0, 1, 2, 3]);
  });

  it('can open with a quantity', () => {
    expect(path('start = 2 * 50\nx[0] = start\nx[t] = x[t-1] / 2', 'x', 3)).toEqual([50, 25, 12.5]);
  });

  it('may take turns with another', () => {
    expect(path('a[0] = 1\na[t] = b[t-1] + 1\nb[t] = 2 * a[t]', 'b', 4)).toEqual([2, 6, 14, 30]);
  });

  it('that does not change still has a past', () => {
    expect(path('p = 3\nx[0] = 9\nx[t] = p\ny[t] = x[t-1]', 'y', 3)).toEqual([9, 3, 3]);
    expect(path('x[t] = 4\ny[t] = sum(x[t-1:t])', 'y', 3)).toEqual([4, 8, 8]);
  });

  it('knows its month and the horizon', () => {
    expect(path('x[t] = months - t', 'x', 4)).toEqual([3, 2, 1, 0]);
  });
});

describe('a window', () => {
  it('without months adds up to 0, and has no mean and no least or greatest month', () => {
    const text = `
x[t] = t
of_sum[t] = sum(x[t-3:t-1])
of_mean[t] = mean(x[t-3:t-1])
of_min[t] = min(x[t-3:t-1])
of_max[t] = max(x[t-3:t-1])`;
    const { series } = run(text, { trials: 4, months: 2 });
    expect(series.get('of_sum')!.map(({ mean }) => mean)).toEqual([0, 1]);
    for (const name of ['of_mean', 'of_min', 'of_max']) {
      expect(series.get(name)!.map(({ count, invalid }) => [count, invalid])).toEqual([
        [0, 1],
        [4, 0],
      ]);
    }
  });

  it('leaves out the months before the first', () => {
    const text = (what: string): string => `x[0] = 100\nx[t] = 10 - t\ny[t] = ${what}(x[t-2:t])`;
    expect(path(text('sum'), 'y', 4)).toEqual([9, 17, 24, 21]);
    expect(path(text('mean'), 'y', 4)).toEqual([9, 8.5, 8, 7]);
    expect(path(text('min'), 'y', 4)).toEqual([9, 8, 7, 6]);
    expect(path(text('max'), 'y', 4)).toEqual([9, 9, 9, 8]);
  });

  it('of no months has the sum 0 and no mean', () => {
    expect(path('x[t] = 1\ny[t] = sum(x[t-3:t-2])', 'y', 4)).toEqual([0, 0, 1, 2]);
    expect(path('x[t] = 1\ny[t] = mean(x[t-3:t-2])', 'y', 4)).toEqual([NaN, NaN, 1, 1]);
  });
});

describe('a summary', () => {
  const X = 'x[t] = (t - 3)^2\n';

  it.each([
    ['sum(x)', 4 + 1 + 0 + 1 + 4 + 9],
    ['mean(x)', 19 / 6],
    ['min(x)', 0],
    ['max(x)', 9],
    ['last(x)', 9],
    ['first(x < 2)', 2],
    ['first(x > 100)', Infinity],
    ['since(x > 0)', 4],
    ['since(x >= 0)', 1],
    ['since(x < 9)', Infinity],
    ['count(x == 1)', 2],
    ['any(x > 8)', 1],
    ['any(x > 9)', 0],
    ['all(x >= 0)', 1],
    ['all(x > 0)', 0],
    ['sum(x - 2 * x)', -19],
    ['npv(0, x)', 19],
    ['npv(1, x)', 4 / 2 + 1 / 4 + 1 / 16 + 4 / 32 + 9 / 64],
  ])('%s is %d', (summary, value) => {
    expect(only(`${X}s = ${summary}`, 's', 6)).toBeCloseTo(value, 14);
  });

  it('is no number after a month without one, except where it no longer matters', () => {
    const broken = 'x[t] = t == 3 ? 1 / 0 : t\n';
    expect(only(`${broken}s = sum(x)`, 's', 6)).toBeNaN();
    expect(only(`${broken}s = max(x)`, 's', 6)).toBeNaN();
    expect(only(`${broken}s = count(x > 1)`, 's', 6)).toBeNaN();
    expect(only(`${broken}s = first(x >= 2)`, 's', 6)).toBe(2);
    expect(only(`${broken}s = first(x >= 4)`, 's', 6)).toBeNaN();
    expect(only(`${broken}s = since(x >= 5)`, 's', 6)).toBe(5);
    expect(only(`${broken}s = since(x >= 1)`, 's', 6)).toBeNaN();
    expect(only(`${broken}s = last(x)`, 's', 6)).toBe(6);
  });

  it('can be used by a series, and that by a summary again', () => {
    const text =
      'x[t] = t\ntotal = sum(x)\nshare[t] = x[t] / total\nwhole = sum(share)\ny[t] = x[t-1] * whole';
    expect(only(text, 'whole', 4)).toBe(1);
    expect(path(text, 'y', 4)).toEqual([0, 1, 2, 3]);
  });
});

describe('never', () => {
  const TEXT = 'x[t] = t\nwhen = first(x > 100)\n';

  it('is later than every month, and no number in arithmetic', () => {
    expect(only(`${TEXT}late = when > months`, 'late')).toBe(1);
    expect(only(`${TEXT}soonest = min(when, 5)`, 'soonest')).toBe(5);
    expect(only(`${TEXT}double = when * 2`, 'double')).toBeNaN();
    expect(only(`${TEXT}rate = 1 / when`, 'rate')).toBeNaN();
  });

  it('is reported as a share of its own', () => {
    const { quantities } = run('x[t] = bernoulli(0.1)\nwhen = first(x)', { trials: 2_000 });
    const when = quantities.get('when')!;
    expect(when.invalid).toBe(0);
    expect(when.never + when.count / 2_000).toBeCloseTo(1, 12);
    // Nobody after 12 months with 0.9¹² = 0.282.
    expect(Math.abs(when.never - 0.9 ** 12)).toBeLessThan(6 * Math.sqrt((0.282 * 0.718) / 2_000));
    expect(when.percentiles[95]).toBeNull();
    expect(when.percentiles[50]).toBeGreaterThan(4);
    expect(when.max).toBeLessThanOrEqual(12);
  });
});

describe('trials that give no number', () => {
  it.each([
    [0, 'x > 2'],
    [0.001, 'x > 0.999'],
    [0.5, 'x > 0.5'],
    [1, 'x < 2'],
  ])('are counted exactly when a share of %d divides by zero', (share, condition) => {
    const trials = 20_000;
    const results = run(`x = uniform(0, 1)\ny = 1 / (${condition} ? 0 : 1)\nz = y + 1`, { trials });
    const y = results.quantities.get('y')!;
    const broken = Math.round(y.invalid * trials);
    expect(Math.abs(broken - share * trials)).toBeLessThanOrEqual(
      6 * Math.sqrt(trials * share * (1 - share)) + 0.5,
    );
    expect(results.noNumber).toEqual(broken === 0 ? [] : [{ definition: 'y', trials: broken }]);
    expect(results.quantities.get('z')?.invalid).toBe(y.invalid);
    expect(y.count).toBe(trials - broken);
    if (share === 1) expect([y.mean, y.percentiles[50]]).toEqual([NaN, null]);
    else expect(y.mean).toBe(1);
  });

  it('do not come from a branch that is not taken', () => {
    const { noNumber } = run('x = uniform(0, 1)\ny = x > 2 ? log(x - 5) : x', { trials: 100 });
    expect(noNumber).toEqual([]);
  });

  it('come from a draw whose limits are the wrong way round', () => {
    const { noNumber } = run('a = uniform(0, 1)\nb = uniform(a, 0.5)', { trials: 1_000 });
    expect(noNumber[0]?.definition).toBe('b');
    expect(Math.abs(noNumber[0]!.trials - 500)).toBeLessThan(6 * Math.sqrt(250));
  });
});

describe('held parameters', () => {
  it('are counted by occurrence', () => {
    const { held } = run(
      'p = uniform(0.5, 1.5)\nx = bernoulli(p) + binomial(10, 0.5)\ny[t] = poisson(0.5 - t)',
      { trials: 1_000, months: 4 },
    );
    expect(held).toHaveLength(2);
    const [x, y] = held;
    expect(x).toMatchObject({ definition: 'x', occurrence: 0, family: 'bernoulli', draws: 1_000 });
    expect(Math.abs(x!.held - 500)).toBeLessThan(6 * Math.sqrt(250));
    expect(y).toEqual({
      definition: 'y',
      occurrence: 0,
      family: 'poisson',
      held: 4_000,
      draws: 4_000,
    });
  });
});

describe('a truncated distribution', () => {
  it('stays between its limits and keeps its shape', () => {
    const { quantities } = run('x = truncate(normal(0, 1), 1, 2)\nk = truncate(poisson(3), 2, 4)', {
      trials: 20_000,
    });
    const x = quantities.get('x')!;
    expect(x.min).toBeGreaterThanOrEqual(1);
    expect(x.max).toBeLessThanOrEqual(2);
    // (φ(1) − φ(2)) / (Φ(2) − Φ(1))
    expect(Math.abs(x.mean - 1.3831696)).toBeLessThan(6 * x.standardErrors.mean);
    const k = quantities.get('k')!;
    expect([k.min, k.max]).toEqual([2, 4]);
    // Poisson(3) at 2, 3, 4 is as 4.5 : 4.5 : 3.375.
    const mean = (2 * 4.5 + 3 * 4.5 + 4 * 3.375) / 12.375;
    expect(Math.abs(k.mean - mean)).toBeLessThan(6 * k.standardErrors.mean);
  });

  it('is no number where nothing lies between the limits', () => {
    expect(only('x = truncate(poisson(3), 2.2, 2.8)', 'x')).toBeNaN();
    expect(only('a = 3\nb = 2\nx = truncate(normal(0, 1), a, b)', 'x')).toBeNaN();
  });
});

describe('correlated quantities', () => {
  it('have the rank correlation asked for, and keep their own distributions', () => {
    const text = 'a = lognormal(0, 0.5)\nb = lognormal(0, 0.3)\n';
    const together = run(`${text}correlate(a, b, 0.6)`, { trials: 16_000 });
    const apart = run(text, { trials: 16_000 });
    const ranks = (name: string, results = together): Float64Array => {
      const values = results.kept.get(name)!;
      const order = [...values.keys()].sort((i, j) => values[i]! - values[j]!);
      const found = new Float64Array(values.length);
      for (const [rank, index] of order.entries()) found[index] = rank / values.length - 0.5;
      return found;
    };
    const [a, b] = [ranks('a'), ranks('b')];
    const spearman = a.reduce((sum, x, i) => sum + 12 * x * b[i]!, 0) / a.length;
    // The standard error of a rank correlation is at most 1 / √n.
    expect(Math.abs(spearman - 0.6)).toBeLessThan(6 / Math.sqrt(16_000));
    expect(together.kept.get('a')).toEqual(apart.kept.get('a'));
    const mean = together.quantities.get('b')!;
    expect(Math.abs(mean.mean - Math.exp(0.045))).toBeLessThan(6 * mean.standardErrors.mean);
  });

  it('can go together perfectly', () => {
    const { kept } = run('a = normal(0, 1)\nb = normal(5, 2)\ncorrelate(a, b, -1)', {
      trials: 500,
    });
    for (const [i, a] of kept.get('a')!.entries()) {
      expect(kept.get('b')![i]).toBeCloseTo(5 - 2 * a, 6);
    }
  });
});

describe('the bits', () => {
  const TEXT = `
price = pert(1, 2, 4)
rate = uniform(0, 0.2)
n[t] = poisson(20 * price)
m[t] = binomial(n[t], rate)
c[0] = 10
c[t] = c[t-1] + m[t] - mean(m[t-3:t])
s = sum(c) / (price - 2)`;

  it('are the same for blocks of any size', () => {
    const plan = planOf(TEXT, 8);
    const valuesWith = (size: number): Map<string, number[]> => {
      const evaluator = createEvaluator(plan, 'bits', 'sobol', size);
      const found = new Map<string, number[]>();
      for (let first = 0; first < 1_000; first += size) {
        evaluator.run(first, Math.min(size, 1_000 - first), (asked, month, values, count) => {
          const key = `${asked} ${month}`;
          found.set(key, [...(found.get(key) ?? []), ...values.subarray(0, count)]);
        });
      }
      return found;
    };
    const expected = valuesWith(256);
    for (const size of [1, 3, 64, 511, 4_096]) expect(valuesWith(size)).toEqual(expected);
  });

  it('of a run begin those of a longer one', () => {
    const short = run(TEXT, { trials: 1_000, months: 8 });
    const long = run(TEXT, { trials: 3_000, months: 8 });
    expect(long.kept.get('s')!.subarray(0, 1_000)).toEqual(short.kept.get('s'));
    expect(long.paths).toEqual(short.paths);
  });

  it('of a horizon begin those of a longer one', () => {
    const short = run(TEXT, { trials: 200, months: 8 });
    const long = run(TEXT, { trials: 200, months: 14 });
    const row = (results: typeof short, months: number): Float64Array =>
      results.paths.get('c')!.subarray(0, months);
    expect(row(long, 8)).toEqual(row(short, 8));
  });

  it('do not change when other definitions come, go, move or are renamed', () => {
    const base = run('x = normal(0, 1)\ny[t] = poisson(4)', { trials: 500 });
    const others = [
      'w = beta(2, 3)\ny[t] = poisson(4)\nz[t] = normal(w, 1)\nx = normal(0, 1)',
      'x = normal(0, 1)\ny[t] = poisson(4)\nq = sum(y) + x + uniform(0, 1)',
    ];
    for (const text of others) {
      const other = run(text, { trials: 500 });
      expect(other.kept.get('x')).toEqual(base.kept.get('x'));
      expect(other.paths.get('y')).toEqual(base.paths.get('y'));
    }
    const asked = run(others[0]!, { trials: 500, asked: ['y'] });
    expect(asked.paths.get('y')).toEqual(base.paths.get('y'));
    expect([...asked.quantities.keys()]).toEqual([]);
  });

  it('scale with the currency by powers of two', () => {
    const one = run('x = uniform(1, 3)\nc[t] = c[t-1] + x * poisson(3)', { trials: 300 });
    const four = run('x = uniform(4, 12)\nc[t] = c[t-1] + x * poisson(3)', { trials: 300 });
    expect(four.kept.get('x')).toEqual(one.kept.get('x')!.map((value) => 4 * value));
  });
});

describe('the evaluator', () => {
  it('makes its blocks small when a long horizon is remembered', () => {
    const lines = Array.from({ length: 100 }, (_, i) => `x${i}[t] = x${i}[t-1] + 1`).join('\n');
    expect(createEvaluator(planOf(lines, 600), 's', 'random').blockSize).toBeLessThanOrEqual(64);
    expect(createEvaluator(planOf('x[t] = x[t-1]', 36), 's', 'random').blockSize).toBe(256);
  });

  it('refuses settings outside their limits', () => {
    const program = programOf('x = 1');
    const settings = { trials: 10, months: 12, seed: '', sampler: 'random' } as const;
    expect(() => simulate(program, { ...settings, trials: 0 })).toThrow('simulate requires trials');
    expect(() => simulate(program, { ...settings, months: 601 })).toThrow(
      'simulate requires months',
    );
    expect(() => simulate(program, { ...settings, asked: ['y'] })).toThrow('unknown_name');
  });
});
