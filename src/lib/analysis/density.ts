import { deviationOf } from './sample.ts';

/** The best width of an Epanechnikov kernel for normal data, in spreads: 2.34 σ n^(−1/5). */
const WIDTH = 2.34;
/** Interquartile ranges that one standard deviation of normal data is. */
const QUARTILES = 1.34;

/**
 * How densely values lie around a value: a kernel estimate that is mirrored at the least and the greatest
 * value, so that nothing leaks past an end that nobody passed, and all of it adds up to 1.
 *
 * Kernel: Epanechnikov's, 0.75 (1 − u²), which ends after one width; the width by the rule of thumb, with the
 * lesser of standard deviation and interquartile range, so that a long tail does not smear the middle.
 *
 * Source: B. W. Silverman, Density Estimation (1986), 2.10 and 3.4.2.
 *
 * @param sorted numbers in ascending order
 * @returns `undefined` where there are no two different values
 */
export function densityOf(sorted: Float64Array): ((value: number) => number) | undefined {
  const count = sorted.length;
  const [low = NaN, high = NaN] = [sorted[0], sorted.at(-1)];
  if (!(high > low)) return undefined;
  const at = (share: number): number => sorted[Math.floor(share * (count - 1))] ?? NaN;
  const quartiles = (at(0.75) - at(0.25)) / QUARTILES;
  const deviation = deviationOf(sorted);
  const spread = quartiles > 0 ? Math.min(quartiles, deviation) : deviation;
  const width = Math.min(high - low, WIDTH * spread * count ** -0.2);
  const around = (value: number): number => {
    let sum = 0;
    const end = value + width;
    for (let place = placeOf(sorted, value - width); place < count; place += 1) {
      // Places lie inside the list.
      const each = sorted[place]!;
      if (each > end) break;
      sum += 1 - ((each - value) / width) ** 2;
    }
    return (0.75 * sum) / (count * width);
  };
  return (value) =>
    value < low || value > high
      ? 0
      : around(value) + around(2 * low - value) + around(2 * high - value);
}

/**
 * The share of values that are at least a value.
 *
 * @param sorted numbers in ascending order
 * @example
 * shareAtLeast(Float64Array.of(1, 2, 2, 5), 2) // => 0.75
 */
export function shareAtLeast(sorted: Float64Array, value: number): number {
  return sorted.length === 0 ? 0 : 1 - placeOf(sorted, value) / sorted.length;
}

/** How many values lie below a value. */
function placeOf(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    // The middle lies inside the list.
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
