import { replicateOf } from '#lib/engine/random/groups.ts';

import type { Halves } from './information.ts';
import type { Ranking } from './ranking.ts';
import { deviationOf } from './sample.ts';
import type { Curve } from './segments.ts';

/**
 * Adds to a list what one number lets one expect of the result in each trial, above or below its mean: the
 * curve through the conditional means. It is learnt on one half of the replicates and told of the
 * other, both ways round, so that what is told of a trial owes nothing to its own result.
 *
 * A curve of chance alone would have a variance too, that of the result times what it is free to learn over the trials it
 * is learnt on; by as much each curve is drawn towards 0, and is 0 where it has no more.
 *
 * Source: W. James and C. Stein, 4th Berkeley Symposium 1 (1961), 361, the positive part.
 *
 * @param halves of the slices of the ranking, with the results as the first option
 * @param variance of the results
 */
export function addExpected(
  to: Float64Array,
  { order }: Ranking,
  halves: Halves,
  variance: number,
): void {
  // There is a first option.
  const curves = halves.map(({ curves: [own], weights }) => drawnIn(own!, weights, variance));
  if (curves.every((curve) => curve.every((value) => value === 0))) return;
  let place = 0;
  for (let slice = 0; slice < curves[0]!.length; slice += 1) {
    // Places lie inside the lists, trials too, and there is a curve for either half.
    const above = [curves[0]![slice]!, curves[1]![slice]!] as const;
    const trials = halves[0].weights[slice]! + halves[1].weights[slice]!;
    for (const end = place + trials; place < end; place += 1) {
      const trial = order[place]!;
      to[trial] = to[trial]! + above[replicateOf(trial) % 2 === 0 ? 1 : 0];
    }
  }
}

/** A curve less its mean, drawn towards 0 by what chance would give it. */
function drawnIn(
  { values: curve, freedom }: Curve,
  weights: Float64Array,
  variance: number,
): Float64Array {
  const trials = weights.reduce((sum, weight) => sum + weight, 0);
  if (trials === 0) return new Float64Array(curve.length);
  // The weights are as many as the places of the curve.
  const mean = curve.reduce((sum, value, i) => sum + weights[i]! * value, 0) / trials;
  const own = curve.reduce((sum, value, i) => sum + weights[i]! * (value - mean) ** 2, 0) / trials;
  const byChance = (freedom * variance) / trials;
  const kept = own > byChance ? 1 - byChance / own : 0;
  return curve.map((value) => kept * (value - mean));
}

/** The variance of the values that are numbers. */
export function varianceOf(values: Float64Array): number {
  return deviationOf(values.filter((value) => Number.isFinite(value))) ** 2;
}

/** Takes from each half of the replicates its mean, so that neither stands above the other. */
export function centreHalves(values: Float64Array): Float64Array {
  const totals = [0, 0];
  const counts = [0, 0];
  const half = (trial: number): number => replicateOf(trial) % 2;
  for (let trial = 0; trial < values.length; trial += 1) {
    // There are two halves.
    totals[half(trial)]! += values[trial]!;
    counts[half(trial)]! += 1;
  }
  return values.map((value, trial) => value - totals[half(trial)]! / counts[half(trial)]!);
}
