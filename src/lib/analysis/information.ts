import { REPLICATES } from '#lib/engine/random/groups.ts';
import { errorOfReplicates } from '#lib/engine/statistics/replicates.ts';
import { smooth } from './curve.ts';
import type { Ranking } from './ranking.ts';
import { overReplicates, type Slices, slicesOf } from './slices.ts';

/** What it is worth to know a number before one decides. */
export interface Information {
  /** Expected value of perfect information about this number alone, in the units of the options. */
  readonly value: number;
  /** The same, by decisions that were learnt on other trials than those they are paid on: not flattered by chance. */
  readonly fresh: number;
  /** The standard error of `fresh`. */
  readonly standardError: number;
}

const SLICES = 256;

/**
 * The expected value of perfect information about one number (EVPPI): how much more the best option brings on
 * average when one may choose after seeing the number, E[max over d of E(NB_d | number)] − max over d of E(NB_d).
 *
 * What an option brings on average for each value of the number is read from the trials at hand: a polynomial
 * in the normal score of its rank. Choosing the greater of two estimates flatters, so `fresh` learns from half
 * of the replicates what to choose and counts what that brings in the other half, and the other way round.
 *
 * Source: M. Strong, J. E. Oakley and A. Brennan, Medical Decision Making 34 (2014), 311.
 *
 * @param options what each brings, by trial, finite wherever the ranking has a trial; where one may also do
 *   nothing, a list of zeros
 */
export function informationOf(ranking: Ranking, options: readonly Float64Array[]): Information {
  const slices = slicesOf(ranking, options, SLICES);
  const all = choicesOf(slices, () => true);
  const total = ranking.order.length;
  let informed = 0;
  for (let slice = 0; slice < slices.count; slice += 1) {
    // Lists are as long as there are slices.
    const weight = all.weights[slice]!;
    informed += weight * Math.max(...all.curves.map((curve) => curve[slice]!));
  }
  const value = Math.max(0, informed / total - Math.max(...all.means));
  const halves = [0, 1].map((half) => choicesOf(slices, (replicate) => replicate % 2 === half));
  const gains = Float64Array.from({ length: REPLICATES }, (_, replicate) => {
    const learnt = halves[1 - (replicate % 2)]!;
    const blind = indexOfGreatest(learnt.means);
    let gain = 0;
    let trials = 0;
    for (let slice = 0; slice < slices.count; slice += 1) {
      const at = slice * REPLICATES + replicate;
      const seen = indexOfGreatest(learnt.curves.map((curve) => curve[slice]!));
      gain += slices.sums[seen]![at]! - slices.sums[blind]![at]!;
      trials += slices.sizes[at]!;
    }
    return trials === 0 ? 0 : gain / trials;
  });
  return {
    value,
    fresh: gains.reduce((sum, gain) => sum + gain, 0) / REPLICATES,
    standardError: errorOfReplicates(gains),
  };
}

interface Choices {
  readonly weights: Float64Array;
  /** What each option brings on average, by slice. */
  readonly curves: readonly Float64Array[];
  /** What each option brings on average. */
  readonly means: readonly number[];
}

function choicesOf(
  { scores, sizes, sums }: Slices,
  counts: (replicate: number) => boolean,
): Choices {
  const weights = overReplicates(sizes, counts);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const totals = sums.map((each) => overReplicates(each, counts));
  return {
    weights,
    curves: totals.map((each) => smooth(scores, weights, each)),
    means: totals.map((each) => each.reduce((sum, one) => sum + one, 0) / Math.max(1, total)),
  };
}

function indexOfGreatest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);
}

/**
 * What perfect information about everything is worth (EVPI): the mean of the best option in each future, less
 * the best mean. No test can be worth more.
 *
 * @example
 * perfectInformation([Float64Array.of(-2, 6), Float64Array.of(0, 0)]) // => 1
 */
export function perfectInformation(options: readonly Float64Array[]): number {
  const [first] = options;
  if (first === undefined) return 0;
  const totals = options.map(() => 0);
  let best = 0;
  let counted = 0;
  for (let trial = 0; trial < first.length; trial += 1) {
    const values = options.map((option) => option[trial]!);
    if (!values.every((value) => Number.isFinite(value))) continue;
    counted += 1;
    best += Math.max(...values);
    for (const [i, value] of values.entries()) totals[i]! += value;
  }
  return counted === 0 ? 0 : (best - Math.max(...totals)) / counted;
}
