import { errorOfReplicates } from './replicates.ts';

/**
 * The standard error of a share of independent trials. Two of either kind are added, so that a share of 0 or 1
 * is not said to be certain.
 *
 * Source: A. Agresti and B. A. Coull, Approximate is better than “exact” for interval estimation of binomial
 * proportions, The American Statistician 52 (1998), 119.
 *
 * @example
 * shareError(50, 100).toFixed(3) // => '0.049'
 */
export function shareError(hits: number, trials: number): number {
  const share = (hits + 2) / (trials + 4);
  return Math.sqrt((share * (1 - share)) / (trials + 4));
}

/**
 * The standard error of a share of trials that fall into independent replicates.
 *
 * A replicate counts whole trials: rounding alone gives each count a variance of 1/12, which stays when all
 * replicates agree.
 *
 * @param shares of each replicate
 * @param trials of all replicates
 */
export function replicatedShareError(shares: Float64Array, trials: number): number {
  return Math.hypot(errorOfReplicates(shares), Math.sqrt(shares.length / 12) / trials);
}
