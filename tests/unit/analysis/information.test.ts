import { describe, expect, it } from 'vitest';
import { smooth } from '#lib/analysis/curve.ts';
import { decisionOf } from '#lib/analysis/decision.ts';
import { type Information, informationOf, perfectInformation } from '#lib/analysis/information.ts';
import { rankingOf } from '#lib/analysis/ranking.ts';
import { slicesOf } from '#lib/analysis/slices.ts';
import { normalCumulative } from '#lib/distributions/normal-curve.ts';
import { countOf } from '../../support/counts.ts';
import type { Sampler } from '#lib/engine/results.ts';
import { run } from '../../support/engine-program.ts';

const TRIALS = 16_384;
const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** EVPPI of a normal number of which the mean result moves with standard deviation `sd` about `mean`, or 0. */
function exactly(mean: number, sd: number): number {
  // E[max(0, N(mean, sd²))] − max(0, mean)
  const z = mean / sd;
  return sd * density(z) + mean * normalCumulative(z) - Math.max(0, mean);
}

function keptOf(
  text: string,
  seed = 'information',
  sampler: Sampler = 'sobol',
): ReadonlyMap<string, Float64Array> {
  return run(text, { trials: TRIALS, months: 1, seed, sampler }).kept;
}

function goOrNot(text: string, name: string, seed?: string, sampler?: Sampler): Information {
  const kept = keptOf(text, seed, sampler);
  const results = kept.get('y')!;
  return informationOf(slicesOf(rankingOf(kept.get(name)!, results)!, [results]), true);
}

