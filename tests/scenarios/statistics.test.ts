import { describe, expect, it } from 'vitest';
import { KEPT_TRIALS, type Sampler } from '#lib/engine/results.ts';
import { simulate } from '#lib/engine/simulate.ts';
import { Chance } from '../support/chance.ts';
import { countOf } from '../support/counts.ts';
import { programOf, run } from '../support/engine-program.ts';

/** |z| that a right program passes in one of 400 million tests. */
const Z = 5.9615;
const SAMPLERS: readonly Sampler[] = ['random', 'sobol'];

/** Two series whose distributions are known; every month is a replication with luck of its own. */
const KNOWN = programOf(`
total[t] = normal(100, 15) + normal(50, 20)
revenue[t] = lognormal(4, 0.3) * lognormal(3, 0.4)`);
const TRUTH = {
  total: { mean: 150, p50: 150, p95: 191.1213406737868 },
  revenue: { mean: 1242.6481670549958, p50: 1096.6331584284585, p95: 2495.955282030683 },
} as const;
const FIGURES = ['mean', 'p50', 'p95'] as const;
type Name = keyof typeof TRUTH;
type Figure = (typeof FIGURES)[number];
const MONTHS = 50;

/** Estimates less the truth, with their own standard errors, of as many replications as asked for. */
function replications(
  count: number,
  name: Name,
  figure: Figure,
  trials: number,
  sampler: Sampler,
): { off: number; error: number }[] {
  return Array.from({ length: count / MONTHS }, (_, i) => {
    const settings = { trials, months: MONTHS, seed: `replication ${i}`, sampler, asked: [name] };
    return simulate(KNOWN, settings)
      .series.get(name)!
      .map(({ mean, percentiles, standardErrors }) => {
        const got = { mean, p50: percentiles[50] ?? NaN, p95: percentiles[95] ?? NaN }[figure];
        return { off: got - TRUTH[name][figure], error: standardErrors[figure] };
      });
  }).flat();
}

describe('error bars', () => {
  /** Standard errors in a 95 % margin: of many trials, and of the 8 replicates of a Sobol run. */
  const MARGINS = { random: 1.959964, sobol: 2.364624 } as const;
  const cases = SAMPLERS.flatMap((sampler) =>
    (['total', 'revenue'] as const).flatMap((name) =>
      FIGURES.map((figure) => ({ sampler, name, figure })),
    ),
  );

  it.each(cases)(
    'of the $figure of $name hold the truth in 95 % of $sampler runs',
    { timeout: 600_000 },
    ({ sampler, name, figure }) => {
      const runs = countOf(1_000, 10_000);
      const held = replications(runs, name, figure, 1_000, sampler).filter(
        ({ off, error }) => Math.abs(off) <= MARGINS[sampler] * error,
      );
      const z = (held.length - 0.95 * runs) / Math.sqrt(runs * 0.95 * 0.05);
      expect(Math.abs(z), `${held.length} of ${runs}`).toBeLessThanOrEqual(Z);
    },
  );
});

describe('convergence', () => {
  it('error times √n is flat with random draws', { timeout: 600_000 }, () => {
    const largest = countOf(64_000, 1_000_000);
    const seeds = countOf(1_000, 200);
    const points = [0, 1 / 3, 2 / 3, 1].map((part) => {
      const trials = Math.round(1_000 * (largest / 1_000) ** part);
      const squares = replications(seeds, 'total', 'mean', trials, 'random').map(
        ({ off }) => off ** 2,
      );
      const sum = squares.reduce((a, b) => a + b, 0);
      return [Math.log(trials), Math.log(sum / seeds) / 2] as const;
    });
    const middle = points.reduce((sum, [x]) => sum + x, 0) / points.length;
    const spread = points.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
    const slope = points.reduce((sum, [x, y]) => sum + (x - middle) * y, 0) / spread;
    expect(Math.abs(slope + 0.5)).toBeLessThan(0.05);
  });
});

