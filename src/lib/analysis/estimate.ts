import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import { marginOf, marginOfReplicates } from '#lib/engine/refinement.ts';
import type { Sampler } from '#lib/engine/results.ts';
import { errorOfReplicates } from '#lib/engine/statistics/replicates.ts';
import { deviationOf, meanOf } from './sample.ts';

/** A figure read from trials, with the error that the simulation leaves. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
  /** Half the width of its 95 % interval. */
  readonly margin: number;
}

/**
 * The values of each replicate of a Sobol run that are numbers, replicate 1 first.
 *
 * @example
 * byReplicate(Float64Array.of(5, NaN))[0].length // => 1
 */
export function byReplicate(values: Float64Array): readonly Float64Array[] {
  const parts = Array.from({ length: REPLICATES }, (): number[] => []);
  for (const [trial, value] of values.entries()) {
    if (Number.isFinite(value)) parts[replicateOf(trial)]?.push(value);
  }
  return parts.map((part) => Float64Array.from(part));
}

/**
 * A figure of all values that are numbers, with its standard error: of Sobol draws how far the replicates lie
 * from each other; else, and where a replicate is empty, what independent trials would leave.
 *
 * @param figure what is read from a list of values
 * @param independent the standard error were the trials independent
 */
export function estimateOf(
  sampler: Sampler,
  values: Float64Array,
  figure: (values: Float64Array) => number,
  independent: (values: Float64Array) => number,
): Estimate {
  const numbers = values.filter((value) => Number.isFinite(value));
  const value = figure(numbers);
  const parts = sampler === 'sobol' ? byReplicate(values) : [];
  if (parts.length === 0 || parts.some((part) => part.length === 0)) {
    const standardError = independent(numbers);
    return { value, standardError, margin: marginOf(standardError, { sampler: 'random' }) };
  }
  const standardError = errorOfReplicates(Float64Array.from(parts, figure));
  return { value, standardError, margin: marginOfReplicates(standardError) };
}

/**
 * The mean of the values that are numbers.
 *
 * @example
 * estimatedMean('random', Float64Array.of(1, 3, NaN)) // => { value: 2, standardError: 1, margin: 1.959964 }
 */
export function estimatedMean(sampler: Sampler, values: Float64Array): Estimate {
  return estimateOf(
    sampler,
    values,
    meanOf,
    (numbers) => deviationOf(numbers) / Math.sqrt(numbers.length),
  );
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
 * differenceOf(Float64Array.of(1, 2, NaN), Float64Array.of(2, 3, 9), ([first = NaN]) => first)
 * // => { value: 1, standardError: NaN, margin: NaN }
 */
export function differenceOf(
  before: Float64Array,
  after: Float64Array,
  of: (values: Float64Array) => number,
): Estimate {
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
  const standardError = errorOfReplicates(Float64Array.from(parts, change));
  return { value: change(all), standardError, margin: marginOfReplicates(standardError) };
}

/** Whether a change stands out from what the simulation leaves open: 0 lies outside its 95 % interval. */
export function isVisible({ value, margin }: Estimate): boolean {
  return Math.abs(value) > margin;
}
