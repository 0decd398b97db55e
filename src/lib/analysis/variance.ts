import { replicateOf, REPLICATES } from '#lib/engine/random/groups.ts';
import { marginOfReplicates } from '#lib/engine/refinement.ts';
import { errorOfReplicates } from '#lib/engine/statistics/replicates.ts';

/** A share of the variance of a result, with its simulation error. */
export interface VarianceShare {
  readonly share: number;
  readonly standardError: number;
  /** Half the width of its 95 % interval. */
  readonly margin: number;
}

/**
 * The share of a result's variance that comes from what two runs have in common: their covariance over the
 * variance. Two runs of one program that share the draws of some numbers and nothing else give the closed
 * first-order index of these numbers.
 *
 * Source: A. Saltelli, Computer Physics Communications 145 (2002), 280; centred on the mean of both runs as
 * A. Janon and others, ESAIM: Probability and Statistics 18 (2014), 342.
 *
 * Both runs must be of independent trials (`random`): two scrambles of one Sobol point agree or disagree in
 * their first binary digit for a whole replicate at a time, which no number of trials evens out.
 *
 * @param one the result of the first run, by trial
 * @param other the result of the second run in the same trials
 */
export function sharedVariance(one: Float64Array, other: Float64Array): VarianceShare {
  return estimate(one, other, (a, b) => a * b);
}

/**
 * The share of a result's variance that is gone once all but some numbers are known, where the other run has
 * drawn these numbers anew and nothing else: their total index, all that they do alone and with others.
 *
 * Source: M. J. W. Jansen, Computer Physics Communications 117 (1999), 35: E[(one − other)²] / 2 over the variance.
 */
export function totalVariance(one: Float64Array, other: Float64Array): VarianceShare {
  return estimate(one, other, (a, b) => (a - b) ** 2 / 2);
}

/** The mean of a product of deviations over the variance, in all trials and in each replicate. */
function estimate(
  one: Float64Array,
  other: Float64Array,
  product: (a: number, b: number) => number,
): VarianceShare {
  let total = 0;
  let counted = 0;
  const isCounted = (trial: number): boolean =>
    Number.isFinite(one[trial]) && Number.isFinite(other[trial]);
  for (let trial = 0; trial < one.length; trial += 1) {
    if (!isCounted(trial)) continue;
    // Counted trials are numbers in both lists.
    total += one[trial]! + other[trial]!;
    counted += 2;
  }
  const mean = total / counted;
  const products = new Float64Array(REPLICATES);
  const squares = new Float64Array(REPLICATES);
  for (let trial = 0; trial < one.length; trial += 1) {
    if (!isCounted(trial)) continue;
    const [a, b] = [one[trial]! - mean, other[trial]! - mean];
    products[replicateOf(trial)]! += product(a, b);
    squares[replicateOf(trial)]! += (a * a + b * b) / 2;
  }
  const whole = squares.reduce((sum, each) => sum + each, 0);
  if (!(whole > 0)) return { share: 0, standardError: 0, margin: 0 };
  const shares = products.map((each, replicate) => each / squares[replicate]!);
  const isKnown = shares.every((each) => Number.isFinite(each));
  const standardError = isKnown ? errorOfReplicates(shares) : 1;
  return {
    share: products.reduce((sum, each) => sum + each, 0) / whole,
    standardError,
    margin: marginOfReplicates(standardError),
  };
}
