import { exp, log, log1p } from './elementary.ts';
import { deviance, stirlingError } from './log-gamma.ts';
import { normalQuantile } from './normal-curve.ts';
import { integrate, shortening } from './quadrature.ts';

const TWO_PI = 6.283185307179586;
/** Above this the continued fraction takes more steps than quadrature of the tail. */
const LARGE = 20_000;
/** Below this the power series is quicker than the continued fraction, which divides at every step. */
const FEW = 60;
/** A step shorter than this share of x is the last: the error falls with its third power. */
const CLOSE = 1e-5;
/** Below e to this power the first term of the power series is the whole function. */
const LEADING_TERM_ALONE = -660;

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

/** I_x(a, b) · a / prefix by its power series, all terms positive (NIST DLMF 8.17.8). */
function seriesOf(a: number, b: number, x: number): number {
  const sum = a + b;
  let term = 1;
  let total = 1;
  for (let n = 0; n < 100_000; n += 1) {
    term *= ((sum + n) / (a + 1 + n)) * x;
    total += term;
    if (term < total * 1e-17) break;
  }
  return total;
}

/** I_x(a, b) · a / prefix by its continued fraction (NIST DLMF 8.17.22, by Lentz's method). */
function fractionOf(a: number, b: number, x: number): number {
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
  return fraction;
}

/** The smaller tail beyond x, divided by the prefix, by quadrature of the density from x outward. */
function tailOf(a: number, b: number, x: number, y: number): number {
  const sum = a + b;
  const deviation = Math.sqrt(((a / sum) * (b / sum)) / sum);
  const relative = (h: number): number => {
    const left = h / x;
    const right = -h / y;
    return left > -1 && right > -1 ? exp((a - 1) * log1p(left) + (b - 1) * log1p(right)) : 0;
  };
  const step = (x * sum < a ? -2 : 2) * deviation * shortening((x - a / sum) / deviation);
  const area = integrate(relative, 0, step, 6);
  return (area < 0 ? -area : area) / (x * y);
}

/**
 * The smaller tail, or nearly so, the prefix being known; 0 < x < 1. Positive when it is I_x(a, b), negative when
 * it is 1 − I_x(a, b): so neither loses digits.
 */
function signedTail(known: number, a: number, b: number, x: number, y: number): number {
  const sum = a + b;
  if (a > LARGE && b > LARGE) {
    const tail = known * tailOf(a, b, x, y);
    return x * sum < a ? tail : -tail;
  }
  if (x * (sum + 2) < a + 1) {
    return (known / a) * (sum < FEW ? seriesOf(a, b, x) : fractionOf(a, b, x));
  }
  return -(known / b) * (sum < FEW ? seriesOf(b, a, y) : fractionOf(b, a, y));
}

/** Whether a signed number belongs to the lower end; 0 and −0 differ. */
function isLower(signed: number): boolean {
  return 1 / signed > 0;
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
  const tail = signedTail(prefix(a, b, x, y), a, b, x, y);
  return isLower(tail) ? tail : 1 + tail;
}

/**
 * The regularised incomplete beta function from the other end, 1 − I_x(a, b), right where it is small.
 *
 * @example
 * betaUpper(1, 1, 0.25) // => 0.75
 */
export function betaUpper(a: number, b: number, x: number, y: number = 1 - x): number {
  return betaLower(b, a, y, x);
}

/**
 * Where to begin the search for the x with I_x(a, b) = u = 1 − v: the smaller of x and 1 − x, the latter
 * negated. The sign holds even where the number itself is too small for a double.
 *
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.5.22;
 * for shapes below 1, the areas of the two end pieces.
 */
