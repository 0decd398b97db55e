import { normalQuantile } from '#lib/distributions/normal-curve.ts';
import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import { partOf, type Ranking } from './ranking.ts';

/** As many as a curve through them needs, and few enough to have trials in each. */
const SLICES = 128;

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
    const part = partOf(ranks[from]!, n, most);
    let total = 0;
    let to = from;
    while (to < n && partOf(ranks[to]!, n, most) === part) {
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
