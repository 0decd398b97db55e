import { REPLICATES } from '#lib/engine/random/groups.ts';
import { marginOfReplicates } from '#lib/engine/refinement.ts';
import { errorOfReplicates } from '#lib/engine/statistics/replicates.ts';
import { smooth } from './curve.ts';
import type { Curve } from './segments.ts';
import { noiseOf, overReplicates, type Slices } from './slices.ts';

/** What it is worth to know a number before one decides. */
export interface Information {
  /** Expected value of perfect information about this number alone, in the units of the options. */
  readonly value: number;
  /** The same, by decisions that were learnt on other trials than those they are paid on: not flattered by chance. */
  readonly fresh: number;
  /** The standard error of `fresh`, and half the width of its 95 % interval. */
  readonly standardError: number;
  readonly margin: number;
}

/**
 * The expected value of perfect information about one number (EVPPI): how much more the best option brings on
 * average when one may choose after seeing the number, E[max over d of E(NB_d | number)] − max over d of E(NB_d).
 *
 * What an option brings on average for each value of the number is read from the trials at hand: a curve over
 * the normal score of its rank, a polynomial or straight pieces with jumps, so that a payoff with steps keeps them. Choosing the greater of two estimates flatters, so `fresh` learns from half
 * of the replicates what to choose and counts what that brings in the other half, and the other way round.
 *
 * Source: M. Strong, J. E. Oakley and A. Brennan, Medical Decision Making 34 (2014), 311.
 *
 * @param slices of the ranking of the number, with what each option brings
 * @param orNothing whether one may also do nothing, which brings 0
 * @param halves what is learnt of them from either half
 */
export function informationOf(
  slices: Slices,
  orNothing: boolean,
  halves: Halves = halvesOf(slices),
): Information {
  const least = orNothing ? 0 : -Infinity;
  const all = choicesOf(slices);
  const total = all.weights.reduce((sum, weight) => sum + weight, 0);
  let informed = 0;
  for (let slice = 0; slice < slices.count; slice += 1) {
    // Lists are as long as there are slices.
    const weight = all.weights[slice]!;
    informed += weight * bestOf(all.curves, slice, least);
  }
  const value = Math.max(0, informed / total - Math.max(least, ...all.means));
  const plans = halves.map(({ curves, means }) => ({
    seen: Int16Array.from({ length: slices.count }, (_, slice) => choiceAt(curves, slice, least)),
    blind: choiceOf(means, least),
  }));
  // Nothing brings nothing.
  const brought = (choice: number, at: number): number =>
    choice < 0 ? 0 : slices.sums[choice]![at]!;
  const gains = Float64Array.from({ length: REPLICATES }, (_, replicate) => {
    const { seen, blind } = plans[replicate % 2 === 0 ? 1 : 0]!;
    let gain = 0;
    let trials = 0;
    for (let slice = 0; slice < slices.count; slice += 1) {
      const at = slice * REPLICATES + replicate;
      gain += brought(seen[slice]!, at) - brought(blind, at);
      trials += slices.sizes[at]!;
    }
    return trials === 0 ? 0 : gain / trials;
  });
  const standardError = errorOfReplicates(gains);
  return {
    value,
    fresh: gains.reduce((sum, gain) => sum + gain, 0) / REPLICATES,
    standardError,
    margin: marginOfReplicates(standardError),
  };
}

/** What is learnt of slices. */
interface Choices {
  /** Trials by slice. */
  readonly weights: Float64Array;
  /** What each option brings on average, by slice. */
  readonly curves: readonly Curve[];
  /** What each option brings on average. */
  readonly means: readonly number[];
}

/** What is learnt from the one and from the other half of the replicates. */
export type Halves = readonly [Choices, Choices];

/** What slices teach in either half of the replicates, so that it can be told of the other half. */
export function halvesOf(slices: Slices): Halves {
  return [choicesOf(slices, 0), choicesOf(slices, 1)];
}

function choicesOf({ scores, sizes, sums }: Slices, half?: 0 | 1): Choices {
  const weights = overReplicates(sizes, half);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const totals = sums.map((each) => overReplicates(each, half));
  return {
    weights,
    curves: totals.map((each, option) =>
      // There are as many sums as options.
      smooth(scores, weights, each, noiseOf(sizes, sums[option]!, half)),
    ),
    means: totals.map((each) => each.reduce((sum, one) => sum + one, 0) / Math.max(1, total)),
  };
}

/** What the best of the curves brings at a place, and no less than `least`. */
function bestOf(curves: readonly Curve[], place: number, least: number): number {
  return curves.reduce((best, { values }) => Math.max(best, values[place]!), least);
}

/** Which of the curves is highest at a place; −1 where none is above `least`. */
function choiceAt(curves: readonly Curve[], place: number, least: number): number {
  let chosen = -1;
  let best = least;
  for (let i = 0; i < curves.length; i += 1) {
    // The index lies inside the list, the place inside the curve.
    const value = curves[i]!.values[place]!;
    if (value <= best) continue;
    chosen = i;
    best = value;
  }
  return chosen;
}

/** Which value is greatest; −1 where none is above `least`. */
function choiceOf(values: readonly number[], least: number): number {
  let chosen = -1;
  let best = least;
  for (const [i, value] of values.entries()) {
    if (value <= best) continue;
    chosen = i;
    best = value;
  }
  return chosen;
}

/**
 * What perfect information about everything is worth (EVPI): the mean of the best option in each future, less
 * the best mean. No test can be worth more. Futures in which an option is no number are left out.
 *
 * @example
 * perfectInformation([Float64Array.of(-2, 6)], true) // => 1
 */
export function perfectInformation(options: readonly Float64Array[], orNothing: boolean): number {
  const least = orNothing ? 0 : -Infinity;
  const totals = options.map(() => 0);
  const trials = options[0]?.length ?? 0;
  let informed = 0;
  let counted = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const values = options.map((option) => option[trial]!);
    if (!values.every((value) => Number.isFinite(value))) continue;
    counted += 1;
    informed += Math.max(least, ...values);
    for (const [i, value] of values.entries()) totals[i]! += value;
  }
  if (counted === 0) return 0;
  return informed / counted - Math.max(least, ...totals.map((total) => total / counted));
}
