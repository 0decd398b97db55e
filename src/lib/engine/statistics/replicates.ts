/**
 * How far estimates lie from each other that each replicate makes alone, as the standard error of the
 * estimate that all make together.
 *
 * Source: A. B. Owen, Monte Carlo theory, methods and examples (2013), 17.3: independent scrambles of one
 * Sobol sequence are as good as independent experiments.
 *
 * @example
 * errorOfReplicates(Float64Array.of(1, 3)) // => 1
 */
export function errorOfReplicates(estimates: Float64Array): number {
  const count = estimates.length;
  const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / count;
  const squares = estimates.reduce((sum, estimate) => sum + (estimate - mean) ** 2, 0);
  return Math.sqrt(squares / (count * (count - 1)));
}
