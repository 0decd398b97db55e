/**
 * The trial whose value has a place among all, from the lowest on; trials without a number are passed over.
 *
 * @param values by trial, from the first on
 * @param share where among them: 0 for the lowest, 0.5 for the middle, 1 for the highest
 * @returns `undefined` when none has a number
 *
 * @example
 * trialAt(Float64Array.of(30, NaN, 10, 20), 0.5) // => 3
 */
export function trialAt(values: Float64Array, share: number): number | undefined {
  const trials = [...values.keys()]
    .filter((trial) => Number.isFinite(values[trial]))
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  return trials[Math.round(share * (trials.length - 1))];
}

/**
 * The trial whose value is nearest to another one; of several the first.
 *
 * @returns `undefined` when none has a number
 *
 * @example
 * trialNearest(Float64Array.of(30, NaN, 10, 20), 18) // => 3
 */
export function trialNearest(values: Float64Array, to: number): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  for (const [trial, value] of values.entries()) {
    const away = Math.abs(value - to);
    if (away < least) [nearest, least] = [trial, away];
  }
  return nearest;
}