function beginning(a: number, b: number, u: number, v: number): number {
  if (a >= 1 && b >= 1) {
    const z = u < 0.5 ? -normalQuantile(u) : normalQuantile(v);
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
  return u < left / whole ? exp(log(a * whole * u) / a) : -exp(log(b * whole * v) / b);
}

/**
 * The logarithm of the x with I_x(a, b) = u by the first term of the power series, I_x ≈ x^a / (a B(a, b)):
 * the whole answer where x is tiny (NIST DLMF 8.17.7).
 */
function logOfLeadingTerm(a: number, b: number, u: number): number {
  const sum = a + b;
  return (log(u) - log(shapeFactor(a, b) / a) - b * log1p(a / b)) / a + log(a / sum);
}

/** The x with I_x(a, b) = u = 1 − v, where it is known that x is not close to 1. */
function solveLower(a: number, b: number, u: number, v: number, start: number): number {
  if (a < 1) {
    const leading = logOfLeadingTerm(a, b, u);
    if (leading < LEADING_TERM_ALONE) return exp(leading);
  }
  let x = start < 0.75 ? (start > 0 ? start : 1e-300) : 0.75;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 100; i += 1) {
    const y = 1 - x;
    const known = prefix(a, b, x, y);
    const tail = signedTail(known, a, b, x, y);
    const lower = isLower(tail) ? tail : 1 + tail;
    const density = known / (x * y);
    let next: number;
    let isShort: boolean;
    if (lower < 0.5 || u < 0.5) {
      isShort = lower < u;
      const distance = log(lower / u);
      const slope = (density * x) / lower;
      const bend = 1 - (distance * (a - ((b - 1) * x) / y - slope)) / (2 * slope);
      const step = distance / (slope * (bend > 0.5 ? bend : 0.5));
      next = step < 3 && step > -3 ? x * exp(-step) : x * (step > 0 ? 0.05 : 20);
    } else {
      const upper = isLower(tail) ? 1 - tail : -tail;
      isShort = upper > v;
      const distance = log(upper / v);
      const slope = density / upper;
      const bend = 1 + (distance * ((a - 1) / x - (b - 1) / y + slope)) / (2 * slope);
      next = x + distance / (slope * (bend > 0.5 ? bend : 0.5));
    }
    if (isShort) low = x;
    else high = x;
    const isClose = next - x < CLOSE * x && x - next < CLOSE * x;
    if (!isClose && !(next > low && next < high)) {
      next = low > 0 ? (high - low > 0.1 ? 0.5 * (low + high) : Math.sqrt(low * high)) : high * 0.1;
    }
    x = next;
    if (isClose || x < 1e-290) break;
  }
  return x;
}

/** The x with I_x(a, b) = u = 1 − v where it is the smaller of x and 1 − x, or nearly so; else 1 − x, negated. */
function solve(a: number, b: number, u: number, v: number): number {
  const start = beginning(a, b, u, v);
  if (isLower(start)) {
    const x = solveLower(a, b, u, v, start);
    return x < 0.9 ? x : -solveLower(b, a, v, u, 1 - x);
  }
  const y = solveLower(b, a, v, u, -start);
  return y < 0.9 ? -y : solveLower(a, b, u, v, 1 - y);
}

/**
 * The x with I_x(a, b) = u: the inverse of `betaLower`.
 *
 * Halley's method on the logarithm of the smaller tail, in whichever of x and 1 − x is small, so that
 * values next to 0 keep their digits. What is too small for a double is 0.
 *
 * @example
 * betaLowerInverse(1, 1, 0.25) // => 0.25
 */
export function betaLowerInverse(a: number, b: number, u: number): number {
  if (u <= 0) return 0;
  if (u >= 1) return 1;
  const end = solve(a, b, u, 1 - u);
  return isLower(end) ? end : 1 + end;
}

/**
 * The x with 1 − I_x(a, b) = v: the inverse of `betaUpper`, for tails that 1 − v cannot tell from 1.
 *
 * @example
 * betaUpperInverse(1, 1, 0.25) // => 0.75
 */
export function betaUpperInverse(a: number, b: number, v: number): number {
  if (v <= 0) return 1;
  if (v >= 1) return 0;
  const end = solve(a, b, 1 - v, v);
  return isLower(end) ? end : 1 + end;
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
