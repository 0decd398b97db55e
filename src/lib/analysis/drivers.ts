import { explainedShare } from './explained-share.ts';
import { roomFor } from './order.ts';
import { endOf, partOf, type Ranking, rankingOf, ranksByTrial } from './ranking.ts';

/** What one uncertain number has to do with the result. */
export interface Driver {
  readonly name: string;
  /** The share of the variance of the result that goes with it alone: 0 to 1, 0 where none can be told from chance. */
  readonly share: number;
  /** 1: more of it, more of the result; −1: less; 0: neither. */
  readonly direction: -1 | 0 | 1;
  /** Where the number is lowest, and where it is highest: the outermost tenths. */
  readonly low: Tenth;
  readonly high: Tenth;
  /** Spearman's rank correlation with the result. */
  readonly correlation: number;
}

/** Those trials in which a number is lowest, or highest. */
export interface Tenth {
  /** The mean of the result there. */
  readonly mean: number;
  /** In what share of them the result is below zero. */
  readonly loss: number;
  /** The number nearest the middle of all: the limit of the tenth. */
  readonly limit: number;
}

const BINS = 10;
const ROUNDING = 1e-12;

/** The result by trial, with what all numbers are held against. */
export interface Outcome {
  readonly results: Float64Array;
  readonly ranks: Float64Array;
  /** A value in the midst of them, which sums are taken from so that nothing is lost to rounding. */
  readonly centre: number;
}

/** Ranks a result once for all numbers; `undefined` where it is the same in every trial. */
export function outcomeOf(results: Float64Array): Outcome | undefined {
  const ranking = rankingOf(results);
  if (ranking === undefined) return undefined;
  const { order } = ranking;
  // The order has a middle.
  return { results, ranks: ranksByTrial(ranking), centre: results[order[order.length >> 1]!]! };
}

/**
 * What moves the result: for each number the share of the result's variance that it explains alone
 * (`explainedShare`), and the means of the result in its ten deciles. All values come from one run, trial by trial.
 *
 * The share is of the first order: what numbers do only together belongs to none, so that all shares
 * add up to less than 1 and the rest is luck and interplay. It is right within 0.01 for smooth, skewed and stepped
 * relations of 10,000 trials, a step in the outermost hundredth within 0.04. Sobol points leave less to chance than is
 * corrected for: their shares come out up to 0.01 too small, never too large.
 *
 * @param kept values by trial of the result and of all names asked for; what was not kept is left out
 * @returns the drivers that vary, those with the greatest share first
 */
export function driversOf(
  kept: ReadonlyMap<string, Float64Array>,
  result: string,
  names: readonly string[],
): readonly Driver[] {
  const results = kept.get(result);
  const outcome = results && outcomeOf(results);
  if (results === undefined || outcome === undefined) return [];
  const room = roomFor(results.length);
  return byShare(
    names
      .filter((name) => name !== result)
      .flatMap((name) => {
        const values = kept.get(name);
        const ranking = values && rankingOf(values, results, room);
        return (ranking && driverOf(name, ranking, outcome)) ?? [];
      }),
  );
}

/** Those with the greatest share first; equal ones in the order they came in. */
export function byShare(drivers: readonly Driver[]): readonly Driver[] {
  return [...drivers].sort((a, b) => b.share - a.share);
}

/** One number's part in `driversOf`; `undefined` where the result is the same in every trial that counts. */
export function driverOf(name: string, ranking: Ranking, outcome: Outcome): Driver | undefined {
  const { values, order, ranks } = ranking;
  const n = order.length;
  const counts = new Float64Array(BINS);
  const sums = new Float64Array(BINS);
  const losses = new Float64Array(BINS);
  const middle = (n + 1) / 2;
  const { results: outcomes, ranks: outcomeRanks, centre } = outcome;
  let total = 0;
  let squares = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  let bin = 0;
  let end = endOf(0, n, BINS);
  for (let place = 0; place < n; place += 1) {
    // Places lie inside the order, trials inside the lists.
    const trial = order[place]!;
    const rank = ranks[place]!;
    if (rank >= end) {
      bin = partOf(rank, n, BINS);
      end = endOf(bin, n, BINS);
    }
    const result = outcomes[trial]!;
    const away = result - centre;
    counts[bin] = counts[bin]! + 1;
    sums[bin] = sums[bin]! + away;
    total += away;
    squares += away * away;
    if (result < 0) losses[bin] = losses[bin]! + 1;
    const own = rank - middle;
    const other = outcomeRanks[trial]! - middle;
    x += own;
    y += other;
    xx += own * own;
    yy += other * other;
    xy += own * other;
  }
  const full = [...counts.keys()].filter((bin) => counts[bin]! > 0);
  const [first, last, k] = [full[0], full.at(-1), full.length];
  const mean = total / n;
  const variation = squares - total * mean;
  if (first === undefined || last === undefined || k < 2) return undefined;
  // What is left of equal results is rounding.
  if (variation <= squares * ROUNDING) return undefined;
  const means = full.map((bin) => sums[bin]! / counts[bin]! - mean);
  const share = n > k ? explainedShare(ranking, outcomes) : 0;
  const tenth = (bin: number, limit: number): Tenth => ({
    mean: centre + sums[bin]! / counts[bin]!,
    loss: losses[bin]! / counts[bin]!,
    limit: values[order[limit]!]!,
  });
  const spread = Math.sqrt((xx - (x * x) / n) * (yy - (y * y) / n));
  return {
    name,
    share,
    direction: share === 0 ? 0 : slopeSign(means),
    low: tenth(first, counts[first]! - 1),
    high: tenth(last, n - counts[last]!),
    correlation: spread > 0 ? (xy - (x * y) / n) / spread : 0,
  };
}

/** The sign of the slope of a line through the means, one step apart. */
function slopeSign(means: readonly number[]): -1 | 0 | 1 {
  const middle = (means.length - 1) / 2;
  const slope = means.reduce((sum, mean, place) => sum + (place - middle) * mean, 0);
  return slope > 0 ? 1 : slope < 0 ? -1 : 0;
}
