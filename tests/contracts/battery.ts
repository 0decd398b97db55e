import type { Family } from '#lib/distributions/family.ts';
import { gammaLowerInverse } from '#lib/distributions/incomplete-gamma.ts';
import { normalCumulative } from '#lib/distributions/normal-curve.ts';

/**
 * The limits that a right sampler passes but for one run in a million of the whole suite: 400 tests share
 * a chance of 1e-6, so each may be wrong with 2.5e-9, which is 5.9615 standard errors.
 */
export const Z = 5.9615;
const ALPHA = 2.5e-9;

/** The Dvoretzky–Kiefer–Wolfowitz limit with Massart's constant. */
export function largestDistance(n: number): number {
  return Math.sqrt(Math.log(2 / ALPHA) / (2 * n));
}

/** Upper limit of χ² with so many degrees of freedom. */
export function largestChiSquare(degrees: number): number {
  return 2 * gammaLowerInverse(degrees / 2, 1 - ALPHA);
}

/** Central moments by integration over the normal scores of the inverse CDF; tails out to 8.2. */
export function momentsByIntegration(
  family: Family,
  parameters: readonly number[],
): { mean: number; variance: number; fourth: number } {
  const points: [x: number, weight: number][] = [];
  const step = 0.005;
  for (let z = -8.2; z <= 8.2; z += step) {
    const weight = (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)) * step;
    points.push([family.quantile(normalCumulative(z), parameters), weight]);
  }
  const average = (of: (x: number) => number): number =>
    points.reduce((sum, [x, weight]) => sum + of(x) * weight, 0);
  const mean = average((x) => x);
  return {
    mean,
    variance: average((x) => (x - mean) ** 2),
    fourth: average((x) => (x - mean) ** 4),
  };
}

/** Shares at which the count of values at or below the true quantile is held to a limit. */
const LEVELS = [1e-5, 1e-4, 1e-3, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999, 0.9999, 0.99999];

/** A count's limits: the normal ones, widened for the skewness of small counts. */
function countIsPlausible(count: number, n: number, share: number): boolean {
  const expected = n * share;
  const deviation = Math.sqrt(n * share * (1 - share));
  return Math.abs(count - expected) <= Z * deviation + 6;
}

/**
 * All complaints that statistics can make about a sample of a distribution.
 *
 * @param fourth fourth central moment, for the standard error of the variance
 */
export function complaintsAbout(
  values: Float64Array,
  family: Family,
  parameters: readonly number[],
  fourth: number,
): string[] {
  const n = values.length;
  const complaints: string[] = [];
  const [low, high] = family.support(parameters);
  const mean = family.mean(parameters);
  const variance = family.variance(parameters);
  let sum = 0;
  let squares = 0;
  let neighbours = 0;
  let isOutside = false;
  let last = mean;
  for (const value of values) {
    if (!(value >= low && value <= high)) isOutside = true;
    const distance = value - mean;
    sum += distance;
    squares += distance * distance;
    neighbours += distance * (last - mean);
    last = value;
  }
  if (isOutside) complaints.push('support');
  if (variance === 0) {
    if (sum !== 0 || squares !== 0) complaints.push('constant');
    return complaints;
  }
  if (Math.abs(sum / n) > Z * Math.sqrt(variance / n)) complaints.push('mean');
  const errorOfVariance = Math.sqrt((fourth - variance * variance) / n);
  if (Math.abs(squares / n - variance) > Z * errorOfVariance) complaints.push('variance');
  if (Math.abs(neighbours / n) > (Z * variance) / Math.sqrt(n)) complaints.push('neighbours');
  if (family.discrete) {
    const found = new Map<number, number>();
    for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
    complaints.push(...complaintsAboutCounts(found, n, family, parameters));
    return complaints;
  }
  const sorted = values.slice().sort();
  let distance = 0;
  for (let i = 0; i < n; i += Math.max(1, Math.floor(n / 2_000))) {
    const share = family.cumulative(sorted[i] ?? NaN, parameters);
    distance = Math.max(distance, Math.abs(share - (i + 0.5) / n));
  }
  if (distance > largestDistance(n)) complaints.push('distance');
  for (const level of LEVELS) {
    const cut = family.quantile(level, parameters);
    let from = 0;
    let to = n;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? NaN) <= cut) from = middle + 1;
      else to = middle;
    }
    if (!countIsPlausible(from, n, level)) complaints.push(`count below ${level}`);
  }
  // The greatest of n values lies below m with probability F(m)^n.
  const greatest = Math.pow(family.cumulative(sorted[n - 1] ?? NaN, parameters), n);
  const least = Math.pow(1 - family.cumulative(sorted[0] ?? NaN, parameters), n);
  if (greatest < ALPHA / 2 || least < ALPHA / 2) complaints.push('extremes');
  return complaints;
}

/** χ² of a discrete sample, neighbouring values put together until 10 are expected in a cell. */
function complaintsAboutCounts(
  found: ReadonlyMap<number, number>,
  n: number,
  family: Family,
  parameters: readonly number[],
): string[] {
  const values = [...found.keys()].sort((a, b) => a - b);
  let statistic = 0;
  let cells = 0;
  let before = 0;
  let count = 0;
  for (const [index, value] of values.entries()) {
    count += found.get(value) ?? 0;
    const isLast = index === values.length - 1;
    const share = isLast ? 1 : family.cumulative(value, parameters);
    const expected = (share - before) * n;
    if (isLast ? expected < 1 : expected < 10 || (1 - share) * n < 10) continue;
    statistic += (count - expected) ** 2 / expected;
    cells += 1;
    before = share;
    count = 0;
  }
  const complaints: string[] = [];
  if (cells > 1 && statistic > largestChiSquare(cells - 1)) complaints.push('chi-square');
  const [least = NaN] = values;
  const greatest = values.at(-1) ?? NaN;
  const noneAbove = Math.pow(family.cumulative(greatest, parameters), n);
  const below = family.cumulative(least - Math.max(1e-9, Math.abs(least) * 1e-12), parameters);
  if (noneAbove < ALPHA / 2 || Math.pow(1 - below, n) < ALPHA / 2) complaints.push('extremes');
  return complaints;
}
