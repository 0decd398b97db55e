import { normalQuantile } from '#lib/distributions/normal-curve.ts';
import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import { endOf, partOf, type Ranking } from './ranking.ts';

/** So fine that a step within a slice moves no figure by more than a few thousandths, with trials in each. */
const SLICES = 512;

/** The trials of a run cut into slices of neighbours in the order of one number; those with equal values stay together. */
export interface Slices {
  /** How many there are. */
  readonly count: number;
  /** The mean of the number in each, ascending. */
  readonly middles: Float64Array;
  /** The normal score of the middle rank of each: Φ⁻¹ of its share. */
  readonly scores: Float64Array;
  /** Trials by slice and replicate: those of a slice side by side. */
  readonly sizes: Float64Array;
  /** For each list asked for, the sums of its values, as `sizes`. */
  readonly sums: readonly Float64Array[];
}

/**
 * Cuts a ranking into at most `most` slices, equally full as far as ties allow, and sums lists over each.
 *
 * @param lists values by trial, finite wherever the ranking has a trial
 */
export function slicesOf(
  { order, ranks, values }: Ranking,
  lists: readonly Float64Array[],
  most = SLICES,
): Slices {
  const n = order.length;
  const middles = new Float64Array(most);
  const scores = new Float64Array(most);
  const sizes = new Float64Array(most * REPLICATES);
  const sums = lists.map(() => new Float64Array(most * REPLICATES));
  let count = 0;
  // All variables of the loop are its own: one that a function shares would live on the heap.
  for (let from = 0; from < n;) {
    // Places lie inside the order, and trials inside the lists.
    const end = endOf(partOf(ranks[from]!, n, most), n, most);
    let total = 0;
    let to = from;
    while (to < n && ranks[to]! < end) {
      const trial = order[to]!;
      const at = count * REPLICATES + replicateOf(trial);
      total += values[trial]!;
      sizes[at] = sizes[at]! + 1;
      for (let i = 0; i < lists.length; i += 1) {
        const own = sums[i]!;
        own[at] = own[at]! + lists[i]![trial]!;
      }
      to += 1;
    }
    middles[count] = total / (to - from);
    scores[count] = normalQuantile((from + to) / 2 / n);
    count += 1;
    from = to;
  }
  return {
    count,
    middles: middles.subarray(0, count),
    scores: scores.subarray(0, count),
    sizes: sizes.subarray(0, count * REPLICATES),
    sums: sums.map((each) => each.subarray(0, count * REPLICATES)),
  };
}

/**
 * The variance of one trial about the mean of its slice, read from how far the replicates lie from each other in it;
 * 0 where no slice has two.
 *
 * @param half the half of the replicates that is looked at; all when left out
 */
export function noiseOf(sizes: Float64Array, sums: Float64Array, half?: 0 | 1): number {
  const step = half === undefined ? 1 : 2;
  let squares = 0;
  let freedom = 0;
  for (let from = 0; from < sizes.length; from += REPLICATES) {
    let trials = 0;
    let total = 0;
    let own = 0;
    let replicates = 0;
    for (let at = from + (half ?? 0); at < from + REPLICATES; at += step) {
      // Places lie inside both lists.
      const size = sizes[at]!;
      if (size === 0) continue;
      const sum = sums[at]!;
      replicates += 1;
      trials += size;
      total += sum;
      own += (sum * sum) / size;
    }
    if (replicates < 2) continue;
    squares += Math.max(0, own - (total * total) / trials);
    freedom += replicates - 1;
  }
  return freedom === 0 ? 0 : squares / freedom;
}

/** Adds up the replicates of each slice: all of them, or those of one half. */
export function overReplicates(bySlice: Float64Array, half?: 0 | 1): Float64Array {
  const totals = new Float64Array(bySlice.length / REPLICATES);
  const step = half === undefined ? 1 : 2;
  for (let slice = 0; slice < totals.length; slice += 1) {
    const end = (slice + 1) * REPLICATES;
    // Places lie inside the list.
    for (let at = slice * REPLICATES + (half ?? 0); at < end; at += step)
      totals[slice]! += bySlice[at]!;
  }
  return totals;
}
