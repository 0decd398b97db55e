import type { Sampler } from '#lib/engine/results.ts';
import { readPercentile } from '#lib/engine/statistics/percentile.ts';
import { estimatedMean, type Estimate } from './estimate.ts';

/** What choosing one option costs against the best of all. */
export interface Regret {
  /** On average over the futures, with each future's best known only afterwards. */
  readonly expected: Estimate;
  /** The largest gap to the best, where unlucky futures are held against unlucky ones, lucky against lucky. */
  readonly worst: number;
}

/** Where the options are held against each other: unlucky, typical and lucky futures of each. */
const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/**
 * The regret of each option: E[max over d of X_d − X], trial by trial under the same luck, and the largest
 * gap to the best option at the 5th, 25th, 50th, 75th and 95th percentile. The option with the least worst gap
 * is the minimax choice. Hindsight includes luck: nobody could have avoided all of it.
 *
 * Source: L. J. Savage, Journal of the American Statistical Association 46 (1951), 55.
 *
 * @param options values by trial of each option; trials in which one has no number are left out
 * @example
 * regretsOf('random', [Float64Array.of(1, 5), Float64Array.of(3, 3)]).map(({ expected }) => expected.value)
 * // => [1, 1]
 */
export function regretsOf(sampler: Sampler, options: readonly Float64Array[]): readonly Regret[] {
  const trials = Math.min(...options.map((values) => values.length));
  const best = Float64Array.from({ length: trials }, (_, trial) => {
    const values = options.map((option) => option[trial] ?? NaN);
    return values.every((value) => Number.isFinite(value)) ? Math.max(...values) : NaN;
  });
  const quantiles = options.map((values) => {
    const sorted = values.filter((value) => Number.isFinite(value)).sort();
    return SHARES.map(
      (share) => readPercentile((index) => sorted[index] ?? NaN, sorted.length, 0, share) ?? NaN,
    );
  });
  const bestAt = SHARES.map((_, place) => Math.max(...quantiles.map((each) => each[place] ?? NaN)));
  return options.map((values, option) => ({
    expected: estimatedMean(
      sampler,
      best.map((value, trial) => value - (values[trial] ?? NaN)),
    ),
    worst: Math.max(...bestAt.map((value, place) => value - (quantiles[option]?.[place] ?? NaN))),
  }));
}