describe('invariance, to the last bit', () => {
  const MODEL = `
price = 20 to 60
churn = 2% to 9%
leads[t] = poisson(40)
sales[t] = binomial(leads[t], 0.1)
customers[t] = customers[t-1] - binomial(customers[t-1], churn) + sales[t]
profit[t] = customers[t] * price - 900
cash[0] = 4096
cash[t] = cash[t-1] + profit[t]
end = last(cash)
even = since(cash >= 4096)
ruined = any(cash < 0)`;
  const settings = { trials: 5_000, months: 12, seed: 'invariant' } as const;

  // With random draws: Sobol points are dealt out in the order of the plan.
  it('the order of lines changes nothing', () => {
    const sampler = 'random';
    const asked = ['end', 'even', 'ruined', 'cash'];
    const lines = MODEL.trim().split('\n');
    const chance = new Chance(10);
    const left = [...lines];
    const other = lines.map(() => left.splice(chance.below(left.length), 1)[0]!);
    const first = run(MODEL, { ...settings, sampler, asked });
    const second = run(other.join('\n'), { ...settings, sampler, asked });
    for (const name of asked.slice(0, 3)) {
      expect(second.kept.get(name)).toEqual(first.kept.get(name));
    }
    expect(second.quantities.get('even')).toEqual(first.quantities.get('even'));
    expect(second.series.get('cash')).toEqual(first.series.get('cash'));
  });

  it.each(SAMPLERS)(
    'money counted in units 1024 times smaller gives 1024 times the figures, with %s draws',
    (sampler) => {
      const scaled = MODEL.replace('20 to 60', '1024 * (20 to 60)')
        .replace('- 900', '- 900 * 1024')
        .replaceAll('4096', '4096 * 1024');
      const first = run(MODEL, { ...settings, sampler });
      const second = run(scaled, { ...settings, sampler });
      expect([...second.kept.get('end')!]).toEqual(
        [...first.kept.get('end')!].map((x) => x * 1024),
      );
      expect(second.quantities.get('even')).toEqual(first.quantities.get('even'));
      const [one, many] = [first.quantities.get('end')!, second.quantities.get('end')!];
      expect([many.min, many.max]).toEqual([1024 * one.min, 1024 * one.max]);
      expect(Math.abs(many.mean / one.mean / 1024 - 1)).toBeLessThan(1e-14);
    },
  );

  it('a definition that nothing uses shifts no draw', () => {
    const first = run(MODEL, settings);
    const second = run(
      `unused = normal(0, 1)\nother[t] = gamma(2, 3) * unused\n${MODEL}`,
      settings,
    );
    for (const [name, figures] of first.quantities) {
      expect(second.quantities.get(name)).toEqual(figures);
      expect(second.kept.get(name)).toEqual(first.kept.get(name));
    }
    for (const [name, figures] of first.series) expect(second.series.get(name)).toEqual(figures);
    expect(second.series.size).toBe(first.series.size + 1);
  });

  it('the same model twice over, under other names, has luck of its own', () => {
    const twin = run('a = normal(0, 1)\nb = normal(0, 1)\nproduct = a * b', {
      trials: countOf(50_000, 1_000_000),
    });
    const { mean, count } = twin.quantities.get('product')!;
    expect(Math.abs(mean) * Math.sqrt(count)).toBeLessThan(Z);
  });
});

describe('inputs without spread', () => {
  it.each(SAMPLERS)('give a point, with %s draws', (sampler) => {
    const text = `
a = normal(4, 0)
b = triangular(3, 3, 3)
c = pert(2, 2, 2)
d = uniform(7, 7)
e = bernoulli(1)
f = lognormal(0, 0)
g = binomial(5, 1)
x[t] = normal(t, 0)
z = a * b + c - d + e + f + g + last(x)`;
    const { quantities, series } = run(text, { trials: 5_000, months: 6, sampler });
    const point = { mean: 20, sd: 0, min: 20, max: 20, invalid: 0, never: 0 };
    expect(quantities.get('z')).toMatchObject(point);
    expect(Object.values(quantities.get('z')!.percentiles)).toEqual(Array(9).fill(20));
    expect(quantities.get('z')!.standardErrors).toEqual({ mean: 0, p5: 0, p50: 0, p95: 0 });
    expect(series.get('x')![5]).toMatchObject({ mean: 6, sd: 0, min: 6, max: 6 });
  });
});

describe('ranks of independent normals among ours', () => {
  const RANKS = 100_000;
  const CELLS = 20;
  const OURS = 99;
  /** χ² of 20 cells that a right program passes in one of 400 million tests. */
  const LIMIT = 79.25;

  /** Normals by Box and Muller, from another generator: nothing of theirs is ours. */
  function independentNormals(count: number): Float64Array {
    const chance = new Chance(20);
    return Float64Array.from({ length: count }, () => {
      const radius = Math.sqrt(-2 * Math.log(1 - chance.next()));
      return 100 + 15 * radius * Math.cos(2 * Math.PI * chance.next());
    });
  }

  /** χ² of the ranks when ours are drawn by the text, 99 new ones for every rank. */
  function chiSquared(text: string): number {
    const theirs = independentNormals(RANKS);
    const cells = new Float64Array(CELLS);
    const program = programOf(text);
    // As many whole sets of 99 as one run keeps, in each of its months.
    const sets = Math.floor(KEPT_TRIALS / OURS);
    const months = 60;
    const keptMonths = Array.from({ length: months }, (_, i) => i + 1);
    let found: ReadonlyMap<number, Float64Array> = new Map();
    theirs.forEach((value, i) => {
      const place = i % (sets * months);
      if (place === 0) {
        const seed = `ranks ${i}`;
        const settings = {
          trials: sets * OURS,
          months,
          seed,
          sampler: 'random',
          keptMonths,
        } as const;
        found = simulate(program, settings).keptMonths.get('x')!;
      }
      const ours = found.get(1 + Math.floor(place / sets))!;
      const from = (place % sets) * OURS;
      let rank = 0;
      for (let j = from; j < from + OURS; j += 1) rank += Number(ours[j]! < value);
      const cell = Math.floor((rank * CELLS) / (OURS + 1));
      cells[cell] = cells[cell]! + 1;
    });
    const expected = RANKS / CELLS;
    return cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  }

  it('are even', { timeout: 120_000 }, () => {
    expect(chiSquared('x[t] = normal(100, 15)')).toBeLessThan(LIMIT);
  });

  it.each([
    ['an sd of 2 % too much', 'x[t] = normal(100, 15.3)'],
    ['an sd of 5 % too much', 'x[t] = normal(100, 15.75)'],
    ['a mean of 0.05 sd too much', 'x[t] = normal(100.75, 15)'],
  ])('are not with %s', { timeout: 120_000 }, (_defect, text) => {
    expect(chiSquared(text)).toBeGreaterThan(LIMIT);
  });
});
