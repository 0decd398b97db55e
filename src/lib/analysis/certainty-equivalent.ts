import type { Sampler } from '#lib/engine/results.ts';
import { estimateOf, type Estimate } from './estimate.ts';

/**
 * What an uncertain result is worth for certain to somebody with a risk tolerance R: the sure amount he
 * would just take in its place.
 *
 * Convention: exponential utility, CE = −R ln E[exp(−X / R)]. R is about the amount for which one would
 * still take a bet with equal odds to win R or lose R / 2. The largest exponent is taken out before anything
 * is raised, so that nothing overflows.
 * Source: R. A. Howard, Management Science 34 (1988), 679.
 *
 * @throws RangeError `certaintyEquivalent requires a tolerance above 0`
 * @example
 * certaintyEquivalent('random', Float64Array.of(10000, -5000), 10000).value // => -82.660974228071
 */
export function certaintyEquivalent(
  sampler: Sampler,
  values: Float64Array,
  tolerance: number,
): Estimate {
  if (!(tolerance > 0)) throw new RangeError('certaintyEquivalent requires a tolerance above 0');
  return estimateOf(
    sampler,
    values,
    (part) => {
      const { worst, weights } = weightsOf(part, tolerance);
      return (
        worst - tolerance * Math.log(weights.reduce((sum, each) => sum + each, 0) / part.length)
      );
    },
    (part) => {
      // To the first order the error of ln(mean) is that of the mean, relative to it.
      const { weights } = weightsOf(part, tolerance);
      const mean = weights.reduce((sum, each) => sum + each, 0) / part.length;
      const squares = weights.reduce((sum, each) => sum + (each - mean) ** 2, 0);
      return (tolerance / mean) * Math.sqrt(squares / (part.length - 1) / part.length);
    },
  );
}

/** exp(−(X − worst) / R), of which none is above 1. */
function weightsOf(
  values: Float64Array,
  tolerance: number,
): { readonly worst: number; readonly weights: Float64Array } {
  const worst = values.reduce((least, value) => Math.min(least, value), Infinity);
  return { worst, weights: values.map((value) => Math.exp((worst - value) / tolerance)) };
}
