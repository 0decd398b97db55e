import { describe, expect, it } from 'vitest';
import { betaLower } from '#lib/distributions/incomplete-beta.ts';
import { gammaLower, gammaUpper } from '#lib/distributions/incomplete-gamma.ts';
import { normalQuantile } from '#lib/distributions/normal-curve.ts';
import { countSeries } from '#lib/engine/kernel/functions/count-series.ts';
import { add, multiply, subtract } from '#lib/engine/kernel/vector.ts';
import { splat } from '#lib/engine/wasm/code.ts';
import { inPairs } from './in-pairs.ts';

/** A count k, and the normal score of the share of counts below it: there x is k, exactly. */
interface Known {
  readonly k: number;
  readonly z: number;
  readonly mean: number;
  /** 0 for Poisson. */
  readonly p: number;
}

const LARGEST_SCORE = 6.7;

/** Counts within reach of the mean, at most about 400 of them. */
function countsAround(mean: number, deviation: number, last: number): number[] {
  const low = Math.max(1, Math.ceil(mean - 7 * deviation));
  const high = Math.min(last, Math.floor(mean + 9 * deviation));
  const step = Math.max(1, Math.floor((high - low) / 400));
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => low + i * step);
}

/** The normal score, from whichever tail is known better. */
function scoreOf(below: number, above: number): number {
  return below < 0.5 ? normalQuantile(below) : -normalQuantile(above);
}

const poissonMeans = Array.from({ length: 120 }, (_, i) => 5 * 1.08 ** i);
const poisson: Known[] = poissonMeans.flatMap((mean) =>
  countsAround(mean, Math.sqrt(mean), Infinity).map((k) => ({
    k,
    z: scoreOf(gammaUpper(k, mean), gammaLower(k, mean)),
    mean,
    p: 0,
  })),
);
/** More attempts are more than the incomplete beta function is exact for. */
const MOST_ATTEMPTS = 1e8;
const chances = [1e-6, 0.001, 0.03, 0.1, 0.2, 0.3, 0.4, 0.46, 0.5];
const binomialMeans = Array.from({ length: 40 }, (_, i) => 5 * 1.25 ** i);
const binomial: Known[] = binomialMeans.flatMap((wanted) =>
  chances.flatMap((p) => {
    const n = Math.ceil(wanted / p);
    if (n > MOST_ATTEMPTS) return [];
    const mean = n * p;
    return countsAround(mean, Math.sqrt(mean * (1 - p)), n).map((k) => ({
      k,
      z: scoreOf(betaLower(n - k + 1, k, 1 - p, p), betaLower(k, n - k + 1, p, 1 - p)),
      mean,
      p,
    }));
  }),
);

/** The series and its bound, for Poisson and for binomial counts. */
function seriesOf(isPoisson: boolean, wanted: 'x' | 'bound'): ReturnType<typeof inPairs> {
  return inPairs((module) => {
    const draft = module.function({ takes: ['v128', 'v128', 'v128'], gives: ['v128'] });
    const [z, mean, p] = [0, 1, 2].map((place) => draft.parameter(place).get);
    if (z === undefined || mean === undefined || p === undefined) throw new RangeError();
    const e = subtract(splat(1), add(p, p));
    const variance = multiply(mean, subtract(splat(1), p));
    const skewness = isPoisson ? undefined : { e, square: multiply(e, e) };
    const series = countSeries(draft, z, mean, variance, skewness);
    draft.write(series[wanted]);
    return draft;
  });
}

/** Errors as shares of the bound, wherever it is small enough to decide anything. */
function shares(known: readonly Known[], isPoisson: boolean): { z: number; share: number }[] {
  const reached = known.filter(({ z }) => Math.abs(z) <= LARGEST_SCORE);
  const columns = [
    Float64Array.from(reached, ({ z }) => z),
    Float64Array.from(reached, ({ mean }) => mean),
    Float64Array.from(reached, ({ p }) => p),
  ];
  const x = seriesOf(isPoisson, 'x')(...columns);
  const bound = seriesOf(isPoisson, 'bound')(...columns);
  // All columns have one entry a known count.
  return reached.flatMap(({ k, z }, i) =>
    bound[i]! < 0.5 ? [{ z, share: Math.abs(x[i]! - k) / bound[i]! }] : [],
  );
}

describe('the series of counts', () => {
  const all = [...shares(poisson, true), ...shares(binomial, false)];

  it('is off by a third of its bound at most, by as much as the table says', () => {
    // The table of `countSeries`: |z| from 0, 1, 2, …
    const table = [0.16, 0.27, 0.3, 0.31, 0.31, 0.16, 0.09];
    for (const [from, most] of table.entries()) {
      const here = all.filter(({ z }) => Math.abs(z) >= from && Math.abs(z) < from + 1);
      expect(here.length).toBeGreaterThan(1000);
      const worst = here.reduce((largest, { share }) => Math.max(largest, share), 0);
      expect(worst, `|z| from ${from}`).toBeLessThan(most + 0.005);
      expect(worst, `|z| from ${from}`).toBeGreaterThan(most * 0.75);
    }
  });
});
