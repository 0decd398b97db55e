/**
 * Elementary functions that give the same bits in every browser.
 *
 * `Math.exp` and its relatives may differ in the last digit between engines, and a result may not.
 * These use only + − × ÷, square root, floor and the bits of a double, all of which IEEE 754 fixes,
 * so the same steps can be emitted as WebAssembly. Errors stay below 2 units in the last place.
 *
 * Sources: J.-M. Muller, Elementary Functions, 3rd edition (2016), on range reduction;
 * T. J. Dekker, Numerische Mathematik 18 (1971), 224, on sums and products of doubles in two parts.
 */

const DOUBLE = new Float64Array(1);
/** The same eight bytes, low word first: every machine that runs a browser stores them so, as does WebAssembly. */
const WORDS = new Uint32Array(DOUBLE.buffer);

/** ln 2 in two parts; the first ends in zero bits, so that an exponent times it is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;
export const LOG2_E = 1.4426950408889634;
/** 1 / ln 10 in two parts. */
export const LOG10_E_HIGH = 0.4342944819032518;
export const LOG10_E_LOW = 1.098319650216765e-17;
/** ⅓ in two parts. */
export const THIRD = 0.3333333333333333;
export const THIRD_LOW = 1.850371707708594e-17;
/** Upper word of √½, where mantissas are cut so that they lie in [√½, √2). */
const SQRT_HALF_WORD = 0x3fe6a09e;
const TWO_1023 = 8.98846567431158e307;
/** 2⁻⁹⁶⁰ */
const TINY_POWER = 1.0261342003245941e-289;
/** 2²⁷ + 1: splits a double into two halves of 26 bits whose products are exact. */
const SPLITTER = 134217729;

/** Logarithm in two parts, filled by `logarithmInTwo`. */
const PAIR = new Float64Array(2);

/** 2^(32 i − 1024), i = 1 … 63, and 2^j, j = 0 … 31: their products are all powers of two of normal doubles. */
const COARSE_POWERS = new Float64Array(64);
const FINE_POWERS = new Float64Array(32);
// Every index below lies inside its table.
COARSE_POWERS[32] = 1;
for (let i = 33; i < 64; i += 1) COARSE_POWERS[i] = COARSE_POWERS[i - 1]! * 4294967296;
for (let i = 31; i > 0; i -= 1) COARSE_POWERS[i] = COARSE_POWERS[i + 1]! / 4294967296;
FINE_POWERS[0] = 1;
for (let j = 1; j < 32; j += 1) FINE_POWERS[j] = FINE_POWERS[j - 1]! * 2;

/** value · 2^exponent, rounded once unless the result is subnormal. */
function scaleByPowerOfTwo(value: number, exponent: number): number {
  if (exponent > 1023) return scaleByPowerOfTwo(value * TWO_1023, exponent - 1023);
  if (exponent < -992) return scaleByPowerOfTwo(value * TINY_POWER, exponent + 960);
  const place = exponent + 1024;
  // place lies between 32 and 2047, so both indices are inside their tables.
  return value * (COARSE_POWERS[place >> 5]! * FINE_POWERS[place & 31]!);
}

/** (e^r − 1 − r) / r² for |r| ≤ 0.36: its Taylor series, summed in pairs so that the steps need not wait for each other. */
function exponentialRest(r: number): number {
  const r2 = r * r;
  const r4 = r2 * r2;
  const first = 1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120));
  const second = 1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880));
  const third = 1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800));
  return first + r4 * (second + r4 * third);
}

/**
 * The exponential function, e^x.
 *
 * @example
 * exp(0) // => 1
 */
export function exp(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const exponent = Math.floor(x * LOG2_E + 0.5);
  const high = x - exponent * LN2_HIGH;
  const low = exponent * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  return scaleByPowerOfTwo(1 + (r + (r * r * exponentialRest(r) + lost)), exponent);
}

/**
 * e^x − 1, without the loss of digits that the subtraction has near 0.
 *
 * @example
 * expm1(1e-20) // => 1e-20
 */
