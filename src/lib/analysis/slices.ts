import { normalQuantile } from '#lib/distributions/normal-curve.ts';
import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import { eachTie, type Ranking } from './ranking.ts';

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
export function slicesOf(ranking: Ranking, lists: readonly Float64Array[], most: number): Slices {
  const { order, values } = ranking;
  const n = order.length;
  const ends: number[] = [];
  let last = -1;
  eachTie(ranking, (from, to) => {
    const slice = Math.floor((most * (from + to - 1)) / 2 / n);
    // What belongs to the slice before goes on with it.
    if (slice === last) ends[ends.length - 1] = to;
    else ends.push(to);
    last = slice;
  });
  const count = ends.length;
  const middles = new Float64Array(count);
  const scores = new Float64Array(count);
  const sizes = new Float64Array(count * REPLICATES);
  const sums = lists.map(() => new Float64Array(count * REPLICATES));
  let from = 0;
  for (const [slice, to] of ends.entries()) {
    for (let place = from; place < to; place += 1) {
      // Places lie inside the order, and trials inside the lists.
      const trial = order[place]!;
      const at = slice * REPLICATES + replicateOf(trial);
      middles[slice]! += values[trial]! / (to - from);
      sizes[at]! += 1;
      for (let i = 0; i < lists.length; i += 1) sums[i]![at]! += lists[i]![trial]!;
    }
    scores[slice] = normalQuantile((from + to) / 2 / n);
    from = to;
  }
  return { count, middles, scores, sizes, sums };
}

/** Adds up, for each slice, the replicates that count. */
export function overReplicates(
  bySlice: Float64Array,
  counts: (replicate: number) => boolean = () => true,
): Float64Array {
  const totals = new Float64Array(bySlice.length / REPLICATES);
  for (let at = 0; at < bySlice.length; at += 1) {
    if (counts(at % REPLICATES)) totals[Math.floor(at / REPLICATES)]! += bySlice[at]!;
  }
  return totals;
}
