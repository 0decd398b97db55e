/**
 * Where a percentile lies among `count` values in order: between which two, and how far along.
 *
 * Convention: type 7 of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361, which is
 * also NumPy's default and the spreadsheets' PERCENTILE.INC.
 *
 * @example
 * percentileRank(11, 0.25).fraction // => 0.5
 */
export function percentileRank(
  count: number,
  share: number,
): { readonly below: number; readonly fraction: number } {
  const rank = (count - 1) * share;
  const below = Math.floor(rank);
  return { below, fraction: rank - below };
}

/**
 * Reads one percentile from values in order, of which the greatest may be *never*.
 *
 * @param at the i-th smallest value, counted from 0
 * @param count values with a number
 * @param never values later than all of these
 * @returns `null` when the percentile falls on *never*, or when there are no values
 */
export function readPercentile(
  at: (index: number) => number,
  count: number,
  never: number,
  share: number,
): number | null {
  const { below, fraction } = percentileRank(count + never, share);
  const last = fraction > 0 ? below + 1 : below;
  if (count === 0 || last >= count) return null;
  return between(at, below, fraction);
}

/** Standard errors of an independent sample's rank that a percentile's interval may reach to either side. */
const REACH = 3.5;

/** Ranks to either side of a percentile that its standard error may look at. */
export function errorReach(count: number, share: number): number {
  return REACH * Math.sqrt(count * share * (1 - share)) + 2;
}

/**
 * The standard error of a percentile: half the width of its 95 % interval, over the margin of such an interval.
 * The interval reaches from the value at a rank that far below to the value at one as far above; of the two sides the
 * longer counts, so that a percentile at a step of the distribution is not said to be certain. 0 when there is no
 * percentile to be wrong about.
 *
 * Source: R. S. Woodruff, Confidence intervals for medians and other position measures, Journal of the
 * American Statistical Association 47 (1952), 635.
 *
 * @param at the i-th smallest value, counted from 0
 * @param count values with a number
 * @param never values later than all of these
 * @param rankError the standard error of the rank
 * @param margin standard errors to either side of a 95 % interval
 */
export function percentileError(
  at: (index: number) => number,
  count: number,
  never: number,
  share: number,
  rankError: number,
  margin: number,
): number {
  const total = count + never;
  const rank = (total - 1) * share;
  if (count === 0 || Math.ceil(rank) >= count) return 0;
  const reach = Math.min(margin * rankError, errorReach(total, share) - 1);
  const value = between(at, Math.floor(rank), rank - Math.floor(rank));
  const low = at(Math.max(0, Math.floor(rank - reach)));
  const high = at(Math.min(count - 1, Math.ceil(rank + reach)));
  return Math.max(value - low, high - value) / margin;
}

/** A value between the i-th smallest and the next. */
function between(at: (index: number) => number, below: number, fraction: number): number {
  const low = at(below);
  if (fraction === 0) return low;
  const high = at(below + 1);
  // So that equal neighbours give themselves, and no percentile leaves what lies around it.
  return low === high ? low : Math.min(high, Math.max(low, low + fraction * (high - low)));
}