export function expm1(x: number): number {
  if (x !== x) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -40) return -1;
  if (x > -0.35 && x < 0.35) return x + x * x * exponentialRest(x);
  const exponent = Math.floor(x * LOG2_E + 0.5);
  if (exponent > 60) return exp(x);
  const high = x - exponent * LN2_HIGH;
  const low = exponent * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const power = scaleByPowerOfTwo(1, exponent);
  return power * (r + (r * r * exponentialRest(r) + lost)) + (power - 1);
}

/** Σ 2 z^i / (2i + 1), i ≥ 1: what (2 artanh s) / s has beyond 2, with z = s². */
function artanhRest(z: number): number {
  const z2 = z * z;
  const z4 = z2 * z2;
  const first = 2 / 3 + z * (2 / 5) + z2 * (2 / 7 + z * (2 / 9));
  const second = 2 / 11 + z * (2 / 13) + z2 * (2 / 15 + z * (2 / 17));
  const third = 2 / 19 + z * (2 / 21);
  return z * (first + z4 * (second + z4 * third));
}

/**
 * The natural logarithm. Of 0 it is −Infinity, of a negative number NaN.
 *
 * @example
 * log(1) // => 0
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let exponent = 0;
  let scaled = x;
  if (x < 1e-290) {
    scaled = x * TWO_1023;
    exponent = -1023;
  }
  DOUBLE[0] = scaled;
  // The array has two words.
  const shift = ((WORDS[1]! + (0x3ff00000 - SQRT_HALF_WORD)) >>> 20) - 1023;
  exponent += shift;
  const f = scaleByPowerOfTwo(scaled, -shift) - 1;
  const s = f / (2 + f);
  const half = 0.5 * f * f;
  return exponent * LN2_HIGH - (half - (s * (half + artanhRest(s * s)) + exponent * LN2_LOW) - f);
}

/**
 * log(1 + x), without the loss of digits that the addition has near 0.
 *
 * @example
 * log1p(1e-20) // => 1e-20
 */
export function log1p(x: number): number {
  if (x > -0.29 && x < 0.41) {
    const s = x / (2 + x);
    const half = 0.5 * x * x;
    return x - (half - s * (half + artanhRest(s * s)));
  }
  const sum = 1 + x;
  if (!(sum > 0) || sum === Infinity) return log(sum);
  // What the addition lost: of x when 1 is the larger, of 1 when x is.
  const lost = x < 1 ? x - (sum - 1) : 1 - (sum - x);
  return log(sum) + lost / sum;
}

/** Fills PAIR with log(x) in two parts, right to about 2⁻⁶⁵ of it; x is positive and finite. */
function logarithmInTwo(x: number): void {
  let exponent = 0;
  let scaled = x;
  if (x < 1e-290) {
    scaled = x * TWO_1023;
    exponent = -1023;
  }
  DOUBLE[0] = scaled;
  // The array has two words.
  const shift = ((WORDS[1]! + (0x3ff00000 - SQRT_HALF_WORD)) >>> 20) - 1023;
  exponent += shift;
  const f = scaleByPowerOfTwo(scaled, -shift) - 1;
  // s = f / (2 + f) in two parts.
  const divisor = 2 + f;
  const divisorLow = f - (divisor - 2);
  const reciprocal = 1 / divisor;
  const s = f * reciprocal;
  const left = f - s * divisor - productError(s, divisor) - s * divisorLow;
  const sLow = left * reciprocal;
  const z = s * s;
  const zLow = productError(s, s) + 2 * s * sLow;
  // log m = 2s (1 + z/3 + z² (1/5 + z/7 + …)); only the first two terms need two parts.
  const third = z * THIRD;
  const thirdLow = productError(z, THIRD) + (z * THIRD_LOW + zLow * THIRD);
  const z2 = z * z;
  const z4 = z2 * z2;
  const head = 1 / 5 + z * (1 / 7) + z2 * (1 / 9 + z * (1 / 11));
  const middle = 1 / 13 + z * (1 / 15) + z2 * (1 / 17 + z * (1 / 19));
  const beyond = z2 * (head + z4 * (middle + z4 * (1 / 21 + z * (1 / 23))));
  const bracket = third + beyond;
  const bracketLow = beyond - (bracket - third) + thirdLow;
  const product = s * bracket;
  const productLow = productError(s, bracket) + s * bracketLow + sLow * bracket;
  const whole = exponent * LN2_HIGH;
  const first = whole + 2 * s;
  const firstLost = sumError(whole, 2 * s, first);
  const second = first + 2 * product;
  const secondLost = sumError(first, 2 * product, second);
  const low = exponent * LN2_LOW + (2 * (sLow + productLow) + firstLost + secondLost);
  const high = second + low;
  PAIR[0] = high;
  PAIR[1] = low - (high - second);
}

