import { exp, logistic } from './elementary.ts';
import { betaLower } from './incomplete-beta.ts';
import { gammaLowerInverse } from './incomplete-gamma.ts';

/** Halves an interval on which `isAbove` turns from false to true, until it can be halved no more. */
function turningPoint(low: number, high: number, isAbove: (x: number) => boolean): number {
  let below = low;
  let above = high;
  for (let i = 0; i < 80; i += 1) {
    const middle = (below + above) / 2;
    if (isAbove(middle)) above = middle;
    else below = middle;
  }
  return (below + above) / 2;
}

/**
 * The beta distribution whose 5th and 95th percentiles are `low` and `high`: what `5% to 20%` means to
 * someone who thinks in successes and failures.
 *
 * Solved one in the other: for each sum of the shapes the mean that puts 5 % below `low`, and the sum
 * for which 95 % then lie below `high`.
 *
 * @returns `undefined` unless 0 < low < high < 1
 * @example
 * betaFromInterval(0.5, 0.4) // => undefined
 */
export function betaFromInterval(
  low: number,
  high: number,
): { readonly alpha: number; readonly beta: number } | undefined {
  if (!(low > 0 && low < high && high < 1)) return undefined;
  const meanFor = (sum: number): number =>
    logistic(
      turningPoint(-60, 60, (z) => betaLower(sum * logistic(z), sum * logistic(-z), low) < 0.05),
    );
  const sum = exp(
    turningPoint(-7, 25, (z) => {
      const size = exp(z);
      const mean = meanFor(size);
      return betaLower(size * mean, size * (1 - mean), high) > 0.95;
    }),
  );
  const mean = meanFor(sum);
  return { alpha: sum * mean, beta: sum * (1 - mean) };
}

/**
 * The gamma distribution whose 5th and 95th percentiles are `low` and `high`.
 *
 * The ratio of the two percentiles depends on the shape alone and falls as it grows.
 *
 * @returns `undefined` unless 0 < low < high
 * @example
 * gammaFromInterval(5, 4) // => undefined
 */
export function gammaFromInterval(
  low: number,
  high: number,
): { readonly shape: number; readonly scale: number } | undefined {
  if (!(low > 0 && low < high && high < Infinity)) return undefined;
  const ratio = high / low;
  const shape = exp(
    turningPoint(-4, 18, (z) => {
      const size = exp(z);
      return gammaLowerInverse(size, 0.95) < ratio * gammaLowerInverse(size, 0.05);
    }),
  );
  return { shape, scale: low / gammaLowerInverse(shape, 0.05) };
}
