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
  const low = at(below);
  if (fraction === 0) return low;
  const high = at(last);
  // So that equal neighbours give themselves, and no percentile leaves what lies around it.
  return low === high ? low : Math.min(high, Math.max(low, low + fraction * (high - low)));
}

/** Standard errors of the rank over which the values around a percentile are looked at: of fewer, chance would tell. */
const REACH = 2;

/**
 * The standard error of a percentile: that of its rank, times what a rank is worth around there. 0 when
 * there is no percentile to be wrong about.
 *
 * @param spread the standard error of the rank; √(n p (1 − p)), that of independent trials, when left out
 *
 * Source: H. A. David and H. N. Nagaraja, Order Statistics, 3rd edition (2003), 7.1.
 */
export function percentileError(
  at: (index: number) => number,
  count: number,
  never: number,
  share: number,
  spread: number = Math.sqrt((count + never) * share * (1 - share)),
): number {
  const total = count + never;
  const rank = (total - 1) * share;
  if (count === 0 || Math.ceil(rank) >= count) return 0;
  const reach = REACH * Math.sqrt(total * share * (1 - share));
  const low = Math.max(0, Math.floor(rank - reach));
  const high = Math.min(count - 1, Math.ceil(rank + reach));
  return high > low ? ((at(high) - at(low)) * spread) / (high - low) : 0;
}