/** a · b − (a · b rounded), exactly. */
export function productError(a: number, b: number): number {
  const bigA = a * SPLITTER;
  const aHigh = bigA - (bigA - a);
  const aLow = a - aHigh;
  const bigB = b * SPLITTER;
  const bHigh = bigB - (bigB - b);
  const bLow = b - bHigh;
  return aLow * bLow - (a * b - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** a + b − sum, exactly, where `sum` is a + b rounded. */
function sumError(a: number, b: number, sum: number): number {
  const bPart = sum - a;
  return a - (sum - bPart) + (b - bPart);
}

/**
 * The logarithm to base 10.
 *
 * @example
 * log10(1000) // => 3
 */
export function log10(x: number): number {
  if (!(x > 0) || x === Infinity) return log(x);
  logarithmInTwo(x);
  // PAIR has two elements.
  const high = PAIR[0]!;
  const product = high * LOG10_E_HIGH;
  return (
    product + (productError(high, LOG10_E_HIGH) + (high * LOG10_E_LOW + PAIR[1]! * LOG10_E_HIGH))
  );
}

/**
 * base to the power of `exponent`. A negative base has powers for whole exponents only; a NaN in
 * either gives NaN, also for the exponent 0: what is no number stays no number.
 *
 * @example
 * pow(2, 10) // => 1024
 */
export function pow(base: number, exponent: number): number {
  if (base !== base || exponent !== exponent) return NaN;
  if (exponent === 0 || base === 1) return 1;
  if (exponent === 1) return base;
  if (exponent === 2) return base * base;
  if (exponent === 0.5 && base >= 0) return Math.sqrt(base);
  if (exponent === -1) return 1 / base;
  if (base < 0) {
    if (Math.floor(exponent) !== exponent) return NaN;
    const size = pow(-base, exponent);
    const half = exponent * 0.5;
    return Math.floor(half) === half ? size : -size;
  }
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  if (base === Infinity) return exponent > 0 ? Infinity : 0;
  if (exponent > 1e20 || exponent < -1e20) return base > 1 === exponent > 0 ? Infinity : 0;
  logarithmInTwo(base);
  // PAIR has two elements.
  const high = exponent * PAIR[0]!;
  if (high > 710) return Infinity;
  if (high < -746) return 0;
  const low = productError(exponent, PAIR[0]!) + exponent * PAIR[1]!;
  const result = exp(high);
  return result === Infinity ? result : result + result * low;
}

/**
 * The logistic function 1 / (1 + e^−x): a number on the logit scale as a share.
 *
 * @example
 * logistic(0) // => 0.5
 */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const power = exp(x);
  return power / (1 + power);
}

/**
 * The sine of a small angle in radians, |x| ≤ 1.6, by its Taylor series.
 *
 * @example
 * sineOfSmall(0) // => 0
 */
export function sineOfSmall(x: number): number {
  const z = x * x;
  let term = x;
  let sum = x;
  for (let k = 2; k <= 24; k += 2) {
    term *= -z / (k * (k + 1));
    sum += term;
  }
  return sum;
}
