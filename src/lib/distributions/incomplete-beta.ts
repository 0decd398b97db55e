import { exp, log, log1p } from './elementary.ts';
import { deviance, stirlingError } from './log-gamma.ts';
import { normalQuantile } from './normal-curve.ts';
import { integrate } from './quadrature.ts';

const TWO_PI = 6.283185307179586;
/** Above this the continued fraction takes more steps than quadrature of the tail. */
const LARGE = 20_000;

/** The last a and b, and √(ab / 2π(a+b)) e^{δ(a+b) − δ(a) − δ(b)}: every trial asks for the same. */
const KEPT = new Float64Array([NaN, NaN, NaN]);

function shapeFactor(a: number, b: number): number {
  // KEPT has three elements.
  if (KEPT[0] === a && KEPT[1] === b) return KEPT[2]!;
  const sum = a + b;
  const factor =
    Math.sqrt((a / sum) * (b / TWO_PI)) *
    exp(stirlingError(sum) - stirlingError(a) - stirlingError(b));
  KEPT[0] = a;
  KEPT[1] = b;
  KEPT[2] = factor;
  return factor;
}

/** x^a y^b / B(a, b), where y = 1 − x. */
function prefix(a: number, b: number, x: number, y: number): number {
  const sum = a + b;
  return shapeFactor(a, b) * exp(-deviance(a, sum * x) - deviance(b, sum * y));
}

/** I_x(a, b) by its continued fraction, for x below about a / (a + b) (NIST DLMF 8.17.22, by Lentz's method). */
function lowerByFraction(a: number, b: number, x: number, y: number): number {
  const sum = a + b;
  let c = 1;
  let d = 1 - (sum * x) / (a + 1);
  if (d === 0) d = 1e-300;
  d = 1 / d;
  let fraction = d;
  for (let m = 1; m < 100_000; m += 1) {
    const twice = a + 2 * m;
    const even = (m * (b - m) * x) / ((twice - 1) * twice);
    d = 1 + even * d;
    if (d === 0) d = 1e-300;
    c = 1 + even / c;
    if (c === 0) c = 1e-300;
    d = 1 / d;
    fraction *= d * c;
    const odd = (-(a + m) * (sum + m) * x) / (twice * (twice + 1));
    d = 1 + odd * d;
    if (d === 0) d = 1e-300;
    c = 1 + odd / c;
    if (c === 0) c = 1e-300;
    d = 1 / d;
    const change = d * c;
    fraction *= change;
    if (change > 1 - 2e-16 && change < 1 + 2e-16) break;
  }
  return (prefix(a, b, x, y) / a) * fraction;
}

/** The smaller tail beyond x for large shapes, by quadrature of the density from x outward. */
function tailByQuadrature(a: number, b: number, x: number, y: number): number {
  const sum = a + b;
  const deviation = Math.sqrt(((a / sum) * (b / sum)) / sum);
  const relative = (h: number): number => {
    const left = h / x;
    const right = -h / y;
    return left > -1 && right > -1 ? exp((a - 1) * log1p(left) + (b - 1) * log1p(right)) : 0;
  };
  const area = integrate(relative, 0, (x * sum < a ? -2 : 2) * deviation, 6);
  return (prefix(a, b, x, y) * (area < 0 ? -area : area)) / (x * y);
}

/**
 * The regularised incomplete beta function I_x(a, b): the share of beta(a, b) at or below x.
 *
 * `y` is 1 − x; give it when it is known better than by subtracting.
 *
 * @example
 * betaLower(1, 1, 0.25) // => 0.25
 */
export function betaLower(a: number, b: number, x: number, y: number = 1 - x): number {
  if (!(x > 0)) return x <= 0 ? 0 : NaN;
  if (!(y > 0)) return 1;
  const isBelow = x * (a + b + 2) < a + 1;
  if (a > LARGE && b > LARGE) {
    const tail = tailByQuadrature(a, b, x, y);
    return x * (a + b) < a ? tail : 1 - tail;
  }
  return isBelow ? lowerByFraction(a, b, x, y) : 1 - lowerByFraction(b, a, y, x);
}

