import { replicateOf } from '#lib/engine/random/groups.ts';
import { freedomOf, smooth } from './curve.ts';
import { partOf, type Ranking } from './ranking.ts';
import { overReplicates, slicesOf } from './slices.ts';

const SLICES = 128;

/**
 * Adds to a list what one number lets one expect of the result in each trial, above or below its mean: the
 * curve of `smooth` through the conditional means. It is learnt on one half of the replicates and told of the
 * other, both ways round, so that what is told of a trial owes nothing to its own result.
 *
 * A curve of chance alone would have a variance too, that of the result times what it is free to learn over the trials it
 * is learnt on; by as much each curve is drawn towards 0, and is 0 where it has no more.
 *
 * Source: W. James and C. Stein, 4th Berkeley Symposium 1 (1961), 361, the positive part.
 *
 * @param results finite wherever the ranking has a trial
 */
export function addExpected(to: Float64Array, ranking: Ranking, results: Float64Array): void {
  const { order, ranks } = ranking;
  const { scores, sizes, sums } = slicesOf(ranking, [results], SLICES);
  const variance = varianceIn(results, order);
  const curves = ([0, 1] as const).map((half) => {
    const weights = overReplicates(sizes, half);
    // One list was asked for.
    const totals = overReplicates(sums[0]!, half);
    return drawnIn(smooth(scores, weights, totals), weights, variance);
  });
  let slice = -1;
  let part = -1;
  for (let place = 0; place < order.length; place += 1) {
    // Places lie inside the order, trials inside the lists, and there is a curve for either half.
    const own = partOf(ranks[place]!, order.length, SLICES);
    if (own !== part) {
      part = own;
      slice += 1;
    }
    const trial = order[place]!;
    const learnt = curves[replicateOf(trial) % 2 === 0 ? 1 : 0]!;
    to[trial] = to[trial]! + learnt[slice]!;
  }
}

/** A curve less its mean, drawn towards 0 by what chance would give it. */
function drawnIn(curve: Float64Array, weights: Float64Array, variance: number): Float64Array {
  const trials = weights.reduce((sum, weight) => sum + weight, 0);
  if (trials === 0) return curve.fill(0);
  // The weights are as many as the places of the curve.
  const mean = curve.reduce((sum, value, i) => sum + weights[i]! * value, 0) / trials;
  const own = curve.reduce((sum, value, i) => sum + weights[i]! * (value - mean) ** 2, 0) / trials;
  const byChance = (freedomOf(curve.length) * variance) / trials;
  const kept = own > byChance ? 1 - byChance / own : 0;
  return curve.map((value) => kept * (value - mean));
}

function varianceIn(results: Float64Array, order: Int32Array): number {
  let mean = 0;
  for (const trial of order) mean += results[trial]! / order.length;
  let squares = 0;
  for (const trial of order) squares += (results[trial]! - mean) ** 2;
  return squares / order.length;
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
