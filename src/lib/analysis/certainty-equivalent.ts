import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import { marginOf, marginOfReplicates } from '#lib/engine/refinement.ts';
import type { Sampler } from '#lib/engine/results.ts';
import type { Estimate } from './estimate.ts';

/** A certainty equivalent, and how much stands behind it. */
export interface CertaintyEquivalent extends Estimate {
  /**
   * How many equally weighted trials would know it as well, (Σw)² / Σw². With a small tolerance a few of the worst trials
   * decide alone.
   *
   * Source: L. Kish, Survey Sampling (1965), 11.7.
   */
  readonly effectiveTrials: number;
}

/**
 * With fewer effective trials the value hangs on a few of the worst futures. Measured on normal results and 10,000 trials: with 300
 * the 95 % interval still holds the truth in 9 of 10 runs, with 40 in 7 of 10.
 */
export const ENOUGH_TRIALS = 300;

/** Sums over the trials of a replicate, or of all. */
interface Sums {
  count: number;
  weights: number;
  squares: number;
}

/**
 * What an uncertain result is worth for certain to somebody with a risk tolerance R: the sure amount they
 * would just take in its place.
 *
 * Convention: exponential utility, CE = −R ln E[exp(−X / R)]. R is about the amount for which one would
 * still take a bet with equal odds to win R or lose R / 2. The largest exponent is taken out before anything
 * is raised, so that nothing overflows.
 *
 * The logarithm of a sample mean is too small on average, the value too large. The jackknife over the replicates takes
 * that bias off as far as it falls with 1/n; where few trials are behind the value, `effectiveTrials` says so.
 * Source: R. A. Howard, Management Science 34 (1988), 679; M. H. Quenouille, Biometrika 43 (1956), 353.
 *
 * @param values by trial, from the first on; what is no number is left out
 * @throws RangeError `certaintyEquivalent requires a tolerance above 0`
 * @example
 * certaintyEquivalent('random', Float64Array.of(10000, -5000), 10000).value // => -82.660974228071
 */
export function certaintyEquivalent(
  sampler: Sampler,
  values: Float64Array,
  tolerance: number,
): CertaintyEquivalent {
  if (!(tolerance > 0)) throw new RangeError('certaintyEquivalent requires a tolerance above 0');
  const worst = values.reduce(
    (least, value) => (Number.isFinite(value) ? Math.min(least, value) : least),
    Infinity,
  );
  const parts = Array.from({ length: REPLICATES }, (): Sums => ({
    count: 0,
    weights: 0,
    squares: 0,
  }));
  for (let trial = 0; trial < values.length; trial += 1) {
    // Trials lie inside the list, and there is a part for each replicate.
    const value = values[trial]!;
    if (!Number.isFinite(value)) continue;
    const weight = Math.exp((worst - value) / tolerance);
    const part = parts[replicateOf(trial)]!;
    part.count += 1;
    part.weights += weight;
    part.squares += weight * weight;
  }
  const all = parts.reduce((sum, part) => ({
    count: sum.count + part.count,
    weights: sum.weights + part.weights,
    squares: sum.squares + part.squares,
  }));
  const worthOf = ({ count, weights }: Pick<Sums, 'count' | 'weights'>): number =>
    worst - tolerance * Math.log(weights / count);
  const effectiveTrials = (all.weights * all.weights) / all.squares;
  const plain = worthOf(all);
  if (parts.some(({ count }) => count === 0)) {
    // To the first order the error of ln(mean) is that of the mean, relative to it.
    const relative = Math.sqrt((all.count / effectiveTrials - 1) / (all.count - 1));
    const standardError = tolerance * relative;
    const margin = marginOf(standardError, { sampler: 'random' });
    return { value: plain, standardError, margin, effectiveTrials };
  }
  const without = parts.map(({ count, weights }) =>
    worthOf({ count: all.count - count, weights: all.weights - weights }),
  );
  const mean = without.reduce((sum, each) => sum + each, 0) / REPLICATES;
  const squares = without.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const standardError =
    sampler === 'sobol'
      ? Math.sqrt((squares * (REPLICATES - 1)) / REPLICATES)
      : tolerance * Math.sqrt((all.count / effectiveTrials - 1) / (all.count - 1));
  return {
    value: plain + (REPLICATES - 1) * (plain - mean),
    standardError,
    margin:
      sampler === 'sobol'
        ? marginOfReplicates(standardError)
        : marginOf(standardError, { sampler }),
    effectiveTrials,
  };
}
