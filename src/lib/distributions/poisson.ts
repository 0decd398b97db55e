import { exp } from './elementary.ts';
import type { Family } from './family.ts';
import { gammaLower, gammaUpper, poissonMass } from './incomplete-gamma.ts';
import { normalQuantile } from './normal-curve.ts';
import { areFinite, complaintNotFinite, holdAtZero } from './rules.ts';

/** Up to this mean the probabilities are added up from 0; above it the search starts near the answer. */
const SMALL_MEAN = 24;

/**
 * The least k whose share at or below reaches u, adding up from 0. Chances are told in that of 0, so that
 * nothing waits for the exponential function; kernels take the same steps.
 */
function quantileBySum(u: number, mean: number): number {
  const target = u * exp(mean);
  let chance = 1;
  let sum = 1;
  let k = 0;
  while (sum < target) {
    k += 1;
    chance *= mean * (1 / k);
    const next = sum + chance;
    if (next === sum && k > mean) break;
    sum = next;
  }
  return k;
}

/** Means beyond which the start is the answer: steps of one get lost in numbers of that size. */
const LARGE_MEAN = 1e12;

/** The least k whose share at or below reaches u, from a Cornish–Fisher start. */
function quantileBySearch(u: number, mean: number): number {
  const z = normalQuantile(u);
  let k = Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5);
  if (k < 0) k = 0;
  if (mean > LARGE_MEAN) return k;
  let sum = gammaUpper(k + 1, mean);
  let mass = poissonMass(k, mean);
  if (sum < u) {
    while (sum < u) {
      k += 1;
      mass *= mean / k;
      const next = sum + mass;
      if (next === sum && k > mean) break;
      sum = next;
    }
    return k;
  }
  while (k > 0 && sum - mass >= u) {
    sum -= mass;
    mass *= k / mean;
    k -= 1;
  }
  return k;
}

/** The least k with no more than a share v above it, from the same start at the upper end. */
function upperQuantileBySearch(v: number, mean: number): number {
  const z = -normalQuantile(v);
  let k = Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5);
  if (k < 0) k = 0;
  if (mean > LARGE_MEAN) return k;
  while (gammaLower(k + 1, mean) > v) k += 1;
  while (k > 0 && gammaLower(k, mean) <= v) k -= 1;
  return k;
}

/**
 * Poisson: how many events happen when they come by themselves at a steady rate.
 *
 * A negative mean is held at 0, where the count is 0. One uniform gives one draw by exact inversion, so
 * that a higher mean never gives a lower count.
 */
export const poisson: Family = {
  name: 'poisson',
  parameters: ['mean'],
  discrete: true,
  example: 'poisson(40)',
  complaint: (parameters) =>
    complaintNotFinite(parameters) ??
    // The parameter exists: the language checks their number.
    (parameters[0]! < 0 ? { parameter: 0, rule: 'must_not_be_negative' } : undefined),
  hold: (parameters) => (areFinite(parameters) ? holdAtZero(parameters, 0) : 'none'),
  quantile: (u, parameters) => {
    const mean = parameters[0]!;
    if (mean <= 0) return 0;
    return mean <= SMALL_MEAN ? quantileBySum(u, mean) : quantileBySearch(u, mean);
  },
  cumulative: (x, parameters) => {
    if (x < 0) return 0;
    return parameters[0] === 0 ? 1 : gammaUpper(Math.floor(x) + 1, parameters[0]!);
  },
  upperQuantile: (v, parameters) => {
    const mean = parameters[0]!;
    return mean <= 0 ? 0 : upperQuantileBySearch(v, mean);
  },
  survival: (x, parameters) => {
    if (x < 0) return 1;
    return parameters[0] === 0 ? 0 : gammaLower(Math.floor(x) + 1, parameters[0]!);
  },
  mean: (parameters) => parameters[0]!,
  variance: (parameters) => parameters[0]!,
  support: (parameters) => [0, parameters[0] === 0 ? 0 : Infinity],
};