/**
 * Where to begin the search for the x with I_x(a, b) = u; the smaller of x and 1 − x, the latter negated.
 *
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.5.22;
 * for shapes below 1, the areas of the two end pieces.
 */
function beginning(a: number, b: number, u: number): number {
  if (a >= 1 && b >= 1) {
    const z = -normalQuantile(u);
    const third = (z * z - 3) / 6;
    const h = 2 / (1 / (2 * a - 1) + 1 / (2 * b - 1));
    const w =
      (z * Math.sqrt(third + h > 0 ? third + h : 0)) / h -
      (1 / (2 * b - 1) - 1 / (2 * a - 1)) * (third + 5 / 6 - 2 / (3 * h));
    const odds = (b / a) * exp(2 * w);
    return odds > 1 ? 1 / (1 + odds) : -odds / (1 + odds);
  }
  const left = exp(a * log(a / (a + b))) / a;
  const right = exp(b * log(b / (a + b))) / b;
  const whole = left + right;
  return u < left / whole ? exp(log(a * whole * u) / a) : -exp(log(b * whole * (1 - u)) / b);
}

/** The x with I_x(a, b) = u, where it is known that x is not close to 1. */
function solveLower(a: number, b: number, u: number, start: number): number {
  let x = start < 0.75 ? (start > 0 ? start : 1e-300) : 0.75;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 100; i += 1) {
    const y = 1 - x;
    const lower = betaLower(a, b, x, y);
    const slope = prefix(a, b, x, y) / (x * y);
    let next: number;
    if (lower < 0.5 || u < 0.5) {
      const change = log(lower / u) * (lower / (slope * x));
      next = change < 3 && change > -3 ? x * exp(-change) : x * (change > 0 ? 0.05 : 20);
    } else {
      const upper = betaLower(b, a, y, x);
      next = x + log(upper / (1 - u)) * (upper / slope);
    }
    if (lower < u) low = x;
    else high = x;
    if (!(next > low && next < high)) {
      next = low > 0 ? (high - low > 0.1 ? 0.5 * (low + high) : Math.sqrt(low * high)) : high * 0.1;
    }
    const change = next - x;
    x = next;
    if (x < 1e-290 || (change < 1e-9 * x && -change < 1e-9 * x)) break;
  }
  return x;
}

/**
 * The x with I_x(a, b) = u: the inverse of `betaLower`.
 *
 * Newton's method on the logarithm of the smaller tail, in whichever of x and 1 − x is small, so that
 * values next to 0 keep their digits.
 *
 * @example
 * betaLowerInverse(1, 1, 0.25) // => 0.25
 */
export function betaLowerInverse(a: number, b: number, u: number): number {
  if (u <= 0) return 0;
  if (u >= 1) return 1;
  const start = beginning(a, b, u);
  if (start > 0) {
    const x = solveLower(a, b, u, start);
    return x < 0.9 ? x : 1 - solveLower(b, a, 1 - u, 1 - x);
  }
  const y = solveLower(b, a, 1 - u, -start);
  return y < 0.9 ? 1 - y : solveLower(a, b, u, 1 - y);
}

/**
 * The probability of k successes in n attempts that each succeed with probability p (binomial).
 *
 * Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
 *
 * @example
 * binomialMass(0, 3, 0) // => 1
 */
export function binomialMass(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  const q = 1 - p;
  if (p === 0) return k === 0 ? 1 : 0;
  if (q === 0) return k === n ? 1 : 0;
  if (k === 0) return exp(n * log1p(-p));
  if (k === n) return exp(n * log(p));
  const rest = n - k;
  return (
    exp(
      stirlingError(n) -
        stirlingError(k) -
        stirlingError(rest) -
        deviance(k, n * p) -
        deviance(rest, n * q),
    ) * Math.sqrt(n / (TWO_PI * k * rest))
  );
}
