import type { Sampler } from '#lib/engine/results.ts';
import { readPercentile } from '#lib/engine/statistics/percentile.ts';
import { estimatedMean, isVisible, type Estimate } from './estimate.ts';
import { deviationOf } from './sample.ts';

/** Two options in the same futures: the first less the second. */
export interface Paired {
  /** Futures in which both have a number. */
  readonly count: number;
  /** How often the first is larger; equal ones count half. */
  readonly beats: Estimate;
  readonly difference: Estimate;
  /** The standard deviation of the difference, and what it were if each option had luck of its own. */
  readonly sd: number;
  readonly unpairedSd: number;
  /** How many times fewer futures show the same as separate luck would. */
  readonly saving: number;
  readonly percentiles: Readonly<Record<5 | 25 | 50 | 75 | 95, number>>;
  /** False where 0 lies within the 95 % interval of the mean difference: nothing to be seen. */
  readonly isVisible: boolean;
  /** The differences in ascending order. */
  readonly sorted: Float64Array;
}

/**
 * Compares two options trial by trial. The luck of a trial is the same for both where their names are, so
 * what they share cancels: Var(A − B) = Var A + Var B − 2 Cov(A, B). Trials in which either has no number
 * are left out.
 *
 * Source: P. Glasserman and D. D. Yao, Management Science 38 (1992), 884: common random numbers.
 *
 * @param first values by trial
 * @returns `undefined` when no trial gives both a number
 * @example
 * comparePaired('random', Float64Array.of(3, 1, 2), Float64Array.of(1, 1, 4)).beats.value // => 0.5
 */
export function comparePaired(
  sampler: Sampler,
  first: Float64Array,
  second: Float64Array,
): Paired | undefined {
  const differences = differencesOf(first, second);
  const sorted = differences.filter((value) => !Number.isNaN(value)).sort();
  const count = sorted.length;
  if (count === 0) return undefined;
  const difference = estimatedMean(sampler, differences);
  const sd = deviationOf(sorted);
  const unpairedSd = Math.hypot(
    ...[first, second].map((values) =>
      deviationOf(values.filter((_, trial) => !Number.isNaN(differences[trial]))),
    ),
  );
  const at = (share: number): number =>
    readPercentile((index) => sorted[index] ?? NaN, count, 0, share) ?? NaN;
  return {
    count,
    beats: estimatedMean(
      sampler,
      differences.map((value) => (1 + Math.sign(value)) / 2),
    ),
    difference,
    sd,
    unpairedSd,
    saving: (unpairedSd / sd) ** 2,
    percentiles: { 5: at(0.05), 25: at(0.25), 50: at(0.5), 75: at(0.75), 95: at(0.95) },
    isVisible: isVisible(difference),
    sorted,
  };
}

/** The first less the second, trial by trial; NaN where either is no number. */
function differencesOf(first: Float64Array, second: Float64Array): Float64Array {
  return first.subarray(0, Math.min(first.length, second.length)).map((value, trial) => {
    const other = second[trial] ?? NaN;
    return Number.isFinite(value) && Number.isFinite(other) ? value - other : NaN;
  });
}
