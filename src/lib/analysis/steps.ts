import type { Sampler } from '#lib/engine/results.ts';
import { estimatedMean, type Estimate } from './estimate.ts';

/** One change on the way from one option to another. */
export interface Step {
  /** The mean before it and after it. */
  readonly from: number;
  readonly to: number;
  readonly change: Estimate;
}

/**
 * The way from the first run to the last, one change at a time, each held against the run before it in the
 * same futures. Each step ends where the next begins, so that all of them add up to the whole difference;
 * in another order the same changes share it otherwise.
 *
 * @param runs values by trial; trials in which one has no number are left out of all
 * @example
 * stepsOf('random', [Float64Array.of(1, 3), Float64Array.of(4, 6), Float64Array.of(4, 8)]).at(-1).to
 * // => 6
 */
export function stepsOf(sampler: Sampler, runs: readonly Float64Array[]): readonly Step[] {
  const [first = new Float64Array(0)] = runs;
  const isCounted = Array.from(first, (_, trial) =>
    runs.every((values) => Number.isFinite(values[trial])),
  );
  const counted = runs.map((values) =>
    first.map((_, trial) => (isCounted[trial] === true ? (values[trial] ?? NaN) : NaN)),
  );
  const means = counted.map((values) => estimatedMean(sampler, values).value);
  return counted.slice(1).map((values, index) => {
    const before = counted[index] ?? first;
    const from = means[index] ?? NaN;
    const to = means[index + 1] ?? NaN;
    const { standardError, margin } = estimatedMean(
      sampler,
      values.map((value, trial) => value - (before[trial] ?? NaN)),
    );
    return { from, to, change: { value: to - from, standardError, margin } };
  });
}
