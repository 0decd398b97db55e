/**
 * @example
 * meanOf(Float64Array.of(1, 2, 6)) // => 3
 */
export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The standard deviation of a sample, with n − 1.
 *
 * @example
 * deviationOf(Float64Array.of(1, 3, 5)) // => 2
 */
export function deviationOf(values: Float64Array): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/**
 * The share of values below zero.
 *
 * @example
 * lossOf(Float64Array.of(-1, 0, 1, 2)) // => 0.25
 */
export function lossOf(values: Float64Array): number {
  return values.reduce((count, value) => count + (value < 0 ? 1 : 0), 0) / values.length;
}

/**
 * The middle value, by the rule of all percentiles (type 7).
 *
 * @example
 * medianOf(Float64Array.of(4, 1, 2, 3)) // => 2.5
 */
export function medianOf(values: Float64Array): number {
  const sorted = values.toSorted();
  const place = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(place)] ?? NaN) + (sorted[Math.ceil(place)] ?? NaN)) / 2;
}
