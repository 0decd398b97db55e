import { exp, log1p } from './elementary.ts';
import type { Family } from './family.ts';
import { betaLower, binomialMass } from './incomplete-beta.ts';
import { normalQuantile } from './normal-curve.ts';
import { areFinite, complaintNotFinite, holdAsProbability } from './rules.ts';

/** Up to this mean the probabilities are added up from 0; above it the search starts near the answer. */
const SMALL_MEAN = 24;
/** Means beyond which the start of the search is its answer: steps of one get lost in numbers of that size. */
const LARGE_MEAN = 1e12;
/** 2⁻⁴⁰: smaller u are not taken from 1. */
const LEAST_REMAINDER = 9.094947017729282e-13;
/** Below this many attempts the chance that all fail is a product of squares. */
const FEW = 64;

/** xⁿ for whole n below 64: the squares that the bits of n ask for, multiplied in pairs. */
function powerBySquares(x: number, n: number): number {
  const x2 = x * x;
  const x4 = x2 * x2;
  const x8 = x4 * x4;
  const x16 = x8 * x8;
  const x32 = x16 * x16;
  const low = (n & 1 ? x : 1) * (n & 2 ? x2 : 1);
  const middle = (n & 4 ? x4 : 1) * (n & 8 ? x8 : 1);
  const high = (n & 16 ? x16 : 1) * (n & 32 ? x32 : 1);
  return low * middle * high;
}

/**
 * The least k whose share at or below reaches u, adding up from 0; p at most ½, n p small.
 *
 * Chances are told in that of 0, (1 − p)ⁿ, so that nothing waits for the power; odds (n − k) / (k + 1) is
 * written as odds (n + 1) / (k + 1) − odds. Kernels take the same steps.
 */
function quantileBySum(u: number, n: number, p: number): number {
  const inverse = 1 / (1 - p);
  const odds = p * inverse;
  const oddsOfAll = odds * (n + 1);
  const target = u * (n < FEW ? powerBySquares(inverse, n) : exp(-n * log1p(-p)));
  let chance = 1;
  let sum = 1;
  let k = 0;
  while (sum < target && k < n) {
    k += 1;
    chance *= oddsOfAll * (1 / k) - odds;
    const next = sum + chance;
    if (next === sum && k > n * p) break;
    sum = next;
  }
  return k;
}

/** The share of draws at or below k, for whole k. */
function cumulativeAt(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : betaLower(n - k, k + 1, 1 - p, p);
}

/**
 * The least k whose share at or below reaches u, from a start that is nearly always within one of it.
 *
 * Source: E. A. Cornish and R. A. Fisher (1938), with the terms of skewness.
 */
function quantileBySearch(u: number, n: number, p: number): number {
  const q = 1 - p;
  const deviation = Math.sqrt(n * p * q);
  const z = normalQuantile(u);
  let k = Math.floor(n * p + deviation * z + ((q - p) * (z * z - 1)) / 6 + 0.5);
  if (k < 0) k = 0;
  if (k > n) k = n;
  if (n * p > LARGE_MEAN) return k;
  let sum = cumulativeAt(k, n, p);
  let mass = binomialMass(k, n, p);
  if (sum < u) {
    while (sum < u && k < n && mass > 0) {
      mass *= ((n - k) / (k + 1)) * (p / q);
      k += 1;
      sum += mass;
    }
    return k;
  }
  while (k > 0 && sum - mass >= u) {
    sum -= mass;
    mass *= (k / (n - k + 1)) * (q / p);
    k -= 1;
  }
  return k;
}

function leastCount(u: number, n: number, p: number): number {
  return n * p <= SMALL_MEAN && p <= 0.5 ? quantileBySum(u, n, p) : quantileBySearch(u, n, p);
}

/** The share of draws above k, for whole k. */
function survivalAt(k: number, n: number, p: number): number {
  if (k < 0) return 1;
  return k >= n ? 0 : betaLower(k + 1, n - k, p, 1 - p);
}

/** The least k with no more than a share v above it, from a start like that of `quantileBySearch`. */
function upperQuantileBySearch(v: number, n: number, p: number): number {
  const q = 1 - p;
  const z = -normalQuantile(v);
  let k = Math.floor(n * p + Math.sqrt(n * p * q) * z + ((q - p) * (z * z - 1)) / 6 + 0.5);
  if (k < 0) k = 0;
  if (k > n) k = n;
  if (n * p > LARGE_MEAN) return k;
  while (survivalAt(k, n, p) > v) k += 1;
  while (k > 0 && survivalAt(k - 1, n, p) <= v) k -= 1;
  return k;
}

/**
 * Binomial: how many of n attempts succeed when each does with probability p, by itself.
 *
 * n is rounded to the nearest whole number and held at 0 from below; p is held between 0 and 1.
 * One uniform gives one draw by exact inversion, so that a higher p never gives a lower count.
 */
export const binomial: Family = {
  name: 'binomial',
  parameters: ['n', 'p'],
  discrete: true,
  example: 'binomial(40, 0.1)',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    // Both parameters exist: the language checks their number.
    (parameters[0]! < 0
      ? { parameter: 0, rule: 'must_not_be_negative' }
      : parameters[1]! < 0 || parameters[1]! > 1
        ? { parameter: 1, rule: 'must_be_probability' }
        : undefined),
  hold: (parameters) => {
    if (!areFinite(parameters)) return 'none';
    const n = parameters[0]!;
    parameters[0] = n > 0 ? Math.floor(n + 0.5) : 0;
    const probability = holdAsProbability(parameters, 1);
    // A count a hair below 0 rounds to 0 like any other; only from −½ on is it held.
    return n < -0.5 ? 'held' : probability;
  },
  quantile: (u, parameters) => {
    const n = Math.floor(parameters[0]! + 0.5);
    const p = parameters[1]!;
    if (n <= 0 || p <= 0) return 0;
    if (p >= 1) return n;
    // Failures are the fewer: they are counted, except so near u = 0 that 1 − u would lose digits.
    if (p > 0.5 && u >= LEAST_REMAINDER) return n - leastCount(1 - u, n, 1 - p);
    return leastCount(u, n, p);
  },
  cumulative: (x, parameters) =>
    cumulativeAt(Math.floor(x), Math.floor(parameters[0]! + 0.5), parameters[1]!),
  upperQuantile: (v, parameters) => {
    const n = Math.floor(parameters[0]! + 0.5);
    const p = parameters[1]!;
    if (n <= 0 || p <= 0) return 0;
    return p >= 1 ? n : upperQuantileBySearch(v, n, p);
  },
  survival: (x, parameters) =>
    survivalAt(Math.floor(x), Math.floor(parameters[0]! + 0.5), parameters[1]!),
  mean: (parameters) => Math.floor(parameters[0]! + 0.5) * parameters[1]!,
  variance: (parameters) =>
    Math.floor(parameters[0]! + 0.5) * parameters[1]! * (1 - parameters[1]!),
  support: (parameters) => {
    const n = Math.floor(parameters[0]! + 0.5);
    return [parameters[1] === 1 ? n : 0, parameters[1] === 0 ? 0 : n];
  },
};
