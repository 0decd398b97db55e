import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import { errorOfReplicates } from '#lib/engine/statistics/replicates.ts';

/** How much a figure changes from one run to another with the same luck, with its simulation error. */
export interface Difference {
  readonly value: number;
  readonly standardError: number;
}

/**
 * The change of a statistic between two runs that share their luck, trial by trial. Its error is how far
 * eight parts of the run, each an experiment of its own, lie from each other; what both runs have in common
 * is not in it.
 *
 * @param before values by trial, from the first on
 * @param after the same trials of the other run
 * @param of what is compared: a mean, a share, a median
 *
 * @example
 * differenceOf(Float64Array.of(1, 2, NaN), Float64Array.of(2, 3, 9), meanOf).value // => 1
 */
export function differenceOf(
  before: Float64Array,
  after: Float64Array,
  of: (values: Float64Array) => number,
): Difference {
  const all = { before: [] as number[], after: [] as number[] };
  const parts = Array.from({ length: REPLICATES }, () => ({
    before: [] as number[],
    after: [] as number[],
  }));
  for (const [trial, was] of before.entries()) {
    const is = after[trial] ?? NaN;
    if (Number.isNaN(was) || Number.isNaN(is)) continue;
    for (const list of [all, parts[replicateOf(trial)]]) {
      list?.before.push(was);
      list?.after.push(is);
    }
  }
  const change = (list: typeof all): number =>
    of(Float64Array.from(list.after)) - of(Float64Array.from(list.before));
  return {
    value: change(all),
    standardError: errorOfReplicates(Float64Array.from(parts, change)),
  };
}

/** Whether a change stands out from what the simulation leaves open: more than two standard errors. */
export function isVisible({ value, standardError }: Difference): boolean {
  return Math.abs(value) > 2 * standardError;
}

/**
 * @example
 * meanOf(Float64Array.of(1, 2, 6)) // => 3
 */
export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The share of values below zero.
 *
 * @example
 * lossOf(Float64Array.of(-1, 0, 1, 2)) // => 0.25
 */
export function lossOf(values: Float64Array): number {
  return values.reduce((count, value) => count + (value < 0 ? 1 : 0), 0) / values.length;
}

/**
 * The middle value, by the rule of all percentiles (type 7).
 *
 * @example
 * medianOf(Float64Array.of(4, 1, 2, 3)) // => 2.5
 */
export function medianOf(values: Float64Array): number {
  const sorted = values.toSorted();
  const place = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(place)] ?? NaN) + (sorted[Math.ceil(place)] ?? NaN)) / 2;
}
