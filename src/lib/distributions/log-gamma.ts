import { log } from './elementary.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Σ B₂ₖ / (2k (2k − 1) z^{2k−1}), k = 1 … 8, for z ≥ 12. */
function stirlingSeries(z: number): number {
  const w = 1 / (z * z);
  let sum = -0.029550653594771242;
  sum = sum * w + 1 / 156;
  sum = sum * w - 691 / 360360;
  sum = sum * w + 1 / 1188;
  sum = sum * w - 1 / 1680;
  sum = sum * w + 1 / 1260;
  sum = sum * w - 1 / 360;
  sum = sum * w + 1 / 12;
  return sum / z;
}

/**
 * The logarithm of the gamma function, for x > 0; log Γ(n + 1) is the logarithm of n!.
 *
 * Source: Stirling's series, NIST Digital Library of Mathematical Functions 5.11.1, after moving
 * small arguments up by Γ(x + 1) = x Γ(x).
 *
 * @example
 * logGamma(1) // => 0
 */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  if (x === Infinity) return x;
  let z = x;
  let product = 1;
  while (z < 12) {
    product *= z;
    z += 1;
  }
  return (z - 0.5) * log(z) - z + HALF_LOG_TWO_PI + stirlingSeries(z) - log(product);
}

/**
 * What Stirling's formula misses of log Γ(z + 1): log Γ(z + 1) − (z + ½) log z + z − ½ log 2π.
 *
 * With it a probability of a large count is exact to the last digits, because nothing large has to cancel.
 * Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
 *
 * @example
 * stirlingError(1) // => 0.08106146679532726
 */
export function stirlingError(z: number): number {
  if (z >= 12) return stirlingSeries(z);
  return logGamma(z + 1) - (z + 0.5) * log(z) + z - HALF_LOG_TWO_PI;
}

/**
 * The deviance x log(x / expected) + expected − x: how far a count lies from its expectation.
 *
 * Source: the series is that of C. Loader (2000), section 5.
 *
 * @example
 * deviance(5, 5) // => 0
 */
export function deviance(x: number, expected: number): number {
  if (x === 0) return expected;
  const difference = x - expected;
  const sum = x + expected;
  if (difference < 0.1 * sum && -difference < 0.1 * sum) {
    const v = difference / sum;
    let result = difference * v;
    let power = 2 * x * v;
    for (let j = 3; j < 60; j += 2) {
      power *= v * v;
      const next = result + power / j;
      if (next === result) return next;
      result = next;
    }
    return result;
  }
  return x * log(x / expected) - difference;
}
