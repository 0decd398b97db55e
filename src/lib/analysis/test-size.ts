import { logGamma } from '#lib/distributions/log-gamma.ts';
import { smooth } from './curve.ts';
import type { Ranking } from './ranking.ts';
import { noiseOf, overReplicates, slicesOf } from './slices.ts';

/** A number that is not known: the values it may have, how likely each is, and what going ahead then brings on average. */
export interface Prospect {
  readonly values: Float64Array;
  /** Adding up to 1. */
  readonly weights: Float64Array;
  readonly payoffs: Float64Array;
}

const SLICES = 64;

/** Reads from the trials of a run what a number has to do with a result that is an amount of money. */
export function prospectOf(ranking: Ranking, results: Float64Array): Prospect {
  const { middles, scores, sizes, sums } = slicesOf(ranking, [results], SLICES);
  const weights = overReplicates(sizes);
  const total = ranking.order.length;
  const payoff = sums[0] ?? new Float64Array(0);
  const noise = noiseOf(sizes, payoff);
  const { values: payoffs } = smooth(scores, weights, overReplicates(payoff), noise);
  return { values: middles, weights: weights.map((weight) => weight / total), payoffs };
}

/**
 * What a test of `n` tries teaches before one decides whether to go ahead (expected value of sample
 * information): E[max(0, E(payoff | result))] − max(0, E(payoff)). The number is the chance that a try succeeds;
 * the result is how many did. Going ahead brings the payoff, not going ahead brings 0.
 *
 * Source: H. Raiffa and R. Schlaifer, Applied Statistical Decision Theory (1961), 5; by sums over the values at
 * hand instead of a conjugate family.
 *
 * @example
 * // Certain after one try: a coin that always or never wins.
 * valueOfTries({ values: Float64Array.of(0, 1), weights: Float64Array.of(0.5, 0.5), payoffs: Float64Array.of(-4, 2) }, 1) // => 1
 */
export function valueOfTries({ values, weights, payoffs }: Prospect, n: number): number {
  let informed = 0;
  for (let k = 0; k <= n; k += 1) {
    const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    let gain = 0;
    // Lists are equally long.
    for (let i = 0; i < values.length; i += 1) {
      const chance = Math.min(1, Math.max(0, values[i]!));
      // 0 · log 0 is 0: what never happens is no surprise when it does not.
      const successes = k === 0 ? 0 : k * Math.log(chance);
      const failures = k === n ? 0 : (n - k) * Math.log1p(-chance);
      gain += weights[i]! * payoffs[i]! * Math.exp(ways + successes + failures);
    }
    informed += Math.max(0, gain);
  }
  return Math.max(0, informed - meanGain(weights, payoffs));
}

/** Places at which what a measurement may show is tried. */
const PLACES = 512;
/** A measurement that is better than this part of the range of values teaches no more. */
const FINEST = 1 / 1000;
/** Standard errors beyond the outermost values at which nothing more is to be seen. */
const REACH = 6;

/**
 * The same for a test that measures an amount: the mean of `n` observations, each of which scatters about the
 * number with standard deviation `scatter`, taken as normal.
 */
export function valueOfMeasurements(
  { values, weights, payoffs }: Prospect,
  n: number,
  scatter: number,
): number {
  const least = values.reduce((found, value) => Math.min(found, value), Infinity);
  const most = values.reduce((found, value) => Math.max(found, value), -Infinity);
  const error = Math.max(scatter / Math.sqrt(n), (most - least) * FINEST, Number.MIN_VALUE);
  const [low, high] = [least - REACH * error, most + REACH * error];
  const step = Math.min((high - low) / PLACES, error / 4);
  let informed = 0;
  for (let shown = low; shown <= high; shown += step) {
    let gain = 0;
    for (let i = 0; i < values.length; i += 1) {
      const away = (shown - values[i]!) / error;
      gain += weights[i]! * payoffs[i]! * Math.exp((-away * away) / 2);
    }
    informed += Math.max(0, gain);
  }
  const height = step / (error * Math.sqrt(2 * Math.PI));
  return Math.max(0, informed * height - meanGain(weights, payoffs));
}

/** What the better of going ahead and not brings without a test. */
function meanGain(weights: Float64Array, payoffs: Float64Array): number {
  return Math.max(
    0,
    weights.reduce((sum, weight, i) => sum + weight * payoffs[i]!, 0),
  );
}

/** Sizes worth trying: each so much larger than the one before. */
const STEP = 1.1;

/**
 * The size of a test that leaves most when each try costs so much; 0 where none pays.
 *
 * @param valueOf what a test of so many tries teaches
 *
 * @example
 * bestSize((n) => 100 * Math.sqrt(n), 5, 1000) // => 98
 */
export function bestSize(valueOf: (n: number) => number, cost: number, largest: number): number {
  let best = { size: 0, net: 0 };
  for (let size = 1; size <= largest; size = Math.max(size + 1, Math.round(size * STEP))) {
    const net = valueOf(size) - cost * size;
    if (net > best.net) best = { size, net };
  }
  return best.size;
}