describe('what it is worth to know a number', () => {
  const text = `
a = normal(0, 1)
b = normal(0, 1)
c = normal(0, 1)
y = 300 + 1500 * a - 800 * b + 100 * c + 1000 * normal(0, 1)`;

  it.each([
    ['a', 1500],
    ['b', 800],
    ['c', 100],
  ])('is the closed form of a linear model: %s', (name, sd) => {
    const { value, fresh, standardError } = goOrNot(text, name);
    const exact = exactly(300, sd);
    // The curve has six coefficients, the sample an error of the mean of about 2000 / √16384.
    expect(Math.abs(value - exact)).toBeLessThan(4 * Math.max(standardError, 2));
    expect(Math.abs(fresh - exact)).toBeLessThan(4 * Math.max(standardError, 2));
  });

  it('is nothing for a number that decides nothing, however much it moves the result', () => {
    const sure = 'a = uniform(0, 1000)\nb = normal(0, 1)\ny = 50 + a + b';
    expect(goOrNot(sure, 'a')).toEqual({ value: 0, fresh: 0, standardError: 0, margin: 0 });
  });

  it('flatters a weak number on the trials it was learnt on, and does not on fresh ones', () => {
    const weak = 'a = normal(0, 1)\ny = 1000 * normal(0, 1)';
    const found = Array.from({ length: countOf(60, 400) }, (_, seed) =>
      goOrNot(weak, 'a', `weak ${seed}`, 'random'),
    );
    const mean = (values: number[]): number =>
      values.reduce((sum, v) => sum + v, 0) / values.length;
    const fresh = found.map((each) => each.fresh);
    const spread = Math.sqrt(mean(fresh.map((v) => v * v)) / fresh.length);
    expect(Math.abs(mean(fresh))).toBeLessThan(4 * spread);
    expect(mean(found.map(({ value }) => value))).toBeGreaterThan(0.5);
  });

  it('sees a switch: three values are three means', () => {
    const text = 'a = choose([0, 1, 2], [1, 1, 2])\ny = a == 0 ? -90 : a == 1 ? -30 : 40';
    // Go brings −90/4 − 30/4 + 40/2 = −10, so one does not; to know brings 40/2.
    expect(goOrNot(text, 'a').value).toBeCloseTo(20, 0);
  });

  it.each([
    ['x > 0 ? 100 : -60', 'normal(0, 1)'],
    ['x > 0.3 ? 100 : -150', 'uniform(0, 1)'],
    ['x > 0.053 ? 100 : -1000', 'uniform(0, 1)'],
    ['x > 0.053 ? -20 : 300', 'uniform(0, 1)'],
    ['x > 0.013 ? -20 : 1300', 'uniform(0, 1)'],
    ['100 * mod(floor(x), 2) - 60', 'uniform(0, 4)'],
    ['50 * floor(x) - 170', 'uniform(0, 7)'],
    ['20 * min(x, 15) - 200', '1 to 100'],
    ['x > 33 ? 200 : -50', 'poisson(30)'],
  ])('is right within 3 %% where the payoff has steps: %s', (payoff, draw) => {
    for (const noise of [0, 150]) {
      for (const seed of ['one', 'two']) {
        const kept = keptOf(`x = ${draw}\nm = ${payoff}\ny = m + normal(0, ${noise})`, seed);
        const [x, y, m] = ['x', 'y', 'm'].map((name) => kept.get(name)!);
        const { value, fresh } = informationOf(slicesOf(rankingOf(x!, y)!, [y!]), true);
        // What it is worth in the same trials to whoever knows the payoff itself.
        const known = perfectInformation([m!], true);
        expect(Math.abs(value / known - 1)).toBeLessThan(0.03);
        expect(Math.abs(fresh / known - 1)).toBeLessThan(0.03);
      }
    }
  });

  it('is told for choices among several options too', () => {
    const kept = keptOf('a = normal(0, 1)\nx = 100 * a\ny = 50 - 100 * a\nz = 20');
    const options = ['x', 'y', 'z'].map((name) => kept.get(name)!);
    const { value, fresh, standardError } = informationOf(
      slicesOf(rankingOf(kept.get('a')!, options[0])!, options),
      false,
    );
    // E max(100 a, 50 − 100 a, 20), by halves: the options cross at a = 0.25, where both bring 25, above z.
    const crossing = 0.25;
    const exact =
      100 * density(crossing) + 50 * normalCumulative(crossing) + 100 * density(crossing) - 50;
    expect(Math.abs(value - exact)).toBeLessThan(0.5);
    expect(Math.abs(fresh - exact)).toBeLessThan(4 * Math.max(standardError, 0.1));
  });

  it('settles a choice between two: what a number moves alike in both is worth nothing', () => {
    const kept = keptOf('a = normal(0, 1)\nb = normal(0, 1)\nx = 500 * a + 100 * b\nz = 500 * a');
    const { information, perfect } = decisionOf(kept, 'x', ['a', 'b'], kept.get('z'));
    // To know b is to know which is better: 100 · E max(0, N(0, 1)).
    expect(Math.abs(information.get('b')!.value - 100 * density(0))).toBeLessThan(1);
    expect(Math.abs(perfect - 100 * density(0))).toBeLessThan(1);
    expect(information.get('a')!.fresh).toBeLessThan(2);
    const lame = kept.get('z')!.map((value, trial) => (trial % 2 === 0 ? NaN : value));
    expect(decisionOf(kept, 'x', ['b'], lame).perfect).toBeLessThan(0.6 * perfect);
  });

  it('is at most what it is worth to know everything', () => {
    const kept = keptOf(text);
    const { information, perfect, drivers } = decisionOf(kept, 'y', ['a', 'b', 'c', 'y', 'gone']);
    expect(drivers.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect([...information.keys()]).toEqual(['a', 'b', 'c']);
    const sd = Math.sqrt(1500 ** 2 + 800 ** 2 + 100 ** 2 + 1000 ** 2);
    expect(Math.abs(perfect - exactly(300, sd))).toBeLessThan(4 * (sd / Math.sqrt(TRIALS)));
    for (const { value } of information.values()) expect(value).toBeLessThan(perfect);
  });

  it('has the answers worked out elsewhere: evpi_normal and expected_regret', () => {
    const go = keptOf('y = normal(500, 2000)').get('y')!;
    expect(Math.abs(perfectInformation([go], true) - 572.6893964471604)).toBeLessThan(
      (4 * 1334.3565714250078) / Math.sqrt(TRIALS),
    );
    const both = keptOf(
      'a = normal(6200, 9000)\nz = normal(0, 1)\nb = 4800 + 5000 * (0.7 * (a - 6200) / 9000 + sqrt(1 - 0.49) * z)',
    );
    const found = perfectInformation([both.get('a')!, both.get('b')!], false);
    // sd(A − B) = √(81 + 25 − 2 · 0.7 · 45) · 1000
    const spread = Math.sqrt(81 + 25 - 63) * 1000;
    expect(Math.abs(found - 1975.4354026752153)).toBeLessThan((4 * spread) / Math.sqrt(TRIALS));
  });
});

describe('the curve through means', () => {
  it('is the polynomial itself where there is one of degree 5', () => {
    const places = Float64Array.from({ length: 40 }, (_, i) => (i - 20) / 8);
    const weights = places.map((_, i) => 1 + (i % 3));
    const exact = places.map((x) => 2 - x + 0.5 * x ** 3 - 0.1 * x ** 5);
    const sums = exact.map((y, i) => y * weights[i]!);
    const { values, freedom } = smooth(places, weights, sums, 1e-6);
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(exact[i]!, 9);
    expect(freedom).toBe(5);
  });

  it('is told where nothing was seen, and is the mean where nothing else is known', () => {
    const places = Float64Array.from({ length: 20 }, (_, i) => i);
    const weights = places.map((x) => (x === 7 ? 0 : 1));
    const sums = places.map((x) => weights[x]! * (3 + x));
    expect(smooth(places, weights, sums, 1).values[7]).toBeCloseTo(10, 9);
    const of = (...lists: (readonly number[])[]): number[] => {
      const [at = [], counts = [], totals = []] = lists;
      return [
        ...smooth(Float64Array.from(at), Float64Array.from(counts), Float64Array.from(totals), 1)
          .values,
      ];
    };
    expect(of([1, 2], [0, 2], [0, 8])).toEqual([4, 4]);
    expect(of([1], [0], [0])).toEqual([0]);
  });
});
