import { exp, log, log1p, pow } from './elementary.ts';
import { deviance, logGamma, stirlingError } from './log-gamma.ts';
import { normalQuantile } from './normal-curve.ts';
import { integrate } from './quadrature.ts';

const TWO_PI = 6.283185307179586;
/** Above this shape the continued fraction takes more steps than quadrature of the tail. */
const LARGE = 20_000;

/** x^a e^{−x} / Γ(a + 1): the density of gamma(a) at x, times x / a. */
function prefix(a: number, x: number): number {
  return exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(TWO_PI * a);
}

/** P by its power series, for x below about a (NIST DLMF 8.11.4). */
function lowerBySeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 100_000; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return prefix(a, x) * sum;
}

/** Q by its continued fraction, for x above about a (NIST DLMF 8.9.2, by Lentz's method). */
function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n += 1) {
    const factor = -n * (n - a);
    b += 2;
    d = factor * d + b;
    if (d === 0) d = 1e-300;
    c = b + factor / c;
    if (c === 0) c = 1e-300;
    d = 1 / d;
    const change = d * c;
    fraction *= change;
    if (change > 1 - 2e-16 && change < 1 + 2e-16) break;
  }
  return prefix(a, x) * a * fraction;
}

/** The smaller tail beyond x for a large shape, by quadrature of the density from x outward. */
function tailByQuadrature(a: number, x: number): number {
  const step = (x < a ? -2 : 2) * Math.sqrt(a);
  const relative = (h: number): number => {
    const ratio = h / x;
    return ratio > -1 ? exp((a - 1) * log1p(ratio) - h) : 0;
  };
  const area = integrate(relative, 0, step, 6);
  return (prefix(a, x) * a * (area < 0 ? -area : area)) / x;
}

/**
 * The regularised lower incomplete gamma function P(a, x): the share of gamma(a) at or below x.
 *
 * @example
 * gammaLower(1, 0) // => 0
 */
export function gammaLower(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  if (a > LARGE) return x < a ? tailByQuadrature(a, x) : 1 - tailByQuadrature(a, x);
  return x < a + 1 ? lowerBySeries(a, x) : 1 - upperByFraction(a, x);
}

/**
 * The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), right where it is small.
 *
 * @example
 * gammaUpper(1, 0) // => 1
 */
export function gammaUpper(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  if (a > LARGE) return x < a ? 1 - tailByQuadrature(a, x) : tailByQuadrature(a, x);
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
}

/**
 * The x with P(a, x) = u: the inverse of `gammaLower`.
 *
 * Convention: 0 at 0 and Infinity at 1. Newton's method on the logarithm of the smaller tail, which
 * is concave, from the cube-root normal approximation of E. B. Wilson and M. M. Hilferty (1931).
 *
 * @example
 * gammaLowerInverse(1, 0) // => 0
 */
export function gammaLowerInverse(a: number, u: number): number {
  if (u <= 0) return 0;
  if (u >= 1) return Infinity;
  const root = 1 - 1 / (9 * a) + normalQuantile(u) / (3 * Math.sqrt(a));
  const small = exp((log(u) + logGamma(a + 1)) / a);
  let x = a < 0.5 || root < 0.3 ? small : a * root * root * root;
  if (small < 1e-12) return small;
  let low = 0;
  let high = Infinity;
  for (let i = 0; i < 100; i += 1) {
    const lower = gammaLower(a, x);
    const slope = (prefix(a, x) * a) / x;
    let next: number;
    if (lower < 0.5 && u < 0.5) {
      const change = log(lower / u) * (lower / (slope * x));
      next = change < 3 && change > -3 ? x * exp(-change) : x * (change > 0 ? 0.05 : 20);
    } else {
      const upper = gammaUpper(a, x);
      next = x + log(upper / (1 - u)) * (upper / slope);
    }
    if (lower < u) low = x;
    else high = x;
    if (!(next > low && next < high)) {
      next =
        high === Infinity ? 2 * x + 1 : low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high * 0.1;
    }
    const change = next - x;
    x = next;
    if (change < 1e-9 * x && -change < 1e-9 * x) break;
  }
  return x;
}

/**
 * The probability of k events where `mean` are expected (Poisson).
 *
 * @example
 * poissonMass(0, 0) // => 1
 */
export function poissonMass(k: number, mean: number): number {
  if (k < 0) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  if (k === 0) return exp(-mean);
  return k < 30 && mean < 30 ? pow(mean, k) * exp(-mean - logGamma(k + 1)) : prefix(k, mean);
}
