import { differenceOf, isVisible, type Estimate } from './estimate.ts';
import { meanOf } from './sample.ts';

/** Which value of a sweep is best on average, and which are no worse as far as can be seen. */
export interface Optimum {
  /** Its place in the sweep, from 0. */
  readonly best: number;
  /** The outermost neighbours that are not visibly worse than the best. */
  readonly from: number;
  readonly to: number;
  /** Whether both ends of the sweep are visibly worse: the best lies inside. */
  readonly isInside: boolean;
  /** By how much the best beats the value of now; `undefined` where that is not in the sweep. */
  readonly gain: Estimate | undefined;
}

/**
 * The best value of a sweep by the mean result, and its uncertainty: all runs share their luck, so that a
 * small difference is told from none by the paired error.
 *
 * @param results by value of the sweep: results by trial
 * @param current the place of the value of now
 */
export function optimumOf(
  results: readonly Float64Array[],
  current: number | undefined,
): Optimum | undefined {
  const means = results.map((values) => meanOf(values.filter((value) => !Number.isNaN(value))));
  const best = means.indexOf(Math.max(...means));
  const top = results[best];
  if (top === undefined) return undefined;
  const isAsGood = (place: number): boolean => {
    const values = results[place];
    return values !== undefined && !isVisible(differenceOf(values, top, meanOf));
  };
  let from = best;
  while (from > 0 && isAsGood(from - 1)) from -= 1;
  let to = best;
  while (to < results.length - 1 && isAsGood(to + 1)) to += 1;
  const now = current === undefined ? undefined : results[current];
  return {
    best,
    from,
    to,
    isInside: from > 0 && to < results.length - 1,
    gain: now && differenceOf(now, top, meanOf),
  };
}
