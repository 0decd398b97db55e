import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import type { Sampler } from '#lib/engine/results.ts';
import { errorOfReplicates } from '#lib/engine/statistics/replicates.ts';

/** A figure read from trials, with the error that the simulation leaves. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
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
  const mean = figure(numbers);
  const parts = sampler === 'sobol' ? byReplicate(values) : [];
  return parts.length === 0 || parts.some((part) => part.length === 0)
    ? { mean, standardError: independent(numbers) }
    : { mean, standardError: errorOfReplicates(Float64Array.from(parts, figure)) };
}

/**
 * The mean of the values that are numbers.
 *
 * @example
 * meanOf('random', Float64Array.of(1, 3, NaN)) // => { mean: 2, standardError: 1 }
 */
export function meanOf(sampler: Sampler, values: Float64Array): Estimate {
  return estimateOf(
    sampler,
    values,
    average,
    (numbers) => deviationOf(numbers) / Math.sqrt(numbers.length),
  );
}

/**
 * The standard deviation of a sample, with n − 1.
 *
 * @example
 * deviationOf(Float64Array.of(1, 3, 5)) // => 2
 */
export function deviationOf(values: Float64Array): number {
  const mean = average(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

function average(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
