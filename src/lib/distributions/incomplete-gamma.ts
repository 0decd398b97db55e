import { exp, log, log1p, pow } from './elementary.ts';
import { deviance, logGamma, stirlingError } from './log-gamma.ts';
import { normalQuantile } from './normal-curve.ts';
import { integrate, shortening } from './quadrature.ts';

const TWO_PI = 6.283185307179586;
/** Above this shape the continued fraction takes more steps than quadrature of the tail. */
const LARGE = 20_000;
/** A step shorter than this share of x is the last: the error falls with its third power. */
const CLOSE = 1e-5;

/** The last a, and e^{−δ(a)} / √(2πa): every trial asks for the same. */
const KEPT = new Float64Array([NaN, NaN]);

function shapeFactor(a: number): number {
  // KEPT has two elements.
  if (KEPT[0] === a) return KEPT[1]!;
  const factor = exp(-stirlingError(a)) / Math.sqrt(TWO_PI * a);
  KEPT[0] = a;
  KEPT[1] = factor;
  return factor;
}

/** x^a e^{−x} / Γ(a + 1): the density of gamma(a) at x, times x / a. */
function prefix(a: number, x: number): number {
  return shapeFactor(a) * exp(-deviance(a, x));
}

/** P(a, x) / prefix by its power series, for x below about a (NIST DLMF 8.11.4). */
function seriesOf(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 100_000; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/** Q(a, x) / prefix by its continued fraction, for x above about a (NIST DLMF 8.9.2, by Lentz's method). */
function fractionOf(a: number, x: number): number {
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
  return a * fraction;
}

/** The smaller tail beyond x, divided by the prefix, by quadrature of the density from x outward. */
function tailOf(a: number, x: number): number {
  const deviation = Math.sqrt(a);
  const step = (x < a ? -2 : 2) * deviation * shortening((x - a) / deviation);
  const relative = (h: number): number => {
    const ratio = h / x;
    return ratio > -1 ? exp((a - 1) * log1p(ratio) - h) : 0;
  };
  const area = integrate(relative, 0, step, 6);
  return (a * (area < 0 ? -area : area)) / x;
}

/** The smaller tail, or nearly so, the prefix being known: positive when it is P(a, x), negative when it is Q(a, x). */
function signedTail(known: number, a: number, x: number): number {
  if (a > LARGE) return x < a ? known * tailOf(a, x) : -known * tailOf(a, x);
  return x < a + 1 ? known * seriesOf(a, x) : -known * fractionOf(a, x);
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
  const tail = signedTail(prefix(a, x), a, x);
  return x < (a > LARGE ? a : a + 1) ? tail : 1 + tail;
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
  const tail = signedTail(prefix(a, x), a, x);
  return x < (a > LARGE ? a : a + 1) ? 1 - tail : -tail;
}

/**
 * The x with P(a, x) = u = 1 − v; both strictly between 0 and 1, or the greater of them rounded to 1.
 *
 * Newton's method on the logarithm of the smaller tail, which is concave, from the cube-root normal
 * approximation of E. B. Wilson and M. M. Hilferty (1931).
 */
function solve(a: number, u: number, v: number): number {
  const root =
    1 - 1 / (9 * a) + (u < 0.5 ? normalQuantile(u) : -normalQuantile(v)) / (3 * Math.sqrt(a));
  const small = exp((log(u) + logGamma(a + 1)) / a);
  let x = a < 0.5 || root < 0.3 ? small : a * root * root * root;
  if (small < 1e-12) return small;
  let low = 0;
  let high = Infinity;
  for (let i = 0; i < 100; i += 1) {
    const known = prefix(a, x);
    const tail = signedTail(known, a, x);
    const isLower = 1 / tail > 0;
    const lower = isLower ? tail : 1 + tail;
    let next: number;
    let isShort: boolean;
    if (lower < 0.5 || u < 0.5) {
      isShort = lower < u;
      const distance = log(lower / u);
      const slope = (known * a) / lower;
      const bend = 1 - (distance * (a - x - slope)) / (2 * slope);
      const step = distance / (slope * (bend > 0.5 ? bend : 0.5));
      next = step < 3 && step > -3 ? x * exp(-step) : x * (step > 0 ? 0.05 : 20);
    } else {
      const upper = isLower ? 1 - tail : -tail;
      isShort = upper > v;
      const distance = log(upper / v);
      const slope = (known * a) / (x * upper);
      const bend = 1 + (distance * ((a - 1) / x - 1 + slope)) / (2 * slope);
      next = x + distance / (slope * (bend > 0.5 ? bend : 0.5));
    }
    if (isShort) low = x;
    else high = x;
    const isClose = next - x < CLOSE * x && x - next < CLOSE * x;
    if (!isClose && !(next > low && next < high)) {
      next =
        high === Infinity ? 2 * x + 1 : low > 0 ? Math.sqrt(low) * Math.sqrt(high) : high * 0.1;
    }
    x = next;
    if (isClose) break;
  }
  return x;
}

/**
 * The x with P(a, x) = u: the inverse of `gammaLower`.
 *
 * Convention: 0 at 0 and Infinity at 1.
 *
 * @example
 * gammaLowerInverse(1, 0) // => 0
 */
export function gammaLowerInverse(a: number, u: number): number {
  if (u <= 0) return 0;
  return u >= 1 ? Infinity : solve(a, u, 1 - u);
}

/**
 * The x with Q(a, x) = v: the inverse of `gammaUpper`, for tails that 1 − v cannot tell from 1.
 *
 * @example
 * gammaUpperInverse(1, 1) // => 0
 */
export function gammaUpperInverse(a: number, v: number): number {
  if (v >= 1) return 0;
  return v <= 0 ? Infinity : solve(a, 1 - v, v);
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
