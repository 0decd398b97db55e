import type { Part } from './parts.ts';
import { sharedVariance, totalVariance, type VarianceShare } from './variance.ts';

/** What a part of a model's luck does to the result. */
export interface Index extends Pick<Part, 'id' | 'tied'> {
  /** The share of the variance that is gone on average once the part alone is known: its first-order index, closed. */
  readonly alone: VarianceShare;
  /** The share that is left once all but the part is known: what it does alone and with others. */
  readonly total: VarianceShare;
}

/**
 * Which names draw anew in the runs that the indices of parts are read from: for each part all but its own, and
 * then for each its own alone.
 *
 * @param drawing all names that draw anything
 */
export function drawnAnew(
  drawing: readonly string[],
  parts: readonly Part[],
): readonly (readonly string[])[] {
  return [
    ...parts.map(({ names }) => drawing.filter((name) => !names.includes(name))),
    ...parts.map(({ names }) => names),
  ];
}

/**
 * The indices of parts, those that carry most with others first.
 *
 * @param one the result by trial as the program is
 * @param anew the result of the runs of `drawnAnew`, in their order
 */
export function indicesOf(
  one: Float64Array,
  anew: readonly Float64Array[],
  parts: readonly Part[],
): readonly Index[] {
  const none = new Float64Array(one.length).fill(NaN);
  return parts
    .map(({ id, tied }, place) => ({
      id,
      tied,
      alone: sharedVariance(one, anew[place] ?? none),
      total: totalVariance(one, anew[parts.length + place] ?? none),
    }))
    .sort((a, b) => b.total.share - a.total.share);
}
