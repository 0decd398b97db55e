import type { Ranking } from './ranking.ts';

/** Bins of equal size: few enough that chance alone gives no share, enough that a rare event has its own. */
const BINS_AT_MOST = 128;
/** The fewest trials in an equal bin. */
const LEAST_IN_BIN = 64;
/** The outermost bins are halved towards the ends down to this size: there skewed numbers have their variance. */
const LEAST_AT_END = 8;

/** A slope that explains less than so many variances of what it leaves is taken for chance (as by Akaike and Schwarz). */
const WORTH_A_SLOPE = 6;

const bounds = new Map<number, Float64Array>();

/**
 * The ranks at which the bins of so many trials end, ascending: bins of equal size, of which the first and the last are
 * halved again and again towards the ends.
 *
 * @example
 * [...binBounds(64)] // => [8, 16, 32, 48, 56, 64]
 */
export function binBounds(count: number): Float64Array {
  const known = bounds.get(count);
  if (known !== undefined) return known;
  const bins = Math.max(2, Math.min(BINS_AT_MOST, Math.floor(count / LEAST_IN_BIN)));
  const found: number[] = [];
  const size = count / bins;
  for (let end = size / 2; end >= LEAST_AT_END; end /= 2) found.unshift(end);
  for (let bin = 1; bin < bins; bin += 1) found.push(bin * size);
  for (let end = size / 2; end >= LEAST_AT_END; end /= 2) found.push(count - end);
  const made = Float64Array.from([...found, count]);
  bounds.clear();
  bounds.set(count, made);
  return made;
}

/**
 * The share of the variance of results that a number explains alone, Var(E[result | number]) / Var(result): its
 * first-order Sobol index.
 *
 * The conditional mean is a straight line in each bin of neighbouring ranks (a partitioning estimate), so
 * that it follows steps and bends, and outliers of a skewed number as well. What is left in a bin of n trials around
 * a line of p coefficients estimates the variance there by RSS / (n − p), which makes the share unbiased even
 * where the variance differs from bin to bin. Equal values stay in one bin.
 *
 * Source: L. Györfi, M. Kohler, A. Krzyżak, H. Walk, A Distribution-Free Theory of Nonparametric Regression
 * (2002), 4; I. M. Sobol, Mathematical Modelling and Computational Experiment 1 (1993), 407.
 *
 * @param results by trial
 * @returns 0 to 1; 0 where nothing can be told from chance
 */
export function explainedShare({ values, order, ranks }: Ranking, results: Float64Array): number {
  const count = order.length;
  const ends = binBounds(count);
  // The order has a middle, and places lie inside the lists.
  const centre = results[order[count >> 1]!]!;
  let sum = 0;
  let squares = 0;
  let unexplained = 0;
  let bin = 0;
  for (let from = 0; from < count;) {
    while (ranks[from]! > ends[bin]!) bin += 1;
    const end = ends[bin]!;
    const origin = values[order[from]!]!;
    let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0];
    let to = from;
    for (; to < count && ranks[to]! <= end; to += 1) {
      const trial = order[to]!;
      const across = values[trial]! - origin;
      const up = results[trial]! - centre;
      x += across;
      y += up;
      xx += across * across;
      xy += across * up;
      yy += up * up;
    }
    const size = to - from;
    const spread = xx - (x * x) / size;
    const around = yy - (y * y) / size;
    const together = xy - (x * y) / size;
    const gain = spread > xx * 1e-12 && size > 2 ? (together * together) / spread : 0;
    const rest = Math.max(0, around - gain);
    if (gain * (size - 2) > WORTH_A_SLOPE * rest) unexplained += (rest * size) / (size - 2);
    else if (size > 1) unexplained += (around * size) / (size - 1);
    sum += y;
    squares += yy;
    from = to;
  }
  const whole = ((squares - (sum * sum) / count) * count) / (count - 1);
  return whole > 0 ? Math.min(1, Math.max(0, 1 - unexplained / whole)) : 0;
}
